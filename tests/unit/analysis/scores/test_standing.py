"""Among whom an area is ranked, how sure its place is, why it is there, and which areas are alike."""

from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd
import pytest

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.scores import readings, standing
from planner.analysis.scores.comparison import nearest, standardised
from planner.analysis.scores.measured import Measured, among_like, measure
from planner.analysis.scores.profiles import AreaProfile
from planner.analysis.scores.readings import freeze
from planner.analysis.scores.sensitivity import RankBand
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.domain.figures.weights import WeightSet
from planner.maps import drawing
from planner.services.context import Context
from planner.settings import DECLARED
from planner.sources.declared.indicators import read_indicators
from planner.text import translator
from planner.text.area import how_sure, in_one_sentence, why
from planner.text.words import Words
from tests.builders import an_agenda
from tests.unit.services.data.test_areas import a_context, a_snapshot, an_atlas

WORDS = Words(translator("nl"), "nl")
ONE, OTHER = "percentage_huishoudens_onder_of_rond_sociaal_minimum", "perc_huurwoningen_in_bezit_woningcorporaties"
URBANITY, HOMES, OWNED, OLD = (
    "stedelijkheid_adressen_per_km2",
    "aantal_huishoudens",
    "percentage_koopwoningen",
    "percentage_bouwjaarklasse_tot_2000",
)
DECLARED_SET = read_indicators(DECLARED / "indicators.yaml")
_CHOSEN = {"gasverbruik", "zonnestroom", "arbeidsparticipatie"}
INDICATORS = replace(
    DECLARED_SET,
    indicators=tuple(replace(i, weight=1.0) for i in DECLARED_SET.indicators if i.id in _CHOSEN),
    profile=(URBANITY, OWNED, OLD),
)
COLUMNS = {i.id: i.columns[0] for i in INDICATORS.indicators}


def country(count: int = 40, **columns: list[float]) -> tuple[Context, Atlas]:
    """Make wijken whose gas use rises and whose solar power varies; two classes of stedelijkheid take turns."""
    atlas = an_atlas(count)
    rng = np.random.default_rng(3)
    values = {
        COLUMNS["gasverbruik"]: np.arange(count) + 1000.0,
        COLUMNS["zonnestroom"]: rng.permutation(count).astype(float),
        URBANITY: np.arange(count) % 2 + 1.0,
        HOMES: np.full(count, 500.0),
        OWNED: rng.integers(0, 100, count).astype(float),
        OLD: rng.integers(0, 100, count).astype(float),
    }
    frame = pd.DataFrame(values | columns, index=atlas.areas.index, dtype="float64")
    why_not = frame.isna().map(lambda gone: "onbekend" if gone else "")
    table = FigureTable(a_snapshot(2024, "Cijfers"), 2024, frame, why_not)
    return replace(a_context(an_agenda()), indicators=INDICATORS), replace(atlas, tables=(table,))


def measured(ctx: Context, atlas: Atlas, reference: Reference = Reference.NETHERLANDS, **given: object) -> Measured:
    return measure(atlas, ctx.indicators, Level.WIJK, reference, **given)


def explained(ctx: Context, found: Measured, code: str) -> AreaProfile:
    (profile,) = standing.explained(found, [readings.profile(found, code)])
    return profile


def reading(profile: AreaProfile, theme: str = "verduurzaming"):
    return next(r for r in profile.themes if r.theme.id.value == theme)


def test_an_area_is_ranked_among_those_that_are_as_urban() -> None:
    ctx, atlas = country()
    found = measured(ctx, atlas, Reference.STEDELIJKHEID)
    gas, codes = found.scores.indicators["gasverbruik"], found.areas.index
    assert gas[codes[38]] == gas[codes[39]] == gas.max()
    place = reading(readings.profile(found, codes[39])).place
    assert (place.known, place.areas) == (20, 20)
    told = WORDS.place(place, readings.profile(found, codes[39]))
    assert "het even stedelijke deel van Stad 1 (20 wijken)" in told


