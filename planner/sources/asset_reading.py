"""Read a register whole: what stands in the file, what its columns are, and its objects; done in the box."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planner.domain.assets import AssetMapping, RegisterReport, ServiceLives
from planner.sources.asset_files import RegisterFile, open_register
from planner.sources.asset_mapping import checked, guess, undeclared
from planner.sources.asset_objects import Objects, objects_of
from planner.sources.asset_report import report_of


@dataclass(frozen=True)
class Remembered:
    """The columns of a register that a person gave a mapping for, sorted, and that mapping."""

    columns: tuple[str, ...]
    mapping: AssetMapping


@dataclass(frozen=True, eq=False)
class Seen:
    """What is told of a register before it is loaded; without `objects` its mapping tells too little."""

    report: RegisterReport
    objects: Objects | None


@dataclass(frozen=True, eq=False)
class Taken:
    """A register as it is loaded, with the mapping that fits its columns."""

    columns: tuple[str, ...]
    mapping: AssetMapping
    objects: Objects


def see(
    path: Path, lives: ServiceLives, this_year: int, *, given: AssetMapping | None, remembered: Iterable[Remembered]
) -> Seen:
    """Say what a register is; nobody knows yet what lies outside the areas. Raises FileError when it is none."""
    file = open_register(path)
    used, known = _mapping(file, lives, given, remembered)
    objects = None
    if used.type and (file.shapes is not None or (used.x and used.y)):
        objects = objects_of(file, checked(used, file, lives), lives, this_year)
    return Seen(report_of(file, used, objects, {}, lives, remembered=known), objects)


def take(
    path: Path, lives: ServiceLives, this_year: int, *, given: AssetMapping | None, remembered: Iterable[Remembered]
) -> Taken:
    """Read the objects of a register; raises FileError when it is none, or when its mapping doesn't fit."""
    file = open_register(path)
    used = checked(_mapping(file, lives, given, remembered)[0], file, lives)
    return Taken(tuple(sorted(file.columns)), used, objects_of(file, used, lives, this_year))


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
