"""The year that figures are of: in a cell of a column with years or days, or in the name of a file."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from planner.errors import FileError
from planner.sources.figures.kinds import aside
from planner.sources.files.files import YEAR, year_in
from planner.sources.files.names import column_of, key
from planner.sources.sheets.sheets import Rows

MONTH = r"(?:jan|feb|m(?:aa|r)t|maart|apr|mei|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*"
WHOLE_MONTH = (
    r"(?<![a-z])(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
A_DAY = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}[-_. ]\d{{1,2}}[-_. ](?:19|20)\d{{2}}|(?:19|20)\d{{2}}[-_. ]\d{{1,2}}[-_. ]\d{{1,2}}"
    rf"|\d{{1,2}}[-_. ]?{MONTH}[-_. ]?(?:19|20)\d{{2}}|(?:19|20)\d{{2}}-(?:0[1-9]|1[0-2])"
    rf"|(?:0[1-9]|1[0-2])-(?:19|20)\d{{2}}|{WHOLE_MONTH}[-_. ]?(?:19|20)\d{{2}}"
    rf"|(?:19|20)\d{{2}}[-_. ]?{WHOLE_MONTH}(?![a-z]|[-_. ]?(?:19|20)\d)"
    r"|(?:versie|export|download|gemaakt|bewerkt)[-_. ]?(?:19|20)\d{2})"
    r"(?!\d)",
    re.IGNORECASE,
)
"""A day, month or version in the name of a file: mostly when it was made, and no year of figures."""

CHANGES = "ontwikkeling"
"""What a table of changes between two years is called."""

OF_FIGURES = re.compile(
    r"(peil|meet|tel|stich|referentie|waarneem)(datum|dag|jaar|moment)|(school|boek)jaar"
    r"|(datum|jaar)(van)?(de)?(peiling|meting|telling|cijfers)|^stand(per|op|van)?$|^(datum|dag|jr)$"
)
"""What a column is called, folded, that seems to tell of which year the figures are."""

PRINTED = re.compile(
    r"(?i)©|copyright|\b(bron|source|gemaakt|bewerk\w*|bijgewerkt|export\w*|download\w*|afgedrukt|printed)\b"
)
"""What stands beside the year in which a file was made."""

MILLISECONDS = re.compile(r"-?\d{11,13}(?:[.,]0+)?")
DIGITS = re.compile(r"((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


def year_column(columns: Iterable[Any], names: Iterable[str]) -> str:
    """Name the column that says of which year each row is, "" without any.

    What stands beside such a name makes it the year of something else: "Bouw/Jaar", "Jaar (oplevering)".
    """
    return column_of([name for name in map(str, columns) if not aside(name)], names) or ""


def year_of_name(name: str) -> int | None:
    """Give the newest year in the name of a file; a day in it is none.

    >>> [year_of_name(name) for name in ("koop_2024.csv", "uitvoer 12-03-2026.csv", "koop_2023_mei_2026.csv")]
    [2024, None, 2023]
    """
    return year_in(A_DAY.sub(" ", name))


def year_of_cell(text: str) -> int | None:
    """Give the newest year in a cell: a year, a day, a period of StatLine or milliseconds since 1970.

    >>> [year_of_cell(text) for text in ("2019", "01-01-2019", "2019JJ00", "20190101", "1546300800000")]
    [2019, 2019, 2019, 2019, 2019]
    """
    cell = text.strip()
    if MILLISECONDS.fullmatch(cell):
        return datetime.fromtimestamp(float(cell.replace(",", ".")) / 1000, UTC).year
    whole = DIGITS.fullmatch(cell)
    return int(whole[1]) if whole else year_in(cell)


def other_years(rows: Rows, cells: pd.DataFrame, coded: pd.Series, year: int) -> tuple[int, ...]:
    """Give the years that titles, notes or a column tell when none of them is `year`, oldest first.

    `rows` are those of the whole sheet, `cells` the table in it and `coded` its rows with an area code.
    """
    top = max((n for n, _ in rows if n < cells.index[0]), default=0)
    around = [" ".join(line) for n, line in rows if n < top or n > cells.index[-1]]
    said = [{int(one) for one in YEAR.findall(text)} for text in around if not _is_of_file(text)]
    for column in cells.columns[[bool(OF_FIGURES.search(key(str(name)))) for name in cells]]:
        told = cells.loc[coded, column].map(year_of_cell).dropna()
        said.append({int(one) for one in told.unique()})
    found = set[int]().union(*said)
    return () if year in found else tuple(sorted(found))


def _is_of_file(text: str) -> bool:
    """Tell whether a note is about the file: who made it, and when; a day that figures are of is none."""
    return bool(PRINTED.search(text)) and not OF_FIGURES.search(key(text))


def check_moment(told: Iterable[str], path: Path) -> None:
    """Refuse a table of changes: it is called so, or tells two years in one cell."""
    if CHANGES in key(path.stem) or any(len({*YEAR.findall(cell)}) > 1 for cell in told):
        raise FileError("table-of-changes", file=path.name)
