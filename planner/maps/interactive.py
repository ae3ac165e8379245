"""The map to share: one HTML file that opens anywhere, moves and explains itself, and asks nothing of the network."""

import json
from base64 import b64encode
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import folium
import geopandas as gpd
import shapely
from branca.element import Figure, MacroElement
from folium.template import Template
from xstatic.pkg import leaflet

from planner.maps import palette, svg
from planner.maps.geometry import degrees
from planner.maps.markup import NOTHING, Markup, joined, tag
from planner.maps.summary import rows, sentences
from planner.maps.swatch import swatch
from planner.maps.view import WATER, MapView
from planner.text import Language, Translate

POLICY = Markup(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline' data:; script-src 'unsafe-inline' data:; "
    "base-uri 'none'; form-action 'none'"
)
Feature = dict[str, object]


def page(
    view: MapView,
    drawn: gpd.GeoDataFrame,
    *,
    t: Translate,
    language: Language,
    title: str | None = None,
    body: Markup = NOTHING,
) -> str:
    """Write a whole HTML page: map, legend in words, table; `body` comes under the map.

    `drawn` (EPSG:28992, index code) holds at least the areas of the view.
    """
    header, box, script = _map(view, drawn, t)
    parts = (
        tag("p", t("map-page-fictional"), cls="fictional") if view.fictional else NOTHING,
        tag("p", " ".join(sentences(view, t))),
        _patterns(),
        box,
        tag("h2", t("map-page-legend")),
        _legend(view, t),
        body,
        tag("h2", t("map-page-table")),
        _table(view, t),
        tag("p", view.attribution),
    )
    return whole(title or view.title, joined(parts, "\n"), language=language, header=header, script=script)


def whole(title: str, body: Markup, *, language: Language, header: Markup = NOTHING, script: Markup = NOTHING) -> str:
    """Write the page around a body."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        header,
        tag("style", _text("page.css")),
    )
    told = _lines("main", tag("h1", title), body), _lines("script", script)
    page = _lines("html", _lines("head", *head), _lines("body", *told), lang=language)
    return f"<!DOCTYPE html>\n{page.html}\n"


def _lines(name: str, *inside: Markup, lang: str | None = None) -> Markup:
    return tag(name, "\n", joined(inside, "\n"), "\n", lang=lang)


@cache
def _leaflet(name: str) -> str:
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return f"data:{kind};base64,{b64encode((Path(leaflet.BASE_DIR) / name).read_bytes()).decode()}"


@cache
def _text(name: str) -> Markup:
    return Markup(Path(__file__).with_name(name).read_text(encoding="utf-8"))


class OfflineMap(folium.Map):
    """A folium map with Leaflet inside it, and without what else folium would fetch or say in the page's head."""

    default_js = [("leaflet", _leaflet("leaflet.js"))]  # noqa: RUF012 - so declared by folium
    default_css = [("leaflet_css", _leaflet("leaflet.css"))]  # noqa: RUF012
    alt = ""
    _template = SimpleNamespace(
        module=SimpleNamespace(html=lambda this, _: this.box(), script=folium.Map._template.module.script)
    )

    def box(self) -> str:
        """Write the element that the map fills."""
        return _inert(tag("div", cls="folium-map", id=self.get_name(), role="region", aria_label=self.alt))


class Finish(MacroElement):
    """Say what folium has no words for: buttons in the user's language, sources, numbered places."""

    _template = Template("""
        {% macro script(this, kwargs) %}
            finish({{ this._parent.get_name() }}, {{ this.said|tojson }});
        {% endmacro %}
    """)

    def __init__(self, view: MapView, places: list[dict[str, object]], t: Translate) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        buttons = {"zoomInTitle": t("map-zoom-in"), "zoomOutTitle": t("map-zoom-out")}
        self.said = {"credit": _inert(joined((view.attribution,))), "buttons": buttons, "places": places}


