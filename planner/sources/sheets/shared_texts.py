"""Count the texts that cells of an XLSX share: each as often as a cell names it."""

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from planner.sources.files.claims import Unreadable

CHUNK = 1 << 20


def shared_numbers(part: IO[bytes]) -> Iterator[int]:
    """Give the number of the shared text in each cell that has one; raises Unreadable for more than plain digits."""
    cells = _Cells()
    while piece := part.read(CHUNK):
        cells.parser.Parse(piece, False)  # noqa: FBT003 - that's how expat is asked
        yield from cells.found
        cells.found.clear()


class _Cells:
    """Hears the cells of a sheet."""

    def __init__(self) -> None:
        self.found: list[int] = []
        self._shared = False
        self._text, self._begins = "", 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end

    def _start(self, tag: str, told: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "c":
            self._shared = told.get("t") == "s"
        elif kind == "v" and self._shared:
            self._text = ""
            self.parser.CharacterDataHandler = self._hear

    def _hear(self, signs: str) -> None:
        if not self._text:
            self._begins = self.parser.CurrentByteIndex
        self._text += signs

    def _end(self, tag: str) -> None:
        """Take the number; when more bytes stand there than its digits, readers don't agree on what it is."""
        if self.parser.CharacterDataHandler is None or tag.rpartition(":")[2] != "v":
            return
        self.parser.CharacterDataHandler = None
        plain = self._text.isascii() and self._text.isdigit() and len(self._text) <= 12
        if not plain or self.parser.CurrentByteIndex - self._begins != len(self._text):
            raise Unreadable(self._text[:20])
        self.found.append(int(self._text))
