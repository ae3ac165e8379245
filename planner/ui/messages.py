"""What a browser may say on its websocket: what the pages need, of a sane size, and not absurdly often."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from planner.ui.drafts import LONGEST_TYPED
from planner.ui.lines import LARGEST, TOO_LARGE

ALLOWED = frozenset({"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"})
"""All other kinds are for who builds an app: they empty what all visitors share, watch files, start git or install."""

MOST_FILES, MOST_WIDGETS = 20, 2_000
"""So many addresses for files one message may ask for, and so many fields it may bring: the fullest page has 300."""

MOST_WAITING = 60
"""So many messages may wait for a page that is busy; who says more than that isn't typing."""

AT_ONCE, PER_SECOND = 120, 30.0
"""A tab says this much at once and then in each second; a person who types, with live updates on, about three."""

WEIGHS = 25_000
"""So many bytes count as one message more: the fields of a page are a few thousand, what a tab brings back 400,000."""

SHOWN_AT_ONCE, SHOWN_PER_SECOND = 20, 6.0
"""So many gestures of a tab begin to be shown at once and then in each second; the others wait. Each one stops the page
that is being shown and starts a thread, for which all visitors wait."""

UNREADABLE, TEXT, TOO_OFTEN = 1002, 1003, 1008
"""Why a socket is closed, as RFC 6455 numbers it."""

QUIET = 60.0
"""Seconds between two lines in the log about this."""


class Messages:
    """Let only these messages through to the pages; the socket that says anything unreadable is closed."""

    def __init__(self, app: ASGIApp, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.clock = clock
        self._noted = -QUIET

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but what a browser says on a websocket."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        line = _Line(receive, send, self.clock, self._note)
        listening = asyncio.ensure_future(line.listen())
        try:
            await self.app(scope, line.hear, line.say)
        finally:
            listening.cancel()

    def _note(self, what: str) -> None:
        if self.clock() - self._noted >= QUIET:
            self._noted = self.clock()
            logging.getLogger("planner").warning("a message of a browser was %s", what)


class _Allowance:
    """So much at once, and so much more in each second."""

    def __init__(self, most: float, per_second: float, clock: Callable[[], float]) -> None:
        self._most, self._per_second, self._clock = most, per_second, clock
        self._left, self._seen = most, clock()

    def take(self, amount: float = 1) -> float:
        """Take some, and tell after how many seconds it would have been there; 0 when it is."""
        now = self._clock()
        self._left = min(self._most, self._left + (now - self._seen) * self._per_second) - amount
        self._seen = now
        return max(0.0, -self._left / self._per_second)


class _Line:
    """One websocket: hears what may be said, and says nothing any more once it is closed.

    It listens all the time, also while a page is busy: what waits for a page is forgotten when its visitor leaves.
    """

    def __init__(self, receive: Receive, send: Send, clock: Callable[[], float], note: Callable[[str], None]) -> None:
        self._receive, self._send, self._note = receive, send, note
        self._closed = False
        self._said = _Allowance(AT_ONCE, PER_SECOND, clock)
        self._shown = _Allowance(SHOWN_AT_ONCE, SHOWN_PER_SECOND, clock)
        self._waiting: deque[Message] = deque()
        self._there = asyncio.Event()

    async def hear(self) -> Message:
        """Wait for the next message that may pass."""
        while not self._waiting:
            await self._there.wait()
            self._there.clear()
        if self._waiting[0]["type"] == "websocket.receive":
            await asyncio.sleep(self._shown.take())  # who leaves meanwhile is what is heard next
        return self._waiting.popleft()

    async def listen(self) -> None:
        """Take in what the browser says until it leaves or is hung up on."""
        while True:
            message = await self._next()
            if message["type"] == "websocket.disconnect":
                self._waiting.clear()
            elif len(self._waiting) >= MOST_WAITING:
                self._waiting.clear()
                message = await self._hang_up(TOO_OFTEN)
            self._waiting.append(message)
            self._there.set()
            if message["type"] == "websocket.disconnect":
                return

    async def _next(self) -> Message:
        """Wait for the next message that may pass; one that never can ends the line."""
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                if message.get("code") == TOO_LARGE:
                    self._note(f"closed ({TOO_LARGE})")
                return message
            said = message.get("bytes")
            code = self._refused(said)
            told = _told(said) if said is not None and not code else None
            if told is None:
                return await self._hang_up(code or UNREADABLE)
            if _may_pass(told):
                return {**message, "bytes": told.SerializeToString()} if _shorten(told) else message
            self._note("not passed on")

    async def say(self, message: Message) -> None:
        """Send, as long as the line is open."""
        if not self._closed:
            await self._send(message)

    async def _hang_up(self, code: int) -> Message:
        self._note(f"closed ({code})")
        await self.say({"type": "websocket.close", "code": code})
        self._closed = True
        return {"type": "websocket.disconnect", "code": code}

    def _refused(self, said: bytes | None) -> int:
        """Tell with which code this message ends the line before it is read; 0 when it doesn't."""
        if said is None:
            return TEXT
        if len(said) > LARGEST:
            return TOO_LARGE
        return TOO_OFTEN if self._said.take(1 + len(said) / WEIGHS) else 0


def _told(said: bytes) -> BackMsg | None:
    """Read a message; None when that can't be done, or when it brings more fields than any page has."""
    told = BackMsg()
    try:
        told.ParseFromString(said)
    except Exception:  # noqa: BLE001 - whatever the parser calls it
        return None
    return told if len(told.rerun_script.widget_states.widgets) <= MOST_WIDGETS else None


def _may_pass(told: BackMsg) -> bool:
    return told.WhichOneof("type") in ALLOWED and len(told.file_urls_request.file_names) <= MOST_FILES


def _shorten(told: BackMsg) -> bool:
    """Leave out what is too long of a text in a field, and tell whether there was such a text."""
    fields = told.rerun_script.widget_states.widgets
    long = [field for field in fields if len(field.string_value) > LONGEST_TYPED]
    for field in long:
        field.string_value = field.string_value[:LONGEST_TYPED]
    return bool(long)
