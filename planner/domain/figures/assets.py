"""Asset registers: which kinds of objects stand in the public space, how long they are assumed to last, what counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.domain.figures.indicators import Label


class Unit(StrEnum):
    """What the quantity of a type is told in."""

    AREA = "m2"
    LENGTH = "m"
    PIECE = "stuk"


class Condition(StrEnum):
    """How an inspection found an object; "" where nobody looked."""

    GOOD = "goed"
    FAIR = "matig"
    POOR = "slecht"


class LeftOut(StrEnum):
    """Why an object doesn't count; with YEAR it does count, as one whose year is unknown."""

    YEAR = "jaar-onmogelijk"
    ABSENT = "niet-aanwezig"
    NOWHERE = "zonder-plek"
    OUTSIDE = "buiten-gebied"
    DOUBLE = "dubbel"
    OLDER = "oudere-inspectie"
    TYPE = "soort-onbekend"
    QUANTITY = "hoeveelheid-onbekend"


@dataclass(frozen=True, slots=True)
class AssetKind:
    """Types that count together, by quantity; `weight` says how heavily next to the other kinds in an area."""

    id: str
    label: Label
    unit: Unit
    weight: float


@dataclass(frozen=True, slots=True)
class AssetType:
    """A type of object; `life` in years is an assumption, None when age says nothing of it.

    `sources` are titles. `words`: a value that holds all words of one entry is recognised as this type, the longest
    entry first.
    """

    id: str
    label: Label
    kind: AssetKind
    life: float | None
    own_assumption: bool
    sources: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssetUnit:
    """A unit that registers tell quantities in: how many (`times`) of the unit of a type it is."""

    id: str
    unit: Unit
    times: float


@dataclass(frozen=True, slots=True)
class ConditionScale:
    """Letters or numbers for a condition; they are sure in these columns, or where one of `marks` stands among them."""

    columns: tuple[str, ...]
    marks: frozenset[str]
    values: Mapping[str, Condition]


@dataclass(frozen=True, slots=True)
class ServiceLives:
    """All that is declared about asset registers; every text is folded: small letters and single spaces.

    `statuses` tells of a value whether the object stands there; `yes_no` too, in columns that hold nothing else.
    `placeholders` are years and days that databases fill in for an unknown one. `units` are found by folded name.
    """

    types: tuple[AssetType, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    no_years: tuple[str, ...] = ()
    conditions: Mapping[str, Condition | None] = field(default_factory=dict)
    scales: tuple[ConditionScale, ...] = ()
    remaining: Mapping[str, float | None] = field(default_factory=dict)
    units: Mapping[str, AssetUnit] = field(default_factory=dict)
    statuses: Mapping[str, bool] = field(default_factory=dict)
    yes_no: Mapping[str, bool] = field(default_factory=dict)
    placeholders: tuple[str, ...] = ()
    row_numbers: tuple[str, ...] = ()
    first_year: int = 1850

    @property
    def lives(self) -> dict[str, float]:
        """Give the assumed life of each type that has one, in years."""
        return {own.id: own.life for own in self.types if own.life is not None}

    @property
    def kinds(self) -> dict[str, AssetKind]:
        """Give the kind of each type by id."""
        return {own.id: own.kind for own in self.types}

    def type(self, type_id: str) -> AssetType:
        """Find a type by id; raises KeyError."""
        return {own.id: own for own in self.types}[type_id]


HERE, GONE = "aanwezig", "weg"
"""What the value of a status says of an object."""

PARTS = ("year", "quantity", "unit", "condition", "remaining", "present", "ended", "inspected", "x", "y", "id")
"""What a column of a register can be besides its type."""


@dataclass(frozen=True, slots=True)
class AssetMapping:
    """Which column of a register is what; "" where there is none.

    `type` is a column, or the id of the one type that the whole file is. `types` gives the type id of a value of that
    column ("" leaves it out); what isn't in it is recognised by its words. `conditions` gives a Condition value or "".
    `unit` is a column, or the id of the one unit of the whole file; `units` gives the id of a value of that column.
    `statuses` gives "aanwezig" or "weg" for a value of `present`; `ended` is the day an object went, `inspected`
    that of an inspection: of an object (`id`) with several rows the newest counts. `in_months`: a number that tells the
    remaining life is in months. `years_as_told`: a heap of 1900 is no placeholder. `reading`: whether 1.234 as a
    quantity is over a thousand or about one (a Reading, "" when nobody said).
    """

    type: str = ""
    types: Mapping[str, str] = field(default_factory=dict)
    year: str = ""
    years_as_told: bool = False
    quantity: str = ""
    reading: str = ""
    unit: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    condition: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    remaining: str = ""
    in_months: bool = False
    present: str = ""
    statuses: Mapping[str, str] = field(default_factory=dict)
    ended: str = ""
    inspected: str = ""
    x: str = ""
    y: str = ""
    id: str = ""
    title: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """Give the columns that are used, by what they are; `type` and `unit` may be an id instead."""
        return {part: column for part in ("type", *PARTS) if (column := getattr(self, part))}


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know of a file; its sentence is `asset-note-<code>`."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """One column of a register: some of its values, and what it is used for ("" for nothing)."""

    name: str
    samples: tuple[str, ...]
    used_for: str


@dataclass(frozen=True, slots=True)
class RegisterValue:
    """One value of a column that says something, how often it stands there, what it becomes ("" nothing)."""

    value: str
    count: int
    becomes: str


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """What a file is before it is loaded; `excluded` counts objects by LeftOut value.

    `remembered` tells that the mapping is the one a person gave for a file with the same columns. `years` are the
    first, the median and the last year that count, None without any.
    """

    file_name: str
    objects: int
    counted: int
    mapping: AssetMapping
    remembered: bool
    columns: tuple[RegisterColumn, ...]
    types: tuple[RegisterValue, ...]
    conditions: tuple[RegisterValue, ...]
    units: tuple[RegisterValue, ...]
    statuses: tuple[RegisterValue, ...]
    remaining: tuple[RegisterValue, ...]
    years: tuple[int, int, int] | None
    excluded: Mapping[str, int]
    notes: tuple[Note, ...]
