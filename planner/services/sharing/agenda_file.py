"""The file of one agenda: written as readable JSON, and read strictly, with the place of what is wrong."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from planner.domain.areas import is_code
from planner.domain.bounds import TooMany, demand_fits, lists_in
from planner.domain.plain import LARGEST as LARGEST_WHOLE
from planner.domain.plain import Unreadable, plain, read
from planner.domain.sharing.incoming import WrongInFile, check_file
from planner.domain.sharing.joining import FORMAT, SCHEMA, AgendaFile
from planner.domain.sharing.merging import items_of
from planner.domain.together.wordings import GOAL
from planner.errors import FileError

LARGEST = 15_000_000
"""Bytes: an agenda of years is far below it."""
MOST_PIECES = 500_000
"""Values in a file, counted before any is made: each takes memory, also an empty one."""
ID = re.compile(r"[A-Za-z0-9_.-]{1,80}")
DIGEST = re.compile(r"[0-9a-f]{16}")


def write_file(file: AgendaFile) -> bytes:
    """Write a file that people can read and compare."""
    return json.dumps(plain(file), ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")


def place_of_wrong(path: Path, today: date) -> str:
    """Give the place of the first thing in a file that breaks a rule, "" when none does; raises FileError."""
    try:
        check_file(read_file(path.read_bytes()), today)
    except WrongInFile as wrong:
        return wrong.path
    return ""


def read_file(content: bytes) -> AgendaFile:
    """Read a file; raises FileError with what is wrong and where."""
    told = _json(content)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise FileError("exchange-other-file")
    if told.get("schema") != SCHEMA:
        raise FileError("exchange-other-schema", found=_short(told.get("schema")), known=str(SCHEMA))
    _demand_room(told)
    try:
        file = read(AgendaFile, told)
        for problem in _problems(file):
            raise problem
    except Unreadable as problem:
        raise FileError(
            "exchange-wrong", path=problem.path, found=problem.found, expected=problem.expected, most=LARGEST_WHOLE
        ) from problem
    return file


def _json(content: bytes) -> object:
    if len(content) > LARGEST:
        raise FileError("exchange-too-large", most=LARGEST // 1_000_000)
    if sum(map(content.count, (b"[", b"{", b","))) > MOST_PIECES:
        raise FileError("exchange-too-many", most=MOST_PIECES)
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number, object_pairs_hook=_once)
    except (UnicodeDecodeError, ValueError, RecursionError) as problem:
        line = str(getattr(problem, "lineno", 1))
        raise FileError("exchange-not-json", line=line) from problem


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make a mapping of names that stand there once: of two, readers choose differently."""
    made = dict(pairs)
    if len(made) < len(pairs):
        (name, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise FileError("exchange-twice", name=name[:80])
    return made


def _demand_room(told: object) -> None:
    """Raise WrongInFile for a list that is longer than fits; before anything is made of it."""
    items = 0
    for path, name, length in lists_in(told):
        try:
            demand_fits(name, length)
            items += length
            demand_fits("items", items)
        except TooMany as broken:
            raise WrongInFile(path, broken) from broken


def _short(value: object) -> str:
    return ascii(value)[:20]


def _no_number(text: str) -> float:
    raise ValueError(text)


def _problems(file: AgendaFile) -> Iterator[Unreadable]:
    """Find what the form of a file can't tell: ids that are none, doubles, and codes of no area."""
    dossier, agenda = file.dossier, file.dossier.agenda
    try:
        items_of(dossier)
    except ValueError as problem:
        yield Unreadable(str(problem), str(problem), "1 ×")
    lists = {
        "parties": agenda.parties,
        "opgaven": agenda.opgaven,
        "actions": agenda.actions,
        "representatives": dossier.representatives,
        "consents": dossier.consents,
        "checks": dossier.checks,
        "reviews": dossier.reviews,
        "log": file.log,
        "signals": file.signals,
    }
    for name, items in {"agenda": (agenda,), **lists}.items():
        ids = [str(item.id) for item in items]  # type: ignore[attr-defined]  # each of these has an id
        yield from (Unreadable(name, one, "A-Z a-z 0-9 . _ -") for one in ids if not ID.fullmatch(one))
        yield from _doubles(name, ids)
    yield from (Unreadable("actions", GOAL, "A-Z a-z 0-9 . _ -") for action in agenda.actions if action.id == GOAL)
    yield from _doubles("wordings", [f"{wording.subject}/{wording.version}" for wording in file.wordings])
    for opgave in agenda.opgaven:
        yield from _doubles("opgaven/signals", list(opgave.signals))
    for wording in file.wordings:
        yield from _doubles("wordings/parts", [part.field for part in wording.parts])
    for check in dossier.checks:
        yield from _doubles("checks/scored", [scored.party_id for scored in check.scored])
    codes = (*(area.code for area in agenda.areas), *(signal.area_code for signal in file.signals))
    yield from (Unreadable("areas", code, "GM0000 / WK000000 / BU00000000") for code in codes if not is_code(code))
    yield from _doubles("areas", [area.code for area in agenda.areas])
    digests = (one for item in file.known for one in item.digests)
    yield from (Unreadable("known", one, "0123456789abcdef") for one in digests if not DIGEST.fullmatch(one))


def _doubles(path: str, keys: list[str]) -> Iterator[Unreadable]:
    yield from (Unreadable(path, key, "1 ×") for key, count in Counter(keys).items() if count > 1)
