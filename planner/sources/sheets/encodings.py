"""What a text is written in: by its bytes, since files and programs say untrue things of it."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Any

import numpy as np

from planner.domain.figures.assets import Note

CHUNK = 1 << 20
START = 512
MIXED = "utf_8_mixed"
"""UTF-8 in which stray bytes stand; those are read as Windows writes them."""

OLD = ("cp1252", "cp850", "mac_roman")
"""Encodings of one byte per letter, most likely first; of cp437 the letters of our names are those of cp850."""

USUAL = "éëïèöüêóáàçíâôîúäñÉËÏÖÜ"
OFTEN, SELDOM = 3, 1
WEIGHTS = dict.fromkeys(USUAL[:4], OFTEN) | dict.fromkeys(USUAL[4:] + "’‘“”–—€²³°½§·•…", SELDOM)
"""How much a sign speaks for the encoding in which it stands there; every other one speaks against it."""

UNUSED = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
"""Bytes that are no sign for Windows; in Latin-1 any byte is one."""

STRAY = re.compile("[\udc80-\udcff]")
LOST = {b"\xef\xbf\xbd": re.compile(b"\xef\xbf\xbd"), b"\xc3\x83\xc2": re.compile(b"\xc3\x83\xc2[\x80-\xbf]")}
"""Signs that were lost or read wrongly by whoever made the file: \ufffd, and two signs for one letter."""

FEW = 0.25
"""So many letters of UTF-8 beside each stray byte are no accident: other encodings hardly have such pairs."""

ZEROS = 0.4
"""Latin letters in UTF-16 have a zero byte each."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a text is written in, how many of its signs are broken, and whether it is a guess."""

    encoding: str
    broken: int = 0
    guessed: bool = False

    @property
    def notes(self) -> tuple[Note, ...]:
        """Say what isn't certain of the words."""
        guess = [Note("encoding", {"used": self.encoding})] if self.guessed else []
        return (*guess, *([Note("signs-broken", {"count": str(self.broken)})] if self.broken else []))


def encoding_of(path: Path) -> Written:
    """Tell what a file is written in, by reading it through."""
    with path.open("rb") as file:
        wide = _wide(file.read(START))
        if wide:
            return Written(wide)
        file.seek(0)
        return written_in(_pieces(file))


def _wide(start: bytes) -> str:
    """Tell UTF-16 by its mark, or by the zeros beside its letters; "" for another."""
    if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    half = max(1, len(start) // 2)
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if start[first::2].count(0) > ZEROS * half and not start[1 - first :: 2].count(0):
            return name
    return ""


def _pieces(file: IO[bytes]) -> Iterable[bytes]:
    return iter(lambda: file.read(CHUNK), b"")


def written_in(pieces: Iterable[bytes]) -> Written:
    """Tell what bytes are written in that aren't UTF-16."""
    counts, stray, lost, right = np.zeros(256, dtype=int), 0, 0, 0
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for piece in chain(pieces, [b""]):
        text = decoder.decode(piece, final=not piece)
        if text.isascii():
            continue
        found = np.bincount(np.frombuffer(piece, dtype=np.uint8), minlength=256)
        odd = len(STRAY.findall(text)) if _holds_stray(text) else 0
        counts, stray, right = counts + found, stray + odd, right + len(text) - int(found[:128].sum()) - odd
        lost += sum(len(pattern.findall(piece)) for mark, pattern in LOST.items() if mark in piece)
    if not stray:
        return Written("utf-8-sig", lost)
    if right >= FEW * stray:
        return Written(MIXED, stray + lost)
    scores = {name: _score(counts, name) for name in OLD}
    best = max(OLD, key=lambda name: scores[name])
    guessed = best != OLD[0] or scores[best] < 0
    return Written("latin-1" if best == OLD[0] and counts[UNUSED].any() else best, guessed=guessed)


def _holds_stray(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _score(counts: np.ndarray, name: str) -> int:
    strange = range(128, 256)
    return sum(int(counts[n]) * WEIGHTS.get(bytes([n]).decode(name, "replace"), -SELDOM) for n in strange)


def _as_windows(problem: UnicodeError) -> tuple[str, int]:
    """Read a stray byte as Windows writes it; half a letter at the end of a text goes."""
    if not isinstance(problem, UnicodeDecodeError):
        raise problem
    if problem.reason == "unexpected end of data":
        return "", problem.end
    stray = problem.object[problem.start : problem.start + 1]
    return stray.decode("cp1252", "replace"), problem.start + 1


class _Mixed(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, data: bytes, _: str, final: bool) -> tuple[str, int]:  # type: ignore[override] # noqa: FBT001
        return codecs.utf_8_decode(data, "planner-as-windows", final)


def _decode(data: Any, _: str = "strict") -> tuple[str, int]:
    return codecs.utf_8_decode(data, "planner-as-windows", True)  # noqa: FBT003 - that's how codecs are asked


def _find(name: str) -> codecs.CodecInfo | None:
    if name != MIXED:
        return None
    return codecs.CodecInfo(codecs.utf_8_encode, _decode, incrementaldecoder=_Mixed, name=MIXED)


codecs.register_error("planner-as-windows", _as_windows)
codecs.register(_find)
