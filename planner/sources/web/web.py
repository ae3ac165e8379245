"""Ask other machines for data: with patience, a limit, and a clear word for everything that can go wrong."""

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urljoin

import requests
from urllib3.exceptions import ReadTimeoutError

from planner.errors import FetchError, NoAnswerError, NotPublishedError

Made = TypeVar("Made")
AGENT = "Wijkagenda (open source, fetches open data once per request of a person)"
BLOCK = 1 << 16
"""Bytes read at a time; as many at most are lost when a connection breaks."""

GONE = (404, 410)
BUSY = 429
NOT_RANGED = 416
"""The server has no such part of the file."""

SAID = 300
"""How many signs of a server's own words are shown."""


@dataclass(frozen=True, slots=True)
class Web:
    """How patient we are: seconds to connect and between two pieces of an answer, pauses between tries.

    `longest` seconds and `largest` bytes are the limits of one answer; `pages` of one series of answers.
    """

    connect: float = 10
    silence: float = 30
    pauses: tuple[float, ...] = (0.5, 2)
    longest: float = 600
    largest: int = 1_000_000_000
    pages: int = 5_000

    @classmethod
    def patient(cls, seconds: float) -> "Web":
        """Wait at most this long for a sign of life, and pause in proportion."""
        return cls(connect=seconds, silence=seconds, pauses=(seconds / 60, seconds / 15))

    def json(self, url: str, query: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Give an answer in JSON; raises FetchError, or NotPublishedError when it isn't there."""
        return _parsed(self.body(url, query), url)

    def body(self, url: str, query: Mapping[str, str] | None = None) -> bytes:
        """Give a whole answer."""
        return self.patiently(lambda: self._body(url, query))

    def series(
        self, url: str, query: Mapping[str, str], following: Callable[[dict[str, Any]], str]
    ) -> Iterator[dict[str, Any]]:
        """Give the pages of an answer, following the link to the next until there is none."""
        answer = self.json(url, query)
        seen: set[str] = set()
        while True:
            yield answer
            link = following(answer)
            if not link:
                return
            url = urljoin(url, link)
            if url in seen or len(seen) >= self.pages:
                raise FetchError("fetch-endless", url=bare(url), count=len(seen) + 1)
            seen.add(url)
            answer = self.json(url)

    def count(self, url: str, query: Mapping[str, str]) -> int:
        """Give how many rows a service says that it has; raises FetchError when it doesn't say."""
        try:
            said = self.body(f"{url}/$count", query).decode("utf-8-sig", errors="replace").strip()
        except NotPublishedError as problem:
            raise FetchError("fetch-uncounted", url=bare(url)) from problem
        if not re.fullmatch(r"[0-9]{1,12}", said):
            raise FetchError("fetch-uncounted", url=bare(url))
        return int(said)

    def patiently(self, work: Callable[[], Made]) -> Made:
        """Do the work, and again after each pause while what goes wrong may pass."""
        for pause in self.pauses:
            try:
                return work()
            except NoAnswerError:
                time.sleep(pause)
        return work()

    @contextmanager
    def opened(
        self, url: str, query: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None
    ) -> Iterator[requests.Response]:
        """Open an answer to read it piece by piece; raises FetchError for whatever goes wrong while it is open."""
        told = {"User-Agent": AGENT, **(headers or {})}
        with (
            _in_our_words(url),
            requests.get(url, query, headers=told, timeout=(self.connect, self.silence), stream=True) as answer,
        ):
            if answer.status_code >= 400:
                raise _refused(answer, url)
            yield answer

    def _body(self, url: str, query: Mapping[str, str] | None) -> bytes:
        end, found = time.monotonic() + self.longest, bytearray()
        with self.opened(url, query) as answer:
            for piece in answer.iter_content(BLOCK):
                found += piece
                if len(found) > self.largest:
                    raise FetchError("fetch-too-large", url=bare(url), limit=self.largest // 1_000_000)
                if time.monotonic() > end:
                    raise FetchError("fetch-slow", url=bare(url), seconds=round(self.longest))
        return bytes(found)


def bare(url: str) -> str:
    """Give an address without its question.

    >>> bare("https://voorbeeld.nl/cijfers?jaar=2024")
    'https://voorbeeld.nl/cijfers'
    """
    return url.partition("?")[0]


def listed(answer: dict[str, Any], name: str, url: str) -> list[dict[str, Any]]:
    """Give the list of objects under a name; raises FetchError when it is something else."""
    found = answer.get(name)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise FetchError("fetch-not-json", url=bare(url))
    return found


def looks_like_a_page(start: bytes) -> bool:
    """Tell whether a server sent a page for people instead of data."""
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    return text.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


@contextmanager
def _in_our_words(url: str) -> Iterator[None]:
    try:
        yield
    except requests.Timeout as problem:
        slow = isinstance(problem, requests.ReadTimeout)
        raise _silent(url) if slow else _unreachable(url, problem) from problem
    except requests.ConnectionError as problem:  # a silence halfway is called a connection error too
        slow = any(isinstance(part, ReadTimeoutError) for part in problem.args)
        raise _silent(url) if slow else _unreachable(url, problem) from problem
    except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as problem:
        raise NoAnswerError("fetch-cut", url=bare(url)) from problem
    except requests.RequestException as problem:
        raise FetchError("fetch-unreachable", url=bare(url), reason=type(problem).__name__) from problem


def _silent(url: str) -> NoAnswerError:
    return NoAnswerError("fetch-silent", url=bare(url))


def _unreachable(url: str, problem: Exception) -> NoAnswerError:
    return NoAnswerError("fetch-unreachable", url=bare(url), reason=type(problem).__name__)


def _refused(answer: requests.Response, url: str) -> FetchError:
    status = answer.status_code
    if status in GONE:
        return NotPublishedError("fetch-not-published", url=bare(url))
    said = _said(next(answer.iter_content(BLOCK), b""))
    kind = NoAnswerError if status >= 500 or status in (BUSY, NOT_RANGED) else FetchError
    return kind("fetch-refused", url=bare(url), status=str(status), said=said)


def _said(body: bytes) -> str:
    """Find what a server says is wrong, in the ways that OData, OGC API and plain pages say it."""
    text = body.decode("utf-8", errors="replace")
    try:
        told = json.loads(text)
    except ValueError:
        told = None
    if isinstance(told, dict):
        error = told.get("odata.error") or told.get("error") or told
        message = error.get("message", error.get("detail", "")) if isinstance(error, dict) else error
        text = str(message.get("value", "")) if isinstance(message, dict) else str(message)
    plain = re.sub(r"<(script|style).*?(?:</\1>|\Z)|<[^<>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE)
    return " ".join(plain.split())[:SAID] or "–"


def _parsed(body: bytes, url: str) -> dict[str, Any]:
    if looks_like_a_page(body):
        raise FetchError("fetch-html", url=bare(url))
    try:
        found = json.loads(body.decode("utf-8-sig"))
    except ValueError as problem:
        raise FetchError("fetch-not-json", url=bare(url)) from problem
    if not isinstance(found, dict):
        raise FetchError("fetch-not-json", url=bare(url))
    return found
