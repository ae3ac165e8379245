"""Take the agenda along: as a document, as a web page, or as the list for the next meeting."""

import re
from functools import partial

import streamlit as st

from planner.domain.areas import Area
from planner.errors import NotFoundError
from planner.services.sharing import exports
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.forms.opening import gesture
from planner.ui.html import show, tag
from planner.ui.session import address, slots


def show_take(desk: Desk) -> None:
    """Offer the documents and the meeting list."""
    t = desk.t
    show(tag("h3", t("agree-take"), cls="wa-part"), tag("p", t("share-holds")))
    with st.container(horizontal=True, key="share-buttons"):
        for form in exports.FORMATS:
            _offer(desk, form)
    show(tag("p", t("agree-meeting-why")))
    with st.container(key="to-meeting"):
        address.link("vergaderlijst", t("agree-meeting"), agenda=desk.agenda.id)


def _offer(desk: Desk, form: str) -> None:
    """Make the file only when asked; afterwards it waits for the person, until what it shows changes."""
    shown, content = _shelf(desk, form).get()
    if shown == _shown(desk):
        name = f"{file_name(desk.agenda.title)}.{form}"
        label, key = desk.t(f"share-save-{form}"), f"share-save-{form}"
        st.download_button(label, content, name, exports.FORMATS[form].media, key, on_click="ignore")
        return
    key = f"share-make-{form}"
    gesture(desk, desk.t(key), partial(_make, desk, form), key=key, kind="secondary")


def file_name(title: str) -> str:
    """Name a file after an agenda, in signs that every computer takes.

    >>> file_name("Rivierwijk: samen 2026/2028?")
    'Rivierwijk samen 2026 2028'
    """
    return " ".join(re.sub(r"[^\w–-]+", " ", title).split())[:80] or "agenda"


def _make(desk: Desk, form: str) -> None:
    content = exports.export_agenda(desk.ctx, desk.agenda.id, form)
    _shelf(desk, form).set((_shown(desk), content))


def _shown(desk: Desk) -> tuple[object, ...]:
    """Give everything a file shows: the agenda and what was said of it, the figures that are loaded, and the day."""
    return (desk.dossier, *(_loaded(area) for area in desk.agenda.areas), desk.today)


def _loaded(area: Area) -> str:
    try:
        return cache.loaded_key(cache.atlas(area.code, year=area.year))
    except NotFoundError:
        return ""  # the borders were replaced: the file shows the agenda's own names


def _shelf(desk: Desk, form: str) -> slots.Slot[tuple[object, bytes]]:
    return slots.REPORT_FILE.at(f"{desk.agenda.id}:{form}:{desk.ctx.language}")
