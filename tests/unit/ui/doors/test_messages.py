"""What one tab says is shown at a pace that leaves room for others; who leaves is heard at once."""

import asyncio
from collections.abc import Iterator
from itertools import repeat

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from planner.ui.doors.messages import MOST_WAITING, SHOWN_AT_ONCE, Messages
from planner.ui.doors.showing import AT_ONCE, LONGEST, Showing
from planner.ui.forms.draft import LONGEST_TYPED

LEAVES: Message = {"type": "websocket.disconnect", "code": 1000}


SHOWN: Message = {
    "type": "websocket.send",
    "bytes": ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY).SerializeToString(),
}


def gesture(query: str = "x") -> Message:
    said = BackMsg()
    said.rerun_script.query_string = query
    return {"type": "websocket.receive", "bytes": said.SerializeToString()}


def heard(*said: Message, seconds: float = 0.1, answers: bool = True, fails: Exception | None = None) -> list[Message]:
    """Say all of this in one moment, for whose clock no time goes by, and give what the page heard of it.

    A page that `answers` says each time that it is shown whole. Sending `fails` when it is told to.
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
        if fails:
            raise fails
        if message != SHOWN:
            found.append(message)

    async def visit() -> None:
        line = Messages(page, clock=lambda: 0.0)({"type": "websocket"}, receive, send)
        await asyncio.wait([task := asyncio.ensure_future(line)], timeout=seconds)
        task.cancel()

    asyncio.run(visit())
    return found


def press(n: int = 0) -> Message:
    told = BackMsg.FromString(gesture()["bytes"])
    told.rerun_script.widget_states.widgets.add(id=f"button{n}", trigger_value=True)
    return {"type": "websocket.receive", "bytes": told.SerializeToString()}


def test_a_burst_of_gestures_is_shown_at_once_and_more_waits() -> None:
    assert len(heard(*repeat(press(), SHOWN_AT_ONCE))) == SHOWN_AT_ONCE
    assert len(heard(*repeat(press(), 50))) < 50


def test_a_gesture_waits_until_the_one_before_is_shown_but_not_for_long() -> None:
    assert len(heard(press(), press(), answers=False, seconds=LONGEST / 2)) == 1
    assert len(heard(press(), press(), answers=False, seconds=LONGEST * 1.5)) == 2


def test_what_asks_for_no_page_waits_for_no_turn() -> None:
    beat: Message = {"type": "websocket.receive", "bytes": BackMsg(app_heartbeat=True).SerializeToString()}
    assert len(heard(gesture(), *repeat(beat, 30), answers=False)) == 31


def test_a_key_that_is_held_down_is_no_flood_and_only_its_last_place_waits() -> None:
    held = [gesture(f"stap={n}") for n in range(MOST_WAITING * 2 - 10)]
    found = heard(*held, answers=False, seconds=LONGEST * 1.5)
    assert [BackMsg.FromString(one["bytes"]).rerun_script.query_string for one in found] == ["stap=109"]


def test_what_a_browser_has_kept_counts_only_when_nothing_is_shown_meanwhile() -> None:
    """While it waits the browser may throw away what it kept; then its page can't be shown and says so in English."""
    told = BackMsg.FromString(press()["bytes"])
    told.rerun_script.cached_message_hashes.append("a")
    said: Message = {"type": "websocket.receive", "bytes": told.SerializeToString()}
    found = heard(said, said, said, seconds=1)
    kept = [list(BackMsg.FromString(one["bytes"]).rerun_script.cached_message_hashes) for one in found]
    assert kept == [["a"], [], []]


def test_what_was_pressed_is_not_replaced() -> None:
    found = heard(gesture(), press(1), gesture(), gesture(), press(2), gesture(), seconds=1)
    fields = [BackMsg.FromString(one["bytes"]).rerun_script.widget_states.widgets for one in found]
    assert [one.id for some in fields for one in some] == ["button1", "button2"]


def test_a_part_of_a_page_does_not_replace_the_whole() -> None:
    part = BackMsg.FromString(gesture()["bytes"])
    part.rerun_script.fragment_id = "nieuws"
    found = heard(gesture(), gesture(), {"type": "websocket.receive", "bytes": part.SerializeToString()}, seconds=1)
    assert [BackMsg.FromString(one["bytes"]).rerun_script.fragment_id for one in found][-2:] == ["", "nieuws"]


def test_few_pages_are_shown_at_once_and_who_was_shown_longest_ago_goes_first() -> None:
    async def shown() -> list[str]:
        showing, begun = Showing(), list[str]()

        def visitor(name: str, last: float) -> asyncio.Future[None]:
            turn = showing.ask(last)
            turn.add_done_callback(lambda one: None if one.cancelled() else begun.append(name))
            return turn

        for n in range(AT_ONCE):
            visitor(f"first {n}", 0)
        flood = [visitor(f"flood {n}", 20) for n in range(3)]
        visitor("quiet", 1)
        flood[0].cancel()
        await asyncio.sleep(0)
        assert len(begun) == AT_ONCE
        for _ in range(3):
            showing.end()
        await asyncio.sleep(0)
        return begun[AT_ONCE:]

    assert asyncio.run(shown()) == ["quiet", "flood 1", "flood 2"]


def test_nobody_waits_for_ever_while_others_keep_coming() -> None:
    async def waited() -> int:
        showing = Showing()
        for _ in range(AT_ONCE):
            showing.ask(0)
        patient = showing.ask(3)
        others = 0
        while not patient.done():
            others += 1
            showing.ask(others)  # each came later than the one before
            showing.end()
        return others

    assert asyncio.run(waited()) == 3


def test_a_turn_that_was_not_taken_before_its_visitor_left_goes_on_to_the_next() -> None:
    async def free() -> bool:
        messages = Messages(never, clock=lambda: 0.0)
        for _ in range(AT_ONCE * 3):
            said = iter((gesture(), LEAVES))

            async def receive(said: Iterator[Message] = said) -> Message:
                return next(said)

            await messages({"type": "websocket"}, receive, nothing)
        return all(messages.showing.ask(0).done() for _ in range(AT_ONCE))

    async def never(scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive())["type"] != LEAVES["type"]:
            pass

    async def nothing(message: Message) -> None:
        pass

    assert asyncio.run(free())


def test_who_leaves_waits_for_nothing() -> None:
    found = heard(*repeat(press(), 50), LEAVES, seconds=20)
    assert found[-1] == LEAVES
    assert len(found) <= 2


def test_who_says_more_than_may_wait_is_hung_up_on() -> None:
    found = heard(*repeat(press(), 100))
    assert {"type": "websocket.close", "code": 1008} in found
    assert found[-1] == {"type": "websocket.disconnect", "code": 1008}


@pytest.mark.parametrize("problem", [RuntimeError("it was closed"), ConnectionResetError()])
def test_a_page_hears_that_its_visitor_left_also_when_hanging_up_fails(problem: Exception) -> None:
    """Else each such line is a page that stays open, and soon nobody else gets in."""
    said: Message = {"type": "websocket.receive", "bytes": b"\xff\xff"}
    assert heard(said, fails=problem)[-1]["type"] == "websocket.disconnect"


def test_a_page_hears_that_its_line_broke() -> None:
    found: list[Message] = []

    async def breaks() -> Message:
        raise ConnectionResetError

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        found.append(await receive())

    async def nothing(message: Message) -> None:
        pass

    asyncio.run(Messages(page)({"type": "websocket"}, breaks, nothing))
    assert found == [{"type": "websocket.disconnect", "code": 1006}]


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
