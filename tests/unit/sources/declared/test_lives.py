"""The assumed service lives are declared with their sources, and read strictly."""

import re
from pathlib import Path

import pytest

from planner.domain.figures.assets import Condition, Unit
from planner.errors import SettingError
from planner.settings import DECLARED
from planner.sources.declared.lives import check_lives, read_lives
from planner.text import LANGUAGES, translator
from planner.text.errors import explain
from tests.fixtures.registers import LIVES

TEXT = (DECLARED / "service_lives.yaml").read_text(encoding="utf-8")


def wrong(folder: Path, text: str) -> list[SettingError]:
    (folder / "service_lives.yaml").write_text(text, encoding="utf-8")
    problems: list[SettingError] = []
    check_lives(folder / "service_lives.yaml", problems)
    return problems


def test_every_life_comes_from_a_source_or_is_marked_as_our_own_assumption() -> None:
    assert all(kind.sources or kind.own_assumption for kind in LIVES.types)
    assert {kind.unit for kind in LIVES.kinds.values()} == set(Unit)
    assert LIVES.lives["boom_verharding"] == 50
    assert LIVES.lives["weg"] == 30
    assert LIVES.type("weg_elementen").own_assumption
    assert not LIVES.type("lichtmast").own_assumption


def test_grass_has_no_life_and_no_say() -> None:
    assert "gras" not in LIVES.lives
    assert LIVES.kinds["gras"].weight == 0


def test_the_words_for_condition_and_remaining_life_of_real_registers_are_known() -> None:
    nen, crow = LIVES.scales
    assert LIVES.conditions["zeer slecht"] is crow.values["d"] is nen.values["6"] is Condition.POOR
    assert crow.values["c"] is LIVES.conditions["matig"] is Condition.FAIR
    assert not {"1", "6", "a", "d"} & LIVES.conditions.keys()  # they are of a scale, and mean nothing without it
    assert LIVES.conditions["nog niet bepaald"] is None
    assert [LIVES.remaining[text] for text in (">10 jr", "5 10 jr", "<5 jr", "nog niet bepaald")] == [15, 7, 2, None]
    assert (LIVES.statuses["niet aanwezig"], LIVES.statuses["te rooien"], LIVES.yes_no["n"]) == (False, True, False)
    assert (LIVES.units["are"].times, LIVES.units["m2"].unit) == (100, Unit.AREA)


def test_the_head_of_the_file_explains_every_key_of_a_type() -> None:
    explained = set(re.findall(r"\w+", TEXT[: TEXT.index("first_year:")]))
    types = TEXT[TEXT.index("types:") : TEXT.index("columns:")]
    assert set(re.findall(r"^[ -]+(\w+):", types, re.MULTILINE)) <= explained


@pytest.mark.parametrize(
    ("right", "mistake", "problem", "found"),
    [
        ("unit: m2, weight: 4", "unit: hectare, weight: 4", "value", "hectare"),
        ("    life: 30\n", "    life: dertig\n", "value", "dertig"),
        ("    life: 30\n", "    leven: 30\n", "unknown-key", "leven"),
        ("    life: 30\n", "", "missing-key", "life"),
        ("own_assumption: true      # 30 to 60", "own_assumption: false     # 30 to 60", "value", "false"),
        ("sources: [gelderland, vught]", "sources: [gelderland, vugt]", "value", "vugt"),
        ("id: weg_asfalt", "id: weg", "twice", "weg"),
        ("    kind: wegen\n", "    kind: straten\n", "value", "straten"),
        ("id: maassluis", "id: vught", "twice", "vught"),
        ("low: 20, high: 30", "low: 30, high: 20", "value", "20"),
        ("unit: m2, weight: 4", "unit: m2, weight: -1", "value", "-1"),
        ("words: [riool, riolering, vrijverval]", "words: []", "value", "[]"),
        ("first_year: 1850", "first_year: lang geleden", "value", "lang geleden"),
        ('url: "http://vught', 'url: "ftp://vught', "value", "ftp://vught.begroting-2023.nl/p3895/afschrijvingstabel"),
        ("  present: [", "  aanwezig: [", "unknown-key", "aanwezig"),
        ("  matig: [", "  middel: [", "unknown-key", "middel"),
        ("years: 15}", "years: tien}", "value", "tien"),
        ("unit: m2, times: 100,", "unit: m3, times: 100,", "value", "m3"),
        ("times: 100,", "times: honderd,", "value", "honderd"),
        ("  here: [aanwezig", "  er: [aanwezig", "unknown-key", "er"),
        ("    marks: [A+]", "    merken: [A+]", "unknown-key", "merken"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, right: str, mistake: str, problem: str, found: str) -> None:
    assert right in TEXT
    told = wrong(tmp_path, TEXT.replace(right, mistake, 1))[0]
    assert (told.values["file"], told.values["problem"], told.values["found"]) == ("service_lives.yaml", problem, found)
    for language in LANGUAGES:
        assert explain(told, translator(language)).startswith("service_lives.yaml, ")


def test_a_file_that_is_gone_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="declared-file-wrong"):
        read_lives(tmp_path / "service_lives.yaml")
