"""CBS over OData: both versions give one table that the reader of figures understands."""

import json
from pathlib import Path

import pandas as pd
import pytest

from planner.errors import FetchError, NoAnswerError, NotPublishedError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.figures.tables import read_figures
from planner.sources.web.cbs_odata import Table, read_v3, read_v4, write_table
from planner.sources.web.web import Web
from tests.fixtures.open_data import OpenDataServer

WEB = Web(connect=2, silence=2, pauses=(0, 0))
SOURCES = read_sources(DECLARED / "sources.yaml")
MEASURES = next(source.fetch.measures for source in SOURCES.sources if source.fetch and source.fetch.measures)


def v3(server: OpenDataServer, kind: str = "Untyped", *, api: str = "Api") -> str:
    return f"{server.url}/opendata.cbs.nl/OData{api}/odata/85984NED/{kind}DataSet"


def v4(server: OpenDataServer) -> str:
    return f"{server.url}/datasets.cbs.nl/odata/v1/CBS/85984NED"


def figures(table: Table, folder: Path, source: str = "cbs_kerncijfers") -> tuple[pd.DataFrame, pd.DataFrame]:
    read = read_figures(write_table(table, folder / "kerncijfers_2024.csv"), SOURCES, 2024)
    assert read.source.id == source
    return read.values.droplevel("year"), read.reasons.droplevel("year")


def test_one_gemeente_is_asked_per_level_and_every_page_is_read(open_data: OpenDataServer, tmp_path: Path) -> None:
    values, _ = figures(read_v3(WEB, v3(open_data), "GM9001"), tmp_path)
    assert values.index.str[:2].value_counts().to_dict() == {"BU": 60, "WK": 16, "GM": 1}
    assert open_data.count("UntypedDataSet") - open_data.count("$count") == 1 + 1 + 3


def test_a_table_says_the_same_in_every_way_it_can_be_asked(open_data: OpenDataServer, tmp_path: Path) -> None:
    padded, _ = figures(read_v3(WEB, v3(open_data), "GM9001"), tmp_path)
    typed, _ = figures(read_v3(WEB, v3(open_data, "Typed"), "GM9001"), tmp_path)
    long, _ = figures(read_v4(WEB, v4(open_data), "GM9001", MEASURES), tmp_path)
    pd.testing.assert_frame_equal(padded, typed)
    stems = {name: str(name).rpartition("_")[0] for name in padded}
    same = {"GemiddeldAardgasverbruik", "WoningenMetZonnestroom", "AantalInwoners", "InBezitWoningcorporatie"}
    assert same <= set(long.columns)
    wide = padded.rename(columns=stems)
    pd.testing.assert_frame_equal(wide.sort_index()[sorted(same)], long.sort_index()[sorted(same)])


def test_what_is_withheld_stays_withheld_in_both_versions(open_data: OpenDataServer, tmp_path: Path) -> None:
    for table in (read_v3(WEB, v3(open_data), "GM9001"), read_v4(WEB, v4(open_data), "GM9001", MEASURES)):
        values, reasons = figures(table, tmp_path)
        gas = next(name for name in map(str, values) if name.startswith("GemiddeldAardgasverbruik"))
        assert values[gas].isna().any()
        assert set(reasons.loc[values[gas].isna(), gas]) == {"geheim"}


def test_the_whole_country_comes_in_pages_from_the_feed(open_data: OpenDataServer, tmp_path: Path) -> None:
    values, _ = figures(read_v3(WEB, v3(open_data, api="Feed")), tmp_path)
    assert len(values) == 2 + 21 + 72
    assert open_data.count("$skip") == 4


def test_too_many_rows_at_once_are_refused_in_the_words_of_cbs(open_data: OpenDataServer) -> None:
    open_data.most = 10
    with pytest.raises(FetchError, match="fetch-refused") as told:
        read_v3(WEB, v3(open_data))
    assert told.value.values["said"] == "The query returns more than 10 records."


def test_a_gemeente_that_is_not_in_a_table_is_not_published(open_data: OpenDataServer) -> None:
    with pytest.raises(NotPublishedError, match="fetch-no-rows"):
        read_v3(WEB, v3(open_data), "GM0001")
    with pytest.raises(NotPublishedError, match="fetch-no-rows"):
        read_v4(WEB, v4(open_data), "GM0001", MEASURES)


def counted(server: OpenDataServer, rows: list[dict[str, object]], count: str, *, codes: tuple[str, ...]) -> None:
    """Have one table of figures, and a service that counts it so."""
    named = [{"Identifier": code, "Title": code} for code in codes]
    for name, value in (("MeasureCodes", named), ("Observations", rows)):
        server.kept[f"/{name}"] = json.dumps({"value": value}).encode()
    server.kept["/Observations/$count"] = count.encode()


ROWS: list[dict[str, object]] = [{"Measure": f"M{n}", "Value": n, "WijkenEnBuurten": "BU90010001"} for n in (1, 2)]


@pytest.mark.parametrize(
    ("rows", "count", "codes"),
    [
        (ROWS, "3", ("M1", "M2")),
        (ROWS, "1", ("M1", "M2")),
        ([*ROWS, ROWS[0]], "3", ("M1", "M2")),  # a page that came twice hides one that didn't
        ([*ROWS, ROWS[0]], "2", ("M1", "M2")),
        (ROWS, "2", ("M1",)),
        ([], "2", ("M1", "M2")),
    ],
)
def test_rows_that_are_not_all_there_once_are_refused(
    open_data: OpenDataServer, rows: list[dict[str, object]], count: str, codes: tuple[str, ...]
) -> None:
    counted(open_data, rows, count, codes=codes)
    with pytest.raises(NoAnswerError, match=r"fetch-(half|twice|measure-unknown)"):
        read_v4(WEB, open_data.url, "", {})


