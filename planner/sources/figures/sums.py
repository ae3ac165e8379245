"""Groups that must add up: parts that are more than their whole tell of shifted columns, or of other units."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from planner.domain.figures.faults import Wrong, WrongKind
from planner.domain.figures.own_tables import TableMapping
from planner.sources.declared.sources import Sources
from planner.sources.figures.cells import Understood
from planner.sources.figures.groups import Group
from planner.sources.figures.missing import UNKNOWN, labelled
from planner.sources.figures.units import unit_in
from planner.sources.files.bounds import shortened
from planner.sources.files.names import key, official

FULL = 100.0
"""What shares of one whole are together."""

FAR = 0.1
"""Parts and whole that differ by more than this share of the whole are far from adding up."""

FIVES = 5
"""CBS rounds counts to fives: each part and the whole may be this far off, in an area with few people much."""

OFTEN = 0.1
"""Of how many a share is of isn't always in the file; then more than this share of the rows has to be off."""


BEFORE = {"aantal": "aantal_", "%": "percentage_"}
"""What stands before the name of a part that is told in this unit."""


@dataclass(frozen=True, eq=False)
class Parts:
    """The columns of a file that are parts of one whole: `own` their names there, `told` in the official unit."""

    own: tuple[str, ...]
    told: pd.DataFrame
    complete: bool

    def together(self) -> pd.Series:
        """Add up what is known."""
        return self.told.sum(axis=1, min_count=1)


def with_sums(understood: Understood, codes: pd.Series, sources: Sources, mapping: TableMapping) -> Understood:
    """Make the parts unknown in the rows where they don't add up, and list those rows among what is wrong."""
    wrong: list[Wrong] = []
    unreadable = {**understood.unreadable}
    for group in sources.groups:
        figures = _figures(understood, group, sources, mapping)
        parts = _parts(understood, group, figures, mapping)
        if not parts.own:
            continue
        for kind, off, whole in _off(group, parts, figures):
            rows = off.index[off]
            wrong += _told(off, kind, parts, codes, whole)
            for name in parts.own:
                known = understood.cleaned.values.loc[rows, name].notna()
                unreadable[name] = unreadable.get(name, 0) + int(known.sum())
                understood.cleaned.values.loc[known.index[known], name] = float("nan")
                understood.cleaned.reasons.loc[known.index[known], name] = UNKNOWN
    return replace(understood, wrong=(*understood.wrong, *wrong), unreadable=unreadable) if wrong else understood


def _figures(understood: Understood, group: Group, sources: Sources, mapping: TableMapping) -> pd.DataFrame:
    """Give what a table says of a group, under official names and in official units."""
    values, reasons = understood.cleaned.values, understood.cleaned.reasons
    own = [
        c for c, to in understood.used.items() if c in values and group.named & set(to) and c not in understood.doubts
    ]
    names = [mapping.target(name) for name in own]
    declared = [column for column in sources.columns if column.name in group.named]
    told, _ = official(values[own].set_axis(names, axis=1), labelled(reasons[own]).set_axis(names, axis=1), declared)
    plain = {part: name for part in group.columns for name in map(str, values) if _goes_by(name, part)}
    more = {part: values[name] for part, name in plain.items() if part not in told and name not in understood.doubts}
    return told.assign(**more)


def _goes_by(name: str, part: str) -> bool:
    """Tell whether a column is called like a part, with its unit before or behind it.

    >>> [_goes_by(name, "aantal_huurwoningen") for name in ("Aantal huurwoningen", "Wonen/Huurwoningen (aantal)")]
    [True, True]
    >>> [_goes_by(name, "percentage_huurwoningen") for name in ("Huurwoningen (%)", "Huurwoningen (aantal)")]
    [True, False]
    """
    topic, unit = name.rpartition("/")[2], unit_in(name)
    bare = part.removeprefix(BEFORE.get(unit, ""))
    return key(topic) == key(part) or (bare != part and key(topic) == key(bare) + key(unit))


def _parts(understood: Understood, group: Group, figures: pd.DataFrame, mapping: TableMapping) -> Parts:
    there = [name for name in group.columns if name in figures]

    def is_part(name: str) -> bool:
        called = any(_goes_by(mapping.target(name), part) for part in there)
        return called or bool(set(there) & set(understood.used.get(name, ())))

    own = filter(is_part, map(str, understood.cleaned.values))
    return Parts(tuple(own), figures[there], group.complete and len(there) == len(group.columns))


def _off(group: Group, parts: Parts, figures: pd.DataFrame) -> Iterable[tuple[WrongKind, pd.Series, pd.Series]]:
    """Give the rows in which parts are more than their whole, or less where they are all of it, and that whole."""
    together, rounded = parts.together(), FIVES * (len(parts.told.columns) + 1)
    if group.whole:
        if group.whole not in figures:
            return
        whole = figures[group.whole]
        slack = (FAR * whole).clip(lower=rounded) if group.slack is None else pd.Series(group.slack, whole.index)
    else:
        whole = pd.Series(FULL, together.index)
        counted = figures.get(group.of, pd.Series(float("nan"), whole.index))
        slack = (FULL * rounded / counted.where(counted > 0)).clip(lower=FAR * FULL)
    known = slack.notna()
    slack = slack.fillna(FAR * FULL)
    all_known = parts.complete & parts.told.notna().all(axis=1)
    for kind, off in (
        (WrongKind.TOO_MUCH, together > whole + slack),
        (WrongKind.TOO_LITTLE, all_known & (together < whole - slack)),
    ):
        often = (off & ~known).sum() > OFTEN * max(1, (together.notna() & ~known).sum())
        yield kind, off & (known | often), whole


def _told(off: pd.Series, kind: WrongKind, parts: Parts, codes: pd.Series, whole: pd.Series) -> Iterable[Wrong]:
    names, rows = shortened(", ".join(parts.own)), off.index[off]
    told = (parts.together()[rows], codes[rows], whole[rows])
    for row, together, code, end in zip(rows, *told, strict=True):
        yield Wrong(int(str(row)), names, f"{together:.4g} ({code})", kind, f"{end:.4g}")
