"""Who speaks for a party, by function; promises stay alive when people leave, once a successor accepts them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.checks import written
from planner.domain.parties import Party
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken, VersionConflict


@dataclass(frozen=True, slots=True)
class Representative:
    """A function of a party from one day through another; no name of a person is asked. `until` is the last day."""

    id: str
    party_id: str
    function: str
    since: date
    until: date | None = None
    version: int = 1

    def is_there(self, day: date) -> bool:
        """Tell whether this function is filled on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Face:
    """Which representative stands for a party's promise in an action, and since when."""

    action_id: str
    party_id: str
    representative_id: str
    accepted_on: date


class Absence(StrEnum):
    """Why a promise is zonder gezicht."""

    LEFT = "left"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Faceless:
    """A promise of a party that nobody stands for; `last` left it behind, when somebody did."""

    action_id: str
    party_id: str
    absence: Absence
    last: Representative | None = None


def seat(people: tuple[Representative, ...], new: Representative, user: User) -> tuple[Representative, ...]:
    """Name who speaks for the own party."""
    demand(user, Right.REPRESENT, party=new.party_id)
    return (*people, sound_person(new))


def leave(
    people: tuple[Representative, ...], leaver_id: str, version: int, user: User, *, last_day: date
) -> tuple[Representative, ...]:
    """Note the last day of a representative; its promises are zonder gezicht from the day after."""
    leaver = representative(people, leaver_id)
    demand(user, Right.REPRESENT, party=leaver.party_id)
    if leaver.version != version:
        raise VersionConflict(leaver)
    left = sound_person(replace(leaver, until=last_day, version=version + 1))
    return tuple(left if person.id == leaver_id else person for person in people)


def hand_over(
    people: tuple[Representative, ...],
    leaver_id: str,
    version: int,
    successor: Representative,
    user: User,
    *,
    last_day: date,
) -> tuple[Representative, ...]:
    """Let a successor take the seat on the last day, so that they share it; each promise waits to be accepted."""
    if successor.party_id != representative(people, leaver_id).party_id:
        raise RuleBroken("successor-of-other-party")
    people = leave(people, leaver_id, version, user, last_day=last_day)
    return seat(people, replace(successor, since=last_day), user)


def representative(people: tuple[Representative, ...], representative_id: str) -> Representative:
    """Find a representative; raises RuleBroken."""
    for person in people:
        if person.id == representative_id:
            return person
    raise RuleBroken("representative-unknown")


def accept(faces: tuple[Face, ...], people: tuple[Representative, ...], face: Face, user: User) -> tuple[Face, ...]:
    """Accept a promise of the own party; who stood for it before makes way."""
    demand(user, Right.REPRESENT, party=face.party_id)
    person = representative(people, face.representative_id)
    if person.party_id != face.party_id:
        raise RuleBroken("successor-of-other-party")
    if not person.is_there(face.accepted_on):
        raise RuleBroken("representative-not-there")
    others = (f for f in faces if (f.action_id, f.party_id) != (face.action_id, face.party_id))
    return (*others, face)


def faceless(
    actions: tuple[PilotAction, ...], faces: tuple[Face, ...], people: tuple[Representative, ...], day: date
) -> tuple[Faceless, ...]:
    """List the promises of open actions that nobody stands for on a day: left behind, or never taken up."""
    standing = {(face.action_id, face.party_id): face.representative_id for face in faces}
    found = []
    for action in actions:
        for party_id in filter(None, (action.lead_party, *action.co_parties)) if action.is_open else ():
            who = next((p for p in people if p.id == standing.get((action.id, party_id))), None)
            if who is None:
                found.append(Faceless(action.id, party_id, Absence.NEVER))
            elif not who.is_there(day):
                found.append(Faceless(action.id, party_id, Absence.LEFT, who))
    return tuple(found)


def handed_on(
    actions: tuple[PilotAction, ...], faces: tuple[Face, ...], people: tuple[Representative, ...], day: date
) -> tuple[Faceless, ...]:
    """List the promises of who is still there on a day and has a last day: a successor can accept them before it."""
    at_last = faceless(actions, faces, people, date.max)
    return tuple(promise for promise in at_last if promise.last and promise.last.is_there(day))


def speakers(people: tuple[Representative, ...], party: Party, day: date) -> tuple[str, ...]:
    """Name the functions that speak for a party on a day.

    The contact it once wrote down counts until the first day of the first representative it named.
    """
    own = [person for person in people if person.party_id == party.id and person.since <= day]
    if not own:
        return (party.contact,) if party.contact else ()
    return tuple(person.function for person in own if person.is_there(day))


def stands_for(
    actions: tuple[PilotAction, ...], faces: tuple[Face, ...], representative_id: str
) -> tuple[PilotAction, ...]:
    """List the open actions in which a representative stands for the promise of its party."""
    kept = {(face.action_id, face.party_id) for face in faces if face.representative_id == representative_id}
    return tuple(
        action
        for action in actions
        if action.is_open and any((action.id, party) in kept for party in (action.lead_party, *action.co_parties))
    )


def sound_person(person: Representative) -> Representative:
    """Check that a function is named, and that the last day doesn't come before the first."""
    if person.until is not None and person.until < person.since:
        raise RuleBroken("until-before-since", since=person.since.strftime("%d-%m-%Y"))
    return replace(person, function=written(person.function, "function-missing"))
