"""Start a samenwerkingstoets: on the whole table or on one opgave, for the form that fits."""

from functools import partial

from planner.domain.permissions import Right
from planner.domain.together.cooperation import Check, CooperationForm, proposed_form
from planner.services.agenda import cooperation
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.words import about, form_plainly, form_what
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, typed_in
from planner.ui.forms.opening import adding, close_form, opened
from planner.ui.html import quiet, show
from planner.ui.session import slots

TABLE = "table"
"""What stands for the whole table where a choice can't be empty."""
LEAST_PARTIES = 2


def show_start(desk: Desk, blind: list[Check]) -> None:
    """Offer to start a check, where none waits for marks yet."""
    t, agenda = desk.t, desk.agenda
    if len(agenda.parties) < LEAST_PARTIES:
        show(quiet(t("together-few-parties")))
        return
    busy = {check.opgave_id for check in blind}
    free = {TABLE: about(desk, "")} | {opgave.id: opgave.title for opgave in agenda.open_opgaven}
    free = {key: title for key, title in free.items() if _opgave(key) not in busy}
    if not free or not desk.may(Right.START_CHECK):
        return
    rated = bool(agenda.open_opgaven) and all(opgave.interwoven for opgave in agenda.open_opgaven)
    alone = rated and not desk.dossier.checks
    button = "check-another" if desk.dossier.checks else "check-start"
    adding(desk, partial(_form, desk, free), name=desk.key("check", "new"), button=button, alone=alone)


def _form(desk: Desk, free: dict[str, str]) -> Form:
    """Ask what the check is about and for which form; the form follows the opgave for as long as nobody chose one."""
    name, first = desk.key("check", "new"), next(iter(free))
    form, before = slots.widget(f"{name}.form"), slots.PROPOSED_FORM.at(name)
    chosen = typed_in(name).get("about")
    subject = _opgave(chosen if chosen in free else first)
    proposed = proposed_form(desk.agenda.open_opgaven, subject, desk.ctx.cooperation.needs).value
    if form.get() in (None, before.get()):
        form.set(proposed)
    before.set(proposed)
    words = ("field-check-form", "field-check-form-help")
    fields = (
        Field("about", "radio", "field-check-about", options=free, make=_opgave, first=first),
        Field("form", "radio", *words, _forms(desk), make=CooperationForm, first=proposed),
    )

    def save(about: str, form: CooperationForm) -> None:
        cooperation.start_check(desk.ctx, desk.agenda.id, form, about)

    close = close_form if desk.dossier.checks or opened() == name else None
    return Form(name, fields, None, save, desk.t, "check-start-now", close=close)


def _opgave(key: str) -> str:
    return "" if key == TABLE else key


def _forms(desk: Desk) -> dict[str, str]:
    """Give each form with what it means."""
    forms = [sheet.need.form for sheet in desk.ctx.cooperation.forms]
    return {form.value: f"{form_plainly(desk, form)}. {form_what(desk, form)}" for form in forms}
