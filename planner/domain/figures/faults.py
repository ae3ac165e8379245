"""What is wrong with a cell or row of a table of figures, told with its place before anything is loaded."""

from dataclasses import dataclass
from enum import StrEnum


class WrongKind(StrEnum):
    """What is wrong with a cell or row; each has a sentence with the remedy."""

    TEXT = "text"
    DATE = "date"
    YEAR = "year"
    DOUBLED = "doubled"
    LOW = "low"
    HIGH = "high"
    FORMULA = "formula"
    ERROR = "error"
    LATER = "later"
    FORECAST = "forecast"
    PART = "part"
    TOO_MUCH = "too-much"
    TOO_LITTLE = "too-little"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong: `row` as a spreadsheet counts, `column` empty for a whole row, `end` what it can be."""

    row: int
    column: str
    text: str
    kind: WrongKind
    end: str = ""
