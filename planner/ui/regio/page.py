"""Regio: agendas of several gemeenten side by side; the list of regions, and one region on an address of its own."""

from functools import partial
from zlib import crc32

import streamlit as st

from planner.domain.sharing.region import Region
from planner.services.sharing import regions
from planner.text import Translate
from planner.text.words import Words
from planner.ui.agenda.desk import dress
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, open_form, row, show_opened
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import example_line, show, tag
from planner.ui.regio.agendas import show_agendas
from planner.ui.regio.board import Board
from planner.ui.regio.hours import show_hours
from planner.ui.regio.scopes import show_scopes
from planner.ui.regio.shared import show_shared
from planner.ui.regio.todo import show_todo
from planner.ui.session import address, language, slots

NEW = "new-region"
FIELDS = (
    Field("name", "text", "field-region-name", "field-region-name-help"),
    Field("coordinator", "text", "field-coordinator", "field-coordinator-help"),
)


def show_page() -> None:
    """Show the region the address names, else all regions."""
    if made := slots.MADE_REGION.pop():
        address.go("regio", regio=made)
    dress()
    asked = st.query_params.get("regio")
    with st.container(key="region-page"):
        if asked:
            _one(asked)
        else:
            _all(language.text())


def _all(t: Translate) -> None:
    found = regions.list_regions(context())
    where_you_are(t("page-agendas"), t("regions-title"), fictional=False)
    show(tag("h1", t("regions-title")), tag("p", t("regions-why"), cls="wa-why"))
    for region in found:
        with st.container(key=f"region-row-{crc32(region.id.encode())}", gap=None):
            address.link("regio", region.name, regio=region.id)
            show(tag("p", _facts(region, t), cls="wa-row-facts"))
    if not found:
        show(tag("p", t("regions-none")), example_line(t("example"), t("regions-example")))
    if not show_opened(NEW, partial(Form, NEW, FIELDS, None, _create, t, "region-create", close=close_form)):
        st.button(t("region-new"), type="primary", key=NEW, on_click=open_form, args=(NEW,))


def _facts(region: Region, t: Translate) -> str:
    followed = t("region-agendas", count=len(region.agenda_ids))
    return " · ".join([followed, *([region.coordinator] if region.coordinator else [])])


def _create(name: str, coordinator: str) -> None:
    made = regions.create_region(context(), name=name, coordinator=coordinator)
    slots.MADE_REGION.set(made.id)


def _one(region_id: str) -> None:
    ctx, t = context(), language.text()
    board = Board(ctx, regions.read_region(ctx, region_id), Words(t, ctx.language))
    dossiers, region = board.reading.dossiers, board.reading.region
    fictional = bool(dossiers) and all(dossier.agenda.fictional for dossier in dossiers)
    where_you_are(t("page-agendas"), t("regions-title"), region.name, fictional=fictional)
    address.link("regio", t("region-back"))
    coordinator = region.coordinator or t("region-no-coordinator")
    markup = tag("h1", region.name) + tag("p", t("region-coordinator", who=coordinator), cls="wa-agenda-line")
    row(board, markup, partial(_form, region, t), name=board.key("region"), button="row-edit", about=region.name)
    if not dossiers:
        show_agendas(board)
        return
    for show_part in (show_todo, show_agendas, show_shared, show_hours, show_scopes):
        show_part(board)


def _form(region: Region, t: Translate) -> Form:
    def save(version: int, name: str = region.name, coordinator: str = region.coordinator) -> None:
        regions.edit_region(context(), region.id, version, name=name, coordinator=coordinator)

    return Form(f"{region.id}/region", FIELDS, region, save, t, close=close_form)
