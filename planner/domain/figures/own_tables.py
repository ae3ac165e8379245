"""Own tables: what a person decides about the columns of a file, and what is told before anything is stored."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from planner.domain.areas import Level
from planner.domain.figures.assets import Note
from planner.domain.figures.faults import Wrong
from planner.domain.figures.indicators import Direction, Label, ThemeId

OWN = "eigen_"
"""How the id of every own indicator begins."""

OWN_TABLE = "eigen_tabel"
"""The source of tables that are nobody else's: the last one in data/sources.yaml."""

SKIP = "skip"
"""What a person says of a column that should not be kept."""

COUNT = "count"
"""The denominator of what is no share or mean but a count: it is divided where borders changed."""

COUNTED = re.compile(r"(aantal(len)?|stuks?|number|count)\b(?!.*(gemiddeld|average))")
"""How a unit begins that counts something."""

NOUNS = re.compile(r"([^\W\d_][\w' -]{2,}(en|s)|people)(\s+(van|over|met|in|op|zonder|of|with|about)\b.*)?")
"""Words for several things or people: "meldingen", "verkochte woningen", "inwoners van 65+"."""

EACH = re.compile(r"\s*\b(per|a)\s+(jaar|kwartaal|maand|week|dag|gemeente|wijk|buurt|gebied|year|month|day|area)$")
"""What leaves a count a count, at the end of its unit."""

RELATIVE = re.compile(r"[%‰/]|\b(per|procent\w*|percent\w*|gemiddeld\w*|average|ten opzichte|compared)\b")
MEASURED = re.compile(
    r"(?:euro'?s?|€|scores?|cijfers?|jaar|jaren|years?|maanden|months|weken|weeks|dagen|days|uur|uren|hours|minute[ns]?"
    r"|graden|degrees|celsius|meters?|metres|hectaren?|hectares|liters?|m[23²³]|k?wh|punt(?:en)?|points|sterren|stars"
    r"|klassen?|index|decibels?|tonnen|percentielen|decielen|quintielen|waarden?|values?|prij[sz]\w*|inkomens?"
    r"|vermogens?|income|kosten|bedragen|aardgas)\b"
)
"""Words of what is measured: a mean of two areas says something."""

A_SHARE = re.compile(r"(%|procent|percentage|percent)(\s+(van|of)\b.*)?")
"""Units of what is a share; "% verandering" is none."""


class Expected(StrEnum):
    """What the figures of an own indicator can be: shares from 0 to 100, counts from 0, or anything."""

    SHARE = "share"
    COUNT = "count"
    ANYTHING = "anything"


def expected(unit: str, denominator: str) -> Expected:
    """Tell from its unit and denominator what an own indicator can be.

    >>> [expected(*one).value for one in (("% van de woningen", ""), ("meldingen", ""), ("% groei", ""), ("x", COUNT))]
    ['share', 'count', 'anything', 'count']
    """
    told = EACH.sub("", unit.strip().lower())
    if denominator == COUNT or (not denominator and _counts(told)):
        return Expected.COUNT
    return Expected.SHARE if A_SHARE.fullmatch(told) else Expected.ANYTHING


def is_unsure(unit: str, denominator: str) -> bool:
    """Tell whether a unit leaves open if an own indicator counts something, and nobody said so.

    >>> [is_unsure(unit, "") for unit in ("overlast", "meldingen", "score", "euro (totaal)", "per 1.000 inwoners")]
    [True, False, False, True, False]
    """
    told = unit.strip().lower()
    measured = MEASURED.search(told) and not re.search("tota+l", told)
    open_ = not denominator and expected(unit, "") is Expected.ANYTHING
    return open_ and not (measured or RELATIVE.search(told))


def _counts(told: str) -> bool:
    if RELATIVE.search(told):
        return False
    nouns = NOUNS.fullmatch(told)
    return bool(COUNTED.match(told) or (nouns and not MEASURED.search(nouns[1])))


