"""Step 1, Tafel: who is at the table, what each knows, seeks and has."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.checks import written
from planner.domain.parties import Party, PartyKind
from planner.domain.permissions import Right
from planner.domain.rules import RuleBroken
from planner.services import agendas
from planner.ui.desk import Desk, adding, close_form, example, gesture, opened, question, row, sentence
from planner.ui.drafts import Field, whole_field
from planner.ui.forms import Form
from planner.ui.html import esc

BLANK = SimpleNamespace(name="", kind=None, contact="", knows="", seeks="", hours=None, version=0)
"""A new party is of no kind yet: people choose it."""

OF_ALL = 3
"""The first fields (name, kind, contact) may be changed by everyone who drafts; the rest is the party's own."""


def show_step(desk: Desk) -> None:
    """Show each party as sentences, and a form to seat one more."""
    question(desk, "tafel")
    for party in desk.agenda.parties:
        name = desk.key("party", party.id)
        row(desk, _told(desk, party), partial(_edit_form, desk, party), name=name, button="row-edit")
        if opened() == name:
            remove = partial(_remove, desk, party)
            gesture(desk, desk.t("party-remove", name=party.name), remove, key=f"{name}.remove")
    if not desk.agenda.parties:
        example(desk, "step-tafel-example")
    adding(
        desk,
        partial(_add_form, desk),
        name=desk.key("party", "new"),
        button="party-another",
        alone=not desk.agenda.parties,
    )


def _told(desk: Desk, party: Party) -> str:
    t = desk.t
    said = [t("party-contact", contact=party.contact)] if party.contact else []
    said += [t("party-knows", text=sentence(party.knows))] if party.knows else []
    said += [t("party-seeks", text=sentence(party.seeks))] if party.seeks else []
    if party.hours is not None:
        said.append(t("party-hours", hours=desk.words.number(party.hours)))
    me = f' <span class="wa-quiet">({esc(t("that-is-you"))})</span>' if party.id == desk.me else ""
    head = f"<b>{esc(party.name)}</b> ({esc(t(f'kind-{party.kind.value}'))}){me}"
    body = esc(" ".join(said)) or f'<span class="wa-quiet">{esc(t("party-nothing-told"))}</span>'
    return f'<p class="wa-item">{head}<br>{body}</p>'


def _fields(desk: Desk, *, new: bool = False) -> tuple[Field, ...]:
    kinds = {kind.value: desk.t(f"kind-{kind.value}") for kind in PartyKind}
    return (
        Field("name", "text", "field-party-name"),
        Field("kind", "choice", "field-party-kind", options=kinds, make=PartyKind, beside=True, required=not new),
        Field("contact", "text", "field-party-contact", "field-party-contact-help"),
        Field("knows", "area", "field-party-knows", "field-party-knows-help"),
        Field("seeks", "area", "field-party-seeks", "field-party-seeks-help"),
        whole_field("hours", "field-party-hours", "field-party-hours-help"),
    )


def _edit_form(desk: Desk, party: Party) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        agendas.edit_party(desk.ctx, desk.agenda.id, party.id, version, **changes)

    fields = _fields(desk) if desk.may(Right.OWN_WORDS, party.id) else _fields(desk)[:OF_ALL]
    return Form(desk.key("party", party.id), fields, party, save, desk.t, close=close_form)


def _add_form(desk: Desk) -> Form:
    def save(_version: int, typed: dict[str, Any]) -> None:
        name = typed.pop("name", "")
        written(name, "party-without-name")
        if "kind" not in typed:
            raise RuleBroken("party-without-kind")
        agendas.add_party(desk.ctx, desk.agenda.id, name=name, **typed)

    close = close_form if desk.agenda.parties else None
    name = desk.key("party", "new")
    return Form(name, _fields(desk, new=True), BLANK, save, desk.t, "party-add", new=True, close=close)


def _remove(desk: Desk, party: Party) -> None:
    agendas.remove_party(desk.ctx, desk.agenda.id, party.id, party.version)
    close_form()
