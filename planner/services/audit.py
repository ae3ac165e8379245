"""What an operator does with the audit: go along the chain of every agenda, and hold it against heads noted before."""

import re
from collections.abc import Mapping

from planner.domain.chain import SHARED, Head, Misfit, Verified, missing, verify
from planner.errors import FileError
from planner.services.stores import Store

LINE = re.compile(r"(\S+) ([0-9]+) ([0-9a-f]{64}|-)")
NAMELESS = "*"
"""How the chain of regions and examples is called on paper: no agenda has this id."""


def verify_chains(store: Store, noted: Mapping[str, Head]) -> tuple[tuple[Verified, ...], tuple[Misfit, ...]]:
    """Go along every chain; give what was found of each, and the noted ones that aren't there any more."""
    found = tuple(verify(chain, noted.get(chain.agenda_id)) for chain in store.chains())
    deleted = {stone.agenda_id: stone.head for stone in store.deleted()}
    return found, missing(noted, [one.agenda_id for one in found], deleted)


def heads_written(found: tuple[Verified, ...]) -> str:
    """Write the heads down, a line each, as `heads_read` reads them."""
    lines = (f"{one.agenda_id or NAMELESS} {one.head.events} {one.head.hash or '-'}\n" for one in found)
    return "".join(lines)


def heads_read(text: str) -> dict[str, Head]:
    """Read heads that were written down before; raises FileError with the line that is wrong."""
    found: dict[str, Head] = {}
    for number, line in enumerate(text.splitlines(), 1):
        told = LINE.fullmatch(line.strip())
        if told is None and line.strip():
            raise FileError("heads-wrong", line=str(number))
        if told:
            name, events, own = told.groups()
            found[SHARED if name == NAMELESS else name] = Head(int(events), own.replace("-", ""))
    return found
