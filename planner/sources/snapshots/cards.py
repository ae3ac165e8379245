"""The card of a snapshot: whose data it is, what it held, and when it was imported."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.sources.declared.sources import Source, Sources
from planner.sources.snapshots.disk import put_in_place

CARD = "snapshot.json"
PLAIN: dict[object, type] = {kind: kind for kind in (str, int, bool)}


@dataclass(frozen=True)
class Teller:
    """Says whose data a file is."""

    sources: Sources
    clock: Callable[[], datetime]

    def __call__(self, source: Source, path: Path, mark: str, *, year: int, fictional: bool) -> Snapshot:
        """Make a card in the words of a source or, when a file is made up, of nobody."""
        made_up = self.sources.fictional
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
            imported_at=self.clock(),
            rows=0,
            fictional=fictional,
        )


def read_card(folder: Path) -> Snapshot:
    """Read the card in a folder; raises ValueError, TypeError or KeyError when it is damaged."""
    told = json.loads((folder / CARD).read_text(encoding="utf-8"))
    told.pop("borders", None)  # a card of before a table was placed anew with each kaart has it
    moment = datetime.fromisoformat(told["imported_at"])
    if moment.tzinfo is None:
        raise ValueError(told["imported_at"])
    card = replace(Snapshot(**told), kind=SnapshotKind(told["kind"]), imported_at=moment)
    for field in fields(Snapshot):
        wanted = PLAIN.get(field.type)
        if wanted and type(getattr(card, field.name)) is not wanted:
            raise TypeError(field.name)
    if card.id != folder.name:
        raise ValueError(card.id)
    return card


def title_in(folder: Path) -> str:
    """Give the title on a card, or the name of its folder where even that can't be read."""
    try:
        return str(json.loads((folder / CARD).read_text(encoding="utf-8"))["title"])
    except (OSError, ValueError, KeyError, TypeError):
        return folder.name


def write_card(folder: Path, snapshot: Snapshot) -> None:
    """Replace the card in one go: a reader never meets half of it."""
    told = asdict(snapshot) | {"imported_at": snapshot.imported_at.isoformat()}
    aside = folder / f".{uuid4().hex}.json"
    try:
        aside.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
        put_in_place(aside, folder / CARD)
    finally:
        aside.unlink(missing_ok=True)
