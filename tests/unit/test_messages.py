"""What one tab says is shown at a pace that leaves room for others; who leaves is heard at once."""

import asyncio
from itertools import repeat

from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from planner.ui.drafts import LONGEST_TYPED
from planner.ui.messages import SHOWN_AT_ONCE, Messages

LEAVES: Message = {"type": "websocket.disconnect", "code": 1000}


def gesture() -> Message:
    said = BackMsg()
    said.rerun_script.query_string = "x"
    return {"type": "websocket.receive", "bytes": said.SerializeToString()}


def heard(*said: Message, seconds: float = 0.1) -> list[Message]:
    """Say all of this in one moment, for whose clock no time goes by, and give what the page heard of it."""
    found: list[Message] = []
    waiting = iter(said)

    async def receive() -> Message:
        for message in waiting:
            return message
        await asyncio.Event().wait()
        return LEAVES

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        while not found or found[-1]["type"] != LEAVES["type"]:
            found.append(await receive())

    async def send(message: Message) -> None:
        found.append(message)

    async def visit() -> None:
        line = Messages(page, clock=lambda: 0.0)({"type": "websocket"}, receive, send)
        await asyncio.wait([task := asyncio.ensure_future(line)], timeout=seconds)
        task.cancel()

    asyncio.run(visit())
    return found


def test_a_burst_of_gestures_is_shown_at_once_and_more_waits() -> None:
    assert len(heard(*repeat(gesture(), SHOWN_AT_ONCE))) == SHOWN_AT_ONCE
    assert len(heard(*repeat(gesture(), 50))) < 50


def test_who_leaves_waits_for_nothing() -> None:
    found = heard(*repeat(gesture(), 50), LEAVES, seconds=20)
    assert found[-1] == LEAVES
    assert len(found) <= 2


def test_who_says_more_than_may_wait_is_hung_up_on() -> None:
    found = heard(*repeat(gesture(), 100))
    assert found[0] == {"type": "websocket.close", "code": 1008}


def test_of_a_text_in_a_field_no_more_is_taken_than_five_times_what_may_be_saved() -> None:
    said = gesture()
    told = BackMsg.FromString(said["bytes"])
    fields = told.rerun_script.widget_states.widgets
    fields.add(id="long", string_value="é" * 600_000)
    fields.add(id="short", string_value="x" * LONGEST_TYPED)
    fields.add(id="other", json_value="[]")
    (found,) = heard({**said, "bytes": told.SerializeToString()})
    long, short, other = BackMsg.FromString(found["bytes"]).rerun_script.widget_states.widgets
    assert long.string_value == "é" * LONGEST_TYPED
    assert short.string_value == "x" * LONGEST_TYPED
    assert other.WhichOneof("value") == "json_value"
