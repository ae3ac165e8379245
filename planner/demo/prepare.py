"""Prepare the fictional gemeenten and their agenda, through the same services as everyone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from planner.analysis.scores.measured import Measured, among_like, measure
from planner.analysis.scores.readings import freeze
from planner.demo.files import write_demo
from planner.demo.plan import VOORBEELDSTAD
from planner.domain.agenda.actions import (
    ActionState,
    GemeenteRole,
    HopedDirection,
    InitiativeOf,
    Milestone,
    Nature,
    PilotAction,
)
from planner.domain.agenda.opgaven import SayKind
from planner.domain.areas import level_of
from planner.domain.figures.indicators import ThemeId
from planner.domain.figures.wishes import RegisterWish
from planner.domain.parties import PartyKind
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm, Seven
from planner.domain.together.learning import Decision, LogKind, Review
from planner.domain.together.signals import Audience, SignalDirection
from planner.domain.together.wordings import GOAL
from planner.errors import DeletedError, NotFoundError
from planner.services.agenda import actions, agendas, consent, cooperation, goals, handover, learning, opgaven, signals
from planner.services.context import Context
from planner.services.data import areas, registers
from planner.services.library import Progress
from planner.settings import DECLARED

AGENDA = DECLARED / "demo" / "agenda.yaml"
DEMO_ID = "demo-agenda"

READ: dict[str, Callable[[Any], Any]] = {
    "nature": Nature,
    "gemeente_role": GemeenteRole,
    "initiative": InitiativeOf,
    "hoped": HopedDirection,
    "milestones": lambda items: tuple(Milestone(on, text) for on, text in items),
}


def prepare_demo(ctx: Context, folder: Path, progress: Progress) -> str:
    """Generate the demo files, load them and draft the demo agenda; give the agenda's id. A second run adds nothing."""
    files = write_demo(folder)
    areas.import_areas(ctx, files.areas, progress)
    areas.import_figures(ctx, files.figures, progress)
    registers.import_assets(ctx, files.assets, progress, RegisterWish(gemeente=VOORBEELDSTAD.code))
    try:
        agendas.open_agenda(ctx, DEMO_ID)
    except DeletedError:
        return DEMO_ID
    except NotFoundError:
        draft_demo_agenda(ctx, yaml.safe_load(AGENDA.read_text(encoding="utf-8")))
    return DEMO_ID


def draft_demo_agenda(ctx: Context, told: dict[str, Any]) -> None:
    """Draft the declared agenda step by step, as its parties would."""
    ids = (f"demo-{n:03}" if n else DEMO_ID for n in count())
    ctx = replace(ctx, new_id=lambda: next(ids))
    codes = tuple(told["areas"])
    agendas.create_agenda(ctx, title=told["title"], area_codes=codes, period=tuple(told["period"]))
    agendas.edit_agenda(ctx, DEMO_ID, 1, urgency=told["urgency"])
    parties = {key: _seat(ctx, party) for key, party in told["parties"].items()}
    scored = partial(measure, ctx.library.areas.atlas(codes[0]), ctx.indicators, level_of(codes[0]))
    measured = among_like(codes[0], scored)
    frozen = _freezer(ctx, measured, codes[0])
    shared = {key: _share(ctx, opgave, parties, frozen) for key, opgave in told["opgaven"].items()}
    agendas.write_ambition(ctx, DEMO_ID, 0, told["goal"])
    for action in told["actions"]:
        _pilot(ctx, action, parties, shared, frozen)
    _together({key: ctx.speaking_for(party) for key, party in parties.items()}, told)
    drafted = agendas.open_agenda(ctx, DEMO_ID).actions
    for action, after in zip(drafted, told["after"], strict=True):
        _carried_out({key: ctx.speaking_for(party) for key, party in parties.items()}, action, after)


def _freezer(ctx: Context, measured: Measured, code: str) -> Callable[[str], Any]:
    return lambda indicator: freeze(measured, code, indicator, on=ctx.now().date(), language=ctx.language)


def _seat(ctx: Context, party: dict[str, Any]) -> str:
    agenda = agendas.add_party(ctx, DEMO_ID, **{**party, "kind": PartyKind(party["kind"])})
    return agenda.parties[-1].id


