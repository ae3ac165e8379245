"""Find out how a CSV is written: its encoding, what separates its cells, and which line names its columns."""

import csv
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from planner.sources.sheets.encodings import Written, encoding_of

SEPARATORS = (";", ",", "\t", "|")
SAID = re.compile(r'\ufeff?"?sep=([^"\r\n])"?\s*', re.IGNORECASE)
"""Excel's own first line, which says what separates the cells."""

LONGEST_LINE = 1024**2
csv.field_size_limit(LONGEST_LINE)  # a border that is written out takes more than the 131,072 signs of the module
LOOKED_AT = 30
"""Lines in which the names of the columns are looked for, below titles."""

ALIKE = 0.5
"""Names stand above a table when at least this share of the lines below has as many cells."""


@dataclass(frozen=True, slots=True)
class CsvHead:
    """How a CSV is written; `above` counts the lines over the first row, the names included."""

    written: Written
    separator: str
    names: list[str]
    above: int


def csv_head(path: Path) -> CsvHead:
    """Look at the first lines of a CSV; without a line that looks like names its first line is that."""
    written = encoding_of(path)
    encoding = written.encoding
    with path.open(encoding=encoding, newline="") as file:
        lines = list(islice(iter(lambda: file.readline(LONGEST_LINE), ""), LOOKED_AT))
    said = SAID.fullmatch(lines[0]) if lines else None
    first = int(said is not None)
    for n in range(first, len(lines)):
        separator = said[1] if said else _most(lines[n])
        if _is_above(lines[n], lines[n + 1 :], separator):
            return CsvHead(written, separator, _names(lines[n], separator), n + 1)
    line = "".join(lines[first : first + 1])
    separator = said[1] if said else _most(line)
    return CsvHead(written, separator, _names(line, separator), first + 1)


def _most(line: str) -> str:
    return max(SEPARATORS, key=line.count)


def _names(line: str, separator: str) -> list[str]:
    return [name.strip() for name in next(csv.reader([line], delimiter=separator), [])]


def _is_above(line: str, below: list[str], separator: str) -> bool:
    """Tell whether a line can hold the names of the lines below it: as many cells, and about as many filled."""
    own, others = _names(line, separator), [_names(other, separator) for other in below if other.strip()]
    filled = max((sum(map(bool, other)) for other in others), default=0)
    alike = sum(len(other) == len(own) for other in others)
    return len(own) > 1 and bool(others) and alike >= ALIKE * len(others) and 2 * sum(map(bool, own)) >= filled