def test_an_area_whose_urbanity_is_unknown_is_not_ranked_and_says_so() -> None:
    ctx, atlas = country(**{URBANITY: [np.nan, *([1.0] * 39)]})
    found = measured(ctx, atlas, Reference.STEDELIJKHEID)
    code = found.areas.index[0]
    profile = readings.profile(found, code)
    assert reading(profile).score is None
    assert "stedelijk" in WORDS.place(None, profile)
    assert "stedelijk" in in_one_sentence(profile, WORDS)
    assert found.inhabited() == 39
    assert reading(readings.profile(measured(ctx, atlas), code)).score is not None


def test_without_any_class_nothing_is_ranked_among_the_equally_urban() -> None:
    ctx, atlas = country(**{URBANITY: [np.nan] * 40})
    assert measured(ctx, atlas, Reference.STEDELIJKHEID).scores.themes.isna().all(axis=None)


def like(ctx: Context, atlas: Atlas, code: str) -> Measured:
    return among_like(code, partial(measured, ctx, atlas))


def test_a_figure_for_an_agenda_is_placed_among_areas_that_are_as_urban() -> None:
    ctx, atlas = country()
    code = atlas.areas.index[38]
    frozen = freeze(like(ctx, atlas, code), code, "gasverbruik", on=ctx.now().date(), language=ctx.language)
    assert (frozen.score, frozen.reference) == (9.75, "stedelijkheid")
    assert freeze(
        measured(ctx, atlas), code, "gasverbruik", on=ctx.now().date(), language=ctx.language
    ).score == pytest.approx(9.625)


@pytest.mark.parametrize("of_its_class", [0, 1, 9, 10])
def test_with_fewer_than_ten_alike_it_is_placed_among_all(of_its_class: int) -> None:
    classes = [1.0] * of_its_class + [2.0] * (40 - of_its_class) if of_its_class else [np.nan, *([2.0] * 39)]
    ctx, atlas = country(**{URBANITY: classes})
    code = atlas.areas.index[0]
    frozen = freeze(like(ctx, atlas, code), code, "gasverbruik", on=ctx.now().date(), language=ctx.language)
    assert frozen.reference == ("stedelijkheid" if of_its_class == 10 else "nl")
    assert frozen.score == pytest.approx(0.5 if of_its_class == 10 else 0.125)


def test_an_area_with_few_people_keeps_its_figures_and_is_dotted_without_a_score() -> None:
    ctx, atlas = country()
    areas = atlas.areas.assign(inhabitants=[49.0, *([50.0] * 39)])
    found = measured(ctx, replace(atlas, areas=areas))
    code = areas.index[0]
    profile = readings.profile(found, code)
    assert found.inhabited() == 39
    assert [f.score for f in profile.figures] == [None] * len(profile.figures)
    assert profile.figures[0].value == 1000
    assert WORDS.place(None, profile) == "Te weinig inwoners om te vergelijken, dus geen score."
    for shown, said in (("verduurzaming", "Te weinig inwoners"), ("gasverbruik", "1.000")):
        view = drawing.draw_map(found, shown, ctx.language)
        assert view.classes[0] == "s"
        assert view.values[code].startswith(said)


def test_own_weights_change_the_theme_and_0_leaves_a_figure_out() -> None:
    ctx, atlas = country()
    only_gas = measured(ctx, atlas, weights=WeightSet("Gas", (("zonnestroom", 0.0),)))
    pd.testing.assert_series_equal(
        only_gas.scores.themes["verduurzaming"], only_gas.scores.indicators["gasverbruik"], check_names=False
    )
    profile = readings.profile(only_gas, only_gas.areas.index[39])
    assert [part.indicator for part in reading(profile).parts] == ["gasverbruik"]
    assert {f.indicator.id: f.score for f in profile.figures}["zonnestroom"] is not None


