"""What a table that is loaded or removed does to the others: what goes, what differs, what nobody sees."""

from dataclasses import dataclass

from planner.domain.figures.indicators import Indicator
from planner.domain.figures.provenance import Snapshot


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes with a snapshot: own indicators no other table fills, and codes of `areas` no other kaart has."""

    snapshot: Snapshot
    indicators: tuple[Indicator, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradicted:
    """What two tables of one year tell differently: of which indicators, of how many areas; `other` is the older."""

    labels: tuple[str, ...]
    year: int
    areas: int
    other: Snapshot


@dataclass(frozen=True, slots=True)
class Unseen:
    """An indicator that no area shows from a table; `missing` columns keep it from that, or none and it is too old."""

    label: str
    missing: tuple[str, ...]
