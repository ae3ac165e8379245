"""One party in sentences, the form to change it and the form to seat a new one."""

from functools import partial

from planner.domain.parties import Party, PartyKind
from planner.domain.permissions import Right
from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import has_part
from planner.services.agenda import agendas
from planner.ui.agenda.desk import Desk, sentence
from planner.ui.forms.draft import Field, whole_field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, open_form
from planner.ui.html import Markup, joined, quiet, tag
from planner.ui.session import slots

OF_ALL = 2
"""The first fields (name, kind) may be changed by everyone who drafts; the rest is the party's own."""


def told(desk: Desk, party: Party) -> Markup:
    """Tell what a party is, knows, seeks and has."""
    t = desk.t
    said = [t("party-knows", text=sentence(party.knows))] if party.knows else []
    said += [t("party-seeks", text=sentence(party.seeks))] if party.seeks else []
    if party.hours is not None:
        said.append(t("party-hours", hours=desk.words.number(party.hours)))
    me = f", {t('that-is-you')}" if party.id == desk.me else ""
    kind = tag("span", t(f"kind-{party.kind.value}"), me, cls="wa-kind")
    head = tag("h3", party.name, " ", kind, cls="wa-party")
    lines = joined(tag("p", line) for line in said)
    return head + (lines or quiet(t("party-nothing-told")))


def edit_form(desk: Desk, party: Party) -> Form:
    """Change what a party is; what it knows, seeks and has is changed by the party itself."""
    save = partial(agendas.edit_party, desk.ctx, desk.agenda.id, party.id)
    fields = _fields(desk) if desk.may(Right.OWN_WORDS, party.id) else _fields(desk)[:OF_ALL]
    return Form(desk.key("party", party.id), fields, party, save, desk.t, close=close_form)


def add_form(desk: Desk) -> Form:
    """Seat a party; whoever does may introduce it."""
    save, name = partial(agendas.add_party, desk.ctx, desk.agenda.id), desk.key("party", "new")
    close = close_form if desk.agenda.parties else None
    return Form(name, _fields(desk, new=True), None, save, desk.t, "party-add", close=close)


def invite(desk: Desk, kind: PartyKind) -> None:
    """Open the form of a new party with its kind filled in; what was typed there stays."""
    form = add_form(desk)
    form.prepare()
    slots.widget(form.key("kind")).set(kind.value)
    open_form(form.prefix)


def may_leave(desk: Desk, party: Party) -> bool:
    """Tell whether this person may take a party from the table."""
    empty = desk.may(Right.DRAFT) and not has_part(desk.dossier, party.id)
    return empty or desk.may(Right.REMOVE_PARTY, party.id)


def leaving(desk: Desk, party: Party) -> str:
    """Name the form that asks why a party leaves."""
    return desk.key("party", party.id, "remove")


def remove(desk: Desk, party: Party) -> None:
    """Take a party from the table; of one that has a part in the agenda ask why first."""
    try:
        agendas.remove_party(desk.ctx, desk.agenda.id, party.id, party.version)
    except RuleBroken as rule:
        if rule.code != "reason-needed":
            raise
        open_form(leaving(desk, party))
    else:
        close_form()


def remove_form(desk: Desk, party: Party) -> Form:
    """Ask why a party leaves, before what it said goes with it."""
    save = partial(agendas.remove_party, desk.ctx, desk.agenda.id, party.id, party.version)
    fields = (Field("reason", "text", "field-party-leaves", "field-party-leaves-help"),)
    return Form(leaving(desk, party), fields, None, save, desk.t, "party-leaves", close=close_form)


def _fields(desk: Desk, *, new: bool = False) -> tuple[Field, ...]:
    kinds = {kind.value: desk.t(f"kind-{kind.value}") for kind in PartyKind}
    return (
        Field("name", "text", "field-party-name", missing="party-without-name"),
        Field(
            "kind",
            "choice",
            "field-party-kind",
            options=kinds,
            make=PartyKind,
            beside=True,
            required=not new,
            missing="party-without-kind",
        ),
        Field("knows", "area", "field-party-knows", "field-party-knows-help"),
        Field("seeks", "area", "field-party-seeks", "field-party-seeks-help"),
        whole_field("hours", "field-party-hours", "field-party-hours-help"),
    )
