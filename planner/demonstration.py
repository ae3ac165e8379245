"""Prepare the fictional gemeenten and their agenda, through the same services as everyone."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from planner.demo.files import write_demo
from planner.demo.plan import VOORBEELDSTAD
from planner.domain.actions import ActionState, GemeenteRole, HopedDirection, InitiativeOf, Milestone, Nature
from planner.domain.areas import level_of
from planner.domain.indicators import Reference
from planner.domain.opgaven import SayKind
from planner.domain.parties import PartyKind
from planner.errors import NotFoundError
from planner.services import actions, agendas, assets, figures, opgaven
from planner.services.context import Context, Progress
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
    figures.import_areas(ctx, files.areas, progress)
    figures.import_figures(ctx, files.figures, progress)
    assets.import_assets(ctx, files.assets, progress, gemeente=VOORBEELDSTAD.code)
    try:
        agendas.open_agenda(ctx, DEMO_ID)
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
    measured = figures.measure(ctx, ctx.library.atlas(codes[0]), level_of(codes[0]), Reference.NETHERLANDS)
    frozen = _freezer(ctx, measured, codes[0])
    shared = {key: _share(ctx, opgave, parties, frozen) for key, opgave in told["opgaven"].items()}
    agendas.write_ambition(ctx, DEMO_ID, 0, told["goal"])
    for action in told["actions"]:
        _pilot(ctx, action, parties, shared, frozen)


def _freezer(ctx: Context, measured: figures.Measured, code: str) -> Callable[[str], Any]:
    return lambda indicator: figures.freeze(ctx, measured, code, indicator)


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
    given, states = told.pop("contributions"), told.pop("states")
    details = {key: READ.get(key, lambda value: value)(value) for key, value in told.items()}
    details["opgave_id"] = shared[details.pop("opgave")]
    details["lead_party"] = parties[details.pop("lead")]
    details["co_parties"] = tuple(parties[party] for party in details.pop("co"))
    details["baseline"] = frozen(details["baseline"])
    action = actions.add_action(ctx, DEMO_ID, **details).actions[-1]
    for party, contribution in given.items():
        speaking = ctx.speaking_for(parties[party])
        actions.set_contribution(speaking, DEMO_ID, action.id, parties[party], 0, **contribution)
    for version, state in enumerate(states, start=action.version):
        actions.move_action(ctx, DEMO_ID, action.id, version, ActionState(state))

