"""Bewaar als bestand: the whole agenda in one file, for an organisation without access to this one."""

from functools import partial

import streamlit as st

from planner.domain.permissions import Right
from planner.services.agenda import agendas
from planner.services.sharing import exchange
from planner.ui.agenda.desk import Desk
from planner.ui.forms.opening import gesture
from planner.ui.html import show, tag
from planner.ui.session import slots


def show_file(desk: Desk) -> None:
    """Say what the file is for, make it when asked, and keep it at hand until something changes."""
    if not desk.may(Right.EXCHANGE):
        return
    t = desk.t
    show(tag("h3", t("file-title"), cls="wa-part"), tag("p", t("file-why")))
    made_at, content = slots.AGENDA_FILE.at(desk.agenda.id).get()
    if made_at != _last(desk):
        gesture(desk, t("file-make"), partial(_make, desk), key="file-make", kind="secondary")
        return
    name = f"agenda-{desk.agenda.id}.json"
    st.download_button(t("file-save"), content, name, "application/json", "file-save", on_click="ignore")


def _make(desk: Desk) -> None:
    content = exchange.export_json(desk.ctx, desk.agenda.id)
    slots.AGENDA_FILE.at(desk.agenda.id).set((_last(desk), content))


def _last(desk: Desk) -> str:
    """Name the last thing that happened to the agenda."""
    return agendas.last_change(desk.ctx, desk.agenda.id).id
