"""Prose for the newcomer's page: escaped paragraphs, lists and sections, and how long they take to read."""

import re
from collections.abc import Iterable
from math import ceil

from planner.ui.html import esc

A_MINUTE = 200
"""Words a person reads in one minute."""


def prose(*lines: str) -> str:
    """Make one paragraph of sentences; none when there is nothing to say."""
    said = " ".join(line.strip() for line in lines if line.strip())
    return f"<p>{esc(said)}</p>" if said else ""


def quiet(line: str) -> str:
    """Say what isn't there yet, or what matters less."""
    return f'<p class="wa-quiet">{esc(line)}</p>'


def talk(line: str) -> str:
    """Name something to talk about."""
    return f'<p class="wa-talk">{esc(line)}</p>'


def listed(items: Iterable[str]) -> str:
    """List markup."""
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""


def part(title: str, body: str) -> str:
    """Make a section with its heading."""
    return f"<section><h2>{esc(title)}</h2>{body}</section>"


def minutes(markup: str) -> int:
    """Estimate how many minutes it takes to read, at least one.

    >>> minutes("<p>Een korte zin.</p>"), minutes("woord " * 401)
    (1, 3)
    """
    words = re.sub(r"<[^>]*>", " ", markup).split()
    return max(1, ceil(len(words) / A_MINUTE))
