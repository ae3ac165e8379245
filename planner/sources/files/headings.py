"""Find the row with column names between titles and notes, and lay what is under it out as a table of texts."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pandas as pd

from planner.domain.areas import is_code
from planner.errors import FileError
from planner.sources.files.bounds import check_names, shortened
from planner.sources.files.codes import may_hold_codes
from planner.sources.files.files import first_of
from planner.sources.files.names import key
from planner.sources.sheets.sheets import Rows, Sheet

LOOKED_AT = 50
"""Rows at the top in which the column names are looked for when no row below holds an area code."""


TOP = 500
"""Rows at the top in which the column with codes is looked for, as long as they hold one."""


def table_of(rows: Rows, path: Path) -> pd.DataFrame:
    """Give all cells under the column names as texts; the index is the row number in the file.

    Titles above the names and notes below the last row are left away. Raises FileError with every place that is wrong.
    """
    if not rows:
        raise FileError("file-empty", file=path.name)
    _check_upright(rows, path)
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


def chosen_sheet(sheets: tuple[Sheet, ...], asked: str, path: Path) -> Sheet:
    """Choose the asked sheet, or else the one with most area codes, or a column that could hold them.

    Raises FileError when the asked one isn't there.
    """
    if asked:
        named = [sheet for sheet in sheets if sheet.name == asked]
        if not named:
            found = ", ".join(s.name for s in sheets if s.name) or "–"
            raise FileError("sheet-missing", file=path.name, sheet=asked, found=found)
        return named[0]
    if len(sheets) == 1:
        return sheets[0]

    def codes(sheet: Sheet) -> tuple[int, bool, bool]:
        hinted = any(may_hold_codes(cell) for _, line in sheet.rows[:20] for cell in line)
        return sum(holds_code(line) for _, line in sheet.rows), hinted, bool(sheet.rows)

    return max(sheets, key=codes)


def holds_code(line: list[str]) -> bool:
    """Tell whether one of these cells is an area code with its letters."""
    return any(is_code(cell.strip().upper()) for cell in line if cell[:40].strip()[:1] in "GgWwBb")


def _heading(rows: Rows, path: Path) -> int:
    """Choose the fullest row above the column of codes, or else the first that is about as full as the others.

    A code in a title, which is in another column or has no code under it, is none of them. Of rows that are as full it
    is the one that names the codes, or else the first with words only.
    """
    first, column = _first_of_column(rows)
    if first == 0:
        raise FileError("table-no-names", file=path.name, found=shortened(", ".join(rows[0][1][:5])))
    above = [[cell.strip() for cell in line] for _, line in rows[: first or LOOKED_AT]]
    filled = [sum(map(bool, line)) for line in above]
    if not first:
        return next(n for n, count in enumerate(filled) if 2 * count >= max(filled))

    def fits(row: int) -> tuple[bool, bool]:
        line = above[row]
        return may_hold_codes(line[column]) if column < len(line) else False, all(map(_is_name, filter(None, line)))

    return max((n for n, count in enumerate(filled) if count == max(filled)), key=fits)


def _first_of_column(rows: Rows) -> tuple[int | None, int]:
    """Give the first row with a code in the column that has most of them, and that column; None when there is none."""
    places = _places(rows)
    counts = Counter(n for there in places for n in there)
    if not counts:
        return None, 0
    column = max(counts, key=lambda n: counts[n])
    found = [row for row, there in enumerate(places) if column in there]
    titles = [a for a, b in pairwise(found) if b > a + 1 and _is_title(rows, a, b)]
    return next(row for row in found if row not in titles), column


def _places(rows: Rows) -> list[list[int]]:
    """Give per row the cells with a code, in the first rows; in all of them where the first have none."""
    found = [[n for n, cell in enumerate(line) if holds_code([cell])] for _, line in rows[:TOP]]
    if any(found):
        return found
    first = next((n for n, (_, line) in enumerate(rows[TOP:], TOP) if holds_code(line)), None)
    if first is None:
        return found
    return [[]] * first + [[n for n, cell in enumerate(line) if holds_code([cell])] for _, line in rows[first:][:TOP]]


def _is_name(cell: str) -> bool:
    return any(letter.isalpha() for letter in cell) and not holds_code([cell])


def _is_title(rows: Rows, row: int, later: int) -> bool:
    """Tell whether a row with a code is a title: there is a fuller row of names only between it and the next code."""
    said = sum(bool(cell.strip()) for cell in rows[row][1])
    between = [[cell for cell in line if cell.strip()] for _, line in rows[row + 1 : later]]
    return any(len(line) >= max(2, said) and all(map(_is_name, line)) for line in between)


def _check_upright(rows: Rows, path: Path) -> None:
    """Raise FileError for a table on its side: codes of one level beside each other, in fewer rows than columns.

    It isn't when they stand under the names of columns with codes.
    """
    levels = [
        Counter(line[n].strip()[:2].upper() for n in there)
        for (_, line), there in zip(rows, _places(rows), strict=False)
    ]
    with_codes = [max(found.values()) for found in levels if found]
    if with_codes and max(with_codes) > max(1, len(with_codes)):
        first = next(n for n, found in enumerate(levels) if found)
        under = [n for n, cell in enumerate(rows[first][1]) if holds_code([cell])]
        if not any(all(n < len(line) and _names_codes(line[n]) for n in under) for _, line in rows[:first]):
            raise FileError("table-on-side", file=path.name, row=str(rows[first][0]))


def _names_codes(cell: str) -> bool:
    return "code" in key(cell) or may_hold_codes(cell)


def _without_notes(rows: Rows) -> Rows:
    """Leave away rows at the end with words in one cell only, such as "Bron: CBS"."""
    end = len(rows)
    while end and len(said := [cell for cell in rows[end - 1][1] if cell.strip()]) == 1:
        if holds_code(said) or not any(letter.isalpha() for letter in said[0]):
            break
        end -= 1
    return rows[:end]