def test_the_place_of_one_area_is_as_sure_as_when_all_are_asked() -> None:
    ctx, atlas = country()
    found = measured(ctx, atlas)
    codes = tuple(found.areas.index)
    together = standing.bands(found, codes)
    assert len(together) == 40
    for code in codes[::9]:
        alone = standing.bands(found, (code,))[code, "verduurzaming"]
        band = together[code, "verduurzaming"]
        assert (alone.rank, alone.first, alone.areas) == (band.rank, 4, 40)
        assert abs(alone.low - band.low) <= 1
        assert abs(alone.high - band.high) <= 1
        assert band.rank == reading(readings.profile(found, code)).place.above + 1


def test_within_a_class_ranks_are_those_of_the_class() -> None:
    ctx, atlas = country()
    bands = standing.bands(measured(ctx, atlas, Reference.STEDELIJKHEID), tuple(atlas.areas.index))
    assert {band.areas for band in bands.values()} == {20}
    assert max(band.high for band in bands.values()) <= 20


def test_of_an_area_with_few_households_nothing_is_said_of_how_sure_it_is() -> None:
    ctx, atlas = country(**{HOMES: [99.0, np.nan, *([100.0] * 38)]})
    found = measured(ctx, atlas)
    codes = found.areas.index
    assert {code for code, _ in standing.bands(found, tuple(codes))} == set(codes[2:])
    assert reading(explained(ctx, found, codes[0])).band is None


def test_when_no_file_tells_of_households_every_place_says_how_sure_it_is() -> None:
    ctx, atlas = country(**{HOMES: [np.nan] * 40})
    assert len(standing.bands(measured(ctx, atlas), tuple(atlas.areas.index))) == 40


def test_why_names_the_figures_that_pull_to_the_side_of_the_score() -> None:
    ctx, atlas = country(**{COLUMNS["zonnestroom"]: list(range(39, -1, -1))})
    found = measured(ctx, atlas)
    top, low = (readings.profile(found, found.areas.index[n]) for n in (39, 0))
    assert why(reading(top), top, WORDS) == (
        "Vooral door gasverbruik per woning (9,9) en woningen met zonnestroom (9,9)."
    )
    assert why(reading(low), low, WORDS).startswith("Hier is minder te doen, vooral door")
    assert why(reading(top, "veerkracht"), top, WORDS) == ""


def test_how_sure_is_said_in_places_and_trials() -> None:
    assert how_sure(RankBand(3, 1, 9, 10, 0.871, 3000), WORDS) == (
        "Als elk cijfer wat zwaarder of lichter telt, staat dit gebied tussen plaats 1 en 9 van 3.000. "
        "We hebben duizend keer gerekend met iets andere gewichten. "
        "In 87% daarvan hoort het bij de 10 met het meest te doen."
    )
    assert how_sure(RankBand(1, 1, 2, 1, 0.9, 10), WORDS).endswith("In 90% daarvan is hier het meest te doen.")
    assert how_sure(RankBand(30, 30, 30, 10, 0.0, 3000), WORDS).endswith("staat dit gebied op plaats 30 van 3.000.")


def test_areas_that_are_alike_come_nearest_first_with_their_means() -> None:
    ctx, atlas = country(**{URBANITY: [3] * 40, OWNED: [50, 51, *range(60, 98)], OLD: [10, 10, *range(60, 98)]})
    found = measured(ctx, atlas)
    profile = explained(ctx, found, found.areas.index[0])
    assert profile.alike.areas[0][:3] == (found.areas.index[1], "Wijk 1 van 2024", "Stad 1")
    assert len(profile.alike.areas) == 8
    codes = [area[0] for area in profile.alike.areas]
    scores, values = found.scores.themes.loc[codes], found.observations.values.loc[codes]
    assert profile.alike.themes["verduurzaming"] == pytest.approx(scores["verduurzaming"].mean())
    assert profile.alike.figures["gasverbruik"] == pytest.approx(values["gasverbruik"].mean())


