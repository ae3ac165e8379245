"""How far the agenda is, what still stands in the way of vastgesteld, and what is worth a talk before."""

from itertools import groupby

import streamlit as st

from planner.domain.agenda.agenda import AgendaState
from planner.domain.together.settling import BEFORE_SETTLED, Hindrance, InTheWay, news, with_loose_ends
from planner.domain.together.wordings import GOAL
from planner.text.talk import in_the_way_told, loose_ends_told, subject_named
from planner.ui.agenda import destinations
from planner.ui.agenda.afspreken.moves import show_moves
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.destinations import ACTION
from planner.ui.forms.opening import side_by_side
from planner.ui.html import NOTHING, Markup, joined, listed, quiet, show, tag

WHOLE = frozenset({Hindrance.ALONE, Hindrance.NO_GOAL, Hindrance.NO_ACTION})


def show_state(desk: Desk) -> None:
    """Show the four states with where we are, what is in the way, and the buttons of who may settle."""
    t, here = desk.t, desk.agenda.state
    points = joined(_point(desk, state) for state in AgendaState)
    told = t(f"report-agenda-{here.value}")
    show(tag("h3", t("share-state"), cls="wa-part"), tag("ol", points, cls="wa-far"), tag("p", told))
    hindrances = news(here, desk.dossier.hindrances)
    if hindrances:
        title = t("agree-missing" if here is AgendaState.CONCEPT else "agree-in-the-way")
        show(tag("h4", title, cls="wa-says"))
    for subject, group in groupby(sorted(hindrances, key=lambda h: _order(desk, h)), key=lambda h: h.subject):
        _show_hindrance(desk, subject, tuple(group))
    if hindrances and here is not AgendaState.CONCEPT:
        show(quiet(t("agree-not-yet")))
    _show_loose_ends(desk)
    show_moves(desk)


def _point(desk: Desk, state: AgendaState) -> Markup:
    current = "step" if state is desk.agenda.state else None
    return tag("li", desk.t(f"state-{state.value}"), aria_current=current)


def _order(desk: Desk, hindrance: InTheWay) -> int:
    subjects = ["", GOAL, *(action.id for action in desk.agenda.actions)]
    return subjects.index(hindrance.subject)


def _show_hindrance(desk: Desk, subject: str, group: tuple[InTheWay, ...]) -> None:
    """Tell what stands in the way at one subject in sentences, with a button that leads to it."""
    whole = [way for way in group if way.hindrance in WHOLE]
    for way in whole:
        _row(desk, way, "", (desk.t(f"agree-{way.hindrance.value.replace('_', '-')}"),))
    if not whole:
        about = subject_named(desk.agenda, subject, desk.words)
        _row(desk, group[0], about[:1].upper() + about[1:], in_the_way_told(desk.dossier, group, desk.words))


def _row(desk: Desk, way: InTheWay, about: str, told: tuple[str, ...]) -> None:
    sentences, side = side_by_side(desk.key("way", way.subject or way.hindrance.value))
    head = tag("b", about) + tag("br") if about else NOTHING
    with sentences:
        show(tag("p", head, joined(told, tag("br")), cls="wa-item"))
    with side:
        key = desk.key("way", way.subject or way.hindrance.value, "go")
        to = destinations.of(way, desk.me)
        label = desk.t(f"agree-go-{ACTION if to.item else to.step.value}")
        st.button(label, key=key, type="tertiary", on_click=destinations.go_to, args=(desk, to))


def _show_loose_ends(desk: Desk) -> None:
    """Tell what may stay open when the agenda is settled, but is worth a talk."""
    t, dossier = desk.t, desk.dossier
    actions = with_loose_ends(desk.agenda, dossier.faces, dossier.representatives, desk.today)
    if not actions or desk.agenda.state not in BEFORE_SETTLED:
        return
    ends = (loose_ends_told(dossier, action, desk.words, desk.today) for action in actions)
    items = (joined((tag("b", action.title), *told), tag("br")) for action, told in zip(actions, ends, strict=True))
    title, why = t("agree-loose-ends"), t("agree-loose-ends-why")
    show(tag("h4", title, cls="wa-says"), quiet(why), listed(items, cls="wa-quiet wa-loose"))
