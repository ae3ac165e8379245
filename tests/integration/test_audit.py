"""The audit asks about every locked package, tells what is weak, and never calls safe what it did not see.

The real pip-audit asks a server on this machine that speaks OSV, one of the two ways it knows to ask.
"""

import json
import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.tools.audit import (
    ACCEPTED,
    FOUND,
    NOT_DONE,
    Accepted,
    Answers,
    Weakness,
    left_to_mend,
    main,
    read_accepted,
    read_answers,
)
from tests.tools.locked import TEST, read_lock

WEAK = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-0001"], "summary": "a picture of 3 bytes ends the app"}
TODAY, LATER = date(2026, 11, 29), date(2999, 2, 28)


class Index(ThreadingHTTPServer):
    """Knows which packages are weak, and may stop answering."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.weak: set[str] = set()
        self.answers = sys.maxsize
        self.asked: list[str] = []

    @property
    def words(self) -> list[str]:
        return ["-s", "osv", "--osv-url", f"http://127.0.0.1:{self.server_port}/v1/query"]


class Asked(BaseHTTPRequestHandler):
    """One question about one version of one package."""

    server: Index

    def do_POST(self) -> None:
        package = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["package"]
        self.server.asked.append(package["name"])
        ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}]
        known = [{**WEAK, "affected": [{"package": package, "ranges": ranges}]}]
        answer = json.dumps({"vulns": known} if package["name"] in self.server.weak else {}).encode()
        self.send_response(200 if len(self.server.asked) <= self.server.answers else 503)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def index() -> Iterator[Index]:
    with Index() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def accepts(tmp_path):
    """Write a list of what is let pass."""

    def write(*accepted: dict[str, Any]) -> Path:
        path = tmp_path / "accepted.yaml"
        path.write_text(yaml.safe_dump({"accepted": list(accepted)}), encoding="utf-8")
        return path

    return write


def test_every_locked_package_is_asked_about_once(index, capsys):
    assert main(index.words) == 0
    assert sorted(index.asked) == sorted(read_lock(TEST))
    assert capsys.readouterr().out == f"Audited: {len(index.asked)} packages; weaknesses to mend: 0.\n"


def test_a_weakness_fails_the_audit_and_says_where_it_is_and_what_mends_it(index, capsys):
    """Also in the first that is asked about, one nobody declared, and one that only Windows needs."""
    app, tools = ["alembic", "streamlit", "pillow", "xstatic-leaflet"], ["pikepdf", "colorama"]
    index.weak = {*app, *tools}
    assert main([*index.words, "--where-possible"]) == FOUND
    told, locked = capsys.readouterr().out, read_lock(TEST)
    for name, where in [(name, "the app") for name in app] + [(name, "only tests and tools") for name in tools]:
        what = f"WEAK: {name} {locked[name].version} ({where}): CVE-2026-0001, PYSEC-2026-1, mended in 99.1. a picture"
        assert what in told
    assert "weaknesses to mend: 6." in told


def test_a_weakness_is_let_pass_with_its_reason(index, capsys, accepts):
    index.weak = {"pillow"}
    one = {"id": "CVE-2026-0001", "package": "pillow", "why": "we read no pictures of others", "until": LATER}
    assert main(index.words, accepts(one, one | {"package": "pikepdf"})) == 0
    told = capsys.readouterr().out
    assert "Accepted until 2999-02-28: CVE-2026-0001 in pillow: we read no pictures of others\n" in told
    assert "CVE-2026-0001 in pikepdf: we read no pictures of others (not found any more)\n" in told


@pytest.mark.parametrize(
    ("accepted", "left"),
    [
        ({}, 0),
        ({"id": "PYSEC-2026-1"}, 0),
        ({"until": TODAY}, 0),
        ({"until": TODAY - timedelta(days=1)}, 1),
        ({"id": "CVE-2026-0002"}, 1),
        ({"package": "pikepdf"}, 1),
    ],
)
def test_what_is_let_pass_is_that_one_weakness_until_its_day(accepted, left):
    weak = Weakness("pillow", "1.0", frozenset(["CVE-2026-0001", "PYSEC-2026-1"]), (), "a picture of 3 bytes")
    found = Answers(frozenset(["pillow"]), frozenset(), "", (weak,))
    whole = {"id": "CVE-2026-0001", "package": "pillow", "why": "no pictures", "until": LATER} | accepted
    assert len(left_to_mend(found, [Accepted(**whole)], TODAY)) == left


def test_a_list_that_lacks_a_reason_or_a_day_is_refused(accepts):
    good = {"id": "CVE-2026-0001", "package": "pillow", "why": "no pictures", "until": LATER}
    assert read_accepted(accepts(good))[0].why == "no pictures"
    without = [{key: value for key, value in good.items() if key != left_out} for left_out in good]
    for wrong in (*without, {**good, "why": " "}, {**good, "until": "ooit"}, {**good, "note": "an unknown key"}):
        with pytest.raises(TypeError):
            read_accepted(accepts(wrong))


def test_the_list_of_the_project_can_be_read():
    assert isinstance(read_accepted(ACCEPTED), list)


@pytest.mark.parametrize("proxy", ["refuses", "is not there"])
def test_without_an_index_nothing_is_called_safe(index, monkeypatch, capsys, proxy):
    """This asks the way `make audit` does, through a proxy on this machine that lets nothing out."""
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{index.server_port if proxy == 'refuses' else 9}")
    assert main([]) == NOT_DONE
    assert main(["--where-possible"]) == 0
    told = capsys.readouterr().out
    assert f"NOT AUDITED: {len(read_lock(TEST))} packages, every one." in told
    assert "Audited: 0 packages" in told


def test_an_index_that_gives_no_answer_is_asked_once(index, capsys):
    index.answers = 0
    assert main(index.words) == NOT_DONE
    assert "NOT AUDITED" in capsys.readouterr().out
    assert index.asked == [min(read_lock(TEST))]


def test_an_index_that_stops_answering_is_no_clean_bill(index, capsys):
    index.answers = 40
    assert main(index.words) == NOT_DONE
    assert f"NOT AUDITED: {len(read_lock(TEST)) - 1} packages" in capsys.readouterr().out


def test_no_known_vulnerabilities_about_a_package_the_index_does_not_know_is_no_answer():
    """What pip-audit printed, and ended with 0, where the index had a page for no version."""
    report = '{"dependencies": [{"name": "requests", "skip_reason": "Dependency not found on PyPI"}], "fixes": []}'
    answers = read_answers(report, "No known vulnerabilities found\n", ["requests"])
    assert answers.unanswered == {"requests"}
    assert answers.why == "Dependency not found on PyPI"
