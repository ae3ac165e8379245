"""From one edition of borders to another: which part of each old area lies in which new one, by area and by people."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

COLUMNS = ("old", "new", "area_share_of_old", "area_share_of_new", "people_share_of_old", "people_share_of_new", "same")

SAME = 0.98
"""An area that keeps its code and at least this share of its land, and gains no more than the rest, is unchanged."""

NOISE, NOISE_SHARE = 50.0, 0.2
"""Borders drawn twice lie this many metres apart without having moved, as long as that is no more than this share."""

SLIVER = 0.01
"""A piece that is a smaller share than this of both areas is nobody's land."""

COVERED = 0.95
"""An area of which this share lies inside the other edition lies in it; the rest is drawing."""

ENOUGH = 0.8
"""The share of an area's people of whom a figure must be known."""

ALL = 0.995
"""The same for counts, which add up to too little when a part is unknown."""

Shapes = np.ndarray[Any, np.dtype[Any]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Rows = np.ndarray[Any, np.dtype[np.intp]]


@dataclass(frozen=True, eq=False)
class Converted:
    """Figures within new borders: `values` and `coverage` (0–1, of whom a figure is known) per new area and column."""

    values: pd.DataFrame
    coverage: pd.DataFrame


def crosswalk(old: gpd.GeoDataFrame, new: gpd.GeoDataFrame, people: gpd.GeoDataFrame | None = None) -> pd.DataFrame:
    """Give the pairs of old and new areas that share land, with the columns COLUMNS; one level or two, EPSG:28992.

    Index of `old` and `new` is the area code. `people` has polygons with `inhabitants`, spread evenly over each
    (dasymetric: Wright, 1936); without it, and where nobody lives, people follow the land. `same` marks an area that
    kept code and borders. Slivers are cut off, and what they held goes with the rest of their area.
    """
    before, after = np.asarray(old.geometry), np.asarray(new.geometry)
    same = _same(old.index, new.index, before, after)
    pairs = _overlaps(before, after, same)
    by_area = _shares(pairs, pairs.area, len(before), len(after))
    if people is None:
        by_people = by_area
    else:
        by_people = _shares(pairs, _people(pairs, people), len(before), len(after), otherwise=by_area)
    columns = (old.index[pairs.old], new.index[pairs.new], *by_area, *by_people, pairs.same)
    return pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def quality(table: pd.DataFrame) -> pd.Series:
    """Tell per new area (0–1) how much of what is said of it was said of its own people.

    1 when it is whole old areas put together; 0.1 when it is a tenth of one old area, whose figure it then inherits.
    """
    own = table["people_share_of_new"] * table["people_share_of_old"]
    return own.groupby(table["new"]).sum().clip(0, 1)


def successors(table: pd.DataFrame, code: str) -> pd.Series:
    """Give the new areas that an old one went to with its share of the people (0–1) in each, largest first."""
    found = table.loc[table["old"] == code].set_index("new")["people_share_of_old"]
    return found.sort_values(ascending=False)


def convert(
    values: pd.DataFrame, table: pd.DataFrame, *, counts: Collection[str] = (), enough: float = ENOUGH
) -> Converted:
    """Bring figures of old areas to the new ones.

    Shares and means become means weighted by people; the columns `counts` are divided in proportion to people. NaN
    where a figure is known of less than `enough` of the people, for a count of less than all.
    """
    new, at = np.unique(table["new"].to_numpy(dtype=object), return_inverse=True)
    row = values.index.get_indexer(pd.Index(table["old"]))
    figures = np.where(row[:, None] >= 0, values.to_numpy(dtype=float)[row], np.nan)
    known = ~np.isnan(figures)
    of_new = table["people_share_of_new"].to_numpy()[:, None]
    of_old = table["people_share_of_old"].to_numpy()[:, None]
    coverage = _added(of_new * known, at, len(new))
    totals = _added(np.where(known, figures * of_old, 0.0), at, len(new))
    means = _added(np.where(known, figures * of_new, 0.0), at, len(new))
    counted = np.array([column in counts for column in values.columns], dtype=bool)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = np.where(counted, totals, means / coverage)
    found[coverage < np.where(counted, ALL, enough)] = np.nan
    index = pd.Index(new, name=values.index.name)
    return Converted(pd.DataFrame(found, index, values.columns), pd.DataFrame(coverage, index, values.columns))


@dataclass(frozen=True, eq=False)
class _Pairs:
    """Rows of old and new areas that share land, the piece they share, and the part of each that lies inside."""

    old: Rows
    new: Rows
    piece: Shapes
    area: Numbers
    same: np.ndarray[Any, np.dtype[np.bool_]]
    old_inside: Numbers
    new_inside: Numbers


def _same(old: pd.Index, new: pd.Index, before: Shapes, after: Shapes) -> Rows:
    """Give per old area the row of the new one with its code and borders, -1 when there is none."""
    found = new.get_indexer(old)
    rows = np.flatnonzero(found >= 0)
    first, second = before[rows], after[found[rows]]
    moved = ~shapely.equals_exact(first, second, tolerance=0.5)
    rows, first, second = rows[moved], first[moved], second[moved]
    common = shapely.area(shapely.intersection(first, second))
    kept = common / np.maximum(shapely.area(first), shapely.area(second))
    unsure = np.flatnonzero((kept < SAME) & (kept >= 1 - NOISE_SHARE))
    apart = shapely.symmetric_difference(first[unsure], second[unsure])
    changed = kept < SAME
    changed[unsure[_width(apart) < NOISE]] = False
    found[rows[changed]] = -1
    return found


def _width(shapes: Shapes) -> Numbers:
    """Give the mean width in metres of the parts of long and thin shapes, the larger parts counting for more."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    area, around = shapely.area(parts), shapely.length(parts)
    width = np.divide(2 * area, around, out=np.zeros(len(parts)), where=around > 0)
    total = np.bincount(owner, weights=area, minlength=len(shapes))
    weighted = np.bincount(owner, weights=area * width, minlength=len(shapes))
    return np.divide(weighted, total, out=np.zeros(len(shapes)), where=total > 0)


def _overlaps(before: Shapes, after: Shapes, same: Rows) -> _Pairs:
    """Cut out what old and new areas share; two areas that stayed the same share nothing with each other."""
    steady = np.zeros(len(after), dtype=bool)
    steady[same[same >= 0]] = True
    tree = shapely.STRtree(after)
    old, new = tree.query(before, predicate="intersects")
    own = same[old] == new
    wanted = own | ~((same[old] >= 0) & steady[new])
    old, new, own = old[wanted], new[wanted], own[wanted]
    piece = _pieces(before, tree, old, new)
    area = shapely.area(piece)
    whole, whole_new = shapely.area(before), shapely.area(after)
    inside = np.bincount(old, weights=area, minlength=len(before)) / whole
    inside_new = np.bincount(new, weights=area, minlength=len(after)) / whole_new
    share = np.maximum(area / whole[old], area / whole_new[new])
    thin = np.zeros(len(area), dtype=bool)
    unsure = np.flatnonzero(share < NOISE_SHARE)
    thin[unsure] = _width(piece[unsure]) < NOISE
    kept = own | ((share >= SLIVER) & ~thin)
    inside[same >= 0], inside_new[steady] = 1.0, 1.0
    return _Pairs(old[kept], new[kept], piece[kept], area[kept], own[kept], _whole(inside), _whole(inside_new))


def _pieces(shapes: Shapes, tree: shapely.STRtree, rows: Rows, at: Rows) -> Shapes:
    """Cut out what pairs of shapes share with those of the tree; what lies inside a shape needs no cutting."""
    holder, inside = tree.query(shapes, predicate="contains_properly")
    count = len(tree.geometries)
    cut = np.flatnonzero(~np.isin(rows * count + at, holder * count + inside))
    pieces: Shapes = tree.geometries[at]
    pieces[cut] = shapely.intersection(shapes[rows[cut]], pieces[cut])
    return pieces


def _whole(inside: Numbers) -> Numbers:
    return np.where(inside >= COVERED, 1.0, inside)


def _shares(
    pairs: _Pairs, amounts: Numbers, old: int, new: int, otherwise: tuple[Numbers, Numbers] | None = None
) -> tuple[Numbers, Numbers]:
    """Divide amounts by their sum per old and per new area; they add up to the part that lies inside."""
    found = []
    for n, (rows, count, inside) in enumerate(((pairs.old, old, pairs.old_inside), (pairs.new, new, pairs.new_inside))):
        total = np.bincount(rows, weights=amounts, minlength=count)[rows]
        empty = np.zeros(len(rows)) if otherwise is None else otherwise[n]
        share = np.divide(amounts * inside[rows], total, out=empty.copy(), where=total > 0)
        found.append(share)
    return found[0], found[1]


def _people(pairs: _Pairs, people: gpd.GeoDataFrame) -> Numbers:
    """Count who lives in each piece; a piece that is all of an old and all of a new area needs no counting."""
    counted = np.ones(len(pairs.old))
    shared = (np.bincount(pairs.old)[pairs.old] > 1) | (np.bincount(pairs.new)[pairs.new] > 1)
    lived_in = people[people["inhabitants"] > 0]
    homes = np.asarray(lived_in.geometry)
    density = lived_in["inhabitants"].to_numpy(dtype=float) / shapely.area(homes)
    rows = np.flatnonzero(shared)
    pieces, tree = pairs.piece[rows], shapely.STRtree(homes)
    piece, home = tree.query(pieces, predicate="intersects")
    there = shapely.area(_pieces(pieces, tree, piece, home)) * density[home]
    counted[rows] = np.bincount(piece, weights=there, minlength=len(rows))
    return counted


def _added(amounts: Numbers, at: Rows, count: int) -> Numbers:
    total = np.zeros((count, amounts.shape[1]))
    np.add.at(total, at, amounts)
    return total
