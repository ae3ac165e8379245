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
from planner.ui.session import language, slots

BUSY, DONE = "progress-fetching", "progress-done"
YEAR, GEMEENTE, AGAIN = (slots.widget(f"fetch-{name}") for name in ("year", "gemeente", "again"))
PROBLEM = slots.PROBLEM.at("fetch")


def show_fetch(_loaded: tuple[Snapshot, ...]) -> None:
    """Ask which gemeente and year, fetch, and keep the report on the page."""
    t = language.text()
    asked, why = t("data-fetch-question"), t("data-fetch-why")
    show(tag("h2", asked, cls="wa-question"), tag("p", why, cls="wa-why"))
    with st.container(key="data-fetch-fields"):
        one, two = st.columns([3, 1], vertical_alignment="bottom")
        gemeente = f"{t('data-fetch-gemeente')}  \n{t('data-fetch-gemeente-help')}"
        one.text_input(gemeente, key=GEMEENTE.key, persist_state="session")
        proposed = slots.FETCH_ANSWERED.pop()
        if proposed or not YEAR.is_there():
            YEAR.set(str(proposed or proposed_year(context())))
        year = f"{t('data-fetch-year')}  \n{t('data-fetch-year-help')}"
        two.text_input(year, key=YEAR.key, persist_state="session")
    st.checkbox(t("data-fetch-again"), key=AGAIN.key, persist_state="session")
    st.button(t("data-fetch-start"), type="primary", key="fetch-start", on_click=_ask, args=(t,))
    if problem := PROBLEM.get():
        st.error(plain(problem))
    if wanted := slots.FETCH_ASKED.pop():
        _fetch(wanted, t)
    elif slots.FETCH_BUSY.pop():  # a person pressed stop, or another button
        show(tag("p", t("data-fetch-stopped"), cls="wa-talk", role="status"))
    if report := slots.FETCH_REPORT.get():
        show_report(report)


def _ask(t: Translate) -> None:
    """Take what was asked; a year that isn't one is told at once."""
    PROBLEM.set("")
    typed = YEAR.get() or ""
    year = year_of(typed)
    if year is None:
        PROBLEM.set(t("data-year-wrong", typed=typed))
        return
    gemeente = (GEMEENTE.get() or "").strip()
    slots.FETCH_ASKED.set({"gemeente": gemeente or None, "year": year, "again": AGAIN.get()})


def _fetch(asked: dict[str, Any], t: Translate) -> None:
    """Fetch with a bar; pressing stop begins a new run of the page, which ends this one."""
    slots.FETCH_BUSY.set(True)
    slots.FETCH_REPORT.pop()
    busy = st.container()
    with busy:
        bar = st.progress(0.0, text=t(BUSY))
        st.button(t("data-fetch-stop"), key="fetch-stop")

    def progress(step: str, share: float) -> None:
        said = BUSY if step == DONE and share < 1 else step  # one file is done, the next one begins
        bar.progress(min(share, 1.0), text=t(said))

    try:
        with reading(slots.session_id(), t("data-fetch-start")):
            report = fetch(context(), progress=progress, **asked)
            slots.FETCH_REPORT.set(report)
            slots.FETCH_ANSWERED.set(answered_year(report))
    except PlannerError as problem:
        PROBLEM.set(explain(problem, t))
    slots.FETCH_BUSY.set(False)
    st.rerun()
