"""Ophalen: fetch open data about one gemeente or the country, and read what became of it."""

from typing import Any

import streamlit as st

from planner.domain.figures.provenance import Snapshot
from planner.errors import PlannerError
from planner.services.data.fetch_report import answered_year
from planner.services.data.fetching import fetch, proposed_year
from planner.text import Translate
from planner.text.errors import explain
from planner.ui.doors.turns import reading
from planner.ui.gegevens.ophalen.report import show_report
from planner.ui.gegevens.toevoegen.upload import year_of
from planner.ui.house import context
from planner.ui.html import plain, show, tag
from planner.ui.session import address as state

BUSY, DONE = "progress-fetching", "progress-done"


def show_fetch(_loaded: tuple[Snapshot, ...]) -> None:
    """Ask which gemeente and year, fetch, and keep the report on the page."""
    t = state.text()
    asked, why = t("data-fetch-question"), t("data-fetch-why")
    show(tag("h2", asked, cls="wa-question"), tag("p", why, cls="wa-why"))
    with st.container(key="data-fetch-fields"):
        one, two = st.columns([3, 1], vertical_alignment="bottom")
        gemeente = f"{t('data-fetch-gemeente')}  \n{t('data-fetch-gemeente-help')}"
        one.text_input(gemeente, key="fetch-gemeente", persist_state="session")
        proposed = st.session_state.pop("fetch-answered", None)
        if proposed or "fetch-year" not in st.session_state:
            st.session_state["fetch-year"] = str(proposed or proposed_year(context()))
        year = f"{t('data-fetch-year')}  \n{t('data-fetch-year-help')}"
        two.text_input(year, key="fetch-year", persist_state="session")
    st.checkbox(t("data-fetch-again"), key="fetch-again", persist_state="session")
    st.button(t("data-fetch-start"), type="primary", key="fetch-start", on_click=_ask, args=(t,))
    problem = st.session_state.get("fetch-problem", "")
    if problem:
        st.error(plain(problem))
    wanted = st.session_state.pop("fetch-asked", None)
    if wanted:
        _fetch(wanted, t)
    elif st.session_state.pop("fetch-busy", False):  # a person pressed stop, or another button
        show(tag("p", t("data-fetch-stopped"), cls="wa-talk", role="status"))
    report = st.session_state.get("fetch-report")
    if report:
        show_report(report)


def _ask(t: Translate) -> None:
    """Take what was asked; a year that isn't one is told at once."""
    st.session_state["fetch-problem"] = ""
    year = year_of(st.session_state["fetch-year"] or "")
    if year is None:
        st.session_state["fetch-problem"] = t("data-year-wrong", typed=st.session_state["fetch-year"] or "")
        return
    gemeente = (st.session_state["fetch-gemeente"] or "").strip()
    asked = {"gemeente": gemeente or None, "year": year, "again": st.session_state["fetch-again"]}
    st.session_state["fetch-asked"] = asked


def _fetch(asked: dict[str, Any], t: Translate) -> None:
    """Fetch with a bar; pressing stop begins a new run of the page, which ends this one."""
    st.session_state["fetch-busy"] = True
    st.session_state.pop("fetch-report", None)
    busy = st.container()
    with busy:
        bar = st.progress(0.0, text=t(BUSY))
        st.button(t("data-fetch-stop"), key="fetch-stop")

    def progress(step: str, share: float) -> None:
        said = BUSY if step == DONE and share < 1 else step  # one file is done, the next one begins
        bar.progress(min(share, 1.0), text=t(said))

    try:
        with reading(state.session(), t("data-fetch-start")):
            report = fetch(context(), progress=progress, **asked)
            st.session_state["fetch-report"], st.session_state["fetch-answered"] = report, answered_year(report)
    except PlannerError as problem:
        st.session_state["fetch-problem"] = explain(problem, t)
    st.session_state["fetch-busy"] = False
    st.rerun()
