"""The declared files are read strictly: a mistake is told with its file, line and remedy."""

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from planner.analysis.figures.observations import Observations
from planner.analysis.scores.scoring import score
from planner.domain.areas import Level
from planner.domain.figures.indicators import Direction, Method, MissingRule, Reference, ReferenceYear, Scale, ThemeId
from planner.domain.figures.weights import WeightSet, counted_once, weights_of
from planner.errors import SettingError
from planner.settings import DECLARED
from planner.sources.declared.check import check
from planner.sources.declared.indicators import read_indicators
from planner.sources.declared.sources import read_sources
from planner.text import translator
from planner.text.errors import explain

INDICATORS = (DECLARED / "indicators.yaml").read_text(encoding="utf-8")
SOURCES = (DECLARED / "sources.yaml").read_text(encoding="utf-8")
LIVES = (DECLARED / "service_lives.yaml").read_text(encoding="utf-8")
DEMO = (DECLARED / "demo" / "agenda.yaml").read_text(encoding="utf-8")


def declared(
    folder: Path, *, indicators: str = INDICATORS, sources: str = SOURCES, lives: str = LIVES, demo: str = DEMO
) -> Path:
    shutil.copytree(DECLARED, folder, dirs_exist_ok=True)
    texts = {"indicators": indicators, "sources": sources, "service_lives": lives, "demo/agenda": demo}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def line_of(text: str, part: str) -> str:
    return str(text[: text.index(part)].count("\n") + 1)


def test_what_we_ship_is_right() -> None:
    assert check(DECLARED) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [("names:\n  Utrecht: Utreg\n", "2"), ("names:\n  A: [B]\n  A: [C]\n", "3"), ("namen: {}\n", "1"), ("", "1")],
)
def test_a_mistake_in_the_names_of_gemeenten_is_told_with_its_line(tmp_path: Path, text: str, line: str) -> None:
    folder = declared(tmp_path / "declared")
    (folder / "gemeente_names.yaml").write_text(text, encoding="utf-8")
    assert [(p.values["file"], p.values["line"]) for p in check(folder)] == [("gemeente_names.yaml", line)]


def test_every_theme_has_indicators_with_a_sentence_that_says_why() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    assert [theme.id for theme in declared.themes] == list(ThemeId)
    assert all(declared.of_theme(theme) for theme in ThemeId)
    assert all(i.why.nl.endswith(".") and i.why.en.endswith(".") for i in declared.indicators)
    assert declared.indicator("gasverbruik").direction is Direction.HIGH
    assert declared.indicator("leeftijd_eenzijdig").method is Method.ONE_SIDEDNESS
    assert declared.indicator("inkomen_eenzijdig").rest
    assert {i.id for i in declared.indicators if i.proxy} == {"gebouwd_voor_2000", "sociale_samenhang"}


def test_there_are_enough_indicators_and_not_too_many() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    assert 12 <= len(declared.indicators) <= 18
    assert all(sum(i.weight > 0 for i in declared.of_theme(theme)) >= 3 for theme in ThemeId)


def test_every_indicator_says_how_it_counts() -> None:
    for indicator in read_indicators(DECLARED / "indicators.yaml").indicators:
        assert (indicator.missing, indicator.reference_year) == (MissingRule.LEAVE_OUT, ReferenceYear.NEWEST)
        assert indicator.scale is Scale.RANK
        assert indicator.local == (indicator.source == "beheerregister")


def test_weights_within_a_theme_are_equal_but_for_a_proxy_that_counts_half_and_context() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    assert {i.id: i.weight for i in declared.indicators if i.weight != 1} == {
        "gebouwd_voor_2000": 0.5,
        "corporatiebezit": 0,
    }
    assert all(i.contained_in for i in declared.indicators if i.weight == 0)


def test_there_is_no_total_over_the_themes() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    codes = [f"WK00010{n}" for n in range(4)]
    values = pd.DataFrame({i.id: [1.0, 2.0, 3.0, 4.0] for i in declared.indicators}, index=codes)
    seen = Observations(Level.WIJK, values, values.map(lambda _: ""), reach=values.notna() * 1.0)
    areas = pd.DataFrame({"gemeente": "GM0001", "kind": "inhabited", "inhabitants": 100.0}, index=codes)

    scores = score(seen, declared, areas, Reference.NETHERLANDS, weights=weights_of(declared))

    assert list(scores.themes) == list(scores.coverage) == [theme.value for theme in ThemeId]
    assert list(scores.indicators) == [i.id for i in declared.indicators]


def test_figures_of_models_are_never_put_together_and_shares_by_what_they_are_a_share_of() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    assert {i.denominator for i in declared.indicators if i.source == "leefbaarometer"} == {""}
    assert {i.denominator for i in declared.indicators if "woningen" in i.unit.nl} == {"woningvoorraad"}
    assert declared.indicator("huishoudens_eenzijdig").denominator == "aantal_huishoudens"
    assert declared.indicator("leeftijd_eenzijdig").denominator == "aantal_inwoners"


