"""The asset registers of a library: look at a file, keep it as a snapshot, give what is known of areas."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.analysis.ground.registers import Registers, about, figures_of, on_all_levels, raised
from planner.domain.figures.assets import AssetMapping, LeftOut, Note, RegisterReport, ServiceLives
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.domain.figures.wishes import AS_KNOWN, RegisterWish
from planner.errors import FileError
from planner.sources.box.asking import Box
from planner.sources.declared.sources import Sources
from planner.sources.files.files import checksum, year_in
from planner.sources.registers.derived import NOTHING, UNREADABLE, Derived, DerivedShelf, OnFile
from planner.sources.registers.reading import Remembered, Seen, Taken, see, take
from planner.sources.registers.stored import OBJECTS, ObjectsFile, derive_stored
from planner.sources.snapshots.choice import best_kaart
from planner.sources.snapshots.shelf import Borders, Shelf
from planner.sources.snapshots.steady import steadily

Progress = Callable[[str, float], None]
REGISTER = "register.json"


class RegisterShelf:
    """The asset registers of a library; safe for threads, and several processes may share one data folder."""

    def __init__(
        self,
        derived: DerivedShelf,
        shelf: Shelf,
        box: Box,
        sources: Sources,
        lives: ServiceLives,
        clock: Callable[[], datetime],
        areas_in: Callable[[Snapshot], frozenset[str]],
        told: Callable[..., Snapshot],
    ) -> None:
        self._derived = derived
        self._shelf = shelf
        self._box = box
        self._sources = sources
        self._lives = lives
        self._clock = clock
        self._areas_in = areas_in
        self._told = told

    @steadily
    def inspect(self, path: Path, *, mapping: AssetMapping | None = None) -> RegisterReport:
        """Say what a register is, before anything is stored; raises FileError when it is none.

        It warns of other registers that hold the same objects: loaded beside each other they count twice.
        """
        mark = checksum(path)
        others = {s.id: s for s in self._all() if s.checksum != mark}
        at = {own: self._shelf.of(snapshot) / OBJECTS for own, snapshot in others.items()}
        seen: Seen = self._ask(see, path, mapping, self._kaarten(None), at.values(), others=at)
        known = ((others[own], share) for own, share in seen.twice if own in others)
        twice = [Note("twice", {"title": s.title, "id": s.id, "share": f"{100 * share:.0f}"}) for s, share in known]
        return replace(seen.report, notes=(*seen.report.notes, *twice))

    @steadily
    def load(self, path: Path, progress: Progress, wish: RegisterWish = AS_KNOWN) -> Snapshot:
        """Read and keep a register; the same file read otherwise takes the place of what it was."""
        progress("progress-reading", 0.0)
        mark, kaarten = checksum(path), self._kaarten(wish.gemeente)
        with self._shelf.begun() as folder:
            with closing(ObjectsFile(folder / OBJECTS, path.name)) as objects:

                def keep(part: Any) -> None:
                    objects.add(part)
                    progress("progress-allotting", 0.5)

                taken: Taken = self._ask(take, path, wish.mapping, kaarten, take=keep)
            if taken.objects != objects.rows or not taken.laid.derived.whole:
                raise FileError("reading-stopped", file=path.name)
            snapshot_id = f"{self._sources.register.id}-{mark[:12]}-{_mark_of(taken.mapping)}"
            made = self._again(snapshot_id)
            if made is None:
                made = replace(self._described(path, mark, taken), id=snapshot_id)
                progress("progress-saving", 0.8)
                _write(taken, folder, given=wish.mapping is not None)
                self._shelf.place(made, folder)
                self._derived.keep(made.id, taken.laid.kaart, taken.laid.derived)
        with self._shelf.turn.to_write():
            for older in self._all():
                if older.id != made.id and (older.checksum == mark or older.id == wish.replaces):
                    self._shelf.remove(older)
            self.settle()
        progress("progress-done", 1.0)
        return made

    @steadily
    def on(self, atlas: Atlas) -> Registers:
        """Give what all registers hold about the areas of an atlas; made-up ones only on a made-up kaart."""
        here = self._here(atlas.snapshot)
        if not here:
            return Registers((), pd.DataFrame(), pd.DataFrame(), self._lives)
        own = pd.concat([derived.cohorts for _, derived in here])
        lost = pd.concat([derived.excluded for _, derived in here])
        lost = lost[lost["area"] != ""].groupby(["area", "type", "reason"])["count"].sum().reset_index()
        return Registers(tuple(s for s, _ in here), *on_all_levels(own, lost, atlas.areas), self._lives)

    def tables(self, kaart: Snapshot, areas: pd.DataFrame, share: float) -> tuple[FigureTable, ...]:
        """Give this year's figures of all registers on a kaart: a table per group of gemeenten with the same ones.

        `share` tells which gemeenten a register is about, as `about` does.
        """
        here, year, tables = self._here(kaart), self._clock().year, []
        found = [derived.cohorts for _, derived in here]
        for group in about(found, areas, share) if found else ():
            inside = areas.index[areas["gemeente"].isin(group.gemeenten)]
            own = pd.concat([found[n][found[n]["area"].isin(inside)] for n in group.registers])
            snapshots = tuple(here[n][0] for n in group.registers)
            values, reasons = figures_of(raised(own, areas), self._lives, year)
            touched = values.index if group.touched else values.index[:0]
            tables.append(FigureTable(_together(snapshots), year, values, reasons, touched=touched))
        return tuple(tables)

    def _here(self, kaart: Snapshot) -> list[tuple[Snapshot, Derived]]:
        found = [(s, self._on(s, kaart)) for s in self._all() if s.fictional == kaart.fictional]
        return [(s, derived) for s, derived in found if len(derived.cohorts)]

    def settle(self) -> None:
        """Throw away what was made of registers that are gone."""
        self._derived.settle(self._shelf.all())

    @steadily
    def mapping(self, snapshot_id: str) -> AssetMapping:
        """Give the mapping that a register was read with; raises NotFoundError when it isn't there."""
        return AssetMapping(**self._register(self._shelf.named(snapshot_id))["mapping"])

    def _all(self) -> list[Snapshot]:
        return [snapshot for snapshot in self._shelf.all() if snapshot.kind is SnapshotKind.ASSETS]

    def _register(self, snapshot: Snapshot) -> dict[str, Any]:
        with self._shelf.reading(snapshot):
            told: dict[str, Any] = json.loads((self._shelf.of(snapshot) / REGISTER).read_text(encoding="utf-8"))
            AssetMapping(**told["mapping"])
        return told

    def _ask(
        self,
        ask: Callable[..., Any],
        path: Path,
        given: AssetMapping | None,
        kaarten: tuple[OnFile, ...],
        beside: Iterable[Path] = (),
        **options: Any,
    ) -> Any:
        """Have a register read in the box, with the mappings that persons gave for registers before it."""
        told = () if given is not None else map(self._register, self._all())
        known = [Remembered(tuple(one["columns"]), AssetMapping(**one["mapping"])) for one in told if one["given"]]
        options |= {"given": given, "remembered": known, "kaarten": kaarten}
        also = (*beside, *(at for kaart in kaarten for at in (kaart.largest, kaart.smallest)))
        with self._looked_over(path.name):
            return self._box.ask(ask, path, self._lives, self._clock().date(), also=also, **options)

    @contextmanager
    def _looked_over(self, of: str) -> Iterator[None]:
        """Look ourselves whether a snapshot is damaged, when the box says so; then raises DamagedError."""
        try:
            yield
        except FileError as problem:
            if problem.code != UNREADABLE:
                raise
            for snapshot in self._shelf.all():
                if snapshot.id == problem.values.get("title") and snapshot.kind is SnapshotKind.AREAS:
                    dict(Borders(self._shelf, snapshot, "borders"))
                elif snapshot.id == problem.values.get("title"):
                    self._shelf.table(snapshot, OBJECTS)
            raise FileError("reading-stopped", file=of) from problem

    def _again(self, snapshot_id: str) -> Snapshot | None:
        for snapshot in self._all():
            if snapshot.id == snapshot_id:
                renewed = replace(snapshot, imported_at=self._clock())
                self._shelf.renew(renewed)
                return renewed
        return None

    def _kaarten(self, gemeente: str | None) -> tuple[OnFile, ...]:
        """List where the borders stand of the kaarten on which a register may lie, the best first."""
        left = [snapshot for snapshot in self._shelf.all() if snapshot.kind is SnapshotKind.AREAS]
        found = []
        while left and (kaart := best_kaart(left, self._areas_in, gemeente, None)) is not None:
            left.remove(kaart)
            found.append(self._on_file(kaart))
        return tuple(found)

    def _on_file(self, kaart: Snapshot) -> OnFile:
        borders = Borders(self._shelf, kaart, "borders")
        levels = [*borders]
        return OnFile(kaart.id, borders.path(levels[0]), borders.path(levels[-1]))

    def _on(self, snapshot: Snapshot, kaart: Snapshot) -> Derived:
        """Give what a register holds about a kaart: nothing where that is too much work or can't be done now."""

        def make() -> Derived:
            objects, borders = self._shelf.of(snapshot) / OBJECTS, self._on_file(kaart).smallest
            given, also = (snapshot.id, str(objects), kaart.id, str(borders)), (objects, borders)
            with self._looked_over(snapshot.title):
                made: Derived = self._box.compute(derive_stored, *given, of=snapshot.title, also=also)
                if not made.whole:
                    raise FileError("reading-stopped", file=snapshot.title)
                return made

        found = self._derived.read(snapshot, kaart, make)
        return NOTHING if found is None else found

    def _described(self, path: Path, mark: str, taken: Taken) -> Snapshot:
        """Say whose a register is and how much of it counts; raises FileError when nothing does."""
        mapping, laid = taken.mapping, taken.laid
        kaart = next((s for s in self._shelf.all() if s.id == laid.kaart), None)
        if kaart is None:
            raise FileError("assets-without-areas", file=path.name)
        if not laid.share:
            raise FileError("assets-outside", file=path.name)
        if laid.derived.cohorts.empty:
            raise FileError("assets-all-left-out", file=path.name)
        year = year_in(path.name) or self._clock().year
        told = self._told(self._sources.register, path, mark, year=year, fictional=kaart.fictional)
        lost = laid.derived.excluded["count"][laid.derived.excluded["reason"] != LeftOut.YEAR.value].sum()
        title = self._sources.fictional.title.format(title=mapping.title) if kaart.fictional else mapping.title
        named = replace(told, title=title) if mapping.title else told
        return replace(named, rows=taken.objects - int(lost), left_out=int(lost) + taken.nowhere)


def _mark_of(mapping: AssetMapping) -> str:
    told = json.dumps(asdict(mapping), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def _write(taken: Taken, folder: Path, *, given: bool) -> None:
    told = {"mapping": asdict(taken.mapping), "columns": taken.columns, "given": given}
    (folder / REGISTER).write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")


def _together(registers: tuple[Snapshot, ...]) -> Snapshot:
    """Describe several registers as one source that names them all."""
    if len(registers) == 1:
        return registers[0]
    registers = tuple(sorted(registers, key=lambda snapshot: snapshot.title))
    marks = hashlib.sha256("".join(s.checksum for s in registers).encode()).hexdigest()

    def joined(field: str) -> str:
        return "; ".join(dict.fromkeys(str(getattr(snapshot, field)) for snapshot in registers))

    newest = max(registers, key=lambda snapshot: snapshot.imported_at)
    names = {field: joined(field) for field in ("title", "file_name", "licence", "attribution")}
    counts = {"rows": sum(s.rows for s in registers), "left_out": sum(s.left_out for s in registers)}
    return replace(newest, id=f"{newest.source}-{marks[:12]}", checksum=marks, **names, **counts)  # type: ignore[arg-type]
