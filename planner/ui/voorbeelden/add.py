"""Add an example of one's own: what was done, what came of it, and who says so."""

from dataclasses import replace
from typing import Any

import streamlit as st

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.sharing.examples import Example, Sureness
from planner.domain.together.cooperation import CooperationForm
from planner.services.context import Context
from planner.services.sharing import examples
from planner.text import Translate
from planner.text.examples import forms, party_kinds, themes, wijk_kinds
from planner.ui.agenda.example_words import outcome_field
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, edit
from planner.ui.forms.opening import box
from planner.ui.house import context
from planner.ui.html import show, tag
from planner.ui.session import address, language, slots

ADD, ADDING = "example/new", "nieuw"
"""The name of the form, and of what the address says while it is shown."""


def begin_adding() -> None:
    """Show the form instead of the library."""
    st.query_params[ADDING] = "ja"


def show_adding() -> None:
    """Show the form, with a word on what not to write."""
    t = language.text()
    with st.container(key="example-back"):
        address.link("examples", t("examples-back"))
    show(tag("h1", t("examples-add")), tag("p", t("example-privacy"), cls="wa-why"))
    with box(ADD):
        edit(_form(context(), t))


def _form(ctx: Context, t: Translate) -> Form:
    def save(**typed: Any) -> None:
        made = examples.add_example(ctx, _example(typed))
        slots.MADE_EXAMPLE.set({"voorbeeld": made.id})

    return Form(ADD, _fields(ctx, t), None, save, t, "example-save", close=_close)


def _close() -> None:
    st.query_params.pop(ADDING, None)


def _fields(ctx: Context, t: Translate) -> tuple[Field, ...]:
    return (*_story(t), *_source(t), *_finding(ctx, t))


def _story(t: Translate) -> tuple[Field, ...]:
    return (
        Field("title", "text", "field-example-title", "field-example-title-help"),
        Field("place", "text", "field-example-place"),
        Field("period", "text", "field-example-period", beside=True),
        outcome_field(t),
        Field("what", "area", "field-what-done", "field-what-done-help"),
        Field("parties", "text", "field-example-parties", "field-example-parties-help", make=_names),
        Field("carried_by", "area", "field-carried-by"),
        Field("first_trouble", "area", "field-first-trouble", "field-first-trouble-help"),
        Field("figures", "text", "field-example-figures", "field-example-figures-help"),
    )


def _source(t: Translate) -> tuple[Field, ...]:
    sure = {sureness.value: t(f"sure-choice-{sureness.value}") for sureness in Sureness}
    return (
        Field("source_title", "text", "field-example-source", "field-example-source-help"),
        Field("source_url", "text", "field-example-link", "field-example-link-help", beside=True),
        Field("sureness", "radio", "field-example-sure", options=sure, make=Sureness, first=Sureness.READ),
        Field("doubt", "text", "field-example-doubt", "field-example-doubt-help"),
        Field("by_party", "text", "field-example-by", "field-example-by-help"),
    )


def _finding(ctx: Context, t: Translate) -> tuple[Field, ...]:
    def made(kind: type[ThemeId] | type[PartyKind]) -> Any:
        return lambda chosen: frozenset(kind(one) for one in chosen)

    about, shapes = themes(ctx.indicators, ctx.language), forms(ctx.cooperation, ctx.language)
    return (
        Field("themes", "many", "examples-theme", options=about, make=made(ThemeId)),
        Field("party_kinds", "many", "examples-party-kind", "", party_kinds(t), make=made(PartyKind), beside=True),
        Field("form", "choice", "examples-form", options=shapes, make=lambda f: CooperationForm(f) if f else None),
        Field("wijk_kinds", "many", "examples-wijk-kind", "", wijk_kinds(t), make=frozenset, beside=True),
    )


def _names(typed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in typed.split(",") if name.strip())


def _example(typed: dict[str, Any]) -> Example:
    told: dict[str, Any] = {n: value.strip() if isinstance(value, str) else value for n, value in typed.items()}
    blank = Example("", "", typed["outcome"], "", sureness=Sureness.READ, form_is_ours=False)
    return replace(blank, **told)
