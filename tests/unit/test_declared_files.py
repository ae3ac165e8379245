"""The declared files are read strictly: a mistake is told with its file, line and remedy."""

import re
from pathlib import Path

import pytest

from planner.domain.indicators import Direction, Method, MissingRule, ReferenceYear, Scale, ThemeId
from planner.errors import SettingError
from planner.services.explain import explain
from planner.settings import DECLARED
from planner.sources.registry import check, read_indicators, read_sources
from planner.text import translator

INDICATORS = (DECLARED / "indicators.yaml").read_text(encoding="utf-8")
SOURCES = (DECLARED / "sources.yaml").read_text(encoding="utf-8")


def declared(folder: Path, *, indicators: str = INDICATORS, sources: str = SOURCES) -> Path:
    (folder / "indicators.yaml").write_text(indicators, encoding="utf-8")
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    return folder


def line_of(text: str, part: str) -> str:
    return str(text[: text.index(part)].count("\n") + 1)


def test_what_we_ship_is_right() -> None:
    assert check(DECLARED) == []


def test_every_theme_has_indicators_with_a_sentence_that_says_why() -> None:
    declared = read_indicators(DECLARED / "indicators.yaml")
    assert [theme.id for theme in declared.themes] == list(ThemeId)
    assert all(declared.of_theme(theme) for theme in ThemeId)
    assert all(i.why.nl.endswith(".") and i.why.en.endswith(".") for i in declared.indicators)
    assert declared.indicator("gasverbruik").direction is Direction.HIGH
    assert declared.indicator("leeftijd_eenzijdig").method is Method.ONE_SIDEDNESS
    assert declared.indicator("eigendom_eenzijdig").rest
    assert [i.id for i in declared.indicators if i.proxy] == ["gebouwd_voor_2000"]


def test_every_indicator_says_how_it_counts() -> None:
    for indicator in read_indicators(DECLARED / "indicators.yaml").indicators:
        assert indicator.weight > 0
        said = (indicator.scale, indicator.missing, indicator.reference_year)
        assert said == (Scale.RANK, MissingRule.LEAVE_OUT, ReferenceYear.NEWEST)


@pytest.mark.parametrize("key", ["scale", "weight", "missing", "reference_year"])
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
        ("weight: 1", "weight: 0", "value", "0"),
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


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    text = INDICATORS.replace("    direction: low_is_need\n", "", 1)
    (told,) = check(declared(tmp_path, indicators=text))
    assert (told.values["problem"], told.values["found"]) == ("missing-key", "direction")
    assert told.values["line"] == line_of(text, "id: fysieke_omgeving")


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = INDICATORS.replace("decimals: 2", "decimals: veel")
    assert len(check(declared(tmp_path, indicators=text, sources=SOURCES.replace("geheim}", "gehiem}")))) == 5


@pytest.mark.parametrize("text", ["themes: [", "", "- a\n- b\n"])
def test_a_file_that_is_no_yaml_or_something_else_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingError, match="declared-file-wrong"):
        read_indicators(declared(tmp_path, indicators=text) / "indicators.yaml")


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="declared-file-wrong"):
        read_sources(tmp_path / "sources.yaml")


@pytest.mark.parametrize("right", ["© Kadaster / Centraal Bureau voor de Statistiek, {year}", "Leefbaarometer {year}"])
def test_a_source_can_only_fill_in_what_is_known(tmp_path: Path, right: str) -> None:
    (told,) = check(declared(tmp_path, sources=SOURCES.replace(right, right.replace("year", "jaar"))))
    assert told.values["remedy"] == "{year}, {file}"


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
