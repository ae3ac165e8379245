"""Where figures come from: every import is kept as a snapshot that never changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SnapshotKind(StrEnum):
    """What a file held."""

    AREAS = "areas"
    FIGURES = "figures"
    ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One imported file: what it was, whose it is, and how to recognise it again.

    `year` is the border year of areas or the newest year of figures; `checksum` is the file's SHA-256. Of
    `joined` areas the file had the buurten only: wijken or gemeenten were made of them. `rows` and `left_out` count
    what lay on a kaart when it was loaded and what didn't, `accepted` cells and rows that are wrong and were let go.
    """

    id: str
    kind: SnapshotKind
    source: str
    title: str
    year: int
    file_name: str
    checksum: str
    licence: str
    attribution: str
    imported_at: datetime
    rows: int
    left_out: int = 0
    fictional: bool = False
    joined: bool = False
    accepted: int = 0
