"""How a source is fetched is declared strictly: a slip is told with its line before anyone is asked."""

from pathlib import Path

import pytest

from planner.domain.figures.offers import Offer
from planner.domain.figures.provenance import SnapshotKind
from planner.errors import SettingError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources

SOURCES = read_sources(DECLARED / "sources.yaml")
TEXT = (DECLARED / "sources.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("good", "wrong"),
    [
        ("first: 2017", "eerste: 2017"),
        ("file: wijkenbuurten_{year}.gpkg", "file: wijkenbuurten_{jaar}.gpkg"),
        ("{year: 2024, table: 85984NED}", "{year: ooit, table: 85984NED}"),
        ("- year: 2026\n", "- jaar: 2026\n"),
        ("gemeentecode: gm_code", "gemeentecode: '{gm_code}'"),
        ("{year: 2025, table: 86165NED}", "{year: 2024, table: 86165NED}"),
        ("members_with: [scores]", "members_with: scores"),
        ("    moment: true\n", "    moment: soms\n"),
        ("sum_of: [k_65JaarTot80Jaar, k_80JaarOfOuder]", "sum_of: [k_65JaarTot80Jaar]"),
        ("sum_of: [k_65JaarTot80Jaar, k_80JaarOfOuder]\n", "sum_of: []\n"),
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


def test_each_year_has_the_addresses_of_its_edition() -> None:
    """Until 2025 as it was, from 2026 on as PDOK has it now; a year without a table has no way to it."""
    kaart = next(s.fetch for s in SOURCES.sources if s.fetch and s.fetch.features)
    old, new, later = (kaart.of(year) for year in (2025, 2026, 2027))
    assert (old.gemeentecode, new.gemeentecode, later.gemeentecode) == ("gemeentecode", "gm_code", "gm_code")
    assert old.feed.endswith("/cbs/wijkenbuurten/2025/atom/index.xml")
    assert new.feed.endswith("/cbs/wijken-en-buurten-2026/atom/index.xml")
    assert (old.download, new.download.rpartition("/")[2]) == ("", "WijkBuurtkaart_2026_v0.gpkg")
    assert "2027" in later.download
    figures = next(s.fetch for s in SOURCES.sources if s.fetch and s.fetch.tables)
    assert figures.of(2026).odata4.endswith("/CBS/86358NED")
    assert (figures.of(2013).odata4, figures.of(2013).odata3) == ("", "")
    assert (kaart.newest, figures.newest) == (2026, 2026)


def test_a_source_is_fetched_for_each_year_or_once_for_all() -> None:
    yearly = Offer("a", SnapshotKind.FIGURES, "A {year}", 2022, yearly=True)
    assert list(yearly.years(2024)) == [2024, 2023, 2022]
    assert list(yearly.years(2021)) == []
    assert list(Offer("b", SnapshotKind.FIGURES, "B", 2002, yearly=False).years(2024)) == [2024]
