"""Where figures come from: every import is kept as a snapshot that never changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SnapshotKind(StrEnum):
    """What a file held."""

    AREAS = "areas"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One imported file: what it was, whose it is, and how to recognise it again.

    `year` is the border year of areas or the newest year of figures; `checksum` is the file's SHA-256.
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
