"""Whoever takes a seat at the table is written down: chosen here, or brought back by the browser that kept it."""

import streamlit as st

from planner.domain.bounds import MOST
from planner.domain.together.seating import Taken
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.ui.house import context
from planner.ui.session import address

BACK = "seats-brought-back"


def take(agenda_id: str, how: Taken = Taken.CHOSEN) -> None:
    """Write down where this person sits now; the same seat once more in this session is no news.

    Who keeps changing is written down no more than the bounds say: what they do is told by each event.
    """
    noted, times = f"seat-noted:{agenda_id}", f"seats-noted:{agenda_id}"
    seat, written = st.session_state.get(address.party_key(agenda_id)), st.session_state.get(times, 0)
    if st.session_state.get(noted) != seat and written < MOST["seats"]:
        agendas.take_seat(context(agenda_id), agenda_id, how)
        st.session_state[noted], st.session_state[times] = seat, written + 1


def come_back(agenda_id: str) -> None:
    """Remember that the browser brought a seat back; `write_down` notes it before the page uses it."""
    st.session_state[BACK] = {**st.session_state.get(BACK, {}), agenda_id: True}


def write_down() -> None:
    """Write down the seats the browser brought back; of an agenda that isn't there any more, the seat is let go."""
    for agenda_id in st.session_state.get(BACK, {}):
        try:
            address.keep_seat(agendas.open_agenda(context(), agenda_id))
            take(agenda_id, Taken.BROUGHT_BACK)
        except NotFoundError:
            st.session_state.pop(address.party_key(agenda_id), None)
    st.session_state.pop(BACK, None)
