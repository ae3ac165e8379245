"""What agendas of a region share: opgaven that rest on the same figure."""

import streamlit as st

from planner.domain.sharing.region import SharedOpgave
from planner.ui.html import show, tag
from planner.ui.regio.board import Board, part
from planner.ui.session import address


def show_shared(board: Board) -> None:
    """Name each figure on which opgaven of more than one agenda rest, with those opgaven."""
    part(board, "shared")
    alike: dict[tuple[tuple[str, str], ...], list[SharedOpgave]] = {}
    for shared in board.reading.shared:
        alike.setdefault(tuple(sorted(shared.opgaven)), []).append(shared)
    for n, figures in enumerate(alike.values()):
        with st.container(key=f"region-shared-{n}", gap=None):
            _figures(board, figures)
    if not board.reading.shared:
        show(tag("p", board.t("region-shared-nothing")))


def _figures(board: Board, figures: list[SharedOpgave]) -> None:
    """Name figures on which the same opgaven rest, and those opgaven once."""
    opgaven = figures[0].opgaven
    labels, agendas = board.words.listing(one.label for one in figures), len({agenda_id for agenda_id, _ in opgaven})
    told = board.t("region-shared", labels=labels, opgaven=len(opgaven), agendas=agendas)
    show(tag("p", told, cls="wa-item"))
    for agenda_id, opgave_id in opgaven:
        agenda = board.dossier(agenda_id).agenda
        label = board.t("region-shared-opgave", opgave=agenda.opgave(opgave_id).title, agenda=agenda.title)
        address.link("agenda", label, agenda=agenda_id, stap="urgentie")
