"""The gouden draad: figure → shared urgency → pilot action → consent → lesson, in one line per action."""

from dataclasses import dataclass
from datetime import date

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.opgaven import FrozenFigure, Opgave
from planner.domain.together.consent import Answer, Position, standing
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Review, review_day
from planner.domain.together.settling import asked
from planner.domain.together.wordings import Wording


@dataclass(frozen=True, slots=True)
class Tally:
    """How the parties answer the words of an action as they are now; `conditions` of the agreed said ja, mits."""

    agreed: int
    conditions: int
    objections: int
    parties: int


@dataclass(frozen=True, slots=True)
class Strand:
    """One strand; what isn't there yet is empty: no figures, no action, nobody asked, nothing learned.

    `review` is the next day the parties look back, `learned` the last time they did.
    """

    figures: tuple[FrozenFigure, ...]
    opgave: Opgave
    action: PilotAction | None = None
    consent: Tally | None = None
    review: date | None = None
    learned: Review | None = None


def golden_thread(dossier: Dossier) -> tuple[Strand, ...]:
    """Join each open opgave's figures to its actions: those that are open, and those that were looked back on.

    An opgave without an action is a strand that stops.
    """
    strands: list[Strand] = []
    looked_back = {review.action_id for review in dossier.reviews}
    for opgave in dossier.agenda.open_opgaven:
        of_opgave = [action for action in dossier.agenda.actions if action.opgave_id == opgave.id]
        doing = [_strand(dossier, opgave, a) for a in of_opgave if a.is_open or a.id in looked_back]
        strands += doing or [Strand(opgave.figures, opgave)]
    return tuple(strands)


def _strand(dossier: Dossier, opgave: Opgave, action: PilotAction) -> Strand:
    held = [review for review in dossier.reviews if review.action_id == action.id]
    answered = action.id in asked(dossier.agenda) or any(given.subject == action.id for given in dossier.consents)
    wordings = [w for w in dossier.wordings if w.subject == action.id and w.parts and answered]
    return Strand(
        opgave.figures,
        opgave,
        action,
        consent=tally(dossier, wordings[0]) if wordings else None,
        review=review_day(action, dossier.reviews) if action.is_open else None,
        learned=max(held, key=lambda review: review.on) if held else None,
    )


def tally(dossier: Dossier, wording: Wording) -> Tally:
    """Count the answers on one wording."""
    positions: tuple[Position, ...] = standing(dossier.consents, wording, dossier.agenda.parties)
    answers = [position.now.answer for position in positions if position.now]
    objections, conditions = answers.count(Answer.BEZWAAR), answers.count(Answer.JA_MITS)
    return Tally(len(answers) - objections, conditions, objections, len(positions))
