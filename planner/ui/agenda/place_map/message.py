"""All the browser needs to draw the map of a place: addresses of borders, colours and words."""

from typing import Any

from planner.domain.areas import level_of
from planner.domain.places import ShapeKind
from planner.errors import NotFoundError
from planner.maps import palette
from planner.services.agenda.places import buurten_in
from planner.text import Translate
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.browser.routes import map_address
from planner.ui.house import house

HEIGHT = 400
"""In pixels; on a phone the map takes at most 60% of the height."""
MAP_LABELS = ("zoom_in", "zoom_out", "whole", "tiles_credit")
LABELS = (
    *("kind", "point", "line", "area", "instructions", "touch", "gone"),
    *("done", "more", "is_done", "undo", "clear"),
    *("set", "undone", "cleared", "finished", "again", "nowhere", "elsewhere"),
)
COLOURS = {
    "ink": palette.INK,
    "muted": palette.OUTLINE,
    "paper": palette.PAPER,
    "canvas": palette.CANVAS,
    "outline": palette.OUTLINE,
    "line": palette.LINE,
    "primary": palette.PRIMARY,
    "focus": palette.FOCUS,
}


def message(desk: Desk, kinds: tuple[ShapeKind, ...], *, key: str, label: str) -> dict[str, Any]:
    """Give one drawing of the map: all buurten of the gemeenten, of which `codes` are those of the agenda."""
    geometries, codes, credit_lines = _borders(desk)
    return {
        "module": f"{map_address()}/place.js",
        "key": key,
        "geometries": list(geometries),
        "codes": codes,
        "kinds": [kind.value for kind in kinds],
        "colours": COLOURS,
        "label": desk.t("place-map-label", what=label),
        "labels": _labels(desk.t),
        "credit": " · ".join(credit_lines),
        "height": HEIGHT,
        "tiles": house().settings.tiles_url or None,
    }


def _borders(desk: Desk) -> tuple[dict[str, None], list[str], dict[str, None]]:
    """Give the addresses, the codes of the agenda and whose borders they are; each address and credit once."""
    geometries: dict[str, None] = {}
    credit_lines: dict[str, None] = {}
    codes: list[str] = []
    for area in desk.agenda.areas:
        try:
            atlas = cache.atlas(area.code, year=area.year)
        except NotFoundError:
            continue
        inside = buurten_in(atlas.areas, area)
        geometries[cache.geometry_url(level_of(inside[0]), area.gemeente, year=area.year)] = None
        credit_lines[atlas.snapshot.attribution] = None
        codes += inside
    return geometries, codes, credit_lines


def _labels(t: Translate) -> dict[str, str]:
    """Give the words in and around the map; the browser fills in what stands between braces."""
    gaps = {"number": "{number}", "count": "{count}", "area": "{area}"}
    own = {name: t(f"place-map-{name.replace('_', '-')}", **gaps) for name in LABELS}
    return own | {name: t(f"map-{name.replace('_', '-')}") for name in MAP_LABELS}
