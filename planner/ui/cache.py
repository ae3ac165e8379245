"""What is computed once and shared between sessions, read-only; keys are short."""

import streamlit as st

from planner.analysis.atlas import Atlas
from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.maps.geometry import Geometry, encode, of_gemeente
from planner.maps.view import MapView
from planner.services import figures, mapping
from planner.ui.house import context, house
from planner.ui.server import publish


def atlas(code: str | None = None, *, year: int | None = None) -> Atlas:
    """Give what is loaded, rather with the borders of `year`; raises NotFoundError when nothing is."""
    return house().library.atlas(code, year=year)


def loaded_key(found: Atlas) -> str:
    """Name everything an atlas holds and measures, shortly; a file that was loaded again counts as new."""
    snapshots = {found.snapshot, *(table.snapshot for table in found.tables)}
    marks = sorted(f"{s.id}@{s.imported_at:%y%m%d%H%M%S%f}" for s in snapshots)
    return "+".join((str(hash(context().indicators)), *marks))


def measured(
    level: Level, reference: Reference, code: str | None = None, *, year: int | None = None
) -> figures.Measured:
    """Give one level with its scores, rather with the borders of `year`."""
    found = atlas(code, year=year)
    return _measured(loaded_key(found), level.value, reference.value, found)


def view(level: Level, reference: Reference, shown: str, gemeente: str | None) -> MapView:
    """Give the map of one theme or indicator, without a selection."""
    found = measured(level, reference, gemeente)
    key = (loaded_key(found.atlas), level.value, reference.value, shown, gemeente, context().language)
    return _view("/".join(str(part) for part in key), found, shown, gemeente)


def geometry_url(level: Level, gemeente: str | None) -> str:
    """Give the address of the borders of one gemeente, or of all."""
    found = atlas(gemeente)
    return publish(_geometry(found.snapshot.id, level.value, gemeente, found))


@st.cache_resource(show_spinner=False, max_entries=12)
def _measured(key: str, level: str, reference: str, _atlas: Atlas) -> figures.Measured:  # noqa: ARG001 - the key of the cache
    return figures.measure(context(), _atlas, Level(level), Reference(reference))


@st.cache_resource(show_spinner=False, max_entries=64)
def _view(key: str, _measured: figures.Measured, shown: str, gemeente: str | None) -> MapView:  # noqa: ARG001 - the key of the cache
    return mapping.draw_map(context(), _measured, shown, gemeente=gemeente)


@st.cache_resource(show_spinner=False, max_entries=24)
def _geometry(snapshot: str, level: str, gemeente: str | None, _atlas: Atlas) -> Geometry:  # noqa: ARG001 - the key of the cache
    drawn = _atlas.drawn[Level(level)]
    shown = drawn if gemeente is None else of_gemeente(drawn, gemeente)
    return encode(shown, _atlas.areas.loc[shown.index, "name"])