def _map(view: MapView, drawn: gpd.GeoDataFrame, t: Translate) -> tuple[Markup, Markup, Markup]:
    """Build the folium map and give its part of the page's head, body and script."""
    frame = drawn.loc[list(view.codes)]
    features = _features(view, frame)
    made = OfflineMap(tiles=None, zoom_control=False, scrollWheelZoom=False, zoomSnap=0.25)
    made.alt = view.alt
    layer = folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=lambda feature: _look(feature, palette.fills(view.ramp) | svg.PATTERNS),
        tooltip=folium.GeoJsonTooltip(["words"], labels=False),
        smooth_factor=0.5,
    )
    chosen = [feature for feature in features if feature["id"] in view.edged]
    halo = [_edge(feature, *line) for line in svg.SELECTED_EDGES for feature in chosen]
    for number, part in enumerate([layer, *halo, Finish(view, _places(view, frame, t), t)]):
        part._id = str(number)
        part.add_to(made)
    made._id = "wijkagenda"  # names that are the same every time, so that the same map is the same file
    west, south, east, north = frame.geometry.to_crs(4326).total_bounds
    made.fit_bounds([[south, west], [north, east]])
    figure = Figure()
    made.add_to(figure)
    figure.header._children.pop("meta_http")
    figure.render()
    script = f"{_text('page.js').html}\n{figure.script.render()}"
    return Markup(figure.header.render()), Markup(figure.html.render()), Markup(script)


def _features(view: MapView, frame: gpd.GeoDataFrame) -> list[Feature]:
    told = zip(rows(view), view.classes, degrees(frame), strict=True)
    return [
        {
            "type": "Feature",
            "id": code,
            "properties": {"words": _tip(name, label, value), "symbol": symbol},
            "geometry": json.loads(shape),
        }
        for (code, name, label, value), symbol, shape in told
        if shape != "null"
    ]


def _tip(name: str, *words: str) -> str:
    told = " · ".join(dict.fromkeys(filter(None, words)))
    return _inert(joined((tag("strong", name), tag("br"), told)))


def _inert(markup: Markup) -> str:
    """Write markup for folium, which takes what it wrote for a template and fills it in once more."""
    return markup.html.replace("{", "&#123;")


def _look(feature: Feature, fills: dict[str, str]) -> dict[str, object]:
    properties = feature["properties"]
    symbol = properties["symbol"] if isinstance(properties, dict) else ""
    return {
        "fillColor": fills[symbol],
        "fillOpacity": 1,
        "color": palette.OUTLINE,
        "weight": palette.OUTLINE_WIDTH,
        "stroke": symbol != WATER,
    }


def _edge(feature: Feature, colour: str, weight: float) -> folium.GeoJson:
    style = {"fill": False, "color": colour, "weight": weight}
    collection = {"type": "FeatureCollection", "features": [feature]}
    return folium.GeoJson(collection, style_function=lambda _: style, interactive=False)


def _places(view: MapView, frame: gpd.GeoDataFrame, t: Translate) -> list[dict[str, object]]:
    """Place each numbered action in its area; more in one area stand side by side (`shift` in pixels)."""
    found = [(number, code) for number, code in view.numbered if code in frame.index]
    points = frame.geometry.representative_point().to_crs(4326)
    before = [sum(earlier == code for _, earlier in found[:at]) for at, (_, code) in enumerate(found)]
    return [
        {
            "number": number,
            "at": [round(shapely.get_y(points[code]), 5), round(shapely.get_x(points[code]), 5)],
            "shift": 28 * earlier,
            "title": t("map-page-action", number=number),
        }
        for (number, code), earlier in zip(found, before, strict=True)
    ]


def _patterns() -> Markup:
    return tag("svg", svg.DEFINITIONS, width="0", height="0", style="position:absolute", aria_hidden="true")


def _legend(view: MapView, t: Translate) -> Markup:
    lines = []
    for entry in view.legend:
        many = t("map-areas", level=view.level.value, count=entry.count)
        lines.append(tag("li", swatch(entry.symbol, view.ramp), tag("span", entry.label, ": ", many)))
    return tag("ul", *lines, cls="legend")


def _table(view: MapView, t: Translate) -> Markup:
    names = ("map-page-area", "map-page-code", "map-page-class", "map-page-value")
    heads = (tag("th", t(name), scope="col") for name in names)
    lines = (
        tag("tr", tag("th", name, scope="row"), *(tag("td", cell) for cell in (code, *cells)))
        for code, name, *cells in rows(view)
    )
    laid = tag("caption", view.alt) + tag("thead", tag("tr", *heads)) + tag("tbody", *lines)
    return tag("div", tag("table", laid), cls="table", tabindex=0, role="region", aria_label=t("map-page-table"))
