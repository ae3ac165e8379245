"""Read a register whole: what stands in the file, what its columns are, and its objects; done in the box."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from planner.domain.figures.assets import AssetMapping, LeftOut, RegisterReport, ServiceLives
from planner.sources.registers.derived import Laid, OnFile, lay
from planner.sources.registers.files import RegisterFile, open_register
from planner.sources.registers.mapping import checked, guess, undeclared
from planner.sources.registers.objects import Objects, left_out_counts, objects_of
from planner.sources.registers.report import report_of
from planner.sources.registers.stored import parts_of, share_in

TWICE = 0.01
"""Two registers that hold this share of the same objects are told of; fewer can be chance."""


@dataclass(frozen=True)
class Remembered:
    """The columns of a register that a person gave a mapping for, sorted, and that mapping."""

    columns: tuple[str, ...]
    mapping: AssetMapping


@dataclass(frozen=True, eq=False)
class Seen:
    """What is told of a register before it is loaded, and the ids of registers that hold this share of it (0–1)."""

    report: RegisterReport
    twice: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, eq=False)
class Taken:
    """A register as it is loaded: the mapping that fits its columns, how many objects it has and where they lie."""

    columns: tuple[str, ...]
    mapping: AssetMapping
    objects: int
    nowhere: int
    laid: Laid


def see(
    path: Path,
    lives: ServiceLives,
    today: date,
    *,
    given: AssetMapping | None,
    remembered: Iterable[Remembered],
    kaarten: Iterable[OnFile],
    others: Mapping[str, Path],
) -> Seen:
    """Say what a register is, on the kaart it lies on, beside other registers; raises FileError when it is none."""
    file = open_register(path)
    used, known = _mapping(file, lives, given, remembered)
    if not used.type or not (file.shapes is not None or (used.x and used.y)):
        return Seen(report_of(file, used, None, {}, lives, remembered=known))
    objects = objects_of(file, checked(used, file, lives), lives, today)
    report = report_of(file, used, objects, _left_out(objects, lay(objects, kaarten)), lives, remembered=known)
    shares = ((own, share_in(objects, own, at)) for own, at in others.items())
    return Seen(report, tuple((own, share) for own, share in shares if share >= TWICE))


def take(
    path: Path,
    lives: ServiceLives,
    today: date,
    *,
    given: AssetMapping | None,
    remembered: Iterable[Remembered],
    kaarten: Iterable[OnFile],
    give: Callable[[pd.DataFrame], None],
) -> Taken:
    """Give the objects of a register in parts and lay it on its kaart; raises FileError when its mapping is wrong."""
    file = open_register(path)
    used = checked(_mapping(file, lives, given, remembered)[0], file, lives)
    columns, objects = tuple(sorted(file.columns)), objects_of(file, used, lives, today)
    del file
    for part in parts_of(objects):
        give(part)
    return Taken(columns, used, len(objects.table), objects.nowhere, lay(objects, kaarten))


def _left_out(objects: Objects, laid: Laid) -> dict[str, int]:
    """Count what wouldn't count, by reason; without areas nobody knows yet what lies outside them."""
    if not laid.kaart:
        return left_out_counts(objects)
    counts = laid.derived.excluded.groupby("reason")["count"].sum()
    found = {**counts.to_dict(), LeftOut.NOWHERE.value: objects.nowhere}
    return {reason.value: int(found[reason.value]) for reason in LeftOut if found.get(reason.value)}


def _mapping(
    file: RegisterFile, lives: ServiceLives, given: AssetMapping | None, remembered: Iterable[Remembered]
) -> tuple[AssetMapping, bool]:
    """Take the mapping that is given, else the one a person last gave for the same columns, else a guess."""
    if given is not None:
        return given, False
    guessed = guess(file, lives)
    for one in remembered:
        if list(one.columns) == sorted(file.columns):
            # where all objects are of one type, the name of the file may be what tells it
            same = one.mapping.type in file.columns or one.mapping.type == guessed.type
            if same and not undeclared(one.mapping, lives):
                return one.mapping, True
    return guessed, False
