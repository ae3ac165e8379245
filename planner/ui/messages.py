"""What a browser may say on its websocket: what the pages need, of a sane size, and not absurdly often."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from planner.ui.drafts import LONGEST_TYPED
from planner.ui.lines import LARGEST, TOO_LARGE
from planner.ui.showing import LONGEST, Showing

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
"""So many gestures of a tab are shown one after another without a pause, and then in each second; the others wait."""

SMALL = 300
"""Bytes: what says that a page is shown whole is no larger."""

UNREADABLE, TEXT, TOO_OFTEN = 1002, 1003, 1008
"""Why a socket is closed, as RFC 6455 numbers it."""

QUIET = 60.0
"""Seconds between two lines in the log about this."""


class Messages:
    """Let only these messages through to the pages; the socket that says anything unreadable is closed."""

    def __init__(self, app: ASGIApp, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.clock = clock
        self.showing = Showing()
        self._noted = -QUIET

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but what a browser says on a websocket."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        line = _Line(receive, send, self.showing, self.clock, self._note)
        listening = asyncio.ensure_future(line.listen())
        try:
            await self.app(scope, line.hear, line.say)
        finally:
            listening.cancel()
            line.shown()

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
        self._left = self._now() - amount
        self._seen = self._clock()
        return max(0.0, -self._left / self._per_second)

    @property
    def taken(self) -> float:
        """Tell how much of it isn't there again yet."""
        return self._most - self._now()

    def _now(self) -> float:
        return min(self._most, self._left + (self._clock() - self._seen) * self._per_second)


class _Line:
    """One websocket: hears what may be said, and says nothing any more once it is closed.

    It listens all the time, also while a page is busy: what waits for a page is forgotten when its visitor leaves.
    Its gestures are shown one at a time, in turn with those of other lines.
    """

    def __init__(
        self,
        receive: Receive,
        send: Send,
        showing: Showing,
        clock: Callable[[], float],
        note: Callable[[str], None],
    ) -> None:
        self._receive, self._send, self._showing, self._note = receive, send, showing, note
        self._closed = False
        self._said = _Allowance(AT_ONCE, PER_SECOND, clock)
        self._shown = _Allowance(SHOWN_AT_ONCE, SHOWN_PER_SECOND, clock)
        self._waiting: deque[tuple[Message, bool]] = deque()  # with whether it asks for a page
        self._there = asyncio.Event()
        self._turn: asyncio.TimerHandle | None = None
        self._over = asyncio.Event()

    async def hear(self) -> Message:
        """Wait for the next message that may pass."""
        while not self._waiting:
            await self._there.wait()
            self._there.clear()
        if self._waiting[0][1]:
            await self._own_turn()  # who leaves meanwhile is what is heard next
        return self._waiting.popleft()[0]

    async def _own_turn(self) -> None:
        """Wait until what was asked before is shown, and for others."""
        await asyncio.sleep(self._shown.take())
        while self._turn:
            self._over.clear()
            await self._over.wait()
        await self._showing.begin(self._shown.taken)
        self._turn = asyncio.get_running_loop().call_later(LONGEST, self.shown)

    def shown(self) -> None:
        """Let others go on: what this line asked is shown, takes too long, or is wanted no more."""
        if self._turn:
            self._turn.cancel()
            self._turn = None
            self._showing.end()
            self._over.set()

    async def listen(self) -> None:
        """Take in what the browser says until it leaves or is hung up on."""
        while True:
            message, asks = await self._next()
            if message["type"] == "websocket.disconnect":
                self._waiting.clear()
            elif len(self._waiting) >= MOST_WAITING:
                self._waiting.clear()
                message, asks = await self._hang_up(TOO_OFTEN), False
            self._waiting.append((message, asks))
            self._there.set()
            if message["type"] == "websocket.disconnect":
                return

    async def _next(self) -> tuple[Message, bool]:
        """Wait for the next message that may pass, and whether it asks for a page; one that never can ends the line."""
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                if message.get("code") == TOO_LARGE:
                    self._note(f"closed ({TOO_LARGE})")
                return message, False
            said = message.get("bytes")
            code = self._refused(said)
            told = _told(said) if said is not None and not code else None
            if told is None:
                return await self._hang_up(code or UNREADABLE), False
            if _may_pass(told):
                passed = {**message, "bytes": told.SerializeToString()} if _shorten(told) else message
                return passed, told.WhichOneof("type") == "rerun_script"
            self._note("not passed on")

    async def say(self, message: Message) -> None:
        """Send, as long as the line is open."""
        if not self._closed:
            await self._send(message)
        if self._turn and _tells_the_end(message.get("bytes") or b""):
            self.shown()

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


def _tells_the_end(said: bytes) -> bool:
    """Tell whether the browser hears that its page is shown whole."""
    return len(said) <= SMALL and ForwardMsg.FromString(said).WhichOneof("type") == "script_finished"


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
