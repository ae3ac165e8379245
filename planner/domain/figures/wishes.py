"""How a person wants a file loaded; `replaces` is the id of a snapshot that goes when this one is there."""

from dataclasses import dataclass

from planner.domain.figures.assets import AssetMapping
from planner.domain.figures.own_tables import TableMapping

AS_RECOGNISED = TableMapping()
"""Leave all columns to recognition."""


@dataclass(frozen=True, slots=True)
class TableWish:
    """Of a table of figures: what its columns are; `year` is for one that doesn't tell its own.

    With `accept_wrong` cells that are wrong are unknown and such rows left out. Of what was `fetched` nothing is asked.
    """

    year: int | None = None
    mapping: TableMapping = AS_RECOGNISED
    accept_wrong: bool = False
    replaces: str | None = None
    fetched: bool = False


@dataclass(frozen=True, slots=True)
class RegisterWish:
    """Of an asset register: without a `mapping` the one given for the same columns is taken, else they are guessed.

    `gemeente` says on which kaart it lies, where real and made-up areas lie in the same place.
    """

    mapping: AssetMapping | None = None
    gemeente: str | None = None
    replaces: str | None = None


AS_TOLD, AS_KNOWN = TableWish(), RegisterWish()
"""Nothing is wished: the file itself tells."""
