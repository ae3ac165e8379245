"""In which coordinates places stand: those in which they lie in the Netherlands, whatever their file says."""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from planner.domain.figures.assets import Note
from planner.errors import FileError

RD, DEGREES, WEB = "EPSG:28992", "EPSG:4326", "EPSG:3857"
DEGREES_TURNED, RD_TURNED, RD_KM, RD_OLD = f"{DEGREES}, y/x", f"{RD}, y/x", f"{RD}, km", "EPSG:28991"
LAMBERT_72, LAMBERT_2008 = "EPSG:31370", "EPSG:3812"
UNMISTAKABLE = (RD, DEGREES, DEGREES_TURNED, WEB, RD_TURNED)
"""What numbers of one object can be told apart by."""

KNOWN = (*UNMISTAKABLE, RD_KM, LAMBERT_2008, LAMBERT_72, RD_OLD)
TURNED = {DEGREES_TURNED: DEGREES, RD_TURNED: RD}
ALIKE = (("EPSG:25831", "EPSG:32631", "EPSG:23031"), ("EPSG:25832", "EPSG:32632", "EPSG:23032"))
"""Zones of UTM: by their numbers nobody can tell ETRS89 and WGS 84 from ED50, and that is 200 metres."""

BOUNDS = (-10_000.0, 290_000.0, 310_000.0, 640_000.0)
"""West, south, east, north of the Netherlands in RD metres, sea of the gemeenten included."""

OUTLINE = (
    np.array([
        (15, 400), (85, 480), (95, 510), (100, 555), (115, 585), (140, 605), (230, 625), (280, 600), (285, 560),
        (270, 505), (275, 475), (260, 455), (255, 435), (215, 415), (220, 375), (205, 300), (170, 305), (165, 320),
        (175, 340), (170, 350), (160, 355), (140, 360), (125, 370), (100, 375), (50, 350), (15, 360), (10, 370),
    ]) * 1_000.0
)  # fmt: skip
"""The Netherlands in RD metres, drawn some 5 to 10 km too wide; its box also holds a sea and parts of two countries."""

MOST = 0.5
"""Coordinates are those in which at least this share of the objects lies in the Netherlands."""

STRAY = 1_000.0
"""Metres from 0, 0: numbers as small as these may be anything, and the middle of the old RD is Amersfoort."""

SAMPLE = 2_000
Points = tuple[np.ndarray, np.ndarray]


def to_rd(x: np.ndarray, y: np.ndarray, crs: Any) -> Points:
    """Turn coordinates into RD metres; what can't be turned becomes infinite."""
    if crs == RD:
        return x, y
    if crs == RD_KM:
        return x * 1_000, y * 1_000
    if crs in TURNED:
        return to_rd(y, x, TURNED[crs])
    with suppress(ProjError):  # a drawing board, or "undefined"; CRSError is one too
        turned = _transformer(crs).transform(x, y)
        return np.asarray(turned[0]), np.asarray(turned[1])
    return np.full_like(x, np.inf), np.full_like(y, np.inf)


@lru_cache(32)
def _transformer(crs: Any) -> Transformer:
    return Transformer.from_crs(crs, RD, always_xy=True)


def is_here(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Tell which points in RD lie in the Netherlands or near it."""
    outline = shapely.Polygon(OUTLINE)  # of our own: shapely prepares it in place, and other threads look too
    return np.asarray(shapely.contains_xy(outline, x, y))


def share_here(x: np.ndarray, y: np.ndarray, crs: Any) -> float:
    """Tell which share of the points lies in the Netherlands when their numbers are taken so, from a sample."""
    rows = np.unique(np.linspace(0, len(x) - 1, SAMPLE).astype(int))
    return float(is_here(*to_rd(x[rows], y[rows], crs)).mean())


def fitting(x: np.ndarray, y: np.ndarray, least: float = MOST) -> Iterator[str]:
    """Give the coordinates that numbers fit, most usual first; zones that are alike stand beside each other in one."""
    few = np.median(np.maximum(np.abs(x), np.abs(y))) <= STRAY
    possible = [known for known in KNOWN if not (few and known == RD_OLD)]
    yield from (known for known in possible if share_here(x, y, known) >= least)
    yield from (" / ".join(alike) for alike in ALIKE if share_here(x, y, alike[0]) >= least)


def true_crs(x: np.ndarray, y: np.ndarray, said: Any, file: str) -> tuple[Any, tuple[Note, ...]]:
    """Find in which coordinates objects lie in the Netherlands: as the file says, else as their numbers fit.

    Raises FileError when they lie nowhere in it, or when their numbers fit systems that differ by 200 metres.
    """
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        raise FileError("assets-all-nowhere", file=file)
    x, y = x[known], y[known]
    name = named(said) if said else "–"
    if said and share_here(x, y, said) >= MOST:
        return said, _either(x, y, name)
    found = f"x {x.min():.0f} – {x.max():.0f}, y {y.min():.0f} – {y.max():.0f}"
    used = next(fitting(x, y), None)
    if used is None:
        raise FileError("assets-not-here", file=file, found=found, crs=name)
    if used not in KNOWN:
        raise FileError("crs-unsaid", file=file, found=found, crs=name, could=used)
    if said:
        return used, (Note("crs", {"said": name, "used": used}),)
    if used in TURNED:
        return used, (Note("turned"),)
    return used, () if used in UNMISTAKABLE else (Note("crs-guessed", {"used": used}),)


def _either(x: np.ndarray, y: np.ndarray, name: str) -> tuple[Note, ...]:
    """Warn when numbers that are said to be of Belgium would lie in the Netherlands as RD too."""
    doubted = name in (LAMBERT_72, RD_OLD) and share_here(x, y, RD) >= MOST
    return (Note("crs-either", {"said": name, "other": RD}),) if doubted else ()


def strangers(x: np.ndarray, y: np.ndarray, there: Points) -> dict[str, np.ndarray]:
    """Give the rows of objects in other coordinates than most, by those; `there` they lie in RD when read like most."""
    west, south, east, north = BOUNDS
    inside = (there[0] >= west) & (there[0] <= east) & (there[1] >= south) & (there[1] <= north)
    left, found = np.flatnonzero(np.isfinite(x) & np.isfinite(y) & ~inside), dict[str, np.ndarray]()
    for other in UNMISTAKABLE if len(left) else ():
        here = is_here(*to_rd(x[left], y[left], other))
        if here.any():
            found[other], left = left[here], left[~here]
    return found


def mixed(others: dict[str, np.ndarray], used: Any) -> tuple[Note, ...]:
    """Say how many objects are written in other coordinates than most, and which is the first."""
    return tuple(
        Note("crs-mixed", {"count": str(len(rows)), "first": str(rows[0] + 1), "used": named(used), "other": other})
        for other, rows in others.items()
    )


def named(crs: Any) -> str:
    """Name a coordinate system shortly: EPSG:3857, or what it calls itself."""
    with suppress(ProjError):
        own = CRS.from_user_input(crs)
        code = own.to_epsg()
        return f"EPSG:{code}" if code else str(own.name)
    return str(crs)
