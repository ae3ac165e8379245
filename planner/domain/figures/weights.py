"""How heavily each figure counts in its theme: as declared, or as somebody chose under a name."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from planner.domain.figures.indicators import IndicatorSet
from planner.domain.rules import RuleBroken

HEAVIEST = 100.0
DECIMALS = 2
"""Weights are kept in hundredths: finer says nothing, and an address stays short."""
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class WeightSet:
    """Weights somebody chose, by indicator id; weight 0 makes a figure context: shown, but not scored."""

    name: str
    weights: tuple[tuple[str, float], ...]


def checked_weights(chosen: WeightSet, indicators: IndicatorSet) -> WeightSet:
    """Give the set tidied: known indicators in their declared order, in hundredths; raises RuleBroken.

    Indicators that don't exist (any more) are left out; `unknown` names them.
    """
    name = " ".join(chosen.name.split())
    if not name:
        raise RuleBroken("weights-without-name")
    if len(name) > LONGEST_NAME:
        raise RuleBroken("weights-name-long", most=LONGEST_NAME)
    if len({key for key, _ in chosen.weights}) < len(chosen.weights):
        raise RuleBroken("weights-twice")
    given = {key: _checked(weight) for key, weight in chosen.weights}
    tidied = WeightSet(name, tuple((i.id, given[i.id]) for i in indicators.indicators if i.id in given))
    weights = weights_of(indicators, tidied)
    for theme in indicators.themes:
        members = indicators.of_theme(theme.id)
        if members and not any(weights[i.id] > 0 for i in members):
            raise RuleBroken("weights-all-zero", theme=theme.label.nl)
    return tidied


def weights_of(indicators: IndicatorSet, chosen: WeightSet | None = None) -> dict[str, float]:
    """Give each indicator its weight: the chosen one, else the declared one."""
    own = dict(chosen.weights) if chosen else {}
    return {i.id: own.get(i.id, i.weight) for i in indicators.indicators}


def counted_once(
    weights: Mapping[str, float],
    indicators: IndicatorSet,
    covered: Mapping[str, float],
    chosen: WeightSet | None = None,
) -> dict[str, float]:
    """Let one of those that tell the same count: the whole when it covers nearly what the part covers, else the part.

    `covered` gives the share (0–1) of the inhabitants of whom each indicator has a figure; one without any is absent.
    A weight of 0 is given to the others; a weight somebody chose stays.
    """
    own = {key for key, _ in chosen.weights} if chosen else set()
    by_id = {i.id: i for i in indicators.indicators}
    silent = set()
    for part in indicators.indicators:
        wholes = [w for w in part.contained_in if w in by_id and by_id[w].theme is part.theme and weights[w] > 0]
        least = indicators.choice.whole_share * covered.get(part.id, 0.0)
        if weights[part.id] > 0 and least and not any(covered.get(whole, 0.0) >= least for whole in wholes):
            silent.update(wholes)
        elif wholes:
            silent.add(part.id)
    return {key: 0.0 if key in silent - own else weight for key, weight in weights.items()}


def unknown(chosen: WeightSet, indicators: IndicatorSet) -> tuple[str, ...]:
    """Name the indicators of a set that don't exist (any more)."""
    known = {i.id for i in indicators.indicators}
    return tuple(key for key, _ in chosen.weights if key not in known)


def in_address(chosen: WeightSet) -> str:
    """Write a set as short text for an address: its name and its weights.

    >>> in_address(WeightSet("Groen eerst", (("gas", 2.0),)))
    'Groen%20eerst;gas=2'
    """
    return ";".join([quote(chosen.name, safe=""), *(f"{key}={weight:g}" for key, weight in chosen.weights)])


def from_address(text: str, indicators: IndicatorSet) -> WeightSet:
    """Read what `in_address` wrote; raises RuleBroken for anything else."""
    return checked_weights(read_address(text), indicators)


def read_address(text: str) -> WeightSet:
    """Read what an address says as it stands, also what nobody knows here; raises RuleBroken when it can't be read."""
    name, *parts = text.split(";")
    return WeightSet(unquote(name), tuple(_pair(part) for part in parts))


def _pair(part: str) -> tuple[str, float]:
    key, _, typed = part.partition("=")
    try:
        return key, float(typed)
    except ValueError as problem:
        raise RuleBroken("weights-unreadable", typed=part) from problem


def _checked(weight: float) -> float:
    if not math.isfinite(weight) or not 0 <= weight <= HEAVIEST:
        raise RuleBroken("weight-off-scale", most=f"{HEAVIEST:g}")
    return round(float(weight), DECIMALS)
