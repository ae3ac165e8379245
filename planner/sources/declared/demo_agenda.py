"""Check data/demo/agenda.yaml: what it names must be there, since the demo freezes these figures when it is made."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from planner.domain.agenda.actions import ActionState, GemeenteRole, HopedDirection, InitiativeOf, Nature
from planner.domain.agenda.opgaven import SayKind
from planner.domain.figures.indicators import IndicatorSet, ThemeId
from planner.domain.parties import PartyKind
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm
from planner.domain.together.learning import Decision, LogKind
from planner.domain.together.signals import Audience, SignalDirection
from planner.errors import SettingError
from planner.sources.declared.strict import Item, root, unknown

FILE = "demo/agenda.yaml"
CHOICES: dict[str, type[StrEnum]] = {
    "nature": Nature,
    "gemeente_role": GemeenteRole,
    "initiative": InitiativeOf,
    "hoped": HopedDirection,
}


def check_demo(path: Path, indicators: IndicatorSet, problems: list[SettingError]) -> None:
    """Collect every name in the demo agenda that isn't there: of indicators, parties, opgaven and choices."""
    try:
        told = root(path).pairs()
        parties, opgaven = told["parties"].pairs(), told["opgaven"].pairs()
        for opgave in opgaven.values():
            _check_opgave(opgave.pairs(), indicators, parties, problems)
        for party in parties.values():
            party.pairs()["kind"].choice(PartyKind)
        for action in told["actions"].items():
            _check_action(action.pairs(), indicators, parties, opgaven, problems)
        _check_together(told, parties, problems)
    except SettingError as problem:
        problems.append(problem)
    except KeyError as missing:
        problems.append(root(path).wrong("missing-key", str(missing.args[0]), str(missing.args[0])))


def _check_opgave(
    opgave: dict[str, Item], indicators: IndicatorSet, parties: Iterable[str], problems: list[SettingError]
) -> None:
    problems += unknown(opgave["figures"].items(), _ids(indicators))
    says = opgave["says"]
    problems += [says.wrong("value", party, ", ".join(parties)) for party in says.pairs() if party not in parties]
    for said in says.pairs().values():
        said.items()[0].choice(SayKind)


def _check_action(
    action: dict[str, Item],
    indicators: IndicatorSet,
    parties: Iterable[str],
    opgaven: Iterable[str],
    problems: list[SettingError],
) -> None:
    problems += unknown([action["opgave"]], opgaven)
    problems += unknown([action["baseline"]], _ids(indicators))
    problems += unknown([action["lead"], *action["co"].items()], parties)
    for key, kind in CHOICES.items():
        if key in action:
            action[key].choice(kind)


def _check_together(told: dict[str, Item], parties: Iterable[str], problems: list[SettingError]) -> None:
    """Collect what parties say that are not at the table, and answers, forms and themes that don't exist."""
    scores = told["check"].pairs()["scores"]
    told["check"].pairs()["form"].choice(CooperationForm)
    by_party = [told["people"], told["own_goals"], told["goal_answers"], scores]
    for after in (action.pairs() for action in told["after"].items()):
        by_party.append(after["answers"])
        for state in after["states"].items():
            state.choice(ActionState)
        problems += unknown(after["faces"].items(), parties)
        for line in after["log"].items():
            problems += unknown(line.items()[:1], parties)
            line.items()[1].choice(LogKind)
        if "review" in after:
            after["review"].pairs()["decision"].choice(Decision)
    for said in by_party:
        problems += [said.wrong("value", party, ", ".join(parties)) for party in said.pairs() if party not in parties]
    for answers in (told["goal_answers"], *(a.pairs()["answers"] for a in told["after"].items())):
        for answer in answers.pairs().values():
            answer.items()[0].choice(Answer)
    for signal in (item.pairs() for item in told["signals"].items()):
        problems += unknown([signal["party"]], parties)
        signal["theme"].choice(ThemeId)
        signal["direction"].choice(SignalDirection)
        signal["audience"].choice(Audience)


def _ids(indicators: IndicatorSet) -> list[str]:
    return [indicator.id for indicator in indicators.indicators]
