"""What people ask of areas and figures: load them, score them, read one area's profile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from planner.analysis.atlas import Atlas
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.figures.years import Years, years_of
from planner.analysis.scores.decomposition import ScorePart, decompose
from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.analysis.scores.ranks import FEW, is_partial, place_of
from planner.analysis.scores.scoring import Scores, comparable, groups_of, score
from planner.domain.agenda.opgaven import Among, FrozenFigure
from planner.domain.areas import Area, AreaKind, Level
from planner.domain.figures.indicators import Indicator, Reference, Theme
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.weights import WeightSet, counted_once, weights_of
from planner.domain.figures.wishes import TableWish
from planner.domain.permissions import Right, demand
from planner.domain.signs import shown
from planner.errors import NotFoundError
from planner.services.context import Context
from planner.services.library import Progress


@dataclass(frozen=True, eq=False)
class Measured:
    """One level of an atlas with its figures and scores; shared between readers, so never change it.

    `members` names the indicators of each theme, by theme id.
    """

    atlas: Atlas
    areas: pd.DataFrame
    observations: Observations
    scores: Scores
    members: Mapping[str, tuple[str, ...]]
    weight_set: WeightSet | None = None

    def among(self, code: str) -> pd.Series:
        """Tell of each area whether this one is ranked among them."""
        groups = self.scores.groups
        if groups is None:
            return pd.Series(True, index=self.areas.index)  # noqa: FBT003 - a column of one value
        same: pd.Series = groups == groups.get(code)
        return same

    def inhabited(self, among: pd.Series | None = None) -> int:
        """Count the areas with enough inhabitants to be ranked, of all or of some."""
        return int((self.ranked if among is None else self.ranked & among).sum())

    def spans(self, code: str) -> dict[str, Years]:
        """Sum up of which years the figures are that those of an area are compared with, by indicator id."""
        if self.scores.groups is None:
            return self.observations.spans
        here = self.among(code) & (self.areas["kind"] == AreaKind.INHABITED.value)
        years, people = self.observations.years[here], self.areas.loc[here, "inhabitants"]
        found = {name: years_of(years[[name]], people) for name in self.observations.spans}
        return {name: span for name, span in found.items() if span}

    @cached_property
    def ranked(self) -> pd.Series:
        """Tell of each area whether it has enough inhabitants to be ranked."""
        ranked: pd.Series = (self.areas["kind"] == AreaKind.INHABITED.value) & (self.scores.unranked == "")
        return ranked

    @cached_property
    def overall(self) -> dict[str, tuple[float | None, bool]]:
        """Give of each theme the mean over all areas, and whether that is a mean over a part of them."""
        themes, inhabitants = self.scores.themes, self.areas["inhabitants"]
        counts, whole = themes.count(), self.inhabited()
        return {t: (_mean(themes[t], inhabitants), is_partial(int(counts[t]), whole)) for t in self.members}


def loaded(ctx: Context) -> tuple[Snapshot, ...]:
    """List what is loaded, newest first."""
    demand(ctx.user, Right.READ)
    return ctx.library.snapshots()


def recognise(ctx: Context, path: Path) -> SnapshotKind:
    """Say what a file that a person brings probably is; raises FileError when it can't be anything."""
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.recognise(path)


def set_aside(ctx: Context) -> tuple[str, ...]:
    """Name what turned out to be damaged and wasn't loaded again."""
    demand(ctx.user, Right.READ)
    return ctx.library.set_aside()


def import_areas(ctx: Context, path: Path, progress: Progress, *, gemeente: str | None = None) -> Snapshot:
    """Load a wijk- en buurtkaart; `gemeente` is for buurten that are numbered within it.

    Raises FileError and changes nothing when it isn't one.
    """
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.areas.load(path, progress, gemeente=gemeente)


