"""A report as one web page that opens anywhere: the interactive map with everything under it."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from planner.maps import interactive
from planner.reports.blocks import Report

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("report.html.j2")


def render_html(report: Report) -> str:
    """Write a report as a standalone page without any request to another host."""
    picture = report.picture
    body = _template().render(report=report)
    if picture is None:
        return interactive.whole(report.title, body, language=report.language)
    return interactive.page(
        picture.view, picture.drawn, t=report.t, language=report.language, title=report.title, body_html=body
    )
