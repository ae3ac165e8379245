"""Asking other machines: patience for what passes, a clear sentence for what doesn't, nothing half-saved."""

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from planner.errors import FetchError, FileError, NotPublishedError
from planner.sources.declared.ways import Ways
from planner.sources.web.downloads import Remote, download, unpack
from planner.sources.web.web import Web
from planner.text import translator
from planner.text.errors import explain
from tests.fixtures.app import free_port
from tests.fixtures.open_data import OpenDataServer

WEB = Web(connect=2, silence=2, pauses=(0, 0))
CONTENT = bytes(range(256)) * 1_200
FILE = "/bestanden/groot.bin"


def quiet(share: float) -> None:
    """Hear how far it is and say nothing."""


def refused(url: str, web: Web = WEB) -> str:
    """Give the sentence a person reads when this address is asked."""
    with pytest.raises(FetchError) as told:
        web.json(url)
    explain(told.value, translator("en"))
    return explain(told.value, translator("nl"))


@pytest.fixture
def remote(open_data: OpenDataServer) -> Remote:
    open_data.kept[FILE] = CONTENT
    return Remote(open_data.url + FILE)


def test_we_say_who_asks_and_nothing_about_persons(open_data: OpenDataServer) -> None:
    open_data.kept["/a"] = b"{}"
    assert WEB.json(f"{open_data.url}/a") == {}
    assert open_data.asked[0][1]["User-Agent"].startswith("Wijkagenda")
    assert "@" not in open_data.asked[0][1]["User-Agent"]


def test_what_passes_is_tried_again(open_data: OpenDataServer) -> None:
    open_data.kept["/a"] = b'\xef\xbb\xbf{"value": [1]}'
    open_data.misbehave("/a", "503", times=1)
    open_data.misbehave("/a", "cut", times=1)
    assert WEB.json(f"{open_data.url}/a") == {"value": [1]}
    assert open_data.count("/a") == 3


def test_the_words_of_a_server_in_trouble_are_passed_on(open_data: OpenDataServer) -> None:
    open_data.misbehave("/a", "500")
    assert "Even geduld" in refused(f"{open_data.url}/a?b=c")
    assert open_data.count("/a") == 3


def test_what_does_not_exist_is_not_asked_again(open_data: OpenDataServer) -> None:
    with pytest.raises(NotPublishedError):
        WEB.json(f"{open_data.url}/b")
    assert open_data.count("/b") == 1


def test_nobody_there_is_told_with_the_address() -> None:
    address = f"http://127.0.0.1:{free_port()}/cijfers"
    assert address in refused(address)


@pytest.mark.parametrize(
    ("how", "words"), [("silent", "te lang geen antwoord"), ("cut", "halverwege verbroken"), ("html", "webpagina")]
)
def test_each_way_of_failing_has_its_own_sentence(open_data: OpenDataServer, how: str, words: str) -> None:
    open_data.kept["/a"] = b'{"value": []}'
    open_data.misbehave("/a", how)
    assert words in refused(f"{open_data.url}/a", replace(WEB, silence=0.1))


@pytest.mark.parametrize("body", [b"[1]", b'{"value"', b"\xff\xff", b""])
def test_an_answer_that_is_no_object_is_told(open_data: OpenDataServer, body: bytes) -> None:
    open_data.kept["/a"] = body
    assert "niet te lezen" in refused(f"{open_data.url}/a")


def test_an_answer_larger_than_can_be_is_broken_off(open_data: OpenDataServer) -> None:
    open_data.kept["/a"] = b'{"value": "' + b"x" * 2_000_000 + b'"}'
    assert "meer dan 1 MB" in refused(f"{open_data.url}/a", replace(WEB, largest=1_000_000))


def test_an_answer_that_drips_is_broken_off(open_data: OpenDataServer) -> None:
    open_data.kept["/a"] = b"{}"
    assert "nog niet klaar" in refused(f"{open_data.url}/a", replace(WEB, longest=0))


def test_pages_that_go_round_in_circles_end(open_data: OpenDataServer) -> None:
    open_data.kept["/a"] = b'{"next": "/a"}'
    with pytest.raises(FetchError, match="fetch-endless"):
        list(WEB.series(f"{open_data.url}/a", {}, lambda answer: str(answer["next"])))


def test_a_download_is_whole_and_tells_how_far_it_is(remote: Remote, tmp_path: Path) -> None:
    told: list[float] = []
    known = replace(remote, sha256=hashlib.sha256(CONTENT).hexdigest())
    assert download(WEB, known, tmp_path / "map" / "a.bin", told.append).read_bytes() == CONTENT
    assert told == sorted(told)
    assert told[-1] == 1
    assert [path.name for path in (tmp_path / "map").glob("[!.]*")] == ["a.bin"]


