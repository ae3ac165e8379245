"""What goes with the process: what guards it, what it does when it starts and ends, and when a page fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.middleware import Middleware

from planner.bootstrap import put_away, sweep
from planner.settings import Settings
from planner.ui.doors.messages import Messages
from planner.ui.doors.uploads import MEGABYTE, Quota, Uploads
from planner.ui.house import KEEPER


def guards(settings: Settings) -> list[Middleware]:
    """List what keeps one visitor from taking what all share."""
    quota = Quota(settings.upload_mb * MEGABYTE, settings.uploads_mb * MEGABYTE)
    return [Middleware(Messages), Middleware(Uploads, quota=quota, language=settings.language)]


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Sweep what crashed processes left behind; at the end let go of the database and the files people added."""
    await asyncio.to_thread(sweep)
    yield
    KEEPER.close()
    put_away()


def after_a_fault(problem: Exception) -> bool:
    """Show a page after a gesture that failed; the pages are read only now, for Streamlit must be there before them."""
    from planner.ui.whole_page import after_a_fault as show  # noqa: PLC0415

    return show(problem)
