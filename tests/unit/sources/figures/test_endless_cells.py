"""Cells, headings and answers without end are read in time that grows as their length."""

import subprocess
import sys

import pytest

from planner.settings import ROOT
from planner.sources.registers.meaning import WITH_UNIT
from planner.sources.shapes.written import PAIR

LONG = 30
"""Seconds: each of these takes a part of one, and took minutes or hours."""

READ = {
    "a place": ("shapes.written", "PAIR.fullmatch('1.5' + ' ' * 300_000 + 'x')"),
    "a place between brackets": ("shapes.written", "PAIR.fullmatch('(' + ' ' * 300_000 + 'x')"),
    "a shape": ("shapes.written", "WKT.fullmatch('SRID=28992;' + ' ' * 300_000 + 'x')"),
    "a column of shapes": (
        "shapes.written",
        "written_shapes(__import__('pyarrow').table({'wkt': [' ' * 300_000 + 'x']}), 'a.csv')",
    ),
    "a heading": ("files.names", "by_key(['A' + ' ' * 300_000 + 'x', 'A' + '(' * 300_000])"),
    "a quantity": ("registers.meaning", "WITH_UNIT.fullmatch('1' + ' ' * 300_000 + '!')"),
    "a quantity of many figures": ("registers.meaning", "WITH_UNIT.fullmatch('1 ' * 150_000 + '!')"),
    "a way to show numbers": ("sheets.cell_formats", "is_percent('[' * 300_000)"),
    "an answer": ("web.web", "_said(b'<' * 300_000)"),
    "an answer with scripts": ("web.web", "_said(b'<script' * 100_000)"),
}


@pytest.mark.parametrize("what", READ)
def test_a_text_without_end_is_read_to_its_end(what: str) -> None:
    where, read = READ[what]
    code = f"import planner.sources.{where} as module; module.{read}"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=LONG)


@pytest.mark.parametrize("text", ["52.1, 4.3", "(52.1 4.3)", "( 52.1   4.3 )", "52.1;4.3", "52.1 , 4.3"])
def test_a_place_is_read_however_its_numbers_are_parted(text: str) -> None:
    found = PAIR.fullmatch(text)
    assert found
    assert found.groups() == ("52.1", "4.3")


@pytest.mark.parametrize(
    ("text", "parts"),
    [("12 are", ("12", "are")), ("1 250,5  m²", ("1 250,5", "m²")), ("-3.ha", ("-3.", "ha")), ("7 st.", ("7", "st."))],
)
def test_a_quantity_is_parted_from_its_unit(text: str, parts: tuple[str, str]) -> None:
    found = WITH_UNIT.fullmatch(text)
    assert found
    assert found.groups() == parts
