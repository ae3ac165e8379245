"""One example: what happened, what carried it, the first sign of trouble, where we have it from and how sure we are."""

from collections.abc import Iterator

import streamlit as st

from planner.domain.sharing.examples import Example
from planner.text import Translate
from planner.text.examples import facts, forms, themes
from planner.text.words import Words
from planner.ui.house import context
from planner.ui.html import Markup, joined, plain, show, tag
from planner.ui.session import address, language
from planner.ui.voorbeelden.start import show_start


def show_example(example: Example) -> None:
    """Show everything that is known of one example, and a way to begin an action with it."""
    t = language.text()
    query = {name: st.query_params[name] for name in ("agenda", "opgave") if name in st.query_params}
    with st.container(key="example-back"):
        address.link("examples", t("examples-back"), **query)
    show(tag("h1", example.title), tag("p", facts(example, t), cls="wa-agenda-line"))
    show(*(_section(t(key), text or t("example-silent"), known=bool(text)) for key, text in _told(example).items()))
    _source(example, t)
    show_start(example)


def _section(title: str, text: str, *, known: bool = True) -> Markup:
    look = "wa-item" if known else "wa-item wa-quiet"
    language = "nl" if known else None  # examples are told in Dutch
    return tag("h2", title, cls="wa-part-name") + tag("p", text[:1].upper() + text[1:], cls=look, lang=language)


def _told(example: Example) -> dict[str, str]:
    words = Words(language.text(), context().language)
    told = {
        "example-what": example.what,
        "example-who": words.listing(example.parties) if example.parties else "",
        "example-carried": example.carried_by,
        "example-trouble": example.first_trouble,
    }
    return told | ({"example-figures": example.figures} if example.figures else {})


def _source(example: Example, t: Translate) -> None:
    """Name the source with its link, how sure we are, and what is our reading."""
    with st.container(key="example-source"):
        show(_section(t("example-source"), example.source_title or example.source_url))
        if example.source_url:  # a page of others: only who follows the link asks something of it
            st.markdown(f"[{plain(t('example-link'))}](<{example.source_url.replace('>', '%3E')}>)")
        show(joined(tag("p", line, cls="wa-item") for line in _sure(example, t)))


def _sure(example: Example, t: Translate) -> Iterator[str]:
    ctx = context()
    if example.by_party:
        yield t("example-by-party", party=example.by_party)
    else:
        yield t(f"sureness-{example.sureness.value}")
    if example.doubt:
        yield t("example-doubt", text=example.doubt)
    if example.form:
        form = forms(ctx.cooperation, ctx.language).get(example.form.value, example.form.value).lower()
        yield t("example-form-ours" if example.form_is_ours else "example-form", form=form)
    if example.themes:
        named = themes(ctx.indicators, ctx.language)
        names = (name.lower() for theme, name in named.items() if theme in example.themes)
        yield t("example-themes", themes=Words(t, ctx.language).listing(names))
