"""Begin an agenda: for which areas, under what name, for how long."""

from planner.analysis.scores import measured
from planner.domain.areas import Level, gemeente_of, level_of
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.ui import cache
from planner.ui.agendas.areas import areas_to_choose, choose_gemeente
from planner.ui.find import show_finder
from planner.ui.forms.draft import Field, whole_field
from planner.ui.forms.form import Form, edit
from planner.ui.forms.opening import box, close_form
from planner.ui.forms.weights import chosen_before
from planner.ui.house import context
from planner.ui.html import show, tag
from planner.ui.session import address, language, slots

BEGIN = "begin-agenda"
AREAS = slots.widget(f"{BEGIN}.areas", [])
YEARS = 2
"""An agenda looks this many years ahead unless its parties say otherwise."""


def show_begin(asked: str | None) -> None:
    """Show the form; the area that came from the map is filled in."""
    t = language.text()
    show(tag("h2", t("begin-question"), cls="wa-question"))
    try:
        atlas = cache.atlas(asked)
    except NotFoundError:
        show(tag("p", t("begin-no-areas")))
        address.link("gegevens", t("begin-load"))
        return
    with box(BEGIN):
        show_finder("begin-find", _found, asked)
        gemeente = choose_gemeente(measured.gemeenten(atlas), gemeente_of(asked) if asked else "")
        if weights := chosen_before():
            show(tag("p", t("begin-weights", name=weights.name), cls="wa-weighed"))
        areas = areas_to_choose(atlas.areas, gemeente, AREAS.get())
        edit(_form(areas, asked if asked in areas else None))


def _found(code: str) -> None:
    """Look in the gemeente of what was found, and choose it when it is a wijk or buurt."""
    slots.widget("begin-gemeente").set(gemeente_of(code))
    chosen = AREAS.get()
    if level_of(code) is not Level.GEMEENTE and code not in chosen:
        AREAS.set([*chosen, code])


def _form(areas: dict[str, str], asked: str | None) -> Form:
    this_year = context().now().year
    chosen = AREAS.get() if AREAS.is_there() else [asked] if asked else []
    start = slots.widget(f"{BEGIN}.period_from").get() or this_year
    end = slots.widget(f"{BEGIN}.period_to").get() or this_year + YEARS
    names = ", ".join(areas[code].split(" (")[0] for code in chosen if code in areas)
    title = f"{names} {start}–{end}" if names else ""
    _suggest(title)
    fields = (
        Field("areas", "many", "begin-areas", "begin-areas-help", areas, make=tuple, first=[asked] if asked else []),
        whole_field("period_from", "begin-from", needed=True, first=this_year),
        whole_field("period_to", "begin-to", beside=True, needed=True, first=this_year + YEARS),
        Field("title", "text", "begin-title", "begin-title-help", first=title),
    )
    return Form(BEGIN, fields, None, _create, language.text(), "begin-save", close=close_form)


def _suggest(title: str) -> None:
    """Let the name follow the areas for as long as nobody wrote one."""
    written, last = slots.widget(f"{BEGIN}.title", ""), slots.BEGIN_SUGGESTED.get()
    if written.get() in ("", last):
        written.set(title)
    slots.BEGIN_SUGGESTED.set(title)


def _create(areas: tuple[str, ...], period_from: int, period_to: int, title: str) -> None:
    period, weights = (period_from, period_to), chosen_before()
    made = agendas.create_agenda(context(), title=title, area_codes=areas, period=period, weights=weights)
    slots.MADE_AGENDA.set(made.id)
