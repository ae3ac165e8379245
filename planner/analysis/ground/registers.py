"""From the objects of asset registers to areas: what stands where, how old it is, and what doesn't count and why."""

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planner.analysis.ground.ageing import ROUNDING, cohorts, combined, lifted, shares
from planner.analysis.ground.allotment import NOWHERE, allot_points, allot_shapes
from planner.domain.areas import Level
from planner.domain.figures.assets import LeftOut, ServiceLives
from planner.domain.figures.indicators import MissingReason
from planner.domain.figures.provenance import Snapshot

COLUMNS = {
    "share_past_life": "beheer_ouder_dan_levensduur",
    "share_past_life_in_10_years": "beheer_ouder_binnen_10_jaar",
    "share_poor": "beheer_slechte_staat",
}
"""Under which column names the combined figures of an area stand in the atlas, in %."""

UNKNOWN = "onbekend"
"""How objects are listed of which the type isn't known."""


@dataclass(frozen=True, eq=False)
class Registers:
    """What the asset registers hold about the areas of one kaart, of all its levels.

    `cohorts` is as `ageing.cohorts` gives it; `excluded` has the columns `area`, `type` ("" unknown), `reason` (LeftOut
    value) and `count`.
    """

    snapshots: tuple[Snapshot, ...]
    cohorts: pd.DataFrame
    excluded: pd.DataFrame
    lives: ServiceLives


@dataclass(frozen=True, slots=True)
class About:
    """Gemeenten (codes) with the places of the registers that their figures are from; `touched`: by the edge only."""

    registers: tuple[int, ...]
    gemeenten: frozenset[str]
    touched: bool


@dataclass(frozen=True, slots=True)
class AssetRow:
    """One asset type in one area; shares from 0 to 1, None where too little is known. `excluded` counts per LeftOut."""

    code: str
    name: str
    type: str
    quantity: float
    unit: str
    median_year: int | None
    share_past_life: float | None
    share_past_life_in_10_years: float | None
    share_poor: float | None
    share_short: float | None
    excluded: dict[str, int]


def placed(table: pd.DataFrame, shapes: np.ndarray | None, borders: gpd.GeoDataFrame) -> pd.DataFrame:
    """Say of each object in which area it lies: `object` and `area` (row numbers, -1 in none) and `share`."""
    points = np.flatnonzero(table["x"].notna())
    rows = allot_points(table["x"].to_numpy()[points], table["y"].to_numpy()[points], borders)
    parts = [pd.DataFrame({"object": points, "area": rows, "share": 1.0})]
    if shapes is not None:
        others = np.flatnonzero(~shapely.is_missing(shapes))
        cut = allot_shapes(shapes[others], borders)
        cut["object"] = others[cut["object"]]
        outside = np.setdiff1d(others, cut["object"])
        parts += [cut, pd.DataFrame({"object": outside, "area": NOWHERE, "share": 1.0})]
    return pd.concat(parts, ignore_index=True)


def counted(table: pd.DataFrame, where: pd.DataFrame, codes: pd.Index) -> pd.DataFrame:
    """Add up the objects that count to cohorts per area: their quantities, and each as one where most of it lies."""
    left_out = (table["left_out"] != "").to_numpy()
    here = where[(where["area"] != NOWHERE) & ~left_out[where["object"]]]
    own = table.iloc[here["object"]]
    pieces = pd.DataFrame(
        {
            "area": pd.Categorical.from_codes(here["area"].to_numpy(), dtype=pd.CategoricalDtype(codes)),
            "type": own["type"].array,
            "quantity": own["quantity"].to_numpy() * here["share"].to_numpy(),
            "count": _is_most(where, len(table))[here.index].astype(float),
            "year": own["year"].to_numpy(),
            "condition": own["condition"].array,
            "remaining": own["remaining"].to_numpy(),
        }
    )
    return cohorts(pieces).astype({"area": "str", "type": "str", "condition": "str"})


def _is_most(where: pd.DataFrame, objects: int) -> np.ndarray:
    """Tell per part whether most of its object lies there: the first of parts that are alike, none of one outside."""
    share, own = where["share"].to_numpy(), where["object"].to_numpy()
    inside = where["area"].to_numpy() != NOWHERE
    order = np.lexsort((np.arange(len(own)), -np.where(inside, share, 0.0)))
    first = np.zeros(len(own), dtype=bool)
    first[order[np.unique(own[order], return_index=True)[1]]] = True
    outside = 1.0 - np.bincount(own[inside], share[inside], minlength=objects)
    return np.asarray(first & inside & (share >= outside[own] - ROUNDING))


def excluded(table: pd.DataFrame, where: pd.DataFrame, codes: pd.Index) -> pd.DataFrame:
    """Count what doesn't count, per area ("" outside all), type and reason; a split object where most of it lies."""
    order = np.argsort(-where["share"].to_numpy(), kind="stable")[::-1]  # backwards: the largest has the last word
    area = np.full(len(table), NOWHERE)
    area[where["object"].to_numpy()[order]] = where["area"].to_numpy()[order]
    lost = (area == NOWHERE) | (table["left_out"] != "").to_numpy() | table["wrong_year"].to_numpy()
    table, area = table[lost], area[lost]
    reason = table["left_out"].astype("str").mask((area == NOWHERE) & (table["left_out"] == ""), LeftOut.OUTSIDE.value)
    reason = reason.mask((reason == "") & table["wrong_year"], LeftOut.YEAR.value)
    names = np.append(codes.to_numpy(dtype=object), "")[area]
    told = pd.DataFrame({"area": names, "type": table["type"].astype("str"), "reason": reason})
    return told[reason != ""].value_counts(sort=False).reset_index(name="count")


