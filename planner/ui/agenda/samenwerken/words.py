"""How Samenwerken names what a check is about, a form of cooperation and a field of the check."""

from planner.domain.together.cooperation import CooperationForm
from planner.domain.together.marks import FieldReading
from planner.ui.agenda.desk import Desk


def about(desk: Desk, opgave_id: str) -> str:
    """Name what a check is about."""
    titles = {opgave.id: opgave.title for opgave in desk.agenda.opgaven}
    return titles.get(opgave_id) or desk.t("together-whole-table")


def form_name(desk: Desk, form: CooperationForm) -> str:
    """Name a form inside a sentence."""
    return desk.ctx.cooperation.form(form).label.in_language(desk.ctx.language).lower()


def form_plainly(desk: Desk, form: CooperationForm) -> str:
    """Name a form with what it means in plain words."""
    return desk.ctx.cooperation.form(form).named(desk.ctx.language)


def form_what(desk: Desk, form: CooperationForm) -> str:
    """Tell what working together in a form looks like."""
    return desk.ctx.cooperation.form(form).what.in_language(desk.ctx.language)


def field_name(desk: Desk, field: FieldReading) -> str:
    """Name a field as the sheet does."""
    return desk.ctx.cooperation.field(field.field).label.in_language(desk.ctx.language)
