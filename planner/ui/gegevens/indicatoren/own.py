"""The indicators people made here, with the files they come from: other words, or away."""

from functools import partial

import streamlit as st

from planner.domain.figures.indicators import Indicator
from planner.domain.figures.provenance import Snapshot
from planner.services.data import tables as own_figures
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, saved_mark
from planner.ui.forms.opening import close_form, open_form, show_opened
from planner.ui.gegevens.stand.files import row_name
from planner.ui.house import context
from planner.ui.html import show, tag, with_object
from planner.ui.session import language, slots


def show_own() -> None:
    """List the own indicators."""
    t, own = language.text(), own_figures.own_indicators(context())
    if own:
        show(tag("h3", t("data-own")))
    for indicator in own:
        _row(indicator, own_figures.filled_by(context(), indicator.id))


def _row(indicator: Indicator, tables: tuple[Snapshot, ...]) -> None:
    t, ctx, name = language.text(), context(), f"file-{indicator.id}"
    label, why = indicator.label.in_language(ctx.language), indicator.why.in_language(ctx.language)
    with st.container(key=f"row-{name}"):
        if show_opened(name, partial(_form, indicator, name)):
            return
        titles = t("own-from", titles=", ".join(table.title for table in tables))
        with st.container(key=f"{name}.line", horizontal=True, gap="small"):
            show(tag("p", tag("b", label), cls="wa-item"), tag("p", why, " ", titles, cls="wa-row-facts"))
            change = with_object(t("own-change"), label)
            st.button(change, key=f"{name}.change", type="tertiary", on_click=open_form, args=(name,))
            remove = with_object(t("data-remove"), label)
            st.button(remove, key=f"{name}.remove", type="tertiary", on_click=_to_file, args=(tables,))
        saved_mark(name, t)


def _form(indicator: Indicator, name: str) -> Form:
    fields = (
        Field("label", "text", "own-name", first=indicator.label.nl),
        Field("why", "area", "own-why-asked", first=indicator.why.nl),
    )
    save = partial(own_figures.reword, context(), indicator.id)
    return Form(name, fields, None, save, language.text(), close=close_form)


def _to_file(tables: tuple[Snapshot, ...]) -> None:
    """Ask about the file that fills an own indicator: it goes with that."""
    slots.CHOICE.at("deel").set("stand")
    if tables:
        open_form(row_name(tables[0]))
