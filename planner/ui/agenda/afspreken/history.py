"""What changed in an agenda: when, who and what, newest first, with the texts before and after."""

import streamlit as st

from planner.domain.events import Event
from planner.services.agenda import agendas
from planner.text.changes import Teller, names_in
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.event_words import told
from planner.ui.agenda.instemming.compare import changes_told, teller
from planner.ui.frame import saved_at
from planner.ui.html import NOTHING, Markup, fold, joined, quiet, show, tag
from planner.ui.session import slots

AT_ONCE = 15
WHOLE = frozenset({"create_agenda", "export_agenda"})
"""Of these the sentence is enough: what they hold is the whole agenda."""
NO_CHANGE = frozenset({"speak_as"})
"""These stand in the audit only."""


def show_history(desk: Desk) -> None:
    """Tell the last changes in plain sentences; more on request."""
    t, most = desk.t, slots.HISTORY_SHOWN.at(desk.agenda.id).get() or AT_ONCE
    there, shown = agendas.last_changes(desk.ctx, desk.agenda.id, most, but=NO_CHANGE, brief=WHOLE)
    lines = joined(_line(desk, event) for event in shown[::-1])
    count = t("history-count", shown=len(shown), all=there)
    title = tag("h3", t("history-title"), cls="wa-part")
    show(title, quiet(count), tag("ol", lines, cls="wa-history"))
    if there > len(shown):
        st.button(t("history-more"), key="history-more", on_click=_show_more, args=(desk.agenda.id, len(shown)))


def _show_more(agenda_id: str, shown: int) -> None:
    slots.HISTORY_SHOWN.at(agenda_id).set(shown + AT_ONCE)


def _line(desk: Desk, event: Event) -> Markup:
    when = f"{desk.words.day(event.at)}, {saved_at(event.at)}"
    said = tag("span", told(desk, event), _texts(desk, event))
    return tag("li", tag("time", when, datetime=event.at.isoformat()), " ", said)


def _texts(desk: Desk, event: Event) -> Markup:
    """Fold away what was there before and after, where the sentence doesn't say it all."""
    if event.verb in WHOLE:
        return NOTHING
    tell: Teller = teller(desk, names_in(event.before, event.after))
    changes = [changed for changed in tell.changes(event.before, event.after) if changed.lines]
    if not changes:
        return NOTHING
    title = desk.t("history-before-after")
    return fold(title, changes_told(desk, changes))
