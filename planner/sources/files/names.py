"""Recognise columns under the many names they go by, and give figures their official column names."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from planner.domain.signs import apart
from planner.sources.declared.sources import ColumnNames
from planner.sources.figures.kinds import is_no_level
from planner.sources.figures.missing import CATEGORIES, UNKNOWN
from planner.sources.figures.units import unit_in

ODATA_NUMBER = re.compile(r"(?<=[A-Za-z0-9])_\d{1,3}$")
LOST = re.compile(r"\ufffd+|(?<=[^\W\d_])\?+(?=[^\W\d_])")
"""What stands for a sign that whoever made the file couldn't write."""

UNIT = re.compile(r"\([^()]*\)$|\[[^\[\]]*\]$")

PART = re.compile(r"\d+(\+|-\d|tot\d)|[<>]\d|(vanaf|tot|onder)\d|\d+(jaar)?en(ouder|jonger)")
"""What a heading says, folded, of figures about a part of the people only: 65+, 15 tot 25 jaar."""


@lru_cache(4_096)
def key(name: str) -> str:
    """Fold a column name, so that BU_CODE, bu_code and buCode are one, with or without accents.

    >>> key("aantal_inwoners") == key("AantalInwoners"), key("X-coördinaat (m²)")
    (True, 'xcoordinaatm2')
    """
    return re.sub(r"[^0-9a-z]", "", apart(name).lower())


def by_key(columns: Iterable[Any], under: Iterable[str] = ()) -> dict[str, str]:
    """Index columns by folded name; an OData key is also found by its stem, a heading of StatLine by its topic.

    Before a topic may stand what it begins with itself, and the subjects `under` which it is looked for.
    """
    names, subjects = [str(column) for column in columns], frozenset(map(key, under))
    found = {key(name): name for name in reversed(names)}
    for name in names:
        if not _is_elsewhere(name, subjects) and not is_no_level(name):
            found.setdefault(key(_stem(name)), name)
    return found


def every_by_key(columns: Iterable[Any]) -> dict[str, list[str]]:
    """Index columns as `by_key` does, with all that go by a name, the name itself first."""
    names = [str(column) for column in columns]
    found: dict[str, list[str]] = {}
    for fold in (key, lambda name: key(_stem(name))):
        for name in names:
            kept = found.setdefault(fold(name), [])
            if name not in kept:
                kept.append(name)
    return found


def _stem(name: str) -> str:
    """Take away what tables add to a topic; a number only of a name with capitals, as OData adds it.

    >>> [_stem(name) for name in ("BouwjaarVoor2000_46", "Bevolking/Inwoners (aantal)", "Leeftijd/0 tot 15 jaar")]
    ['BouwjaarVoor2000', 'Inwoners', 'k_0 tot 15 jaar']
    >>> [_stem(name) for name in ("gemiddelde_woningwaarde (euro)", "lengte_2")]
    ['gemiddelde_woningwaarde', 'lengte_2']
    """
    topic = UNIT.sub("", name.rpartition("/")[2].rstrip()).rstrip()
    if topic[:1].isdigit():
        return "k_" + topic
    return topic if name == name.lower() else ODATA_NUMBER.sub("", topic)


def column_of(columns: Iterable[Any], names: Iterable[str], under: Iterable[str] = ()) -> str | None:
    """Give the column that goes by one of these names, first name first, alone or `under` one of these subjects.

    >>> [column_of([f"{said}/Koopwoningen"], ["koopwoningen"], ["Wonen"]) for said in ("Wonen", "Verhuisd")]
    ['Wonen/Koopwoningen', None]
    """
    columns, names = list(columns), list(names)
    found = by_key(columns, under)
    own = next((found[key(name)] for name in names if key(name) in found), None)
    return own or _with_lost_signs(columns, names)


def _with_lost_signs(columns: Iterable[Any], names: Iterable[str]) -> str | None:
    r"""Give the column that goes by one of these names but for the signs that it lost.

    >>> _with_lost_signs(["co\ufffdrdinaat", "x?y", "?"], ["coördinaat"])
    'co\ufffdrdinaat'
    """
    for column in map(str, columns):
        parts = LOST.split(column)
        if len(parts) > 1 and len(key(column)) > len(parts):
            pattern = "[0-9a-z]{1,2}".join(re.escape(key(part)) for part in parts)
            if any(re.fullmatch(pattern, key(name)) for name in names):
                return column
    return None


