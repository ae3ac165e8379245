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
from planner.maps.markup import esc
from planner.maps.summary import rows, sentences
from planner.maps.swatch import swatch
from planner.maps.view import WATER, MapView
from planner.text import Language, Translate

POLICY = (
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
    body_html: str = "",
) -> str:
    """Write a whole HTML page: map, legend in words, table; `body_html` comes under the map and is escaped already.

    `drawn` (EPSG:28992, index code) holds at least the areas of the view.
    """
    header, box, script = _map(view, drawn, t)
    said = " ".join(sentences(view, t))
    fictional = f'<p class="fictional">{esc(t("map-page-fictional"))}</p>' if view.fictional else ""
    body = (
        f"{fictional}\n<p>{esc(said)}</p>\n{_patterns()}\n{box}\n"
        f"<h2>{esc(t('map-page-legend'))}</h2>\n{_legend(view, t)}\n{body_html}\n"
        f"<h2>{esc(t('map-page-table'))}</h2>\n{_table(view, t)}\n<p>{esc(view.attribution)}</p>"
    )
    return whole(title or view.title, body, language=language, header=header, script=script)


def whole(title: str, body_html: str, *, language: Language, header: str = "", script: str = "") -> str:
    """Write the page around a body; `header`, `body_html` and `script` are escaped already, the title is not."""
    heading = esc(title)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}</title>\n{header}\n<style>{_text('page.css')}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{heading}</h1>\n{body_html}\n</main>\n<script>\n{script}\n</script>\n</body>\n</html>\n"
    )


@cache
def _leaflet(name: str) -> str:
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return f"data:{kind};base64,{b64encode((Path(leaflet.BASE_DIR) / name).read_bytes()).decode()}"


@cache
def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


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
        return f'<div class="folium-map" id="{self.get_name()}" role="region" aria-label="{_inert(self.alt)}"></div>'


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
        self.said = {"credit": _inert(view.attribution), "buttons": buttons, "places": places}


def _map(view: MapView, drawn: gpd.GeoDataFrame, t: Translate) -> tuple[str, str, str]:
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
    script = f"{_text('page.js')}\n{figure.script.render()}"
    return figure.header.render(), figure.html.render(), script


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
    return f"<strong>{_inert(name)}</strong><br>{_inert(' · '.join(dict.fromkeys(filter(None, words))))}"


def _inert(text: str) -> str:
    """Escape a text also for folium, which takes what it wrote for a template and fills it in once more."""
    return esc(text).replace("{", "&#123;")


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


def _patterns() -> str:
    return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{svg.DEFINITIONS}</svg>'


def _legend(view: MapView, t: Translate) -> str:
    lines = (
        f"<li>{swatch(entry.symbol, view.ramp)}<span>{esc(entry.label)}: "
        f"{esc(t('map-areas', level=view.level.value, count=entry.count))}</span></li>"
        for entry in view.legend
    )
    return f'<ul class="legend">{"".join(lines)}</ul>'


def _table(view: MapView, t: Translate) -> str:
    names = ("map-page-area", "map-page-code", "map-page-class", "map-page-value")
    heads = "".join(f'<th scope="col">{esc(t(name))}</th>' for name in names)
    lines = "".join(
        f'<tr><th scope="row">{esc(name)}</th>{"".join(f"<td>{esc(cell)}</td>" for cell in (code, *cells))}</tr>'
        for code, name, *cells in rows(view)
    )
    caption = f"<caption>{esc(view.alt)}</caption>"
    label = esc(t("map-page-table"))
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{label}"><table>{caption}'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )
