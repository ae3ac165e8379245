"""Everything one session remembers between two gestures: each key once, with its type and what it is for.

Only this package and the forms touch `st.session_state`; whoever wants to remember something adds a slot here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

if TYPE_CHECKING:
    from planner.domain.agenda.agenda import Archived
    from planner.domain.figures.provenance import Snapshot
    from planner.services.data.fetch_report import FetchReport
    from planner.services.sharing.import_reading import ImportReading
    from planner.text import Language
    from planner.ui.agenda.live import Seen
    from planner.ui.agendas.join import Held
    from planner.ui.forms.draft import Draft
    from planner.ui.gegevens.toevoegen.upload import Upload

T = TypeVar("T")


@dataclass(frozen=True)
class Slot(Generic[T]):
    """One thing the session remembers; `back` tells that the browser keeps it too, and may bring it back."""

    key: str
    default: T
    back: bool = False

    def get(self) -> T:
        """Give what is remembered, else the default."""
        found: T = st.session_state.get(self.key, self.default)
        return found

    def set(self, value: T) -> None:
        """Remember this."""
        st.session_state[self.key] = value

    def begin(self, value: T) -> None:
        """Remember this where nothing is remembered yet."""
        st.session_state.setdefault(self.key, value)

    def pop(self) -> T:
        """Give what is remembered, and forget it."""
        found: T = st.session_state.pop(self.key, self.default)
        return found

    def is_there(self) -> bool:
        """Tell whether anything is remembered."""
        return self.key in st.session_state


@dataclass(frozen=True)
class Family(Generic[T]):
    """The same thing remembered of many: each has its own slot, under a name."""

    start: str
    default: T
    back: bool = False

    def at(self, name: str) -> Slot[T]:
        """Give the slot of one of them."""
        return Slot(self.start + name, self.default, self.back)

    def names(self) -> list[str]:
        """Name those of which something is remembered."""
        return [key.removeprefix(self.start) for key in map(str, st.session_state) if key.startswith(self.start)]


# The session itself

LANGUAGE: Slot[Language | None] = Slot("language", None)
"""The language a person chose."""
PAGES: Slot[dict[str, Any]] = Slot("pages", {})
"""Streamlit's pages by their name, so that a link can lead to them."""
PAGE_NOW: Slot[str] = Slot("page-now", "")
"""The address of the page that is shown: the log names it with a fault."""
JUST_FAILED: Slot[bool] = Slot("just-failed", default=False)
"""Whether this very run couldn't show the page: then it doesn't look again at once."""
MADE_HERE: Slot[tuple[str, ...]] = Slot("made-here", ())
"""What this session made of late, by id: news of it is no news here."""
GOING: Slot[dict[str, Any]] = Slot("going", {})
"""Where eye and keyboard go after the last gesture."""

# The address

AGENDA: Slot[str | None] = Slot("agenda", None)
"""The agenda that was open last."""
CHOICE: Family[str] = Family("url-", "")
"""What stands in a widget that the address names too, under its word in the address."""
SEEN: Family[str | None] = Family("seen-", None)
"""What the address said of it when we last wrote there: another text is a link somebody followed."""

# Who I am

SEAT: Family[str] = Family("ik_ben:", "", back=True)
"""As who a person reads an agenda: a party, or a role; one the browser brings back is checked and written down."""
LOST_SEAT: Family[bool] = Family("lost-seat:", default=False)
"""Whether the party of this person left the table of an agenda, and they didn't choose again yet."""
SEAT_NOTED: Family[str | None] = Family("seat-noted:", None)
"""The seat at an agenda that was written down last."""
SEATS_NOTED: Family[int] = Family("seats-noted:", 0)
"""How often this session wrote a seat at an agenda down."""
SEATS_BACK: Slot[tuple[str, ...]] = Slot("seats-brought-back", ())
"""The agendas of which the browser just brought a seat back, until that is written down."""
ARCHIVED: Family[Archived | None] = Family("archived:", None)
"""Since when and why an agenda is archived, as it was last looked at."""

# Forms

OPEN_FORM: Slot[str] = Slot("open-form", "", back=True)
"""The one form that is open."""
STOOD_OPEN: Slot[str] = Slot("stood-open", "", back=True)
"""The form that stood open by itself, because there was nothing yet."""
DRAFT: Family[Draft | None] = Family("draft:", None, back=True)
"""What a form began with and what went wrong in it; what is typed stands in its widgets."""
SAVED: Slot[tuple[str, str]] = Slot("saved", ("", ""))
"""The form that was saved last, and the time on the clock."""
PROBLEM: Family[str] = Family("problem:", "")
"""Why a gesture couldn't be done, to be said beside it."""
TAB: Slot[str] = Slot("keeping-session", "")
"""The name by which the browser knows whether it told this session what it kept."""
TAB_GAVE_BACK: Slot[bool] = Slot("tab-gave-back", default=False)
"""Whether the browser brought back what it kept: a session needs that once."""
WHOLE: Family[bool] = Family("whole:", default=False)
"""Whether all of a list is shown, or only its beginning."""

