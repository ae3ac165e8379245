"""What comes in with a file keeps the rules of what is typed here; what is wrong is told with its place.

Who may do what isn't asked: a file speaks for others. What a party said before it left the table is history, and
may come along.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.checks import (
    checked_action,
    checked_agenda,
    checked_contribution,
    checked_opgave,
    checked_party,
    sound_texts,
)
from planner.domain.agenda.opgaven import Among, FrozenFigure, Opgave
from planner.domain.events import flat
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.weights import checked_weights
from planner.domain.rules import RuleBroken
from planner.domain.sharing.joining import AgendaFile, newest
from planner.domain.together.consent import Consent, sound_answer
from planner.domain.together.cooperation import Check
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Review, sound_entry, sound_review
from planner.domain.together.representatives import Face, Representative, sound_person
from planner.domain.together.signals import sound_signal
from planner.domain.together.wordings import Wording, kept

Rule = Callable[[Any], object]
Listed = tuple[str, tuple[Any, ...], Rule]

DAYS = ("given_on", "on", "started_on", "opened_on", "accepted_on")
"""Fields that say when something was done: never later than today."""
MOST_DECIMALS, HIGHEST_SCORE = 6, 10.0


class WrongInFile(RuleBroken):
    """What stands at `path` in a file breaks a rule: `broken` says which."""

    def __init__(self, path: str, broken: RuleBroken) -> None:
        super().__init__("wrong-in-file", path=path)
        self.path, self.broken = path, broken


def check_file(file: AgendaFile, today: date, *, only: str = "") -> None:
    """Raise WrongInFile for the first thing in a file that couldn't have been written by the app.

    With the path of one thing as `only`, look at nothing else.
    """
    head = _without_lists(file.dossier.agenda)
    for path, item, rule in (("dossier/agenda", head, _agenda), *_items(file)):
        if only not in ("", path):
            continue
        try:
            sound_texts(flat(item))
            _has_been(item, today)
            rule(item)
        except RuleBroken as broken:
            raise WrongInFile(path, broken) from broken


def _items(file: AgendaFile) -> Iterator[tuple[str, Any, Rule]]:
    dossier = file.dossier
    own: tuple[Listed, ...] = (("log", file.log, sound_entry), ("signals", file.signals, sound_signal))
    texts: tuple[Listed, ...] = (
        ("wordings", file.wordings, partial(_wording, _outdated(file))),
        ("dossier/consents", dossier.consents, partial(_answer, {(w.subject, w.version) for w in file.wordings})),
        ("origins", file.origins, _nothing),
    )
    for name, items, rule in (*_of_agenda(dossier.agenda), *_beside(dossier), *own, *texts):
        yield from ((f"{name}/{n}", item, rule) for n, item in enumerate(items))


def _of_agenda(agenda: Agenda) -> tuple[Listed, ...]:
    return (
        ("dossier/agenda/areas", agenda.areas, _nothing),
        ("dossier/agenda/parties", agenda.parties, partial(checked_party, agenda)),
        ("dossier/agenda/opgaven", agenda.opgaven, _opgave),
        ("dossier/agenda/says", agenda.says, _nothing),
        ("dossier/agenda/actions", agenda.actions, partial(_action, agenda)),
        ("dossier/agenda/contributions", agenda.contributions, checked_contribution),
    )


def _beside(dossier: Dossier) -> tuple[Listed, ...]:
    at_table = partial(_at_table, dossier.agenda)
    return (
        ("dossier/goals", dossier.goals, at_table),
        ("dossier/checks", dossier.checks, _check),
        ("dossier/representatives", dossier.representatives, partial(_person, dossier.agenda)),
        ("dossier/faces", dossier.faces, partial(_face, dossier)),
        ("dossier/reviews", dossier.reviews, _review),
    )


def _agenda(agenda: Agenda) -> None:
    checked_agenda(agenda)
    if agenda.weight_set is not None:
        checked_weights(agenda.weight_set, IndicatorSet((), ()))  # which indicators there are differs per house


def _opgave(opgave: Opgave) -> None:
    checked_opgave(opgave)
    _figures(*opgave.figures)


def _action(agenda: Agenda, action: Any) -> None:
    checked_action(agenda, action)
    _figures(action.baseline)


def _check(check: Check) -> None:
    """Check that what is open has something to show."""
    if check.is_open and not check.scored:
        raise RuleBroken("check-without-scores")
    if check.is_open and any(scored.scores is None for scored in check.scored):
        raise RuleBroken("scores-missing")


def _person(agenda: Agenda, person: Representative) -> None:
    _at_table(agenda, person)
    sound_person(person)


def _face(dossier: Dossier, face: Face) -> None:
    _at_table(dossier.agenda, face)
    persons = {person.id: person.party_id for person in dossier.representatives}
    if persons.get(face.representative_id, face.party_id) != face.party_id:
        raise RuleBroken("successor-of-other-party")


def _review(review: Review) -> None:
    sound_review(review)
    _figures(review.then, review.now)


def _outdated(file: AgendaFile) -> set[Wording]:
    """Find the newest wordings that aren't what the agenda says; what never had one gets its first here."""
    last = newest(file.wordings)
    return {*last}.difference(kept(last, file.dossier.agenda))


def _wording(outdated: set[Wording], wording: Wording) -> None:
    if wording in outdated:
        raise RuleBroken("wording-other-text", version=wording.version)


def _answer(asked: set[tuple[str, int]], given: Consent) -> None:
    if (given.subject, given.version) not in asked:
        raise RuleBroken("consent-without-wording", version=given.version)
    sound_answer(given)


def _at_table(agenda: Agenda, item: Any) -> None:
    agenda.party(item.party_id)


def _nothing(_: Any) -> None:
    """Ask no more than that its texts and days are possible."""


def _figures(*figures: FrozenFigure | None) -> None:
    for figure in filter(None, figures):
        off_scale = figure.score is not None and not 0 <= figure.score <= HIGHEST_SCORE
        if off_scale or figure.decimals > MOST_DECIMALS or figure.reference not in tuple(Among):
            raise RuleBroken("figure-not-possible", label=figure.label)


def _has_been(item: Any, today: date) -> None:
    for name in DAYS:
        day = getattr(item, name, None)
        if day is not None and day > today:
            raise RuleBroken("day-to-come", day=day.strftime("%d-%m-%Y"))


def _without_lists(agenda: Agenda) -> Agenda:
    """Give the agenda's own fields only, so that the place of a wrong text in a list is told exactly."""
    return replace(agenda, areas=(), parties=(), opgaven=(), says=(), actions=(), contributions=())
