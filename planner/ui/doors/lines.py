"""How much one websocket may make this process hold: counted after inflating, before the app hears of it."""

import asyncio
from typing import Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

LARGEST = 1_500_000
"""Bytes of one message: all fields of a page at their longest, and what a tab keeps, are less than that."""

TOGETHER = 8 * LARGEST
"""What all lines hold that the app hasn't taken yet; over it, the line with most is closed."""

BITE = 4_096
"""So much is inflated at a time, a thousandfold at most: what comes in at once would else be hundreds of megabytes."""

EACH, SMALL = 1_000, 100_000
"""What a piece counts for however short it is, and what a line may hold without being counted with the others."""

TOO_LARGE = 1009
"""Why a socket is closed, as RFC 6455 numbers it."""


class Waiting(asyncio.Queue[Any]):
    """The messages the app hasn't taken yet, and how many bytes they are."""

    size = 0

    def _put(self, item: Any) -> None:
        self.size += weight(item)
        super()._put(item)

    def _get(self) -> Any:
        item = super()._get()
        self.size -= weight(item)
        return item


def weight(message: dict[str, Any]) -> int:
    """Count what a message holds."""
    return EACH + len(message.get("bytes") or message.get("text") or "")


class Line(WebSocketsSansIOProtocol):
    """A websocket that closes when it makes the process hold too much; what goes out has no limit."""

    holding: ClassVar[dict["Line", int]] = {}

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.conn.max_message_size = LARGEST  # else what Streamlit lets go out, 200 MB, may come in too
        self.queue: Waiting = Waiting()

    @property
    def held(self) -> int:
        """What has come and waits: as it came, in pieces of a message, and in messages."""
        return len(self.conn.reader.buffer) + sum(len(piece) + EACH for piece in self.frames) + self.queue.size

    def data_received(self, data: bytes) -> None:
        """Take what came in small bites, until it is too much."""
        for at in range(0, len(data), BITE):
            if self.transport.is_closing():
                return
            super().data_received(data[at : at + BITE])
            if self.held > 2 * LARGEST:
                self.hang_up()
        self._count()
        while sum(self.holding.values()) > TOGETHER:
            max(self.holding, key=self.holding.__getitem__).hang_up()

    async def receive(self) -> Any:
        """Give the app its next message."""
        message = await super().receive()
        self._count()
        return message

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of what was held."""
        self.holding.pop(self, None)
        super().connection_lost(exc)

    def hang_up(self) -> None:
        """Close the line and let go of what it holds: the app hears only that it is closed."""
        self.holding.pop(self, None)
        self.frames.clear()
        while not self.queue.empty():
            self.queue.get_nowait()
        self.queue.put_nowait({"type": "websocket.disconnect", "code": TOO_LARGE})
        self.conn.fail(TOO_LARGE)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()

    def _count(self) -> None:
        held = 0 if self.transport.is_closing() else self.held
        if held > SMALL:
            self.holding[self] = held
        else:
            self.holding.pop(self, None)


# Streamlit starts uvicorn, limits what comes in as what goes out, and reads this when uvicorn has chosen its class.
_made = H11Protocol.connection_made


def _with_our_line(connection: H11Protocol, transport: asyncio.Transport) -> None:
    connection.ws_protocol_class = Line
    _made(connection, transport)


H11Protocol.connection_made = _with_our_line  # type: ignore[assignment, method-assign]
