"""The map as a drawing of our own for documents: SVG that stands on itself and also reads in grey."""

from dataclasses import dataclass
from itertools import groupby

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from planner.maps import palette
from planner.maps.markup import Attributes, Markup, joined, shape, tag
from planner.maps.view import CLASSES, NO_DATA, SECRET, WATER, MapView

MARGIN, SCALE_BAR_ROOM = 6.0, 22.0
NUMBER_SIZE, NAME_SIZE, LINE_GAP, MARKER_RADIUS = 10.0, 9.5, 3.0, 9.0
LETTER_WIDTH = 0.53
"""Mean width of a letter of Source Sans as a share of its size."""
FONT = Markup("'Source Sans Pro','Source Sans 3',sans-serif")
SVG = "http://www.w3.org/2000/svg"
SHARES = (5.0, 2.0, 1.0)
SELECTED_EDGES = ((palette.PAPER, palette.SELECTED_WIDTH + 3), (palette.INK, palette.SELECTED_WIDTH))
"""Colour and width of the lines around an area with a thick edge, from below to above."""
PATTERNS = {NO_DATA: "url(#no-data)", SECRET: "url(#secret)"}
LINES = (
    shape("rect", width=5, height=5, fill=palette.PAPER),
    shape("rect", width="1.2", height=5, fill=palette.PATTERN),
)
DOTS = (
    shape("rect", width=6, height=6, fill=palette.PAPER),
    shape("circle", cx=3, cy=3, r="1.1", fill=palette.PATTERN),
)
ON_PAGE = "userSpaceOnUse"
DEFINITIONS = tag(
    "defs",
    tag("pattern", *LINES, id="no-data", width=5, height=5, patternUnits=ON_PAGE, patternTransform="rotate(45)"),
    tag("pattern", *DOTS, id="secret", width=6, height=6, patternUnits=ON_PAGE),
)

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Sheet:
    """Areas moved from metres to points on the paper: y goes down, `metre` is the length of a metre."""

    width: float
    height: float
    metre: float
    codes: tuple[str, ...]
    names: tuple[str, ...]
    symbols: str
    shapes: NDArray[np.object_]


def draw(view: MapView, drawn: gpd.GeoDataFrame, *, width: float = 680, focus: list[str] | None = None) -> str:
    """Draw a map as SVG text, without references to anything outside it.

    `drawn` (EPSG:28992, index code) holds at least the areas of the view. `focus` names the areas that should fill the
    sheet; their neighbours stay visible around them.
    """
    sheet = _sheet(view, drawn, width, focus)
    size = f"{sheet.width:.0f} {sheet.height + SCALE_BAR_ROOM:.0f}"
    across, down = size.split()
    parts = (
        *_areas(sheet, view.ramp),
        *_edges(sheet, view.edged),
        *_labels(sheet, view),
        *_markers(sheet, view.numbered),
    )
    inside = (
        tag("title", view.title) + tag("desc", view.alt),
        DEFINITIONS,
        tag("svg", joined(parts, "\n"), width=across, height=f"{sheet.height:.1f}", overflow="hidden"),
        _scale_bar(sheet),
    )
    frame: Attributes = {"viewBox": f"0 0 {size}", "width": across, "height": down, "font_family": FONT}
    drawn_whole = tag("svg", joined(inside, "\n"), xmlns=SVG, **frame, role="img", aria_label=view.alt)
    return drawn_whole.html


def _sheet(view: MapView, drawn: gpd.GeoDataFrame, width: float, focus: list[str] | None) -> _Sheet:
    frame = drawn.loc[list(view.codes), "geometry"]
    left, bottom, right, top = shapely.total_bounds((drawn.loc[focus, "geometry"] if focus else frame).to_numpy())
    metre = (width - 2 * MARGIN) / (right - left)
    height = (top - bottom) * metre + 2 * MARGIN
    shapes = shapely.transform(
        frame.to_numpy(), lambda c: np.column_stack([c[:, 0] - left, top - c[:, 1]]) * metre + MARGIN
    )
    seen = shapely.intersects(shapes, shapely.box(0, 0, width, height))
    kept = [i for i, visible in enumerate(seen) if visible]
    return _Sheet(
        width, height, metre,
        tuple(view.codes[i] for i in kept), tuple(view.names[i] for i in kept),
        "".join(view.classes[i] for i in kept), shapes[seen],
    )  # fmt: skip


def _areas(sheet: _Sheet, ramp: str) -> list[Markup]:
    """Draw the areas, one group per symbol, so that a colour is said once."""
    fills = palette.fills(ramp) | PATTERNS
    ordered = sorted(zip(sheet.symbols, sheet.shapes, strict=True), key=lambda pair: pair[0])
    groups = []
    for symbol, members in groupby(ordered, key=lambda pair: pair[0]):
        stroke = "none" if symbol == WATER else palette.OUTLINE
        paths = (shape("path", d=_path(area)) for _, area in members)
        look = {"fill": fills[symbol], "stroke": stroke, "stroke_width": str(palette.OUTLINE_WIDTH)}
        groups.append(tag("g", *paths, **look, stroke_linejoin="round", fill_rule="evenodd"))
    return groups


def _path(area: shapely.Geometry) -> str:
    """Write all rings of a polygon as an SVG path with one decimal."""
    rings = (shapely.get_coordinates(ring)[:-1] for ring in shapely.get_rings(shapely.get_parts(area)))
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in rings)


def _edges(sheet: _Sheet, edged: tuple[str, ...]) -> list[Markup]:
    """Draw thick edges, all light lines below all dark ones, so that neighbours share theirs."""
    paths = [_path(sheet.shapes[sheet.codes.index(code)]) for code in edged if code in sheet.codes]
    return [
        shape("path", d=path, fill="none", stroke=colour, stroke_width=f"{width:g}", stroke_linejoin="round")
        for colour, width in SELECTED_EDGES
        for path in paths
    ]


