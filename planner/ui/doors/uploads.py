"""How much the files may take that people add: on their way, held for a page, and in the temporary folder."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Lock

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config, runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from planner.text import Language, translator
from planner.ui.doors.arriving import from_our_page, received

ADDRESS = re.compile(r"/_stcore/upload_file/([^/]+)/([^/]+)/?$")
MEGABYTE = 1_000_000
HEARD_OUT = 500 * MEGABYTE
"""So much of a file that isn't taken is heard and forgotten, for the answer to arrive."""

AROUND = 50_000
"""So many bytes may stand around a file that is sent."""

LOOKS = 1.0
"""After so many seconds without a piece of a file it is looked whether its page is still open."""

CLOSE = {"Connection": "close"}
TOO_MUCH, NO_ROOM = "upload-too-much", "upload-no-room"
"""Why a file wasn't taken, as the texts name it."""


@dataclass(frozen=True)
class Quota:
    """So many bytes may files take: those of one session, and all together."""

    per_session: int
    over_all: int


class OverQuotaError(Exception):
    """More than these files may take together."""


class PageClosedError(Exception):
    """The page that sent a file was closed before it was whole."""


class Ledger:
    """What the files of each session take, in bytes, and why its last one wasn't taken."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counted: Counter[str] = Counter()
        self._refused: dict[str, str] = {}

    def take(self, session: str, size: int, quota: Quota) -> None:
        """Count bytes that are on their way; raises OverQuotaError when they are too many."""
        with self._lock:
            self._find_room(session, size, quota, self._counted + _held())
            self._counted[session] += size

    def announce(self, session: str, size: int, quota: Quota) -> None:
        """Raise OverQuotaError when a file that is coming is too large, also once the earlier one has made room."""
        with self._lock:
            held = _held()
            del held[session]
            self._find_room(session, size, quota, self._counted + held)

    def _find_room(self, session: str, size: int, quota: Quota, held: Counter[str]) -> None:
        if held.total() + size > quota.over_all:
            held -= _forget_who_left()
        if held[session] + size > quota.per_session or held.total() + size > quota.over_all:
            raise OverQuotaError

    def keep(self, session: str, size: int) -> Callable[[], None]:
        """Count a copy in the temporary folder; give what is to be called when it is thrown away."""
        with self._lock:
            self._counted[session] += size
        return partial(self.give_back, session, size)

    def give_back(self, session: str, size: int) -> None:
        """Count bytes no longer."""
        with self._lock:
            self._counted[session] -= size
            self._counted += Counter()  # forgets who has nothing any more

    def refuse(self, session: str, reason: str) -> None:
        """Remember why a file wasn't taken: the page of this session will ask."""
        with self._lock:
            there = {s: r for s, r in self._refused.items() if runtime.get_instance().is_active_session(s)}
            self._refused = there | {session: reason}

    def refusal(self, session: str) -> str:
        """Tell why the last file of a session wasn't taken, "" when it was."""
        return self._refused.get(session, "")

    def begin(self, session: str) -> None:
        """Forget why an earlier file wasn't taken."""
        with self._lock:
            self._refused.pop(session, None)


LEDGER = Ledger()


