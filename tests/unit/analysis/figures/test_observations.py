"""One figure per area: whose, of which year, put together from buurten or not, and why there is none."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.figures.years import Years
from planner.domain.areas import Level
from planner.domain.figures.indicators import Direction, Indicator, Label, Mask, Method, ThemeId
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources

WIJK, OTHER = "WK000100", "WK000101"
BUURTEN = ["BU00010000", "BU00010001", "BU00010002", "BU00010100"]
HOMES = "woningvoorraad"
SOURCES = read_sources(DECLARED / "sources.yaml")


def an_indicator(**fields: object) -> Indicator:
    """Make a figure of dwellings."""
    word = Label("gas", "gas")
    made = Indicator("gas", ThemeId.VERDUURZAMING, word, word, word, Direction.HIGH, "cbs", ("gas",), denominator=HOMES)
    return replace(made, **fields)


def a_table(rows: dict[str, dict[str, float | str]], *, year: int = 2024, loaded: int = 1) -> FigureTable:
    """Make a table from code → column → figure, or the reason why there is none."""
    told = pd.DataFrame.from_dict(rows, orient="index").astype(object)
    values = told.map(lambda cell: cell if isinstance(cell, (int, float)) else np.nan).astype(float)
    reasons = told.map(lambda cell: cell if isinstance(cell, str) else "")
    made = datetime(2026, 1, loaded, tzinfo=UTC)
    snapshot = Snapshot(f"s{year}", SnapshotKind.FIGURES, "x", f"Cijfers {year}", year, "f", "0", "CC0", "CBS", made, 1)
    return FigureTable(snapshot, year, values, reasons.where(values.isna(), ""))


def an_atlas(*tables: FigureTable, inhabitants: tuple[float, ...] = (100, 100, 100, 100)) -> Atlas:
    """Make one gemeente: a wijk with three buurten and a wijk with one."""
    areas = pd.DataFrame(
        {
            "name": "x",
            "level": ["buurt"] * 4 + ["gemeente"] + ["wijk"] * 2,
            "gemeente": "GM0001",
            "gemeente_name": "Stad",
            "wijk": [WIJK, WIJK, WIJK, OTHER, "", "", ""],
            "kind": "inhabited",
            "inhabitants": [*inhabitants, sum(inhabitants), sum(inhabitants[:3]), inhabitants[3]],
        },
        index=[*BUURTEN, "GM0001", WIJK, OTHER],
    )
    return Atlas(tables[0].snapshot, areas, {}, {}, tables)


def gas(*figures: float | str, homes: tuple[float | str, ...] = (10, 30, 60, 5)) -> FigureTable:
    """Make a table with the gas use and the dwellings of the four buurten."""
    return a_table({b: {"gas": g, HOMES: n} for b, g, n in zip(BUURTEN, figures, homes, strict=True)})


def why(found: Observations, code: str) -> tuple[Any, Any]:
    """Give the reason with the number that belongs to it."""
    detail = found.details["gas"][code]
    return found.reasons["gas"][code], None if np.isnan(detail) else detail


def seen(*tables: FigureTable, level: Level = Level.WIJK, **fields: object) -> Observations:
    return observe(an_atlas(*tables), (an_indicator(**fields),), level)


def test_a_wijk_without_a_figure_gets_the_mean_of_its_buurten_by_dwellings() -> None:
    found = seen(gas(100, 200, 300, 400))

    assert found.values.at[WIJK, "gas"] == pytest.approx((100 * 10 + 200 * 30 + 300 * 60) / 100)
    assert found.put_together["gas"].to_dict() == {WIJK: 1.0, OTHER: 1.0}
    assert (found.spans["gas"], set(found.reasons["gas"])) == (Years(2024, 2024, 2024, 1.0), {""})


def test_a_gemeente_is_put_together_from_its_buurten_too() -> None:
    found = seen(gas(100, 100, 100, 205), level=Level.GEMEENTE)

    assert found.values.at["GM0001", "gas"] == pytest.approx(105)


def test_figures_of_buurten_themselves_are_what_the_source_says() -> None:
    found = seen(gas(100, 200, 300, 400), level=Level.BUURT)

    assert found.values["gas"].tolist() == [100, 200, 300, 400]
    assert found.put_together == {}


def test_what_the_source_says_of_the_wijk_goes_before_its_buurten() -> None:
    published = a_table({WIJK: {"gas": 250, HOMES: 100}} | {b: {"gas": 1, HOMES: 10} for b in BUURTEN})

    found = seen(published)

    assert found.values["gas"].to_dict() == {WIJK: 250, OTHER: 1}
    assert np.isnan(found.put_together["gas"][WIJK])


def test_a_wijk_that_is_secret_is_not_worked_out_from_its_buurten() -> None:
    published = a_table({WIJK: {"gas": "geheim"}} | {b: {"gas": 1, HOMES: 10} for b in BUURTEN})

    found = seen(published)

    assert np.isnan(found.values.at[WIJK, "gas"])
    assert found.reasons.at[WIJK, "gas"] == "geheim"
    assert found.values.at[OTHER, "gas"] == 1


@pytest.mark.parametrize(("secret", "shown"), [(BUURTEN[0], True), (BUURTEN[1], False)])
def test_a_wijk_needs_enough_of_its_denominator(secret: str, shown: bool) -> None:
    figures = ["geheim" if buurt == secret else 300.0 for buurt in BUURTEN]

    found = seen(gas(*figures))

    assert found.values["gas"].notna()[WIJK] == shown
    if shown:
        assert found.put_together["gas"][WIJK] == pytest.approx(0.9)
    else:
        assert why(found, WIJK) == ("dekking", pytest.approx(0.7))


@pytest.mark.parametrize(
    ("figures", "reason", "share"),
    [
        (("later", "later", "later"), "later", None),
        (("vervallen", "vervallen", "vervallen"), "vervallen", None),
        (("geheim", "geheim", "geheim"), "dekking", 0.0),
        (("later", "later", "geheim"), "onbekend", None),
        (("later", "later", 5), "dekking", 0.6),
        (("geheim", 5, "onbekend"), "dekking", 0.3),
    ],
)
def test_a_wijk_is_only_said_to_be_what_all_its_buurten_are(figures: tuple, reason: str, share: float | None) -> None:
    """That a buurt is secret says nothing of the wijk; how much of it is known does."""
    told = why(seen(gas(*figures, 1)), WIJK)
    assert told == (reason, None if share is None else pytest.approx(share))


def test_how_much_may_be_missing_is_declared() -> None:
    assert seen(gas("geheim", "geheim", 300, 1), enough=0.6).values.at[WIJK, "gas"] == 300


def test_a_figure_without_a_denominator_is_never_put_together() -> None:
    assert seen(gas(1, 2, 3, 4), denominator="").spans == {}


def test_dwellings_come_from_another_table_when_this_one_has_none() -> None:
    bare = a_table({b: {"gas": g} for b, g in zip(BUURTEN, (100, 200, 300, 400), strict=True)}, year=2022)
    counted = a_table({b: {HOMES: n} for b, n in zip(BUURTEN, (10, 30, 60, 5), strict=True)})

    assert seen(bare, counted).values.at[WIJK, "gas"] == pytest.approx(250)
    assert seen(bare).spans == {}


def test_dwellings_of_an_own_table_do_not_take_the_place_of_those_of_a_source() -> None:
    bare = a_table({b: {"gas": g} for b, g in zip(BUURTEN, (100, 200, 300, 400), strict=True)}, year=2022)
    counted = a_table({b: {HOMES: n} for b, n in zip(BUURTEN, (10, 30, 60, 5), strict=True)})
    mine = a_table({b: {HOMES: n} for b, n in zip(BUURTEN, (9_000, 1, 1, 1), strict=True)}, year=2025)
    own = replace(mine, snapshot=replace(mine.snapshot, source=SOURCES.sources[-1].id))

    assert seen(bare, counted, own).values.at[WIJK, "gas"] == pytest.approx(250)
    assert seen(bare, own).values.at[WIJK, "gas"] == pytest.approx(100, abs=0.1)


def test_a_buurt_of_which_the_dwellings_are_unknown_counts_as_missing_by_its_inhabitants() -> None:
    found = seen(gas(100, 100, 100, 100, homes=(50, 50, "geheim", 50)))

    assert np.isnan(found.values.at[WIJK, "gas"])
    assert found.values.at[OTHER, "gas"] == 100
    third = seen(gas(100, 100, 100, 100, homes=(50, 50, "geheim", 50)), enough=0.6).put_together["gas"][WIJK]
    assert third == pytest.approx(2 / 3)


def test_of_a_composition_the_shares_are_put_together_first() -> None:
    """Two buurten of one kind each make a mixed wijk."""
    rows = {b: {"koop": k, "huur": 100 - k, HOMES: 10} for b, k in zip(BUURTEN, (100, 0, 50, 100), strict=True)}

    found = seen(a_table(rows), columns=("koop", "huur"), method=Method.ONE_SIDEDNESS)

    assert found.values["gas"].round(6).to_dict() == {WIJK: 0, OTHER: 100}


def test_a_composition_with_a_secret_share_counts_as_missing() -> None:
    rows = {b: {"koop": 40, "huur": 60, HOMES: 10} for b in BUURTEN} | {BUURTEN[0]: {"koop": "geheim", HOMES: 10}}

    found = seen(a_table(rows), columns=("koop", "huur"), method=Method.ONE_SIDEDNESS)

    assert np.isnan(found.values.at[WIJK, "gas"])
    assert why(found, WIJK) == ("dekking", pytest.approx(2 / 3))


def test_gas_says_nothing_where_most_homes_are_on_district_heating() -> None:
    rows = {b: {"gas": 100, HOMES: 10, "warmtenet": w} for b, w in zip(BUURTEN, (90, 80, 0, 0), strict=True)}
    masked = Mask("warmtenet", 50)

    buurten = seen(a_table(rows), level=Level.BUURT, masked_by=masked)
    wijken = seen(a_table(rows), masked_by=masked)

    assert buurten.reasons["gas"].tolist() == ["nvt", "nvt", "", ""]
    assert wijken.reasons["gas"].to_dict() == {WIJK: "nvt", OTHER: ""}
    assert wijken.values["gas"].isna().to_dict() == {WIJK: True, OTHER: False}
    assert np.isnan(wijken.put_together["gas"][WIJK])


def test_of_one_year_a_table_with_its_own_figures_goes_before_one_to_put_together() -> None:
    own = a_table({WIJK: {"gas": 7}, OTHER: {"gas": 8}}, loaded=1)
    below = replace(gas(1, 1, 1, 1), snapshot=replace(own.snapshot, imported_at=datetime(2026, 2, 1, tzinfo=UTC)))

    assert seen(own, below).values["gas"].to_dict() == {WIJK: 7, OTHER: 8}


def test_the_order_of_rows_in_a_table_does_not_matter() -> None:
    table = gas(100, "geheim", 300, 400)
    turned = replace(table, values=table.values.iloc[::-1], reasons=table.reasons.iloc[::-1])

    for level in (Level.WIJK, Level.BUURT):
        one, two = seen(table, level=level), seen(turned, level=level)
        pd.testing.assert_frame_equal(one.values, two.values)
        pd.testing.assert_frame_equal(one.reasons, two.reasons)


def test_an_indicator_that_no_area_has_is_absent_so_that_it_can_be_hidden() -> None:
    found = seen(gas("later", "later", "later", "later"))

    assert (found.spans, found.snapshots(), found.put_together) == ({}, (), {})
    assert set(found.reasons["gas"]) == {"later"}