def test_a_figure_that_comes_twice_or_of_an_unknown_measure_is_told_as_that(open_data: OpenDataServer) -> None:
    counted(open_data, [ROWS[0], ROWS[0]], "2", codes=("M1",))
    with pytest.raises(NoAnswerError, match="fetch-twice"):
        read_v4(WEB, open_data.url, "", {})
    counted(open_data, ROWS, "2", codes=("M1",))
    with pytest.raises(NoAnswerError, match="fetch-measure-unknown"):
        read_v4(WEB, open_data.url, "", {})


@pytest.mark.parametrize("count", ["", "veel", "-1", "²", "1.000", "{}"])
def test_a_count_that_is_none_is_told(open_data: OpenDataServer, count: str) -> None:
    counted(open_data, ROWS, count, codes=("M1", "M2"))
    with pytest.raises(FetchError, match="fetch-uncounted"):
        read_v4(WEB, open_data.url, "", {})


def test_a_count_may_begin_with_a_mark(open_data: OpenDataServer) -> None:
    counted(open_data, ROWS, "\ufeff2\r\n", codes=("M1", "M2"))
    assert read_v4(WEB, open_data.url, "", {}) == {"BU90010001": {"M1": "1", "M2": "2"}}


def test_a_declared_name_leaves_the_title_where_that_measure_is_absent(open_data: OpenDataServer) -> None:
    counted(open_data, ROWS, "2", codes=("M1", "M2"))
    assert read_v4(WEB, open_data.url, "", {"M9": "M1", "M2": "Gas"}) == {"BU90010001": {"M1": "1", "Gas": "2"}}


def test_a_table_that_is_not_there_is_not_published(open_data: OpenDataServer) -> None:
    open_data.tables.clear()
    with pytest.raises(NotPublishedError, match="fetch-not-published"):
        read_v3(WEB, v3(open_data), "GM9001")
    with pytest.raises(NotPublishedError, match="fetch-not-published"):
        read_v4(WEB, v4(open_data), "GM9001", MEASURES)


def test_a_title_that_two_measures_share_names_neither(open_data: OpenDataServer) -> None:
    codes = [{"Identifier": f"M{n}", "Title": "Koopwoning"} for n in (1, 2)]
    rows = [{"Measure": f"M{n}", "Value": n, "WijkenEnBuurten": "BU90010001"} for n in (1, 2)]
    for name, value in (("MeasureCodes", codes), ("Observations", rows)):
        open_data.kept[f"/{name}"] = json.dumps({"value": value}).encode()
    open_data.kept["/Observations/$count"] = b"2"
    assert read_v4(WEB, open_data.url, "", {"M2": "Gas"}) == {"BU90010001": {"Koopwoning": "1", "Gas": "2"}}
    assert read_v4(WEB, open_data.url, "", {}) == {"BU90010001": {"M1": "1", "M2": "2"}}


@pytest.mark.parametrize("value", [None, "geen lijst", [1], {"a": 1}])
def test_rows_that_are_none_are_told(open_data: OpenDataServer, value: object) -> None:
    open_data.kept["/Observations"] = open_data.kept["/MeasureCodes"] = json.dumps({"value": value}).encode()
    for read in (lambda: read_v3(WEB, f"{open_data.url}/Observations"), lambda: read_v4(WEB, open_data.url, "", {})):
        with pytest.raises(FetchError, match="fetch-not-json"):
            read()


@pytest.mark.real_data
def test_real_answers_of_cbs_are_read(open_data: OpenDataServer, real_data: Path, tmp_path: Path) -> None:
    samples = real_data / "api_samples" / "cbs_odata_v3"
    told = json.loads((samples / "kwb_untyped_rows_rotterdam_ikgeoData.json").read_text(encoding="utf-8-sig"))
    rows = list(told["value"].values())
    open_data.kept["/u/UntypedDataSet"] = json.dumps({"value": rows}).encode()
    open_data.kept["/u/UntypedDataSet/$count"] = str(len(rows)).encode()
    values, reasons = figures(read_v3(WEB, f"{open_data.url}/u/UntypedDataSet"), tmp_path, "eigen_tabel")  # a part
    assert values.at["WK059901", "k_0Tot15Jaar_8"] == 3170
    assert values.at["GM0599", "GemiddeldInkomenPerInwoner_66"] == 23.7
    assert (reasons["Bevolkingsdichtheid_33"] == "geheim").any()
    typed = json.loads((samples / "85984NED_stripped_filtered_data_2024.json").read_text(encoding="utf-8"))
    rows = [{"WijkenEnBuurten": code.ljust(10), **cells} for code, cells in typed.items()]
    open_data.kept["/t/TypedDataSet"] = json.dumps({"value": rows}).encode()
    open_data.kept["/t/TypedDataSet/$count"] = str(len(rows)).encode()
    values, _ = figures(read_v3(WEB, f"{open_data.url}/t/TypedDataSet"), tmp_path)
    assert values.at["GM1680", "AantalInwoners_5"] == 25_845
    assert len(values) == len(typed)
