"""The map as a legend in words and as a table, so that nobody needs to see colours."""

from collections.abc import Sequence

from planner.maps.summary import Row
from planner.maps.swatch import swatch
from planner.maps.view import LegendEntry, MapView
from planner.text import number
from planner.ui.browser.open_table import open_table
from planner.ui.html import Markup, table, tag
from planner.ui.session import language

AREAS = "areas-table"


def legend(view: MapView) -> Markup:
    """Write the legend: a swatch, the words and how many areas."""
    entries = (_entry(entry, view.ramp) for entry in view.legend)
    return tag("ul", *entries, cls="wa-legend", aria_label=language.text()("legend"))


def _entry(entry: LegendEntry, ramp: str) -> Markup:
    many = tag("span", "(", number(entry.count, language.chosen()), ")", cls="wa-quiet")
    return tag("li", swatch(entry.symbol, ramp), tag("span", entry.label, " ", many))


def show_table(view: MapView, heaviest: Sequence[Row]) -> None:
    """Show the areas with most to do first, as `cache.heaviest` gives them; a list that was cut says so."""
    t, shown, areas = language.text(), len(heaviest), len(view.codes)
    caption = t("table-caption", title=view.title)
    if shown < areas:
        caption = t("table-caption-cut", title=view.title, shown=str(shown), total=number(areas, language.chosen()))
    head = (t("column-name"), t("column-class"), t("column-value"))
    cells = [(name, label, value if value != label else "") for _, name, label, value in heaviest]
    codes = (code for code, *_ in heaviest)
    open_table(table(caption, head, cells, numeric=frozenset({2}), opens=codes), key=AREAS)
