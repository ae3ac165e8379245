"""What is behind the panel of one area, computed only when a reader opens it."""

from collections.abc import Callable

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import AreaProfile
from planner.domain.areas import AreaKind
from planner.text.words import Words
from planner.ui import cache
from planner.ui.browser.open_table import open_table
from planner.ui.html import plain, show
from planner.ui.session import language
from planner.ui.verken.assets import assets_table, has_register
from planner.ui.verken.figures import figures_table
from planner.ui.verken.like import like_table, like_text
from planner.ui.verken.origin import origin_details

LIKE = "like-table"


def show_more(area: AreaProfile, measured: Measured) -> None:
    """Offer the figures and where they come from, the areas that are alike, and what stands outside."""
    if area.kind is not AreaKind.INHABITED:
        return
    words, level = Words(language.text(), language.chosen()), area.level.value
    _fold("more-figures", words.t("panel-figures"), lambda: _figures(area, measured, words))
    if not area.unranked:
        _fold("more-like", words.t(f"like-title-{level}"), lambda: _like(area, measured, words))
    if has_register(measured, area.code):
        _fold("more-assets", words.t("assets-title"), lambda: _assets(area, measured, words))


def _fold(key: str, label: str, fill: Callable[[], None]) -> None:
    fold = st.expander(plain(label), key=key, on_change="rerun")
    if fold.open:
        with fold:
            fill()


def _figures(area: AreaProfile, measured: Measured, words: Words) -> None:
    show(figures_table(area.figures, words) + origin_details(area, measured, words))


def _like(area: AreaProfile, measured: Measured, words: Words) -> None:
    found = cache.alike(measured, area.code)
    show(like_text(area, found, measured, words))
    if found:
        open_table(like_table(area, found, measured, words), key=LIKE)


def _assets(area: AreaProfile, measured: Measured, words: Words) -> None:
    show(assets_table(cache.asset_rows(measured, area.code), area, words))
