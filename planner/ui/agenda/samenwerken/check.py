"""The samenwerkingstoets while it is blind: what is asked, who gave marks, and opening it."""

from functools import partial

import streamlit as st

from planner.domain.permissions import Right
from planner.domain.together.cooperation import Check, asking, not_scored
from planner.services.agenda import cooperation
from planner.ui.agenda.desk import Desk, choose_who
from planner.ui.agenda.samenwerken.score import show_own
from planner.ui.agenda.samenwerken.start import show_start
from planner.ui.agenda.samenwerken.words import about, form_plainly, form_what
from planner.ui.forms.opening import box, close_form, gesture, open_button, opened
from planner.ui.html import plain, quiet, show, tag


def show_checks(desk: Desk) -> None:
    """Show the checks that wait for marks, and offer to start the next."""
    t, dossier = desk.t, desk.dossier
    later = "" if any(check.is_open for check in dossier.checks) else f" {t('together-check-later')}"
    show(tag("h3", t("together-check-title"), cls="wa-part"), tag("p", t("together-check-why"), later))
    blind = [check for check in dossier.checks if not check.is_open]
    if blind:
        choose_who(desk)
    asked = asking(dossier.checks, desk.me)
    for check in blind:
        with st.container(key=desk.key("check", check.id, "whole")):
            _blind(desk, check, first=check in asked[:1])
    show_start(desk, blind)


def _blind(desk: Desk, check: Check, *, first: bool) -> None:
    """Say what is asked and who answered; the own party scores, the facilitator opens."""
    t = desk.t
    at_table = [party.id for party in desk.agenda.parties]
    asks = t("check-asks", day=desk.words.day(check.started_on), form=form_plainly(desk, check.form))
    title = t("check-on", about=about(desk, check.opgave_id))
    show(tag("h4", title, cls="wa-says"), tag("p", asks, " ", form_what(desk, check.form)))
    missing = not_scored(check, at_table)
    scored = desk.words.listing(desk.named(p) for p in at_table if p not in missing)
    waits = desk.words.listing(map(desk.named, missing))
    key = ("check-scored-some" if waits else "check-scored-all") if scored else "check-scored-nobody"
    show(quiet(t(key, scored=scored, waits=waits)))
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
        open_button(plain(desk.t("check-open-early", parties=waits)), name, "secondary")
        return
    with box(name):
        show(tag("p", desk.t("check-open-sure", parties=waits)))
        with st.container(horizontal=True):
            gesture(desk, desk.t("check-open-now"), do, key=name, kind="primary")
            st.button(desk.t("check-open-wait"), key=f"{name}.close", on_click=close_form)
