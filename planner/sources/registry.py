"""Read what is declared in data/: the indicators people see, and the sources with their column names and sentinels."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.domain.areas import gemeente_of
from planner.domain.indicators import (
    Direction,
    Indicator,
    IndicatorSet,
    Label,
    Method,
    MissingReason,
    MissingRule,
    ReferenceYear,
    Scale,
    Theme,
    ThemeId,
)
from planner.domain.provenance import SnapshotKind
from planner.errors import SettingError
from planner.sources.declared import Item, each, root, unique


@dataclass(frozen=True, slots=True)
class Source:
    """Whose data it is; {year} and {file} may stand in title, attribution and url.

    A table is of the first source whose `recognised_by` columns it all has.
    """

    id: str
    kind: SnapshotKind
    title: str
    publisher: str
    licence: str
    attribution: str
    url: str
    recognised_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """One official column and the names it goes by elsewhere; first match wins.

    With `complement` the figure is 100 minus that column, with `share_of` it is that column as a percentage of another
    official column; `zero` is the reason that a 0 stands for.
    """

    name: str
    also: tuple[str, ...]
    complement: bool = False
    share_of: str = ""
    zero: MissingReason | None = None


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
    """All that is declared about files from elsewhere."""

    sources: tuple[Source, ...]
    columns: tuple[ColumnNames, ...]
    year_columns: tuple[str, ...]
    sentinels: Mapping[str, MissingReason]
    fictional: Fictional

    @property
    def kaart(self) -> Source:
        """Give the source of areas."""
        return next(source for source in self.sources if source.kind is SnapshotKind.AREAS)


def read_indicators(path: Path) -> IndicatorSet:
    """Read the themes and indicators; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = _indicators(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def read_sources(path: Path) -> Sources:
    """Read the sources; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = _sources(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def check(folder: Path) -> list[SettingError]:
    """Give every mistake in the declared files of a folder."""
    problems: list[SettingError] = []
    _indicators(folder / "indicators.yaml", problems)
    sources = _sources(folder / "sources.yaml", problems)
    if sources and not problems:
        known = [source.id for source in sources.sources]
        for item in root(folder / "indicators.yaml").fields(("themes", "indicators"))["indicators"].items():
            source = item.fields(*INDICATOR)["source"]
            if source.text() not in known:
                problems.append(source.wrong("value", source.text(), ", ".join(known)))
    return problems


INDICATOR = (
    tuple("id theme label why unit direction scale weight missing reference_year source columns".split()),
    ("method", "rest", "decimals", "proxy"),
)


def _indicators(path: Path, problems: list[SettingError]) -> IndicatorSet | None:
    try:
        parts = root(path).fields(("themes", "indicators"))
        themes, indicators = parts["themes"].items(), parts["indicators"].items()
    except SettingError as problem:
        problems.append(problem)
        return None
    unique([*themes], problems)
    unique([*indicators], problems)
    return IndicatorSet(each(themes, _theme, problems), each(indicators, _indicator, problems))


def _theme(item: Item) -> Theme:
    parts = item.fields(("id", "label", "question", "threshold"))
    threshold = parts["threshold"].number(0, 1)
    return Theme(parts["id"].choice(ThemeId), _label(parts["label"]), _label(parts["question"]), threshold)


def _indicator(item: Item) -> Indicator:
    parts = item.fields(*INDICATOR)
    made = Indicator(
        id=parts["id"].text(),
        theme=parts["theme"].choice(ThemeId),
        label=_label(parts["label"]),
        why=_label(parts["why"]),
        unit=_label(parts["unit"]),
        direction=parts["direction"].choice(Direction),
        source=parts["source"].text(),
        columns=parts["columns"].texts(),
        method=parts["method"].choice(Method) if "method" in parts else Method.COLUMN,
        rest="rest" in parts and parts["rest"].yes(),
        weight=parts["weight"].number(0.01, 100),
        decimals=int(parts["decimals"].number(0, 4)) if "decimals" in parts else 0,
        proxy="proxy" in parts and parts["proxy"].yes(),
        scale=parts["scale"].choice(Scale),
        missing=parts["missing"].choice(MissingRule),
        reference_year=parts["reference_year"].choice(ReferenceYear),
    )
    if len(made.columns) + made.rest < (2 if made.method is Method.ONE_SIDEDNESS else 1):
        raise parts["columns"].wrong("value", str(len(made.columns)), "2 …")
    return made


def _label(item: Item) -> Label:
    parts = item.fields(("nl", "en"))
    return Label(parts["nl"].text(), parts["en"].text())


def _sources(path: Path, problems: list[SettingError]) -> Sources | None:
    try:
        parts = root(path).fields(("sources", "columns", "year_columns", "sentinels", "fictional"))
        sources, columns = parts["sources"].items(), parts["columns"].items()
        reasons = dict(each(parts["sentinels"].items(), _sentinel, problems))
        fictional, years = _fictional(parts["fictional"]), parts["year_columns"].texts()
        unique(sources, problems)
        made = Sources(each(sources, _source, problems), each(columns, _column, problems), years, reasons, fictional)
        kinds = [source.kind for source in made.sources]
        if not problems and (kinds.count(SnapshotKind.AREAS) != 1 or made.sources[-1].recognised_by):
            raise parts["sources"].wrong("sources", ", ".join(kinds), "kind: areas; recognised_by: []")
    except SettingError as problem:
        problems.append(problem)
        return None
    return made


def _source(item: Item) -> Source:
    parts = item.fields(("id", "kind", "title", "publisher", "licence", "attribution", "url", "recognised_by"))
    texts = {name: part.text() for name, part in parts.items() if name not in ("kind", "recognised_by")}
    for name in ("title", "attribution", "url"):
        _template(parts[name])
    return Source(kind=parts["kind"].choice(SnapshotKind), recognised_by=parts["recognised_by"].texts(), **texts)


def _template(item: Item) -> None:
    try:
        item.text().format(year=2024, file="a.csv", title="")
    except (KeyError, IndexError, ValueError) as problem:
        raise item.wrong("value", item.text(), "{year}, {file}") from problem


def _column(item: Item) -> ColumnNames:
    parts = item.fields(("name",), ("also", "complement", "share_of", "zero"))
    made = ColumnNames(parts["name"].text(), parts["also"].texts() if "also" in parts else ())
    if "zero" in parts:
        made = replace(made, zero=parts["zero"].choice(MissingReason))
    complement = "complement" in parts and parts["complement"].yes()
    return replace(made, complement=complement, share_of=parts["share_of"].text() if "share_of" in parts else "")


def _sentinel(item: Item) -> tuple[str, MissingReason]:
    parts = item.fields(("value", "reason"))
    value = str(parts["value"].node.value)
    return value, parts["reason"].choice(MissingReason)


def _fictional(item: Item) -> Fictional:
    parts = item.fields(("first", "last", "title", "licence", "attribution"))
    return Fictional(**{name: part.text() for name, part in parts.items()})
