"""Who sends nothing is not waited for: over a real uvicorn, with limits of a fraction of a second."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from planner.ui.doors import patience
from planner.ui.doors.patience import Patience
from tests.fixtures.app import free_port

LONGEST = 20.0
GET = b"GET / HTTP/1.1\r\nHost: a\r\n"
PUT = b"PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
STREAM = b"GET /stream HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
STREAM += b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"


async def echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.receive()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Serve an app that reads what it gets, in a thread."""
    routes = [Route("/", echo, methods=["GET", "PUT"]), WebSocketRoute("/stream", stream)]
    app = Starlette(routes=routes, middleware=[Middleware(Patience, language="nl")])
    found = free_port()
    config = uvicorn.Config(app, host="127.0.0.1", port=found, log_level="critical", ws="websockets-sansio")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    end = time.monotonic() + LONGEST
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    yield found
    server.should_exit = True
    thread.join(LONGEST)


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> patience.Limits:
    """Be impatient for the time of a test."""
    short = replace(patience.LIMITS, request=0.3, silence=0.6, slowest=100_000)
    for name in ("request", "silence", "slowest", "waiting", "pages", "pages_each"):
        monkeypatch.setattr(patience.LIMITS, name, getattr(short, name))
    return patience.LIMITS


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=LONGEST)


def until_closed(line: socket.socket) -> bytes:
    got = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := line.recv(65536):
            got += piece
    return got


def keep_dropping(line: socket.socket) -> None:
    """Send a sign every now and then until the server has enough of it."""
    with contextlib.suppress(ConnectionError):
        for _ in range(200):
            line.sendall(b"X")
            time.sleep(0.05)
        pytest.fail("the server went on listening")


def is_answered(line: socket.socket, ending: bytes = b"0") -> bool:
    """Read one answer to its end, and tell whether it is what was asked."""
    got = b""
    while not got.endswith(b"\r\n\r\n" + ending) and (piece := line.recv(65536)):
        got += piece
    return got.startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("start", [b"", b"G", GET[:9], GET, GET + b"X-A: b", b"POST / HTTP/1.1\r\nHost: a\r\nX"])
def test_a_request_that_does_not_come_is_closed(port, limits, start):
    with connect(port) as line:
        line.sendall(start)
        assert until_closed(line) == b""


def test_a_request_that_comes_drop_by_drop_is_closed(port, limits):
    with connect(port) as line:
        keep_dropping(line)


def test_a_whole_request_is_answered_on_the_same_line_again_and_again(port, limits):
    with connect(port) as line:
        for _ in range(3):
            line.sendall(GET + b"\r\n")
            assert is_answered(line)
        assert until_closed(line) == b""


def test_a_body_that_nobody_reads_and_never_ends_is_closed(port, limits):
    with connect(port) as line:
        line.sendall(b"GET /weg HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        keep_dropping(line)


@pytest.mark.parametrize("start", [b"", b"X", b"X" * 9_000])
def test_a_file_that_stops_coming_is_told_so(port, limits, start):
    with connect(port) as line:
        line.sendall(PUT + start)
        got = until_closed(line).decode()
        assert got.startswith("HTTP/1.1 408")
        assert got.endswith("Kijk of je verbinding goed is en probeer het opnieuw.")


def test_a_file_that_comes_drop_by_drop_is_told_so(port, limits):
    with connect(port) as line:
        line.sendall(PUT)
        keep_dropping(line)


def test_a_file_that_comes_in_pieces_arrives(port, limits):
    limits.slowest = 10_000
    with connect(port) as line:
        line.sendall(PUT)
        for _ in range(10):
            line.sendall(b"X" * 10_000)
            time.sleep(0.1)
        assert is_answered(line, b"100000")


def test_who_goes_away_in_the_middle_leaves_the_app_answering(port, limits):
    with connect(port) as line:
        line.sendall(PUT + b"X")
    with connect(port) as line:
        line.sendall(GET + b"\r\n")
        assert is_answered(line)


def test_the_connection_that_waits_longest_makes_room(port, limits):
    limits.request, limits.waiting = LONGEST, 5
    lines = [connect(port) for _ in range(12)]
    try:
        for line in lines[:4]:
            assert until_closed(line) == b""
        with connect(port) as line:
            line.sendall(GET + b"\r\n")
            assert is_answered(line)
    finally:
        for line in lines:
            line.close()


def test_who_has_left_takes_no_place(port, limits):
    limits.request, limits.waiting = LONGEST, 5
    with connect(port) as line:
        for _ in range(40):
            with connect(port) as other:
                other.sendall(GET + b"\r\n")
                assert is_answered(other)
        line.sendall(GET + b"\r\n")
        assert is_answered(line)


def open_page(port: int, *more: bytes) -> tuple[socket.socket, bytes]:
    line = connect(port)
    line.sendall(STREAM + b"".join(more) + b"\r\n")
    return line, line.recv(65536).split(b"\r\n")[0]


def test_an_open_page_stays_open(port, limits):
    line, answer = open_page(port)
    with line:
        assert b" 101 " in answer
        line.settimeout(4 * limits.request)
        with pytest.raises(TimeoutError):
            line.recv(1)


@pytest.mark.parametrize("what", ["pages", "pages_each"])
def test_there_is_an_end_to_how_many_pages_are_open(port, limits, what):
    setattr(limits, what, 3)
    found = [open_page(port, b"X-Forwarded-For: 203.0.113.9\r\n") for _ in range(5)]
    assert [b" 101 " in answer for _, answer in found] == [True, True, True, False, False]
    for line, _ in found:
        line.close()
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        line, answer = open_page(port, b"X-Forwarded-For: 203.0.113.9\r\n")
        line.close()
        if b" 101 " in answer:
            return
        time.sleep(0.05)
    pytest.fail("no room came free")


def test_many_pages_by_way_of_a_proxy_that_tells_no_address_are_let_in(port, limits):
    limits.pages_each = 1
    found = [open_page(port) for _ in range(3)]
    assert all(b" 101 " in answer for _, answer in found)
    for line, _ in found:
        line.close()