# One agenda

FOR_OPGAVE: Slot[str] = Slot("for-opgave", "")
"""The opgave a new action is for, when an empty place of the gouden draad asked for it."""
OPGAVE_FROM: Slot[str] = Slot("opgave-from", "")
"""The signal a new opgave is made from."""
LIVE_SEEN: Slot[Seen | None] = Slot("live-seen", None)
"""How far the page of an agenda is with what others change."""
PROPOSED_FORM: Family[str | None] = Family("proposed-form:", None)
"""The form of working together that was proposed for a check: it moves along until a person chooses."""
MOVED_FROM: Family[int | None] = Family("moved-from:", None)
"""The version of the words an answer began with, when they changed under it."""
COPIED: Family[tuple[str, str, str] | None] = Family("copied:", None)
"""Where the copy of an action went: the agenda, the action there, and the title of the agenda."""
HISTORY_SHOWN: Family[int] = Family("history-shown:", 0)
"""How many changes of an agenda are told."""
AGENDA_FILE: Family[tuple[str, bytes]] = Family("agenda-file:", ("", b""))
"""The file to exchange an agenda, and the change after which it was made."""
REPORT_FILE: Family[tuple[object, bytes]] = Family("report-file:", (None, b""))
"""The document made of an agenda, and everything it shows."""

# The list of agendas, and regions

MADE_AGENDA: Slot[str] = Slot("made-agenda", "")
"""The agenda that was just made or brought in: the next run goes there."""
MADE_REGION: Slot[str] = Slot("made-region", "")
"""The region that was just made: the next run goes there."""
BEGIN_FOR: Slot[str] = Slot("begin-for", "")
"""The area of the map for which the form of a new agenda opened: once, not at every run."""
BEGIN_SUGGESTED: Slot[str] = Slot("begin-suggested", "")
"""The name that was proposed for a new agenda: it follows the areas until a person writes one."""
JOIN_FILE: Slot[Held | None] = Slot("join-file", None)
"""The file of an agenda that a person wants to bring in."""
JOIN_SEEN: Slot[tuple[str, str, ImportReading] | None] = Slot("join-file.seen", None)
"""What that file would do, and on which file and change of the agenda that look was."""
TIDIED: Slot[str] = Slot("tidied", "")
"""What was just archived, brought back or deleted, in a sentence."""

# Examples

MADE_EXAMPLE: Slot[dict[str, str]] = Slot("made-example", {})
"""The address of the example that was just added: the next run goes there."""
MADE_ACTION: Slot[dict[str, str]] = Slot("made-action", {})
"""The address of the action that was just begun from an example: the next run goes there."""
EXAMPLES_TOLD: Slot[tuple[str | None, ...]] = Slot("examples-told", ())
"""Which example or form the browser's address was last told to show."""

# The map

SURE_OF: Slot[str] = Slot("sure-of", "")
"""The area and figures of which it was worked out how sure they are."""
WEIGHTS: Slot[str] = Slot("own-weights", "")
"""The weights a person chose on the map, as the address writes them."""
WEIGHTS_OPEN: Slot[bool] = Slot("own-weights-open", default=False)
"""Whether the form of those weights is open."""

# Loading figures

FETCH_ASKED: Slot[dict[str, Any]] = Slot("fetch-asked", {})
"""What a person asked to fetch: the next run does it."""
FETCH_BUSY: Slot[bool] = Slot("fetch-busy", default=False)
"""Whether fetching began and didn't end: a run that finds it so was called in between."""
FETCH_REPORT: Slot[FetchReport | None] = Slot("fetch-report", None)
"""What the last fetching gave."""
FETCH_ANSWERED: Slot[int | None] = Slot("fetch-answered", None)
"""The year that was fetched: it is filled in next."""
UPLOAD: Slot[Upload | None] = Slot("upload", None)
"""The file that is being added."""
UPLOADS: Slot[int] = Slot("uploads", 0)
"""How many files were chosen: each has an uploader of its own, which lets the last one go."""
REPLACING: Slot[Snapshot | None] = Slot("replacing", None)
"""What the file that is being added will take the place of."""
JUST_LOADED: Slot[list[str]] = Slot("just-loaded", [])
"""What was loaded last, in sentences."""
JUST_REMOVED: Slot[str] = Slot("just-removed", "")
"""What was just removed, in a sentence."""


def widget(key: str, default: Any = None) -> Slot[Any]:
    """Give the slot of a widget that is read or filled by us; what it holds is what that widget gives."""
    return Slot(key, default)


def forget_widgets(start: str) -> None:
    """Forget what stands in every widget whose key begins so."""
    for key in [key for key in map(str, st.session_state) if key.startswith(start)]:
        del st.session_state[key]


def table() -> dict[str, Slot[Any] | Family[Any]]:
    """Give every slot by its name here."""
    return {name: one for name, one in globals().items() if isinstance(one, Slot | Family)}


def session_id() -> str:
    """Name this session as Streamlit does."""
    found = get_script_run_ctx(suppress_warning=True)
    return found.session_id if found else ""