def test_scores_among_different_areas_are_not_put_together() -> None:
    ctx, atlas = country()
    found = measured(ctx, atlas, Reference.STEDELIJKHEID)
    profiles = standing.explained(found, [readings.profile(found, code) for code in found.areas.index])
    classes = found.scores.groups
    assert classes is not None
    mixed = [p for p in profiles if {classes[code] for code, *_ in p.alike.areas} != {classes[p.code]}]
    assert mixed
    assert all(profile.alike.themes == {} and profile.alike.figures for profile in mixed)


def test_too_few_columns_in_common_are_no_ground_to_call_areas_alike() -> None:
    table = pd.DataFrame([[1, 1, 1], [1, 1, 1], [2, 2, 9], [np.nan, 1, 1]], index=list("wxyz"), columns=list("abc"))
    assert nearest(standardised(table), "w").index.tolist() == ["x", "y"]
    assert nearest(standardised(table), "z").empty
    assert nearest(standardised(table[["a", "b"]]), "w").empty


def test_equally_near_areas_come_in_the_order_of_their_codes() -> None:
    table = pd.DataFrame(1.0, index=list("dbca"), columns=list("xyz"))
    assert nearest(standardised(table), "c", count=2).index.tolist() == ["a", "b"]


def test_a_figure_of_one_gemeente_counts_only_inside_it_and_is_not_missed_in_another() -> None:
    local = tuple(replace(i, local=i.id == "zonnestroom") for i in INDICATORS.indicators)
    ctx, atlas = country(**{COLUMNS["zonnestroom"]: [*range(20), *([np.nan] * 20)]})
    areas = atlas.areas.assign(gemeente=["GM0001"] * 25 + ["GM0002"] * 15)
    ctx = replace(ctx, indicators=replace(INDICATORS, indicators=local))
    inside = measured(ctx, replace(atlas, areas=areas), Reference.GEMEENTE).scores
    assert inside.coverage["verduurzaming"].tolist() == [1.0] * 20 + [0.5] * 5 + [1.0] * 15
    assert inside.weights["zonnestroom"] == 1
    assert measured(ctx, replace(atlas, areas=areas)).scores.weights["zonnestroom"] == 0
    everywhere = measured(ctx, replace(atlas, areas=areas.assign(gemeente="GM0001"))).scores
    assert everywhere.weights["zonnestroom"] == 1


def test_an_area_with_one_figure_in_a_theme_has_no_interval() -> None:
    ctx, atlas = country(**{COLUMNS["zonnestroom"]: [np.nan] * 20 + [*range(20)]})
    found = measured(ctx, atlas)
    bands = standing.bands(found, found.areas.index)
    with_band = {code for code, theme in bands if theme == "verduurzaming"}
    assert with_band == set(found.areas.index[20:])


def test_a_figure_that_is_nowhere_lowers_what_is_known_but_takes_no_score_away() -> None:
    ctx, atlas = country(**{COLUMNS["zonnestroom"]: [np.nan] * 40})
    strict = tuple(replace(theme, threshold=0.9) for theme in INDICATORS.themes)
    found = measured(replace(ctx, indicators=replace(INDICATORS, themes=strict)), atlas)
    assert set(found.scores.coverage["verduurzaming"]) == {0.5}
    assert found.scores.themes["verduurzaming"].notna().all()


def test_a_theme_that_rests_on_one_figure_says_nothing_of_how_sure_it_is() -> None:
    ctx, atlas = country()
    chosen = WeightSet("Gas", (("zonnestroom", 0.0),))
    assert standing.bands(measured(ctx, atlas, weights=chosen), tuple(atlas.areas.index)) == {}


def test_why_nothing_is_said_of_how_sure_a_place_is_is_true() -> None:
    """A wijk of 77,250 inhabitants of which nobody counted the households has enough of them all the same."""
    ctx, atlas = country(**{HOMES: [99.0, np.nan, np.nan] + [200.0] * 37})
    atlas = replace(atlas, areas=atlas.areas.assign(inhabitants=[500.0, 77_250.0, 120.0] + [500.0] * 37))
    found = measured(ctx, atlas)

    assert [standing.unsure(found, code) for code in atlas.areas.index[:4]] == ["few", "", "unknown", ""]
