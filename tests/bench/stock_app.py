"""The peer: the same areas and colours in stock streamlit-folium, with Leaflet served by this app itself.

Runs in a folder that holds areas.json (GeoJSON), bounds.json (south-west and north-east corner), maps.json
({title: {code: [colour, words]}}) and static/leaflet.*.
It does what helps the peer and is usual: what never changes is cached, canvas, one returned object, no colormap.
"""

import json
from pathlib import Path
from typing import Any

import folium
import streamlit as st
from streamlit_folium import st_folium

HERE = Path(__file__).parent
folium.Map.default_js = [("leaflet", "/app/static/leaflet.js")]
folium.Map.default_css = [("leaflet_css", "/app/static/leaflet.css")]


@st.cache_resource
def read(name: str) -> Any:
    """Read a file once."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def style(feature: dict[str, Any]) -> dict[str, Any]:
    """Give the style of one area."""
    colour = shown[feature["properties"]["code"]][0]
    return {"fillColor": colour, "color": colour, "weight": 0.6, "fillOpacity": 1}


st.set_page_config(layout="wide")
maps = read("maps.json")
shown = maps[st.selectbox("map", list(maps))]
left, right = st.columns([2.1, 1])
drawn = folium.Map(tiles=None, prefer_canvas=True)
drawn.fit_bounds(read("bounds.json"))
folium.GeoJson(read("areas.json"), style_function=style).add_to(drawn)
with left:
    answer = st_folium(
        drawn, key="map", height=560, use_container_width=True, returned_objects=["last_active_drawing"]
    )["last_active_drawing"]
with right:
    area = answer["properties"] if answer else {"code": "", "name": "–"}
    words = shown[area["code"]][1] if answer else ""
    st.html(f'<div class="wa-panel"><h2>{area["name"]}</h2><p>{area["code"]} {words}</p></div>')
