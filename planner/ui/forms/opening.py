"""How the pieces of a page open and close: one form at a time, and what was typed in the others stays."""

from collections.abc import Callable
from functools import partial
from typing import Literal, Protocol

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.text import Translate
from planner.text.errors import explain
from planner.ui.forms.form import Form, edit, is_dirty, saved_mark, unsaved_mark
from planner.ui.html import Markup, plain, show, tag, with_object
from planner.ui.session import focus, slots

CLOSED = "-"
"""What is open when a person closed it."""

ButtonKind = Literal["primary", "secondary", "tertiary"]


class Speaks(Protocol):
    """Whatever has the sentences of this session."""

    @property
    def t(self) -> Translate:
        """Give the sentences of this session."""


def opened() -> str:
    """Name the one form that is open."""
    return slots.OPEN_FORM.get()


def open_form(name: str) -> None:
    """Open one form, closing the other; what was typed there stays."""
    slots.OPEN_FORM.set(name)
    focus.to_place(f"{name}.box")


def close_form() -> None:
    """Close the form that is open; what was typed there stays, out of sight."""
    focus.to_place(f"{opened()}.open")
    slots.OPEN_FORM.set(CLOSED)
    slots.STOOD_OPEN.pop()


def open_button(label: str, name: str, kind: ButtonKind = "tertiary") -> None:
    """Show the button that opens a form: eye and keyboard come back to it."""
    st.button(label, key=f"{name}.open", type=kind, on_click=open_form, args=(name,))


def box(name: str) -> DeltaGenerator:
    """Make the place of an open form: eye and keyboard go there."""
    return st.container(key=f"{name}.box")


def show_opened(name: str, form: Callable[[], Form], title: str = "") -> bool:
    """Show a form under its title where it is the open one; tells whether it is."""
    is_open = opened() == name
    if is_open:
        _show(name, form, title)
    return is_open


def _show(name: str, form: Callable[[], Form], title: str = "") -> None:
    with box(name):
        if title:
            show(tag("h4", title, cls="wa-says"))
        edit(form())


def side_by_side(name: str) -> list[DeltaGenerator]:
    """Make room for sentences with a quiet button beside them, also on a phone."""
    with st.container(key=f"{name}.row"):
        return st.columns([5, 1], gap="small")


def row(
    desk: Speaks,
    markup: Markup,
    form: Callable[[], Form],
    *,
    name: str,
    button: str,
    title: str = "",
    about: str = "",
    may: bool = True,
) -> None:
    """Show what is there as sentences with a quiet button; when it is open, the form under its title in its place.

    `about` (else the title) tells who can't see the row what the button is for. Who may not change it (`may`) only
    reads the sentences.
    """
    if not may:
        show(markup)
    elif opened() == name or _still_writing(name):
        _show(name, form, title)
    else:
        _closed_row(desk.t, markup, name, with_object(desk.t(button), about or title))


def _closed_row(t: Translate, markup: Markup, name: str, label: str) -> None:
    words, side = side_by_side(name)
    with words:
        show(markup)
        marks(name, t)
    with side:
        open_button(label, name)


def adding(
    desk: Speaks, form: Callable[[], Form], *, name: str, button: str, alone: bool, kind: ButtonKind = "secondary"
) -> None:
    """Offer to add something: the open form when there is nothing yet (`alone`) or it was asked for, else a button."""
    nothing_else = alone and not _in_use(name)
    if nothing_else:
        slots.STOOD_OPEN.set(name)
    if opened() == name or nothing_else or _still_writing(name):
        _show(name, form)
    else:
        closed(desk, name, desk.t(button), kind)


def closed(desk: Speaks, name: str, label: str, kind: ButtonKind) -> None:
    """Show a form that is closed as a button, and what stands in it that isn't saved."""
    with st.container(horizontal=True, vertical_alignment="center"):
        open_button(label, name, kind)
        if is_dirty(name):
            unsaved_mark(desk.t)
    saved_mark(name, desk.t)


def marks(name: str, t: Translate) -> None:
    """Say quietly of a closed form what isn't saved in it, or when it was saved."""
    if is_dirty(name):
        unsaved_mark(t)
    saved_mark(name, t)


def _in_use(name: str) -> bool:
    """Tell whether a form of the same agenda is open: the first part of a name is whose it is."""
    return opened().startswith(name.partition("/")[0])


def _still_writing(name: str) -> bool:
    """Tell whether a form that stood open by itself has text in it: it stays, also when somebody else was first."""
    return slots.STOOD_OPEN.get() == name and not _in_use(name) and is_dirty(name)


def gesture(
    desk: Speaks, label: str, do: Callable[[], object], *, key: str, about: str = "", kind: ButtonKind = "tertiary"
) -> None:
    """Show a button that does one thing, in a row `about` something; why it can't be done is said under it."""
    st.button(with_object(label, about), key=key, type=kind, on_click=partial(_try, desk, do, key))
    if problem := slots.PROBLEM.at(key).pop():
        st.error(plain(problem))


def _try(desk: Speaks, do: Callable[[], object], key: str) -> None:
    try:
        do()
    except (RuleBroken, PlannerError) as problem:
        slots.PROBLEM.at(key).set(explain(problem, desk.t))