def import_figures(ctx: Context, path: Path, progress: Progress, *, year: int | None = None) -> Snapshot:
    """Load a table of figures; `year` is for a table that doesn't say its own."""
    demand(ctx.user, Right.LOAD_DATA)
    return ctx.library.figures.load(path, progress, TableWish(year))


def measure(
    ctx: Context, atlas: Atlas, level: Level, reference: Reference, weights: WeightSet | None = None
) -> Measured:
    """Score all areas of one level, among those of the reference, with the declared weights or somebody's own."""
    demand(ctx.user, Right.READ)
    areas = atlas.areas.loc[atlas.areas["level"] == level.value]
    observations = observe(atlas, ctx.indicators.indicators, level, ctx.indicators.choice)
    counting = counted_once(weights_of(ctx.indicators, weights), ctx.indicators, observations.covered, weights)
    scores = score(
        observations,
        ctx.indicators,
        areas,
        reference,
        weights=comparable(counting, ctx.indicators.indicators, observations, areas, reference),
        groups=groups_of(atlas, areas, reference, ctx.indicators.choice),
    )
    members = {t.id.value: tuple(i.id for i in ctx.indicators.of_theme(t.id)) for t in ctx.indicators.themes}
    return Measured(atlas, areas, observations, scores, members, weights)


def among_like(code: str, measure_among: Callable[[Reference], Measured]) -> Measured:
    """Score an area among those that are as stedelijk; among all where its class isn't known or too few share it."""
    alike = measure_among(Reference.STEDELIJKHEID)
    return alike if alike.inhabited(alike.among(code)) >= FEW else measure_among(Reference.NETHERLANDS)


def in_gemeente(measured: Measured, gemeente: str | None) -> pd.Index:
    """Give the codes of one gemeente's areas, or of all; raises NotFoundError for a gemeente that isn't loaded."""
    if gemeente is None:
        return measured.areas.index
    codes = measured.areas.index[measured.areas["gemeente"] == gemeente]
    levels = measured.atlas.areas["level"]
    if codes.empty and gemeente not in levels.index:
        raise NotFoundError("area-not-found", code=gemeente)
    if codes.empty and levels[gemeente] != Level.GEMEENTE.value:
        raise NotFoundError("not-a-gemeente", code=gemeente)
    if codes.empty:
        raise NotFoundError("level-not-loaded", level=measured.observations.level.value)
    return codes


def gemeenten(atlas: Atlas) -> pd.Series:
    """Name all gemeenten of an atlas: index code, sorted by name."""
    found = atlas.areas.loc[atlas.areas["level"] == Level.GEMEENTE.value, "name"]
    return found.sort_values(key=lambda names: names.str.casefold().str.lstrip("'"))


def successors(ctx: Context, code: str) -> tuple[tuple[Area, float], ...]:
    """Give the areas an old one became, as far as borders are loaded: empty when it still exists."""
    demand(ctx.user, Right.READ)
    return ctx.library.areas.successors(code)


def profile(ctx: Context, measured: Measured, code: str) -> AreaProfile:
    """Read one area; raises NotFoundError for a code that isn't there at this level."""
    if code not in measured.areas.index:
        raise NotFoundError("area-not-found", code=code)
    area, spans = measured.areas.loc[code], measured.spans(code)
    return AreaProfile(
        code,
        str(area["name"]),
        Level(str(area["level"])),
        AreaKind(str(area["kind"])),
        str(area["gemeente"]),
        str(area["gemeente_name"]),
        _number(area["inhabitants"]),
        measured.atlas.year,
        measured.atlas.fictional,
        measured.scores.reference,
        tuple(_theme_reading(measured, code, theme) for theme in ctx.indicators.themes),
        tuple(_figure_reading(measured, code, indicator, spans) for indicator in ctx.indicators.indicators),
        unranked=str(measured.scores.unranked[code]),
        group=_group(measured, code),
    )


