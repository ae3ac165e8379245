"""A pilot action in sentences: hypothesis, state, who, where, when, and how it is measured."""

from datetime import date

from planner.domain.agenda.actions import GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda
from planner.text.words import Words


def has_hypothesis(action: PilotAction) -> bool:
    """Tell whether any part of what the action is expected to do is written down."""
    return any(part.strip() for part in (action.if_we, action.then, action.seen_by))


def hypothesis(action: PilotAction, words: Words) -> str:
    """Say what the action is expected to do."""
    if not has_hypothesis(action):
        return words.t("report-hypothesis-none")
    parts = {"if_we": action.if_we, "then": action.then, "seen_by": action.seen_by}
    return words.t("report-hypothesis", **{k: words.phrase(v) for k, v in parts.items()})


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
