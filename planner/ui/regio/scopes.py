"""Regionaal wat moet, lokaal wat kan: who takes up each running action of the agendas of a region."""

from functools import partial

from planner.domain.agenda.actions import PilotAction
from planner.ui.agenda.scope import choice, scope_form, told
from planner.ui.forms.opening import row
from planner.ui.html import Markup, show, tag
from planner.ui.regio.board import Board, part, sought


def show_scopes(board: Board) -> None:
    """Show the actions agenda by agenda, each with its choice."""
    part(board, "scopes")
    agendas = [d.agenda for d in board.reading.dossiers if d.agenda.id not in board.reading.archived]
    running = [(agenda, action) for agenda in agendas for action in agenda.open_actions]
    last = ""
    for agenda, action in sought(board, "scopes", running, lambda row: f"{row[0].title} {row[1].title}"):
        if agenda.id != last:
            show(tag("h3", agenda.title, cls="wa-says"))
        last = agenda.id
        name = board.key("scope", agenda.id, action.id)
        form = partial(scope_form, board.ctx, board.t, board.reading.region, action.id, name)
        row(board, _told(board, action), form, name=name, button="row-edit", about=action.title)
    if not running:
        show(tag("p", board.t("region-scopes-nothing")))


def _told(board: Board, action: PilotAction) -> Markup:
    now = choice(board.reading.region, action.id)
    return told(board.t(f"region-scope-{now.scope}", action=action.title), now, board.words)
