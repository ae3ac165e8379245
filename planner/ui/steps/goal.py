"""Step 3, Doel: one wording everyone can say yes to."""

from functools import partial
from typing import Any

from planner.services import agendas
from planner.ui.desk import Desk, adding, close_form, example, question, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc


def show_step(desk: Desk) -> None:
    """Show the wording with its version, or ask for the first one."""
    question(desk, "doel")
    goal, t, name = desk.agenda.ambition, desk.t, desk.key("goal")
    form = partial(_form, desk)
    if goal.text:
        version = t("goal-version", version=str(goal.version))
        markup = f'<p class="wa-goal">{esc(goal.text)}</p><p class="wa-quiet">{esc(version)}</p>'
        row(desk, markup, form, name=name, button="row-edit")
    else:
        example(desk, "step-doel-example")
        adding(desk, form, name=name, button="row-edit", alone=True)


def _form(desk: Desk) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        agendas.write_ambition(desk.ctx, desk.agenda.id, version, **changes)

    close = close_form if desk.agenda.ambition.text else None
    fields = (Field("text", "area", "field-goal", "field-goal-help"),)
    return Form(desk.key("goal"), fields, desk.agenda.ambition, save, desk.t, close=close)
