"""Verken: the map, beside it one area, below it what is behind the scores, and the same in a table."""

from dataclasses import replace

import streamlit as st

from planner.analysis.scores.readings import profile
from planner.maps.summary import sentences
from planner.maps.view import MapView
from planner.ui import cache
from planner.ui.browser.maps.area_map import area_map, map_labels
from planner.ui.browser.open_table import opened_code
from planner.ui.frame import where_you_are
from planner.ui.house import house
from planner.ui.html import joined, show, tag
from planner.ui.session import address, language, slots
from planner.ui.verken import areas, first_run, more, panel, weighing
from planner.ui.verken.choices import Choice, choose, choose_area, go_to

HEIGHT = 560


def show_page() -> None:
    """Show the page, or what to do first when nothing is loaded."""
    if not house().library.snapshots():
        first_run.nothing_loaded()
        return
    where, opened = st.container(), opened_code(more.LIKE, areas.AREAS)
    if opened:
        go_to(opened)
    choice = choose()
    measured = cache.measured(choice.level, choice.reference, choice.gemeente, weights=choice.weights)
    view = cache.view(measured, choice.shown, choice.gemeente)
    selected = _selected(view)
    area = profile(measured, selected) if selected else None
    with where:
        crumbs = [choice.place, *([area.name] if area else [])]
        where_you_are(*crumbs, fictional=view.fictional)
    weighing.show_form(measured)
    left, right = st.columns([2.1, 1], gap="medium")
    with left, st.container(key="map-side"):
        _show_map(replace(view, selected=selected), choice)
    with right:
        choose_area(view, selected)
        if area:
            later = panel.show_area(area, measured)
        else:
            first_run.nothing_selected(fictional=view.fictional)
    if area:
        more.show_more(area, measured)
    areas.show_table(view, cache.heaviest(measured, choice.shown, choice.gemeente))
    if area:
        later()


def _show_map(view: MapView, choice: Choice) -> None:
    t = language.text()
    with st.container(key="map-head", horizontal=True, vertical_alignment="bottom", gap="small"):
        show(tag("h1", view.title, cls="wa-map-title"))
        weighing.show_line(choice.weights)
    area_map(
        view,
        geometry_url=cache.geometry_url(choice.level, choice.gemeente),
        height=HEIGHT,
        key="map",
        labels=map_labels(t),
        tiles_url=house().settings.tiles_url or None,
    )
    show(areas.legend(view))
    show(joined(tag("p", sentence) for sentence in sentences(view, t)))


def _selected(view: MapView) -> str | None:
    clicked = (slots.widget("map").get() or {}).get("clicked")
    if clicked in view.codes:
        slots.CHOICE.at("gebied").set(clicked)
    return address.url_choice("gebied", ["", *view.codes], "") or None
