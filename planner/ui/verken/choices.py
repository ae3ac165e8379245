"""What a reader of the map chooses: gemeente, level, theme or indicator, and among whom areas are ranked."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.analysis.finding import told_apart
from planner.analysis.scores import measured
from planner.domain.areas import Level, level_of
from planner.domain.figures.indicators import Reference
from planner.domain.figures.weights import WeightSet
from planner.maps.view import MapView
from planner.ui import cache
from planner.ui.find import gemeente_labels, show_finder
from planner.ui.house import context
from planner.ui.html import show, small
from planner.ui.session import address, language, slots
from planner.ui.verken import weighing

ALL = "NL"
AREA, GEMEENTE = slots.CHOICE.at("gebied"), slots.CHOICE.at("gemeente")
LIST_UP_TO = 1000
"""With more areas than this a list to choose from is no help any more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything that decides what the map shows; `gemeente` is None for all of them."""

    gemeente: str | None
    place: str
    level: Level
    shown: str
    reference: Reference
    weights: WeightSet | None


def go_to(code: str) -> None:
    """Choose an area; when another gemeente is shown, show its own. Only before the choices are drawn."""
    AREA.set(code)
    if GEMEENTE.get() not in ("", ALL):
        GEMEENTE.set(_gemeente(code))


def find_to(code: str) -> None:
    """Show an area that was found by name, at its own level; a gemeente with all in it."""
    gemeente = level_of(code) is Level.GEMEENTE
    if not gemeente:
        slots.CHOICE.at("niveau").set(level_of(code).value)
    AREA.set("" if gemeente else code)
    GEMEENTE.set(_gemeente(code))


def _gemeente(code: str) -> str:
    return str(cache.atlas(code).areas.at[code, "gemeente"])


def choose() -> Choice:
    """Show the four choices in one row; the address keeps them, and the weights somebody chose."""
    names = measured.gemeenten(cache.atlas())
    gemeenten = {ALL: language.text()("all-areas"), **gemeente_labels(names)}
    first = str(names.index.min()) if cache.atlas().fictional else ALL
    asked = st.query_params.get("gemeente", ALL)
    if asked not in gemeenten:
        st.info(language.text()("link-not-loaded", code=asked))
    with st.container(key="choices"):
        one, two, three, four = st.columns([3, 2.2, 3.6, 3.2], gap="small")
    gemeente = _pick(one, "gemeente", gemeenten, first)
    levels = {level: language.text()(f"level-{level}") for level in ("wijk", "buurt")}
    level = _pick(two, "niveau", levels, "wijk", few=True)
    topics = _topics(Level(level))
    shown = _pick(three, "toon", topics, next(iter(topics)))
    references = {r.value: language.text()(f"reference-{r.value}") for r in Reference}
    reference = _pick(four, "vergelijk", references, "nl")
    within, weights = None if gemeente == ALL else gemeente, weighing.chosen()
    place = str(names[gemeente]) if within else gemeenten[ALL]
    return Choice(within, place, Level(level), shown, Reference(reference), weights)


def choose_area(view: MapView, chosen: str | None) -> None:
    """Let the reader find an area by name; the map and this list choose the same thing."""
    t = language.text()
    show_finder("find-area", find_to)
    if not view.codes or len(view.codes) > LIST_UP_TO:
        if not chosen:
            show(small(t("choose-gemeente-first")))
        return
    areas = cache.atlas(view.codes[0]).areas
    names = told_apart(areas.loc[list(view.codes)], areas["name"]).to_dict()
    st.selectbox(
        t(f"choose-area-{view.level.value}"),
        ["", *sorted(names, key=lambda code: names[code].casefold().lstrip("'"))],
        format_func=lambda code: names.get(code, t("choose-area-none")),
        key=AREA.key,
        persist_state="session",
    )


def _topics(level: Level) -> dict[str, str]:
    """List the themes, each followed by those of its indicators that have a figure somewhere."""
    ctx = context()
    known = cache.measured(level, Reference.NETHERLANDS).observations.spans
    topics: dict[str, str] = {}
    for theme in ctx.indicators.themes:
        topics[theme.id.value] = theme.label.in_language(ctx.language)
        members = [i for i in ctx.indicators.of_theme(theme.id) if i.id in known]
        topics |= {i.id: "\N{EM SPACE}" + i.label.in_language(ctx.language) for i in members}
    return topics


def _pick(column: DeltaGenerator, name: str, options: dict[str, str], default: str, *, few: bool = False) -> str:
    address.url_choice(name, list(options), default)
    label, key = language.text()(f"choose-{name}"), slots.CHOICE.at(name).key
    codes, said = list(options), options.__getitem__
    if few:
        picked = column.segmented_control(
            label, codes, format_func=said, key=key, required=True, persist_state="session", wrap=True
        )
    else:
        picked = column.selectbox(label, codes, format_func=said, key=key, persist_state="session")
    return address.write(name, str(picked))
