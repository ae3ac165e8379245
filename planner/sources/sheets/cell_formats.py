"""How a workbook shows its numbers: as percentages, in thousands, as words, or as formulas without an outcome."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import eq, ge, gt, le, lt, ne
from types import MappingProxyType
from xml.parsers import expat

from planner.sources.figures.scaled import divided
from planner.sources.files.claims import Unreadable
from planner.sources.sheets.parts import CHUNK, STARTS, Part, Words

PLAIN, PERCENT, UNCACHED, ERROR, FIRST_STYLE = range(5)
"""What a grid says of a cell; UNCACHED is a formula without an outcome in the file, from FIRST_STYLE on a style."""

MOST_STYLES = 256 - FIRST_STYLE

PERCENT_FORMATS = ("9", "10")
"""Numbers of the formats with a percent sign that every workbook knows."""

UNSAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]')
"""What stands in a format without being part of how a number is made: quoted signs, blanks, colours, conditions."""

PARTS = re.compile(r'((?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])*)(?:;|$)')
CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
QUOTED = re.compile(r'"[^"]*"|\\.')
SCALING = re.compile(r"[0#?](,+)(?=[^0#?,]|$)")
LARGE = re.compile(r"(?i)\W*(k|m|dzd|duizend|mln|miljoen|x ?1[. ]?000)\b")
"""Words that say of a number shown in thousands how large it really is."""

NOTHING = frozenset({"geen", "nul", "nihil", "niets", "none", "nil", "zero", "no"})
"""Words that a sheet shows instead of a zero, and that say no more than that."""

SIGNS = ((">", 0.0), ("<", 0.0))
TESTS = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}

YES = ("1", "true")
MOST_FORMATS, MOST_ERRORS = 70_000, 10_000
NO_MARKS: Mapping[str, int] = MappingProxyType({})
FORMULA = "="
"""What is read of a formula without an outcome: no figure, and no reason why there is none."""


def is_percent(code: str) -> bool:
    r"""Tell whether a format shows a hundredth as 1%.

    >>> [is_percent(code) for code in ("0%", "0.00%;[Red]-0.00%", '0"%"', r"0\%", "General")]
    [True, True, False, False, False]
    """
    return "%" in UNSAID.sub("", code)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format, for numbers of which `test` and `limit` hold, both empty for all others.

    `words` is what it shows instead of a number, `percent` and `thousands` what the number is shown in.
    """

    test: str
    limit: float
    words: str
    percent: bool
    thousands: int

    def holds(self, number: float) -> bool:
        """Tell whether a number is shown so."""
        return not self.test or TESTS[self.test](number, self.limit)


Style = tuple[Section, ...]
Span = tuple[int, int, int]


def style_of(code: str) -> Style:
    """Read a format, a part at a time.

    >>> [(one.words, one.thousands) for one in style_of('#,##0,;;"geheim"')]
    [('', 1), ('', 0), ('geheim', 0)]
    """
    parts = PARTS.findall(code)[:-1][:3] or [""]
    said = [CONDITION.search(part) for part in parts]
    defaults: list[tuple[str, float]] = [("", 0)] if len(parts) < len(SIGNS) else [*SIGNS, ("", 0)]
    if len(parts) == len(SIGNS):
        defaults = [(">=", 0), ("", 0)]
    tests = [(one[1], float(one[2])) if one else ("", 0.0) for one in said] if any(said) else defaults
    return tuple(_section(part, *test) for part, test in zip(parts, tests, strict=True))


def _section(part: str, test: str, limit: float) -> Section:
    bare = UNSAID.sub("", part)
    text = "".join(one.strip('"') for one in QUOTED.findall(part)).replace("\\", "")
    is_number = re.search(r"[0#?@dmyhs]|general", bare, re.IGNORECASE)
    words = "" if is_number or not re.search(r"[^\W\d_]|[<>≤≥*]", text) else text.strip()
    commas = SCALING.search(bare)
    thousands = len(commas[1]) if commas and not LARGE.match(text) else 0
    return Section(test, limit, words, is_percent(part), thousands)


def shown(cell: object, mark: int, error: str, styles: Sequence[Style]) -> str:
    """Write a cell as the sheet shows it: 0.34 as 34%; empty where the mark doesn't change what it is.

    Of a number in thousands it is what the cell stores, and by what the sheet divides it.
    """
    if mark == UNCACHED:
        return FORMULA
    if mark == ERROR:
        return error
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return ""
    style = styles[mark - FIRST_STYLE] if mark >= FIRST_STYLE else style_of("0%")
    section = next((one for one in style if one.holds(cell)), style[-1])
    if section.words and (cell or section.words.lower() not in NOTHING):
        return section.words
    number = Decimal(repr(cell))
    return f"{(number * 100).normalize():f}%" if section.percent else divided(number, section.thousands)


