"""What others change on the agenda that is open: it appears by itself, and a quiet line says who did what."""

from dataclasses import dataclass

import streamlit as st

from planner.domain.events import Event
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.services.context import Context
from planner.ui import faults
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.event_words import told
from planner.ui.browser.scripts import script
from planner.ui.frame import saved_at
from planner.ui.house import context, made_here
from planner.ui.session import language, slots

EVERY = "1s"
"""How often the browser asks whether there is news; with the answer and the page itself that stays within 3 s."""

GONE = "-"
"""Stands where the newest event would, when the agenda isn't there any more."""

_component = st.components.v2.component(
    "live", html='<p class="wa-live" role="status" aria-live="polite"></p>', js=script("live"), isolate_styles=False
)


@dataclass
class Seen:
    """How far the page is: the id of the last event it shows, and the last one that came from somebody else.

    `drawn` is false until the page that shows this event is there; `line` is what to say of it, None elsewhere.
    """

    agenda_id: str
    last: str
    news: Event | None
    drawn: bool = False
    line: str | None = None


def look(ctx: Context, agenda_id: str) -> None:
    """Note how far the agenda is; before it is read, so that a change in between comes again rather than never."""
    last, seen = agendas.last_change(ctx, agenda_id).id, slots.LIVE_SEEN.get()
    news = None
    if seen and seen.agenda_id == agenda_id:
        if last == seen.last:
            news = seen.news
        elif not made_here(last):
            news = agendas.read_change(ctx, agenda_id, last)
    slots.LIVE_SEEN.set(Seen(agenda_id, last, news))


def show(desk: Desk) -> None:
    """Say who did what last; `follow` keeps looking, once the whole page is there."""
    seen = slots.LIVE_SEEN.get()
    if seen:
        news = seen.news
        seen.line = desk.t("live-line", at=saved_at(news.at), what=told(desk, news)) if news else ""


def follow() -> None:
    """Keep looking where an agenda is shown; the page is shown anew when there is news.

    It comes last of all: news that interrupts the page then finds it whole.
    """
    seen = slots.LIVE_SEEN.get()
    if seen and seen.line is not None:
        line, seen.line = seen.line, None
        _watch(seen.agenda_id, line)


@st.fragment(run_every=EVERY)
def _watch(agenda_id: str, line: str) -> None:
    seen = slots.LIVE_SEEN.get()
    if seen is None or seen.agenda_id != agenda_id:
        return
    try:
        newest = _newest(agenda_id) if seen.drawn else seen.last
    except Exception as problem:  # noqa: BLE001 - a quiet line, and a line in the log: what is on the page stays
        faults.told(problem)
        newest, line = seen.last, language.text()("live-away")
    seen.drawn = True
    heard = _component(
        key="live", data={"line": line, "newest": newest, "seen": seen.last}, on_news_change=lambda: None
    )
    if heard.news and newest != seen.last:
        st.rerun()


def _newest(agenda_id: str) -> str:
    """Name the newest event; an agenda that was deleted has none, and that is news: the page then says so."""
    try:
        return agendas.last_change(context(), agenda_id).id
    except NotFoundError:
        return GONE
