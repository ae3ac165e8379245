"""Download large files: with progress, going on where it stopped, checked, and moved into place when whole."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import requests
from filelock import FileLock

from planner.errors import FetchError, FileError, NoAnswerError
from planner.sources.declared.ways import Ways
from planner.sources.files.files import checksum, first_of
from planner.sources.files.names import key
from planner.sources.files.zipped import entries_of, opened, take_out
from planner.sources.web.web import BLOCK, NOT_RANGED, Web, bare, looks_like_a_page

Heard = Callable[[float], None]
"""Called with how far something is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A file elsewhere; `size` in bytes and `sha256` as its publisher tells them, when it does."""

    url: str
    size: int | None = None
    sha256: str = ""


def download(web: Web, remote: Remote, target: Path, heard: Heard) -> Path:
    """Fetch a file; what an earlier, broken-off try left is used when the file hasn't changed since.

    Who asks while another fetches it, waits and gets that file. Raises FetchError; then `target` is as it was.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        before = _stamp(target)
        with FileLock(target.with_name(f".lock-{target.stem}"), mode=0o600):  # it goes with whoever had it
            return target if _stamp(target) not in (before, None) else _download(web, remote, target, heard)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise FetchError("fetch-not-written", file=target, reason=reason) from problem


def _stamp(path: Path) -> object:
    """Give what changes when another file is put in this place; None without one."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return seen.st_mtime_ns, seen.st_ino


def _download(web: Web, remote: Remote, target: Path, heard: Heard) -> Path:
    part, mark = (target.with_name(f"{target.name}.{end}") for end in ("part", "mark"))
    web.patiently(lambda: _receive(web, remote, part, mark, heard))
    if remote.sha256 and checksum(part) != remote.sha256:
        part.unlink()
        mark.unlink()
        raise FetchError("fetch-checksum", url=bare(remote.url))
    part.replace(target)
    mark.unlink(missing_ok=True)
    return target


def unpack(path: Path, ways: Ways) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Take the tables that `ways` asks out of a ZIP, to a folder beside it; also name the files it leaves.

    The folder is of this file with this content: others may be reading in it. Raises FileError when the ZIP is damaged
    or holds none of them.
    """
    folder, aside = path.with_name(f"{path.stem}-{checksum(path)[:12]}"), path.with_name(f".{uuid4().hex}")
    try:
        with opened(path) as packed:
            entries = entries_of(packed)
            wanted = {full: own for full, own in entries.items() if _wanted(own, ways)}
            if not wanted:
                asked = ", ".join((*ways.members_with, *ways.members))
                raise FileError("zip-without", file=path.name, wanted=asked)
            if len({*wanted.values()}) < len(wanted):
                raise FileError("zip-doubled", file=path.name, **first_of(sorted(wanted)))
            aside.mkdir()
            for full, own in wanted.items():
                take_out(packed, full, aside / own)
        if not all((folder / own).is_file() for own in wanted.values()):
            _put(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return tuple(sorted(folder / own for own in wanted.values())), tuple(
        sorted(set(entries.values()) - set(wanted.values()))
    )


def _put(aside: Path, folder: Path) -> None:
    """Put the tables in place, beside what others took out of the same ZIP."""
    folder.mkdir(exist_ok=True)
    for table in aside.iterdir():
        table.replace(folder / table.name)


def _wanted(name: str, ways: Ways) -> bool:
    """Tell whether a table is asked, by the words in its own name."""
    own = key(name)
    one, all_of = any(word in own for word in ways.members), all(word in own for word in ways.members_with)
    return name.lower().endswith(".csv") and one and all_of and not any(word in own for word in ways.members_without)


def _receive(web: Web, remote: Remote, part: Path, mark: Path, heard: Heard) -> None:
    """Fetch what is missing of a file; `mark` remembers by what the server knows that it hasn't changed."""
    known = mark.read_text(encoding="utf-8") if mark.exists() and part.exists() else ""
    have = part.stat().st_size if known else 0
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": known}
    try:
        with web.opened(remote.url, headers=headers) as answer:
            start = _start(answer, have, remote.url)
            if not start:
                mark.write_text(_mark(answer), encoding="utf-8")
            whole = _whole(answer, start) or remote.size
            if whole and whole > web.largest:
                raise _too_large(remote.url, web.largest)
            pieces = _pieces(answer, remote.url, start, web.largest)
            _write(pieces, part, start, lambda size: heard(size / whole if whole else 0))
    except FetchError as problem:
        if problem.values.get("status") == str(NOT_RANGED) or not isinstance(problem, NoAnswerError):
            part.unlink(missing_ok=True)
            mark.unlink(missing_ok=True)
        raise
    if whole and part.stat().st_size != whole:
        raise NoAnswerError("fetch-cut", url=bare(remote.url))


def _start(answer: requests.Response, have: int, url: str) -> int:
    """Tell where this answer begins: behind what we have, or, when the file changed or nothing is left out, at 0."""
    if answer.status_code != 206:
        return 0
    if not answer.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
        raise NoAnswerError("fetch-cut", url=bare(url))
    return have


def _mark(answer: requests.Response) -> str:
    """Give what If-Range may hold: a strong ETag, else the moment of change."""
    etag = answer.headers.get("ETag", "")
    return etag if etag and not etag.startswith("W/") else answer.headers.get("Last-Modified", "")


def _whole(answer: requests.Response, start: int) -> int:
    return start + int(answer.headers["Content-Length"]) if answer.headers.get("Content-Length", "").isdigit() else 0


def _pieces(answer: requests.Response, url: str, start: int, limit: int) -> Iterator[bytes]:
    size = start
    for piece in answer.iter_content(BLOCK):
        if not size and looks_like_a_page(piece):
            raise FetchError("fetch-html", url=bare(url))
        size += len(piece)
        if size > limit:
            raise _too_large(url, limit)
        yield piece


def _too_large(url: str, limit: int) -> FetchError:
    return FetchError("fetch-too-large", url=bare(url), limit=limit // 1_000_000)


def _write(pieces: Iterator[bytes], part: Path, start: int, written: Callable[[int], None]) -> None:
    with part.open("r+b" if start else "wb") as file:
        file.seek(start)
        for piece in pieces:
            file.write(piece)
            written(file.tell())
