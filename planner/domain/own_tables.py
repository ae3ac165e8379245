"""Own tables: what a person decides about the columns of a file, and what is told before anything is stored."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.areas import Level
from planner.domain.indicators import Direction, Indicator, Label, ThemeId
from planner.domain.provenance import Snapshot

OWN = "eigen_"
"""How the id of every own indicator begins."""

SKIP = "skip"
"""What a person says of a column that should not be kept."""


@dataclass(frozen=True, slots=True)
class NewIndicator:
    """An own indicator in its short form; `why` may be empty.

    `denominator` is what the figure is a share or mean of (inhabitants, households, dwellings, area), so that buurten
    can be put together; empty when they can't.
    """

    label: Label
    theme: ThemeId
    unit: Label
    direction: Direction
    why: str = ""
    denominator: str = ""

    @property
    def id(self) -> str:
        """Make the id from the Dutch label.

        >>> NewIndicator(Label("Schulden 2+", ""), ThemeId.VEERKRACHT, Label("%", "%"), Direction.HIGH).id
        'eigen_schulden_2'
        """
        return OWN + re.sub(r"\W+", "_", self.label.nl.lower()).strip("_")


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What a person decided about a file; an empty one leaves all to recognition.

    `year` is a year or the name of a column. `columns` says per column of the file: the official column it is, the id
    of an own indicator, a new one, or SKIP. `sheet` is asked only when several sheets hold area codes.
    """

    code: str = ""
    year: int | str | None = None
    columns: Mapping[str, str | NewIndicator] = field(default_factory=dict)
    sheet: str = ""

    def target(self, column: str) -> str:
        """Give the name a column is stored under: its own when nothing was decided."""
        decided = self.columns.get(column, column)
        return decided.id if isinstance(decided, NewIndicator) else decided

    @property
    def named(self) -> frozenset[str]:
        """Name all columns of the file this mapping is about."""
        return frozenset(self.columns) | {name for name in (self.code, self.year) if isinstance(name, str) and name}

    @property
    def new(self) -> tuple[NewIndicator, ...]:
        """List the indicators this mapping makes."""
        return tuple(decided for decided in self.columns.values() if isinstance(decided, NewIndicator))

    @property
    def own(self) -> frozenset[str]:
        """Give the ids of all own indicators the columns go to."""
        return frozenset(target for target in map(self.target, self.columns) if target.startswith(OWN))


class ColumnUse(StrEnum):
    """What a column of a file is taken for."""

    CODE = "code"
    YEAR = "year"
    OFFICIAL = "official"
    OWN = "own"
    NUMBERS = "numbers"
    WORDS = "words"
    SKIPPED = "skipped"


class Doubt(StrEnum):
    """What may be meant otherwise than it was read; a person should look."""

    THOUSANDS = "thousands"
    FRACTIONS = "fractions"


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """One column: what it is taken for, which `official` columns or own indicator it fills, its figures."""

    name: str
    use: ColumnUse
    official: tuple[str, ...] = ()
    figures: int = 0
    missing: int = 0
    wrong: int = 0
    lowest: float | None = None
    highest: float | None = None
    example: str = ""
    doubt: Doubt | None = None


class WrongKind(StrEnum):
    """What is wrong with a cell or row; each has a sentence with the remedy."""

    TEXT = "text"
    DATE = "date"
    YEAR = "year"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong: `row` as a spreadsheet counts, `column` empty for a whole row."""

    row: int
    column: str
    text: str
    kind: WrongKind


@dataclass(frozen=True, slots=True)
class TableReport:
    """What a file is, before anything is stored.

    `source` and `title` say whose table it is; `sheet` is empty for a text. `matched` rows are about loaded areas,
    `unmatched` rows about others (`strangers` names some), `without_code` rows have no area code. `years` is empty
    when the year has to be asked. `wrong` holds the first, `wrong_count` counts all.
    """

    file: str
    kind: str
    sheet: str
    sheets: tuple[str, ...]
    source: str
    title: str
    code_column: str
    levels: Mapping[Level, int]
    rows: int
    matched: int
    unmatched: int
    strangers: tuple[str, ...]
    without_code: int
    year_column: str
    years: tuple[int, ...]
    columns: tuple[ColumnReport, ...]
    wrong: tuple[Wrong, ...]
    wrong_count: int
    mapping: TableMapping

    @property
    def unknown(self) -> tuple[str, ...]:
        """Name the columns with figures that nothing here knows."""
        return tuple(column.name for column in self.columns if column.use is ColumnUse.NUMBERS)

    @property
    def year_asked(self) -> bool:
        """Tell whether a person has to say the year."""
        return not self.years


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes with a snapshot: own indicators no other table fills, and codes of `areas` no other kaart has."""

    snapshot: Snapshot
    indicators: tuple[Indicator, ...]
    areas: tuple[str, ...]
