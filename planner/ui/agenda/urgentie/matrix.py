"""Who decides about what: a table of parties and opgaven, what it gives to talk about, and the own row to fill in."""

from functools import partial

import streamlit as st

from planner.domain.agenda.opgaven import TO_TALK_ABOUT, Opgave, SayKind, SayLight, say_light
from planner.domain.permissions import Right
from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.services.agenda import opgaven
from planner.text.errors import explain
from planner.ui.agenda.desk import Desk
from planner.ui.html import Markup, plain, quiet, show, table, tag
from planner.ui.session import slots


def show_matrix(desk: Desk) -> None:
    """Show what every party says of every open opgave, and first what is worth a conversation."""
    t, agenda = desk.t, desk.agenda
    if not agenda.open_opgaven:
        return
    with st.container(key=desk.key("matrix")):
        show(tag("h3", t("matrix-title"), cls="wa-part"), tag("p", t("matrix-why"), cls="wa-why"))
        if not agenda.parties:
            show(quiet(t("matrix-empty")))
            return
        show(_table(desk))
        _own_row(desk)
        _lights(desk)


def _table(desk: Desk) -> Markup:
    t, agenda = desk.t, desk.agenda
    rows = []
    for party in agenda.parties:
        name = t("matrix-me", party=party.name) if party.id == desk.me else party.name
        rows.append((name, *(_said(desk, opgave, party.id) for opgave in agenda.open_opgaven)))
    head = (t("matrix-party"), *(opgave.title for opgave in agenda.open_opgaven))
    return table(t("matrix-caption"), head, rows, numeric=frozenset(), wide=True)


def _said(desk: Desk, opgave: Opgave, party_id: str) -> str:
    kind = desk.agenda.say(opgave.id, party_id).kind
    return desk.t(f"say-{kind.value}" if kind else "say-nothing")


def _own_row(desk: Desk) -> None:
    """Let the own party say per opgave who decides; a choice is saved at once."""
    t, me = desk.t, desk.me
    if me is None or not desk.may(Right.OWN_WORDS, me) or me not in {p.id for p in desk.agenda.parties}:
        return
    show(tag("h4", t("matrix-own", party=desk.named(me)), cls="wa-says"))
    choices = {kind.value: t(f"say-choice-{kind.value}") for kind in SayKind}
    for opgave in desk.agenda.open_opgaven:
        key, now = desk.key("matrix", opgave.id, me), desk.agenda.say(opgave.id, me).kind
        slots.widget(key).set(now.value if now else None)
        say = partial(_say, desk, opgave.id, me, key)
        st.segmented_control(
            plain(opgave.title), list(choices), format_func=choices.__getitem__, key=key, on_change=say, wrap=True
        )
        if problem := slots.PROBLEM.at(key).pop():
            st.error(plain(problem))


def _say(desk: Desk, opgave_id: str, party_id: str, key: str) -> None:
    chosen, version = slots.widget(key).get(), desk.agenda.say(opgave_id, party_id).version
    try:
        kind = SayKind(chosen) if chosen else None
        opgaven.set_say(desk.ctx, desk.agenda.id, opgave_id, party_id, version, kind=kind)
    except (RuleBroken, PlannerError) as problem:
        slots.PROBLEM.at(key).set(explain(problem, desk.t))


def _lights(desk: Desk) -> None:
    """Say per opgave what the says together show; what is worth a conversation comes first."""
    lights = {opgave: _light(desk, opgave) for opgave in desk.agenda.open_opgaven}
    show(tag("h4", desk.t("talk-about"), cls="wa-says"))
    for opgave, light in sorted(lights.items(), key=lambda found: found[1] not in TO_TALK_ABOUT):
        kind = "wa-talk" if light in TO_TALK_ABOUT else "wa-quiet wa-light"
        show(tag("p", tag("b", opgave.title), tag("br"), _in_words(desk, opgave, light), cls=kind))


def _light(desk: Desk, opgave: Opgave) -> SayLight:
    parties = desk.agenda.parties
    return say_light(tuple(desk.agenda.say(opgave.id, p.id) for p in parties), len(parties))


def _in_words(desk: Desk, opgave: Opgave, light: SayLight) -> str:
    said = {p.name: desk.agenda.say(opgave.id, p.id).kind for p in desk.agenda.parties}
    wanted = None if light is SayLight.INCOMPLETE else SayKind.ZELF
    who = [name for name, kind in said.items() if kind is wanted]
    return desk.t(f"say-light-{light.value}", parties=desk.words.listing(who), count=len(who))
