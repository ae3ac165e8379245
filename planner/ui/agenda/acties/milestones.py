"""The milestones of an action: one more, one less."""

from functools import partial
from types import SimpleNamespace
from typing import Any

from planner.domain.agenda.actions import Milestone, PilotAction
from planner.domain.rules import RuleBroken
from planner.services.agenda import actions
from planner.ui.agenda.desk import Desk, adding, close_form, gesture, opened, side_by_side
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.html import show, tag


def show_milestones(desk: Desk, action: PilotAction) -> None:
    """Offer to change the milestones: open, each has a way to take it off, above a form for one more."""
    name = desk.key("action", action.id, "milestone")
    if opened() == name:
        for n, milestone in enumerate(action.milestones):
            _removable(desk, action, n, milestone)
    adding(desk, partial(_form, desk, action), name=name, button="milestones-edit", alone=False)


def _removable(desk: Desk, action: PilotAction, n: int, milestone: Milestone) -> None:
    key = desk.key("milestone", action.id, str(n))
    words, side = side_by_side(key)
    with words:
        show(tag("p", f"{desk.words.day(milestone.on)}: {milestone.text}", cls="wa-item"))
    with side:
        less = tuple(m for m in action.milestones if m != milestone)
        gesture(desk, desk.t("milestone-remove"), partial(_keep, desk, action, less), key=key, about=milestone.text)


def _keep(desk: Desk, action: PilotAction, milestones: tuple[Milestone, ...]) -> None:
    ordered = tuple(sorted(milestones, key=lambda m: m.on))
    actions.edit_action(desk.ctx, desk.agenda.id, action.id, action.version, milestones=ordered)


def _form(desk: Desk, action: PilotAction) -> Form:
    def save(_version: int, typed: dict[str, Any]) -> None:
        if not typed.get("on") or not str(typed.get("text", "")).strip():
            raise RuleBroken("milestone-incomplete")
        _keep(desk, action, (*action.milestones, Milestone(typed["on"], typed["text"].strip())))

    fields = (
        Field("on", "date", "field-milestone-on"),
        Field("text", "text", "field-milestone-text", beside=True),
    )
    item = SimpleNamespace(on=None, text="", version=0)
    name = desk.key("action", action.id, "milestone")
    return Form(name, fields, item, save, desk.t, "milestone-add", new=True, close=close_form)
