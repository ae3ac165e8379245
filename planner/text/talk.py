"""What the parties have yet to talk about, in sentences: for the step Afspreken and for the list of a meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.goals import own_goal
from planner.domain.agenda.opgaven import TO_TALK_ABOUT, Opgave, SayKind, say_light
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import reviews_due
from planner.domain.together.representatives import Absence, faceless
from planner.domain.together.settling import Hindrance, InTheWay, conditions, with_loose_ends
from planner.domain.together.wordings import GOAL
from planner.text.contributions import empty_columns
from planner.text.words import Words


@dataclass(frozen=True)
class Point:
    """One point of a meeting with what is to be talked about; without lines there is nothing open."""

    title: str
    lines: tuple[str, ...]


def subject_named(agenda: Agenda, subject: str, words: Words) -> str:
    """Name what consent is asked on, inside a sentence."""
    return words.t("agree-the-goal") if subject == GOAL else words.t("agree-action", title=agenda.action(subject).title)


def in_the_way_told(dossier: Dossier, group: tuple[InTheWay, ...], words: Words) -> tuple[str, ...]:
    """Tell what stands in the way at one subject: who hasn't answered, who is asked again, who objects and why."""
    kinds = {h.hindrance: [o for o in group if o.hindrance is h.hindrance] for h in group}
    told: list[str] = []
    for kind, ways in kinds.items():
        key = f"agree-{kind.value.replace('_', '-')}"
        if kind is Hindrance.OBJECTION:
            told += [words.t(key, who=_named(dossier, w.party_id), reason=w.reason) for w in ways]
        else:
            who = words.listing(_named(dossier, way.party_id) for way in ways)
            told.append(words.t(key, who=who, count=len(ways)))
    return tuple(told)


def conditions_told(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """Tell every ja, mits on the words as they are now."""
    return tuple(
        words.t(
            "agree-condition",
            who=_named(dossier, kept.party_id),
            what=subject_named(dossier.agenda, kept.subject, words),
            reason=kept.reason,
        )
        for kept in conditions(dossier.agenda, dossier.wordings, dossier.consents)
    )


def loose_ends_told(dossier: Dossier, action: PilotAction, words: Words, today: date) -> tuple[str, ...]:
    """Tell which columns of an action are empty, and which of its promises nobody stands for."""
    bare = faceless((action,), dossier.faces, dossier.representatives, today)
    who = {absence: [_named(dossier, p.party_id) for p in bare if p.absence is absence] for absence in Absence}
    alone = (
        words.t(f"action-face-{absence.value}", parties=words.listing(parties), count=len(parties))
        for absence, parties in who.items()
        if parties
    )
    return (*empty_columns(dossier.agenda, action, words), *alone)


def points(dossier: Dossier, words: Words, today: date) -> tuple[Point, ...]:
    """List the points of a meeting: each open opgave, the goal and each open action, in the order of the agenda."""
    t, agenda = words.t, dossier.agenda
    opgaven = tuple(
        Point(t("meeting-opgave", title=o.title), tuple(_of_opgave(dossier, o, words))) for o in agenda.open_opgaven
    )
    goal = Point(t("meeting-goal"), tuple(_of_goal(dossier, words)))
    actions = tuple(
        Point(t("meeting-action", title=a.title), tuple(_of_action(dossier, a, words, today)))
        for a in agenda.open_actions
    )
    return (*opgaven, goal, *actions)


def _of_opgave(dossier: Dossier, opgave: Opgave, words: Words) -> Iterator[str]:
    says = {p.id: dossier.agenda.say(opgave.id, p.id) for p in dossier.agenda.parties}
    light = say_light(tuple(says.values()), len(says))
    silent = [_named(dossier, party) for party, say in says.items() if say.kind is None]
    selves = [_named(dossier, party) for party, say in says.items() if say.kind is SayKind.ZELF]
    if light in TO_TALK_ABOUT:
        yield words.t(f"say-light-{light.value}", parties=words.listing(selves), count=len(selves))
    if silent:
        yield words.t("meeting-silent", parties=words.listing(silent))


def _of_goal(dossier: Dossier, words: Words) -> Iterator[str]:
    if not dossier.agenda.ambition.text.strip():
        yield words.t("agree-no-goal")
    own = [p.name for p in dossier.agenda.parties if not own_goal(dossier.goals, p.id).text]
    if own:
        yield words.t("meeting-own-goal", parties=words.listing(own))
    yield from _of_subject(dossier, GOAL, words)


def _of_action(dossier: Dossier, asked: PilotAction, words: Words, today: date) -> Iterator[str]:
    agenda = dossier.agenda
    for day, action in reviews_due(agenda.actions, dossier.reviews, today):
        if action.id == asked.id:
            yield words.t("meeting-review", day=words.day(day))
    if asked in with_loose_ends(agenda, dossier.faces, dossier.representatives, today):
        yield from loose_ends_told(dossier, asked, words, today)
    yield from _of_subject(dossier, asked.id, words)


def _of_subject(dossier: Dossier, subject: str, words: Words) -> Iterator[str]:
    group = tuple(h for h in dossier.hindrances if h.subject == subject and h.hindrance is not Hindrance.NO_GOAL)
    if group:
        yield from in_the_way_told(dossier, group, words)
    for kept in conditions(dossier.agenda, dossier.wordings, dossier.consents):
        if kept.subject == subject:
            yield words.t("meeting-condition", party=_named(dossier, kept.party_id), reason=kept.reason)


def _named(dossier: Dossier, party_id: str) -> str:
    return dossier.agenda.party(party_id).name
