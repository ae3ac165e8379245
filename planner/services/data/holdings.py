"""What there is of each indicator: from which year, whose, and where what is missing comes from."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.analysis.figures.years import Years
from planner.analysis.scores.measured import Measured
from planner.domain.figures.indicators import Indicator
from planner.domain.figures.provenance import Snapshot
from planner.domain.permissions import Right, demand
from planner.services.context import Context


@dataclass(frozen=True, slots=True)
class Holding:
    """One indicator; `years` is None and `snapshots` empty where no area has a figure."""

    indicator: Indicator
    years: Years | None = None
    snapshots: tuple[Snapshot, ...] = ()


def holdings(ctx: Context, levels: Iterable[Measured]) -> tuple[Holding, ...]:
    """Tell what there is of every indicator, by the first of the levels that has a figure of it."""
    demand(ctx.user, Right.READ)
    seen = [measured.observations for measured in levels]
    made = []
    for indicator in ctx.indicators.indicators:
        found = next((one for one in seen if indicator.id in one.spans), None)
        facts = (found.spans[indicator.id], found.snapshots([indicator.id])) if found else ()
        made.append(Holding(indicator, *facts))
    return tuple(made)


def fetchable(ctx: Context) -> frozenset[str]:
    """Name the sources that can be fetched."""
    demand(ctx.user, Right.READ)
    return frozenset(offer.source for offer in ctx.open_data.offers())
