"""Several agendas of several gemeenten: what they share, who promised how much, and what to follow up."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.actions import Contribution
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.opgaven import SayLight, say_light
from planner.domain.agenda.resources import loads
from planner.domain.parties import Party
from planner.domain.signs import bare
from planner.domain.together.consent import is_agreed, standing
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import reviews_due
from planner.domain.together.representatives import Absence, faceless
from planner.domain.together.settling import Hindrance


class Scope(StrEnum):
    """Regionaal wat moet, lokaal wat kan: where an action is taken up."""

    REGIONAAL = "regionaal"
    LOKAAL = "lokaal"


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """Where one action is taken up, and why."""

    action_id: str
    scope: Scope
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A few agendas that are followed together; `coordinator` is a function (kwartiermaker), not a person's name."""

    id: str
    name: str
    coordinator: str = ""
    agenda_ids: tuple[str, ...] = ()
    scopes: tuple[ScopeChoice, ...] = ()
    version: int = 1

    def choice(self, action_id: str) -> ScopeChoice:
        """Give where an action is taken up: here in the wijk, unless it was chosen otherwise."""
        unchosen = ScopeChoice(action_id, Scope.LOKAAL)
        return next((choice for choice in self.scopes if choice.action_id == action_id), unchosen)

    def scope(self, action_id: str) -> Scope:
        """Tell where an action is taken up."""
        return self.choice(action_id).scope


@dataclass(frozen=True, slots=True)
class SharedOpgave:
    """Opgaven of several agendas (agenda id, opgave id) that rest on the same indicator."""

    indicator: str
    label: str
    opgaven: tuple[tuple[str, str], ...]


def shared_opgaven(dossiers: tuple[Dossier, ...]) -> tuple[SharedOpgave, ...]:
    """List the indicators on which open opgaven of more than one agenda rest, most shared first."""
    labels: dict[str, str] = {}
    where: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for agenda in (dossier.agenda for dossier in dossiers):
        for opgave in agenda.open_opgaven:
            for figure in opgave.figures:
                labels.setdefault(figure.indicator, figure.label)
                where[figure.indicator][agenda.id, opgave.id] = None
    shared = [SharedOpgave(i, labels[i], tuple(of)) for i, of in where.items() if len({a for a, _ in of}) > 1]
    return tuple(sorted(shared, key=lambda s: (-len(s.opgaven), s.label)))


@dataclass(frozen=True, slots=True)
class OrganisationHours:
    """The hours of one organisation over all agendas in its busiest year, None for actions without dates.

    `has` is None when it nowhere said what it has per year. `promised` is the part of `asked` in actions that it said
    ja (or ja, mits) to, in the words they have now.
    """

    name: str
    agendas: int
    year: int | None
    asked: int
    promised: int
    has: int | None


def hours_per_organisation(dossiers: tuple[Dossier, ...]) -> tuple[OrganisationHours, ...]:
    """Set hours asked beside hours promised, per organisation by its name, in the order of the alphabet."""
    seats: dict[str, list[_Seat]] = defaultdict(list)
    for dossier in dossiers:
        agreed = replace(dossier.agenda, contributions=tuple(_agreed(dossier)))
        asked, promised = (_per_year(agenda) for agenda in (dossier.agenda, agreed))
        for party in dossier.agenda.parties:
            seats[bare(party.name)].append(_Seat(party, asked[party.id], promised[party.id]))
    return tuple(_busiest(own) for _, own in sorted(seats.items()))


class Follow(StrEnum):
    """What a coordinator may have to talk about with the parties of an agenda."""

    OBJECTION = "objection"
    TWO_DECIDE = "two_decide"
    NOBODY_DECIDES = "nobody_decides"
    REVIEW_DUE = "review_due"
    FACELESS = "faceless"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing to follow up: in which agenda, about what, by which party if by one, and since when if known."""

    follow: Follow
    agenda_id: str
    subject: str
    party_id: str = ""
    since: date | None = None


def follow_ups(dossiers: tuple[Dossier, ...], today: date) -> tuple[FollowUp, ...]:
    """List what the coordinator has to follow up, per kind in the order of Follow; no agenda is ranked."""
    found = [follow for dossier in dossiers for follow in _follow_ups(dossier, today)]
    return tuple(sorted(found, key=lambda f: list(Follow).index(f.follow)))


@dataclass(frozen=True, slots=True)
class _Seat:
    """One organisation at one table, with its hours per year."""

    party: Party
    asked: Counter[int | None]
    promised: Counter[int | None]


def _per_year(agenda: Agenda) -> defaultdict[str, Counter[int | None]]:
    found: defaultdict[str, Counter[int | None]] = defaultdict(Counter)
    for load in loads(agenda):
        found[load.party_id][load.year] += load.hours or 0
    return found


def _agreed(dossier: Dossier) -> Iterator[Contribution]:
    """Give what parties put into actions that they said yes to."""
    wordings = {wording.subject: wording for wording in dossier.wordings if wording.parts}
    for given in dossier.agenda.contributions:
        if given.hours and given.action_id in wordings:
            party = (dossier.agenda.party(given.party_id),)
            if is_agreed(standing(dossier.consents, wordings[given.action_id], party)):
                yield given


def _busiest(seats: list[_Seat]) -> OrganisationHours:
    asked, promised = Counter[int | None](), Counter[int | None]()
    for seat in seats:
        asked.update(seat.asked)
        promised.update(seat.promised)
    year = max(sorted(asked, key=lambda y: (y is None, y or 0)), key=asked.__getitem__, default=None)
    has = [seat.party.hours for seat in seats if seat.party.hours is not None]
    known = sum(has) if has else None
    return OrganisationHours(seats[0].party.name.strip(), len(seats), year, asked[year], promised[year], known)


ANSWERS = {
    Hindrance.NOT_ANSWERED: Follow.WAITING,
    Hindrance.ASKED_AGAIN: Follow.WAITING,
    Hindrance.OBJECTION: Follow.OBJECTION,
}
LIGHTS = {SayLight.CONFLICT: Follow.TWO_DECIDE, SayLight.NOBODY: Follow.NOBODY_DECIDES}


def _follow_ups(dossier: Dossier, today: date) -> Iterator[FollowUp]:
    agenda = dossier.agenda
    for way in dossier.hindrances:
        if way.hindrance in ANSWERS:
            yield FollowUp(ANSWERS[way.hindrance], agenda.id, way.subject, way.party_id)
    for opgave in agenda.open_opgaven:
        light = say_light(tuple(s for s in agenda.says if s.opgave_id == opgave.id), len(agenda.parties))
        if light in LIGHTS:
            yield FollowUp(LIGHTS[light], agenda.id, opgave.id)
    for day, action in reviews_due(agenda.actions, dossier.reviews, today):
        yield FollowUp(Follow.REVIEW_DUE, agenda.id, action.id, action.lead_party or "", day)
    for promise in faceless(agenda.actions, dossier.faces, dossier.representatives, today):
        if promise.absence is Absence.LEFT and promise.last:
            yield FollowUp(Follow.FACELESS, agenda.id, promise.action_id, promise.party_id, promise.last.until)
