"""How much is measured: all of it, or as little as shows that each part still works."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How often things are done and with how many; goals hold for the full size only.

    `side` is how many made-up buurten lie along each side of the square that holds them; `buurten` how many there are.
    """

    runs: int = 5
    gestures: int = 200
    agendas: int = 1_000
    threads: int = 50
    commands: int = 200
    kills: int = 50
    people: int = 10
    seconds: float = 30
    side: int = 121
    buurten: int = 14_566
    points: int = 199_487
    shapes: int = 1_000_000
    loads: int = 3
    clicks: int = 4
    real: bool = True


FULL = Size()
SMOKE = Size(1, 2, 3, 3, 2, 1, 2, 1, 10, 96, 2_000, 2_000, 1, 1, real=False)
