"""One measured line, whether it meets its goal, and the table of all lines."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from statistics import median

HEAD = ("what", "ours", "peer", "ratio", "goal", "met?")


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, in seconds or kB; `at_most` bounds ours, `share_of_peer` bounds ours divided by the peer's."""

    what: str
    ours: float
    peer: float | None = None
    unit: str = "s"
    at_most: float | None = None
    share_of_peer: float | None = None

    @property
    def met(self) -> bool | None:
        """Tell whether every goal is met; None when there is none."""
        kept = [] if self.at_most is None else [self.ours <= self.at_most]
        if self.share_of_peer is not None and self.peer is not None:
            kept.append(self.ours <= self.share_of_peer * self.peer)
        return all(kept) if kept else None

    def without_goal(self) -> "Row":
        """Give the same without what it has to meet."""
        return replace(self, at_most=None, share_of_peer=None)

    def cells(self) -> tuple[str, ...]:
        """Write the line in words."""
        peer, ratio = ("–", "–") if self.peer is None else (_said(self.peer, self.unit), _times(self.ours / self.peer))
        met = {None: "–", True: "yes", False: "NO"}[self.met]
        return (self.what, _said(self.ours, self.unit), peer, ratio, self._goal(), met)

    def _goal(self) -> str:
        bound = [] if self.at_most is None else [f"≤ {self.at_most:g} {self.unit}"]
        share = self.share_of_peer
        if share is not None:
            bound.insert(0, f"≤ {share:g}× peer" if share >= 1 else f"≥ {1 / share:g}× less")
        return " and ".join(bound) or "–"


def _said(value: float, unit: str) -> str:
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def _times(share: float) -> str:
    return f"{share:.2f}× peer" if share >= 1 else f"{1 / share:.1f}× less"


def table(rows: Iterable[Row]) -> str:
    """Lay the lines out in columns."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    lines.insert(1, tuple("─" * width for width in widths))
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def median_of(count: int, work: Callable[[], object]) -> float:
    """Do work a number of times and give the middle of its seconds."""
    return median(seconds(work) for _ in range(count))


def seconds(work: Callable[[], object]) -> float:
    """Do work once and give its seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
