"""The map as a legend in words and as a table, so that nobody needs to see colours."""

from heapq import nsmallest

import pandas as pd

from planner.maps.summary import rows
from planner.maps.swatch import swatch
from planner.maps.view import MapView
from planner.text import number
from planner.ui import state
from planner.ui.html import esc, table
from planner.ui.open_table import open_table

AREAS = "areas-table"
WHOLE_UP_TO, FIRST_ROWS = 100, 30
"""A longer table is cut short: nobody reads it, and it is sent again at every change of the map."""


def legend(view: MapView) -> str:
    """Write the legend: a swatch, the words and how many areas."""
    entries = (
        f"<li>{swatch(entry.symbol, view.ramp)}<span>{esc(entry.label)}"
        f' <span class="wa-quiet">({number(entry.count, state.language())})</span></span></li>'
        for entry in view.legend
    )
    return f'<ul class="wa-legend" aria-label="{esc(state.text()("legend"))}">{"".join(entries)}</ul>'


def show_table(view: MapView, scores: pd.Series) -> None:
    """Show the areas with most to do first; a long list is cut and says so. `scores` is 0–10 per area code."""
    t = state.text()
    order = scores.reindex(list(view.codes)).fillna(-1).tolist()
    ranked = zip(order, rows(view), strict=True)
    shown = FIRST_ROWS if len(order) > WHOLE_UP_TO else len(order)
    found = [row for _, row in nsmallest(shown, ranked, key=lambda pair: (-pair[0], pair[1][1]))]
    caption = t("table-caption", title=view.title)
    if shown < len(order):
        total = number(len(order), state.language())
        caption = t("table-caption-cut", title=view.title, shown=str(shown), total=total)
    head = (t("column-name"), t("column-class"), t("column-value"))
    cells = [(name, label, value if value != label else "") for _, name, label, value in found]
    codes = (code for code, *_ in found)
    open_table(table(caption, head, cells, numeric=frozenset({2}), opens=codes), key=AREAS)
