"""`/gezondheid` looks: 503 and one word when the app can't do its work, 200 again when it can."""

import http.client
import json
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fixtures.app import RunningApp, planner_environment
from tests.fixtures.disks import fill, small_disk
from tests.fixtures.postgres import Server


def health(app: RunningApp) -> tuple[int, dict[str, str], float]:
    address, began = urlsplit(app.url), time.monotonic()
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
    connection.request("GET", "/gezondheid")
    answer = connection.getresponse()
    told = json.loads(answer.read())
    connection.close()
    return answer.status, told, time.monotonic() - began


def becomes(app: RunningApp, status: int, word: str, *, seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while (told := health(app)[:2]) != (status, {"status": word}):
        assert time.monotonic() < end, told
        time.sleep(0.3)


@pytest.mark.postgres
def test_a_database_that_is_away_is_told_and_that_it_is_back(start_app, tmp_path_factory, mortal_postgres: Server):
    folder = tmp_path_factory.mktemp("health")
    app = start_app(planner_environment(folder, PLANNER_DATABASE_URL=mortal_postgres.url))
    assert health(app)[:2] == (200, {"status": "ok"})
    mortal_postgres.stop()
    becomes(app, 503, "database")
    assert max(health(app)[2] for _ in range(20)) < 5
    mortal_postgres.start()
    becomes(app, 200, "ok")


def test_a_full_disk_is_told_and_that_there_is_room_again(start_app, tmp_path: Path):
    with small_disk(tmp_path / "klein", megabytes=60) as disk:
        app = start_app(planner_environment(disk, PLANNER_DATABASE_URL=f"sqlite:///{tmp_path}/planner.db"))
        assert health(app)[:2] == (200, {"status": "ok"})
        ballast = fill(disk)
        becomes(app, 503, "gegevensmap")
        ballast.unlink()
        becomes(app, 200, "ok")
