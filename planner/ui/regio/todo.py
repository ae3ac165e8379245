"""What the coordinator of a region has to follow up, as sentences that lead to the step of the agenda."""

from itertools import groupby

import streamlit as st

from planner.domain.sharing.region import Follow, FollowUp
from planner.domain.together.wordings import GOAL
from planner.ui.html import show, tag
from planner.ui.regio.board import Board, part
from planner.ui.session import address as state

FIRST_SHOWN = 8
STEPS = {
    Follow.TWO_DECIDE: "urgentie",
    Follow.NOBODY_DECIDES: "urgentie",
    Follow.REVIEW_DUE: "leren",
    Follow.FACELESS: "tafel",
    Follow.WAITING: "afspreken",
}
"""Where each kind is solved; an objection is talked about at the goal or the action itself."""

Asked = tuple[FollowUp, ...]


def show_todo(board: Board) -> None:
    """Show the first things to follow up; the rest on request."""
    part(board, "todo")
    found = [tuple(alike) for _, alike in groupby(board.reading.follow_ups, key=_about)]
    if not found:
        show(tag("p", board.t("region-todo-nothing")))
    key = board.key("todo-all")
    shown = found if st.session_state.get(key) else found[:FIRST_SHOWN]
    with st.container(key="region-todo", gap=None):
        for asked in shown:
            state.link("agenda", _sentence(board, asked), **_address(asked[0]))
    if len(found) > len(shown):
        st.button(board.t("region-todo-all", count=len(found)), key="todo-all", on_click=_show_all, args=(key,))


def _show_all(key: str) -> None:
    st.session_state[key] = True


def _about(one: FollowUp) -> tuple[object, ...]:
    """Tell what must be the same to be said in one sentence: of answers only the agenda."""
    if one.follow is Follow.WAITING:
        return one.follow, one.agenda_id
    return one.follow, one.agenda_id, one.subject, one.since


def _sentence(board: Board, asked: Asked) -> str:
    first, agenda = asked[0], board.dossier(asked[0].agenda_id).agenda
    parties = dict.fromkeys(board.party(agenda.id, one.party_id) for one in asked if one.party_id)
    subjects = dict.fromkeys(board.subject(agenda.id, one.subject) for one in asked)
    return board.t(
        f"region-{first.follow.value.replace('_', '-')}",
        agenda=agenda.title,
        what=board.words.listing(subjects),
        parties=board.words.listing(parties),
        count=len(asked),
        day=board.words.day(first.since) if first.since else "",
    )


def _address(one: FollowUp) -> dict[str, str]:
    step = STEPS.get(one.follow) or ("doel" if one.subject == GOAL else "acties")
    address = {"agenda": one.agenda_id, "stap": step}
    return {**address, "actie": one.subject} if step == "acties" else address
