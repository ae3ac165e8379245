"""The own party's marks in a samenwerkingstoets: seven questions, blind, to be changed until the check opens."""

from functools import partial

import streamlit as st

from planner.domain.together.cooperation import SCALE, Check, Seven
from planner.domain.together.sheet import FieldSheet
from planner.services.agenda import cooperation
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, is_dirty
from planner.ui.forms.opening import ButtonKind, adding, close_form, opened, row
from planner.ui.html import Markup, plain, show, tag

NUMBERS = {str(n): str(n) for n in SCALE}


def show_own(desk: Desk, check: Check, *, first: bool) -> None:
    """Show the marks that only the own party sees, or ask for them; in the `first` check that is THE gesture."""
    name = desk.own_key("check", check.id)
    own = next((s.scores for s in check.scored if s.party_id == desk.me), None)
    form = partial(_form, desk, check, own)
    if own is None:
        show(tag("p", desk.t("check-how")))
        kind: ButtonKind = "primary" if first and not opened().startswith(desk.key()) else "secondary"
        adding(desk, form, name=name, button="check-score", alone=False, kind=kind)
    else:
        row(desk, _told(desk, own), form, name=name, button="row-edit", about=desk.t("together-check-title"))


def came_late(desk: Desk, check: Check) -> bool:
    """Tell whether the check opened while this person was still writing its marks."""
    return bool(desk.me) and is_dirty(desk.own_key("check", check.id))


def _told(desk: Desk, own: Seven) -> Markup:
    sheets, language = desk.ctx.cooperation.fields, desk.ctx.language
    scores = ", ".join(f"{sheet.label.in_language(language).lower()} {own.of(sheet.field)}" for sheet in sheets)
    return tag("p", desk.t("check-own", scores=scores), cls="wa-item")


def _form(desk: Desk, check: Check, own: Seven | None) -> Form:
    ctx = desk.ctx

    def save(**typed: int | None) -> None:
        cooperation.score(ctx, desk.agenda.id, check.id, ctx.cooperation.seven(typed, ctx.language))

    fields = [
        Field(
            sheet.field.value,
            "drawn",
            "check-score",
            options=NUMBERS,
            read=lambda n: None if n is None else str(n),
            make=lambda n: None if n is None else int(n),
            draw=partial(_scale, sheet, ctx.language),
            first=own.of(sheet.field) if own else None,
        )
        for sheet in ctx.cooperation.fields
    ]
    return Form(desk.own_key("check", check.id), fields, None, save, desk.t, "check-give", close=close_form)


def _scale(sheet: FieldSheet, language: str, key: str, _label: str, _help: str) -> None:
    """Ask one question on a scale of ten, with what some marks mean under them (a screen reader hears it per mark)."""
    means = {at: words.in_language(language) for at, words in sheet.anchors}
    question, captions = plain(sheet.question.in_language(language)), [plain(means.get(n, "")) for n in SCALE]
    st.radio(question, list(NUMBERS), None, key=key, horizontal=True, captions=captions, persist_state="session")
    ends = [*list(means)[1:], SCALE[-1] + 1]
    spans = zip(means.items(), ends, strict=True)
    shown = (tag("i", tag("b", at), " ", said, style=f"grid-column:{at}/{end}") for (at, said), end in spans)
    show(tag("p", *shown, cls="wa-anchors", aria_hidden="true"))
