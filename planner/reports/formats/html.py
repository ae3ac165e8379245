"""A report as one web page that opens anywhere: the interactive map with everything under it."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from planner.domain.signs import shown
from planner.maps import interactive
from planner.reports.blocks import Report

LONG, MARKS = re.compile(r"\S{20,}"), re.compile(r"[/_.?=@:\\-]+")
CUT = "\N{NULL}"
TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATES)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, finalize=_seen)
    made.filters["pieces"] = _pieces
    return made.get_template("report.html.j2")


def _seen(value: object) -> object:
    """Let what can't be seen in a text be seen; what is markup already stays as it is."""
    return shown(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _pieces(text: str) -> list[str]:
    """Cut a text where a long word may break, after its marks: so the name of a file stays within its column.

    >>> _pieces("zie www.voorbeeldstad.nl/water en/of vraag")
    ['zie www.', 'voorbeeldstad.', 'nl/', 'water en/of vraag']
    """
    marked = LONG.sub(lambda word: MARKS.sub(lambda mark: mark[0] + CUT, word[0]), shown(text))
    return marked.split(CUT)


def render_html(report: Report) -> str:
    """Write a report as a standalone page without any request to another host."""
    picture = report.picture
    body = _template().render(report=report)
    if picture is None:
        return interactive.whole(report.title, body, language=report.language)
    return interactive.page(
        picture.view, picture.drawn, t=report.t, language=report.language, title=report.title, body_html=body
    )
