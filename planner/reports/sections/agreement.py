"""What each party answers on the goal and on the actions, and what was learned when the parties looked back."""

from planner.domain.agenda.actions import PilotAction
from planner.domain.together.consent import Position, standing
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Review
from planner.domain.together.thread import Strand, Tally
from planner.domain.together.wordings import GOAL
from planner.reports.blocks import Block, Column, Section, Table, Text, Tone
from planner.text.words import Words


def consent_in_words(tally: Tally | None, words: Words) -> str:
    """Say in a few words who agrees; what isn't proposed yet isn't asked."""
    if tally is None:
        return words.t("report-consent-not-asked")
    said = words.t("report-consent-tally", agreed=str(tally.agreed), parties=tally.parties, conditions=tally.conditions)
    return f"{said} {words.t('report-consent-objections', count=tally.objections)}" if tally.objections else said


def learned_in_words(strand: Strand, words: Words) -> str:
    """Say what the parties decided when they last looked back, and when they do so next."""
    t, last = words.t, strand.learned
    parts = [t(f"report-decided-{last.decision.value}", day=words.day(last.on))] if last else []
    parts += [t("report-looks-back", day=words.day(strand.review))] if strand.review else []
    return " ".join(parts) or t("report-thread-no-review")


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


def looked_back(dossier: Dossier, action: PilotAction, words: Words) -> tuple[Block, ...]:
    """Tell each time the parties looked back at an action: expected, seen, decided; never cause and effect."""
    held = sorted((r for r in dossier.reviews if r.action_id == action.id), key=lambda r: r.on)
    return tuple(Text(_review(review, words)) for review in held)


def _review(review: Review, words: Words) -> str:
    t = words.t
    seen = t("report-review-unknown") if review.unknown else t("report-review-seen", text=words.phrase(review.seen))
    figures = ""
    if review.then and review.now:
        figures = t("report-review-figures", then=words.frozen(review.then), now=words.frozen(review.now))
    lines = (
        t(f"report-decided-{review.decision.value}", day=words.day(review.on)),
        t("report-review-expected", text=words.phrase(review.expected)),
        f"{seen} {words.phrase(review.seen)}." if review.unknown and review.seen.strip() else seen,
        figures,
        t("report-review-reason", text=words.phrase(review.reason)),
    )
    return " ".join(line for line in lines if line)
