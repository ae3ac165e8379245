"""What is computed once and shared between sessions, read-only; keys are short."""

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
from planner.domain.figures.weights import WeightSet, in_address
from planner.maps import drawing, summary
from planner.maps.geometry import Geometry, encode, of_gemeente
from planner.maps.view import MapView
from planner.services.data import registers as assets
from planner.ui.browser.routes import publish
from planner.ui.house import context, house


def atlas(code: str | None = None, *, year: int | None = None) -> Atlas:
    """Give what is loaded, rather with the borders of `year`; raises NotFoundError when nothing is."""
    return house().library.areas.atlas(code, year=year)


def directory(code: str | None = None) -> Directory:
    """Give the areas of an atlas by what they are called."""
    found = atlas(code)
    return _directory(found.snapshot.id, found)


def loaded_key(found: Atlas) -> str:
    """Name everything an atlas holds and measures, shortly; a file that was loaded again counts as new."""
    snapshots = {found.snapshot, *(table.snapshot for table in found.tables)}
    marks = sorted(f"{s.id}@{s.imported_at:%y%m%d%H%M%S%f}" for s in snapshots)
    return "+".join((str(hash(context().indicators)), *marks))


def measured(
    level: Level,
    reference: Reference,
    code: str | None = None,
    *,
    year: int | None = None,
    weights: WeightSet | None = None,
) -> Measured:
    """Give one level with its scores, rather with the borders of `year` and with somebody's own `weights`."""
    found = atlas(code, year=year)
    return _measured(loaded_key(found), level.value, reference.value, _mark(weights), found, weights)


def among_like(level: Level, code: str, *, year: int | None = None, weights: WeightSet | None = None) -> Measured:
    """Give one level with its scores, in which this area is ranked among its like: for a figure on an agenda."""
    return scoring.among_like(code, lambda reference: measured(level, reference, code, year=year, weights=weights))


def measured_key(found: Measured) -> str:
    """Name everything scores depend on, shortly."""
    level, reference = found.observations.level.value, found.scores.reference.value
    return "/".join((loaded_key(found.atlas), level, reference, _mark(found.weight_set)))


def view(found: Measured, shown: str, gemeente: str | None) -> MapView:
    """Give the map of one theme or indicator, without a selection."""
    return _view(_view_key(found, shown, gemeente), found, shown, gemeente)


def heaviest(found: Measured, shown: str, gemeente: str | None) -> list[summary.Row]:
    """Give the rows of the table beside a map, the areas with most to do first."""
    return _heaviest(_view_key(found, shown, gemeente), found, shown, view(found, shown, gemeente))


def bands(found: Measured, code: str) -> dict[str, RankBand]:
    """Give the rank interval of one area on each theme, by theme id."""
    return _bands(measured_key(found), code, found)


def alike(found: Measured, code: str) -> Alike | None:
    """Give the areas that are most like one."""
    key = measured_key(found)
    return standing.alike(found, _kin(key, found), code)


def asset_rows(found: Measured, code: str) -> tuple[AssetRow, ...]:
    """List what the asset registers hold of one area."""
    gemeente, level = str(found.areas.at[code, "gemeente"]), found.observations.level
    key = "+".join(sorted(f"{s.id}@{s.imported_at:%y%m%d%H%M%S%f}" for s in house().library.snapshots()))
    return tuple(row for row in _asset_rows(key, gemeente, level.value, context().now().year) if row.code == code)


def geometry_url(level: Level, gemeente: str | None, *, year: int | None = None) -> str:
    """Give the address of the borders of one gemeente, or of all, rather those of `year`."""
    found = atlas(gemeente, year=year)
    return publish(_geometry(found.snapshot.id, level.value, gemeente, found))


def _view_key(found: Measured, shown: str, gemeente: str | None) -> str:
    return "/".join((measured_key(found), shown, str(gemeente), context().language))


def _mark(weights: WeightSet | None) -> str:
    return in_address(weights) if weights else ""


@st.cache_resource(show_spinner=False, max_entries=4)
def _directory(key: str, _atlas: Atlas) -> Directory:  # noqa: ARG001 - the key of the cache
    return finding.directory(_atlas.areas, context().other_names)


@st.cache_resource(show_spinner=False, max_entries=12)
def _measured(
    key: str,  # noqa: ARG001 - the key of the cache
    level: str,
    reference: str,
    mark: str,  # noqa: ARG001 - the key of the cache
    _atlas: Atlas,
    _weights: WeightSet | None,
) -> Measured:
    return measure(_atlas, context().indicators, Level(level), Reference(reference), _weights)


@st.cache_resource(show_spinner=False, max_entries=512)
def _bands(key: str, code: str, _measured: Measured) -> dict[str, RankBand]:  # noqa: ARG001 - the key of the cache
    found = standing.bands(_measured, (code,))
    return {theme: band for (_, theme), band in found.items()}


@st.cache_resource(show_spinner=False, max_entries=6)
def _kin(key: str, _measured: Measured) -> pd.DataFrame:  # noqa: ARG001 - the key of the cache
    return standing.standardised_profile(_measured)


@st.cache_resource(show_spinner=False, max_entries=8)
def _asset_rows(key: str, gemeente: str, level: str, year: int) -> list[AssetRow]:  # noqa: ARG001 - the key of the cache
    return assets.asset_rows(context(), gemeente=gemeente, level=Level(level))


@st.cache_resource(show_spinner=False, max_entries=64)
def _view(key: str, _measured: Measured, shown: str, gemeente: str | None) -> MapView:  # noqa: ARG001 - the key of the cache
    return drawing.draw_map(_measured, shown, context().language, gemeente=gemeente)


@st.cache_resource(show_spinner=False, max_entries=64)
def _heaviest(key: str, _measured: Measured, shown: str, _view: MapView) -> list[summary.Row]:  # noqa: ARG001 - the key of the cache
    return summary.heaviest(_view, drawing.shown_scores(_measured, shown)[0])


@st.cache_resource(show_spinner=False, max_entries=24)
def _geometry(snapshot: str, level: str, gemeente: str | None, _atlas: Atlas) -> Geometry:  # noqa: ARG001 - the key of the cache
    drawn = _atlas.drawn[Level(level)]
    shown = drawn if gemeente is None else of_gemeente(drawn, gemeente)
    return encode(shown, _atlas.areas.loc[shown.index, "name"])
