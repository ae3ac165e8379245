"""Which figure an area gets where tables lie side by side: two gemeenten, and files that know a part of them."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.figures.columns import official_columns
from planner.analysis.figures.observations import Observations, observe
from planner.analysis.figures.years import Years, years_of
from planner.analysis.ground.registers import About, about
from planner.analysis.scores.scoring import Scores, comparable, score
from planner.domain.areas import Level
from planner.domain.figures.indicators import (
    Choice,
    Direction,
    Indicator,
    IndicatorSet,
    Label,
    Mask,
    Reference,
    Theme,
    ThemeId,
)
from planner.domain.figures.provenance import Snapshot, SnapshotKind

BLANK = Label("", "")
HERE, THERE = "GM0001", "GM0002"
ONE, TWO = ["BU00010001", "BU00010002"], ["BU00020001", "BU00020002"]
CHOICE = Choice(greatest_age=10, band=3, local_share=0.5)


def an_indicator(name: str = "gas", **fields: object) -> Indicator:
    made = Indicator(name, ThemeId.VERDUURZAMING, BLANK, BLANK, BLANK, Direction.HIGH, "x", (name,))
    return replace(made, **fields)


def a_table(
    year: int, rows: dict[str, float | str], *, name: str = "gas", loaded: int = 1, title: str = ""
) -> FigureTable:
    """Make a table of one column from code → figure, or the reason why there is none."""
    cells = pd.Series(rows, dtype=object)
    values = cells.map(lambda cell: cell if isinstance(cell, (int, float)) else np.nan).astype(float).to_frame(name)
    reasons = cells.map(lambda cell: cell if isinstance(cell, str) else "").to_frame(name)
    made, title = datetime(2026, 1, loaded, tzinfo=UTC), title or f"Cijfers {year} {name}"
    return FigureTable(
        Snapshot(title, SnapshotKind.FIGURES, "x", title, year, "f", "0", "CC0", "CBS", made, 1), year, values, reasons
    )


def an_atlas(*tables: FigureTable, inhabitants: tuple[float, ...] = (100, 100, 100, 100), year: int = 2024) -> Atlas:
    """Make two gemeenten of two buurten each."""
    codes = [*ONE, *TWO]
    gemeenten = [HERE, HERE, THERE, THERE]
    areas = pd.DataFrame(
        {
            "name": "x",
            "level": "buurt",
            "gemeente": gemeenten,
            "gemeente_name": gemeenten,
            "wijk": "",
            "kind": "inhabited",
        },
        index=codes,
    ).assign(inhabitants=inhabitants)
    return Atlas(replace(tables[0].snapshot, year=year), areas, {}, {}, tables)


def seen(*tables: FigureTable, indicators: tuple[Indicator, ...] = (an_indicator(),), **fields: object) -> Observations:
    return observe(an_atlas(*tables, **fields), indicators, Level.BUURT, CHOICE)


def told(found: Observations, name: str = "gas") -> list[tuple[float, float]]:
    """Give value and year per area."""
    return list(zip(found.values[name], found.years[name], strict=True))


# The figure of an area is chosen per area, not per table


OLDER = a_table(2016, dict.fromkeys([*ONE, *TWO], 1.0))


def test_the_newer_table_of_one_gemeente_shows_there_and_changes_nothing_elsewhere() -> None:
    found = seen(OLDER, a_table(2025, dict.fromkeys(ONE, 2.0)))

    assert told(found) == [(2, 2025), (2, 2025), (1, 2016), (1, 2016)]


def test_an_older_table_that_covers_more_hides_no_newer_one() -> None:
    found = seen(a_table(2022, {ONE[0]: 5.0}), OLDER)

    assert told(found) == [(5, 2022), (1, 2016), (1, 2016), (1, 2016)]


@pytest.mark.parametrize("turned", [False, True])
def test_tables_of_two_gemeenten_lie_side_by_side_whichever_was_loaded_first(turned: bool) -> None:
    one, two = a_table(2024, dict.fromkeys(ONE, 1.0), title="a"), a_table(2024, dict.fromkeys(TWO, 2.0), title="b")
    found = seen(*((two, one) if turned else (one, two)), indicators=(an_indicator(local=True),))

    assert found.values["gas"].tolist() == [1, 1, 2, 2]
    assert [s.title for s in found.snapshots(codes=ONE)] == ["a"]
    assert [s.title for s in found.snapshots(codes=TWO)] == ["b"]
    assert found.reached("gas").all()


def test_of_one_year_the_table_that_was_loaded_last_goes_first() -> None:
    found = seen(a_table(2024, {ONE[0]: 1.0, ONE[1]: 1.0}), a_table(2024, {ONE[0]: 2.0}, loaded=2, title="again"))

    assert found.values["gas"].tolist()[:2] == [2, 1]


def test_a_gap_in_a_newer_table_is_filled_from_an_older_one_with_its_own_year() -> None:
    found = seen(
        a_table(2024, {ONE[0]: 3.0, ONE[1]: "geheim", TWO[0]: "later"}), a_table(2022, dict.fromkeys([*ONE, *TWO], 1.0))
    )

    assert told(found) == [(3, 2024), (1, 2022), (1, 2022), (1, 2022)]


def test_what_does_not_apply_any_more_has_no_older_figure() -> None:
    found = seen(a_table(2024, {ONE[0]: "nvt"}), a_table(2022, {ONE[0]: 1.0}))

    assert (np.isnan(found.values.at[ONE[0], "gas"]), found.reasons.at[ONE[0], "gas"]) == (True, "nvt")


@pytest.mark.parametrize(("year", "counts"), [(2014, True), (2013, False)])
def test_a_figure_counts_up_to_a_declared_age_before_the_borders(year: int, counts: bool) -> None:
    found = seen(a_table(year, {ONE[0]: 1.0}), a_table(2024, {TWO[0]: 1.0}))

    assert found.values["gas"].notna()[ONE[0]] == counts
    if not counts:
        assert (found.reasons.at[ONE[0], "gas"], found.details.at[ONE[0], "gas"]) == ("oud", 2013)


def test_an_indicator_may_have_an_age_of_its_own() -> None:
    table = a_table(2021, {ONE[0]: 1.0})

    assert seen(table, indicators=(an_indicator(greatest_age=3),)).spans["gas"].last == 2021
    assert seen(table, indicators=(an_indicator(greatest_age=2),)).spans == {}


def test_a_newer_table_of_one_gemeente_makes_no_figure_elsewhere_too_old() -> None:
    found = seen(a_table(2014, dict.fromkeys(TWO, 1.0)), a_table(2026, dict.fromkeys(ONE, 2.0)))

    assert told(found) == [(2, 2026), (2, 2026), (1, 2014), (1, 2014)]


def test_where_a_figure_says_nothing_is_looked_up_per_area_too() -> None:
    heat = a_table(2022, {ONE[0]: 90.0}, name="warmte"), a_table(2024, {TWO[0]: 90.0}, name="warmte")
    found = seen(OLDER, *heat, indicators=(an_indicator(masked_by=Mask("warmte", 50)),))

    assert found.reasons["gas"].tolist() == ["nvt", "", "nvt", ""]


def test_an_official_column_is_the_newest_of_each_area_too() -> None:
    atlas = an_atlas(OLDER, a_table(2025, {ONE[0]: 2.0}), a_table(2010, {"BU00030001": 9.0}))

    assert official_columns(atlas, atlas.areas.index, ("gas", "none"), CHOICE)["gas"].tolist() == [2, 1, 1, 1]


# Which years are compared


def test_years_are_summed_up_by_inhabitants() -> None:
    found = seen(OLDER, a_table(2025, {ONE[0]: 2.0}), inhabitants=(500, 100, 100, 0))

    assert found.spans["gas"] == Years(2016, 2025, 2025, 1.0)
    assert years_of(found.years.loc[TWO], pd.Series([100.0, np.nan], index=TWO)) == Years(2016, 2016, 2016, 1.0)


def test_without_any_figure_there_are_no_years() -> None:
    assert years_of(pd.DataFrame({"gas": [np.nan]}), pd.Series([100.0])) is None


# A file that brushes an area doesn't own it


def scored(found: Observations, *indicators: Indicator, reference: Reference = Reference.GEMEENTE) -> Scores:
    areas = an_atlas(OLDER).areas
    declared = IndicatorSet((Theme(ThemeId.VERDUURZAMING, BLANK, BLANK, 0.5),), indicators, choice=CHOICE)
    weights = comparable({i.id: i.weight for i in indicators}, indicators, found, areas, reference)
    return score(found, declared, areas, reference, weights=weights, groups=areas["gemeente"])


def test_one_buurt_of_a_neighbour_in_a_table_is_context_there_and_takes_no_theme() -> None:
    """Of the neighbour 10% of the inhabitants: its figure is shown, and counts neither there nor as missing."""
    own, other = an_indicator("own", local=True, weight=3.0), an_indicator()
    brushing = a_table(2024, {ONE[0]: 1.0, ONE[1]: 2.0, TWO[0]: 3.0}, name="own")
    found = seen(OLDER, brushing, indicators=(other, own), inhabitants=(100, 100, 10, 90))
    scores = scored(found, other, own)

    assert found.values["own"].tolist()[:3] == [1, 2, 3]
    assert found.reach["own"].round(2).tolist() == [1, 1, 0.1, 0.1]
    assert scores.indicators["own"].isna().tolist() == [False, False, True, True]
    assert scores.themes["verduurzaming"].notna().all()
    assert scores.coverage["verduurzaming"].tolist() == [1, 1, 1, 1]


@pytest.mark.parametrize(("people", "counts"), [(50, True), (49, False)])
def test_a_local_figure_counts_from_a_declared_share_of_the_inhabitants(people: int, counts: bool) -> None:
    own = an_indicator("own", local=True)
    found = seen(
        OLDER, a_table(2024, {TWO[0]: 3.0}, name="own"), indicators=(own,), inhabitants=(1, 1, people, 100 - people)
    )

    assert found.reached("own")[TWO].tolist() == [counts, counts]


def test_what_a_file_only_touches_does_not_count_however_much_it_covers() -> None:
    table = replace(a_table(2024, dict.fromkeys([*ONE, *TWO], 1.0)), touched=pd.Index(TWO))

    assert seen(table).reach["gas"].tolist() == [1, 1, 0, 0]


def test_a_local_figure_counts_everywhere_when_it_tells_enough_of_every_gemeente() -> None:
    own, other = an_indicator("own", local=True), an_indicator()
    few = a_table(2024, {ONE[0]: 1.0, ONE[1]: 2.0, TWO[0]: 3.0}, name="own")
    for inhabitants, weight in (((1, 1, 10, 90), 0.0), ((1, 1, 90, 10), 1.0)):
        found = seen(OLDER, few, indicators=(other, own), inhabitants=inhabitants)
        assert scored(found, other, own, reference=Reference.NETHERLANDS).weights["own"] == weight


def test_what_one_gemeente_alone_has_takes_no_theme_from_another() -> None:
    """Also of a figure that isn't local: a table with a known column about one gemeente."""
    more, other = an_indicator("zon", weight=3.0), an_indicator()
    large = (400, 400, 100, 100)
    found = seen(OLDER, a_table(2024, dict.fromkeys(TWO, 1.0), name="zon"), indicators=(other, more), inhabitants=large)

    assert scored(found, other, more).themes["verduurzaming"].notna().all()


