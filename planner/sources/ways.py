"""How a source is fetched, as declared beside it in data/sources.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.sources.declared import Item

URLS = ("features", "feed", "download", "odata4", "odata3", "odata3_bulk")


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a source answers; {year} and {table} in `file` and addresses are filled in for each year.

    `file` is its name in the folder downloads; `members` are words in the names of the tables inside a ZIP; `tables`
    holds the table of each year; `measures` the column name for each measure of OData v4.
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
    members: tuple[str, ...] = ()
    tables: Mapping[int, str] = field(default_factory=dict)
    measures: Mapping[str, str] = field(default_factory=dict)

    @property
    def yearly(self) -> bool:
        """Tell whether each year has a file of its own."""
        return "{year}" in self.file


def read_ways(item: Item) -> Ways:
    """Read how a source is fetched; raises SettingError at the first mistake."""
    parts = item.fields(("file", "by_hand", "first"), (*URLS, "members", "tables", "measures"))
    texts = {name: parts[name].template("year", "table") for name in ("by_hand", *URLS) if name in parts}
    texts["file"] = parts["file"].template("year")
    if not any(name in parts for name in URLS):
        raise item.wrong("missing-key", URLS[0], ", ".join(URLS))
    return Ways(
        first=int(parts["first"].number(1990, 2100)),
        members=parts["members"].texts() if "members" in parts else (),
        tables=dict(map(_table, parts["tables"].items())) if "tables" in parts else {},
        measures=dict(map(_measure, parts["measures"].items())) if "measures" in parts else {},
        **texts,
    )


def _table(item: Item) -> tuple[int, str]:
    parts = item.fields(("year", "table"))
    return int(parts["year"].number(1990, 2100)), parts["table"].text()


def _measure(item: Item) -> tuple[str, str]:
    parts = item.fields(("id", "name"))
    return parts["id"].text(), parts["name"].text()
