"""What one websocket can make the running app hold, said in raw frames: little on the wire, much once inflated."""

import contextlib
import re
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.sync.client import connect

from planner.ui.doors.lines import LARGEST, Line
from planner.ui.doors.messages import PER_SECOND, WEIGHS
from tests.fixtures.app import RunningApp, StartApp, free_port, planner_environment
from tests.fixtures.visitor import visiting

MEGABYTE = 1_000_000
MOST_GROWTH = 50 * MEGABYTE
BINARY, CONTINUED = 2, 0
HUNG_UP = struct.pack("!H", 1009)


@pytest.fixture(scope="module")
def app(start_app: StartApp, tmp_path_factory: pytest.TempPathFactory) -> RunningApp:
    """Start the app, and have somebody look at it once."""
    app = start_app(planner_environment(tmp_path_factory.mktemp("lines")))
    for _ in range(3):
        with visiting(app.url) as visitor:
            visitor.show()
    return app


def memory(app: RunningApp) -> int:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{app.pid}/status").read_text())
    return int(found[1]) * 1024 if found else 0


@contextlib.contextmanager
def at_most(app: RunningApp, growth: int) -> Iterator[None]:
    """Watch the memory of the app all the time; fail when it grows more than this."""
    before, seen, done = memory(app), [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.01):
            seen.append(memory(app) - before)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
        time.sleep(0.5)
    finally:
        done.set()
        thread.join()
    assert max(seen) < growth


@contextlib.contextmanager
def line_to(app: RunningApp) -> Iterator[socket.socket]:
    """Open a websocket with compression, as a browser does."""
    port = urlsplit(app.url).port
    asked = [f"GET /_stcore/stream HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket"]
    asked += ["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    asked += ["Sec-WebSocket-Protocol: streamlit", f"Origin: {app.url}"]
    asked += ["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", "", ""]
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall("\r\n".join(asked).encode())
        answer = line.recv(65536)
        assert b" 101 " in answer
        assert b"permessage-deflate" in answer
        yield line


def frame(kind: int, payload: bytes, *, last: bool = True, packed: bool = False, length: int | None = None) -> bytes:
    """Write one frame of a browser; its mask changes nothing."""
    head = bytes([kind | (0x80 if last else 0) | (0x40 if packed else 0), 0x80 | 127])
    return head + struct.pack("!Q", len(payload) if length is None else length) + b"\0\0\0\0" + payload


def zeros(count: int) -> bytes:
    """Pack so many zeros, as one message."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -12)
    packed = [packing.compress(bytes(MEGABYTE)) for _ in range(count // MEGABYTE)]
    return b"".join((*packed, packing.compress(bytes(count % MEGABYTE)), packing.flush(zlib.Z_SYNC_FLUSH)))[:-4]


def in_pieces(packed: bytes, size: int) -> bytes:
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    kinds = [BINARY] + [CONTINUED] * len(pieces)
    last = len(pieces) - 1
    return b"".join(frame(kinds[n], piece, last=n == last, packed=n == 0) for n, piece in enumerate(pieces))


def until_closed(line: socket.socket) -> bytes:
    """Read until the server closes; give what it said."""
    got = b""
    with contextlib.suppress(ConnectionError):
        while piece := line.recv(65536):
            got += piece
    return got


def answer_to(line: socket.socket, said: bytes) -> bytes:
    with contextlib.suppress(ConnectionError):
        line.sendall(said)
    return until_closed(line)


HUGE = zeros(190 * MEGABYTE)
LOUD = {
    "one frame that inflates to 190 MB": frame(BINARY, HUGE, packed=True),
    "190 MB inflated in 200 fragments": in_pieces(HUGE, len(HUGE) // 200),
    "190 MB inflated in fragments of a byte": in_pieces(HUGE, 1)[: 2 * MEGABYTE],
    "a frame that promises 190 MB": frame(BINARY, b"x" * 100_000, length=190 * MEGABYTE),
    "one byte too many": frame(BINARY, zeros(LARGEST + 1), packed=True),
    "one byte too many, in two": frame(BINARY, zeros(LARGEST), packed=True, last=False) + frame(CONTINUED, b"x"),
    "fragments that never end": frame(BINARY, b"", last=False) + frame(CONTINUED, b"", last=False) * 60_000,
    "60 messages that just fit": frame(BINARY, zeros(LARGEST - 1), packed=True) * 60,
}
"""What goes over the wire is little more than one message may be."""


@pytest.mark.parametrize("said", list(LOUD.values()), ids=list(LOUD))
def test_ten_huge_messages_take_nothing_close_their_line_and_slow_nobody(app, said):
    with at_most(app, MOST_GROWTH), visiting(app.url) as innocent:
        innocent.show()
        with ExitStack() as stack:
            rude = [stack.enter_context(line_to(app)) for _ in range(10)]
            answers = [answer_to(line, said) for line in rude]
        assert len(answers) == 10  # each was closed, else reading had waited in vain
        assert "wa-" in innocent.show()
        assert innocent.alive()


@pytest.mark.parametrize("said", list(LOUD.values())[4:6], ids=list(LOUD)[4:6])
def test_who_says_too_much_is_told_so(app, said):
    with line_to(app) as line:
        assert HUNG_UP in answer_to(line, said)


def test_forty_half_messages_are_not_all_kept(app):
    with at_most(app, MOST_GROWTH), visiting(app.url) as innocent, ExitStack() as stack:
        innocent.show()
        for _ in range(40):
            line = stack.enter_context(line_to(app))
            line.sendall(frame(BINARY, zeros(LARGEST - 1), packed=True, last=False))
            assert innocent.alive()
        assert "wa-" in innocent.show()


def test_a_message_that_just_fits_is_heard_whole_or_in_pieces(app):
    """Its answer brings it back, so as much goes out."""
    large = BackMsg(file_urls_request={"request_id": "x" * (LARGEST - 1_000), "file_names": ["a"]})
    whole = large.SerializeToString()
    with visiting(app.url) as person:
        person.show()
        for said in (whole, whole, [whole[at : at + 16_384] for at in range(0, len(whole), 16_384)]):
            person.line.send(said)
            person.hear("file_urls_response")
            time.sleep(len(whole) / WEIGHS / PER_SECOND)  # as fast as so much may come
            assert len(person.seen[-1].file_urls_response.response_id) == LARGEST - 1_000
        assert person.alive()


async def tells_much(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.send", "bytes": bytes(6 * LARGEST)})
    await receive()


def test_what_goes_out_may_be_larger_than_what_comes_in():
    port = free_port()
    settings = uvicorn.Config(tells_much, host="127.0.0.1", port=port, ws="websockets-sansio", lifespan="off")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        wait_for(lambda: server.started)
        with connect(f"ws://127.0.0.1:{port}/", max_size=None) as line:
            assert len(line.recv(timeout=20)) == 6 * LARGEST
            assert all(isinstance(held, Line) for held in server.server_state.connections)
    finally:
        server.should_exit = True
        thread.join(20)


def wait_for(what: Callable[[], bool]) -> None:
    for _ in range(200):
        if what():
            return
        time.sleep(0.05)
    pytest.fail("it took more than ten seconds")
