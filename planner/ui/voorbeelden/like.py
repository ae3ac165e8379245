"""The examples most like one opgave of an agenda, each with a sentence that says why this one."""

from zlib import crc32

import streamlit as st

from planner.domain.rules import RuleBroken
from planner.domain.sharing.examples import Match
from planner.errors import NotFoundError
from planner.services.agenda import agendas
from planner.services.sharing import examples
from planner.text.examples import facts, why, wijk_kinds
from planner.text.words import Words
from planner.ui.agenda.example_words import story
from planner.ui.house import context
from planner.ui.html import quiet, show, tag
from planner.ui.session import address, language


def show_like() -> None:
    """Show what is like the opgave the address names, when it names one."""
    agenda_id, opgave_id = st.query_params.get("agenda"), st.query_params.get("opgave")
    if not (agenda_id and opgave_id):
        return
    ctx, t = context(), language.text()
    try:
        agenda = agendas.open_agenda(ctx, agenda_id)
        opgave = agenda.opgave(opgave_id)
    except (NotFoundError, RuleBroken):  # an old link: the library itself is still there
        return
    with st.container(key="examples-like"):
        show(tag("h2", t("like-opgave", opgave=opgave.title, agenda=agenda.title), cls="wa-question"))
        kinds = {"": t("like-wijk-unsaid"), **wijk_kinds(t)}
        say, label = kinds.__getitem__, t("like-wijk")
        kind = st.selectbox(label, list(kinds), 0, say, "like-wijk", persist_state="session", width=320)
        chosen = frozenset({kind} if kind else ())
        found = examples.like_opgave(ctx, agenda_id, opgave_id, wijk_kinds=chosen)
        for match in found:
            _match(match, agenda_id, opgave_id)
        if not found:
            show(quiet(t("like-opgave-none")))
    show(tag("h2", t("examples-all-title"), cls="wa-part"))


def _match(match: Match, agenda_id: str, opgave_id: str) -> None:
    ctx, t, example = context(), language.text(), match.example
    with st.container(key=f"match-row-{crc32(example.id.encode())}", gap=None):
        address.link("examples", example.title, voorbeeld=example.id, agenda=agenda_id, opgave=opgave_id)
        alike = why(match.reasons, ctx.indicators, ctx.cooperation, Words(t, ctx.language))
        because = tag("p", alike, cls="wa-item wa-quiet")
        show(tag("p", facts(example, t), cls="wa-row-facts"), story(example), because)
