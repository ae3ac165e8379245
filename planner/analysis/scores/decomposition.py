"""Why an area scores as it does on a theme: what each figure adds to the score, or takes off it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import isnan

MIDDLE = 5.0
"""The score of an area in the middle: what a figure adds is counted from here."""
NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class ScorePart:
    """What one indicator adds to the theme's score: `share` of the weight × (`score` − 5) = `points`."""

    indicator: str
    share: float
    score: float
    points: float


def decompose(scores: Mapping[str, float], weights: Mapping[str, float]) -> tuple[ScorePart, ...]:
    """Split the score of one area on one theme; the points add up to it minus 5, the largest come first.

    `scores` are its indicator scores (0–10, NaN missing) and `weights` the chosen weights, both by indicator id. What
    is missing or has weight 0 has no part, and the others share its weight.
    """
    used = {name: weights[name] for name, score in scores.items() if not isnan(score) and weights[name] > 0}
    shares = {name: weight / sum(used.values()) for name, weight in used.items()}
    parts = (ScorePart(name, share, scores[name], share * (scores[name] - MIDDLE)) for name, share in shares.items())
    return tuple(sorted(parts, key=lambda part: -abs(part.points)))


def rounded_together(values: Sequence[float], total: float, decimals: int) -> tuple[float, ...]:
    """Round values so that what is shown of them adds up to what is shown of their `total`: by largest remainder.

    >>> rounded_together((1.44, 0.06), 1.5, 1), rounded_together((100 / 3,) * 3, 100, 0)
    ((1.4, 0.1), (34.0, 33.0, 33.0))
    """
    step = Decimal(1).scaleb(-decimals)
    exact = [Decimal(str(value)) for value in values]
    floors = [value.quantize(step, ROUND_FLOOR) for value in exact]
    missing = int((Decimal(str(total)).quantize(step, ROUND_HALF_EVEN) - sum(floors)) / step)
    largest = sorted(range(len(exact)), key=lambda n: floors[n] - exact[n])[: max(missing, 0)]
    return tuple(float(low + step * (n in largest)) for n, low in enumerate(floors))


def leading(parts: tuple[ScorePart, ...], *, most: int = 2) -> tuple[ScorePart, ...]:
    """Give the figures that pull hardest to the side of the middle where the score is; none when it is the middle."""
    whole = sum(part.points for part in parts)
    if abs(whole) < NOTHING:
        return ()
    return tuple(part for part in parts if part.points * whole > 0)[:most]
