"""Lay a long table out wide: one that says several things of an area on rows of their own, as crime statistics do."""

import re

import pandas as pd

from planner.domain.figures.assets import Note
from planner.sources.files.bounds import shortened
from planner.sources.files.names import key

MOST_KINDS = 200
DIMENSION = re.compile(
    r"(?:type|soort)?(?:woning(?:en)?|eigendom|bouwjaar|bouwperiode|leeftijd|huishoud(?:en)?s?|huishoudenssamenstelling"
    r"|herkomst|migratieachtergrond|opleiding|inkomens?|doelgroep|geslacht)"
    r"s?(?:klassen?|groep(?:en)?|categorie|niveau|type|soort|land|vorm)?"
)
"""What a column is called, folded and whole, that tells which part of the people or homes a figure is about."""

NUMBER = re.compile(r"\W*\d+(?:[.,]\d{3})*(?:[.,]\d+)?\s*%?(?:÷\d+)?")

TOTAL = re.compile(r"\W*(tota+l|alle?\b|all\b|beide|both|iedereen|onbekend|n\.?v\.?t|geen\b|[\Wtx]*$)", re.IGNORECASE)
"""What such a column says where a figure is about all of them, or where it says nothing."""

FULL = 0.8
"""A column tells rows apart when at least this share of areas and kinds has a row."""


def spread(
    cells: pd.DataFrame, codes: pd.Series, years: pd.Series, *, kept: tuple[str, ...]
) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """Give one row per area and year when one column of words tells the others apart; else everything as it was.

    Each other column becomes one per kind: "Misdrijven 1.1.1", also where all rows are of one kind, as in a table that
    was filtered (see `of_one_kind`); `kept` columns stay as they are.
    """
    keys = pd.DataFrame({"code": codes, "year": years.fillna(0)})[codes.notna()]
    kind = _kind(cells.loc[keys.index], keys, kept) if keys.duplicated().any() else ""
    if not kind:
        return cells, codes, years
    rows = cells.loc[keys.index]
    first = keys[~keys.duplicated()]
    place = keys.assign(row=keys.index).groupby(["code", "year"])["row"].transform("min")
    parts = [rows.loc[first.index, [name for name in kept if name]]]
    for said, own in rows.groupby(rows[kind].str.strip(), sort=True):
        told = own.drop(columns=[name for name in (*kept, kind) if name]).set_axis(place[own.index])
        parts.append(told.add_suffix(f" {said}").reindex(first.index))
    wide = pd.concat(parts, axis=1)
    return wide.astype("str").fillna(""), codes[first.index], years[first.index]


def of_one_kind(
    cells: pd.DataFrame, rows: pd.Series, *, kept: tuple[str, ...]
) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """Say it in the names of the columns when all `rows` are about one part of the people or homes only, and tell."""
    kinds: dict[str, str] = {}
    for column in cells.columns.difference(list(kept), sort=False):
        said = {*cells.loc[rows, column].str.strip()}
        if len(said) == 1 and DIMENSION.fullmatch(key(column)):
            kinds |= {str(column): kind for kind in said if not (TOTAL.match(kind) or NUMBER.fullmatch(kind))}
    if not kinds:
        return cells, ()
    names = {name: " ".join((name, *kinds.values())) for name in map(str, cells) if name not in kept}
    notes = tuple(Note("one-kind", {"column": column, "kind": shortened(kind)}) for column, kind in kinds.items())
    return cells.drop(columns=[*kinds]).rename(columns=names), notes


def _kind(rows: pd.DataFrame, keys: pd.DataFrame, kept: tuple[str, ...]) -> str:
    """Name the column that tells the rows of an area apart: words, few of them, and nearly the same for each area.

    Of one area only it has to be the one column of words that does; its name tells nothing.
    """
    areas = len(keys.drop_duplicates())
    found = []
    for column in rows.columns.difference(list(kept), sort=False):
        texts = rows[column].str.strip()
        kinds = texts.nunique()
        words = not texts.str.fullmatch(NUMBER).any() and (areas > 1 or "naam" not in key(column))
        full = 1 < kinds <= MOST_KINDS and len(rows) >= FULL * areas * kinds
        if words and full and not keys.assign(kind=texts).duplicated().any():
            found.append(str(column))
    return found[0] if found and (areas > 1 or len(found) == 1) else ""
