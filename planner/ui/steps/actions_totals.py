"""What all open actions together ask of each party, against the hours it has."""

from planner.domain.parties import Party
from planner.reports.contributions import sums
from planner.ui.desk import Desk
from planner.ui.html import esc, show


def show_totals(desk: Desk) -> None:
    """Say it in one sentence per party that takes part; what nobody wrote down is named, never counted as zero."""
    told = [_told(desk, party) for party in desk.agenda.parties]
    if any(told):
        lines = "".join(f"<li>{line}</li>" for line in told if line)
        show(f'<h3 class="wa-part">{esc(desk.t("totals-title"))}</h3><ul class="wa-totals">{lines}</ul>')


def _told(desk: Desk, party: Party) -> str:
    t, words, running = desk.t, desk.words, desk.agenda.open_actions
    given = [c for a in running if not (c := desk.agenda.contribution(a.id, party.id)).is_blank]
    if not given and not any(party.id in (a.lead_party, *a.co_parties) for a in running):
        return ""
    asked = sums(given)
    euros = [("report-once", asked.once), ("report-yearly", asked.yearly)]
    parts = [t(key, euros=words.euros(amount)) for key, amount in euros if amount is not None]
    if asked.hours is not None:
        parts.insert(0, _hours(desk, asked.hours, party.hours))
    elif parts:
        parts.insert(0, t("totals-no-hours"))
    line = f"<b>{esc(party.name)}</b>: {esc(words.listing(parts or [t('totals-nothing')]))}."
    if party.hours is not None and (asked.hours or 0) > party.hours:
        more = t("report-hours-too-many", party=party.name, hours=words.number((asked.hours or 0) - party.hours))
        line += f' <span class="wa-talk">{esc(more)}</span>'
    return line


def _hours(desk: Desk, asked: int, there: int | None) -> str:
    t, hours = desk.t, desk.words.number(asked)
    return (
        t("totals-hours", hours=hours)
        if there is None
        else t("totals-hours-of", hours=hours, has=desk.words.number(there))
    )
