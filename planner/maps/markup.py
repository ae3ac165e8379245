"""Texts inside markup: what comes from people or files is escaped here, for drawings, documents and pages."""

from html import escape

from planner.domain.signs import shown


def esc(text: object) -> str:
    """Make a text safe inside markup and attributes, and let what can't be seen be seen."""
    return escape(shown(str(text)), quote=True)
