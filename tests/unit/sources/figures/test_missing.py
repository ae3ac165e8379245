"""Sentinels die here, and nowhere else."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.missing import clean, figures_of, labelled

SENTINELS = read_sources(DECLARED / "sources.yaml").sentinels


def one(cell: object) -> tuple[float, str]:
    cleaned = clean(pd.DataFrame({"a": [cell, cell]}), SENTINELS)
    return float(cleaned.values.at[0, "a"]), str(labelled(cleaned.reasons).at[0, "a"])


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (-99997, "geheim"),
        (-99995.0, "later"),
        (-99991, "vervallen"),
        (-99999999, "onbekend"),
        ("  -99997", "geheim"),
        ("-99995.00", "later"),
        (".", "geheim"),
        ("       .", "geheim"),
        ("NA", "onbekend"),
        ("", "onbekend"),
        (None, "onbekend"),
        (np.nan, "onbekend"),
    ],
)
def test_each_way_to_say_missing_has_its_own_reason(cell: object, reason: str) -> None:
    value, said = one(cell)
    assert np.isnan(value)
    assert said == reason


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("    3170", 3170),
        ("3,5", 3.5),
        ("3.5", 3.5),
        ("-0,25", -0.25),
        (",5", 0.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1.234", 1.234),
        ("\ufeff12", 12),
        ("3\u00a0170", 3170),
        ("0", 0),
        (-0.3, -0.3),
    ],
)
def test_each_way_to_write_a_number_is_read_as_meant(cell: object, number: float) -> None:
    assert one(cell) == (number, "")


def test_words_are_no_figures_but_a_stray_word_among_figures_is_told() -> None:
    frame = pd.DataFrame({"name": ["A", "B", "C"], "gas": ["1", "2", "veel"]})
    cleaned = figures_of(frame, SENTINELS)
    assert list(cleaned.values) == ["gas"]
    assert cleaned.unreadable["gas"].tolist() == [False, False, True]


def test_nothing_given_is_changed() -> None:
    frame = pd.DataFrame({"a": [-99997, 1]})
    clean(frame, SENTINELS)
    assert frame["a"].tolist() == [-99997, 1]


@given(st.floats(-90_000, 90_000).map(lambda number: round(number, 3)))
def test_a_number_survives_dutch_writing(number: float) -> None:
    assert one(f"{number:.3f}".replace(".", ","))[0] == pytest.approx(number)


@pytest.mark.parametrize("cell", [-np.inf, 1e308, "1e309", "inf", "9" * 40])
def test_a_number_too_large_to_add_up_is_no_figure(cell: object) -> None:
    assert np.isnan(one(cell)[0])
