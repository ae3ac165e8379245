"""The pilot actions: hypothesis, who, where, when, how it is measured, and what every party gives and gets."""

from datetime import date

from planner.domain.agenda.actions import GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import review_day
from planner.reports.blocks import Block, Facts, Section, Text, Tone
from planner.reports.sections.agreement import answers, looked_back
from planner.reports.sections.contributions import contributions
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
    blocks: tuple[Block, ...] = (hypothesis(action, words), _facts(dossier, action, words))
    said = (*answers(dossier, action.id, words), *looked_back(dossier, action, words))
    return Section(title, (*blocks, *contributions(agenda, action, words), *said))


def hypothesis(action: PilotAction, words: Words) -> Text:
    """Say what the action is expected to do."""
    parts = {"if_we": action.if_we, "then": action.then, "seen_by": action.seen_by}
    if not any(part.strip() for part in parts.values()):
        return Text(words.t("report-hypothesis-none"))
    return Text(words.t("report-hypothesis", **{k: words.phrase(v) for k, v in parts.items()}), Tone.LEAD)


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


def state_of(action: PilotAction, words: Words) -> str:
    """Say how far the action is."""
    nature = words.t(f"report-nature-{action.nature.value}")
    state = words.t(f"report-state-{action.state.value}", nature=nature)
    reason = action.state_reason.strip()
    return f"{state} {words.t('report-state-reason', reason=words.phrase(reason))}" if reason else state


def who(agenda: Agenda, action: PilotAction, words: Words) -> str:
    """Say who leads, who joins and, when it is known, who took the initiative."""
    t = words.t
    others = words.listing(agenda.party(p).name for p in action.co_parties)
    if action.lead_party is None:
        lead = t("report-lead-none", others=others) if others else t("report-lead-nobody")
    else:
        name = agenda.party(action.lead_party).name
        lead = t("report-lead-with", lead=name, others=others) if others else t("report-lead-alone", lead=name)
    return f"{lead} {t(f'report-initiative-{action.initiative.value}')}" if action.initiative else lead


def role(action: PilotAction, words: Words) -> str:
    """Say what the gemeente does, and why where it decides."""
    role = words.t(f"report-role-{action.gemeente_role.value if action.gemeente_role else 'none'}")
    ground = action.role_ground.strip() if action.gemeente_role is GemeenteRole.BESLISSEN else ""
    return f"{role} {words.t('report-role-ground', ground=words.phrase(ground))}" if ground else role


def where(action: PilotAction, words: Words) -> str:
    """Say where the action takes place."""
    code = action.place_code
    found = [action.place.strip(), words.area_names.get(code, code)]
    return ", ".join(part for part in dict.fromkeys(found) if part) or words.t("report-no-place")


def when(action: PilotAction, words: Words, review_on: date | None) -> str:
    """Say from when to when, when the parties look back next, and the milestones."""
    t = words.t
    if action.start and action.end:
        period = t("report-from-to", start=words.day(action.start), end=words.day(action.end))
    elif action.start:
        period = t("report-from", start=words.day(action.start))
    elif action.end:
        period = t("report-until", end=words.day(action.end))
    else:
        period = t("report-no-period")
    review = t("report-review", day=words.day(review_on)) if review_on else t("report-no-review")
    milestones = [f"{words.day(m.on)}: {m.text.strip()}" for m in sorted(action.milestones, key=lambda m: m.on)]
    return "\n".join((f"{period} {review}", *milestones))


def measure(action: PilotAction, words: Words) -> str:
    """Say what is measured and which way it is hoped to move."""
    t = words.t
    baseline, hoped = action.baseline, action.hoped
    start = ""
    if baseline:
        told = {"figure": words.frozen(baseline), "source": baseline.source, "day": words.day(baseline.frozen_on)}
        start = t("report-baseline", **told)
    hope = t(f"report-hoped-{hoped.value}") if hoped else t("report-hoped-none")
    return f"{start or t('report-no-baseline')} {hope}"
