"""Step 3, Doel: own words first, then one wording that everyone can say yes to."""

from functools import partial

from planner.domain.permissions import Right
from planner.domain.together.wordings import GOAL
from planner.services.agenda import agendas
from planner.ui.agenda.desk import Desk, choose_who, example, question
from planner.ui.agenda.doel.own import show_own_goals, wrote_own
from planner.ui.agenda.doel.versions import show_versions
from planner.ui.agenda.instemming.show import show_consent, warn, wording_of
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened, row
from planner.ui.html import quiet, show, tag


def show_step(desk: Desk) -> None:
    """Show what each party wrote, the wording they share, who says yes to it, and how it came about."""
    question(desk, "doel")
    choose_who(desk)
    show_own_goals(desk)
    _show_joint(desk)
    show_consent(desk, GOAL)
    show_versions(desk)


def _show_joint(desk: Desk) -> None:
    t, name, form = desk.t, desk.key("goal"), partial(_form, desk)
    may = desk.may(Right.DRAFT)
    show(tag("h3", t("goal-joint-title"), cls="wa-part"))
    wording = wording_of(desk, GOAL)
    if wording:
        version = t("goal-version", version=str(wording.version))
        if opened() == name and may:
            warn(desk, GOAL)
        markup = tag("p", wording.part("text"), cls="wa-goal") + quiet(version)
        row(desk, markup, form, name=name, button="row-edit", about=t("goal-joint-title"), may=may)
        return
    show(quiet(t("goal-joint-none")))
    example(desk, "step-doel-example")
    if may:
        own_words_first = desk.me is not None and not wrote_own(desk, desk.me)
        adding(desk, form, name=name, button="goal-write", alone=not own_words_first)


def _form(desk: Desk) -> Form:
    save = partial(agendas.write_ambition, desk.ctx, desk.agenda.id)
    close = close_form if desk.agenda.ambition.text else None
    fields = (Field("text", "area", "field-goal", "field-goal-help"),)
    return Form(desk.key("goal"), fields, desk.agenda.ambition, save, desk.t, close=close)
