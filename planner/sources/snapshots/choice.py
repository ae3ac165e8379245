"""Choose, of all kaarten that are loaded, the one that a reader expects to see."""

from collections.abc import Callable, Iterable

from planner.analysis.figures.naming import Edition
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.sources.snapshots.shelf import AREAS, Shelf

WHOLE = 0.5
"""A kaart with fewer than this share of the areas of the largest one is a part of the country."""


class Kaarten:
    """The areas on all kaarten that are loaded; safe for threads."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._codes: dict[str, frozenset[str]] = {}

    def areas_in(self, kaart: Snapshot) -> frozenset[str]:
        """Give the codes on one kaart."""
        if kaart.id not in self._codes:
            self._codes[kaart.id] = frozenset(self._shelf.table(kaart, AREAS, []).index)
        return self._codes[kaart.id]

    def editions(self, loaded: Iterable[Snapshot]) -> tuple[Edition, ...]:
        """Give names and inhabitants on each kaart that is loaded, the one that is shown first."""
        left, found = [snapshot for snapshot in loaded if snapshot.kind is SnapshotKind.AREAS], []
        while left and (kaart := best_kaart(left, self.areas_in, None, None)) is not None:
            left.remove(kaart)
            found.append(Edition(kaart.id, kaart.year, self._shelf.table(kaart, AREAS, ["name", "inhabitants"])))
        return tuple(found)


def best_kaart(
    kaarten: list[Snapshot], areas_in: Callable[[Snapshot], frozenset[str]], code: str | None, year: int | None
) -> Snapshot | None:
    """Give the kaart that holds `code`, rather with the borders of `year`; None when none does.

    Of several: real before made up, with the buurten of that gemeente before without, the whole country before a part
    of it, newer borders before older ones, and then the one imported last. So neither the kaart of one gemeente nor an
    older edition hides the national kaart, whichever was imported first.
    """
    found = [kaart for kaart in kaarten if code is None or code in areas_in(kaart)]
    asked = [kaart for kaart in found if code is not None and kaart.year == year]
    found = asked or found
    if not found:
        return None
    largest = max(len(areas_in(kaart)) for kaart in found)

    def rank(kaart: Snapshot) -> tuple[bool, bool, bool, int, float]:
        areas = areas_in(kaart)
        buurten = code is not None and any(own.startswith("BU" + code[2:6]) for own in areas)
        whole = len(areas) >= WHOLE * largest
        return (not kaart.fictional, buurten, whole, kaart.year, kaart.imported_at.timestamp())

    return max(found, key=rank)
