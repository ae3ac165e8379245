"""A report as PDF: tagged (PDF/UA-1), for the archive (PDF/A-3a) and the same bytes for the same report."""

import json
import logging
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
import typst

from planner.maps import palette, svg
from planner.maps.view import NO_DATA, SECRET, LegendEntry
from planner.reports.blocks import Block, Facts, Picture, Report, Section, Text
from planner.reports.formats.glyphs import Clean, Substitution

TEMPLATE = Path(__file__).parents[1] / "templates" / "agenda.typ"
MAP_WIDTH, MAP_HEIGHT = 453.0, 350.0
MOST_NAMED = 10_000
"""A PDF holds no longer text in its own data than 32,767 bytes."""
PATTERNS = {NO_DATA: "hatch", SECRET: "dots"}


@cache
def fonts() -> typst.Fonts:
    """Load the typeface once; fonts of the machine play no part, so a PDF looks the same everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[font_source_sans_pro.font_directory])


def render_pdf(report: Report) -> bytes:
    """Write a report as PDF of A4 pages; characters that no font can draw become □, and the report says so."""
    drawable = Substitution(fonts())
    for clean in (drawable.clean, drawable.without_accents):
        try:
            return _written(report, drawable, clean)
        except typst.TypstError:  # signs that can be drawn alone but not together
            logging.getLogger("planner").warning("a report is written with fewer signs", exc_info=True)
    return _written(report, drawable, drawable.strict)


def _written(report: Report, drawable: Substitution, clean: Clean) -> bytes:
    data = _all_texts(_data(report), clean)
    drawing = clean(_map(report.picture)) if report.picture else ""
    data["substituted"] = report.substituted if drawable.used else ""
    inputs = {"report": json.dumps(data, ensure_ascii=False), "map": drawing}
    noon = datetime.combine(report.today, time(12), tzinfo=UTC)
    return typst.compile(
        TEMPLATE, font_paths=fonts(), format="pdf", sys_inputs=inputs, pdf_standards=["a-3a", "ua-1"], timestamp=noon
    )


def _map(picture: Picture) -> str:
    """Draw the map at the size it gets on paper, in points, so that its smallest letters stay readable."""
    left, bottom, right, top = picture.drawn.loc[list(picture.view.codes)].total_bounds
    width = min(MAP_WIDTH, MAP_HEIGHT * (right - left) / (top - bottom))
    return svg.draw(picture.view, picture.drawn, width=width)


def _data(report: Report) -> dict[str, Any]:
    plain = ("kind", "title", "subtitle", "fictional", "notice", "page", "blank", "language")
    return {name: getattr(report, name) for name in plain} | {
        "date": [report.today.year, report.today.month, report.today.day],
        "authors": _named(report.authors),
        "foot": list(report.foot),
        "facts": [list(row) for row in report.facts.rows],
        "picture": _picture(report.picture) if report.picture else None,
        "sections": [_section(section) for section in report.sections],
    }


def _named(authors: tuple[str, ...]) -> list[str]:
    """Name the makers in the file's own data, as far as fits there."""
    found: list[str] = []
    room = MOST_NAMED
    for name in authors:
        room -= len(name) + 2
        if room < 0:
            return [*found, "…"]
        found.append(name)
    return found


def _picture(picture: Picture) -> dict[str, Any]:
    view = picture.view
    legend = [_legend(entry, view.ramp) for entry in view.legend]
    return {"alt": view.alt, "caption": picture.caption, "legend": legend}


def _legend(entry: LegendEntry, ramp: str) -> dict[str, str]:
    fill = palette.fills(ramp)[entry.symbol]
    mark = entry.symbol if entry.symbol in "12345" else ""
    pattern = PATTERNS.get(entry.symbol, "")
    return {"fill": fill, "ink": palette.text_on(fill), "mark": mark, "pattern": pattern, "label": entry.label}


def _section(section: Section) -> dict[str, Any]:
    parts = [_section(part) for part in section.parts]
    return {"title": section.title, "blocks": [_block(block) for block in section.blocks], "parts": parts}


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Text):
        return {"kind": "text", "text": block.text, "tone": block.tone.value}
    if isinstance(block, Facts):
        return {"kind": "facts", "rows": [list(row) for row in block.rows]}
    columns = [{"label": c.label, "weight": c.weight, "number": c.number} for c in block.columns]
    return {"kind": "table", "caption": block.caption, "columns": columns, "rows": [list(row) for row in block.rows]}


def _all_texts(value: Any, clean: Clean) -> Any:
    """Apply `clean` to every text inside JSON-ready data."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_all_texts(item, clean) for item in value]
    if isinstance(value, dict):
        return {key: _all_texts(item, clean) for key, item in value.items()}
    return value
