"""The year that figures are of: in a cell of a column with years or days, or in the name of a file."""

import re
from datetime import UTC, datetime

from planner.sources.files import year_in

MONTH = r"(?:jan|feb|m(?:aa|r)t|maart|apr|mei|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*"
A_DAY = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}[-_. ]\d{{1,2}}[-_. ](?:19|20)\d{{2}}|(?:19|20)\d{{2}}[-_. ]\d{{1,2}}[-_. ]\d{{1,2}}"
    rf"|\d{{1,2}}[-_. ]?{MONTH}[-_. ]?(?:19|20)\d{{2}}|(?:19|20)\d{{2}}-(?:0[1-9]|1[0-2])"
    r"|(?:0[1-9]|1[0-2])-(?:19|20)\d{2})"
    r"(?!\d)",
    re.IGNORECASE,
)
"""A day in the name of a file: mostly the day it was made, and no year of figures."""

MILLISECONDS = re.compile(r"-?\d{11,13}(?:[.,]0+)?")
DIGITS = re.compile(r"((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


def year_of_name(name: str) -> int | None:
    """Give the newest year in the name of a file; a day in it is none.

    >>> [year_of_name(name) for name in ("koop_2024.csv", "uitvoer 12-03-2026.csv", "koop_2023_op_2026-01-02.csv")]
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
