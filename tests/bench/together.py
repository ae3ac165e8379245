"""Ten people on one agenda, each in a session of its own with live updates on: what showing the page again costs."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from planner.demo.prepare import DEMO_ID
from planner.services.agenda import agendas
from planner.settings import ROOT
from tests.bench.ground import Ground
from tests.bench.size import Size
from tests.bench.table import Row
from tests.e2e.elsewhere import rename, services
from tests.fixtures.app import RunningApp, free_port, planner_environment, wait_until_up

PAUSE = 3.0
ADDRESS = f"agenda={DEMO_ID}&stap=urgentie"


def together_rows(ground: Ground) -> Iterator[Row]:
    """Let ten sessions look at one agenda: each does something every 3 s, asks for news each second and gets some."""
    with tempfile.TemporaryDirectory() as folder:
        port = str(free_port())
        environment = {**planner_environment(Path(folder)), "PLANNER_PORT": port}
        app = RunningApp(f"http://localhost:{port}", environment)
        with subprocess.Popen([sys.executable, "-m", "planner", "start"], cwd=ROOT, env=environment) as process:
            try:
                wait_until_up(app.url, process)
                taken = asyncio.run(_meeting(app, ground.size))
            finally:
                process.terminate()
    yield Row(
        f"page shown again, {ground.size.people} people with live updates, the median", median(taken), at_most=0.200
    )


async def _meeting(app: RunningApp, size: Size) -> list[float]:
    url = f"{app.url.replace('http', 'ws', 1)}/_stcore/stream"
    taken: list[float] = []
    end = time.monotonic() + size.seconds
    async with asyncio.TaskGroup() as everyone:
        everyone.create_task(_change(app, end))
        for person in range(size.people):
            everyone.create_task(_sit(url, app.url, end, person * PAUSE / size.people, taken))
    return taken


async def _change(app: RunningApp, end: float) -> None:
    """Change the agenda every 3 s, as another one does."""
    with services(app) as ctx:
        first = agendas.open_agenda(ctx, DEMO_ID).title
        while time.monotonic() < end:
            await asyncio.sleep(PAUSE)
            await asyncio.to_thread(rename, ctx, DEMO_ID, f"{first} {time.monotonic():.0f}")


async def _sit(url: str, origin: str, end: float, late: float, taken: list[float]) -> None:
    """Open the page, then show it again and again; between times ask for news."""
    await asyncio.sleep(late)
    async with connect(url, origin=origin, max_size=None, subprotocols=[Subprotocol("streamlit")]) as line:
        watch = await _shown(line)
        while not taken or time.monotonic() < end:
            for _ in range(int(PAUSE)):
                await asyncio.sleep(1)
                await _shown(line, fragment=watch)
            began = time.perf_counter()
            watch = await _shown(line) or watch
            taken.append(time.perf_counter() - began)


async def _shown(line: ClientConnection, *, fragment: str = "") -> str:
    """Ask for the page, or for what looks for news, and wait for the end of it; give the id of what looks for news."""
    asked = BackMsg()
    asked.rerun_script.query_string = ADDRESS
    asked.rerun_script.page_name = "agenda"
    if fragment:
        asked.rerun_script.fragment_id, asked.rerun_script.is_auto_rerun = fragment, True
    await line.send(asked.SerializeToString())
    watch, page = "", b""
    async for message in line:
        told = ForwardMsg.FromString(message if isinstance(message, bytes) else message.encode())
        if told.WhichOneof("type") == "auto_rerun":
            watch = told.auto_rerun.fragment_id
        page += told.delta.SerializeToString()
        if told.WhichOneof("type") == "script_finished":
            assert fragment or b"wa-question" in page, "this is another page"
            return watch
    raise ConnectionError("the app hung up")
