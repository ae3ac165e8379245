"""Columns that nothing here knows: each may become an indicator, or stay away, which is what happens by itself."""

import streamlit as st

from planner.domain.figures.indicators import Direction, Label, ThemeId
from planner.domain.figures.own_tables import COUNT, SKIP, ColumnUse, NewIndicator, TableReport
from planner.domain.signs import unjoined
from planner.services.data import tables as own_figures
from planner.text import Translate
from planner.ui.gegevens.toevoegen.upload import Upload
from planner.ui.house import context
from planner.ui.html import quiet, show, tag
from planner.ui.session import language, slots

NEW = ""
"""What a column becomes unless a person says that it is something there is already."""

ASKABLE = (ColumnUse.NUMBERS, ColumnUse.SKIPPED, ColumnUse.OWN)


def ask_columns(upload: Upload, seen: TableReport) -> tuple[dict[str, str | NewIndicator], list[str]]:
    """Ask which unknown columns to use and for what; gives what was decided, and what is still to be filled in."""
    t, before = language.text(), dict(seen.mapping.columns)
    open_to = [c.name for c in seen.columns if c.use in ASKABLE or c.name in before]
    if not open_to:
        return before, []
    key = f"{upload.id}.use"
    slots.widget(key).begin([name for name in open_to if before.get(name, SKIP) != SKIP])
    strange = [c.name for c in seen.columns if c.name in open_to and c.use is not ColumnUse.OWN]
    title = t("data-unknown", count=len(strange)) if strange else t("data-known-own", count=len(open_to))
    show(tag("h3", title), tag("p", t("data-unknown-why" if strange else "data-known-own-why")))
    chosen = st.multiselect(
        t("data-use"), open_to, key=key, placeholder=t("form-choose-more"), select_all=False, persist_state="session"
    )
    decided: dict[str, str | NewIndicator] = dict.fromkeys(open_to, SKIP)
    missing: list[str] = []
    for name in chosen:
        with st.container(key=f"{upload.id}.{name}.box"):
            show(tag("h4", t("data-column", column=name), cls="wa-says"))
            made = _ask(f"{upload.id}.{name}", name, before.get(name), t)
            if isinstance(made, list):
                missing.append(t("data-column-missing", column=name, fields=", ".join(made)))
            else:
                decided[name] = made
    return decided, missing


def _ask(key: str, column: str, before: str | NewIndicator | None, t: Translate) -> str | NewIndicator | list[str]:
    """Ask what a column is; gives the names of fields that are still empty when it isn't known yet."""
    targets = own_figures.targets(context())
    options = [NEW, *targets]
    slots.widget(f"{key}.is").begin(before if isinstance(before, str) and before in targets else NEW)
    chosen = st.selectbox(
        t("data-column-is"),
        options,
        format_func=lambda target: f"{targets[target]} ({target})" if target else t("data-column-new"),
        key=f"{key}.is",
        persist_state="session",
    )
    if chosen:
        return str(chosen)
    return _new(key, column, before if isinstance(before, NewIndicator) else None, t)


def _new(key: str, column: str, before: NewIndicator | None, t: Translate) -> NewIndicator | list[str]:
    """Ask for a new indicator in a short form."""
    ctx = context()
    first = before or NewIndicator(_label(column), ThemeId.VEERKRACHT, Label("", ""), Direction.HIGH)
    name = _text(f"{key}.name", t("own-name"), first.label.nl)
    themes = {theme.id.value: theme.label.in_language(ctx.language) for theme in ctx.indicators.themes}
    directions = {one.value: t(f"direction-{one.value.replace('_', '-')}") for one in Direction}
    left, right = st.columns(2)
    with left:
        theme = _choice(f"{key}.theme", t("own-theme"), themes, first.theme.value if before else None, t)
        unit = _text(f"{key}.unit", f"{t('own-unit')}  \n{t('own-unit-help')}", first.unit.nl)
    with right:
        direction = _choice(f"{key}.high", t("own-direction"), directions, first.direction.value if before else None, t)
        kinds = {one: t(f"own-of-{one}") for one, _ in ctx.indicators.denominators} | {COUNT: t("own-of-count")}
        of = _choice(f"{key}.of", f"{t('own-of')}  \n{t('own-of-help')}", kinds, first.denominator or None, t)
    why = _text(f"{key}.why", t("own-why-asked"), first.why)
    show(quiet(t("own-counts")))
    asked = {"own-name": name, "own-theme": theme, "own-unit": unit, "own-direction": direction}
    empty = [f"“{t(field)}”" for field, given in asked.items() if not given]
    if empty:
        return empty
    return NewIndicator(Label(name, name), ThemeId(theme), Label(unit, unit), Direction(direction), why, of)


def _label(column: str) -> Label:
    words = column.replace("_", " ").strip()
    return Label(words[:1].upper() + words[1:], "")


def _text(key: str, label: str, first: str) -> str:
    slots.widget(key).begin(first)
    return unjoined(str(st.text_input(label, key=key, persist_state="session"))).strip()


def _choice(key: str, label: str, options: dict[str, str], first: str | None, t: Translate) -> str:
    slots.widget(key).begin(first)
    nothing = t("form-choose")
    chosen = st.selectbox(
        label, list(options), None, options.__getitem__, key, placeholder=nothing, persist_state="session"
    )
    return str(chosen or "")
