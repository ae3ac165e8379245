"""What all open actions together ask of each party, against the hours it has."""

from planner.domain.parties import Party
from planner.ui.desk import Desk
from planner.ui.html import esc, show


def show_totals(desk: Desk) -> None:
    """Say it in one sentence per party that puts something in."""
    told = [_told(desk, party) for party in desk.agenda.parties]
    if any(told):
        lines = "".join(f"<li>{line}</li>" for line in told if line)
        show(f'<h3 class="wa-part">{esc(desk.t("totals-title"))}</h3><ul class="wa-totals">{lines}</ul>')


def _told(desk: Desk, party: Party) -> str:
    t, words, running = desk.t, desk.words, {a.id for a in desk.agenda.open_actions}
    given = [c for c in desk.agenda.contributions if c.party_id == party.id and c.action_id in running]
    hours = sum(c.hours or 0 for c in given)
    once = sum(c.euros or 0 for c in given if not c.yearly)
    yearly = sum(c.euros or 0 for c in given if c.yearly)
    if not given:
        return ""
    asked = words.number(hours)
    has = "" if party.hours is None else words.number(party.hours)
    parts = [t("totals-hours-of", hours=asked, has=has) if has else t("totals-hours", hours=asked)]
    parts += [t("report-once", euros=words.euros(once))] if once else []
    parts += [t("report-yearly", euros=words.euros(yearly))] if yearly else []
    line = f"<b>{esc(party.name)}</b>: {esc(words.listing(parts))}."
    if party.hours is not None and hours > party.hours:
        more = t("report-hours-too-many", party=party.name, hours=words.number(hours - party.hours))
        line += f' <span class="wa-talk">{esc(more)}</span>'
    return line
