"""What the parties answer and what they learned, in sentences."""

from planner.domain.agenda.actions import PilotAction
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Review
from planner.domain.together.thread import Strand, Tally
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


def looked_back(dossier: Dossier, action: PilotAction, words: Words) -> tuple[str, ...]:
    """Tell each time the parties looked back at an action: expected, seen, decided; never cause and effect."""
    held = sorted((r for r in dossier.reviews if r.action_id == action.id), key=lambda r: r.on)
    return tuple(_review(review, words) for review in held)


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
