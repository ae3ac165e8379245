"""Agenda's: all agendas in one calm list, and the way to begin one."""

import streamlit as st

from planner.domain.agenda.agenda import AgendaSummary
from planner.services.agenda import agendas, tidying
from planner.services.data.finding import find_agendas, loaded_gemeenten, places
from planner.text import Translate, day
from planner.ui.agenda.desk import dress
from planner.ui.agendas.begin import BEGIN, show_begin
from planner.ui.agendas.join import JOIN, show_join
from planner.ui.agendas.tidy import show_archived, show_row, show_tidied
from planner.ui.forms.opening import ButtonKind, open_form, opened
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import example_line, quiet, show, tag
from planner.ui.session import address, language, slots

MOST_SHOWN = 50
FILTER_FROM = 6
"""With fewer agendas than this a filter only stands in the way."""


def show_page() -> None:
    """Show what there is, or what belongs here, and offer to begin one."""
    t = language.text()
    if made := slots.MADE_AGENDA.pop():
        address.go("agenda", agenda=made, stap="tafel")
    found = agendas.list_agendas(context())
    dress()
    where_you_are(t("page-agendas"), fictional=bool(found) and all(a.fictional for a in found))
    show(tag("h1", t("agendas-title")), tag("p", t("agendas-why"), cls="wa-why"))
    asked = st.query_params.get("gebied")
    if asked and slots.BEGIN_FOR.get() != asked:
        slots.BEGIN_FOR.set(asked)
        open_form(BEGIN)
    if opened() == BEGIN:
        show_begin(asked)
    else:
        if not found:
            _nothing_yet(t)
        kind: ButtonKind = "secondary" if opened() == JOIN else "primary"
        st.button(t("begin-button"), type=kind, key="begin", on_click=open_form, args=(BEGIN,))
    show_join()
    address.link("regio", t("regions-link"))
    show_tidied()
    if found:
        _list(found)
    show_archived(tidying.list_archived(context()))


def _nothing_yet(t: Translate) -> None:
    show(tag("p", t("agendas-none")), example_line(t("example"), t("agendas-example")))


def _list(found: tuple[AgendaSummary, ...]) -> None:
    t, sought = language.text(), ""
    if len(found) >= FILTER_FROM:
        sought = st.text_input(t("agendas-filter"), key="agendas-filter", persist_state="session") or ""
    fitting = find_agendas(context(), sought, found)
    shown = fitting[:MOST_SHOWN]
    key = "agendas-all" if len(shown) == len(found) else "agendas-count"
    said = t(key, shown=len(shown), all=len(found))
    if len(fitting) > len(shown):
        said = t("agendas-more", shown=len(shown), fitting=len(fitting))
    show(quiet(said))
    names = loaded_gemeenten(context())
    for agenda in shown:
        show_row(agenda, _facts(agenda, places(agenda.areas, names)))


def _facts(agenda: AgendaSummary, where: str) -> str:
    t = language.text()
    facts = [
        where,
        f"{agenda.period_from}–{agenda.period_to}",
        t(f"state-{agenda.state.value}"),
        t("agendas-parties", count=agenda.parties),
        t("agendas-actions", count=agenda.open_actions),
        t("agendas-changed", day=day(agenda.changed_at, language.chosen())),
        *([t("fictional")] if agenda.fictional else []),
    ]
    return " · ".join(facts)