def _group(measured: Measured, code: str) -> tuple[int, tuple[str, ...]]:
    """Count the areas an area is ranked among, and name the gemeenten they lie in; all areas are no group."""
    if measured.scores.groups is None:
        return 0, ()
    inside = measured.areas.loc[measured.among(code) & measured.ranked, "gemeente_name"]
    return len(inside), tuple(map(str, inside.sort_values().unique()))


def freeze(ctx: Context, measured: Measured, code: str, indicator_id: str) -> FrozenFigure:
    """Take a figure as it is now, to put on an agenda; raises NotFoundError when it is missing."""
    reading = _figure_reading(measured, code, ctx.indicators.indicator(indicator_id))
    if reading.value is None or reading.year is None or reading.snapshot is None:
        raise NotFoundError("figure-missing", label=reading.indicator.label.in_language(ctx.language))
    return FrozenFigure(
        indicator=indicator_id,
        label=shown(reading.indicator.label.nl),
        area_code=code,
        area_name=str(measured.areas.at[code, "name"]),
        value=reading.value,
        unit=shown(reading.indicator.unit.nl),
        decimals=reading.indicator.decimals,
        year=reading.year,
        source=shown(reading.snapshot.title),
        score=reading.score,
        reference=_reference(measured, code, indicator_id),
        frozen_on=ctx.now().date(),
    )


def _reference(measured: Measured, code: str, indicator_id: str) -> str:
    among = measured.among(code)
    known = int(measured.scores.indicators[indicator_id][among].count())
    reference = measured.scores.reference
    if not is_partial(known, measured.inhabited(among)):
        return reference.value
    alike = reference is Reference.STEDELIJKHEID
    return (Among.STEDELIJKHEID_SCORED if alike else Among.SCORED).value


def _theme_reading(measured: Measured, code: str, theme: Theme) -> ThemeReading:
    scores, inhabitants = measured.scores.themes[theme.id.value], measured.areas["inhabitants"]
    same = measured.areas["gemeente"] == measured.areas.at[code, "gemeente"]
    among, own = measured.among(code), _number(scores[code])
    return ThemeReading(
        theme,
        own,
        _number(measured.scores.coverage.at[code, theme.id.value]) or 0.0,
        place_of(scores[among], code, measured.inhabited(among)),
        _mean(scores[same], inhabitants),
        *measured.overall[theme.id.value],
        () if own is None else _parts(measured, code, theme),
    )


def _parts(measured: Measured, code: str, theme: Theme) -> tuple[ScorePart, ...]:
    members = list(measured.members[theme.id.value])
    own = measured.scores.indicators.loc[code, members].to_numpy(dtype=float)
    return decompose({name: float(score) for name, score in zip(members, own, strict=True)}, measured.scores.weights)


def _figure_reading(
    measured: Measured, code: str, indicator: Indicator, spans: Mapping[str, Years] = MappingProxyType({})
) -> FigureReading:
    seen = measured.observations
    table, name = seen.table_of(code, indicator.id), indicator.id
    counts = not indicator.local or bool(seen.reached(name)[code])
    return FigureReading(
        indicator,
        _number(seen.values.at[code, name]),
        table.year if table else None,
        table.snapshot if table else None,
        _number(measured.scores.indicators.at[code, name]),
        str(seen.reasons.at[code, name]),
        _number(seen.put_together[name][code]) if name in seen.put_together else None,
        measured.scores.weights[name] if counts else 0.0,
        changed=_number(table.quality.get(code)) if table else None,
        somewhere=name in seen.spans,
        detail=_number(seen.details.at[code, name]),
        reach=None if counts else (float(seen.reach[name][code]), seen.choice.local_share),
        years=spans.get(name),
    )


def _mean(scores: pd.Series, weights: pd.Series) -> float | None:
    known = scores.dropna()
    weight = weights.reindex(known.index).fillna(0)
    return float((known * weight).sum() / weight.sum()) if weight.sum() > 0 else None


def _number(value: object) -> float | None:
    return None if pd.isna(value) else float(value)  # type: ignore[arg-type,call-overload]