def styles_in(packed: zipfile.ZipFile, name: str) -> tuple[dict[str, int], tuple[Style, ...]]:
    """Give the marks of the cell styles of an XLSX that change a number, by their own numbers, and what they do.

    The part was checked before; raises Unreadable when there are too many.
    """
    codes: dict[str, str] = {}
    used: list[str] = []
    inside: list[str] = []

    def start(tag: str, told: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "numFmt":
            codes[told.get("numFmtId", "")] = told.get("formatCode", "")
        elif kind in ("cellXfs", "cellStyleXfs"):
            inside[:] = [kind]
        elif kind == "xf" and inside == ["cellXfs"]:
            used.append(told.get("numFmtId", "0"))
        if len(used) + len(codes) > MOST_FORMATS:
            raise Unreadable("formats")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with packed.open(name) as part:
        while piece := part.read(CHUNK):
            parser.Parse(piece, False)  # noqa: FBT003 - that's how expat is asked
    return marked(dict.fromkeys(PERCENT_FORMATS, "0%") | codes, used)


def marked(codes: Mapping[str, str], used: Sequence[str]) -> tuple[dict[str, int], tuple[Style, ...]]:
    """Give the marks of the styles that change a number, by their own numbers, and what they do.

    `codes` are the formats by their numbers, `used` the number of each style's format; Unreadable when too many.
    """
    read = {number: style_of(code) for number, code in codes.items() if number in {*used}}
    telling = {n: style for n, style in read.items() if any(s.words or s.percent or s.thousands for s in style)}
    styles = tuple(dict.fromkeys(telling.values()))
    if len(styles) > MOST_STYLES:
        raise Unreadable("formats")
    places = {style: FIRST_STYLE + n for n, style in enumerate(styles)}
    return {str(n): places[telling[one]] for n, one in enumerate(used) if one in telling}, styles


@dataclass(frozen=True, slots=True)
class Formatted:
    """How the cells of a sheet are shown: a grid of marks from its first row on, errors by place, and styles.

    An empty grid says that each cell is shown as it is. `rows` and `columns` count what is hidden; `spans` are first
    row, column and number of rows of cells that reach over several rows.
    """

    grid: bytearray
    errors: Mapping[int, str]
    styles: tuple[Style, ...]
    rows: int = 0
    columns: int = 0
    spans: tuple[Span, ...] = ()


AS_IT_IS = Formatted(bytearray(), MappingProxyType({}), ())


class Formats(Part):
    """Reads one part again, and keeps of each cell of its sheet how it is shown."""

    def __init__(self, name: str, sizes: Sequence[tuple[int, int]], marks: Mapping[str, int] = NO_MARKS) -> None:
        """`sizes` are rows and columns of each sheet in the part, `marks` what the styles do, by their numbers."""
        super().__init__(name)
        self.grids = [bytearray(high * across) for high, across in sizes]
        self.errors: dict[int, str] = {}
        self.hidden = [[0, 0] for _ in sizes]
        self._sizes, self._marks = list(sizes), marks
        self._awaited = False
        self._at, self._base, self._kind, self._sheet = -1, PLAIN, "", 0
        own = {"row": Formats._xlsx_row, "col": Formats._xlsx_column, "c": Formats._xlsx_cell,
               "f": Formats._formula, "v": Formats._value}  # fmt: skip
        self._starts = Words({**STARTS, **own}, self)

    def formatted(self, styles: tuple[Style, ...]) -> Formatted:
        """Give what was found of the first sheet."""
        rows, columns = self.hidden[0]
        return Formatted(self.grids[0], self.errors, styles, rows, columns)

    def _xlsx_row(self, told: dict[str, str]) -> None:
        self._row_begins(told)
        if told.get("hidden") in YES:
            self._hide(0, self._row - 1, self._row)

    def _xlsx_column(self, told: dict[str, str]) -> None:
        if told.get("hidden") in YES:
            self._hide(1, int(told.get("min", "1")) - 1, int(told.get("max", "0")))

    def _hide(self, axis: int, first: int, end: int) -> None:
        """Count the rows (0) or columns (1) from the first up to the end that are in the sheet."""
        self.hidden[self._sheet][axis] += max(0, min(end, self._sizes[self._sheet][axis]) - first)

    def _xlsx_cell(self, told: dict[str, str]) -> None:
        self._parser.CharacterDataHandler = None
        self._cell_begins(told)
        self._kind = told.get("t", "")
        self._base = self._marks.get(told.get("s", "0"), PLAIN)
        if self._kind == "e":
            self._base = ERROR
        high, across = self._sizes[0]
        inside = 0 < self._line <= high and 0 < self._column <= across
        self._at = (self._line - 1) * across + self._column - 1 if inside else -1
        self._mark(self._base)

    def _formula(self, told: dict[str, str]) -> None:
        self._something_in_it(told)
        self._mark(UNCACHED)

    def _value(self, told: dict[str, str]) -> None:
        self._something_in_it(told)
        if self._kind == "str":
            self._mark(self._base)  # an empty text is an outcome too
        elif self._at >= 0 and (self._base == ERROR or self.grids[0][self._at] == UNCACHED):
            self._awaited = True
            self._parser.CharacterDataHandler = self._outcome

    def _outcome(self, signs: str) -> None:
        if self._awaited and signs.strip():
            self._awaited = False
            self._mark(self._base)
            if self._base == ERROR and len(self.errors) < MOST_ERRORS:
                self.errors[self._at] = signs.strip()[:20]

    def _mark(self, what: int) -> None:
        if self._at >= 0:
            self.grids[0][self._at] = what
