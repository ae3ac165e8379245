"""What each party puts into an action, gives out of hand and gets back; what is empty is named."""

from functools import partial
from typing import Any

from planner.domain.actions import PilotAction
from planner.domain.parties import Party
from planner.domain.permissions import Right
from planner.reports.contributions import gets, lets_go, puts_in
from planner.services import actions
from planner.ui.desk import Desk, close_form, row, sentence
from planner.ui.drafts import Field, whole_field
from planner.ui.forms import Form
from planner.ui.html import esc, show

FIELDS = (
    whole_field("hours", "field-hours"),
    whole_field("euros", "field-euros", beside=True),
    Field("yearly", "yes", "field-yearly"),
    Field("knowledge", "text", "field-knowledge"),
    Field("space", "text", "field-space"),
    Field("lets_go", "text", "field-lets-go", "field-lets-go-help"),
    Field("gets", "text", "field-gets", "field-gets-help"),
    Field("benefit", "text", "field-benefit", "field-benefit-help"),
    Field("benefit_source", "text", "field-benefit-source", beside=True),
)


def show_given(desk: Desk, action: PilotAction) -> None:
    """Show one row per party of the table, those of the action first."""
    show(f'<h3 class="wa-part">{esc(desk.t("section-given"))}</h3>')
    if not desk.agenda.parties:
        show(f'<p class="wa-quiet">{esc(desk.t("given-no-parties"))}</p>')
    taking_part = {action.lead_party, *action.co_parties}
    for party in sorted(desk.agenda.parties, key=lambda p: p.id not in taking_part):
        name = desk.key("given", action.id, party.id)
        markup = _told(desk, action, party, taking_part=party.id in taking_part)
        title = desk.t("given-form", party=party.name)
        form, mine = partial(_form, desk, action, party), desk.may(Right.CONTRIBUTE, party.id)
        row(desk, markup, form, name=name, button="row-edit", title=title, may=mine)


def _told(desk: Desk, action: PilotAction, party: Party, *, taking_part: bool) -> str:
    t, given = desk.t, desk.agenda.contribution(action.id, party.id)
    puts, loses, wins = puts_in(given, desk.words), lets_go(given, desk.words), gets(given, desk.words)
    if not (puts or loses or wins or taking_part):
        return f'<p class="wa-item wa-quiet">{esc(t("given-outside", party=party.name))}</p>'
    parts = [
        t("given-puts", text=_line(puts)) if puts else t("given-puts-nothing"),
        *([t("given-loses", text=_line(loses))] if loses else []),
    ]
    back = (
        esc(t("given-wins", text=_line(wins)))
        if wins
        else f'<span class="wa-talk">{esc(t("given-wins-nothing"))}</span>'
    )
    return f'<p class="wa-item"><b>{esc(party.name)}</b> {esc(" ".join(parts))} {back}</p>'


def _line(text: str) -> str:
    return " ".join(sentence(line) for line in text.split("\n"))


def _form(desk: Desk, action: PilotAction, party: Party) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        actions.set_contribution(desk.ctx, desk.agenda.id, action.id, party.id, version, **changes)

    given = desk.agenda.contribution(action.id, party.id)
    return Form(desk.key("given", action.id, party.id), FIELDS, given, save, desk.t, close=close_form)
