"""What every service function receives: store, data, clock, user and language, behind small Protocols."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from planner.domain.agenda.agenda import Caps
from planner.domain.areas import Level
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.offers import ByHand, Got, Offer
from planner.domain.finding import OtherNames
from planner.domain.permissions import User
from planner.domain.sharing.examples import Example
from planner.domain.together.sheet import CheckSheet
from planner.errors import NotFoundError
from planner.services.library import Library
from planner.services.stores import Store
from planner.text import Language


class OpenData(Protocol):
    """Where open data of others is fetched from; `get` and `gemeenten` raise FetchError, and NotPublishedError."""

    def offers(self) -> tuple[Offer, ...]:
        """List what can be fetched, areas first."""

    def gemeenten(self, name: str, year: int) -> dict[str, str]:
        """Name the gemeenten of a year by code; only the one of this name where the server can choose."""

    def get(
        self, source: str, year: int, gemeente: str | None, heard: Callable[[float], None], *, again: bool = False
    ) -> Got:
        """Give the file of a source: one that lies there or, without one or `again`, from the web."""

    def by_hand(self, source: str, year: int) -> ByHand:
        """Say where a person finds the national file, and where to put it."""


class Box(Protocol):
    """Where what others made is read: in a process of its own, that may take only so much."""

    def ask_about(self, ask: Callable[..., Any], content: bytes, *args: Any, of: str) -> Any:
        """Have `ask(path, …)` done with these bytes in a file; raises FileError as it does, or when it took too much.

        `of` is what the user calls it.
        """


@dataclass(frozen=True)
class Context:
    """All a service function may touch."""

    store: Store
    library: Library
    indicators: IndicatorSet
    caps: Caps
    user: User
    language: Language
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    open_data: OpenData
    box: Box
    cooperation: CheckSheet = field(default_factory=CheckSheet)
    examples: tuple[Example, ...] = ()
    other_names: OtherNames = field(default_factory=dict)

    def gemeenten(self) -> dict[str, str]:
        """Name the gemeenten of the newest borders by code; none when nothing is loaded."""
        try:
            areas = self.library.areas.atlas().areas
        except NotFoundError:
            return {}
        names = areas.loc[areas["level"] == Level.GEMEENTE.value, "name"]
        return {str(code): str(name) for code, name in names.items()}

    def speaking_for(self, party_id: str) -> "Context":
        """Give the context of somebody who speaks for a party; who speaks for another one already goes on doing so."""
        return self if self.user.party else replace(self, user=replace(self.user, party=party_id))
