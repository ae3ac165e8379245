"""Find the row with column names between titles and notes, and lay what is under it out as a table of texts."""

from pathlib import Path

import pandas as pd

from planner.domain.areas import is_code
from planner.errors import FileError
from planner.sources.bounds import check_names, shortened
from planner.sources.files import first_of
from planner.sources.sheets import Rows

LOOKED_AT = 50
"""Rows at the top in which the column names are looked for when no row below holds an area code."""


def table_of(rows: Rows, path: Path) -> pd.DataFrame:
    """Give all cells under the column names as texts; the index is the row number in the file.

    Titles above the names and notes below the last row are left away. Raises FileError with every place that is wrong.
    """
    if not rows:
        raise FileError("file-empty", file=path.name)
    top = _heading(rows, path)
    names = [name.strip() for name in rows[top][1]]
    check_names(names, path.name)
    lines = _without_notes(rows[top + 1 :])
    wrong = [str(row) for row, line in lines if len(line) < len(names) or any(line[len(names) :])]
    if wrong:
        raise FileError("table-lines", file=path.name, **first_of(wrong))
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise FileError("columns-doubled", file=path.name, **first_of(twice))
    named = [n for n, name in enumerate(names) if name]
    nameless = [str(n + 1) for n, name in enumerate(names) if not name and any(line[n].strip() for _, line in lines)]
    if nameless:
        raise FileError("columns-nameless", file=path.name, **first_of(nameless))
    cells = [[line[n] for n in named] for _, line in lines]
    return pd.DataFrame(cells, index=[row for row, _ in lines], columns=[names[n] for n in named], dtype="str")


def holds_code(line: list[str]) -> bool:
    """Tell whether one of these cells is an area code with its letters."""
    return any(is_code(cell.strip().upper()) for cell in line if cell[:40].strip()[:1] in "GgWwBb")


def _heading(rows: Rows, path: Path) -> int:
    """Choose the fullest row above the first area code, or else the first that is about as full as the others."""
    first = next((n for n, (_, line) in enumerate(rows) if holds_code(line)), None)
    if first == 0:
        raise FileError("table-no-names", file=path.name, found=shortened(", ".join(rows[0][1][:5])))
    filled = [sum(bool(cell.strip()) for cell in line) for _, line in rows[: first or LOOKED_AT]]
    return filled.index(max(filled)) if first else next(n for n, count in enumerate(filled) if 2 * count >= max(filled))


def _without_notes(rows: Rows) -> Rows:
    """Leave away rows at the end with words in one cell only, such as "Bron: CBS"."""
    end = len(rows)
    while end and len(said := [cell for cell in rows[end - 1][1] if cell.strip()]) == 1:
        if holds_code(said) or not any(letter.isalpha() for letter in said[0]):
            break
        end -= 1
    return rows[:end]
