"""One opgave: what it is, on which figures, how interwoven; parked when another needs the room."""

from functools import partial
from types import SimpleNamespace
from typing import Any

import streamlit as st

from planner.domain.opgaven import Opgave
from planner.services import opgaven
from planner.ui.desk import Desk, close_form, gesture, open_form, opened, row, side_by_side
from planner.ui.drafts import Field
from planner.ui.forms import Form, edit
from planner.ui.html import esc, show
from planner.ui.pages.step_figures import choosable, figure_key, frozen_of, frozen_words

DEGREES = (1, 2, 3, 4, 5)


def show_opgave(desk: Desk, opgave: Opgave) -> None:
    """Show an opgave as sentences; when open, its form and the way to park it."""
    name = desk.key("opgave", opgave.id)
    row(desk, _told(desk, opgave), partial(_edit_form, desk, opgave), name=name, button="row-edit")
    parking = f"{name}/park"
    if opened() == name:
        st.button(desk.t("opgave-park"), key=f"{parking}.open", type="tertiary", on_click=open_form, args=(parking,))
    if opened() == parking:
        with st.container(key=f"{parking}.box"):
            edit(_park_form(desk, opgave, parking))


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


def _fields(desk: Desk, kept: Opgave | None = None) -> tuple[Field, ...]:
    frozen = kept.figures if kept else ()
    degrees = {str(n): desk.t(f"interwoven-{n}") for n in DEGREES}
    return (
        Field("title", "text", "field-opgave-title", "field-opgave-title-help"),
        Field(
            "figures",
            "many",
            "field-opgave-figures",
            "field-opgave-figures-help",
            choosable(desk, frozen),
            read=lambda figures: [figure_key(f) for f in figures],
            make=lambda keys: frozen_of(desk, keys, frozen),
        ),
        Field("urgency", "area", "field-opgave-urgency", "field-opgave-urgency-help"),
        Field(
            "interwoven",
            "choice",
            "field-interwoven",
            "field-interwoven-help",
            degrees,
            read=lambda n: None if n is None else str(n),
            make=lambda n: None if n is None else int(n),
        ),
    )


def _edit_form(desk: Desk, opgave: Opgave) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        opgaven.edit_opgave(desk.ctx, desk.agenda.id, opgave.id, version, **changes)

    return Form(desk.key("opgave", opgave.id), _fields(desk, opgave), opgave, save, desk.t, close=close_form)


def add_form(desk: Desk) -> Form:
    """Make the form for one more opgave; a full agenda asks which one is parked and why."""
    agenda = desk.agenda
    fields = list(_fields(desk))
    if len(agenda.open_opgaven) >= desk.ctx.caps.opgaven:
        options = {o.id: o.title for o in agenda.open_opgaven}
        fields += [
            Field("room", "choice", "field-room-opgave", "field-room-opgave-help", options),
            Field("room_because", "text", "field-room-because", "field-room-because-help"),
        ]

    def save(_version: int, typed: dict[str, Any]) -> None:
        room, reason = typed.pop("room", None), typed.pop("room_because", "")
        parking = (room, agenda.opgave(room).version, reason) if room else None
        opgaven.add_opgave(desk.ctx, agenda.id, **{"title": "", **typed}, parking=parking)

    item = SimpleNamespace(title="", urgency="", figures=(), interwoven=None, room=None, room_because="", version=0)
    close = close_form if agenda.opgaven else None
    return Form(desk.key("opgave", "new"), fields, item, save, desk.t, "opgave-add", new=True, close=close)


def _park_form(desk: Desk, opgave: Opgave, name: str) -> Form:
    def save(_version: int, typed: dict[str, Any]) -> None:
        reason = typed.get("reason", "")
        opgaven.park_opgave(desk.ctx, desk.agenda.id, opgave.id, opgave.version, reason)

    fields = (Field("reason", "text", "field-room-because", "field-room-because-help"),)
    item = SimpleNamespace(reason="", version=0)
    return Form(name, fields, item, save, desk.t, "opgave-park", new=True, close=close_form)
