"""Remember agendas between calls: each change writes an event, so the last one tells whether what we know holds."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from planner.domain.agenda.agenda import Archived
from planner.domain.together.dossier import Dossier
from planner.storage.rows.agenda import Rows


@dataclass(frozen=True, slots=True)
class Known:
    """An agenda as it is in the database at one event: its rows, and the versions of wordings that are there."""

    event_id: str
    hash: str
    dossier: Dossier
    rows: Rows
    wordings: frozenset[tuple[str, int]]
    archived: Archived | None = None


class Memory:
    """The `most` agendas that were asked for last; safe to share between threads, as nothing in it ever changes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[str, Known] = OrderedDict()
        self._lock = Lock()

    def at(self, agenda_id: str, event_id: str) -> Known | None:
        """Give what is known of an agenda at this event, if it is that."""
        with self._lock:
            found = self._known.get(agenda_id)
            if found is None or found.event_id != event_id:
                return None
            self._known.move_to_end(agenda_id)
            return found

    def forget(self, agenda_id: str) -> None:
        """Let go of an agenda that is deleted."""
        with self._lock:
            self._known.pop(agenda_id, None)

    def keep(self, known: Known) -> Known:
        """Remember an agenda, and give it back."""
        with self._lock:
            self._known[known.dossier.agenda.id] = known
            self._known.move_to_end(known.dossier.agenda.id)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return known
