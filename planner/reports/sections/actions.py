"""The pilot actions: hypothesis, who, where, when, how it is measured, and what every party gives and gets."""

from planner.domain.agenda.actions import PilotAction
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import review_day
from planner.reports.blocks import Block, Facts, Section, Text, Tone
from planner.reports.sections.agreement import answers
from planner.reports.sections.contributions import contributions
from planner.text.actions import has_hypothesis, hypothesis, measure, role, state_of, when, where, who
from planner.text.agreement import looked_back
from planner.text.words import Words


def actions_section(dossier: Dossier, words: Words, numbers: dict[str, int]) -> Section:
    """Show all actions, the open ones first; each keeps its number."""
    t, agenda = words.t, dossier.agenda
    if not agenda.actions:
        return Section(t("report-actions"), (Text(t("report-actions-none")),))
    closed = [a for a in agenda.actions if not a.is_open]
    parts = tuple(_action(dossier, a, words, numbers[a.id]) for a in (*agenda.open_actions, *closed))
    return Section(t("report-actions"), (Text(t("report-actions-intro"), Tone.QUIET),), parts)


def _action(dossier: Dossier, action: PilotAction, words: Words, number: int) -> Section:
    agenda = dossier.agenda
    title = words.t("report-action", number=str(number), title=action.title)
    tone = Tone.LEAD if has_hypothesis(action) else Tone.PLAIN
    blocks: tuple[Block, ...] = (Text(hypothesis(action, words), tone), _facts(dossier, action, words))
    said = (*answers(dossier, action.id, words), *map(Text, looked_back(dossier, action, words)))
    return Section(title, (*blocks, *contributions(agenda, action, words), *said))


def _facts(dossier: Dossier, action: PilotAction, words: Words) -> Facts:
    t, agenda = words.t, dossier.agenda
    rows = (
        ("report-action-state", state_of(action, words)),
        ("report-action-opgave", agenda.opgave(action.opgave_id).title),
        ("report-action-who", who(agenda, action, words)),
        ("report-action-role", role(action, words)),
        ("report-action-where", where(action, words)),
        ("report-action-when", when(action, words, review_day(action, dossier.reviews))),
        ("report-action-measure", measure(action, words)),
        ("report-action-agreement", action.linked_agreement.strip() or t("report-no-agreement")),
    )
    return Facts(tuple((t(key), text) for key, text in rows))
