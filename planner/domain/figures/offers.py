"""Open data that others offer: what can be fetched, and what a person can download by hand instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planner.domain.figures.provenance import SnapshotKind


@dataclass(frozen=True, slots=True)
class Offer:
    """A source that can be fetched; one that isn't `yearly` is one file that holds all its years.

    `newest` is the newest year that is known to be out, 0 when nobody declared it.
    """

    source: str
    kind: SnapshotKind
    title: str
    first: int
    yearly: bool
    newest: int = 0

    def years(self, asked: int) -> Iterator[int]:
        """Give the years to try: the asked one, then those before it, newest first."""
        return iter(range(asked, self.first - 1, -1) if self.yearly else (asked,))


@dataclass(frozen=True, slots=True)
class Got:
    """A file in the folder downloads and the tables in it; `lay_there` when nothing had to be fetched.

    `skipped` names the tables in it that are something else.
    """

    file: Path
    paths: tuple[Path, ...]
    lay_there: bool
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ByHand:
    """Where a person finds a file in a browser, and where to put it."""

    url: str
    path: Path
