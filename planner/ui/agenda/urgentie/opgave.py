"""One opgave: what it is, what was counted and told about it, how interwoven; parked when another needs the room."""

from functools import partial

import streamlit as st

from planner.domain.agenda.opgaven import Opgave
from planner.domain.permissions import Right
from planner.services.agenda import opgaven
from planner.services.agenda.signals import Board
from planner.services.sharing import examples
from planner.text.examples import why
from planner.ui.agenda.desk import Desk, gesture, open_form, opened, row, side_by_side
from planner.ui.agenda.urgentie.figures import named_in_bold, standing_words
from planner.ui.agenda.urgentie.forms import edit_form, park_form
from planner.ui.agenda.urgentie.signals import told
from planner.ui.forms.form import edit
from planner.ui.html import esc, show
from planner.ui.session import address as state

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
        st.button(desk.t("opgave-park"), key=f"{parking}.open", type="tertiary", on_click=open_form, args=(parking,))
    if opened() == parking and desk.may(RIGHT):
        with st.container(key=f"{parking}.box"):
            edit(park_form(desk, opgave, parking))


def show_parked(desk: Desk) -> None:
    """Show what was parked and why, with the way back."""
    parked = [o for o in desk.agenda.opgaven if not o.is_open]
    if parked:
        show(f'<h3 class="wa-part">{esc(desk.t("parked-title"))}</h3>')
    for opgave in parked:
        reason = desk.t("parked-because", title=opgave.title, reason=desk.words.phrase(opgave.parked_because))
        key = desk.key("opgave", opgave.id, "reopen")
        words, side = side_by_side(key)
        with words:
            show(f'<p class="wa-item">{esc(reason)}</p>')
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
            state.link("examples", desk.t("opgave-like", titles=titles), agenda=desk.agenda.id, opgave=opgave.id)
            because = why(found[0].reasons, desk.ctx.indicators, desk.ctx.cooperation, desk.words)
            show(f'<p class="wa-quiet wa-small">{esc(because)}</p>')


def _named(opgave: Opgave) -> str:
    urgency = f"<p>{esc(opgave.urgency)}</p>" if opgave.urgency else ""
    return f'<h4 class="wa-opgave">{esc(opgave.title)}</h4>{urgency}'


def _evidence(desk: Desk, opgave: Opgave, board: Board) -> str:
    degree = desk.t(f"interwoven-{opgave.interwoven}") if opgave.interwoven else desk.t("interwoven-unknown")
    return f"{_counted(desk, opgave)}{_seen(desk, opgave, board)}<p>{esc(degree)}</p>"


def _counted(desk: Desk, opgave: Opgave) -> str:
    t = desk.t
    if not opgave.figures:
        return f'<p class="wa-quiet">{esc(t("opgave-no-figures"))}</p>'
    figures = "".join(f"<li>{named_in_bold(standing_words(desk, figure))}</li>" for figure in opgave.figures)
    frozen = t("figures-frozen", day=desk.words.day(max(f.frozen_on for f in opgave.figures)))
    head = f'<p class="wa-evidence">{esc(t("opgave-counted"))}</p>'
    return f'{head}<ul class="wa-figures">{figures}</ul><p class="wa-quiet wa-small">{esc(frozen)}</p>'


def _seen(desk: Desk, opgave: Opgave, board: Board) -> str:
    """Tell the signals this opgave answers to; of one that isn't for this reader only whose it is."""
    t, readable = desk.t, {signal.id: signal for signal in board.signals}
    items = []
    for signal_id in opgave.signals:
        if signal_id in readable:
            items.append(told(desk, readable[signal_id]))
        elif signal_id in board.withheld:
            items.append(esc(t("signal-of-team", party=desk.named(board.withheld[signal_id]))))
        else:
            items.append(esc(t("signal-elsewhere")))
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<p class="wa-evidence">{esc(t("opgave-told"))}</p><ul class="wa-figures">{listed}</ul>' if items else ""
