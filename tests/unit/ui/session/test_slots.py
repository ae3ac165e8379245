"""What a session remembers: one table, each slot explained, and what of it a browser may bring back."""

import re
from pathlib import Path

import streamlit as st

from planner.ui.session import slots


def test_no_two_slots_share_a_key():
    keys = [one.key if isinstance(one, slots.Slot) else one.start for one in slots.table().values()]
    families = [one.start for one in slots.table().values() if isinstance(one, slots.Family)]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys for start in families if key != start and key.startswith(start)] == []


def test_each_slot_is_explained_in_one_sentence():
    source = Path(slots.__file__).read_text(encoding="utf-8")
    told = dict(re.findall(r'^([A-Z_]+): (?:Slot|Family)\[.*\n"""([^\n]+\.)"""$', source, re.MULTILINE))
    assert told.keys() == slots.table().keys()
    assert [text for text in told.values() if ". " in text] == []


def test_the_browser_brings_back_what_was_not_saved_and_who_one_was_and_nothing_else():
    assert {name for name, one in slots.table().items() if one.back} == {"OPEN_FORM", "STOOD_OPEN", "DRAFT", "SEAT"}


def test_a_slot_remembers_until_it_is_asked_to_forget():
    st.session_state.clear()
    slot = slots.PROBLEM.at("here")
    assert (slot.get(), slot.is_there(), slots.PROBLEM.names()) == ("", False, [])
    slot.begin("eerst")
    slot.begin("later")
    assert (slot.get(), slot.is_there(), slots.PROBLEM.names()) == ("eerst", True, ["here"])
    slot.set("nu")
    assert (slot.pop(), slot.pop(), slot.is_there()) == ("nu", "", False)


def test_widgets_are_forgotten_by_the_beginning_of_their_key():
    st.session_state.clear()
    for key in ("file.year", "file.kind", "files"):
        slots.widget(key).set(key)
    slots.forget_widgets("file.")
    assert [slots.widget(key, "-").get() for key in ("file.year", "file.kind", "files")] == ["-", "-", "files"]
    st.session_state.clear()
