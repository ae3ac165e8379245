"""How long the app waits for who sends nothing: half requests are closed, and nobody fills it with open pages."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass

from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from uvicorn.protocols.http.h11_impl import H11Protocol

from planner.text import Language, translator


@dataclass
class Limits:
    """What one process puts up with; times in seconds."""

    request: float = 10
    """How long a connection may be open without a whole request having come."""
    silence: float = 20
    """How long the next piece of a file may take."""
    slowest: float = 50_000
    """How many bytes per second a file has to come in at, after its first `silence` seconds."""
    waiting: int = 400
    """How many connections may be open over HTTP; then the one that waits longest makes room."""
    pages: int = 500
    """How many pages may be open in all,"""
    pages_each: int = 100
    """and how many from one address elsewhere; a proxy that doesn't tell addresses is this machine."""


LIMITS = Limits()


class Connections:
    """The open connections that came in over HTTP, oldest first, each with what it was seen doing."""

    def __init__(self) -> None:
        self._seen: dict[H11Protocol, object] = {}

    def watch(self, connection: H11Protocol) -> None:
        """Close this connection when it waits too long, and the oldest that waits when there are too many."""
        if len(self._seen) >= LIMITS.waiting:  # who has left takes no place
            self._seen = {held: doing for held, doing in self._seen.items() if held in held.connections}
        if len(self._seen) >= LIMITS.waiting:
            self._drop(next((held for held in self._seen if waits(held)), None))
        self._seen[connection] = connection.cycle
        self._look_later(connection)

    def _look_later(self, connection: H11Protocol) -> None:
        connection.loop.call_later(LIMITS.request, self._look, connection)

    def _look(self, connection: H11Protocol) -> None:
        """Who waits for the same request as at the last look has waited long enough."""
        if connection not in self._seen:
            return
        if connection not in connection.connections:  # gone, or a websocket by now
            del self._seen[connection]
        elif waits(connection) and self._seen[connection] is connection.cycle:
            self._drop(connection)
        else:
            self._seen[connection] = connection.cycle if waits(connection) else self
            self._look_later(connection)

    def _drop(self, connection: H11Protocol | None) -> None:
        if connection is not None:
            del self._seen[connection]
            connection.transport.close()


def waits(connection: H11Protocol) -> bool:
    """Tell whether a connection is open with no request that is being answered."""
    cycle = connection.cycle  # none before the first request, whatever its type says
    return connection in connection.connections and (not cycle or cycle.response_complete)


# Streamlit starts uvicorn and passes none of its limits on, and uvicorn has none for a request that never comes.
_OPEN = Connections()
_made = H11Protocol.connection_made


def _watched(connection: H11Protocol, transport: asyncio.Transport) -> None:
    _made(connection, transport)
    _OPEN.watch(connection)


H11Protocol.connection_made = _watched  # type: ignore[assignment, method-assign]


class Patience:
    """Let files come in at their own speed but not slower than that, and count who has how many pages open."""

    def __init__(self, app: ASGIApp, *, language: Language) -> None:
        self.app = app
        self.language = language
        self.pages: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._page(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = _Body(receive)
        try:
            await self.app(scope, body, send)
        except ClientDisconnect:
            if body.late:  # who went away by themselves hears nothing
                sentence = translator(self.language)("door-too-slow")
                await PlainTextResponse(sentence, 408, headers={"Connection": "close"})(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = scope["client"][0] if scope.get("client") else ""
        elsewhere = address not in ("", "127.0.0.1", "::1")
        if self.pages.total() >= LIMITS.pages or (elsewhere and self.pages[address] >= LIMITS.pages_each):
            await WebSocketClose(1013)(scope, receive, send)
            return
        self.pages[address] += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.pages[address] -= 1
            self.pages += Counter()  # forgets who has none left


class _Body:
    """What a browser sends after its headers; when it is late, it is as if the browser went away."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.begin = time.monotonic()
        self.received = 0
        self.whole = self.late = False

    async def __call__(self) -> Message:
        if self.whole:
            return await self.receive()
        left = self.begin + LIMITS.silence + self.received / LIMITS.slowest - time.monotonic()
        try:
            message = await asyncio.wait_for(self.receive(), max(0.0, min(LIMITS.silence, left)))
        except TimeoutError:
            self.late = True
            return {"type": "http.disconnect"}
        self.received += len(message.get("body", b""))
        self.whole = not message.get("more_body", False)
        return message