@dataclass(frozen=True, slots=True)
class NewIndicator:
    """An own indicator in its short form; `why` may be empty.

    `denominator` is what the figure is a share or mean of (inhabitants, households, dwellings, area), so that buurten
    can be put together, or COUNT when it counts something; empty when it is neither.
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


class Reading(StrEnum):
    """How a person says that figures are meant: 1.234 is over a thousand or about one; 0.34 is 34% or 0.34%.

    Whole numbers may be scores or classes; of a number that a sheet shows in thousands it is what is stored or shown.
    """

    THOUSANDS = "thousands"
    DECIMALS = "decimals"
    FRACTIONS = "fractions"
    PERCENTS = "percents"
    SCORES = "scores"
    CLASSES = "classes"
    STORED = "stored"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What a person decided about a file; an empty one leaves all to recognition.

    `year` is a year or the name of a column. `columns` says per column of the file: the official column it is, the id
    of an own indicator, a new one, or SKIP. `sheet` is asked only when several sheets hold area codes. `reading` says
    per column how its figures are written, where that is in doubt. With `measured` the figures were measured, also
    where the file has words of a forecast, a target or a change.
    """

    code: str = ""
    year: int | str | None = None
    columns: Mapping[str, str | NewIndicator] = field(default_factory=dict)
    sheet: str = ""
    reading: Mapping[str, Reading] = field(default_factory=dict)
    measured: bool = False

    def target(self, column: str) -> str:
        """Give the name a column is stored under: its own when nothing was decided."""
        decided = self.columns.get(column, column)
        return decided.id if isinstance(decided, NewIndicator) else decided

    def leaves(self, column: str) -> bool:
        """Tell whether a person said that a column isn't to be used."""
        return self.target(column) == SKIP or self.reading.get(column) is Reading.CLASSES

    @property
    def named(self) -> frozenset[str]:
        """Name all columns of the file this mapping is about."""
        said = {name for name in (self.code, self.year) if isinstance(name, str) and name}
        return frozenset({*self.columns, *self.reading, *said})

    @property
    def for_another(self) -> "TableMapping":
        """Give what holds for another file with the same columns: not its year, nor that it was measured."""
        return replace(self, year=None if isinstance(self.year, int) else self.year, measured=False)

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
    """What may be meant in two ways; a person says which before it is loaded."""

    THOUSANDS = "thousands"
    FRACTIONS = "fractions"
    CLASSES = "classes"
    SCALED = "scaled"

    @property
    def ways(self) -> tuple[Reading, Reading]:
        """Give both ways to read it."""
        return WAYS[self]


WAYS = {
    Doubt.THOUSANDS: (Reading.THOUSANDS, Reading.DECIMALS),
    Doubt.FRACTIONS: (Reading.FRACTIONS, Reading.PERCENTS),
    Doubt.CLASSES: (Reading.SCORES, Reading.CLASSES),
    Doubt.SCALED: (Reading.STORED, Reading.SHOWN),
}


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """One column: what it is taken for, which `official` columns or own indicator it fills, its figures.

    `hidden` counts the cells that keep a figure secret, which are among the `missing`. `misfit` is the official column
    whose name it bears, but not its unit or subject.
    """

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
    hidden: int = 0
    misfit: str = ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A code that a file gives to the area `said`, and that is the area `there` on the map."""

    code: str
    said: str
    there: str


@dataclass(frozen=True, slots=True)
class TableReport:
    """What a file is, before anything is stored.

    `source` and `title` say whose table it is; `sheet` is empty for a text. `matched` rows are about loaded areas,
    `unmatched` about others (`strangers` names some), `without_code` about none. `wrong` holds the first of all. Of
    `code_columns` a person has to choose when `code_asked`, and has to say of those `asked` how they are written;
    without `years`, and with `other_years` in the file, also the year. `older` is the year of the borders of the codes:
    `moved` rows have another code now, `strange` rows none. `sign` is what tells that the figures are no measured ones,
    "" when nothing does or a person said that they are. `notes` say what is uncertain, and what the sheet hides.
    `remembered` tells that the mapping is the one a person gave for another table with the same columns, `bare` that
    the codes are numbers without letters, which may be of something else.
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
    code_columns: tuple[str, ...] = ()
    code_asked: bool = False
    asked: tuple[str, ...] = ()
    older: int | None = None
    moved: int = 0
    strange: int = 0
    renamed: tuple[Renamed, ...] = ()
    other_years: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    sign: str = ""
    remembered: bool = False
    bare: bool = False

    @property
    def unknown(self) -> tuple[str, ...]:
        """Name the columns with figures that nothing here knows."""
        return tuple(column.name for column in self.columns if column.use is ColumnUse.NUMBERS)

    @property
    def year_asked(self) -> bool:
        """Tell whether a person has to say the year."""
        return not self.years
