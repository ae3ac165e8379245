"""Read data/sources.yaml: whose data the app reads, under which column names, and which values mean "missing"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.domain.areas import gemeente_of
from planner.domain.figures.indicators import MissingReason
from planner.domain.figures.provenance import SnapshotKind
from planner.errors import SettingError
from planner.sources.declared.strict import Item, each, root, unique
from planner.sources.declared.ways import Ways, read_ways
from planner.sources.figures.groups import Group, group_of
from planner.sources.figures.units import Unit, unit_of

SUMMED = 2
"""Fewer columns make no sum."""


@dataclass(frozen=True, slots=True)
class Source:
    """Whose data it is; {year} and {file} may stand in title and attribution.

    A table is of the first source whose `recognised_by` columns it all has. `fetch` says how it is fetched, if it is.
    With `moment` each row is of one moment: a table of changes between two is none of this source.
    """

    id: str
    kind: SnapshotKind
    title: str
    publisher: str
    licence: str
    attribution: str
    url: str
    recognised_by: tuple[str, ...]
    fetch: Ways | None = None
    moment: bool = False


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """One official column and the names it goes by elsewhere; first match wins.

    With `complement` the figure is 100 minus that column, with `share_of` it is that column as a percentage of another
    official column; `zero` is the reason that a 0 stands for. With `sum_of` it is the sum of these columns, which must
    all be there. `unit` is what its figures in a file are told in, `other` the words for all other units: a column
    whose heading says one of those holds another figure. `parents` are the subjects that may stand before it.
    """

    name: str
    also: tuple[str, ...]
    sum_of: tuple[str, ...] = ()
    complement: bool = False
    share_of: str = ""
    zero: MissingReason | None = None
    unit: Unit | None = None
    other: frozenset[str] = frozenset()
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fictional:
    """Which gemeentecodes are made up, and what is said of their figures instead of the real source's words."""

    first: str
    last: str
    title: str
    licence: str
    attribution: str

    def holds(self, code: str) -> bool:
        """Tell whether an area is made up."""
        return self.first <= gemeente_of(code) <= self.last


@dataclass(frozen=True, slots=True)
class Sources:
    """All that is declared about files from elsewhere; `counts` are the official columns that add up over areas.

    `units` say what official columns are told in and between which ends they lie, `groups` which are parts of one
    whole. `parents` are the subjects that may stand before the name of a column. Of a year after `last_year` there can
    be no figures yet; that isn't declared, the clock tells.
    """

    sources: tuple[Source, ...]
    columns: tuple[ColumnNames, ...]
    year_columns: tuple[str, ...]
    sentinels: Mapping[str, MissingReason]
    fictional: Fictional
    counts: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    groups: tuple[Group, ...] = ()
    parents: tuple[str, ...] = ()
    last_year: int = 9999

    @property
    def kaart(self) -> Source:
        """Give the official source of areas."""
        return next(source for source in self.sources if source.kind is SnapshotKind.AREAS)

    def areas_of(self, *, official: bool) -> Source:
        """Give the source of borders: the official one, or else whoever brought them where that is declared."""
        return [source for source in self.sources if source.kind is SnapshotKind.AREAS][0 if official else -1]

    @property
    def register(self) -> Source:
        """Give the source of asset registers."""
        return next(source for source in self.sources if source.kind is SnapshotKind.ASSETS)


def read_sources(path: Path) -> Sources:
    """Read the sources; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = check_sources(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def check_sources(path: Path, problems: list[SettingError]) -> Sources | None:
    """Read the file and collect every mistake."""
    try:
        parts = root(path).fields(
            ("sources", "columns", "year_columns", "sentinels", "fictional"), ("counts", "units", "groups", "parents")
        )
        sources, columns = parts["sources"].items(), parts["columns"].items()
        reasons = dict(each(parts["sentinels"].items(), _sentinel, problems))
        fictional, years = _fictional(parts["fictional"]), parts["year_columns"].texts()
        unique(sources, problems)
        counts = parts["counts"].texts() if "counts" in parts else ()
        units = each(parts["units"].items(), unit_of, problems) if "units" in parts else ()
        groups = each(parts["groups"].items(), group_of, problems) if "groups" in parts else ()
        parents = parts["parents"].texts() if "parents" in parts else ()
        declared = (replace(one, parents=parents) for one in each(columns, _column, problems))
        named = tuple(_with_unit(one, units) for one in declared)
        made = Sources(
            each(sources, _source, problems), named, years, reasons, fictional, counts, units, groups, parents
        )
        kinds = [source.kind for source in made.sources]
        once = kinds.count(SnapshotKind.AREAS) in (1, 2) and kinds.count(SnapshotKind.ASSETS) == 1
        if not problems and (not once or made.sources[-1].recognised_by):
            raise parts["sources"].wrong("sources", ", ".join(kinds), "kind: areas; kind: assets; recognised_by: []")
    except SettingError as problem:
        problems.append(problem)
        return None
    return made


def _source(item: Item) -> Source:
    named = ("id", "title", "publisher", "licence", "attribution", "url")
    parts = item.fields((*named, "kind", "recognised_by"), ("fetch", "moment"))
    parts["title"].template(*(("year",) if "fetch" in parts else ("year", "file")))
    parts["attribution"].template("year", "file")
    return Source(
        **{name: parts[name].text() for name in named},
        kind=parts["kind"].choice(SnapshotKind),
        recognised_by=parts["recognised_by"].texts(),
        fetch=read_ways(parts["fetch"]) if "fetch" in parts else None,
        moment="moment" in parts and parts["moment"].yes(),
    )


def _column(item: Item) -> ColumnNames:
    parts = item.fields(("name",), ("also", "sum_of", "complement", "share_of", "zero"))
    also, summed = (parts[name].texts() if name in parts else () for name in ("also", "sum_of"))
    if "sum_of" in parts and (also or len(summed) < SUMMED):
        raise parts["sum_of"].wrong("value", ", ".join((*summed, *also)), "sum_of: [kolom, kolom]")
    made = ColumnNames(parts["name"].text(), also, summed)
    if "zero" in parts:
        made = replace(made, zero=parts["zero"].choice(MissingReason))
    complement = "complement" in parts and parts["complement"].yes()
    return replace(made, complement=complement, share_of=parts["share_of"].text() if "share_of" in parts else "")


def _with_unit(column: ColumnNames, units: tuple[Unit, ...]) -> ColumnNames:
    """Add what a column is told in; one of which a share is made is told in what the whole is told in."""
    unit = next((unit for unit in units if unit.is_of(column.share_of or column.name)), None)
    words = frozenset(word for one in units for word in one.words)
    return column if unit is None else replace(column, unit=unit, other=words.difference(unit.words))


def _sentinel(item: Item) -> tuple[str, MissingReason]:
    parts = item.fields(("value", "reason"))
    value = str(parts["value"].node.value)
    return value, parts["reason"].choice(MissingReason)


def _fictional(item: Item) -> Fictional:
    parts = item.fields(("first", "last", "title", "licence", "attribution"))
    parts["title"].template("title")
    parts["attribution"].template("year", "file")
    return Fictional(**{name: part.text() for name, part in parts.items()})
