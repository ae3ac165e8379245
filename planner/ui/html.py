"""Small pieces of markup; every text that comes from people or files is escaped here."""

import re
from collections.abc import Iterable
from textwrap import shorten

import streamlit as st

from planner.domain.signs import WORD_JOINER, shown
from planner.maps.markup import esc

__all__ = ["esc", "plain", "show", "table", "with_object"]

SPECIAL = re.compile(r"[\\`*_\[\]<>~$#|&!]")
SEAMS = re.compile(
    r"^(?=[-+=]|\d+[.)])|(?<=[:@])(?=\S)|(?<=[-<>=~])(?=[-<>=])|(?<=www)(?=\.)", re.MULTILINE | re.IGNORECASE
)
"""Where a list begins, and where Streamlit makes an icon, an arrow or a link of text that Markdown let pass."""
LONGEST_NAME = 80
"""A button says no more of what it is about."""


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


def show(markup: str) -> None:
    """Put markup on the page."""
    st.html(markup)


def table(
    caption: str,
    head: Iterable[str],
    rows: Iterable[Iterable[str]],
    *,
    numeric: frozenset[int],
    opens: Iterable[str] = (),
    wide: bool = False,
) -> str:
    """Lay cells out as an accessible table; the first column heads its row, `numeric` columns align right.

    `opens` gives for each of the last rows the code of the area that its name opens (see `open_table`). On a phone the
    cells of a `wide` table stand under each other, each with its heading.
    """
    names = [esc(h) for h in head]
    heads = "".join(f'<th scope="col"{_right(n, numeric)}>{name}</th>' for n, name in enumerate(names))
    listed, codes = [tuple(row) for row in rows], list(opens)
    codes = [""] * (len(listed) - len(codes)) + codes
    labels = [f' data-label="{name}"' if wide else "" for name in names]
    body = "".join(f"<tr>{_cells(row, numeric, code, labels)}</tr>" for row, code in zip(listed, codes, strict=True))
    return (
        f'<div class="wa-scroll" role="region" tabindex="0" aria-label="{esc(caption)}">'
        f'<table class="wa-table{" wa-wide" if wide else ""}">'
        f"<caption>{esc(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Iterable[str], numeric: frozenset[int], code: str, labels: list[str]) -> str:
    first, *rest = map(esc, row)
    name = f'<a data-gebied="{esc(code)}">{first}</a>' if code else first
    cells = "".join(f"<td{_right(n, numeric)}{labels[n]}>{cell}</td>" for n, cell in enumerate(rest, 1))
    return f'<th scope="row">{name}</th>{cells}'


def _right(n: int, numeric: frozenset[int]) -> str:
    return ' class="wa-number"' if n in numeric else ""
