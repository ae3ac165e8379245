"""Open data as the services ask for it: what lies in the folder downloads, else what the web gives."""

from collections.abc import Callable
from pathlib import Path

from planner.domain.figures.offers import ByHand, Got, Offer
from planner.domain.figures.provenance import SnapshotKind
from planner.errors import FetchError, FileError, NotPublishedError
from planner.sources.declared.sources import Source, Sources
from planner.sources.declared.ways import Ways
from planner.sources.web.cbs_odata import read_v3, read_v4, write_table
from planner.sources.web.downloads import Heard, Remote, download, unpack
from planner.sources.web.pdok import NO_GEMEENTE, gemeenten, newest_file, write_gemeente
from planner.sources.web.web import Web

Way = Callable[[], Path]


class DeclaredOpenData:
    """The OpenData that data/sources.yaml declares; safe for threads and for several processes."""

    def __init__(self, data_dir: Path, sources: Sources, web: Web | None = None) -> None:
        self.folder = data_dir / "downloads"
        self._web = web or Web()
        self._ways = {source.id: source.fetch for source in sources.sources if source.fetch}
        self._offers = [_offer(source, source.fetch) for source in sources.sources if source.fetch]

    def offers(self) -> tuple[Offer, ...]:
        """List what can be fetched, areas first."""
        return tuple(sorted(self._offers, key=lambda offer: offer.kind is not SnapshotKind.AREAS))

    def gemeenten(self, name: str, year: int) -> dict[str, str]:
        """Name the gemeenten of a year by code; only the one of this name where the server can choose."""
        ways = next(ways for ways in self._ways.values() if ways.features)
        return gemeenten(self._web, ways.of(year), name)

    def get(self, source: str, year: int, gemeente: str | None, heard: Heard, *, again: bool = False) -> Got:
        """Give the file of a source: one that lies there or, without one or `again`, from the web."""
        ways = self._ways[source]
        places = () if again else (self.folder / name for name in _names(ways, year, gemeente))
        lying = next((path for path in places if path.is_file()), None)
        path = lying or self._fetched(ways, year, gemeente, heard)
        if not ways.members or path.suffix != ".zip":
            return Got(path, (path,), lying is not None)
        try:
            tables, others = unpack(path, ways)
            return Got(path, tables, lying is not None, others)
        except FileError:
            if lying is None:
                path.unlink()  # so that a next time it is fetched anew
            raise

    def by_hand(self, source: str, year: int) -> ByHand:
        """Say where a person finds the national file, and where to put it."""
        ways = self._ways[source]
        return ByHand(ways.of(year).by_hand, self.folder / _names(ways, year, None)[0])

    def _fetched(self, ways: Ways, year: int, gemeente: str | None, heard: Heard) -> Path:
        """Try each way in turn; the first that fails otherwise than by having nothing tells why."""
        problems: list[FetchError] = []
        for way in self._possible(ways, year, gemeente, heard):
            try:
                return way()
            except FetchError as problem:
                if problem.code == NO_GEMEENTE:  # the national file of this edition doesn't have it either
                    raise
                problems.append(problem)
            except OSError as problem:  # of the disk: those of the web are FetchErrors by now
                reason = problem.strerror or type(problem).__name__
                raise FetchError("fetch-not-written", file=self.folder, reason=reason) from problem
        telling = [p for p in problems if not isinstance(p, NotPublishedError)]
        raise (telling or problems or [NotPublishedError("fetch-no-table", year=str(year))])[0]

    def _possible(self, ways: Ways, year: int, gemeente: str | None, heard: Heard) -> list[Way]:
        """List the ways that suit one gemeente, or the whole country, best first."""
        web, at, code = self._web, ways.of(year), gemeente or ""
        own, whole = (self.folder / _names(ways, year, area)[0] for area in (gemeente, None))
        odata3 = at.odata3 if code else at.odata3_bulk
        possible: list[tuple[str, Way]] = [
            (code and at.features, lambda: write_gemeente(web, at, code, year, own, heard)),
            (at.feed, lambda: download(web, newest_file(web, at.feed, year), whole, heard)),
            (at.download, lambda: download(web, Remote(at.download), whole, heard)),
            (at.odata4, lambda: write_table(read_v4(web, at.odata4, code, at.measures), own)),
            (odata3, lambda: write_table(read_v3(web, odata3, code), own)),
        ]
        return [way for suits, way in possible if suits]


def _offer(source: Source, ways: Ways) -> Offer:
    return Offer(source.id, source.kind, source.title, ways.first, ways.yearly, ways.newest)


def _names(ways: Ways, year: int, gemeente: str | None) -> list[str]:
    """Name the files that will do, that of the gemeente alone first."""
    whole = ways.file.format(year=year)
    stem, dot, suffix = whole.rpartition(".")
    return [f"{stem}_{gemeente}{dot}{suffix}", whole] if gemeente and ways.yearly else [whole]
