"""What a browser may say on its websocket: what the pages need, of a sane size, and not absurdly often."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from planner.ui.doors.lines import LARGEST, TOO_LARGE
from planner.ui.doors.showing import LONGEST, Showing
from planner.ui.forms.draft import LONGEST_TYPED

ALLOWED = frozenset({"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"})
"""All other kinds are for who builds an app: they empty what all visitors share, watch files, start git or install."""

MOST_FILES, MOST_WIDGETS = 20, 2_000
"""So many addresses for files one message may ask for, and so many fields it may bring: the fullest page has 300."""

MOST_WAITING = 60
"""So many messages may wait for a page that is busy; a field that changes again takes no place more, a press does."""

AT_ONCE, PER_SECOND = 120, 30.0
"""A tab says this much at once and then in each second; a person who types, with live updates on, about three."""

WEIGHS = 25_000
"""So many bytes count as one message more: the fields of a page are a few thousand, what a tab brings back 400,000."""

SHOWN_AT_ONCE, SHOWN_PER_SECOND = 20, 6.0
"""So many gestures of a tab are shown one after another without a pause, and then in each second; the others wait."""

SMALL = 300
"""Bytes: what says that a page is shown whole is no larger."""

TRIGGERS = frozenset({"trigger_value", "string_trigger_value", "json_trigger_value", "chat_input_value"})
"""What a field is called that says something once; all others say in each message what they are."""

UNREADABLE, TEXT, UNTOLD, TOO_OFTEN = 1002, 1003, 1006, 1008
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
        line = _Line(receive, send, _Turn(self.showing, self.clock), self.clock, self._note)
        listening = asyncio.ensure_future(line.listen())
        try:
            await self.app(scope, line.hear, line.say)
        finally:
            listening.cancel()
            line.turn.leave()

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


class _Turn:
    """The turns of one line: its gestures are shown one after another, in turn with those of other lines."""

    def __init__(self, showing: Showing, clock: Callable[[], float]) -> None:
        self._showing, self._clock = showing, clock
        self._pace = _Allowance(SHOWN_AT_ONCE, SHOWN_PER_SECOND, clock)
        self._last = clock()
        self._asked: asyncio.Future[None] | None = None
        self._ends: asyncio.TimerHandle | None = None
        self._over, self._left = asyncio.Event(), asyncio.Event()

    async def take(self) -> None:
        """Wait until what was asked before is shown, and for others; who has left waits for nothing."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._left.wait(), self._pace.take())
        while self._ends and not self._left.is_set():
            self._over.clear()
            await self._over.wait()
        if self._left.is_set():
            return
        self._asked = self._showing.ask(self._last)
        await asyncio.wait([self._asked])
        if not self._left.is_set():
            self._asked, self._last = None, self._clock()
            self._ends = asyncio.get_running_loop().call_later(LONGEST, self.end)

    def end(self) -> None:
        """Let others go on: what this line asked is shown, or takes too long."""
        if self._ends:
            self._ends.cancel()
            self._ends = None
            self._showing.end()
            self._over.set()

    def leave(self) -> None:
        """Give back what this line has, and wait no more."""
        self._left.set()
        self.end()
        self._over.set()
        if self._asked and not self._asked.cancel() and not self._asked.cancelled():
            self._showing.end()  # it was given in the same moment
        self._asked = None


@dataclass(frozen=True, slots=True)
class _Heard:
    """A message that waits to be passed on; `page` is what it asks to be shown, None when it asks for nothing.

    What it says is said again by the next message that asks for the same, unless it tells that something was `pressed`.
    """

    message: Message
    page: str | None = None
    pressed: bool = False


