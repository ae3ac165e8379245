"""Signals from the wijk: what teams see beside what is counted, newest first, and the way to write one down."""

from functools import partial

import streamlit as st

from planner.domain.permissions import Right
from planner.domain.places import Shape, ShapeKind
from planner.domain.together.signals import FieldSignal
from planner.services.agenda.signals import Board
from planner.ui.agenda.desk import Desk, example
from planner.ui.agenda.place_map.field import say_place
from planner.ui.agenda.urgentie.signal_form import signal_form
from planner.ui.forms.opening import adding
from planner.ui.html import Markup, joined, listed, show, small, tag
from planner.ui.session import slots

FIRST_SHOWN = 3
"""The opgaven under the list stay within reach."""


def show_signals(desk: Desk, board: Board) -> None:
    """Show the newest signals this person may read, the others on request, and offer the own party to add one."""
    t = desk.t
    show(tag("h3", t("signals-title"), cls="wa-part"), tag("p", t("signals-why"), cls="wa-why"))
    if not board.signals:
        example(desk, "signals-example")
    if desk.may(Right.SIGNAL, desk.me):
        name = desk.own_key("signal", "new")
        adding(desk, partial(signal_form, desk), name=name, button="signal-write", alone=False)
    _list(desk, board)


def _list(desk: Desk, board: Board) -> None:
    t, key = desk.t, desk.key("signals", "all")
    whole, count = slots.WHOLE.at(key).get(), len(board.signals)
    shown = board.signals if whole else board.signals[:FIRST_SHOWN]
    if shown:
        opgaven = {signal: o.title for o in desk.agenda.open_opgaven for signal in o.signals}
        show(listed((told(desk, signal) + _facts(desk, signal, opgaven) for signal in shown), cls="wa-signals"))
    if count > FIRST_SHOWN:
        label = t("signals-fewer") if whole else t("signals-all", count=count)
        st.button(label, key=f"{key}.toggle", type="tertiary", on_click=toggle, args=(key,))
    if board.withheld:
        show(small(t("signals-withheld", count=len(board.withheld))))


def told(desk: Desk, signal: FieldSignal) -> Markup:
    """Tell a signal as markup: who sees what where, and the words of the team."""
    return joined((tag("b", desk.named(signal.party_id)), " ", about(desk, signal), " ", tag("q", signal.text)))


def about(desk: Desk, signal: FieldSignal) -> str:
    """Say about what a signal is, where, and which way it goes."""
    return desk.t(
        "signal-told",
        theme=desk.ctx.indicators.theme(signal.theme.value).label.in_language(desk.ctx.language).lower(),
        area=desk.words.area_names.get(signal.area_code, signal.area_code),
        direction=desk.t(f"signal-direction-{signal.direction.value}"),
    )


def _facts(desk: Desk, signal: FieldSignal, opgaven: dict[str, str]) -> Markup:
    t = desk.t
    facts = [desk.words.day(signal.on), t(f"signal-for-{signal.audience.value}")]
    facts += [say_place(desk, Shape(ShapeKind.POINT, (signal.point,)))] if signal.point else []
    facts += [t("signal-belongs", opgave=opgaven[signal.id])] if signal.id in opgaven else []
    return tag("span", " · ".join(facts), cls="wa-quiet wa-small")


def toggle(key: str) -> None:
    """Show all of a list, or only its beginning again."""
    whole = slots.WHOLE.at(key)
    whole.set(not whole.get())
