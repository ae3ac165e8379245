"""What each party answers on the goal and on the actions."""

from planner.domain.together.consent import Position, standing
from planner.domain.together.dossier import Dossier
from planner.domain.together.wordings import GOAL
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.text.words import Words


def goal_section(dossier: Dossier, words: Words) -> Section:
    """Show the joint goal, its version, and what each party answers to it."""
    t, goal = words.t, dossier.agenda.ambition
    if not goal.text.strip():
        return Section(t("report-goal"), (Text(t("report-ambition-none")),))
    asked = (wording.version for wording in dossier.wordings if wording.subject == GOAL)
    version = (Text(t("goal-version", version=str(number)), Tone.QUIET) for number in asked)
    return Section(t("report-goal"), (Text(goal.text, Tone.LEAD), *version, *answers(dossier, GOAL, words)))


def answers(dossier: Dossier, subject: str, words: Words) -> tuple[Block, ...]:
    """Show per party what it answers to the words of the goal or an action as they are now."""
    t, named = words.t, dossier.agenda.party_names
    rows = tuple(
        (named[position.party_id], *_answer(position, words))
        for wording in dossier.wordings
        if wording.subject == subject and wording.parts
        for position in standing(dossier.consents, wording, dossier.agenda.parties)
    )
    if not any(consent.subject == subject for consent in dossier.consents):
        return (Text(t("report-consent-none"), Tone.QUIET),) if rows else ()
    columns = (Column(t("report-party"), 2), Column(t("report-consent"), 2), Column(t("report-consent-reason"), 4))
    return (Table(t("report-consent-caption"), columns, rows),)


def _answer(position: Position, words: Words) -> tuple[str, str]:
    t, now = words.t, position.now
    if now is None:
        return t("report-answer-again" if position.is_asked_again else "report-answer-none"), words.blank
    said = t(f"report-answer-{now.answer.value.replace('_', '-')}", day=words.day(now.given_on))
    return said, now.reason.strip() or t("report-consent-no-reason")
