"""Sentences are filled in whole, whatever a person or a file puts in them."""

from planner.text import translator


def test_a_text_longer_than_fluent_fills_in_stays_whole() -> None:
    long = ", ".join(f"kolom_{n}" for n in range(1_000))
    assert translator("nl")("table-remembered", columns=long).endswith(f"{long}.")