# True reasons


def test_later_is_only_said_where_the_newest_table_about_the_area_says_so() -> None:
    newest = a_table(2024, {ONE[0]: "onbekend", ONE[1]: "later"})
    before = a_table(2022, {ONE[0]: "later", TWO[0]: "later", TWO[1]: "geheim"})

    assert seen(newest, before).reasons["gas"].tolist() == ["onbekend", "later", "later", "geheim"]


def test_of_one_year_another_reason_goes_before_later() -> None:
    early, late = a_table(2024, {ONE[0]: "later"}, loaded=2), a_table(2024, {ONE[0]: "geheim"}, title="full")

    assert seen(early, late).reasons.at[ONE[0], "gas"] == "geheim"


def test_an_area_that_is_in_no_table_has_no_figure_and_no_story() -> None:
    assert seen(a_table(2024, {ONE[0]: 1.0})).reasons["gas"].tolist() == ["", "onbekend", "onbekend", "onbekend"]


def test_an_old_figure_is_told_also_when_a_newer_one_comes_later() -> None:
    found = seen(a_table(2024, {ONE[0]: "later"}), a_table(2012, {ONE[0]: 1.0}))

    assert (found.reasons.at[ONE[0], "gas"], found.details.at[ONE[0], "gas"]) == ("oud", 2012)


