"""Look at a GeoJSON before GDAL opens it: where its coordinates lie must be said in the file, not elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.domain.sharing.joining import FORMAT
from planner.errors import FileError
from planner.sources.files.bounds import shortened

CRS = re.compile(rb'"(?:c|\\u0063)(?:r|\\u0072)(?:s|\\u0073)"\s*:\s*(?=\{)', re.IGNORECASE)
LONGEST = 4_096
"""Bytes of what a GeoJSON says of its coordinates."""

PIECE = 1 << 20
ELSEWHERE = ("link", "url")
"""Kinds of explanation that GDAL would fetch."""

ADDRESSES = ("href", "url")
"""Under what name the address of an explanation stands, whole or not."""

LONGEST_ADDRESS = 200
LARGEST_LOOK = 15_000_000
"""Bytes of the largest JSON of which is told what else it is."""

STANDARD = ("http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/")
"""Names that look like an address and are none: nobody asks there."""


def check_crs(path: Path) -> None:
    """Raise FileError when a GeoJSON says that its coordinates are explained somewhere else, or too long to tell."""
    for text in _explanations(path):
        try:
            found, _ = json.JSONDecoder().raw_decode(text.decode("utf-8", errors="replace"))
        except (ValueError, RecursionError) as problem:
            raise FileError("crs-elsewhere", file=path.name, found="…") from problem
        words = list(_words(found))
        refused = [word for word in words if word.lower() in ELSEWHERE or _is_address(word)]
        if refused:
            at = [*filter(_is_address, words), *_under(found, ADDRESSES), *refused]
            raise FileError("crs-elsewhere", file=path.name, found=shortened(at[0], LONGEST_ADDRESS))


def what_else(path: Path, shown: str) -> FileError:
    """Say of a JSON in which no map was found what it is: cut off, an agenda of ours, or what is in it."""
    if path.stat().st_size > LARGEST_LOOK:
        return FileError("json-no-map", file=shown, found="…")
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        return FileError("json-broken", file=shown, line=getattr(problem, "lineno", 1))
    if isinstance(found, dict) and found.get("format") == FORMAT:
        return FileError("json-agenda", file=shown)
    inside = ", ".join(map(str, found)) if isinstance(found, dict) else f"[… {len(found)} …]"
    return FileError("json-no-map", file=shown, found=shortened(inside) or "{}")


def _explanations(path: Path) -> Iterator[bytes]:
    """Give what begins under each name crs, wherever it stands."""
    with path.open("rb") as file:
        left = b""
        while more := file.read(PIECE):
            piece = left + more
            until = len(piece) - LONGEST if len(more) == PIECE else len(piece)
            for found in CRS.finditer(piece, 0, max(0, until)):
                yield piece[found.end() : found.end() + LONGEST]
            left = piece[-LONGEST:]


def _is_address(word: str) -> bool:
    return "://" in word and not word.startswith(STANDARD)


def _words(told: Any) -> Iterator[str]:
    """Give each text in an object, whatever it stands under."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _words(one)


def _under(told: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Give each text that stands under one of these names."""
    if isinstance(told, dict):
        yield from (value for name, value in told.items() if name.lower() in names and isinstance(value, str))
        for part in told.values():
            yield from _under(part, names)