def _middles(shapes: NDArray[np.object_]) -> Floats:
    """Give the point deepest inside each area: the centre of its largest inscribed circle, to a point on paper."""
    return shapely.get_coordinates(shapely.get_point(shapely.maximum_inscribed_circle(shapes, 1.0), 0))


def _labels(sheet: _Sheet, view: MapView) -> list[Markup]:
    """Write the class in each area that has room for it, and below it the name, on paper where an edge is thick."""
    visible = shapely.clip_by_rect(sheet.shapes, 0, 0, sheet.width, sheet.height)
    bounds = shapely.bounds(visible)
    roomy = np.flatnonzero((bounds[:, 2:] - bounds[:, :2]).min(axis=1) > NUMBER_SIZE)
    roomy = roomy[[sheet.symbols[i] != WATER for i in roomy]]
    shapes = visible[roomy]
    middles = _middles(shapes)
    numbers = [sheet.symbols[i] if sheet.symbols[i] in CLASSES else "" for i in roomy]
    names = [sheet.names[i] for i in roomy]
    digits = _boxes(middles, numbers, NUMBER_SIZE, NUMBER_SIZE)
    numbered = shapely.contains(shapes, digits)
    edged = np.array([sheet.codes[i] in view.edged for i in roomy], dtype=bool)
    boxes = _boxes(middles, names, NAME_SIZE, NUMBER_SIZE + NAME_SIZE + 2 * LINE_GAP)
    named = shapely.contains(shapes, boxes)
    for one in np.flatnonzero(edged & ~named):  # where nothing else is written, it may stick out
        others = np.concatenate([boxes[named], np.delete(digits, one)])
        named[one] = not shapely.intersects(others, boxes[one]).any()
    fills, labels = palette.fills(view.ramp), []
    for at, i in enumerate(roomy):
        (x, y), symbol = middles[at], sheet.symbols[i]
        colour = palette.text_on(fills[symbol])
        if numbered[at] and numbers[at]:
            up = LINE_GAP - 1 if named[at] else -NUMBER_SIZE * 0.35
            labels.append(_text(x, y - up, numbers[at], NUMBER_SIZE, colour, bold=True))
        if named[at]:
            down = NAME_SIZE if numbers[at] else NAME_SIZE * 0.35
            ink, plate = (palette.INK, True) if edged[at] else (colour, symbol in PATTERNS)
            labels.append(_text(x, y + down, names[at], NAME_SIZE, ink, plate=plate))
    return labels


def _boxes(middles: Floats, texts: list[str], size: float, height: float) -> NDArray[np.object_]:
    x, y = middles.T
    half = np.array([len(text) * size * LETTER_WIDTH / 2 for text in texts])
    return np.asarray(shapely.box(x - half, y - height / 2, x + half, y + height / 2))


def _text(
    x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False, plate: bool = False
) -> Markup:
    look: Attributes = {
        "font_size": f"{size:g}",
        "text_anchor": "middle",
        "fill": colour,
        "font_weight": 600 if bold else None,
    }
    said = tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", **look)
    return _plate(x, y, text, size) + said if plate else said


def _plate(x: float, y: float, text: str, size: float) -> Markup:
    """Draw the bit of paper that a text stands on where what is below would make it unreadable."""
    wide = len(text) * size * LETTER_WIDTH + 4
    left, top, high = f"{x - wide / 2:.1f}", f"{y - size:.1f}", f"{size * 1.35:.1f}"
    return shape("rect", x=left, y=top, width=f"{wide:.1f}", height=high, rx=2, fill=palette.PAPER)


def _markers(sheet: _Sheet, numbered: tuple[tuple[int, str], ...]) -> list[Markup]:
    """Put numbered circles above the middle of their area, side by side when there are more."""
    places: dict[str, list[int]] = {}
    for number, code in numbered:
        places.setdefault(code, []).append(number)
    found = [code for code in places if code in sheet.codes]
    if not found:
        return []
    middles = _middles(sheet.shapes[[sheet.codes.index(code) for code in found]])
    circles = []
    for code, (x, y) in zip(found, middles, strict=True):
        first = x - (len(places[code]) - 1) * MARKER_RADIUS * 1.1
        above = y - MARKER_RADIUS - NUMBER_SIZE - LINE_GAP
        for at, number in enumerate(places[code]):
            circles.append(_marker(first + at * MARKER_RADIUS * 2.2, above, number))
    return circles


def _marker(x: float, y: float, number: int) -> Markup:
    look = {"fill": palette.INK, "stroke": palette.PAPER, "stroke_width": "1.5"}
    circle = shape("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{MARKER_RADIUS:g}", **look)
    return circle + _text(x, y + 4, str(number), 11, palette.PAPER, bold=True)


def _scale_bar(sheet: _Sheet) -> Markup:
    """Draw a bar of a round number of metres, at most a quarter of the sheet."""
    room = sheet.width / 4 / sheet.metre
    power = 10.0 ** np.floor(np.log10(room))
    length = next(share * power for share in SHARES if share * power <= room)
    end, y = MARGIN + length * sheet.metre, sheet.height + 8
    words = f"{length / 1000:.0f} km" if length >= 1000 else f"{length:.0f} m"
    line = f"M{MARGIN:g} {y - 4:.1f}V{y:.1f}H{end:.1f}V{y - 4:.1f}"
    said = tag("text", words, x=f"{end + 6:.1f}", y=f"{y + 1:.1f}", font_size=10, fill=palette.INK)
    return shape("path", d=line, fill="none", stroke=palette.INK) + said
