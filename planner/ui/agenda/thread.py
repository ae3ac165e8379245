"""The gouden draad on the screen: figure → opgave → action → consent → lesson, and what is still missing."""

from itertools import groupby

import streamlit as st

from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.permissions import Right
from planner.domain.together.thread import Strand, golden_thread
from planner.text.agreement import consent_in_words, learned_in_words
from planner.ui.agenda.desk import Desk, open_form
from planner.ui.forms.form import forget, is_dirty
from planner.ui.html import esc, show
from planner.ui.session import focus

PLACES = ("figure", "opgave", "action", "consent", "review")
SHOWN_FIGURES = 2


def show_thread(desk: Desk) -> None:
    """Show every opgave once with its actions beside it; an empty place says what is missing and leads there."""
    t, strands = desk.t, tuple(enumerate(golden_thread(desk.dossier)))
    with st.container(key="thread"):
        show(f'<h2 class="wa-thread-title">{esc(t("thread-title"))}</h2>')
        for _, of_opgave in groupby(strands, key=lambda numbered: numbered[1].opgave.id):
            _opgave(desk, tuple(of_opgave))
        if not strands:
            _nothing_yet(desk)


def _opgave(desk: Desk, strands: tuple[tuple[int, Strand], ...]) -> None:
    """Show the figures and the name of an opgave, and each of its actions under the other."""
    n, first = strands[0]
    with st.container(key=f"strand-{n}"):
        figures, opgave, doing = st.columns([3, 3, 7], gap="small")
    with figures:
        if first.figures:
            show(_place(desk, "figure", _figures(desk, first.figures), n=n))
        else:
            _gap(desk, "figure", n, stap="urgentie", form=desk.key("opgave", first.opgave.id))
    with opgave:
        show(_place(desk, "opgave", f"<b>{esc(first.opgave.title)}</b>", n=n))
    with doing:
        for number, strand in strands:
            _action(desk, strand, number)


def _action(desk: Desk, strand: Strand, n: int) -> None:
    t, opgave, action = desk.t, strand.opgave, strand.action
    with st.container(key=f"doing-{n}"):
        what, consent, review = st.columns([3, 2, 2], gap="small")
    with what:
        if action:
            doing = t(f"action-state-{action.state.value}")
            told = f'<span><b>{esc(action.title)}</b> <span class="wa-quiet">{esc(doing)}</span></span>'
            show(_place(desk, "action", told, n=n))
        else:
            _gap(desk, "action", n, stap="acties", form=desk.key("action", "new"), opgave=opgave.id)
    with consent:
        said = consent_in_words(strand.consent, desk.words) if action else t("thread-later-consent")
        show(_place(desk, "consent", f"<span>{esc(said)}</span>", n=n))
    with review:
        if action and (strand.review or strand.learned):
            show(_place(desk, "review", f"<span>{esc(learned_in_words(strand, desk.words))}</span>", n=n))
        elif action:
            _gap(desk, "review", n, stap="acties", form=desk.key("action", action.id, "place"), actie=action.id)
        else:
            show(_place(desk, "review", f'<span class="wa-quiet">{esc(t("thread-review-after"))}</span>', n=n))


def _nothing_yet(desk: Desk) -> None:
    """Show the four places empty; only the first that can be filled leads somewhere."""
    with st.container(key="strand-empty"):
        columns = st.columns([3, 3, 3, 2, 2], gap="small")
    for column, place in zip(columns, PLACES, strict=True):
        with column:
            if place == "opgave":
                _gap(desk, place, 0, stap="urgentie", form=desk.key("opgave", "new"))
            else:
                show(_place(desk, place, f'<span class="wa-quiet">{esc(desk.t(f"thread-later-{place}"))}</span>'))


def _place(desk: Desk, place: str, markup: str = "", *, n: int = 0) -> str:
    """Name a place; on a wide screen only the first strand shows the name, the others say it to who can't see."""
    kind = "wa-place-name wa-named" if n else "wa-place-name"
    return f'<div class="wa-place"><span class="{kind}">{esc(desk.t(f"thread-{place}"))}</span>{markup}</div>'


def _figures(desk: Desk, figures: tuple[FrozenFigure, ...]) -> str:
    words, t = desk.words, desk.t
    lines = []
    for f in figures[:SHOWN_FIGURES]:
        value = words.value(f.value, f.unit, f.decimals)
        lines.append(f"<span>{esc(f.label)} <b>{esc(value)}</b> ({f.year})</span>")
    if len(figures) > SHOWN_FIGURES:
        lines.append(
            f'<span class="wa-quiet">{esc(t("thread-more-figures", count=len(figures) - SHOWN_FIGURES))}</span>'
        )
    return "".join(lines)


def _gap(desk: Desk, place: str, n: int, *, stap: str, form: str, opgave: str = "", actie: str = "") -> None:
    if not desk.may(Right.DRAFT):
        show(_place(desk, place, f'<span class="wa-quiet">{esc(desk.t(f"thread-lacks-{place}"))}</span>', n=n))
        return
    show(_place(desk, place, n=n))
    st.button(
        desk.t(f"thread-no-{place}"),
        key=f"gap-{place}-{n}",
        type="tertiary",
        on_click=_lead_there,
        args=(stap, form, opgave, actie),
    )


def _lead_there(stap: str, form: str, opgave: str, actie: str) -> None:
    focus.walk_to(stap)
    open_form(form)
    if opgave:
        st.session_state["for-opgave"] = opgave
        if not is_dirty(form):
            forget(form)
    if actie:
        st.query_params["actie"] = actie
    else:
        st.query_params.pop("actie", None)
