"""What the figures say of one area: its profile, or one figure to put on an agenda."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from planner.analysis.figures.years import Years
from planner.analysis.scores.decomposition import ScorePart, decompose
from planner.analysis.scores.measured import Measured, mean, number
from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.analysis.scores.ranks import is_partial, place_of
from planner.domain.agenda.opgaven import Among, FrozenFigure
from planner.domain.areas import AreaKind, Level
from planner.domain.figures.indicators import Indicator, Reference, Theme
from planner.domain.signs import shown
from planner.errors import NotFoundError


def profile(measured: Measured, code: str) -> AreaProfile:
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
        number(area["inhabitants"]),
        measured.atlas.year,
        measured.atlas.fictional,
        measured.scores.reference,
        tuple(_theme_reading(measured, code, theme) for theme in measured.indicators.themes),
        tuple(_figure_reading(measured, code, indicator, spans) for indicator in measured.indicators.indicators),
        unranked=str(measured.scores.unranked[code]),
        group=_group(measured, code),
    )


def _group(measured: Measured, code: str) -> tuple[int, tuple[str, ...]]:
    """Count the areas an area is ranked among, and name the gemeenten they lie in; all areas are no group."""
    if measured.scores.groups is None:
        return 0, ()
    inside = measured.areas.loc[measured.among(code) & measured.ranked, "gemeente_name"]
    return len(inside), tuple(map(str, inside.sort_values().unique()))


def freeze(measured: Measured, code: str, indicator_id: str, *, on: date, language: str) -> FrozenFigure:
    """Take a figure as it is now, to put on an agenda; raises NotFoundError, in a language, when it is missing."""
    reading = _figure_reading(measured, code, measured.indicators.indicator(indicator_id))
    if reading.value is None or reading.year is None or reading.snapshot is None:
        raise NotFoundError("figure-missing", label=reading.indicator.label.in_language(language))
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
        frozen_on=on,
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
    among, own = measured.among(code), number(scores[code])
    return ThemeReading(
        theme,
        own,
        number(measured.scores.coverage.at[code, theme.id.value]) or 0.0,
        place_of(scores[among], code, measured.inhabited(among)),
        mean(scores[same], inhabitants),
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
        number(seen.values.at[code, name]),
        table.year if table else None,
        table.snapshot if table else None,
        number(measured.scores.indicators.at[code, name]),
        str(seen.reasons.at[code, name]),
        number(seen.put_together[name][code]) if name in seen.put_together else None,
        measured.scores.weights[name] if counts else 0.0,
        changed=number(table.quality.get(code)) if table else None,
        somewhere=name in seen.spans,
        detail=number(seen.details.at[code, name]),
        reach=None if counts else (float(seen.reach[name][code]), seen.choice.local_share),
        years=spans.get(name),
    )
