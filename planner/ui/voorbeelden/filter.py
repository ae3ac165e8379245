"""How a reader looks for an example: by what came of it, by words, and by theme, form, parties and kind of wijk."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from planner.domain.sharing.examples import Example, Filter, Outcome
from planner.domain.signs import unjoined
from planner.services.context import Context
from planner.services.sharing import examples
from planner.text import Translate
from planner.text.examples import forms, outcomes, party_kinds, themes, wijk_kinds
from planner.ui.agenda.example_words import TAGS
from planner.ui.house import context
from planner.ui.session import address, language, slots

IN_ADDRESS = {"theme": "over", "form": "vorm", "party_kind": "met", "wijk_kind": "soort"}
"""How the address names what an example is found by; what came of it is `afloop`."""
SEARCH = "examples-search"


@dataclass(frozen=True)
class Chosen:
    """What a reader looks for."""

    wanted: Filter

    def forget(self) -> None:
        """Ask for everything again."""
        slots.widget(SEARCH).set("")
        for name in ("afloop", *IN_ADDRESS.values()):
            slots.CHOICE.at(name).set("")


def chosen_filter() -> tuple[Chosen, tuple[Example, ...]]:
    """Show the filters; give what was chosen and the examples that pass."""
    ctx, t = context(), language.text()
    with st.container(key="field-outcome"):
        outcome_room = st.empty()
    words = _search(t)
    tags = _tags(ctx, t)
    wanted = Filter(words, **tags)
    whole = examples.library(ctx, wanted)
    with outcome_room:
        outcome = _outcome(whole, t)
    wanted = replace(wanted, outcome=Outcome(outcome) if outcome else None)
    found = (example for example in whole if outcome in ("", example.outcome.value))
    return Chosen(wanted), tuple(sorted(found, key=lambda example: example.title.casefold()))


def _search(t: Translate) -> str:
    return unjoined(st.text_input(t("examples-search"), key=SEARCH, persist_state="session", live="500ms") or "")


def _outcome(whole: tuple[Example, ...], t: Translate) -> str:
    """Let everybody see how many failed before they choose."""
    count = Counter(example.outcome.value for example in whole)
    names = {"": t("outcome-all", count=len(whole))}
    names |= {value: t("outcome-count", outcome=name, count=count[value]) for value, name in outcomes(t).items()}
    address.url_choice("afloop", list(names), "")
    label, say = t("field-outcome"), names.__getitem__
    picked = st.radio(
        label, list(names), None, say, slots.CHOICE.at("afloop").key, horizontal=True, persist_state="session"
    )
    return address.write("afloop", str(picked or ""))


def _tags(ctx: Context, t: Translate) -> dict[str, Any]:
    """Let a reader choose by theme, form, party and kind of wijk; only what some example has."""
    library = examples.library(ctx)
    named = {
        "theme": themes(ctx.indicators, ctx.language),
        "form": forms(ctx.cooperation, ctx.language),
        "party_kind": party_kinds(t),
        "wijk_kind": wijk_kinds(t),
    }
    chosen: dict[str, Any] = {}
    with st.container(key="examples-tags"):
        columns = st.columns(len(named))
    for column, (tag, names) in zip(columns, named.items(), strict=True):
        there = {value: name for value, name in names.items() if any(value in _of(e, tag) for e in library)}
        options, name = {"": t(f"examples-any-{tag.replace('_', '-')}"), **there}, IN_ADDRESS[tag]
        address.url_choice(name, list(options), "")
        with column:
            label, say = t(f"examples-{tag.replace('_', '-')}"), options.__getitem__
            picked = st.selectbox(label, list(options), 0, say, slots.CHOICE.at(name).key, persist_state="session")
        value = address.write(name, str(picked or ""))
        chosen[tag] = TAGS[tag](value) if value else None
    return chosen


def _of(example: Example, tag: str) -> frozenset[str]:
    """Give the values an example has of one tag."""
    if tag == "form":
        return frozenset({example.form.value} if example.form else ())
    return frozenset(str(value) for value in getattr(example, f"{tag}s"))
