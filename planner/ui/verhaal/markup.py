"""Prose for the newcomer's page: paragraphs and sections, and how long they take to read."""

import re
from math import ceil

from planner.ui.html import NOTHING, Markup, tag

A_MINUTE = 200
"""Words a person reads in one minute."""


def prose(*lines: str) -> Markup:
    """Make one paragraph of sentences; none when there is nothing to say."""
    said = " ".join(line.strip() for line in lines if line.strip())
    return tag("p", said) if said else NOTHING


def part(title: str, body: Markup) -> Markup:
    """Make a section with its heading."""
    return tag("section", tag("h2", title), body)


def minutes(story: Markup) -> int:
    """Estimate how many minutes it takes to read, at least one.

    >>> minutes(tag("p", "Een korte zin.")), minutes(tag("p", "woord " * 401))
    (1, 3)
    """
    words = re.sub(r"<[^>]*>", " ", story.html).split()
    return max(1, ceil(len(words) / A_MINUTE))
