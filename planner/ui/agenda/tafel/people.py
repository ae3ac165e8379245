"""Who speaks for a party, by function and from day to day; the party itself says who comes and who leaves."""

from datetime import date
from functools import partial
from types import SimpleNamespace

from planner.domain.parties import Party
from planner.domain.permissions import Right
from planner.domain.together.representatives import Representative, speakers, stands_for
from planner.services.agenda import agendas, handover
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, gesture, row
from planner.ui.html import Markup, quiet, show, tag


def show_people(desk: Desk, party: Party) -> None:
    """Show who speaks and who did; the party itself says who leaves, an old contact is removed by who drafts."""
    t, mine, people = desk.t, desk.may(Right.REPRESENT, party.id), _people(desk, party)
    past = [person for person in people if person.until is not None and person.until < desk.today]
    for person in people:
        if person not in past:
            name, title = desk.key("person", person.id), t("person-leaves-title", function=person.function)
            form = partial(_leave_form, desk, person)
            button = "row-edit" if person.until else "person-leaves"
            row(desk, _told(desk, person), form, name=name, button=button, title=title, about=person.function, may=mine)
    if not any(person.is_there(desk.today) for person in people):
        show(quiet(nobody(desk, party)))
    if party.contact and desk.may(Right.DRAFT):
        label, key = t("party-contact-remove", contact=party.contact), f"{desk.key('party', party.id)}.contact"
        erase = partial(agendas.edit_party, desk.ctx, desk.agenda.id, party.id, party.version, contact="")
        gesture(desk, label, erase, key=key)
    if past:
        were = "; ".join(t("person-until", function=p.function, until=_day(desk, p.until)) for p in past)
        show(quiet(t("person-past", people=were)))


def show_new_person(desk: Desk, party: Party) -> None:
    """Let the party itself say who speaks for it from now on."""
    if desk.may(Right.REPRESENT, party.id):
        people = _people(desk, party)
        button = "person-another" if any(person.is_there(desk.today) for person in people) else "person-new"
        seat = partial(_seat_form, desk, party, first=not people)
        adding(desk, seat, name=desk.own_key("person", "new"), button=button, alone=False)


def nobody(desk: Desk, party: Party) -> str:
    """Say that nobody it named speaks for a party today: its old contact does, or really nobody."""
    if contact := speakers(desk.dossier.representatives, party, desk.today):
        return desk.t("party-contact", contact=contact[0])
    return desk.t("person-gone" if _people(desk, party) else "person-nobody")


def when(desk: Desk, person: Representative) -> str:
    """Say from when to when somebody speaks."""
    begin = "since" if person.since <= desk.today else "from"
    key = f"person-{begin}-until" if person.until else f"person-{begin}"
    return desk.t(key, since=_day(desk, person.since), until=_day(desk, person.until))


def _people(desk: Desk, party: Party) -> list[Representative]:
    return [person for person in desk.dossier.representatives if person.party_id == party.id]


def _told(desk: Desk, person: Representative) -> Markup:
    t, promised = desk.t, stands_for(desk.agenda.actions, desk.dossier.faces, person.id)
    said = [t("person-speaks", function=person.function, when=when(desk, person))]
    if promised:
        said.append(t("person-stands-for", actions=desk.words.listing(f"‘{a.title}’" for a in promised)))
    return tag("p", " ".join(said))


def _day(desk: Desk, day: date | None) -> str:
    return desk.words.day(day) if day else ""


def _seat_form(desk: Desk, party: Party, *, first: bool) -> Form:
    """Name who speaks; the first one is likely the contact that was written down before."""
    save, contact = partial(handover.seat, desk.ctx, desk.agenda.id), party.contact if first else ""
    fields = (
        Field("function", "text", "field-person-function", "field-person-function-help", first=contact),
        Field("since", "date", "field-person-since", first=desk.today),
    )
    return Form(desk.own_key("person", "new"), fields, None, save, desk.t, "person-add", close=close_form)


def _leave_form(desk: Desk, person: Representative) -> Form:
    """Note the last day, and who comes next when that is known; of who leaves already only the day can change."""
    item = SimpleNamespace(last_day=person.until or desk.today, successor="", version=person.version)
    day = Field("last_day", "date", "field-person-last-day", "field-person-last-day-help", missing="last-day-missing")
    successor = Field("successor", "text", "field-person-successor", "field-person-successor-help")
    fields = (day,) if person.until else (day, successor)
    name, save = desk.key("person", person.id), partial(_leave, desk, person)
    return Form(name, fields, item, save, desk.t, "person-leave", whole=True, close=close_form)


def _leave(desk: Desk, person: Representative, version: int, last_day: date, successor: str = "") -> None:
    where = (desk.ctx, desk.agenda.id, person.id, version)
    if next_one := successor.strip():
        handover.hand_over(*where, last_day=last_day, successor=next_one)
    else:
        handover.leave(*where, last_day=last_day)
