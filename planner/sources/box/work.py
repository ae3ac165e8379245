"""What is asked of a reader, as it lies in the folder they share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORK, GIVEN = "work", "given"
FULL = "disk-full"


@dataclass(frozen=True)
class Work:
    """A function of ours, the file that it reads, what else it needs, and the bounds within which it must stay.

    Without a `path` what it needs lies in the folder too, as `GIVEN`. `memory` and `largest` (of one file that it
    writes) in bytes, `seconds` of processor; `gives` tells that parts of its answer are taken as they come.
    `also` are files of ours that it reads beside that of others.
    """

    ask: Callable[..., Any]
    path: Path | None
    args: tuple[Any, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    memory: int = 0
    seconds: int = 0
    largest: int = 0
    gives: bool = False
    also: tuple[Path, ...] = ()
