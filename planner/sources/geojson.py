"""Look at a GeoJSON before GDAL opens it: where its coordinates lie must be said in the file, not elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.errors import FileError

CRS = re.compile(rb'"(?:c|\\u0063)(?:r|\\u0072)(?:s|\\u0073)"\s*:\s*(?=\{)', re.IGNORECASE)
LONGEST = 4_096
"""Bytes of what a GeoJSON says of its coordinates."""

PIECE = 1 << 20
ELSEWHERE = ("link", "url")
"""Kinds of explanation that GDAL would fetch."""

STANDARD = ("http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/")
"""Names that look like an address and are none: nobody asks there."""


def check_crs(path: Path) -> None:
    """Raise FileError when a GeoJSON says that its coordinates are explained somewhere else, or too long to tell."""
    for text in _explanations(path):
        try:
            found, _ = json.JSONDecoder().raw_decode(text.decode("utf-8", errors="replace"))
        except (ValueError, RecursionError) as problem:
            raise FileError("crs-elsewhere", file=path.name, found="…") from problem
        for word in _words(found):
            if word.lower() in ELSEWHERE or ("://" in word and not word.startswith(STANDARD)):
                raise FileError("crs-elsewhere", file=path.name, found=word[:200])


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


def _words(told: Any) -> Iterator[str]:
    """Give each text in an object, whatever it stands under."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _words(one)
