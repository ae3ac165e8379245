"""One opgave: what it is, on which figures, how interwoven; parked when another needs the room."""

from functools import partial

import streamlit as st

from planner.domain.opgaven import Opgave
from planner.services import opgaven
from planner.ui.desk import Desk, gesture, open_form, opened, row, side_by_side
from planner.ui.forms import edit
from planner.ui.html import esc, show
from planner.ui.steps.urgency_figures import frozen_words
from planner.ui.steps.urgency_forms import edit_form, park_form


def show_opgave(desk: Desk, opgave: Opgave) -> None:
    """Show an opgave as sentences; when open, its form and the way to park it."""
    name = desk.key("opgave", opgave.id)
    row(desk, _told(desk, opgave), partial(edit_form, desk, opgave), name=name, button="row-edit")
    parking = f"{name}/park"
    if opened() == name:
        st.button(desk.t("opgave-park"), key=f"{parking}.open", type="tertiary", on_click=open_form, args=(parking,))
    if opened() == parking:
        with st.container(key=f"{parking}.box"):
            edit(park_form(desk, opgave, parking))


def show_parked(desk: Desk) -> None:
    """Show what was parked and why, with the way back."""
    parked = [o for o in desk.agenda.opgaven if not o.is_open]
    if parked:
        show(f'<h3 class="wa-part">{esc(desk.t("parked-title"))}</h3>')
    for opgave in parked:
        told = desk.t("parked-because", title=opgave.title, reason=desk.words.phrase(opgave.parked_because))
        key = desk.key("opgave", opgave.id, "reopen")
        words, side = side_by_side(key)
        with words:
            show(f'<p class="wa-item">{esc(told)}</p>')
        with side:
            again = partial(opgaven.reopen_opgave, desk.ctx, desk.agenda.id, opgave.id, opgave.version)
            gesture(desk, desk.t("opgave-reopen"), again, key=key)


def _told(desk: Desk, opgave: Opgave) -> str:
    t = desk.t
    figures = "".join(f"<li>{esc(frozen_words(desk, f))}</li>" for f in opgave.figures)
    if opgave.figures:
        on = desk.words.day(max(f.frozen_on for f in opgave.figures))
        figures = (
            f'<ul class="wa-figures">{figures}</ul><p class="wa-quiet wa-small">{esc(t("figures-frozen", day=on))}</p>'
        )
    else:
        figures = f'<p class="wa-quiet">{esc(t("opgave-no-figures"))}</p>'
    degree = t(f"interwoven-{opgave.interwoven}") if opgave.interwoven else t("interwoven-unknown")
    urgency = f"<p>{esc(opgave.urgency)}</p>" if opgave.urgency else ""
    return f'<h3 class="wa-opgave">{esc(opgave.title)}</h3>{urgency}{figures}<p>{esc(degree)}</p>'
