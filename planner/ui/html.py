"""Small pieces of markup that pages are made of; a text inside them is escaped (see `maps.markup`)."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import shorten

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.domain.signs import WORD_JOINER, shown
from planner.maps.markup import NOTHING, Content, Markup, joined, tag

__all__ = [
    "NOTHING", "Content", "Markup", "example_line", "facts", "fold", "framed", "joined", "lead", "listed", "plain",
    "quiet", "show", "side", "small", "style", "table", "tag", "talk", "with_object",
]  # fmt: skip

SPECIAL = re.compile(r"[\\`*_\[\]<>~$#|&!]")
SEAMS = re.compile(
    r"^(?=[-+=]|\d+[.)])|(?<=[:@])(?=\S)|(?<=[-<>=~])(?=[-<>=])|(?<=www)(?=\.)", re.MULTILINE | re.IGNORECASE
)
"""Where a list begins, and where Streamlit makes an icon, an arrow or a link of text that Markdown let pass."""
LONGEST_NAME = 80
"""A button says no more of what it is about."""
BROWSER = Path(__file__).parent / "browser"


def plain(text: str) -> str:
    r"""Make a text say itself where Streamlit reads Markdown: in buttons, links, errors and options of a radio.

    >>> print(plain("![foto] *nu*"))
    \!\[foto\] \*nu\*
    """
    return SPECIAL.sub(r"\\\g<0>", SEAMS.sub(WORD_JOINER, shown(text.strip())))


def with_object(verb: str, what: str) -> str:
    r"""Write a button that shows its verb only, and says to a screen reader what it is about; the row hides the rest.

    >>> with_object("Wijzig", "De straat\n\n[is] op"), with_object("Wijzig", "")
    ('Wijzig :small[De straat \\[is\\] op]', 'Wijzig')
    """
    about = shorten(what, LONGEST_NAME, placeholder="…")
    return f"{plain(verb)} :small[{plain(about)}]" if about else plain(verb)


def show(*markup: Markup, fits: bool = False, on: DeltaGenerator | None = None) -> None:
    """Put markup on the page, or on a spot of it; what `fits` is no wider than its text."""
    (st if on is None else on).html(joined(markup).html, width="content" if fits else "stretch")


def style(name: str) -> None:
    """Dress the page in one of our style sheets."""
    st.html(BROWSER / f"{name}.css")


def quiet(*said: Content) -> Markup:
    """Say what isn't there yet, or what matters less."""
    return tag("p", *said, cls="wa-quiet")


def small(*said: Content) -> Markup:
    """Say what explains something else."""
    return tag("p", *said, cls="wa-quiet wa-small")


def talk(*said: Content) -> Markup:
    """Name something to talk about."""
    return tag("p", *said, cls="wa-talk")


def lead(*said: Content) -> Markup:
    """Say the one sentence that counts most."""
    return tag("p", *said, cls="wa-lead")


def example_line(label: str, said: str) -> Markup:
    """Show how something may read, and that it is an example."""
    return tag("p", tag("span", label), " ", said, cls="wa-example")


def side(head: str, text: str) -> Markup:
    """Say one of two texts that are set beside each other."""
    return tag("div", tag("strong", head), tag("p", text), cls="wa-side")


def listed(items: Iterable[Content], *, cls: str | None = None) -> Markup:
    """List what is said; nothing when nothing is.

    >>> listed(["a & b"]).html, listed([]).html
    ('<ul><li>a &amp; b</li></ul>', '')
    """
    lines = joined(tag("li", item) for item in items)
    return tag("ul", lines, cls=cls) if lines else NOTHING


def facts(pairs: Iterable[tuple[str, str]], *, cls: str | None = None) -> Markup:
    """List names, each with what is said of it."""
    return tag("dl", *(tag("dt", name) + tag("dd", said) for name, said in pairs), cls=cls)


def fold(summary: Content, *inside: Content, cls: str = "wa-fold", opened: bool = False) -> Markup:
    """Fold something away under its summary."""
    return tag("details", tag("summary", summary), *inside, cls=cls, open=opened)


def table(
    caption: str,
    head: Iterable[str],
    rows: Iterable[Iterable[str]],
    *,
    numeric: frozenset[int],
    opens: Iterable[str] = (),
    wide: bool = False,
) -> Markup:
    """Lay cells out as an accessible table; the first column heads its row, `numeric` columns align right.

    `opens` gives for each of the last rows the code of the area that its name opens (see `open_table`). On a phone the
    cells of a `wide` table stand under each other, each with its heading.
    """
    names, listed, codes = list(head), [tuple(row) for row in rows], list(opens)
    codes = [""] * (len(listed) - len(codes)) + codes
    labels = names if wide else [None] * len(names)
    heads = (tag("th", name, scope="col", cls=_right(n, numeric)) for n, name in enumerate(names))
    body = (_row(row, numeric, code, labels) for row, code in zip(listed, codes, strict=True))
    return framed(caption, heads, body, cls="wa-table wa-wide" if wide else "wa-table")


def framed(caption: str, heads: Iterable[Markup], rows: Iterable[Markup], *, cls: str) -> Markup:
    """Put headings and rows in a table that scrolls by itself where it is too wide."""
    laid = tag("caption", caption) + tag("thead", tag("tr", *heads)) + tag("tbody", *rows)
    inner = tag("table", laid, cls=cls)
    return tag("div", inner, cls="wa-scroll", role="region", tabindex=0, aria_label=caption)


def _row(row: Iterable[str], numeric: frozenset[int], code: str, labels: Sequence[str | None]) -> Markup:
    first, *rest = row
    name = tag("a", first, data_gebied=code) if code else first
    cells = (tag("td", cell, cls=_right(n, numeric), data_label=labels[n]) for n, cell in enumerate(rest, 1))
    return tag("tr", tag("th", name, scope="row"), *cells)


def _right(n: int, numeric: frozenset[int]) -> str | None:
    return "wa-number" if n in numeric else None
