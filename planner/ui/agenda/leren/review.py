"""Looking back at an action: what we expected and saw, the figure then and now, and what we decide."""

from functools import partial
from typing import Any

import streamlit as st

from planner.analysis.scores.readings import freeze
from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.permissions import Right
from planner.domain.together.learning import Decision, Review, decisions, reviews_due
from planner.errors import NotFoundError
from planner.services.agenda import learning
from planner.text.actions import hypothesis
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.leren.past import figure_value
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, open_form, opened, row
from planner.ui.html import Markup, quiet, show, tag


def review_name(desk: Desk, action: PilotAction) -> str:
    """Name the form that looks back at an action."""
    return desk.key("review", action.id)


def show_review(desk: Desk, action: PilotAction, line: str) -> None:
    """Show why it is time to look back, and the form when it is open: with the figure of then and of now above it."""
    name = review_name(desk, action)
    if opened() == name and desk.may(Right.REVIEW):
        title = desk.t("review-title", action=action.title)
        show(tag("h4", title, cls="wa-opgave"), _pair(desk, action.baseline, newest(desk, action.baseline)))
    markup, form = tag("p", line, cls="wa-item"), partial(_form, desk, action)
    row(desk, markup, form, name=name, button="review-hold", about=action.title, may=desk.may(Right.REVIEW))


def show_early(desk: Desk, action: PilotAction) -> None:
    """Offer to look back before the day has come."""
    due = {late.id for _, late in reviews_due(desk.agenda.actions, desk.dossier.reviews, desk.today)}
    name = review_name(desk, action)
    if action.is_open and action.id not in due and opened() != name and desk.may(Right.REVIEW):
        st.button(desk.t("review-early"), key=f"{name}.early", type="tertiary", on_click=open_form, args=(name,))


def newest(desk: Desk, baseline: FrozenFigure | None) -> FrozenFigure | None:
    """Freeze the figure an action began with as it is in what is loaded now; None when it isn't there any more."""
    area = next((a for a in desk.agenda.areas if baseline and a.code == baseline.area_code), None)
    if baseline is None or area is None:
        return None
    try:
        measured = cache.among_like(area.level, area.code, year=area.year)
        return freeze(measured, area.code, baseline.indicator, on=desk.ctx.now().date(), language=desk.ctx.language)
    except (NotFoundError, KeyError):  # the borders, the figure or the indicator itself is gone
        return None


def _pair(desk: Desk, then: FrozenFigure | None, now: FrozenFigure | None) -> Markup:
    """Set the figure of then and of now beside each other, as a signal and not as a result."""
    t = desk.t
    if then is None:
        return quiet(t("review-no-figure"))
    newer = now if now and now.year > then.year else None
    sides = (_side(desk, "review-then", then), _side(desk, "review-figure-now", newer))
    return (
        tag("p", then.label, " (", then.area_name, ")", cls="wa-item")
        + tag("dl", *sides, cls="wa-pair")
        + quiet(t("review-no-cause"))
    )


def _side(desk: Desk, key: str, figure: FrozenFigure | None) -> Markup:
    value = figure_value(desk, figure) if figure else desk.t("review-no-newer")
    return tag("div", tag("dt", desk.t(key)), tag("dd", value))


def _form(desk: Desk, action: PilotAction) -> Form:
    options = {decision.value: desk.t(f"decision-{decision.value}") for decision in decisions(action)}
    fields = (
        Field("expected", "area", "field-expected", first=hypothesis(action, desk.words)),
        Field("seen", "area", "field-seen", "field-seen-help"),
        Field("unknown", "yes", "field-unknown", first=False),
        Field("decision", "radio", "field-decision", options=options, make=lambda d: Decision(d) if d else None),
        Field("reason", "text", "field-decision-because", "field-stop-because-help"),
        Field("next_on", "date", "field-next-on", "field-next-on-help"),
    )
    save = partial(_hold, desk, action)
    return Form(review_name(desk, action), fields, None, save, desk.t, "review-save", close=close_form)


def _hold(desk: Desk, action: PilotAction, **typed: Any) -> None:
    said = {"decision": None, **typed}
    review = Review(id="", action_id=action.id, on=desk.today, now=newest(desk, action.baseline), **said)
    learning.hold_review(desk.ctx, desk.agenda.id, action.version, review)
