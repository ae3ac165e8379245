"""The milestones of an action: one more, one less."""

from datetime import date
from functools import partial

from planner.domain.agenda.actions import Milestone, PilotAction
from planner.services.agenda import actions
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, gesture, opened, side_by_side
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
    fields = (
        Field("on", "date", "field-milestone-on", missing="milestone-incomplete"),
        Field("text", "text", "field-milestone-text", beside=True, missing="milestone-incomplete"),
    )
    name, save = desk.key("action", action.id, "milestone"), partial(_add, desk, action)
    return Form(name, fields, None, save, desk.t, "milestone-add", close=close_form)


def _add(desk: Desk, action: PilotAction, on: date, text: str) -> None:
    _keep(desk, action, (*action.milestones, Milestone(on, text.strip())))
