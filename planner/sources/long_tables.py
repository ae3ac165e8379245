"""Lay a long table out wide: one that says several things of an area on rows of their own, as crime statistics do."""

import re

import pandas as pd

from planner.sources.names import key

MOST_KINDS = 200
DIMENSIONS = ("woningtype", "typewoning", "soortwoning", "eigendom", "bouwjaarklasse", "bouwperiode", "leeftijd",
              "huishoudtype", "huishoudenstype", "typehuishouden", "huishoudenssamenstelling", "herkomst",
              "migratieachtergrond", "opleiding", "inkomensklasse", "doelgroep", "geslacht")  # fmt: skip
"""What a column is called, folded, that tells which part of the people or homes a figure is about."""

TOTAL = re.compile(r"\W*(tota+l|alle?\b|all\b|beide|both|iedereen|onbekend|n\.?v\.?t|geen\b|[\Wtx]*$)", re.IGNORECASE)
"""What such a column says where a figure is about all of them, or where it says nothing."""

FULL = 0.8
"""A column tells rows apart when at least this share of areas and kinds has a row."""


def spread(
    cells: pd.DataFrame, codes: pd.Series, years: pd.Series, *, kept: tuple[str, ...]
) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """Give one row per area and year when one column of words tells the others apart; else everything as it was.

    Each other column becomes one per kind: "Misdrijven 1.1.1", also where all rows are of one kind, as in a table that
    was filtered; `kept` columns stay as they are.
    """
    cells = _of_one_kind(cells, codes.notna(), kept)
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


def _of_one_kind(cells: pd.DataFrame, rows: pd.Series, kept: tuple[str, ...]) -> pd.DataFrame:
    """Say it in the names of the columns when all `rows` are about one part of the people or homes only."""
    kinds: dict[str, str] = {}
    for column in cells.columns.difference(list(kept), sort=False):
        said = {*cells.loc[rows, column].str.strip()}
        if len(said) == 1 and any(word in key(column) for word in DIMENSIONS):
            kinds |= {str(column): kind for kind in said if not TOTAL.match(kind)}
    if not kinds:
        return cells
    names = {name: " ".join((name, *kinds.values())) for name in map(str, cells) if name not in kept}
    return cells.drop(columns=[*kinds]).rename(columns=names)


def _kind(rows: pd.DataFrame, keys: pd.DataFrame, kept: tuple[str, ...]) -> str:
    """Name the column that tells the rows of an area apart: words, few of them, and nearly the same for each area."""
    areas = len(keys.drop_duplicates())
    for column in rows.columns.difference(list(kept), sort=False):
        texts = rows[column].str.strip()
        kinds = texts.nunique()
        words = pd.to_numeric(texts, errors="coerce").isna().all()
        full = 1 < kinds <= MOST_KINDS and areas > 1 and len(rows) >= FULL * areas * kinds
        if words and full and not keys.assign(kind=texts).duplicated().any():
            return str(column)
    return ""