def raised(below: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Add to the cohorts of the smallest areas those of the wijken and gemeenten they lie in, as `areas` says."""
    return cohorts(pd.concat([below, *(lifted(below, to) for to in _above(areas))]))


def _above(areas: pd.DataFrame) -> list[pd.Series]:
    """Give per higher level in which of its areas each smaller one lies."""
    pairs = ((Level.WIJK, areas["wijk"]), (Level.GEMEENTE, areas["gemeente"]))
    return [to[(areas["level"] != level.value) & to.isin(areas.index)] for level, to in pairs]


def on_all_levels(
    below: pd.DataFrame, left_out: pd.DataFrame, areas: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Add the wijken and gemeenten that the areas below lie in, as `areas` (of an atlas) says."""
    counts = [left_out]
    for to in _above(areas):
        higher = left_out.assign(area=left_out["area"].map(to)).dropna(subset="area")
        counts.append(higher.groupby(["area", "type", "reason"])["count"].sum().reset_index())
    return raised(below, areas), pd.concat(counts, ignore_index=True)


def about(found: Sequence[pd.DataFrame], areas: pd.DataFrame, share: float) -> list[About]:
    """Say which registers (their cohorts) each gemeente with objects has its figures from.

    They are those that have there, per inhabitant, at least this share (0–1) of the objects they have in the gemeente
    that they have most of. A gemeente that no register is about is only touched, by all that have an object there.
    """
    held = pd.DataFrame(
        {n: one.groupby(one["area"].map(areas["gemeente"]))["count"].sum() for n, one in enumerate(found)}
    )
    smallest = areas[areas["level"] == [level.value for level in Level if level.value in set(areas["level"])][-1]]
    people = smallest.groupby("gemeente")["inhabitants"].sum().reindex(held.index)
    per_person = held.fillna(0.0).div(people.where(people > 0), axis=0)
    most = held == held.max()
    wide = most | (per_person >= share * per_person.where(most).max())
    touched = ~wide.any(axis=1)
    chosen = wide.where(~touched, held.notna())
    groups: dict[tuple[tuple[int, ...], bool], set[str]] = {}
    for gemeente, row, edge in zip(chosen.index, chosen.to_numpy(), touched, strict=True):
        groups.setdefault((tuple(map(int, np.flatnonzero(row))), bool(edge)), set()).add(str(gemeente))
    return [About(own, frozenset(inside), touched=edge) for (own, edge), inside in groups.items()]


def figures_of(cohorts: pd.DataFrame, lives: ServiceLives, on: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Give the combined figures per area in the year `on` and the reasons, as a FigureTable holds them."""
    told = _by_kind(shares(cohorts, lives.lives, on), lives)
    weights = {kind.id: kind.weight for kind in lives.kinds.values()}
    values = combined(told, weights)[list(COLUMNS)].rename(columns=COLUMNS).rename_axis("code")
    kind = pd.CategoricalDtype(["", *(reason.value for reason in MissingReason)])
    reasons = values.isna().replace({True: MissingReason.FEW_OBJECTS.value, False: ""}).astype(kind)
    return values, reasons


def _by_kind(told: pd.DataFrame, lives: ServiceLives) -> pd.DataFrame:
    """Put the types of one kind together, by quantity: they are told in one unit. What has no share is left out."""
    kinds = pd.Index(told.index.get_level_values("type").map({own: kind.id for own, kind in lives.kinds.items()}))
    keys = [told.index.get_level_values("area"), kinds.rename("type")]
    weight = told[list(COLUMNS)].notna().mul(told["quantity"], axis=0)
    measures = told[list(COLUMNS)].mul(told["quantity"], axis=0).groupby(keys).sum() / weight.groupby(keys).sum()
    return measures.join(told[["enough", "life"]].groupby(keys).max())


def rows_of(registers: Registers, areas: pd.Series, on: int) -> list[AssetRow]:
    """List each asset type in each of these areas (names by code), in the year `on`; nothing without registers."""
    if not registers.snapshots:
        return []
    here, lost = (t[t["area"].isin(areas.index)] for t in (registers.cohorts, registers.excluded))
    told = shares(here, registers.lives.lives, on)
    reasons: dict[tuple[str, str], dict[str, int]] = {key: {} for key in told.index}
    for area, kind, reason, count in lost[["area", "type", "reason", "count"]].itertuples(index=False):
        reasons.setdefault((area, kind), {})[reason] = int(count)
    if not reasons:
        return []
    keys = sorted(reasons)
    figures = told.reindex(pd.MultiIndex.from_tuples(keys, names=told.index.names))
    units = {own: kind.unit.value for own, kind in registers.lives.kinds.items()}
    return [
        AssetRow(
            code=area,
            name=str(areas[area]),
            type=kind or UNKNOWN,
            quantity=_number(row["quantity"]) or 0.0,
            unit=units.get(kind, ""),
            median_year=None if pd.isna(row["median_year"]) else int(row["median_year"]),
            share_past_life=_number(row["share_past_life"]),
            share_past_life_in_10_years=_number(row["share_past_life_in_10_years"]),
            share_poor=_number(row["share_poor"]),
            share_short=_number(row["share_short"]),
            excluded=reasons[area, kind],
        )
        for (area, kind), row in zip(keys, figures.to_dict("records"), strict=True)
    ]


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