class _Line:
    """One websocket: hears what may be said, and says nothing any more once it is closed.

    It listens all the time, also while a page is busy: what waits for a page is forgotten when its visitor leaves.
    """

    def __init__(
        self, receive: Receive, send: Send, turn: _Turn, clock: Callable[[], float], note: Callable[[str], None]
    ) -> None:
        self._receive, self._send, self.turn, self._note = receive, send, turn, note
        self._closed = False
        self._said = _Allowance(AT_ONCE, PER_SECOND, clock)
        self._showing = False
        self._waiting: deque[_Heard] = deque()
        self._there = asyncio.Event()

    async def hear(self) -> Message:
        """Wait for the next message that may pass."""
        while not self._waiting:
            await self._there.wait()
            self._there.clear()
        if self._waiting[0].page is not None:
            await self.turn.take()  # who leaves meanwhile is what is heard next
            self._showing = True
        return self._waiting.popleft().message

    async def listen(self) -> None:
        """Take in what the browser says until it leaves or is hung up on; the page always hears that it did."""
        left: Message = {"type": "websocket.disconnect", "code": UNTOLD}
        try:
            while (heard := await self._next()).message["type"] != "websocket.disconnect":
                self._keep(heard)
                if len(self._waiting) > MOST_WAITING:
                    heard = _Heard(await self._hang_up(TOO_OFTEN))
                    break
            left = heard.message
        finally:
            self._waiting.clear()
            self._waiting.append(_Heard(left))
            self._there.set()
            self.turn.leave()

    def _keep(self, heard: _Heard) -> None:
        last = self._waiting[-1] if self._waiting else _Heard({})
        if heard.page is not None and heard.page == last.page and not last.pressed:
            self._waiting.pop()
        self._waiting.append(heard)
        self._there.set()

    async def _next(self) -> _Heard:
        """Wait for the next message that may pass; one that never can ends the line."""
        while True:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                if message.get("code") == TOO_LARGE:
                    self._note(f"closed ({TOO_LARGE})")
                return _Heard(message)
            said = message.get("bytes")
            code = self._refused(said)
            told = _told(said) if said is not None and not code else None
            if told is None:
                return _Heard(await self._hang_up(code or UNREADABLE))
            if _may_pass(told):
                changed = _shorten(told) | self._forget(told)
                passed = {**message, "bytes": told.SerializeToString()} if changed else message
                return _Heard(passed, _page(told), _pressed(told))
            self._note("not passed on")

    async def say(self, message: Message) -> None:
        """Send, as long as the line is open."""
        if not self._closed:
            await self._send(message)
        if self._showing and _tells_the_end(message.get("bytes") or b""):
            self._showing = False
            self.turn.end()

    def _forget(self, told: BackMsg) -> bool:
        """Leave out what a browser says it has kept, and tell whether it did, when a page is being shown or waits.

        By the time this is heard the browser may have thrown it away, and then it can't show the page.
        """
        kept = bool(told.rerun_script.cached_message_hashes) and (self._showing or bool(self._waiting))
        if kept:
            told.rerun_script.ClearField("cached_message_hashes")
        return kept

    async def _hang_up(self, code: int) -> Message:
        self._note(f"closed ({code})")
        self._closed = True
        with suppress(RuntimeError, OSError):  # it is closed already
            await self._send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}

    def _refused(self, said: bytes | None) -> int:
        """Tell with which code this message ends the line before it is read; 0 when it doesn't."""
        if said is None:
            return TEXT
        if len(said) > LARGEST:
            return TOO_LARGE
        return TOO_OFTEN if self._said.take(1 + len(said) / WEIGHS) else 0


def _page(told: BackMsg) -> str | None:
    """Name what is asked to be shown: the whole page "" or a part of it; None when nothing is."""
    return told.rerun_script.fragment_id if told.WhichOneof("type") == "rerun_script" else None


def _pressed(told: BackMsg) -> bool:
    """Tell whether a message says what only it says: that a button was pressed, a file sent or an area clicked."""
    return any(field.WhichOneof("value") in TRIGGERS for field in told.rerun_script.widget_states.widgets)


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
