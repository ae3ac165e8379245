"""What the coordinator of a region has to follow up, as sentences that lead to the step of the agenda."""

from itertools import groupby

import streamlit as st

from planner.domain.sharing.region import Follow, FollowUp
from planner.ui.agenda import destinations
from planner.ui.html import show, tag
from planner.ui.regio.board import Board, part
from planner.ui.session import address, slots

FIRST_SHOWN = 8

Asked = tuple[FollowUp, ...]


def show_todo(board: Board) -> None:
    """Show the first things to follow up; the rest on request."""
    part(board, "todo")
    found = [tuple(alike) for _, alike in groupby(board.reading.follow_ups, key=_about)]
    if not found:
        show(tag("p", board.t("region-todo-nothing")))
    key = board.key("todo-all")
    shown = found if slots.WHOLE.at(key).get() else found[:FIRST_SHOWN]
    with st.container(key="region-todo", gap=None):
        for asked in shown:
            address.link("agenda", _sentence(board, asked), **destinations.of(asked[0]).address(asked[0].agenda_id))
    if len(found) > len(shown):
        st.button(board.t("region-todo-all", count=len(found)), key="todo-all", on_click=_show_all, args=(key,))


def _show_all(key: str) -> None:
    slots.WHOLE.at(key).set(True)


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
