"""Whether the app can do its work: a database that answers, and a data folder that can be written in."""

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from planner.errors import PlannerError
from planner.ui.house import house

WELL, DATABASE, FOLDER = "ok", "database", "gegevensmap"
"""What can be said: all is well, or the one word for what isn't."""

REMEMBERED, PATIENCE = 3.0, 2.0
"""Seconds for which an answer holds, and that a look may take."""

BLOCK = b"\0" * 4096


class Doctor:
    """Looks at most once in a few seconds, however many ask; who asks during a look hears that it takes too long."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._told: tuple[float, str] = (-REMEMBERED, DATABASE)

    def look(self) -> str:
        """Tell how the app is."""
        if time.monotonic() - self._told[0] < REMEMBERED:
            return self._told[1]
        if not self._lock.acquire(timeout=PATIENCE):
            return DATABASE
        try:
            if time.monotonic() - self._told[0] >= REMEMBERED:
                self._told = (time.monotonic(), _looked())
            return self._told[1]
        finally:
            self._lock.release()


DOCTOR = Doctor()


async def health(_: Request) -> Response:
    """Answer who watches over the server: 200, or 503 with one word."""
    word = DATABASE
    try:
        async with asyncio.timeout(PATIENCE):
            word = await asyncio.to_thread(DOCTOR.look)
    except TimeoutError:
        word = DATABASE
    headers = {"Cache-Control": "no-store"}
    return JSONResponse({"status": word}, 200 if word == WELL else 503, headers)


def _looked() -> str:
    try:
        built = house()
    except PlannerError as problem:
        return FOLDER if problem.code == "data-dir-unusable" else DATABASE
    try:
        built.store.answers()
    except PlannerError:
        return DATABASE
    return WELL if _can_write(built.settings.data_dir) else FOLDER


def _can_write(folder: Path) -> bool:
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(BLOCK)
            file.flush()
    except OSError:
        return False
    return True