# Which gemeenten a register is about


def cohorts_in(counts: dict[str, float]) -> pd.DataFrame:
    return pd.DataFrame({"area": list(counts), "count": list(counts.values())})


def placed(*registers: dict[str, float], inhabitants: tuple[float, ...] = (1000, 1000, 1000, 1000)) -> dict[str, About]:
    """Give what each gemeente's figures are from."""
    areas = an_atlas(OLDER, inhabitants=inhabitants).areas
    found = about([cohorts_in(one) for one in registers], areas, CHOICE.register_share)
    return {gemeente: group for group in found for gemeente in group.gemeenten}


def test_a_few_trees_over_the_border_only_touch_the_neighbour() -> None:
    found = placed({ONE[0]: 500.0, ONE[1]: 500.0, TWO[0]: 53.0})

    assert (found[HERE].touched, found[THERE].touched) == (False, True)
    assert placed({ONE[0]: 500.0, ONE[1]: 500.0, TWO[0]: 100.0})[THERE].touched is False


def test_it_is_the_objects_per_inhabitant_that_tell_and_not_their_number() -> None:
    small = (10_000, 10_000, 100, 100)

    assert placed({ONE[0]: 5000.0, TWO[0]: 53.0}, inhabitants=small)[THERE].touched is False


def test_a_register_is_always_about_the_gemeente_it_has_most_of() -> None:
    """Also when a polder has more bridges per inhabitant: that is another register."""
    polder, town = {ONE[0]: 400.0}, {TWO[0]: 5.0}
    found = placed(polder, town, inhabitants=(100, 100, 9000, 9000))

    assert [(g.registers, g.touched) for g in (found[HERE], found[THERE])] == [((0,), False), ((1,), False)]


def test_where_an_own_register_is_the_trees_of_the_neighbour_have_no_say() -> None:
    found = placed({ONE[0]: 1000.0, TWO[0]: 20.0}, {TWO[0]: 900.0, ONE[0]: 3.0})

    assert [found[HERE].registers, found[THERE].registers] == [(0,), (1,)]


def test_a_register_of_a_whole_region_is_about_each_gemeente() -> None:
    found = placed({ONE[0]: 1000.0, TWO[0]: 800.0}, {ONE[1]: 50.0, TWO[1]: 60.0})

    assert found[HERE] is found[THERE]
    assert found[HERE].registers == (0, 1)


def test_where_nobody_lives_a_register_is_only_about_the_gemeente_it_has_most_of() -> None:
    found = placed({ONE[0]: 50.0, TWO[0]: 60.0}, inhabitants=(1000, 0, 0, 0))

    assert [found[HERE].touched, found[THERE].touched] == [True, False]
