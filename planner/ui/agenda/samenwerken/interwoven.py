"""How interwoven the work on each opgave is, and the lightest form of working together that fits."""

from functools import partial

from planner.domain.agenda.checks import INTERWOVEN
from planner.domain.agenda.opgaven import Opgave
from planner.domain.permissions import Right
from planner.domain.together.cooperation import asking, rated
from planner.services.agenda import opgaven
from planner.services.agenda.cooperation import fitting_form
from planner.ui.agenda.desk import Desk, example
from planner.ui.agenda.samenwerken.words import form_plainly, form_what
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, row
from planner.ui.html import Markup, quiet, show, tag


def show_interwoven(desk: Desk) -> None:
    """Show each open opgave with its form; the first that nobody rated stands open, unless marks are asked."""
    t, agenda = desk.t, desk.agenda
    show(tag("h3", t("together-interwoven-title"), cls="wa-part"))
    if not agenda.open_opgaven:
        show(tag("p", t("together-no-opgave")))
        example(desk, "together-example")
    unrated = [opgave.id for opgave in agenda.open_opgaven if opgave.interwoven is None]
    first = [] if asking(desk.dossier.checks, desk.me) else unrated[:1]
    for opgave in agenda.open_opgaven:
        _opgave(desk, opgave, first=opgave.id in first)


def _opgave(desk: Desk, opgave: Opgave, *, first: bool) -> None:
    name, form, may = desk.key("interwoven", opgave.id), partial(_form, desk, opgave), desk.may(Right.DRAFT)
    head = tag("h4", opgave.title, cls="wa-says")
    if opgave.interwoven is not None:
        told = head + _told(desk, opgave.interwoven)
        row(desk, told, form, name=name, button="row-edit", title=opgave.title, may=may)
        return
    show(head)
    if may:
        adding(desk, form, name=name, button="together-rate", alone=first)
    else:
        show(quiet(desk.t("interwoven-unknown")))


def _told(desk: Desk, interwoven: int) -> Markup:
    t, form = desk.t, fitting_form(desk.ctx, interwoven)
    asks = f"{t(f'interwoven-{interwoven}')} {t('together-asks')}"
    return tag("p", asks, " ", tag("b", form_plainly(desk, form).lower()), ". ", form_what(desk, form))


def _form(desk: Desk, opgave: Opgave) -> Form:
    def save(version: int, interwoven: int | None = None) -> None:
        opgaven.edit_opgave(desk.ctx, desk.agenda.id, opgave.id, version, interwoven=rated(interwoven))

    degrees = {str(n): desk.t(f"interwoven-{n}") for n in INTERWOVEN}
    field = Field(
        "interwoven",
        "radio",
        "field-interwoven",
        "field-interwoven-help",
        degrees,
        read=lambda n: None if n is None else str(n),
        make=lambda n: None if n is None else int(n),
    )
    name, whole = desk.key("interwoven", opgave.id), opgave.interwoven is None
    return Form(name, (field,), opgave, save, desk.t, whole=whole, close=close_form)
