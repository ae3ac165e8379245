"""What must hold for each item of an agenda, whether it is new or edited; a checker gives the item back, tidied."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.domain.agenda.actions import Contribution, GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.opgaven import Opgave
from planner.domain.parties import Party
from planner.domain.plain import LARGEST
from planner.domain.privacy import personal_data
from planner.domain.rules import RuleBroken
from planner.domain.signs import MOST_MARKS, bare, strange

INTERWOVEN = range(1, 6)
"""From los to vervlochten."""
YEARS = range(1990, 2101)
"""Years an agenda can be about."""
NAMES = frozenset({"title", "name", "contact", "function", "place", "coordinator"})
LONGEST_NAME, LONGEST_TEXT = 250, 10_000
"""Signs in what is a name, and in any other text."""


def written(text: str, code: str, *, at: str = "") -> str:
    """Give a text that must be there, without the spaces around it; `at` names its field."""
    if not text.strip():
        raise RuleBroken(code, at=at)
    return text.strip()


def about_nobody(*texts: str) -> None:
    """Raise RuleBroken when a text holds what looks like a person's data."""
    if pieces := personal_data("\n".join(texts)):
        raise RuleBroken("personal-data", found=", ".join(piece.found for piece in pieces))


def sound_texts(told: Mapping[str, Any]) -> None:
    """Raise RuleBroken for a text nobody reads to the end, or with a sign nobody can see; `told` as an event has it."""
    for path, value in told.items():
        field = path.rsplit("/", 1)[-1]
        for text in _texts(value):
            most = LONGEST_NAME if field in NAMES else LONGEST_TEXT
            if len(text) > most:
                raise RuleBroken("text-too-long", at=field, length=len(text), most=most)
            if found := strange(text):
                where = {
                    "sign": found.sign,
                    "place": found.place,
                    "where": found.where,
                    "words": found.words,
                    "most": MOST_MARKS,
                }
                raise RuleBroken(found.why, at=field, **where)


def checked_agenda(agenda: Agenda) -> Agenda:
    """Check title and period."""
    for year in (agenda.period_from, agenda.period_to):
        if year not in YEARS:
            raise RuleBroken("year-out-of-reach", year=str(year), first=str(YEARS[0]), last=str(YEARS[-1]))
    if agenda.period_to < agenda.period_from:
        raise RuleBroken("period-backwards", start=str(agenda.period_from), end=str(agenda.period_to))
    return replace(agenda, title=written(agenda.title, "agenda-without-title"))


def checked_party(agenda: Agenda, party: Party) -> Party:
    """Check a party against the others at the table: two with one name would be confused."""
    name = written(party.name, "party-without-name")
    if any(bare(p.name) == bare(name) for p in agenda.parties if p.id != party.id):
        raise RuleBroken("party-twice", name=name)
    _not_negative(party.hours)
    return replace(party, name=name)


def checked_opgave(opgave: Opgave) -> Opgave:
    """Check the name and how interwoven the opgave is; a signal counts once."""
    if opgave.interwoven is not None and opgave.interwoven not in INTERWOVEN:
        raise RuleBroken("interwoven-off-scale", least=INTERWOVEN[0], most=INTERWOVEN[-1])
    signals = tuple(dict.fromkeys(opgave.signals))
    return replace(opgave, title=written(opgave.title, "opgave-without-title"), signals=signals)


def checked_action(agenda: Agenda, action: PilotAction) -> PilotAction:
    """Check an action against the opgave it belongs to and the parties that do it.

    A ground goes when the gemeente doesn't decide (any more).
    """
    title = written(action.title, "action-without-title")
    opgave = agenda.opgave(action.opgave_id)
    if action.is_open and not opgave.is_open:
        raise RuleBroken("opgave-parked", title=opgave.title)
    doing = [party_id for party_id in (action.lead_party, *action.co_parties) if party_id]
    for party_id in doing:
        agenda.party(party_id)
    if len(doing) > len(set(doing)):
        raise RuleBroken("party-twice-in-action")
    if action.start and action.end and action.end < action.start:
        raise RuleBroken("end-before-start")
    if action.start and action.review and action.review < action.start:
        raise RuleBroken("review-before-start", start=action.start.strftime("%d-%m-%Y"))
    decides = action.gemeente_role is GemeenteRole.BESLISSEN
    if decides and not action.role_ground.strip():
        raise RuleBroken("role-without-ground", at="role_ground")
    return replace(action, title=title, role_ground=action.role_ground if decides else "")


def checked_contribution(given: Contribution) -> Contribution:
    """Check the numbers, and that an expected benefit names its source."""
    _not_negative(given.hours, given.euros)
    if given.benefit.strip() and not given.benefit_source.strip():
        raise RuleBroken("benefit-without-source")
    return given


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts([*value, *value.values()])
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _not_negative(*numbers: int | None) -> None:
    if any(number is not None and number < 0 for number in numbers):
        raise RuleBroken("negative-number")
    if any(number is not None and number > LARGEST for number in numbers):
        raise RuleBroken("number-too-large", most=LARGEST)
