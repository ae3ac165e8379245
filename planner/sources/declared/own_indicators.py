"""Own indicators: kept in one readable file in the data folder, in the form of data/indicators.yaml."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

import yaml

from planner.domain.figures.indicators import Indicator, IndicatorSet, MissingRule, ReferenceYear, Scale
from planner.domain.figures.own_tables import OWN, SKIP, Expected, NewIndicator, TableMapping, expected
from planner.errors import FileError, NotFoundError, SettingError
from planner.sources.declared.indicators import Denominator, indicator_of
from planner.sources.declared.sources import Sources
from planner.sources.declared.strict import each, root, unique
from planner.sources.snapshots.disk import put_in_place
from planner.text import translator

FILE = "own_indicators.yaml"
HEAD = "# Own indicators, made with own tables. Words, weights and the rest may be changed here, ids may not.\n"
LONGEST_NAME = 120
"""Signs of a name: a longer one fits on no map, legend or page."""
KINDS = {kind.value: kind.value for kind in Denominator if kind is not Denominator.NONE}


def read_own_indicators(path: Path) -> tuple[Indicator, ...]:
    """Read the own indicators, none when there is no file; raises SettingError at the first mistake.

    Their denominators are still kinds, as the file names them.
    """
    if not path.exists():
        return ()
    problems: list[SettingError] = []
    items = root(path, any_sign=True).fields(("indicators",))["indicators"].items()
    unique(items, problems)
    made = each(items, lambda item: indicator_of(item, KINDS), problems)
    if not problems:
        strange = [(item, i) for item, i in zip(items, made, strict=True) if not i.id.startswith(OWN)]
        problems += [item.wrong("value", i.id, f"id: {OWN}…") for item, i in strange]
    if problems:
        raise problems[0]
    return made


class OwnIndicators:
    """The file with own indicators, read again only when it changed; safe for threads."""

    def __init__(self, data_dir: Path) -> None:
        self.path = data_dir / FILE
        self._lock = Lock()
        self._read: tuple[object, tuple[Indicator, ...]] = (None, ())
        self._joined: dict[IndicatorSet, tuple[tuple[Indicator, ...], IndicatorSet]] = {}

    def all(self) -> tuple[Indicator, ...]:
        """List them; raises SettingError when somebody spoiled the file."""
        try:
            seen = self.path.stat()
        except FileNotFoundError:
            return ()
        mark = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
        with self._lock:
            if self._read[0] != mark:
                self._read = (mark, read_own_indicators(self.path))
            return self._read[1]

    def expected(self) -> dict[str, Expected]:
        """Say of each what its figures can be."""
        return {one.id: expected(one.unit.nl, one.denominator) for one in self.all()}

    def counts(self) -> frozenset[str]:
        """Name those that count something: they are divided where borders changed."""
        return frozenset(name for name, what in self.expected().items() if what is Expected.COUNT)

    def joined(self, declared: IndicatorSet) -> IndicatorSet:
        """Give the declared indicators with the own ones after them."""
        own = self.all()
        with self._lock:
            before, made = self._joined.get(declared, ((), declared))
            if before != own:
                columns = dict(declared.denominators)
                known = (replace(i, denominator=columns.get(i.denominator, "")) for i in own)
                made = replace(declared, indicators=(*declared.indicators, *known))
                self._joined = {declared: (own, made)}
            return made

    def settle(self, mappings: Iterable[TableMapping], changed: Iterable[dict[str, Any]] = ()) -> None:
        """Keep the indicators that tables fill and drop all others.

        What is `changed` only in words or weight stays as it is in the file: somebody may have chosen them there.
        """
        used = frozenset[str]().union(*(mapping.own for mapping in mappings))
        told = yaml.safe_load(self.path.read_text(encoding="utf-8")) if self.all() else {"indicators": []}
        before: dict[str, dict[str, Any]] = {one["id"]: one for one in told["indicators"]}
        news = {one["id"]: one for one in changed if _core(before.get(one["id"], {})) != _core(one)}
        after = {name: one for name, one in (before | news).items() if name in used}
        if after != before:
            self._write(after.values())

    def reword(self, indicator: str, label: str, why: str) -> None:
        """Give one another name and reason; raises NotFoundError when it isn't there."""
        if indicator not in {one.id for one in self.all()}:
            raise NotFoundError("own-not-found", id=indicator)
        told = yaml.safe_load(self.path.read_text(encoding="utf-8"))["indicators"]
        words = {"label": {"nl": label, "en": label}}
        if why:
            words["why"] = {"nl": why, "en": why}
        self._write(one | (words if one["id"] == indicator else {}) for one in told)

    def _write(self, indicators: Iterable[dict[str, Any]]) -> None:
        aside = self.path.with_name(f".{uuid4().hex}.yaml")
        listed = yaml.safe_dump({"indicators": [*indicators]}, allow_unicode=True, sort_keys=False)
        try:
            aside.write_text(HEAD + listed, encoding="utf-8")
            put_in_place(aside, self.path)
        finally:
            aside.unlink(missing_ok=True)

    def check(self, mapping: TableMapping, sources: Sources, others: Iterable[TableMapping], file: str) -> None:
        """Raise FileError when a column goes to something that isn't there, or redefines what another table fills."""
        own = {indicator.id: indicator for indicator in self.all()}
        official = {column.name for column in sources.columns}
        used = frozenset[str]().union(*(other.own for other in others))
        for column, decided in mapping.columns.items():
            if isinstance(decided, NewIndicator):
                there = own.get(decided.id)
                if decided.id == OWN:
                    raise FileError("own-nameless", file=file, column=column)
                if len(decided.label.nl) > LONGEST_NAME:
                    raise FileError("own-name-long", file=file, column=column, most=LONGEST_NAME)
                if there and decided.id in used and not _same(there, decided):
                    raise FileError("own-differs", file=file, column=column, label=there.label.nl)
            elif decided not in official | own.keys() | {SKIP}:
                raise FileError("target-unknown", file=file, column=column, found=decided)


def filled_in(new: NewIndicator, source: str, decimals: int) -> dict[str, Any]:
    """Write the short form out as the file keeps it: it weighs 1, and its scores are ranks."""
    return {
        "id": new.id,
        "theme": new.theme.value,
        "label": {"nl": new.label.nl, "en": new.label.en},
        "why": {language: new.why or translator(language)("own-why") for language in ("nl", "en")},
        "unit": {"nl": new.unit.nl, "en": new.unit.en},
        "direction": new.direction.value,
        "scale": Scale.RANK.value,
        "weight": 1,
        "missing": MissingRule.LEAVE_OUT.value,
        "reference_year": ReferenceYear.NEWEST.value,
        "source": source,
        "columns": [new.id],
        "denominator": new.denominator or Denominator.NONE.value,
        "local": True,
        "decimals": decimals,
    }


def _same(there: Indicator, new: NewIndicator) -> bool:
    return (there.theme, there.unit.nl, there.direction) == (new.theme, new.unit.nl, new.direction)


def _core(told: dict[str, Any]) -> tuple[Any, ...]:
    return (told.get("theme"), told.get("unit", {}).get("nl"), told.get("direction"), told.get("denominator"))
