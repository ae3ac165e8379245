"""How a source is fetched is declared strictly: a slip is told with its line before anyone is asked."""

from pathlib import Path

import pytest

from planner.domain.offers import Offer
from planner.domain.provenance import SnapshotKind
from planner.errors import SettingError
from planner.settings import DECLARED
from planner.sources.registry import read_sources

TEXT = (DECLARED / "sources.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("good", "wrong"),
    [
        ("first: 2017", "eerste: 2017"),
        ("file: wijkenbuurten_{year}.gpkg", "file: wijkenbuurten_{jaar}.gpkg"),
        ("{year: 2024, table: 85984NED}", "{year: ooit, table: 85984NED}"),
        ("      members: [gemeente, wijk, buurt]\n", "      members: gemeente\n"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, good: str, wrong: str) -> None:
    assert good in TEXT
    (tmp_path / "sources.yaml").write_text(TEXT.replace(good, wrong), encoding="utf-8")
    line = str(TEXT[: TEXT.index(good)].count("\n") + 1)
    with pytest.raises(SettingError) as told:
        read_sources(tmp_path / "sources.yaml")
    assert told.value.values["line"] in (line, str(int(line) - 1))


def test_a_source_is_fetched_for_each_year_or_once_for_all() -> None:
    yearly = Offer("a", SnapshotKind.FIGURES, "A {year}", 2022, yearly=True)
    assert list(yearly.years(2024)) == [2024, 2023, 2022]
    assert list(yearly.years(2021)) == []
    assert list(Offer("b", SnapshotKind.FIGURES, "B", 2002, yearly=False).years(2024)) == [2024]
