"""The samenwerkingstoets while it is blind: start one, see who scored, and open it."""

from functools import partial
from types import SimpleNamespace
from typing import Any

import streamlit as st

from planner.domain.cooperation import Check, CooperationForm, not_scored
from planner.domain.permissions import Right
from planner.services import cooperation
from planner.ui.desk import Desk, adding, choose_who, close_form, gesture, open_form, opened
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, plain, show
from planner.ui.steps.together_score import show_own

TABLE = "table"
"""What stands for the whole table where a choice can't be empty."""
LEAST_PARTIES = 2


def show_checks(desk: Desk) -> None:
    """Show the checks that wait for scores, and offer to start the next."""
    t, dossier = desk.t, desk.dossier
    show(f'<h3 class="wa-part">{esc(t("together-check-title"))}</h3><p>{esc(t("together-check-why"))}</p>')
    blind = [check for check in dossier.checks if not check.is_open]
    if blind:
        choose_who(desk)
    asked = [check.id for check in blind if desk.me and not check.has_scored(desk.me)]
    for check in blind:
        with st.container(key=desk.key("check", check.id, "whole")):
            _blind(desk, check, first=check.id in asked[:1])
    _start(desk, blind)


def about(desk: Desk, opgave_id: str) -> str:
    """Name what a check is about."""
    titles = {opgave.id: opgave.title for opgave in desk.agenda.opgaven}
    return titles.get(opgave_id) or desk.t("together-whole-table")


def _blind(desk: Desk, check: Check, *, first: bool) -> None:
    """Say what is asked and who answered; the own party scores, the facilitator opens."""
    t, ctx = desk.t, desk.ctx
    sheet = ctx.cooperation.form(check.form)
    label, what = (text.in_language(ctx.language) for text in (sheet.label, sheet.what))
    at_table = [party.id for party in desk.agenda.parties]
    told = t("check-asks", day=desk.words.day(check.started_on), form=label.lower())
    title = t("check-on", about=about(desk, check.opgave_id))
    show(f'<h4 class="wa-says">{esc(title)}</h4><p>{esc(told)} {esc(what)}</p>')
    missing = not_scored(check, at_table)
    scored = desk.words.listing(desk.named(p) for p in at_table if p not in missing)
    waits = desk.words.listing(map(desk.named, missing))
    key = ("check-scored-some" if waits else "check-scored-all") if scored else "check-scored-nobody"
    show(f'<p class="wa-quiet">{esc(t(key, scored=scored, waits=waits))}</p>')
    if desk.me and desk.may(Right.SCORE, desk.me):
        show_own(desk, check, first=first)
    if desk.may(Right.OPEN_CHECK) and scored:
        _opening(desk, check, waits)


def _opening(desk: Desk, check: Check, waits: str) -> None:
    """Let the facilitator open the check early, after saying what that means."""
    name = desk.key("check", check.id, "open")
    do = partial(cooperation.open_check, desk.ctx, desk.agenda.id, check.id)
    if not waits:  # who it waited for left the table
        gesture(desk, desk.t("check-open-now"), do, key=name)
        return
    if opened() != name:
        label = plain(desk.t("check-open-early", parties=waits))
        st.button(label, key=f"{name}.open", on_click=open_form, args=(name,))
        return
    with st.container(key=f"{name}.box"):
        show(f"<p>{esc(desk.t('check-open-sure', parties=waits))}</p>")
        with st.container(horizontal=True):
            gesture(desk, desk.t("check-open-now"), do, key=name, kind="primary")
            st.button(desk.t("check-open-wait"), key=f"{name}.close", on_click=close_form)


def _start(desk: Desk, blind: list[Check]) -> None:
    t, agenda = desk.t, desk.agenda
    if len(agenda.parties) < LEAST_PARTIES:
        show(f'<p class="wa-quiet">{esc(t("together-few-parties"))}</p>')
        return
    busy = {check.opgave_id for check in blind}
    free = {TABLE: about(desk, "")} | {opgave.id: opgave.title for opgave in agenda.open_opgaven}
    free = {key: title for key, title in free.items() if ("" if key == TABLE else key) not in busy}
    if not free or not desk.may(Right.START_CHECK):
        return
    rated = bool(agenda.open_opgaven) and all(opgave.interwoven for opgave in agenda.open_opgaven)
    alone = rated and not desk.dossier.checks
    button = "check-another" if desk.dossier.checks else "check-start"
    adding(desk, partial(_form, desk, free), name=desk.key("check", "new"), button=button, alone=alone)


def _form(desk: Desk, free: dict[str, str]) -> Form:
    """Ask what the check is about and for which form; the form follows the opgave for as long as nobody chose one."""
    name, first = desk.key("check", "new"), next(iter(free))
    key, chosen = f"{name}.form", st.session_state.get(f"{name}.about")
    proposed = _proposed(desk, chosen if chosen in free else first).value
    if st.session_state.get(key) in (None, st.session_state.get(f"{name}.proposed")):
        st.session_state[key] = proposed
    st.session_state[f"{name}.proposed"] = proposed
    fields = (
        Field("about", "radio", "field-check-about", options=free),
        Field("form", "radio", "field-check-form", "field-check-form-help", _forms(desk)),
    )

    def save(_version: int, typed: dict[str, Any]) -> None:
        opgave = "" if typed["about"] == TABLE else typed["about"]
        cooperation.start_check(desk.ctx, desk.agenda.id, CooperationForm(typed["form"]), opgave)

    item = SimpleNamespace(about=first, form=proposed, version=0)
    close = close_form if desk.dossier.checks or opened() == name else None
    return Form(name, fields, item, save, desk.t, "check-start-now", new=True, close=close)


def _proposed(desk: Desk, key: str) -> CooperationForm:
    """Propose what the opgave asks; for the whole table what the most interwoven one asks."""
    opgaven = [o for o in desk.agenda.open_opgaven if key in (TABLE, o.id)]
    return cooperation.fitting_form(desk.ctx, max((o.interwoven or 1 for o in opgaven), default=1))


def _forms(desk: Desk) -> dict[str, str]:
    """Give each form with what it means."""
    said = ((sheet.need.form.value, sheet.label, sheet.what) for sheet in desk.ctx.cooperation.forms)
    language = desk.ctx.language
    return {form: f"{label.in_language(language)}: {what.in_language(language)}" for form, label, what in said}
