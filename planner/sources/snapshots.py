"""The library of areas and figures: imports files as snapshots and gives what is loaded as an Atlas."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import pandas as pd

from planner.analysis.atlas import Atlas, FigureTable
from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import FileError, NotFoundError
from planner.sources.cbs_kaart import Kaart, read_kaart
from planner.sources.files import checksum
from planner.sources.missing import CATEGORIES
from planner.sources.names import official
from planner.sources.registry import Source, Sources
from planner.sources.shelf import Borders, Shelf
from planner.sources.tables import Figures, read_figures

Progress = Callable[[str, float], None]
AREAS, VALUES, REASONS = "areas.parquet", "values.parquet", "reasons.parquet"
FIRST_YEAR = 1990
"""An earlier year that someone gives for a table is a slip, as is one after the next."""

KEPT = 3
"""How many atlases stay in memory: rarely more than one is in use."""


def utc_now() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)


class SnapshotLibrary:
    """The Library on disk; safe for threads, and several processes may share one data folder."""

    def __init__(self, data_dir: Path, sources: Sources, clock: Callable[[], datetime] = utc_now) -> None:
        self._shelf = Shelf(data_dir)
        self._sources = sources
        self._clock = clock
        self._lock = Lock()
        self._atlases: dict[tuple[Snapshot, ...], Atlas] = {}
        self._codes: dict[str, frozenset[str]] = {}

    def snapshots(self) -> tuple[Snapshot, ...]:
        """List what is loaded, newest first."""
        return self._shelf.all()

    def import_areas(self, path: Path, progress: Progress) -> Snapshot:
        """Read a wijk- en buurtkaart; raises FileError and changes nothing when it isn't one."""
        progress("progress-reading", 0.0)
        mark = checksum(path)
        again = self._again(SnapshotKind.AREAS, mark)
        if again is None:
            kaart = read_kaart(path, self._sources, lambda share: progress("progress-drawing", 0.1 + 0.7 * share))
            fictional = bool(kaart.areas.index.map(self._sources.fictional.holds).all())
            told = self._told(self._sources.kaart, path, mark, year=kaart.year, fictional=fictional)
            again = replace(told, rows=len(kaart.areas), left_out=kaart.left_out)
            progress("progress-saving", 0.85)
            self._shelf.keep(again, lambda folder: _write_kaart(kaart, folder))
        progress("progress-done", 1.0)
        return again

    def import_figures(self, path: Path, progress: Progress, *, year: int | None = None) -> Snapshot:
        """Read a table of figures, recognised by its columns; `year` is for a table that doesn't tell its own.

        Raises FileError and changes nothing when it isn't one, or when it is about no area that is loaded.
        """
        last = self._clock().year + 1
        if year is not None and not FIRST_YEAR <= year <= last:
            raise FileError("year-impossible", year=str(year), first=str(FIRST_YEAR), last=str(last))
        progress("progress-reading", 0.0)
        mark = checksum(path)
        again = self._again(SnapshotKind.FIGURES, mark, year)
        if again is None:
            figures = read_figures(path, self._sources, year)
            progress("progress-checking", 0.5)
            codes = figures.values.index.get_level_values("code")
            known = codes.isin(self._known())
            if not known.any():
                raise FileError("table-no-match", file=path.name, found=", ".join(codes[:3]))
            fictional = bool(codes[known].map(self._sources.fictional.holds).all())
            told = self._told(figures.source, path, mark, year=figures.years[-1], fictional=fictional)
            left_out = figures.left_out + int((~known).sum())
            again = replace(told, rows=int(known.sum()), left_out=left_out)
            progress("progress-saving", 0.8)
            self._shelf.keep(again, lambda folder: _write_figures(figures, folder))
        progress("progress-done", 1.0)
        return again

    def atlas(self, code: str | None = None, *, year: int | None = None) -> Atlas:
        """Give areas with their figures, shared and read-only: those imported last.

        With a `code` those imported last that hold it, but rather ones with the borders of `year`.
        Raises NotFoundError("no-areas") or NotFoundError("area-not-found", code=…).
        """
        with self._lock:
            loaded = self._shelf.all()
            kaarten = [s for s in loaded if s.kind is SnapshotKind.AREAS]
            if not kaarten:
                raise NotFoundError("no-areas")
            found = [s for s in kaarten if code is None or code in self._areas_in(s)]
            if not found:
                raise NotFoundError("area-not-found", code=str(code))
            chosen = next((s for s in found if code is not None and s.year == year), found[0])
            key = (chosen, *loaded)
            if key not in self._atlases:
                made = self._atlas(chosen, loaded)
                kept = list(self._atlases.items())[-(KEPT - 1) :]
                self._atlases = {k: v for k, v in kept if k[1:] == loaded} | {key: made}
            return self._atlases[key]

    def _atlas(self, kaart: Snapshot, loaded: tuple[Snapshot, ...]) -> Atlas:
        folder = self._shelf.of(kaart)
        areas = pd.read_parquet(folder / AREAS)
        figures = [s for s in loaded if s == kaart or s.kind is SnapshotKind.FIGURES]  # no figures of other borders
        tables = [table for snapshot in figures for table in self._tables(snapshot, areas.index)]
        return Atlas(kaart, areas, Borders(folder, "borders"), Borders(folder, "drawn"), tuple(tables))

    def _tables(self, snapshot: Snapshot, codes: pd.Index) -> list[FigureTable]:
        """Give the figures of one snapshot about these areas under their official names, one table per year."""
        folder = self._shelf.of(snapshot)
        values = pd.read_parquet(folder / VALUES)
        here = values.index.get_level_values("code").isin(codes)
        if not here.any():
            return []
        reasons = pd.read_parquet(folder / REASONS).astype(pd.CategoricalDtype(list(CATEGORIES)))
        values, reasons = official(values.loc[here], reasons.loc[here], self._sources.columns)
        rows = values.index.get_level_values("year")
        years = sorted(set(rows), reverse=True)
        tables = [(values.loc[rows == y].droplevel("year"), reasons.loc[rows == y].droplevel("year")) for y in years]
        return [FigureTable(snapshot, int(y), *pair) for y, pair in zip(years, tables, strict=True)]

    def _known(self) -> frozenset[str]:
        """Give the codes of all loaded areas."""
        with self._lock:
            found = [self._areas_in(s) for s in self._shelf.all() if s.kind is SnapshotKind.AREAS]
        return frozenset().union(*found)

    def _areas_in(self, kaart: Snapshot) -> frozenset[str]:
        if kaart.id not in self._codes:
            areas = pd.read_parquet(self._shelf.of(kaart) / AREAS, columns=[])
            self._codes[kaart.id] = frozenset(areas.index)
        return self._codes[kaart.id]

    def _again(self, kind: SnapshotKind, mark: str, year: int | None = None) -> Snapshot | None:
        """Find the snapshot of the same file, and let it count as imported now."""
        for snapshot in self._shelf.all():
            if (snapshot.kind, snapshot.checksum) == (kind, mark) and year in (None, snapshot.year):
                renewed = replace(snapshot, imported_at=self._clock())
                self._shelf.renew(renewed)
                return renewed
        return None

    def _told(self, source: Source, path: Path, mark: str, *, year: int, fictional: bool) -> Snapshot:
        """Say whose data a file is, in the words of its source or, when it is made up, of nobody."""
        made_up = self._sources.fictional
        title = source.title.format(year=year, file=path.name)
        attribution = made_up.attribution if fictional else source.attribution
        return Snapshot(
            id=f"{source.id}-{year}-{mark[:12]}",
            kind=source.kind,
            source=source.id,
            title=made_up.title.format(title=title) if fictional else title,
            year=year,
            file_name=path.name,
            checksum=mark,
            licence=made_up.licence if fictional else source.licence,
            attribution=attribution.format(year=year, file=path.name),
            imported_at=self._clock(),
            rows=0,
            fictional=fictional,
        )


def _write_kaart(kaart: Kaart, folder: Path) -> None:
    index = pd.MultiIndex.from_product([kaart.values.index, [kaart.year]], names=["code", "year"])
    files: dict[str, pd.DataFrame] = {
        AREAS: kaart.areas,
        VALUES: kaart.values.set_axis(index),
        REASONS: kaart.reasons.set_axis(index),
        **{f"borders_{level.value}.parquet": borders for level, borders in kaart.borders.items()},
        **{f"drawn_{level.value}.parquet": borders for level, borders in kaart.drawn.items()},
    }
    for name, table in files.items():
        table.to_parquet(folder / name)


def _write_figures(figures: Figures, folder: Path) -> None:
    figures.values.to_parquet(folder / VALUES)
    figures.reasons.to_parquet(folder / REASONS)
