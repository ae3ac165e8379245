"""How heavily figures count in this agenda: said by name, changed or given up here."""

from functools import partial

from planner.analysis.scores.measured import Measured
from planner.domain.figures.indicators import Reference
from planner.domain.figures.weights import WeightSet, unknown
from planner.domain.permissions import Right
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.text.weights import weights_text
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.forms.opening import box, close_form, gesture, open_button, opened, side_by_side
from planner.ui.forms.weights import edit_weights
from planner.ui.html import show, tag


def show_weights(desk: Desk) -> None:
    """Show the weights of the agenda, with the way to change them and the way back."""
    t, name = desk.t, desk.key("weights")
    show(tag("h3", t("agenda-weights"), cls="wa-part"))
    measured = _measured(desk) if desk.may(Right.DRAFT) else None
    if opened() == name and measured:
        with box(name):
            edit_weights(name, measured, save=partial(_save, desk), close=close_form)
        return
    words, side = side_by_side(name)
    with words:
        show(tag("p", _said(desk)))
    with side:
        if measured:
            open_button(t("weights-change" if desk.agenda.weight_set else "weights-own"), name)
    if desk.agenda.weight_set and desk.may(Right.DRAFT):
        gesture(desk, t("weights-back"), partial(_save, desk, None), key=f"{name}.back")


def _said(desk: Desk) -> str:
    indicators, chosen = desk.ctx.indicators, desk.agenda.weight_set
    labels = {i.id: i.label.in_language(desk.ctx.language) for i in indicators.indicators}
    told = weights_text(desk.agenda, labels, desk.words)
    gone = unknown(chosen, indicators) if chosen else ()
    return f"{told} {desk.t('agenda-weights-gone', figures=desk.words.listing(gone))}" if gone else told


def _measured(desk: Desk) -> Measured | None:
    """Give the scores of the first area that is loaded: they tell which figures there are."""
    for area in desk.agenda.areas:
        try:
            return cache.measured(
                area.level, Reference.NETHERLANDS, area.code, year=area.year, weights=desk.agenda.weight_set
            )
        except NotFoundError:
            continue  # the desk says so
    return None


def _save(desk: Desk, weights: WeightSet | None) -> None:
    agendas.set_weights(desk.ctx, desk.agenda.id, desk.agenda.version, weights)
    close_form()
