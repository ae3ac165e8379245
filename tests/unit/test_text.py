"""Sentences are filled in whole, whatever a person or a file puts in them."""

from datetime import UTC, datetime

from planner.text import day, translator


def test_a_text_longer_than_fluent_fills_in_stays_whole() -> None:
    long = ", ".join(f"kolom_{n}" for n in range(1_000))
    assert translator("nl")("table-remembered", columns=long).endswith(f"{long}.")


def test_the_day_of_a_moment_is_that_of_the_clock_on_the_wall() -> None:
    assert day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "nl") == "23 november 2026"
