"""Small pieces of markup; every text that comes from people or files is escaped here."""

import re
from collections.abc import Iterable
from html import escape

import streamlit as st

SPECIAL = re.compile(r"[\\`*_\[\]<>~$#|&!]")
SEAMS = re.compile(
    r"^(?=[-+=]|\d+[.)])|(?<=[:@])(?=\S)|(?<=[-<>=~])(?=[-<>=])|(?<=www)(?=\.)", re.MULTILINE | re.IGNORECASE
)
"""Where a list begins, and where Streamlit makes an icon, an arrow or a link of text that Markdown let pass."""
WORD_JOINER = "\u2060"


def plain(text: str) -> str:
    r"""Make a text say itself where Streamlit reads Markdown: in buttons, links, errors and options of a radio.

    >>> print(plain("![foto] *nu*"))
    \!\[foto\] \*nu\*
    """
    return SPECIAL.sub(r"\\\g<0>", SEAMS.sub(WORD_JOINER, text.strip()))


def esc(text: object) -> str:
    """Make a text safe inside markup and attributes."""
    return escape(str(text), quote=True)


def show(markup: str) -> None:
    """Put markup on the page."""
    st.html(markup)


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]], *, numeric: frozenset[int]) -> str:
    """Lay cells out as an accessible table; the first column heads its row, `numeric` columns align right."""
    heads = "".join(f'<th scope="col"{_right(n, numeric)}>{esc(h)}</th>' for n, h in enumerate(head))
    body = "".join(f"<tr>{_cells(row, numeric)}</tr>" for row in rows)
    return (
        f'<div class="wa-scroll" role="region" tabindex="0" aria-label="{esc(caption)}"><table class="wa-table">'
        f"<caption>{esc(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Iterable[str], numeric: frozenset[int]) -> str:
    cells = [(n, esc(cell), _right(n, numeric)) for n, cell in enumerate(row)]
    return "".join(f'<th scope="row">{c}</th>' if n == 0 else f"<td{right}>{c}</td>" for n, c, right in cells)


def _right(n: int, numeric: frozenset[int]) -> str:
    return ' class="wa-number"' if n in numeric else ""
