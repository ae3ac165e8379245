"""One opgave: what it is, what was counted and told about it, how interwoven; parked when another needs the room."""

from functools import partial

import streamlit as st

from planner.domain.agenda.opgaven import Opgave
from planner.domain.permissions import Right
from planner.services.agenda import opgaven
from planner.services.agenda.signals import Board
from planner.services.sharing import examples
from planner.text.examples import why
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.urgentie.figures import named_in_bold, standing_words
from planner.ui.agenda.urgentie.forms import edit_form, park_form
from planner.ui.agenda.urgentie.signals import told
from planner.ui.forms.opening import gesture, open_button, opened, row, show_opened, side_by_side
from planner.ui.html import NOTHING, Content, Markup, listed, quiet, show, small, tag
from planner.ui.session import address

RIGHT = Right.DRAFT
"""What it takes to write down what all share."""
LIKE_SHOWN = 2


def show_opgave(desk: Desk, opgave: Opgave, board: Board) -> None:
    """Show an opgave as sentences; when open, its form and the way to park it."""
    name, form = desk.key("opgave", opgave.id), partial(edit_form, desk, opgave, board)
    row(desk, _named(opgave), form, name=name, button="row-edit", about=opgave.title, may=desk.may(RIGHT))
    if opened() != name:
        show(_evidence(desk, opgave, board))
        _like(desk, opgave)
    parking = f"{name}/park"
    if opened() == name and desk.may(RIGHT):
        open_button(desk.t("opgave-park"), parking)
    if desk.may(RIGHT):
        show_opened(parking, partial(park_form, desk, opgave, parking))


def show_parked(desk: Desk) -> None:
    """Show what was parked and why, with the way back."""
    parked = [o for o in desk.agenda.opgaven if not o.is_open]
    if parked:
        show(tag("h3", desk.t("parked-title"), cls="wa-part"))
    for opgave in parked:
        reason = desk.t("parked-because", title=opgave.title, reason=desk.words.phrase(opgave.parked_because))
        key = desk.key("opgave", opgave.id, "reopen")
        words, side = side_by_side(key)
        with words:
            show(tag("p", reason, cls="wa-item"))
        with side:
            again = partial(opgaven.reopen_opgave, desk.ctx, desk.agenda.id, opgave.id, opgave.version)
            if desk.may(RIGHT):
                gesture(desk, desk.t("opgave-reopen"), again, key=key)


def _like(desk: Desk, opgave: Opgave) -> None:
    """Lead to examples that are like this opgave, and say why the first is."""
    found = examples.like_opgave(desk.ctx, desk.agenda.id, opgave.id, most=LIKE_SHOWN)
    if found:
        titles = desk.words.listing(f"“{match.example.title}”" for match in found)
        with st.container(key=desk.key("like", opgave.id), gap=None):
            address.link("examples", desk.t("opgave-like", titles=titles), agenda=desk.agenda.id, opgave=opgave.id)
            because = why(found[0].reasons, desk.ctx.indicators, desk.ctx.cooperation, desk.words)
            show(small(because))


def _named(opgave: Opgave) -> Markup:
    urgency = tag("p", opgave.urgency) if opgave.urgency else NOTHING
    return tag("h4", opgave.title, cls="wa-opgave") + urgency


def _evidence(desk: Desk, opgave: Opgave, board: Board) -> Markup:
    degree = desk.t(f"interwoven-{opgave.interwoven}") if opgave.interwoven else desk.t("interwoven-unknown")
    return _counted(desk, opgave) + _seen(desk, opgave, board) + tag("p", degree)


def _counted(desk: Desk, opgave: Opgave) -> Markup:
    t = desk.t
    if not opgave.figures:
        return quiet(t("opgave-no-figures"))
    figures = listed((named_in_bold(standing_words(desk, figure)) for figure in opgave.figures), cls="wa-figures")
    frozen = t("figures-frozen", day=desk.words.day(max(f.frozen_on for f in opgave.figures)))
    head = tag("p", t("opgave-counted"), cls="wa-evidence")
    return head + figures + small(frozen)


def _seen(desk: Desk, opgave: Opgave, board: Board) -> Markup:
    """Tell the signals this opgave answers to; of one that isn't for this reader only whose it is."""
    t, readable = desk.t, {signal.id: signal for signal in board.signals}
    items: list[Content] = []
    for signal_id in opgave.signals:
        if signal_id in readable:
            items.append(told(desk, readable[signal_id]))
        elif signal_id in board.withheld:
            items.append(t("signal-of-team", party=desk.named(board.withheld[signal_id])))
        else:
            items.append(t("signal-elsewhere"))
    return tag("p", t("opgave-told"), cls="wa-evidence") + listed(items, cls="wa-figures") if items else NOTHING
