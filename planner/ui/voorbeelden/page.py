"""Voorbeelden: what others tried, what failed as much as what worked; one example opens on an address of its own."""

from zlib import crc32

import streamlit as st

from planner.domain.permissions import Right, may
from planner.domain.sharing.examples import Example
from planner.services.sharing import examples
from planner.text import Translate
from planner.text.examples import facts
from planner.ui.agenda.desk import dress
from planner.ui.agenda.example_words import story
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import show, style, tag
from planner.ui.session import address, language, slots
from planner.ui.voorbeelden.add import ADDING, begin_adding, show_adding
from planner.ui.voorbeelden.filter import chosen_filter
from planner.ui.voorbeelden.like import show_like
from planner.ui.voorbeelden.one import show_example

MOST_SHOWN = 60


def show_page() -> None:
    """Show the example the address names, else the library."""
    for made, page in ((slots.MADE_EXAMPLE, "examples"), (slots.MADE_ACTION, "agenda")):
        if query := made.pop():
            address.go(page, **query)
    t = language.text()
    dress()
    style("examples")
    where_you_are(t("page-examples"), fictional=False)
    asked = st.query_params.get("voorbeeld")
    _tell_address(asked, st.query_params.get(ADDING))
    with st.container(key="examples-page"):
        if asked:
            show_example(examples.example(context(), asked))
        elif ADDING in st.query_params and may(context().user, Right.ADD_EXAMPLE):
            show_adding()
        else:
            _library(t)


def _tell_address(*told: str | None) -> None:
    """Put in the browser's address what is shown: a link to the page that is open leaves it as it was."""
    if slots.EXAMPLES_TOLD.get() != told:
        st.query_params.from_dict(st.query_params.to_dict())
        slots.EXAMPLES_TOLD.set(told)


def _library(t: Translate) -> None:
    show(tag("h1", t("examples-title")), tag("p", t("examples-why"), cls="wa-why"))
    if may(context().user, Right.ADD_EXAMPLE):
        st.button(t("examples-add"), key="add-example", on_click=begin_adding)
    show_like()
    wanted, found = chosen_filter()
    count = t("examples-count", shown=min(len(found), MOST_SHOWN), found=len(found))
    show(tag("p", count, cls="wa-quiet", role="status"))
    for example in found[:MOST_SHOWN]:
        _row(example, t)
    if not found:
        st.button(t("examples-no-filter"), key="no-filter", on_click=wanted.forget)


def _row(example: Example, t: Translate) -> None:
    query = {name: st.query_params[name] for name in ("agenda", "opgave") if name in st.query_params}
    with st.container(key=f"example-row-{crc32(example.id.encode())}", gap=None):
        address.link("examples", example.title, voorbeeld=example.id, **query)
        added = (t("example-added-by", party=example.by_party), example.doubt) if example.by_party else ()
        own = "".join(f" · {said}" for said in added if said)
        show(tag("p", facts(example, t) + own, cls="wa-row-facts"), story(example))
