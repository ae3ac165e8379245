"""A file that a browser sends: it goes to the disk as it comes in, under no name, and never stands in memory whole.

Streamlit's own address reads a whole file into memory and keeps it there, also of who left. Its other parts don't see
the difference: they ask how long a file is, and only we read it.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import IO

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.types import Receive, Scope
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import DeletedFile, UploadedFile, UploadedFileRec
from streamlit.web.server.server_util import is_xsrf_enabled
from streamlit.web.server.starlette.starlette_app_utils import validate_xsrf_token
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

from planner.errors import FileError

KIND = "multipart/form-data"
AT_A_TIME = 2**20


class OnDisk(bytes):
    """What Streamlit keeps as the bytes of a file: as long as the file, whose bytes stand on the disk.

    That file has no name, so it is gone with the last who holds this, however the process ends.
    """

    content: IO[bytes]
    size: int
    turn: Lock

    def __new__(cls, content: IO[bytes], size: int) -> "OnDisk":
        """Hold a file of so many bytes."""
        made = super().__new__(cls)
        made.content, made.size, made.turn = content, size, Lock()
        return made

    def __len__(self) -> int:
        return self.size

    @contextmanager
    def read(self) -> Iterator[IO[bytes]]:
        """Give the bytes from the first; who reads them too waits, for the file has one position."""
        with self.turn:
            self.content.seek(0)
            yield self.content

    def __del__(self) -> None:
        self.content.close()


class _Parser(MultiPartParser):
    """Reads one file and nothing beside it: other fields would stand in memory."""

    spool_max_size = 64 * 1024

    def __init__(self, request: Request) -> None:
        super().__init__(request.headers, request.stream(), max_files=1, max_fields=0)


def from_our_page(scope: Scope) -> bool:
    """Tell whether a page of ours sends this: it knows the token that its browser has."""
    request = Request(scope)
    token, cookie = request.headers.get("X-Xsrftoken"), request.cookies.get(XSRF_COOKIE_NAME)
    return not is_xsrf_enabled() or validate_xsrf_token(token, cookie)


async def received(scope: Scope, receive: Receive, file: str) -> UploadedFileRec:
    """Hear one file to its end; raises MultiPartException when what comes isn't one."""
    request = Request(scope, receive)
    if not request.headers.get("content-type", "").startswith(KIND):
        raise MultiPartException(KIND)
    sent = [part for _, part in (await _Parser(request).parse()).multi_items() if isinstance(part, UploadFile)]
    if not sent:
        raise MultiPartException("0")
    kind = sent[0].content_type or "application/octet-stream"
    return UploadedFileRec(file, sent[0].filename or "", kind, OnDisk(sent[0].file, sent[0].size or 0))


def still_there(file: UploadedFile | DeletedFile | None) -> UploadedFile | None:
    """Give the file that stands in an uploader; None when another took its place before anybody looked."""
    return None if isinstance(file, DeletedFile) else file


@contextmanager
def content(file: UploadedFile) -> Iterator[IO[bytes]]:
    """Give what a person sent, from its beginning; raises FileError when another file took its place."""
    found = get_script_run_ctx()
    records = found.uploaded_file_mgr.get_files(found.session_id, [file.file_id]) if found else []
    if not records:
        raise FileError("file-not-there", file=file.name)
    data = records[0].data  # who holds it, keeps the file there
    with data.read() if isinstance(data, OnDisk) else BytesIO(data) as sent:
        yield sent


def write_to(file: UploadedFile, path: Path) -> None:
    """Write what a person sent to a file with a name."""
    with content(file) as sent, path.open("wb") as own:
        shutil.copyfileobj(sent, own, AT_A_TIME)
