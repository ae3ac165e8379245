"""How a source is fetched, as declared beside it in data/sources.yaml."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from planner.errors import SettingError
from planner.sources.declared.strict import Item, Made, unique

URLS = ("features", "feed", "download", "odata4", "odata3", "odata3_bulk")
NAMES = ("gemeentecode", "gemeentenaam")
"""What the properties of a gemeente are called where one is asked by its code or name."""

MEMBERS = ("members", "members_with", "members_without")
FIRST, LAST = 1990, 2100


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a source answers; {year} and {table} in `file` and addresses are filled in for each year: see `of`.

    `file` is its name in the folder downloads. A table inside a ZIP is read when its name holds one of `members`, all
    of `members_with` and none of `members_without`. `tables` holds the table of each year; `editions` what is different
    from that year on; `measures` the column name for each measure of OData v4.
    """

    file: str
    by_hand: str
    first: int
    features: str = ""
    feed: str = ""
    download: str = ""
    odata4: str = ""
    odata3: str = ""
    odata3_bulk: str = ""
    gemeentecode: str = "gemeentecode"
    gemeentenaam: str = "gemeentenaam"
    members: tuple[str, ...] = ()
    members_with: tuple[str, ...] = ()
    members_without: tuple[str, ...] = ()
    tables: Mapping[int, str] = field(default_factory=dict)
    editions: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    measures: Mapping[str, str] = field(default_factory=dict)

    @property
    def yearly(self) -> bool:
        """Tell whether each year has a file of its own."""
        return "{year}" in self.file

    @property
    def newest(self) -> int:
        """Give the newest year that is declared, 0 when none is."""
        return max((*self.tables, *self.editions), default=0)

    def of(self, year: int) -> "Ways":
        """Give the ways as they are for one year, its addresses filled in; "" is one that this year doesn't have."""
        own = self.editions.get(max((since for since in self.editions if since <= year), default=0), {})
        table = self.tables.get(year, "")
        texts: dict[str, Any] = {name: own.get(name, getattr(self, name)) for name in ("by_hand", *URLS, *NAMES)}
        absent = {name for name in URLS if "{table}" in texts[name] and not table}
        for name, text in texts.items():
            texts[name] = "" if name in absent else text.format(year=year, table=table)
        return replace(self, **texts)


def read_ways(item: Item) -> Ways:
    """Read how a source is fetched; raises SettingError at the first mistake."""
    parts = item.fields(("file", "by_hand", "first"), (*URLS, *NAMES, *MEMBERS, "tables", "editions", "measures"))
    texts: dict[str, Any] = _addresses(parts)
    texts["file"] = parts["file"].template("year")
    texts |= {name: parts[name].texts() for name in MEMBERS if name in parts}
    if not any(name in parts for name in URLS):
        raise item.wrong("missing-key", URLS[0], ", ".join(URLS))
    return Ways(
        first=int(parts["first"].number(FIRST, LAST)),
        tables=_by_year(parts["tables"], _table) if "tables" in parts else {},
        editions=_by_year(parts["editions"], _edition) if "editions" in parts else {},
        measures=dict(map(_measure, parts["measures"].items())) if "measures" in parts else {},
        **texts,
    )


def _addresses(parts: Mapping[str, Item]) -> dict[str, str]:
    return {name: parts[name].template("year", "table") for name in ("by_hand", *URLS, *NAMES) if name in parts}


def _by_year(item: Item, read: Callable[[Item], tuple[int, Made]]) -> dict[int, Made]:
    """Read a list with a year in each item; a year that stands there twice is wrong."""
    problems: list[SettingError] = []
    unique(item.items(), problems, "year")
    if problems:
        raise problems[0]
    return dict(map(read, item.items()))


def _edition(item: Item) -> tuple[int, dict[str, str]]:
    parts = item.fields(("year",), ("by_hand", *URLS, *NAMES))
    return _year(parts["year"]), _addresses(parts)


def _table(item: Item) -> tuple[int, str]:
    parts = item.fields(("year", "table"))
    return _year(parts["year"]), parts["table"].text()


def _year(item: Item) -> int:
    return int(item.number(FIRST, LAST))


def _measure(item: Item) -> tuple[str, str]:
    parts = item.fields(("id", "name"))
    return parts["id"].text(), parts["name"].text()
