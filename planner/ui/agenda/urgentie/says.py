"""What each party says of an opgave in its own words; each writes only its own."""

from functools import partial

import streamlit as st

from planner.domain.agenda.opgaven import Opgave, SayKind
from planner.domain.parties import Party
from planner.domain.permissions import Right
from planner.services.agenda import opgaven
from planner.ui.agenda.desk import Desk
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import close_form, row
from planner.ui.html import Markup, quiet, show, tag


def show_says(desk: Desk, opgave: Opgave) -> None:
    """Show the words of every party that has some, the own party first; who is silent is named in one sentence."""
    t, agenda = desk.t, desk.agenda
    if not agenda.parties:
        return
    silent = []
    with st.container(key=desk.key("says", opgave.id), gap=None):
        show(tag("h5", t("says-title"), cls="wa-says"))
        for party in sorted(agenda.parties, key=lambda p: p.id != desk.me):
            mine = desk.may(Right.OWN_WORDS, party.id)
            if not mine and not agenda.say(opgave.id, party.id).own_words:
                silent.append(party.name)
                continue
            name, title = desk.key("say", opgave.id, party.id), t("says-form", party=party.name)
            form = partial(_form, desk, opgave, party)
            row(desk, _told(desk, opgave, party), form, name=name, button="row-edit", title=title, may=mine)
        if silent:
            show(quiet(t("says-silent", parties=desk.words.listing(silent))))


def _told(desk: Desk, opgave: Opgave, party: Party) -> Markup:
    words = desk.agenda.say(opgave.id, party.id).own_words
    if not words:
        return tag("p", desk.t("says-own-none", party=party.name), cls="wa-item wa-quiet")
    return tag("p", tag("b", party.name), " ", tag("q", words), cls="wa-item")


def _form(desk: Desk, opgave: Opgave, party: Party) -> Form:
    kinds = {kind.value: desk.t(f"say-choice-{kind.value}") for kind in SayKind}
    fields = (
        Field("own_words", "area", "field-say-words", "field-say-words-help"),
        Field("kind", "radio", "field-say-kind", options=kinds, make=lambda kind: SayKind(kind) if kind else None),
    )
    save = partial(opgaven.set_say, desk.ctx, desk.agenda.id, opgave.id, party.id)
    say = desk.agenda.say(opgave.id, party.id)
    return Form(desk.key("say", opgave.id, party.id), fields, say, save, desk.t, close=close_form)
