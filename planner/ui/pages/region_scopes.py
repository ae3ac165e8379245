"""Regionaal wat moet, lokaal wat kan: who takes up each running action of the agendas of a region."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.actions import PilotAction
from planner.domain.region import Region, Scope
from planner.domain.rules import VersionConflict
from planner.services import regions
from planner.ui.desk import close_form
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show
from planner.ui.pages.region_board import Board, open_row, part, sought


def show_scopes(board: Board) -> None:
    """Show the actions agenda by agenda, each with its choice."""
    part(board, "scopes")
    running = [(d.agenda, action) for d in board.reading.dossiers for action in d.agenda.open_actions]
    last = ""
    for agenda, action in sought(board, "scopes", running, lambda row: f"{row[0].title} {row[1].title}"):
        if agenda.id != last:
            show(f'<h3 class="wa-says">{esc(agenda.title)}</h3>')
        last = agenda.id
        name = board.key("scope", agenda.id, action.id)
        open_row(board.t, _told(board, action), partial(_form, board, action, name), name=name)
    if not running:
        show(f"<p>{esc(board.t('region-scopes-nothing'))}</p>")


def _told(board: Board, action: PilotAction) -> str:
    now = choice(board.reading.region, action.id)
    said = board.t(f"region-scope-{now.scope}", action=action.title)
    because = board.t("scope-because", reason=board.words.phrase(now.reason)) if now.reason else ""
    return f'<p class="wa-item">{esc(said)} {esc(because)}</p>'


def choice(region: Region, action_id: str) -> SimpleNamespace:
    """Give what was chosen for one action, as a form edits it."""
    reason = next((one.reason for one in region.scopes if one.action_id == action_id), "")
    return SimpleNamespace(scope=region.scope(action_id).value, reason=reason, version=region.version)


def _form(board: Board, action: PilotAction, name: str) -> Form:
    region = board.reading.region

    def save(version: int, changes: dict[str, Any]) -> None:
        chosen = {**vars(choice(region, action.id)), **changes}
        scope, reason = Scope(chosen["scope"]), chosen["reason"]
        try:
            regions.choose_scope(board.ctx, region.id, version, action.id, scope, reason)
        except VersionConflict as conflict:
            if not isinstance(conflict.current, Region):
                raise
            raise VersionConflict(choice(conflict.current, action.id)) from conflict

    options = {scope.value: board.t(f"scope-{scope.value}") for scope in Scope}
    fields = (
        Field("scope", "radio", "field-scope", "field-scope-help", options),
        Field("reason", "text", "field-scope-reason"),
    )
    return Form(name, fields, choice(region, action.id), save, board.t, close=close_form)
