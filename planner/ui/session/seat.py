"""Who I am at a table; a seat that is taken is written down: chosen here, or brought back by the browser."""

from collections.abc import Callable

import streamlit as st

from planner.bootstrap import LOCAL_USER
from planner.domain.agenda.agenda import Agenda, Archived
from planner.domain.bounds import MOST
from planner.domain.permissions import Role, User
from planner.domain.together.seating import Taken
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.services.context import Context
from planner.ui.session import slots

AT_EVERY_TABLE = (Role.FACILITATOR.value, Role.LEZER.value)
"""Who one can be without speaking for a party."""


def keep(agenda: Agenda) -> None:
    """Begin as facilitator; whose party left the table reads along until they choose again who they are."""
    seat = slots.SEAT.at(agenda.id)
    chosen = seat.get() or Role.FACILITATOR.value
    seat.begin(chosen)
    if chosen not in {*AT_EVERY_TABLE, *(party.id for party in agenda.parties)}:
        seat.set(Role.LEZER.value)
        slots.LOST_SEAT.at(agenda.id).set(True)


def lost(agenda_id: str) -> bool:
    """Tell whether this person's party left the table and they didn't choose again yet."""
    return slots.SEAT.at(agenda_id).get() == Role.LEZER.value and slots.LOST_SEAT.at(agenda_id).get()


def note_archived(agenda_id: str, found: Archived | None) -> None:
    """Remember whether an agenda is archived: then everybody only reads it."""
    slots.ARCHIVED.at(agenda_id).set(found)


def archived(agenda_id: str) -> Archived | None:
    """Tell whether an agenda was archived when it was last looked at."""
    return slots.ARCHIVED.at(agenda_id).get()


def user(at: str | None = None) -> User:
    """Give who this person is: a party or a role chosen at the table `at`, or of the agenda in the address.

    At a table people begin as its facilitator (begeleider); without one it is the local user.
    """
    agenda = at or st.query_params.get("agenda")
    if not agenda:
        return LOCAL_USER
    if archived(agenda):
        return User(LOCAL_USER.name, Role.LEZER)
    chosen = slots.SEAT.at(agenda).get() or Role.FACILITATOR.value
    if chosen in AT_EVERY_TABLE:
        return User(LOCAL_USER.name, Role(chosen))
    return User(LOCAL_USER.name, Role.LID, str(chosen))


def take(ctx: Context, agenda_id: str, how: Taken = Taken.CHOSEN) -> None:
    """Write down where this person sits now; the same seat once more in this session is no news.

    Who keeps changing is written down no more than the bounds say: what they do is told by each event.
    """
    noted, times = slots.SEAT_NOTED.at(agenda_id), slots.SEATS_NOTED.at(agenda_id)
    seat, written = slots.SEAT.at(agenda_id).get(), times.get()
    if noted.get() != seat and written < MOST["seats"]:
        agendas.take_seat(ctx, agenda_id, how)
        noted.set(seat)
        times.set(written + 1)


def come_back(agenda_id: str, seat: str) -> None:
    """Sit where the browser says this person sat; `write_down` notes it before the page uses it."""
    slots.SEAT.at(agenda_id).set(seat)
    slots.SEATS_BACK.set((*slots.SEATS_BACK.get(), agenda_id))


def write_down(context: Callable[[str | None], Context]) -> None:
    """Write down the seats the browser brought back; of an agenda that isn't there any more, the seat is let go.

    `context` is for who this person is at an agenda, and only right once they sit there.
    """
    for agenda_id in slots.SEATS_BACK.get():
        try:
            keep(agendas.open_agenda(context(None), agenda_id))
            take(context(agenda_id), agenda_id, Taken.BROUGHT_BACK)
        except NotFoundError:
            slots.SEAT.at(agenda_id).pop()
    slots.SEATS_BACK.pop()
