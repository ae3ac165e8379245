"""The gouden draad on the screen: figure → opgave → action → consent → lesson, and what is still missing."""

from itertools import groupby

import streamlit as st

from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.permissions import Right
from planner.domain.together.thread import Strand, golden_thread
from planner.text.agreement import consent_in_words, learned_in_words
from planner.ui.agenda import destinations
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.destinations import Gap, Place
from planner.ui.html import NOTHING, Markup, joined, show, tag

PLACES = ("figure", "opgave", "action", "consent", "review")
SHOWN_FIGURES = 2


def show_thread(desk: Desk) -> None:
    """Show every opgave once with its actions beside it; an empty place says what is missing and leads there."""
    t, strands = desk.t, tuple(enumerate(golden_thread(desk.dossier)))
    with st.container(key="thread"):
        show(tag("h2", t("thread-title"), cls="wa-thread-title"))
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
            _gap(desk, Gap(Place.FIGURE, first.opgave.id), n)
    with opgave:
        show(_place(desk, "opgave", tag("b", first.opgave.title), n=n))
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
            told = tag("span", tag("b", action.title), " ", tag("span", doing, cls="wa-quiet"))
            show(_place(desk, "action", told, n=n))
        else:
            _gap(desk, Gap(Place.ACTION, opgave.id), n)
    with consent:
        said = consent_in_words(strand.consent, desk.words) if action else t("thread-later-consent")
        show(_place(desk, "consent", tag("span", said), n=n))
    with review:
        if action and (strand.review or strand.learned):
            show(_place(desk, "review", tag("span", learned_in_words(strand, desk.words)), n=n))
        elif action:
            _gap(desk, Gap(Place.REVIEW, action.id), n)
        else:
            show(_place(desk, "review", tag("span", t("thread-review-after"), cls="wa-quiet"), n=n))


def _nothing_yet(desk: Desk) -> None:
    """Show the four places empty; only the first that can be filled leads somewhere."""
    with st.container(key="strand-empty"):
        columns = st.columns([3, 3, 3, 2, 2], gap="small")
    for column, place in zip(columns, PLACES, strict=True):
        with column:
            if place == "opgave":
                _gap(desk, Gap(Place.OPGAVE), 0)
            else:
                show(_place(desk, place, tag("span", desk.t(f"thread-later-{place}"), cls="wa-quiet")))


def _place(desk: Desk, place: str, markup: Markup = NOTHING, *, n: int = 0) -> Markup:
    """Name a place; on a wide screen only the first strand shows the name, the others say it to who can't see."""
    kind = "wa-place-name wa-named" if n else "wa-place-name"
    return tag("div", tag("span", desk.t(f"thread-{place}"), cls=kind), markup, cls="wa-place")


def _figures(desk: Desk, figures: tuple[FrozenFigure, ...]) -> Markup:
    words, t = desk.words, desk.t
    lines = []
    for f in figures[:SHOWN_FIGURES]:
        value = words.value(f.value, f.unit, f.decimals)
        lines.append(tag("span", f.label, " ", tag("b", value), " (", f.year, ")"))
    if len(figures) > SHOWN_FIGURES:
        lines.append(tag("span", t("thread-more-figures", count=len(figures) - SHOWN_FIGURES), cls="wa-quiet"))
    return joined(lines)


def _gap(desk: Desk, gap: Gap, n: int) -> None:
    place, to = gap.place.value, destinations.of(gap)
    if not desk.may(Right.DRAFT):
        show(_place(desk, place, tag("span", desk.t(f"thread-lacks-{place}"), cls="wa-quiet"), n=n))
        return
    show(_place(desk, place, n=n))
    label = desk.t(f"thread-no-{place}")
    st.button(label, key=f"gap-{place}-{n}", type="tertiary", on_click=destinations.go_to, args=(desk, to))
