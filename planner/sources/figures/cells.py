"""What the cells of a table hold: figures, cells that can't be a figure, and what may be meant in two ways."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from planner.domain.figures.faults import Wrong, WrongKind
from planner.domain.figures.own_tables import OWN, SKIP, Doubt, Expected, Reading, TableMapping, expected
from planner.sources.declared.sources import Sources
from planner.sources.figures.missing import UNKNOWN, Cleaned, Hints, figures_of
from planner.sources.figures.scaled import undivided
from planner.sources.figures.units import unit_in
from planner.sources.files.bounds import shortened
from planner.sources.files.names import ends, fills
from planner.sources.sheets.cell_formats import FORMULA

DATE = r"\d{4}-\d{2}-\d{2}.*|\d{1,2}-(\d{1,2}|[a-z]{3})(-\d{2,4})?|[a-z]{3}-\d{2}"
"""How a day looks that a spreadsheet made of a number or code."""

FULL = 100.0
"""The highest share, in percent."""

MOST = 0.5
"""More than this share of the figures in a column is most of them."""

ROUNDED = 1e-6
Ends = tuple[float | None, float | None]
OWN_ENDS: dict[Expected, Ends] = {
    Expected.SHARE: (0.0, FULL),
    Expected.COUNT: (0.0, None),
    Expected.ANYTHING: (None, None),
}


@dataclass(frozen=True, eq=False)
class Understood:
    """The columns with figures: `cleaned` without what can't be, which `wrong` lists.

    `used` says what columns fill, `unreadable` counts what is wrong per column. `doubts` are the columns that may be
    meant in two ways, as far as nobody said which.
    """

    cleaned: Cleaned
    used: Mapping[str, tuple[str, ...]]
    doubts: Mapping[str, Doubt]
    wrong: tuple[Wrong, ...]
    unreadable: Mapping[str, int] = field(default_factory=dict)


def understand(
    cells: pd.DataFrame, rows: pd.Series, sources: Sources, mapping: TableMapping, own: Mapping[str, Expected]
) -> Understood:
    """Read the cells of `rows`, the others are NaN; `own` says of each own indicator what it can be."""
    used = _used(cells, sources, mapping)
    limits = _limits(cells, sources, mapping, own)
    whole = {name for name, official in used.items() if set(official) & set(sources.counts)}
    whole |= {name for name in map(str, cells) if _own(mapping.target(name), mapping, own) is Expected.COUNT}
    highest = {name: high for name, (_, high) in limits.items() if high is not None}
    hints = Hints(mapping.reading, frozenset(whole), highest)
    texts, scaled = undivided(cells.where(rows, ""), mapping.reading)
    cleaned = _with_figures(figures_of(texts, sources.sentinels, kept={*used, *mapping.columns}, hints=hints), mapping)
    doubts = {name: Doubt.THOUSANDS for name in cleaned.values if name in cleaned.doubted}
    classes = [name for name, official in used.items() if name not in mapping.reading and _scored(official, sources)]
    doubts |= {c: Doubt.CLASSES for c in classes if c in cleaned.values and _are_whole(cleaned.values[c])}
    doubts |= {name: Doubt.SCALED for name in scaled if name in cleaned.values}
    shares = [name for name, (low, high) in limits.items() if (low, high) == (0.0, FULL) and name in cleaned.values]
    for name in shares:
        plain = cleaned.values[name].where(~texts[name].str.contains("%", regex=False))
        if mapping.reading.get(name) is Reading.FRACTIONS:
            cleaned.values[name] = cleaned.values[name].where(plain.isna(), (plain * FULL).round(9))
        elif name not in mapping.reading and name not in doubts and _are_fractions(plain):
            doubts[name] = Doubt.FRACTIONS
    wrong = [*_unreadable(texts, cleaned)]
    for name in cleaned.values.columns.intersection(list(limits)):
        if doubts.get(name, Doubt.FRACTIONS) is Doubt.FRACTIONS:
            step = _step(mapping.target(name), used.get(name, ()), sources)
            wrong += _impossible(texts[name], cleaned, name, limits[name], step)
    counts = {name: sum(one.column == name for one in wrong) for name in {one.column for one in wrong}}
    return Understood(cleaned, used, doubts, tuple(wrong), counts)


def _with_figures(cleaned: Cleaned, mapping: TableMapping) -> Cleaned:
    """Leave out the columns whose name is known but that hold words only; nobody said that they are figures."""
    wrong = cleaned.unreadable.drop(columns=list(mapping.columns), errors="ignore").any()
    words = [name for name in wrong.index[wrong] if cleaned.values[name].isna().all()]
    values, reasons, unreadable = (
        one.drop(columns=words) for one in (cleaned.values, cleaned.reasons, cleaned.unreadable)
    )
    return Cleaned(values, reasons, unreadable, cleaned.doubted - set(words))


def _used(cells: pd.DataFrame, sources: Sources, mapping: TableMapping) -> dict[str, tuple[str, ...]]:
    """Say per column which official columns or own indicator it fills; columns that fill none are absent."""
    targets = {str(name): mapping.target(str(name)) for name in cells}
    filled = fills([target for target in targets.values() if target != SKIP], sources.columns)
    found = {name: (to,) if to.startswith(OWN) else filled.get(to, ()) for name, to in targets.items() if to != SKIP}
    return {name: to for name, to in found.items() if to}


def _limits(
    cells: pd.DataFrame, sources: Sources, mapping: TableMapping, own: Mapping[str, Expected]
) -> dict[str, Ends]:
    targets = {str(name): mapping.target(str(name)) for name in cells}
    declared = ends(targets.values(), sources.columns)
    found: dict[str, Ends] = {}
    for name, to in targets.items():
        both = OWN_ENDS[_own(to, mapping, own)] if to.startswith(OWN) else declared.get(to, (None, None))
        if both != (None, None):
            found[name] = both
    return found


def _own(target: str, mapping: TableMapping, own: Mapping[str, Expected]) -> Expected:
    """Tell what an own indicator can be: as this mapping makes it, or as it is already."""
    made = {new.id: expected(new.unit.nl, new.denominator) for new in mapping.new}
    return made.get(target) or own.get(target, Expected.ANYTHING)


def _scored(official: Collection[str], sources: Sources) -> bool:
    """Tell whether a column fills one whose figures are scores, which are no whole numbers."""
    return any(unit.decimals and unit.is_of(name) for unit in sources.units for name in official)


def _are_whole(figures: pd.Series) -> bool:
    known = figures.dropna()
    return bool(known.any() and (known % 1 == 0).all())


def _are_fractions(figures: pd.Series) -> bool:
    """Tell whether shares look like parts of one: most are between 0 and 1, or some and none is above 1."""
    known = figures.dropna()
    parts = known.between(0, 1, inclusive="neither")
    return bool(parts.any() and known.min() >= 0 and (known.max() <= 1 or parts.mean() > MOST))


def _unreadable(texts: pd.DataFrame, cleaned: Cleaned) -> Iterable[Wrong]:
    for column in cleaned.unreadable:
        told = texts.loc[cleaned.unreadable[column], str(column)].str.strip()
        for row, text in told.items():
            yield Wrong(int(str(row)), str(column), shortened(text), kind_of_wrong(text))


def kind_of_wrong(text: str) -> WrongKind:
    """Say what a text is that should have been a figure."""
    if text == FORMULA:
        return WrongKind.FORMULA
    if text.startswith("#"):
        return WrongKind.ERROR
    return WrongKind.DATE if re.fullmatch(DATE, text.lower()) else WrongKind.TEXT


def _step(heading: str, official: Collection[str], sources: Sources) -> float | None:
    """Give what the figures of a column are whole times of: 1 of counts, 0.001 of counts in thousands; else None."""
    counts = (unit for unit in sources.units if unit.whole and any(map(unit.is_of, official)))
    return next((1 / unit.words.get(unit_in(heading), 1) for unit in counts), None)


def _impossible(texts: pd.Series, cleaned: Cleaned, name: str, limits: Ends, step: float | None) -> Iterable[Wrong]:
    """List the figures outside their limits, or between the steps that counts are, and make them unknown."""
    figures = cleaned.values[name]
    found = []
    for end, kind, outside in (
        (limits[0], WrongKind.LOW, figures.lt),
        (limits[1], WrongKind.HIGH, figures.gt),
    ):
        if end is not None:
            slack = -ROUNDED if kind is WrongKind.LOW else ROUNDED
            rows = texts.index[outside(end + slack * max(1.0, abs(end)))]
            found += [Wrong(int(str(row)), name, shortened(texts[row].strip()), kind, f"{end:g}") for row in rows]
    if step is not None:
        parts = (figures / step).dropna()
        rows = parts.index[(parts - parts.round()).abs() > ROUNDED]
        found += [Wrong(int(str(row)), name, shortened(texts[row].strip()), WrongKind.PART) for row in rows]
    gone = np.isin(texts.index, [one.row for one in found])
    cleaned.values.loc[gone, name] = np.nan
    cleaned.reasons.loc[gone, name] = UNKNOWN
    return found
