"""The routes and headers around the pages."""

import asyncio
import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.routing import Route

from planner.maps.geometry import Geometry, encode
from planner.ui.browser.headers import content_policy, inline_script_hashes, middleware
from planner.ui.browser.routes import Shelf, map_address, publish, routes
from planner.ui.house import KEEPER
from tests.maps_example import some_borders

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
PAGE = "text/html,*/*"


async def index(_: object) -> FileResponse:
    return FileResponse(INDEX)


@dataclass
class Answer:
    """What the app answered."""

    status: int
    headers: Headers
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()


Client = Callable[..., Answer]


@pytest.fixture
def get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Ask the app something over ASGI, as a server would; its house is empty."""
    monkeypatch.setenv("PLANNER_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("PLANNER_DATABASE_URL", f"sqlite:///{tmp_path}/planner.db")
    app = Starlette(routes=[*routes(), Route("/", index)], middleware=middleware())

    def ask(address: str, method: str = "GET", **headers: str) -> Answer:
        path, _, query = address.partition("?")
        headers = {"host": "localhost"} | headers
        lines = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope: dict[str, Any] = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query.encode(),
            "headers": lines,
        }
        scope["asgi"] = {"version": "3.0", "spec_version": "2.4"}
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request"}

        asyncio.run(app(scope, receive, send))
        body = b"".join(message.get("body", b"") for message in sent)
        return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)

    yield ask
    KEEPER.close()


def published() -> tuple[Geometry, str]:
    borders = some_borders()
    made = encode(borders, pd.Series("Buurt", index=borders.index))
    return made, publish(made)


def test_borders_are_served_gzipped_and_forever(get: Client):
    made, address = published()
    answer = get(address, accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.content == made.content


def test_borders_are_served_plain_to_a_client_without_gzip(get: Client):
    made, address = published()
    answer = get(address, accept_encoding="identity")
    assert "content-encoding" not in answer.headers
    assert answer.content == gzip.decompress(made.content)


def test_borders_that_are_gone_are_not_found_and_not_kept(get: Client):
    answer = get("/kaart/geo/0123456789.json")
    assert answer.status == 404
    assert answer.headers["cache-control"] == "no-store"


def test_the_shelf_drops_what_was_used_longest_ago():
    shelf = Shelf(2)
    for name in ("a", "b"):
        shelf.put(Geometry((), name.encode(), name))
    shelf.get("a")
    shelf.put(Geometry((), b"c", "c"))
    assert [shelf.get(name) for name in "abc"] == [b"a", None, b"c"]


@pytest.mark.parametrize("name", ["map.js", "map.css", "paint.js", "shapes.js", "leaflet-src.esm.js", "leaflet.css"])
def test_the_files_of_the_map_are_served(get: Client, name: str):
    answer = get(f"{map_address()}/{name}")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith(("text/javascript", "text/css"))
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["other/map.js", f"{map_address()[7:]}/__init__.py", f"{map_address()[7:]}/..%2Fserver.py", "a/b/c"]
)
def test_nothing_else_is_served(get: Client, path: str):
    assert get(f"/kaart/{path}").status == 404


def test_the_app_tells_that_it_is_healthy(get: Client):
    assert json.loads(get("/gezondheid").content) == {"status": "ok"}


def test_the_page_is_in_dutch_and_has_our_title(get: Client):
    answer = get("/", accept=PAGE)
    assert '<html lang="nl">' in answer.text
    assert "<title>Wijkagenda</title>" in answer.text
    assert len(answer.content) == int(answer.headers["content-length"])


def test_the_page_is_in_english_when_asked(get: Client):
    assert '<html lang="en">' in get("/?taal=en", accept=PAGE).text
    assert '<html lang="nl">' in get("/?taal=<script>", accept=PAGE).text


def test_a_page_is_always_sent_whole(get: Client):
    first = get("/", accept=PAGE)
    again = get("/", accept=PAGE, if_none_match="*", range="bytes=0-9")
    assert "etag" not in first.headers
    assert (again.status, again.text) == (200, first.text)


def test_the_head_of_a_page_can_be_asked(get: Client):
    assert get("/", "HEAD", accept=PAGE).status == 200


@pytest.mark.parametrize("path", ["/", "/gezondheid", "/kaart/geo/weg.json", "/zomaar"])
def test_every_answer_has_the_security_headers(get: Client, path: str):
    headers = get(path).headers
    assert headers["content-security-policy"] == content_policy()
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_only_the_scripts_in_the_page_of_streamlit_may_run():
    assert len(inline_script_hashes()) == INDEX.read_text(encoding="utf-8").count("<script>") + 1 == 2
    assert all(digest in content_policy() for digest in inline_script_hashes())
    assert "unsafe-inline" not in content_policy().split("style-src")[0]


def test_a_background_map_is_the_only_other_host():
    policy = content_policy(tiles_url="https://tiles.example/{z}/{x}/{y}.png")
    assert "img-src 'self' data: blob: https://tiles.example;" in policy
    assert "https:" not in content_policy()