def _share(ctx: Context, opgave: dict[str, Any], parties: dict[str, str], frozen: Callable[[str], Any]) -> str:
    agenda = opgaven.add_opgave(
        ctx,
        DEMO_ID,
        title=opgave["title"],
        urgency=opgave["urgency"],
        figures=tuple(frozen(indicator) for indicator in opgave["figures"]),
        interwoven=opgave["interwoven"],
    )
    opgave_id = agenda.opgaven[-1].id
    for party, (kind, own_words) in opgave["says"].items():
        speaking = ctx.speaking_for(parties[party])
        opgaven.set_say(speaking, DEMO_ID, opgave_id, parties[party], 0, kind=SayKind(kind), own_words=own_words)
    return opgave_id


def _pilot(
    ctx: Context,
    told: dict[str, Any],
    parties: dict[str, str],
    shared: dict[str, str],
    frozen: Callable[[str], Any],
) -> None:
    given = told.pop("contributions")
    details = {key: READ.get(key, lambda value: value)(value) for key, value in told.items()}
    details["opgave_id"] = shared[details.pop("opgave")]
    details["lead_party"] = parties[details.pop("lead")]
    details["co_parties"] = tuple(parties[party] for party in details.pop("co"))
    details["baseline"] = frozen(details["baseline"])
    action = actions.add_action(ctx, DEMO_ID, **details).actions[-1]
    for party, contribution in given.items():
        speaking = ctx.speaking_for(parties[party])
        actions.set_contribution(speaking, DEMO_ID, action.id, parties[party], 0, **contribution)
    actions.move_action(ctx, DEMO_ID, action.id, action.version, ActionState.VOORGESTELD)


def _together(speaking: dict[str, Context], told: dict[str, Any]) -> None:
    """Let each party name who speaks for it, write its own goal, answer, score and tell what it sees."""
    for party, (function, since) in told["people"].items():
        handover.seat(speaking[party], DEMO_ID, function, since=since)
    for party, text in told["own_goals"].items():
        goals.write_own_goal(speaking[party], DEMO_ID, 0, text)
    for party, (said, reason) in told["goal_answers"].items():
        consent.answer(speaking[party], DEMO_ID, GOAL, 1, Answer(said), reason)
    scores = told["check"]["scores"]
    first = next(iter(scores))
    check = cooperation.start_check(speaking[first], DEMO_ID, CooperationForm(told["check"]["form"])).checks[-1]
    for party, given in scores.items():
        cooperation.score(speaking[party], DEMO_ID, check.id, Seven(*given))
    for signal in told["signals"]:
        signals.add_signal(
            speaking[signal["party"]],
            DEMO_ID,
            area_code=signal["area"],
            theme=ThemeId(signal["theme"]),
            direction=SignalDirection(signal["direction"]),
            text=signal["text"],
            audience=Audience(signal["audience"]),
        )


def _carried_out(speaking: dict[str, Context], action: PilotAction, told: dict[str, Any]) -> None:
    """Let the parties answer on an action, stand for their promises, write in its log and look back."""
    dossier = agendas.open_dossier(next(iter(speaking.values())), DEMO_ID)
    (version,) = (wording.version for wording in dossier.wordings if wording.subject == action.id)
    for party, (said, reason) in told["answers"].items():
        consent.answer(speaking[party], DEMO_ID, action.id, version, Answer(said), reason)
    lead = next(ctx for ctx in speaking.values() if ctx.user.party == action.lead_party)
    for state in told["states"]:
        action = actions.move_action(lead, DEMO_ID, action.id, action.version, ActionState(state)).action(action.id)
    for party in told["faces"]:
        (person,) = (r.id for r in dossier.representatives if r.party_id == speaking[party].user.party)
        handover.accept_promise(speaking[party], DEMO_ID, action.id, person)
    for party, kind, text in told["log"]:
        learning.add_entry(speaking[party], DEMO_ID, action.id, LogKind(kind), text)
    if "review" in told:
        seen = {**told["review"], "decision": Decision(told["review"]["decision"])}
        learning.hold_review(lead, DEMO_ID, action.version, Review("", action.id, lead.now().date(), **seen))