def test_a_broken_download_goes_on_where_it_stopped(open_data: OpenDataServer, remote: Remote, tmp_path: Path) -> None:
    open_data.misbehave(FILE, "cut", times=1)
    assert download(WEB, remote, tmp_path / "a.bin", quiet).read_bytes() == CONTENT
    first, second = (headers.get("Range") for _, headers in open_data.asked)
    assert first is None
    assert int(str(second).removeprefix("bytes=").removesuffix("-")) > 100_000


def test_a_later_try_goes_on_too_unless_the_file_changed(
    open_data: OpenDataServer, remote: Remote, tmp_path: Path
) -> None:
    impatient = replace(WEB, pauses=())
    for version in ("1", "2"):
        open_data.misbehave(FILE, "cut", times=1)
        with pytest.raises(FetchError, match="fetch-cut"):
            download(impatient, remote, tmp_path / "a.bin", quiet)
        assert not (tmp_path / "a.bin").exists()
        open_data.kept[FILE] = CONTENT[::-1]
        open_data.version = version
    assert download(impatient, remote, tmp_path / "a.bin", quiet).read_bytes() == CONTENT[::-1]
    assert "Range" in open_data.asked[-1][1]


def test_a_part_that_was_whole_already_is_fetched_anew(
    open_data: OpenDataServer, remote: Remote, tmp_path: Path
) -> None:
    (tmp_path / "a.bin.part").write_bytes(CONTENT)
    (tmp_path / "a.bin.mark").write_text('"1"', encoding="utf-8")
    assert download(WEB, remote, tmp_path / "a.bin", quiet).read_bytes() == CONTENT


def test_a_damaged_download_never_takes_the_place_of_a_good_one(remote: Remote, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"goed")
    with pytest.raises(FetchError, match="fetch-checksum"):
        download(WEB, replace(remote, sha256="0" * 64), tmp_path / "a.bin", quiet)
    assert [path.read_bytes() for path in tmp_path.glob("*.bin*")] == [b"goed"]


def test_a_page_for_people_is_no_download(open_data: OpenDataServer, remote: Remote, tmp_path: Path) -> None:
    open_data.misbehave(FILE, "html")
    with pytest.raises(FetchError, match="fetch-html"):
        download(WEB, remote, tmp_path / "a.bin", quiet)
    assert not list(tmp_path.glob("*.bin*.part"))


def test_a_download_has_a_limit(remote: Remote, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="fetch-too-large"):
        download(replace(WEB, largest=1_000), remote, tmp_path / "a.bin", quiet)


def test_a_disk_that_cannot_be_written_is_told(remote: Remote, tmp_path: Path) -> None:
    (tmp_path / "a.bin.part").mkdir()
    with pytest.raises(FetchError, match="fetch-not-written"):
        download(WEB, remote, tmp_path / "a.bin", quiet)


def test_two_who_fetch_one_file_at_once_get_it_whole(remote: Remote, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        got = [pool.submit(download, WEB, remote, tmp_path / "a.bin", quiet) for _ in range(4)]
        assert {one.result().read_bytes() for one in got} == {CONTENT}
    assert {path.name for path in tmp_path.glob("a.bin*")} == {"a.bin"}


def test_who_unpacks_a_zip_takes_nothing_from_who_reads_in_it(tmp_path: Path) -> None:
    packed, ways = tmp_path / "a.zip", Ways("a.zip", "", 2002, members=("wijk",))
    with ZipFile(packed, "w") as made:
        made.writestr("wijken.csv", "a;b\n" * 100)
    (first,), _ = unpack(packed, ways)
    with first.open() as reading, ThreadPoolExecutor(4) as pool:
        again = [pool.submit(unpack, packed, ways) for _ in range(8)]
        assert {one.result()[0] for one in again} == {(first,)}
        assert first.stat().st_ino == os.fstat(reading.fileno()).st_ino
    with ZipFile(packed, "w") as made:
        made.writestr("wijken.csv", "c;d\n")
    (second,), _ = unpack(packed, ways)
    assert (first.read_text()[:3], second.read_text()[:3]) == ("a;b", "c;d")


def test_a_zip_without_the_tables_is_told(open_data: OpenDataServer, tmp_path: Path) -> None:
    url = f"{open_data.url}/www.leefbaarometer.nl/resources/open-data-leefbaarometer-meting-2024.zip"
    packed = download(WEB, Remote(url), tmp_path / "a.zip", quiet)
    ways = Ways("a.zip", "", 2002, members=("wijk",), members_with=("scores",), members_without=("ontwikkeling",))
    read, left = unpack(packed, ways)
    assert [path.name for path in read] == ["Leefbaarometer-scores wijken 2002-2022.csv"]
    assert left == ("Leefbaarometer-ontwikkeling wijken 2002-2024.csv", "Leefbaarometer-scores grids 2002-2022.csv")
    with pytest.raises(FileError, match="zip-without"):
        unpack(packed, replace(ways, members=("straat",)))
    assert {path.name for path in tmp_path.glob(".*")} <= {".lock-a"}
