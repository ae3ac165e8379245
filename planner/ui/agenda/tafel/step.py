"""Step 1, Tafel: who is at the table, who speaks for them, and what each knows, seeks, has and promised."""

from functools import partial

import streamlit as st

from planner.domain.parties import Party, usual_missing
from planner.domain.permissions import Right
from planner.ui.agenda.desk import Desk, choose_who, example, question
from planner.ui.agenda.tafel import knows
from planner.ui.agenda.tafel import party as table_party
from planner.ui.agenda.tafel.people import show_new_person, show_people
from planner.ui.agenda.tafel.promises import show_promises
from planner.ui.forms.opening import adding, gesture, opened, row, show_opened
from planner.ui.html import plain, quiet, show


def show_step(desk: Desk) -> None:
    """Show each party with who speaks for it, who usually joins, and a form to seat one more."""
    question(desk, "tafel")
    choose_who(desk)
    for party in desk.agenda.parties:
        with st.container(key=f"{desk.key('party', party.id)}.party"):
            _party(desk, party)
    if not desk.agenda.parties:
        example(desk, "step-tafel-example")
    if desk.may(Right.DRAFT):
        _more(desk)
    knows.show_knows(desk)


def _party(desk: Desk, party: Party) -> None:
    name = desk.key("party", party.id)
    form, may = partial(table_party.edit_form, desk, party), desk.may(Right.DRAFT)
    row(desk, table_party.told(desk, party), form, name=name, button="row-edit", about=party.name, may=may)
    if opened() == name and table_party.may_leave(desk, party):
        remove = partial(table_party.remove, desk, party)
        gesture(desk, desk.t("party-remove", name=party.name), remove, key=f"{name}.remove")
    if table_party.may_leave(desk, party):
        show_opened(table_party.leaving(desk, party), partial(table_party.remove_form, desk, party))
    show_people(desk, party)
    show_promises(desk, party)
    show_new_person(desk, party)


def _more(desk: Desk) -> None:
    """Offer to seat one more party; the usual ones that aren't there are a suggestion."""
    t, parties, name = desk.t, desk.agenda.parties, desk.key("party", "new")
    missing = usual_missing(parties) if parties and opened() != name else ()
    if missing:
        kinds = desk.words.listing(t(f"kind-{kind.value}") for kind in missing)
        show(quiet(t("party-usual", kinds=kinds)))
        with st.container(key="usual", horizontal=True):
            for kind in missing:
                label, invite = t("party-invite", kind=kind.value), partial(table_party.invite, desk, kind)
                st.button(plain(label), key=f"{name}.{kind.value}", type="tertiary", on_click=invite)
    adding(desk, partial(table_party.add_form, desk), name=name, button="party-another", alone=not parties)
