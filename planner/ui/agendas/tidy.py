"""Put an agenda away: archive it, bring it back, or delete it; what disappears is said before it does."""

from collections.abc import Callable
from functools import partial
from typing import Literal
from zlib import crc32

import streamlit as st

from planner.domain.agenda.agenda import AgendaSummary
from planner.domain.permissions import Right, may
from planner.errors import NotFoundError
from planner.services.agenda import tidying
from planner.services.context import Context
from planner.text import Translate, day
from planner.text.archived import with_reason
from planner.text.errors import explain
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, edit, typed_in
from planner.ui.forms.opening import box, close_form, open_button, opened, side_by_side
from planner.ui.house import context
from planner.ui.html import listed, plain, quiet, show, tag, talk, with_object
from planner.ui.session import address, focus, language, seat, slots

ARCHIVE, BRING_BACK, DELETE = "archive", "bring-back", "delete"
DO: dict[str, Callable[[Context, str, str], object]] = {
    ARCHIVE: tidying.archive,
    BRING_BACK: tidying.bring_back,
    DELETE: tidying.delete,
}


def show_archived(found: tuple[AgendaSummary, ...]) -> None:
    """Fold away the archived agendas: each can be read, and put back or deleted."""
    if not found:
        return
    t = language.text()
    is_open = any(opened() == _name(agenda) for agenda in found)
    with st.expander(plain(t("archived-title", count=len(found))), expanded=is_open, key="archived"):
        show(quiet(t("archived-why")))
        for agenda in found:
            show_row(agenda, archived_told(agenda, t))


def show_row(agenda: AgendaSummary, facts: str) -> None:
    """Show one agenda with the quiet button to put it away or back; when asked, the form under it."""
    name = _name(agenda)
    with st.container(key=f"agenda-row-{crc32(agenda.id.encode())}", gap=None):
        words, side = side_by_side(name)
        with words:
            address.link("agenda", agenda.title, agenda=agenda.id, stap="tafel")
            show(tag("p", facts, cls="wa-row-facts"))
        if not may(seat.user(), Right.ARCHIVE):
            return
        if opened() == name:
            _show_form(agenda)
            return
        with side:
            open_button(with_object(language.text()("tidy-open"), agenda.title), name)


def _show_form(agenda: AgendaSummary) -> None:
    t, name = language.text(), _name(agenda)
    with box(name):
        show(tag("h2", t("tidy-question", title=agenda.title), cls="wa-says"))
        if typed_in(name).get("what") == DELETE:
            _say_what_goes(agenda, t)
        edit(_form(agenda, t))


def show_tidied() -> None:
    """Say once what was just done."""
    if told := slots.TIDIED.pop():
        with st.container(key="tidied"):
            show(tag("p", told, cls="wa-news", role="status", data_arrive=True))


def archived_told(agenda: AgendaSummary, t: Translate) -> str:
    """Say since when an agenda is archived, and why."""
    archived = agenda.archived
    if archived is None:
        return ""
    return with_reason(t("archived-since", day=day(archived.at, language.chosen())), archived, t)


def _name(agenda: AgendaSummary) -> str:
    return f"tidy/{agenda.id}"


def _form(agenda: AgendaSummary, t: Translate) -> Form:
    name, first = _name(agenda), BRING_BACK if agenda.archived else ARCHIVE
    choices = (first, DELETE) if may(seat.user(), Right.DELETE) else (first,)
    chosen = typed_in(name).get("what")
    options = {choice: t(f"tidy-{choice}") for choice in choices}
    fields = (
        Field("what", "radio", "tidy-what", options=options, missing="tidy-not-chosen"),
        Field("reason", "area", "tidy-reason", "tidy-reason-needed" if chosen == DELETE else "tidy-reason-help"),
    )
    verb = f"tidy-do-{chosen}" if chosen in choices else ""
    act: Literal["plain", "grave"] = "grave" if chosen == DELETE else "plain"
    return Form(name, fields, None, partial(_tidy, agenda, t), t, verb, close=partial(_leave, name), act=act)


def _leave(name: str) -> None:
    """Close the form, and go to the news when there is any; nothing is chosen any more when it opens again."""
    slots.widget(f"{name}.what").pop()
    close_form()
    if slots.TIDIED.is_there():
        focus.to_place("tidied")


def _tidy(agenda: AgendaSummary, t: Translate, what: str, reason: str) -> None:
    try:
        DO[what](context(), agenda.id, reason)
        slots.TIDIED.set(t(f"tidied-{what}", title=agenda.title))
    except NotFoundError as gone:  # somebody was first: the row goes, so the sentence stands above the list
        slots.TIDIED.set(explain(gone, t))


def _say_what_goes(agenda: AgendaSummary, t: Translate) -> None:
    loss = tidying.what_goes(context(), agenda.id)
    show(talk(t("tidy-goes")), listed(t(f"counted-{name}", count=count) for name, count in loss.told.items()))
    if loss.regions:
        show(tag("p", t("tidy-goes-regions", regions=", ".join(loss.regions))))
    show(quiet(t("tidy-stays")))
