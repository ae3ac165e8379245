"""Which addresses there are: our pages and routes, and what the page of Streamlit asks for."""

import re
from functools import cache
from pathlib import Path

import streamlit

PAGES = {
    "verken": "",
    "agendas": "agendas",
    "agenda": "agenda",
    "story": "verhaal",
    "vergaderlijst": "vergaderlijst",
    "regio": "regio",
    "examples": "voorbeelden",
    "gegevens": "gegevens",
}
"""Where each page lives, under the root of the app."""
TOP = ("verken", "agendas", "examples", "gegevens")
"""The pages in the top line, in this order."""
OTHERS = ("gezondheid", "verken", "_stcore/health", "_stcore/host-config")
HEALTH = "/gezondheid"
STREAM = "/_stcore/stream"
UPLOAD = re.compile(r"/_stcore/upload_file/[^/]+/[^/]+")
INSIDE = re.compile(r"/kaart/[^/]+/[^/]+|/media/.+")
"""Whoever answers here says for each name whether it is there."""
PRIVATE = ("/_stcore/metrics", "/_stcore/script-health-check")
"""What tells how the app is doing: for the machine it runs on only."""


@cache
def files() -> frozenset[str]:
    """List the files that Streamlit brings along for the browser."""
    folder = Path(streamlit.__file__).parent / "static"
    return frozenset(f"/{file.relative_to(folder).as_posix()}" for file in folder.rglob("*") if file.is_file())


def exists(path: str, method: str) -> bool:
    """Tell whether an address leads somewhere; a page may have a slash behind its name.

    Streamlit gives its page for whatever it doesn't know, also where only files or a websocket should come.
    """
    if path == STREAM or method == "WEBSOCKET":
        return path == STREAM and method == "WEBSOCKET"
    if UPLOAD.fullmatch(path):
        return method in ("PUT", "DELETE", "OPTIONS")
    if path in files() or path in PRIVATE or INSIDE.fullmatch(path):
        return True
    return path.removeprefix("/").rstrip("/") in {*PAGES.values(), *OTHERS}