class Uploads:
    """Take a file as long as there is room for it; a session's new file takes the place of its earlier one."""

    def __init__(self, app: ASGIApp, *, quota: Quota, language: Language) -> None:
        self.app = app
        self.quota = quota
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a file when there is room for it, and pass everything else on."""
        found = ADDRESS.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "PUT" else None
        if found is None:
            await self.app(scope, receive, send)
        elif not from_our_page(scope):
            await Response(status_code=403)(scope, receive, send)
        elif not runtime.get_instance().is_active_session(found[1]):
            await Response(status_code=400)(scope, receive, send)
        else:
            await self._take(_Arriving(found[1], receive, send, self.quota), scope, found[2])

    async def _take(self, arriving: "_Arriving", scope: Scope, file: str) -> None:
        LEDGER.begin(arriving.session)
        refused: tuple[str, int] | None = None
        try:
            LEDGER.announce(arriving.session, _announced(scope), self.quota)
            record = await received(scope, arriving.hear, file)
            _manager().remove_session_files(arriving.session)  # of several at once, the last stays
            _manager().add_file(arriving.session, record)
            await Response(status_code=204)(scope, arriving.receive, arriving.send)
        except OverQuotaError:
            refused = TOO_MUCH, 413
        except (MultiPartException, PageClosedError):
            await Response(status_code=400, headers=CLOSE)(scope, arriving.receive, arriving.send)
        except ConnectionError:
            return  # nobody is left to answer
        except OSError:  # the disk is full, or there is no temporary folder
            logging.getLogger("planner").warning("an upload could not be stored", exc_info=True)
            refused = NO_ROOM, 507
        finally:
            LEDGER.give_back(arriving.session, arriving.size)
        if refused:  # by now what came of it is gone from the disk
            await self._refuse(arriving, scope, *refused)

    async def _refuse(self, arriving: "_Arriving", scope: Scope, reason: str, status: int) -> None:
        """Say why, after the rest was heard: a browser that is still sending hears nothing."""
        LEDGER.refuse(arriving.session, reason)
        await arriving.hear_out()
        await PlainTextResponse(translator(self.language)(reason), status)(scope, arriving.receive, arriving.send)


class _Arriving:
    """One file on its way: every byte counts as it comes in."""

    def __init__(self, session: str, receive: Receive, send: Send, quota: Quota) -> None:
        self.session, self.receive, self.send, self.quota = session, receive, send, quota
        self.size = 0
        self._largest = config.get_option("server.maxUploadSize") * 2**20 + AROUND
        self._whole = False

    async def hear(self) -> Message:
        """Give the next piece; raises OverQuotaError when it is too much, and PageClosedError when nobody waits."""
        if not self.size:  # what this session sent before makes room
            _manager().remove_session_files(self.session)
        message = await self._next()
        self._whole = not message.get("more_body", False)
        piece = len(message.get("body", b""))
        LEDGER.take(self.session, piece, self.quota)
        self.size += piece
        if self.size > self._largest:
            raise OverQuotaError
        return message

    async def hear_out(self) -> None:
        """Hear the rest and forget it, up to what a file may be."""
        heard = 0
        with suppress(PageClosedError):
            while not self._whole and heard < HEARD_OUT:
                message = await self._next()
                self._whole = not message.get("more_body", False)
                heard += len(message.get("body", b""))

    async def _next(self) -> Message:
        while runtime.get_instance().is_active_session(self.session):
            with suppress(TimeoutError):
                return await asyncio.wait_for(self.receive(), LOOKS)
        raise PageClosedError


def _announced(scope: Scope) -> int:
    """Read how large a file says to be; it needn't say, and it needn't be true."""
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else 0


def free() -> None:
    """Let Streamlit forget the files of this session: they stand in the temporary folder by now."""
    found = get_script_run_ctx()
    if found:
        found.uploaded_file_mgr.remove_session_files(found.session_id)


def _held() -> Counter[str]:
    """Count what is held for a page of each session."""
    kept = _manager().file_storage
    return Counter({session: sum(len(f.data) for f in [*files.values()]) for session, files in [*kept.items()]})


def _forget_who_left() -> Counter[str]:
    """Throw away what Streamlit keeps a while for sessions that are gone; give how much that was."""
    running = runtime.get_instance()
    gone = {session: size for session, size in _held().items() if not running.is_active_session(session)}
    for session in gone:
        _manager().remove_session_files(session)
    return Counter(gone)


def _manager() -> MemoryUploadedFileManager:
    found = runtime.get_instance().uploaded_file_mgr
    if not isinstance(found, MemoryUploadedFileManager):
        raise TypeError(type(found).__name__)  # another version of Streamlit keeps files elsewhere
    return found