def official(
    values: pd.DataFrame, reasons: pd.DataFrame, declared: Iterable[ColumnNames]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Add the official name of each declared column; what is derived carries the reasons of its origin."""
    declared = tuple(declared)
    pairs = _matched(values.columns, declared)
    values = _in_official_units(values, pairs)
    renamed: dict[str, str] = {}
    made: dict[str, tuple[pd.Series, pd.Series]] = {}
    for column, own in pairs:
        if _derived(column):
            parts = _summed(values, reasons, own)
            made[column.name] = _derive(*parts, column, _whole(values, column, declared))
        else:
            renamed[own[0]] = column.name
    tables = (values.rename(columns=renamed), reasons.rename(columns=renamed))
    if not made:
        return tables
    new = (pd.DataFrame({name: pair[n] for name, pair in made.items()}) for n in (0, 1))
    first, second = (pd.concat([table, more], axis=1) for table, more in zip(tables, new, strict=True))
    return first, second


def _in_official_units(values: pd.DataFrame, pairs: Iterable[tuple[ColumnNames, list[str]]]) -> pd.DataFrame:
    factors = {own: _factor(column, own) for column, parts in pairs for own in parts}
    return values.assign(**{own: values[own] * factor for own, factor in factors.items() if factor != 1})


def _factor(column: ColumnNames, own: str) -> float:
    """Give what a figure is multiplied by to come to the official unit."""
    return column.unit.words.get(unit_in(own), 1) if column.unit else 1


def misfits(columns: Iterable[Any], declared: Iterable[ColumnNames]) -> dict[str, str]:
    """Name the official column that each column goes by the name of, in another unit or under another subject."""
    columns, declared = [str(column) for column in columns], tuple(declared)
    fitting, found = fills(columns, declared), every_by_key(columns)
    named = [(column.name, own) for column in declared for name in (column.name, *column.also)
             for own in found.get(key(name), ()) if _is_other(column, own)]  # fmt: skip
    return {own: name for name, own in reversed(named) if own not in fitting}


def _is_other(column: ColumnNames, own: str) -> bool:
    """Tell whether a column is told in another unit, is about a part (65+), is no level, or is of another subject.

    >>> [_is_other(ColumnNames("koop", (), parents=("Wonen",)), f"{said}/Koop") for said in ("Wonen", "Verhuisd")]
    [False, True]
    """
    elsewhere = bool(column.parents) and _is_elsewhere(own, frozenset(map(key, column.parents)))
    said = unit_in(own)
    return elsewhere or is_no_level(own) or said in column.other or bool(PART.match(said))


def _is_elsewhere(heading: str, subjects: frozenset[str]) -> bool:
    """Tell whether a topic stands under what is none of these subjects, and what it doesn't begin with."""
    *parents, topic = heading.split("/")
    return any(not key(topic).startswith(parent) for parent in {*map(key, parents)} - subjects)


def ends(columns: Iterable[Any], declared: Iterable[ColumnNames]) -> dict[str, tuple[float | None, float | None]]:
    """Give the lowest and highest figure that each column can hold, in what it is told in; others are absent."""
    columns, declared = [str(column) for column in columns], tuple(declared)
    pairs = [(column, own) for column, parts in _matched(columns, declared) for own in parts]
    pairs += [(column, own) for column in declared for own in columns if own == column.name and not column.share_of]
    found: dict[str, tuple[float | None, float | None]] = {}
    for column, own in pairs:
        if column.unit and own not in found:
            factor = _factor(column, own)
            both = (column.unit.lowest, column.unit.highest)
            low, high = (None if end is None else end / factor for end in both)
            found[own] = (low, high)
    return found


def fills(columns: Iterable[Any], declared: Iterable[ColumnNames]) -> dict[str, tuple[str, ...]]:
    """Say which official columns each column fills; columns that fill none are absent."""
    columns, declared = [str(column) for column in columns], tuple(declared)
    names = {column.name for column in declared}
    found: dict[str, tuple[str, ...]] = {column: (column,) for column in columns if column in names}
    for column, parts in _matched(columns, declared):
        for own in parts:
            found[own] = (*found.get(own, ()), column.name)
    return found


def _matched(columns: Iterable[Any], declared: tuple[ColumnNames, ...]) -> list[tuple[ColumnNames, list[str]]]:
    """Pair each official column that isn't there yet with the column, or parts, it follows from; first match first."""
    columns = [str(column) for column in columns]
    found, there, renamed = every_by_key(columns), set(columns), set[str]()
    pairs = []
    for column in declared:
        names = column.also if _derived(column) else (column.name, *column.also)
        named = [found.get(key(name), []) for name in column.sum_of or names]
        fitting = [[own for own in some if not _is_other(column, own)] for some in named]
        own = [some[0] for some in fitting if some]
        complete = len({*own}) == len(column.sum_of) if column.sum_of else bool(own)
        if not complete or column.name in there or (own[0] in renamed and not _derived(column)):
            continue
        there.add(column.name)
        renamed.update(() if _derived(column) else own[:1])
        pairs.append((column, own if column.sum_of else own[:1]))
    return pairs


def _derived(column: ColumnNames) -> bool:
    return column.complement or bool(column.share_of or column.sum_of) or column.zero is not None


def _whole(values: pd.DataFrame, column: ColumnNames, declared: Iterable[ColumnNames]) -> pd.Series:
    """Find what a count is a share of, under any of its declared names; NaN when it isn't there."""
    same = [other for other in declared if other.name == column.share_of and not _derived(other)]
    there = [name for name in map(str, values) if not any(_is_other(other, name) for other in same)]
    under = next((other.parents for other in same), ())
    own = column_of(there, (column.share_of, *(name for other in same for name in other.also)), under)
    return values[own] if own else pd.Series(np.nan, values.index)


def _summed(values: pd.DataFrame, reasons: pd.DataFrame, parts: list[str]) -> tuple[pd.Series, np.ndarray]:
    """Add up columns; where one has no figure the sum has none, for the reason of the first that has none."""
    said = reasons[parts[0]].cat.codes.to_numpy().copy()
    for part in parts[1:]:
        said = np.where(said == 0, reasons[part].cat.codes.to_numpy(), said)
    return values[parts].sum(axis=1, min_count=len(parts)), said


def _derive(figures: pd.Series, said: np.ndarray, column: ColumnNames, whole: pd.Series) -> tuple[pd.Series, pd.Series]:
    if column.zero is not None:
        said[figures == 0] = CATEGORIES.index(column.zero.value)
        figures = figures.mask(figures == 0)
    if column.complement:
        figures = 100 - figures
    if column.share_of:
        figures = 100 * figures / whole.where(whole > 0)
        said[figures.isna() & (said == 0)] = UNKNOWN
    kind = pd.CategoricalDtype(list(CATEGORIES))
    return figures, pd.Series(pd.Categorical.from_codes(said, dtype=kind), figures.index)
