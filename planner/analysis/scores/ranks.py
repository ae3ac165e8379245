"""Where an area stands among others, from strict counts, so that the words are true for few areas and for ties."""

from dataclasses import dataclass

import pandas as pd

NEARLY_ALL = 0.8
"""With figures of a smaller share of the inhabited areas, words name those areas instead of the whole."""
FEW = 10
"""Below this number of areas a place is a rank number and not a share."""
DIGITS = 9
"""Scores that differ by less than this many decimals are equal: sums of floats are not exact."""


@dataclass(frozen=True, slots=True)
class Place:
    """One score among the `known` areas that have one, of `areas` inhabited areas.

    `above` and `below` count the areas with strictly more and strictly less to do.
    """

    above: int
    below: int
    known: int
    areas: int

    @property
    def partial(self) -> bool:
        """Tell whether too few of the areas have a score to speak of all of them."""
        return is_partial(self.known, self.areas)

    @property
    def tied(self) -> bool:
        """Tell whether another area has the same score."""
        return self.known - self.above - self.below > 1

    @property
    def heaviness(self) -> float:
        """Give the share of the areas that have as much to do or more; small means heavy."""
        return (self.known - self.below) / self.known

    @property
    def heavy(self) -> bool:
        """Tell whether the area is among the heaviest quarter, or the one with most to do of a few."""
        return self.heaviness <= 0.25 or (self.above == 0 and not self.tied and self.known > 1)

    @property
    def key(self) -> str:
        """Name the words that are true of this place.

        >>> Place(above=0, below=9, known=10, areas=10).key, Place(above=1, below=2, known=4, areas=4).key
        ('top-10', 'rank')
        """
        if self.known < FEW:
            return "only" if self.known == 1 else "rank-tied" if self.tied else "rank"
        if self.heaviness <= 0.25:
            return "top-10" if self.heaviness <= 0.10 else "top-25"
        if (self.known - self.above) / self.known <= 0.25:
            return "low-25"
        if self.below / self.known > 0.5:
            return "more"
        return "less" if self.above / self.known > 0.5 else "middle"


def is_partial(known: int, areas: int) -> bool:
    """Tell whether figures of `known` areas are too few to speak of all `areas`."""
    return known < NEARLY_ALL * areas


def place_of(scores: pd.Series, code: str, areas: int) -> Place | None:
    """Place one area among the scores of its reference; None without a score. `areas` counts the inhabited ones."""
    known = scores.dropna().round(DIGITS)
    if code not in known.index:
        return None
    own = known[code]
    return Place(int((known > own).sum()), int((known < own).sum()), len(known), areas)
