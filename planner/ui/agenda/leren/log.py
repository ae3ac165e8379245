"""The log of an action: dated sentences by party, oldest first, and a small form for one more."""

from functools import partial

import streamlit as st

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.together.learning import LogEntry, LogKind
from planner.services.agenda import learning
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form
from planner.ui.html import Markup, joined, quiet, show, tag
from planner.ui.session import slots

LAST_SHOWN = 10


def show_log(desk: Desk, action: PilotAction, log: tuple[LogEntry, ...]) -> None:
    """Show the last lines, all of them or those of one kind when asked, and let a party add its own."""
    t, key = desk.t, desk.key("log", action.id)
    show(tag("h5", t("log-title"), cls="wa-says"))
    if not log:
        show(quiet(t("log-none")))
    kind = _kind(desk, key) if len(log) > LAST_SHOWN else ""
    found = sorted((e for e in log if kind in ("", e.kind.value)), key=lambda e: e.on)
    hidden = 0 if slots.WHOLE.at(key).get() else max(len(found) - LAST_SHOWN, 0)
    if hidden:
        more = t("log-more", count=hidden)
        st.button(more, key=f"{key}.more", type="tertiary", on_click=_show_all, args=(key,))
    lines = joined(_line(desk, entry) for entry in found[hidden:])
    if lines:
        show(tag("ol", lines, cls="wa-history"))
    if desk.me and desk.may(Right.LOG, desk.me):
        name = desk.own_key("log", action.id)
        adding(desk, partial(_form, desk, action, name), name=name, button="log-another", alone=False)


def _kind(desk: Desk, key: str) -> str:
    kinds = {"": desk.t("log-all"), **{kind.value: desk.t(f"log-kinds-{kind.value}") for kind in LogKind}}
    label, say = desk.t("log-show"), kinds.__getitem__
    chosen = st.radio(label, list(kinds), 0, say, f"{key}.shown", horizontal=True, persist_state="session")
    return str(chosen or "")


def _show_all(key: str) -> None:
    slots.WHOLE.at(key).set(True)


def _line(desk: Desk, entry: LogEntry) -> Markup:
    told = desk.t(f"log-line-{entry.kind.value}", party=desk.named(entry.party_id), text=entry.text)
    return tag(
        "li", tag("time", desk.words.day(entry.on), datetime=entry.on.isoformat()), tag("span", told, cls="wa-told")
    )


def _form(desk: Desk, action: PilotAction, name: str) -> Form:
    kinds = {kind.value: desk.t(f"log-kind-{kind.value}") for kind in LogKind}
    fields = (
        Field("kind", "radio", "field-log-kind", options=kinds, make=LogKind, first=LogKind.LES),
        Field("text", "area", "field-log-text", "field-log-text-help"),
    )
    save = partial(learning.add_entry, desk.ctx, desk.agenda.id, action.id)
    return Form(name, fields, None, save, desk.t, "log-add", close=close_form)