@pytest.mark.parametrize("key", ["scale", "weight", "missing", "reference_year", "denominator"])
def test_how_an_indicator_counts_is_never_guessed(tmp_path: Path, key: str) -> None:
    lines = INDICATORS.splitlines(keepends=True)
    lines.remove(next(line for line in lines if line.startswith(f"    {key}: ")))
    (told,) = check(declared(tmp_path, indicators="".join(lines)))
    assert (told.values["problem"], told.values["found"]) == ("missing-key", key)


def test_the_head_of_the_file_explains_every_key() -> None:
    explained = set(re.findall(r"\w+", INDICATORS[: INDICATORS.index("themes:")]))
    assert set(re.findall(r"^[ -]+(\w+):", INDICATORS, re.MULTILINE)) - {"nl", "en"} <= explained


def test_origin_of_residents_is_in_no_indicator() -> None:
    used = {c for i in read_indicators(DECLARED / "indicators.yaml").indicators for c in i.columns}
    assert not [column for column in used if "herkomst" in column or "migratie" in column]


@pytest.mark.parametrize(
    ("right", "wrong", "problem", "found"),
    [
        ("direction: low_is_need", "direction: laag", "value", "laag"),
        ("    decimals: 2\n", "    decimalen: 2\n", "unknown-key", "decimalen"),
        ("id: zonnestroom", "id: gasverbruik", "twice", "gasverbruik"),
        ("threshold: 0.5", "threshold: 50", "value", "50"),
        ("theme: openbare_ruimte", "theme: groen", "value", "groen"),
        ("    proxy: true\n", "    proxy: ja\n", "value", "ja"),
        ("    columns: [onv]\n", "    columns: []\n", "value", "0"),
        ("source: leefbaarometer", "source: leefbarometer", "value", "leefbarometer"),
        ("scale: rank", "scale: zscore", "value", "zscore"),
        ("missing: leave_out", "missing: zero", "value", "zero"),
        ("reference_year: newest", "reference_year: 2022", "value", "2022"),
        ("weight: 1", "weight: -1", "value", "-1"),
        ("    columns: [onv]\n", "    columns: [onveilig]\n", "value", "onveilig"),
        ("  dwellings: woningvoorraad\n", "  dwellings: woningen\n", "value", "woningen"),
        ("  - percentage_koopwoningen\n", "  - koop\n", "value", "koop"),
        ("{column: percentage_woningen_met_stadsverwarming,", "{column: warmtenet,", "value", "warmtenet"),
        ("denominator: dwellings", "denominator: woningen", "value", "woningen"),
        ("contained_in: [armoede]", "contained_in: [geldnood]", "value", "geldnood"),
        ("minimum_inhabitants: 50", "minimum_inhabitants: -5", "value", "-5"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, right: str, wrong: str, problem: str, found: str) -> None:
    text = INDICATORS.replace(right, wrong, 1)
    told = check(declared(tmp_path, indicators=text))
    assert len(told) == 1
    values = told[0].values
    assert (told[0].code, values["file"], values["problem"]) == ("declared-file-wrong", "indicators.yaml", problem)
    assert values["found"] == found
    start = text.rindex(wrong) if problem == "twice" else text.index(wrong)
    assert values["line"] == str(text[:start].count("\n") + 1)


def test_of_two_indicators_that_tell_the_same_one_counts() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    weights = weights_of(declared)
    both = counted_once(weights, declared, {"armoede": 0.9, "sociaal_minimum": 0.9})
    assert (both["armoede"], both["sociaal_minimum"]) == (1, 0)
    old = counted_once(weights, declared, {"sociaal_minimum": 0.9})
    assert (old["armoede"], old["sociaal_minimum"]) == (0, 1)
    neither = counted_once(weights, declared, {})
    assert (neither["armoede"], neither["sociaal_minimum"]) == (1, 0)


@pytest.mark.parametrize(("covered", "counts"), [(0.79, (0, 1)), (0.8, (1, 0))])
def test_what_one_gemeente_has_of_the_whole_takes_the_part_from_no_other(
    covered: float, counts: tuple[int, int]
) -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    found = counted_once(weights_of(declared), declared, {"armoede": covered, "sociaal_minimum": 1.0})
    assert (found["armoede"], found["sociaal_minimum"]) == counts


def test_a_weight_somebody_chose_stays_also_when_it_counts_double() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    chosen = WeightSet("Geld eerst", (("sociaal_minimum", 2.0),))
    weights = weights_of(declared, chosen)
    assert counted_once(weights, declared, {"armoede": 0.9}, chosen)["sociaal_minimum"] == 2


def test_a_fixed_scale_needs_its_ends_and_only_that_has_them(tmp_path: Path) -> None:
    rank, fixed, ends = "    scale: rank\n", "    scale: fixed\n", "    fixed: {from: 0, to: 100}\n"
    assert check(declared(tmp_path, indicators=INDICATORS.replace(rank, fixed + ends, 1))) == []
    for wrong in (fixed, rank + ends, fixed + "    fixed: {from: 100, to: 0}\n"):
        assert len(check(declared(tmp_path, indicators=INDICATORS.replace(rank, wrong, 1)))) == 1


def test_a_theme_in_which_nothing_counts_is_refused(tmp_path: Path) -> None:
    start, end = INDICATORS.index("  # Verduurzamingsopgave"), INDICATORS.index("  # Veerkracht")
    text = INDICATORS[:start] + INDICATORS[start:end].replace("weight: 1", "weight: 0") + INDICATORS[end:]
    (told,) = check(declared(tmp_path, indicators=text))
    assert (told.values["found"], told.values["remedy"]) == ("verduurzaming", "weight > 0")
    assert told.values["line"] == line_of(text, "id: verduurzaming")


def test_service_lives_and_the_demo_agenda_are_checked_too(tmp_path: Path) -> None:
    lives = LIVES.replace("first_year: 1850", "first_year: 185")
    (told,) = check(declared(tmp_path, lives=lives))
    assert (told.values["file"], told.values["line"]) == ("service_lives.yaml", line_of(lives, "first_year: 185"))
    demo = DEMO.replace("figures: [gasverbruik, armoede]", "figures: [gasverbruik, geldnood]")
    (told,) = check(declared(tmp_path, demo=demo))
    assert (told.values["file"], told.values["line"]) == ("agenda.yaml", line_of(demo, "geldnood"))
    assert told.values["found"] == "geldnood"


def test_own_indicators_are_checked_in_the_data_folder(tmp_path: Path) -> None:
    assert check(DECLARED, tmp_path) == []
    (tmp_path / "own_indicators.yaml").write_text("indicators: 3\n", encoding="utf-8")
    (told,) = check(DECLARED, tmp_path)
    assert (told.values["file"], told.values["line"]) == ("own_indicators.yaml", "1")


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    text = INDICATORS.replace("    direction: low_is_need\n", "", 1)
    (told,) = check(declared(tmp_path, indicators=text))
    assert (told.values["problem"], told.values["found"]) == ("missing-key", "direction")
    assert told.values["line"] == line_of(text, "id: fysieke_omgeving")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = INDICATORS.replace("decimals: 2", "decimals: veel")
    told = check(declared(tmp_path, indicators=text, sources=SOURCES.replace("geheim}", "gehiem}")))
    assert len(told) == INDICATORS.count("decimals: 2") + SOURCES.count("geheim}") >= 5


@pytest.mark.parametrize(
    "text", ["themes: [", "", "- a\n- b\n", "? [a, b]\n: c\n", "themes: {[a]: b}\n", "a: \x00", "[" * 5_000]
)
def test_a_file_that_is_no_yaml_or_something_else_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingError, match="declared-file-wrong"):
        read_indicators(declared(tmp_path, indicators=text) / "indicators.yaml")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="declared-file-wrong"):
        read_sources(tmp_path / "sources.yaml")


