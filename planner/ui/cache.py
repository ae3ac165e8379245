"""What is computed once and shared between sessions, read-only; what it depends on is named shortly."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd
import streamlit as st

from planner.analysis import finding
from planner.analysis.atlas import Atlas
from planner.analysis.finding import Directory
from planner.analysis.ground.registers import AssetRow
from planner.analysis.scores import measured as scoring
from planner.analysis.scores import standing
from planner.analysis.scores.measured import Measured, measure
from planner.analysis.scores.profiles import Alike
from planner.analysis.scores.sensitivity import RankBand
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.domain.figures.provenance import Snapshot
from planner.domain.figures.weights import WeightSet, in_address
from planner.maps import drawing, summary
from planner.maps.geometry import Geometry, encode, of_gemeente
from planner.maps.view import MapView
from planner.services.context import Context
from planner.services.data import registers as assets
from planner.text import Language
from planner.ui.browser.routes import publish
from planner.ui.house import context, house

Names = dict[str | type[Any], Callable[[Any], Any]]


def atlas(code: str | None = None, *, year: int | None = None) -> Atlas:
    """Give what is loaded, rather with the borders of `year`; raises NotFoundError when nothing is."""
    return house().library.areas.atlas(code, year=year)


def directory(code: str | None = None) -> Directory:
    """Give the areas of an atlas by what they are called."""
    return _directory(atlas(code))


def loaded_key(found: Atlas) -> str:
    """Name everything an atlas holds and measures, shortly; a file that was loaded again counts as new."""
    snapshots = {found.snapshot, *(table.snapshot for table in found.tables)}
    return "+".join((str(hash(context().indicators)), *_marks(snapshots)))


def measured(
    level: Level,
    reference: Reference,
    code: str | None = None,
    *,
    year: int | None = None,
    weights: WeightSet | None = None,
) -> Measured:
    """Give one level with its scores, rather with the borders of `year` and with somebody's own `weights`."""
    return _measured(atlas(code, year=year), level, reference, weights)


def among_like(level: Level, code: str, *, year: int | None = None, weights: WeightSet | None = None) -> Measured:
    """Give one level with its scores, in which this area is ranked among its like: for a figure on an agenda."""
    return scoring.among_like(code, lambda reference: measured(level, reference, code, year=year, weights=weights))


def measured_key(found: Measured) -> str:
    """Name everything scores depend on, shortly."""
    level, reference = found.observations.level.value, found.scores.reference.value
    weights = in_address(found.weight_set) if found.weight_set else ""
    return "/".join((loaded_key(found.atlas), level, reference, weights))


BORDERS: Names = {Atlas: lambda found: found.snapshot.id}
"""What depends on the areas of an atlas alone."""

FIGURES: Names = {Atlas: loaded_key, Measured: measured_key, WeightSet: in_address}
"""What depends on its figures too."""


def view(found: Measured, shown: str, gemeente: str | None) -> MapView:
    """Give the map of one theme or indicator, without a selection."""
    return _view(found, shown, gemeente, context().language)


def heaviest(found: Measured, shown: str, gemeente: str | None) -> list[summary.Row]:
    """Give the rows of the table beside a map, the areas with most to do first."""
    return _heaviest(found, shown, gemeente, context().language)


@st.cache_resource(show_spinner=False, max_entries=512, hash_funcs=FIGURES)
def bands(found: Measured, code: str) -> dict[str, RankBand]:
    """Give the rank interval of one area on each theme, by theme id."""
    return {theme: band for (_, theme), band in standing.bands(found, (code,)).items()}


def alike(found: Measured, code: str) -> Alike | None:
    """Give the areas that are most like one."""
    return standing.alike(found, _kin(found), code)


def asset_rows(found: Measured, code: str) -> tuple[AssetRow, ...]:
    """List what the asset registers hold of one area."""
    gemeente, level = str(found.areas.at[code, "gemeente"]), found.observations.level
    return tuple(row for row in _asset_rows(context(), gemeente, level) if row.code == code)


def geometry_url(level: Level, gemeente: str | None, *, year: int | None = None) -> str:
    """Give the address of the borders of one gemeente, or of all, rather those of `year`."""
    return publish(_geometry(atlas(gemeente, year=year), level, gemeente))


def _marks(snapshots: Iterable[Snapshot]) -> list[str]:
    return sorted(f"{s.id}@{s.imported_at:%y%m%d%H%M%S%f}" for s in snapshots)


def _registers_key(ctx: Context) -> str:
    return "+".join((str(ctx.now().year), *_marks(ctx.library.snapshots())))


REGISTERS: Names = {Context: _registers_key}


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs=BORDERS)
def _directory(found: Atlas) -> Directory:
    return finding.directory(found.areas, context().other_names)


@st.cache_resource(show_spinner=False, max_entries=12, hash_funcs=FIGURES)
def _measured(found: Atlas, level: Level, reference: Reference, weights: WeightSet | None) -> Measured:
    return measure(found, context().indicators, level, reference, weights)


@st.cache_resource(show_spinner=False, max_entries=6, hash_funcs=FIGURES)
def _kin(found: Measured) -> pd.DataFrame:
    return standing.standardised_profile(found)


@st.cache_resource(show_spinner=False, max_entries=8, hash_funcs=REGISTERS)
def _asset_rows(ctx: Context, gemeente: str, level: Level) -> list[AssetRow]:
    return assets.asset_rows(ctx, gemeente=gemeente, level=level)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=FIGURES)
def _view(found: Measured, shown: str, gemeente: str | None, language: Language) -> MapView:
    return drawing.draw_map(found, shown, language, gemeente=gemeente)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=FIGURES)
def _heaviest(found: Measured, shown: str, gemeente: str | None, language: Language) -> list[summary.Row]:
    return summary.heaviest(_view(found, shown, gemeente, language), drawing.shown_scores(found, shown)[0])


@st.cache_resource(show_spinner=False, max_entries=24, hash_funcs=BORDERS)
def _geometry(found: Atlas, level: Level, gemeente: str | None) -> Geometry:
    drawn = found.drawn[level]
    shown = drawn if gemeente is None else of_gemeente(drawn, gemeente)
    return encode(shown, found.areas.loc[shown.index, "name"])
