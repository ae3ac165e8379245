"""The declared sheet of the samenwerkingstoets and the library of examples are read strictly."""

from pathlib import Path

import pytest

from planner.domain.together.cooperation import CheckField, CooperationForm
from planner.errors import SettingError
from planner.settings import DECLARED
from planner.sources.declared.cooperation import read_cooperation
from planner.sources.declared.examples import read_examples

SHEET = (DECLARED / "cooperation_check.yaml").read_text(encoding="utf-8")
EXAMPLE = """- id: tuin
  title: Tuin
  outcome: deels
  what: Buren maakten een tuin.
  parties: []
  party_kinds: []
  source_title: Krant
  source_url: https://krant.nl/tuin
  sureness: uittreksel
"""


def read(folder: Path, text: str) -> None:
    (folder / "sheet.yaml").write_text(text, encoding="utf-8")
    read_cooperation(folder / "sheet.yaml")


def test_every_form_and_field_stands_on_the_sheet_and_a_heavier_form_asks_no_less() -> None:
    sheet = read_cooperation(DECLARED / "cooperation_check.yaml")
    assert [form.need.form for form in sheet.forms] == list(CooperationForm)
    assert [field.field for field in sheet.fields] == list(CheckField)
    for lighter, heavier in zip(sheet.needs, sheet.needs[1:], strict=False):
        assert lighter.interwoven_from < heavier.interwoven_from
        assert all(lighter.least.of(field) <= heavier.least.of(field) for field in CheckField)
    assert all(form.risks for form in sheet.forms)


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ("interwoven_from: 3", "interwoven_from: 9"),
        ("doelen: 1, tegenspraak: 2", "doelen: 0, tegenspraak: 2"),
        ("doelen: 1, tegenspraak: 2", "tegenspraak: 2"),
        ("id: aanpassen", "id: afwachten"),
        ("id: aanpassen", "id: afstemmen"),
        ("{at: 4, nl: we zoeken", "{at: 9, nl: we zoeken"),
        ("least: {vertrouwen: 5", "least: {vertrouwen: 5.5"),
        ("  - id: tegenspraak", "  - id: doelen"),
    ],
)
def test_a_wrong_sheet_is_refused(tmp_path: Path, found: str, instead: str) -> None:
    read(tmp_path, SHEET)
    assert found in SHEET
    with pytest.raises(SettingError) as raised:
        read(tmp_path, SHEET.replace(found, instead, 1))
    assert raised.value.code == "declared-file-wrong"


@pytest.mark.parametrize(
    ("found", "instead", "line"),
    [
        ("outcome: deels", "outcome: best", "3"),
        ("what: Buren", "what: bel 06-12345678. Buren", "4"),
        ("https://krant.nl/tuin", "krant.nl", "8"),
        ("sureness: uittreksel", "surenes: uittreksel", "9"),
        ("parties: []\n", "parties: []\n  wijk_kinds: [eiland]\n", "6"),
        ("source_title: Krant", 'source_title: ""', "7"),
    ],
)
def test_a_wrong_example_is_refused_with_its_line(tmp_path: Path, found: str, instead: str, line: str) -> None:
    (tmp_path / "een.yaml").write_text(EXAMPLE, encoding="utf-8")
    assert read_examples(tmp_path)[0].title == "Tuin"
    (tmp_path / "een.yaml").write_text(EXAMPLE.replace(found, instead), encoding="utf-8")
    with pytest.raises(SettingError) as raised:
        read_examples(tmp_path)
    assert raised.value.values["line"] == line


def test_two_examples_with_one_id_are_refused_also_in_two_files(tmp_path: Path) -> None:
    for name in ("een.yaml", "twee.yaml"):
        (tmp_path / name).write_text(EXAMPLE, encoding="utf-8")
    with pytest.raises(SettingError) as raised:
        read_examples(tmp_path)
    assert raised.value.values["problem"] == "twice"