@pytest.mark.parametrize(
    ("right", "wrong", "remedy"),
    [
        ("© Kadaster / Centraal Bureau voor de Statistiek, {year}", "© Kadaster, {jaar}", "{year}, {file}"),
        ("title: Leefbaarometer {year}", 'title: "{file}"', "{year}"),
        ("title: Eigen tabel ({file})", 'title: "{file.foo}"', "{year}, {file}"),
        ("file: wijkenbuurten_{year}.gpkg", 'file: "{year[0]}"', "{year}"),
        ('title: "{title} (verzonnen)"', 'title: "{naam}"', "{title}"),
    ],
)
def test_a_source_can_only_fill_in_what_is_known(tmp_path: Path, right: str, wrong: str, remedy: str) -> None:
    assert right in SOURCES
    with pytest.raises(SettingError) as told:
        read_sources(declared(tmp_path, sources=SOURCES.replace(right, wrong)) / "sources.yaml")
    assert told.value.values["remedy"] == remedy


def test_the_last_source_takes_every_table(tmp_path: Path) -> None:
    text = SOURCES.replace(
        "    url: niet van toepassing\n    recognised_by: []", "    url: x\n    recognised_by: [fys]"
    )
    (told,) = check(declared(tmp_path, sources=text))
    assert told.values["problem"] == "sources"


def test_every_mistake_becomes_a_sentence_in_both_languages(tmp_path: Path) -> None:
    for text in ("themes: [", "", INDICATORS.replace("decimals", "decimalen")):
        for problem in check(declared(tmp_path, indicators=text)):
            assert explain(problem, translator("nl")).startswith("indicators.yaml, regel")
            assert explain(problem, translator("en")).startswith("indicators.yaml, line")


@pytest.mark.parametrize("sign", ["\u200b", "\ue000", "\u202e", "\u2066", "\U000e0041"], ids=ascii)
def test_a_sign_nobody_sees_in_a_declared_file_is_told_with_its_line(tmp_path: Path, sign: str) -> None:
    text = INDICATORS.replace("contained_in: [armoede]", f"contained_in: [armoede{sign}]", 1)
    (told,) = check(declared(tmp_path, indicators=text))
    line = line_of(text, sign)
    assert (told.values["line"], told.values["found"]) == (line, f"U+{ord(sign):04X}")
    assert f"regel {line}: er staat een teken dat je niet ziet" in explain(told, translator("nl"))
