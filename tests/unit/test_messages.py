"""What one tab says is shown at a pace that leaves room for others; who leaves is heard at once."""

import asyncio
from itertools import repeat

from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from planner.ui.drafts import LONGEST_TYPED
from planner.ui.messages import SHOWN_AT_ONCE, Messages
from planner.ui.showing import AT_ONCE, LONGEST, Showing

LEAVES: Message = {"type": "websocket.disconnect", "code": 1000}


SHOWN: Message = {
    "type": "websocket.send",
    "bytes": ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY).SerializeToString(),
}


def gesture() -> Message:
    said = BackMsg()
    said.rerun_script.query_string = "x"
    return {"type": "websocket.receive", "bytes": said.SerializeToString()}


def heard(*said: Message, seconds: float = 0.1, answers: bool = True) -> list[Message]:
    """Say all of this in one moment, for whose clock no time goes by, and give what the page heard of it.

    A page that `answers` says each time that it is shown whole.
    """
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
            if answers:
                await send(SHOWN)

    async def send(message: Message) -> None:
        if message != SHOWN:
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


def test_a_gesture_waits_until_the_one_before_is_shown_but_not_for_long() -> None:
    assert len(heard(gesture(), gesture(), answers=False, seconds=LONGEST / 2)) == 1
    assert len(heard(gesture(), gesture(), answers=False, seconds=LONGEST * 1.5)) == 2


def test_what_asks_for_no_page_waits_for_no_turn() -> None:
    beat: Message = {"type": "websocket.receive", "bytes": BackMsg(app_heartbeat=True).SerializeToString()}
    assert len(heard(gesture(), *repeat(beat, 30), answers=False)) == 31


def test_few_pages_are_shown_at_once_and_who_was_shown_least_goes_first() -> None:
    async def shown() -> list[str]:
        showing, begun = Showing(), list[str]()

        async def visitor(name: str, before: float) -> None:
            await showing.begin(before)
            begun.append(name)

        for n in range(AT_ONCE):
            await visitor(f"first {n}", 0)
        flood = [asyncio.ensure_future(visitor(f"flood {n}", 20)) for n in range(3)]
        await asyncio.sleep(0)
        quiet = asyncio.ensure_future(visitor("quiet", 1))
        await asyncio.sleep(0)
        flood[0].cancel()
        await asyncio.sleep(0)
        assert len(begun) == AT_ONCE
        for _ in range(3):
            showing.end()
        await asyncio.gather(quiet, *flood[1:])
        return begun[AT_ONCE:]

    assert asyncio.run(shown()) == ["quiet", "flood 1", "flood 2"]


def test_a_turn_that_is_given_to_who_just_left_goes_on_to_the_next() -> None:
    async def shown() -> bool:
        showing = Showing()
        for _ in range(AT_ONCE):
            await showing.begin(0)
        left = asyncio.ensure_future(showing.begin(0))
        await asyncio.sleep(0)
        showing.end()
        left.cancel()
        await asyncio.wait([left])
        await asyncio.wait_for(showing.begin(0), 1)
        return True

    assert asyncio.run(shown())


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
