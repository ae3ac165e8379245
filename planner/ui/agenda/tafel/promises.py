"""Promises that are handed over: of who leaves or left (zonder gezicht), and those that nobody stood for yet."""

from collections.abc import Callable
from functools import partial

from planner.domain.parties import Party
from planner.domain.permissions import Right
from planner.domain.together.representatives import Absence, Faceless, Representative, faceless, handed_on
from planner.services.agenda import handover
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import ButtonKind, close_form, gesture, open_button, opened, show_opened
from planner.ui.html import plain, quiet, show, tag


def show_promises(desk: Desk, party: Party) -> None:
    """Show the promises of a party that are left behind, and quietly those to hand over or never taken up."""
    found = _of(desk, party, faceless)
    for promise in found:
        if promise.absence is Absence.LEFT:
            _hand_over(desk, promise, "promise-left", look="wa-talk")
    never = [promise for promise in found if promise.absence is Absence.NEVER]
    if never:
        named = desk.words.listing(_action(desk, promise) for promise in never)
        show(quiet(desk.t("promise-never", actions=named, count=len(never))))
    if _others(desk) or any(opened() == _name(desk, promise) for promise in never):
        for promise in never:
            _take(desk, promise)
    for promise in _of(desk, party, handed_on) if party.id == desk.me else ():
        if _others(desk, promise.last):
            _hand_over(desk, promise, "promise-handed-on", look="wa-quiet")


def _of(desk: Desk, party: Party, listed: Callable[..., tuple[Faceless, ...]]) -> list[Faceless]:
    dossier = desk.dossier
    found = listed(dossier.agenda.actions, dossier.faces, dossier.representatives, desk.today)
    return [promise for promise in found if promise.party_id == party.id]


def _hand_over(desk: Desk, promise: Faceless, key: str, *, look: str) -> None:
    """Say who leaves or left a promise, and let its party accept it."""
    person = promise.last
    if person and person.until:
        facts = {"function": person.function, "until": desk.words.day(person.until)}
        show(tag("p", desk.t(key, action=_action(desk, promise), **facts), cls=look))
    _take(desk, promise)


def _take(desk: Desk, promise: Faceless) -> None:
    """Let the own party accept it: at once where one function speaks, else by choosing which."""
    if not desk.may(Right.REPRESENT, promise.party_id):
        return
    name, people = _name(desk, promise), _others(desk, promise.last)
    is_left, title = promise.absence is Absence.LEFT, desk.t("promise-title", action=_action(desk, promise))
    kind: ButtonKind = "secondary" if is_left else "tertiary"
    label = desk.t("promise-accept") if is_left else desk.t("promise-stand", action=_action(desk, promise))
    if not people:
        show(quiet(desk.t("promise-nobody")))
    elif show_opened(name, partial(_form, desk, promise, people), title):
        return
    elif len(people) == 1:
        accept = partial(_accept, desk, promise, people[0].id)
        gesture(desk, label, accept, key=f"{name}.accept", kind=kind)
    else:
        open_button(plain(label), name, kind)


def _others(desk: Desk, leaver: Representative | None = None) -> list[Representative]:
    """List who else can stand for a promise of the own party today."""
    there = [p for p in desk.dossier.representatives if p.party_id == desk.me and p.is_there(desk.today)]
    return [person for person in there if person != leaver]


def _form(desk: Desk, promise: Faceless, people: list[Representative]) -> Form:
    options = {person.id: person.function for person in people}
    fields = (Field("who", "radio", "field-promise-who", options=options, first=people[0].id),)
    name, save = _name(desk, promise), partial(_accept, desk, promise)
    return Form(name, fields, None, save, desk.t, "promise-accept", close=close_form)


def _accept(desk: Desk, promise: Faceless, who: str) -> None:
    handover.accept_promise(desk.ctx, desk.agenda.id, promise.action_id, who)


def _name(desk: Desk, promise: Faceless) -> str:
    return desk.own_key("promise", promise.action_id)


def _action(desk: Desk, promise: Faceless) -> str:
    return f"‘{desk.agenda.action(promise.action_id).title}’"
