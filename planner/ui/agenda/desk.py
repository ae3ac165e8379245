"""What every step of the agenda works on, and how its pieces open and close: one form at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, Protocol

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from planner.domain.agenda.agenda import Agenda
from planner.domain.areas import Level
from planner.domain.permissions import Right, may
from planner.domain.rules import RuleBroken
from planner.domain.together.dossier import Dossier
from planner.errors import NotFoundError, PlannerError
from planner.services.context import Context
from planner.text import Translate
from planner.text.errors import explain
from planner.text.words import Words
from planner.ui import cache
from planner.ui.forms.form import Form, edit, is_dirty, saved_mark, unsaved_mark
from planner.ui.house import context
from planner.ui.html import Markup, example_line, plain, quiet, show, style, tag, talk, with_object
from planner.ui.session import focus, language, seat, slots

CLOSED = "-"
"""What is open when a person closed it."""

ButtonKind = Literal["primary", "secondary", "tertiary"]


class Speaks(Protocol):
    """Whatever has the sentences of this session."""

    @property
    def t(self) -> Translate:
        """Give the sentences of this session."""


@dataclass(frozen=True)
class Desk:
    """One agenda as this person may see it, with the words to speak of it; `buurten` names the buurten inside."""

    ctx: Context
    dossier: Dossier
    words: Words
    buurten: dict[str, str]

    @property
    def agenda(self) -> Agenda:
        """Give the agenda itself."""
        return self.dossier.agenda

    @property
    def today(self) -> date:
        """Give the day it is."""
        return self.ctx.now().date()

    @property
    def t(self) -> Translate:
        """Give the sentences of this session."""
        return self.words.t

    @property
    def me(self) -> str | None:
        """Give the party this person speaks for."""
        return self.ctx.user.party

    def key(self, *parts: str) -> str:
        """Name a piece of this agenda for the session."""
        return "/".join((self.agenda.id, *parts))

    def own_key(self, *parts: str) -> str:
        """Name a form of what a party alone may do: what one party types there, no other sees or sends."""
        return self.key(*parts, self.me or "")

    def may(self, right: Right, party: str | None = None) -> bool:
        """Tell whether this person may do this, for `party` where it is about one."""
        return may(self.ctx.user, right, party=party)

    def named(self, party_id: str | None) -> str:
        """Name a party, also one that left."""
        return self.agenda.party_names.get(party_id or "", self.t("party-none"))


def desk(dossier: Dossier) -> Desk:
    """Lay out an agenda; say which of its areas have no figures any more, the agenda itself still reads."""
    ctx, t, agenda = context(), language.text(), dossier.agenda
    buurten: dict[str, str] = {}
    for area in agenda.areas:
        try:
            areas = cache.atlas(area.code, year=area.year).areas
        except NotFoundError:
            show(talk(t("area-gone", area=area.name)))
            continue
        inside = areas.loc[(areas["level"] == Level.BUURT.value) & (areas["wijk"] == area.code), "name"]
        buurten |= {str(code): str(name) for code, name in inside.items()}
    names = {area.code: area.name for area in agenda.areas}
    return Desk(ctx, dossier, Words(t, ctx.language, {**buurten, **names}), buurten)


def dress() -> None:
    """Give the agenda pages their look."""
    style("agenda")


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


def side_by_side(name: str) -> list[DeltaGenerator]:
    """Make room for sentences with a quiet button beside them, also on a phone."""
    with st.container(key=f"{name}.row"):
        return st.columns([5, 1], gap="small")


def row(
    desk: Desk,
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
        return
    if opened() == name or _still_writing(desk, name):
        with st.container(key=f"{name}.box"):
            if title:
                show(tag("h4", title, cls="wa-says"))
            edit(form())
        return
    closed_row(desk.t, markup, name=name, button=button, about=about or title)


def closed_row(t: Translate, markup: Markup, *, name: str, button: str, about: str = "") -> None:
    """Show what is there with the quiet button that opens its form."""
    words, side = side_by_side(name)
    with words:
        show(markup)
        if is_dirty(name):
            unsaved_mark(t)
        saved_mark(name, t)
    with side:
        label = with_object(t(button), about)
        st.button(label, key=f"{name}.open", type="tertiary", on_click=open_form, args=(name,))


def adding(
    desk: Desk, form: Callable[[], Form], *, name: str, button: str, alone: bool, kind: ButtonKind = "secondary"
) -> None:
    """Offer to add something: the open form when there is nothing yet (`alone`) or it was asked for, else a button."""
    nothing_else = alone and not opened().startswith(desk.key())
    if nothing_else:
        slots.STOOD_OPEN.set(name)
    if opened() == name or nothing_else or _still_writing(desk, name):
        with st.container(key=f"{name}.box"):
            edit(form())
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(desk.t(button), key=f"{name}.open", type=kind, on_click=open_form, args=(name,))
        if is_dirty(name):
            unsaved_mark(desk.t)
    saved_mark(name, desk.t)


def _still_writing(desk: Desk, name: str) -> bool:
    """Tell whether a form that stood open by itself has text in it: it stays, also when somebody else was first."""
    stood_open = slots.STOOD_OPEN.get() == name and not opened().startswith(desk.key())
    return stood_open and is_dirty(name)


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


def question(desk: Desk, step: str) -> None:
    """Ask the one question of a step and say why it is asked."""
    t = desk.t
    asked, why = t(f"step-{step}-question"), t(f"step-{step}-why")
    show(tag("h2", asked, cls="wa-question"), tag("p", why, cls="wa-why"))


def choose_who(desk: Desk) -> None:
    """Tell who speaks for no party yet how to write own words; once per step is enough."""
    if desk.me is None and desk.agenda.parties and not seat.archived(desk.agenda.id):
        show(quiet(desk.t("choose-who-you-are")))


def example(desk: Desk, key: str) -> None:
    """Show an example where nothing is yet."""
    t = desk.t
    show(example_line(t("example"), t(key)))


def sentence(text: str) -> str:
    """Close a text with a full stop unless it has an end mark.

    >>> sentence("Minder leegstand")
    'Minder leegstand.'
    """
    text = text.strip()
    return text if not text or text[-1] in ".?!…" else text + "."
