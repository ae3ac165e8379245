"""Who decides about an opgave: each party in its own words, and what that gives to talk about."""

from functools import partial
from typing import Any

import streamlit as st

from planner.domain.opgaven import Opgave, SayKind, SayLight, say_light
from planner.domain.parties import Party
from planner.domain.permissions import Right
from planner.services import opgaven
from planner.ui.desk import Desk, close_form, row
from planner.ui.drafts import Field
from planner.ui.forms import Form
from planner.ui.html import esc, show


def show_says(desk: Desk, opgave: Opgave) -> None:
    """Show one sentence per party, and first what is worth a conversation."""
    t, agenda = desk.t, desk.agenda
    if not agenda.parties:
        return
    says = {p.id: agenda.say(opgave.id, p.id) for p in agenda.parties}
    light = say_light(tuple(says.values()), len(agenda.parties))
    owners = desk.words.listing(desk.named(p) for p, say in says.items() if say.kind is SayKind.ZELF)
    with st.container(key=desk.key("says", opgave.id), gap=None):
        talk = t(f"say-light-{light.value}", parties=owners)
        kind = "wa-talk" if light in (SayLight.CONFLICT, SayLight.NOBODY) else "wa-quiet"
        show(f'<h4 class="wa-says">{esc(t("says-title"))}</h4><p class="{kind}">{esc(talk)}</p>')
        for party in sorted(agenda.parties, key=lambda p: p.id != desk.me):
            form = partial(_form, desk, opgave, party)
            name = desk.key("say", opgave.id, party.id)
            title = t("says-form", party=party.name)
            markup, mine = _told(desk, opgave, party), desk.may(Right.OWN_WORDS, party.id)
            row(desk, markup, form, name=name, button="row-edit", title=title, may=mine)


def _told(desk: Desk, opgave: Opgave, party: Party) -> str:
    t, say = desk.t, desk.agenda.say(opgave.id, party.id)
    decides = t(f"say-{say.kind.value}") if say.kind else t("say-nothing")
    words = f" “{esc(say.own_words)}”" if say.own_words else ""
    quiet = "" if say.kind else ' class="wa-quiet"'
    return f'<p class="wa-item"><b>{esc(party.name)}</b> <span{quiet}>{esc(decides)}</span>{words}</p>'


def _form(desk: Desk, opgave: Opgave, party: Party) -> Form:
    def save(version: int, changes: dict[str, Any]) -> None:
        opgaven.set_say(desk.ctx, desk.agenda.id, opgave.id, party.id, version, **changes)

    kinds = {kind.value: desk.t(f"say-choice-{kind.value}") for kind in SayKind}
    fields = (
        Field("kind", "radio", "field-say-kind", options=kinds, make=lambda kind: SayKind(kind) if kind else None),
        Field("own_words", "area", "field-say-words", "field-say-words-help"),
    )
    say = desk.agenda.say(opgave.id, party.id)
    return Form(desk.key("say", opgave.id, party.id), fields, say, save, desk.t, close=close_form)
