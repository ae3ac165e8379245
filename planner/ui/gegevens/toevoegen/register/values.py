"""What the values in a register become: which kind of object, which condition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from planner.domain.figures.assets import GONE, HERE, AssetMapping, Condition, RegisterReport, RegisterValue
from planner.domain.figures.own_tables import Doubt
from planner.text import number
from planner.ui.gegevens.toevoegen.upload import Upload
from planner.ui.house import house
from planner.ui.html import fold, plain, show, table, tag
from planner.ui.session import language, slots

Item = TypeVar("Item")
ASKED = 16
"""So many values can be changed here, the most frequent ones; the rest goes by its words and is listed."""


def in_pairs(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Give items two by two, so that on a phone they stay in their order."""
    return (items[n : n + 2] for n in range(0, len(items), 2))


def ask_values(upload: Upload, report: RegisterReport) -> AssetMapping:
    """Ask what the values of the type and the condition become; gives the mapping with what was changed."""
    t, mapping = language.text(), report.mapping
    kinds = {kind.id: kind.label.in_language(language.chosen()) for kind in house().lives.types}
    if report.types:
        unknown = any(not one.becomes for one in report.types)
        with st.expander(plain(t("data-register-types", column=mapping.type)), expanded=unknown):
            changed = _ask(f"{upload.id}.type={mapping.type}", report.types, kinds)
        mapping = replace(mapping, types={**mapping.types, **changed})
    if report.statuses:
        unclear = any(one.value and not one.becomes for one in report.statuses)
        with st.expander(plain(t("data-register-statuses", column=mapping.present)), expanded=unclear):
            said = {one: t(f"status-{one}") for one in (HERE, GONE)}
            changed = _ask(f"{upload.id}.present={mapping.present}", report.statuses, said, t("data-status-counts"))
        mapping = replace(mapping, statuses={**mapping.statuses, **changed})
    mapping = replace(mapping, reading=_reading(upload, report))
    if report.units:
        unclear = any(one.value and not one.becomes for one in report.units)
        with st.expander(plain(t("data-register-units", column=mapping.unit)), expanded=unclear):
            units = {unit.id: unit.id for unit in house().lives.units.values()}
            changed = _ask(f"{upload.id}.unit={mapping.unit}", report.units, units)
        mapping = replace(mapping, units={**mapping.units, **changed})
    if report.conditions:
        said = {one.value: t(f"condition-{one.value}") for one in Condition}
        with st.expander(plain(t("data-register-conditions", column=mapping.condition)), expanded=True):
            show(tag("p", t("data-register-conditions-guess")))
            changed = _ask(f"{upload.id}.condition={mapping.condition}", report.conditions, said)
        mapping = replace(mapping, conditions={**mapping.conditions, **changed})
    return mapping


def _reading(upload: Upload, report: RegisterReport) -> str:
    """Ask how quantities are written where 1.234 may be meant in two ways; "" as long as nobody said."""
    t, mapping = language.text(), report.mapping
    if not mapping.reading and not any(note.code == "quantity-points" for note in report.notes):
        return ""
    key = f"{upload.id}.reading={mapping.quantity}"
    slots.widget(key).begin(mapping.reading or None)
    ways = {way.value: t(f"reading-{way.value}") for way in Doubt.THOUSANDS.ways}
    label, choose = plain(t("data-reading-of", column=mapping.quantity)), t("form-choose")
    chosen = st.selectbox(label, list(ways), None, ways.__getitem__, key, placeholder=choose, persist_state="session")
    return str(chosen or "")


def _ask(key: str, values: Sequence[RegisterValue], options: Mapping[str, str], nothing: str = "") -> dict[str, str]:
    """Show a list to choose from for each value; gives only what a person changed."""
    t, lang, changed = language.text(), language.chosen(), dict[str, str]()
    said = {"": nothing or t("data-value-out"), **options}
    for pair in in_pairs(values[:ASKED]):
        for one, side in zip(pair, st.columns(2), strict=False):
            widget = f"{key}.{one.value}"
            slots.widget(widget).begin(one.becomes)
            label = t("data-value", value=one.value or t("data-value-empty"), count=number(one.count, lang))
            with side:
                chosen = st.selectbox(plain(label), list(said), 0, said.__getitem__, widget, persist_state="session")
            if chosen != one.becomes:
                changed[one.value] = str(chosen)
    if len(values) > ASKED:
        _others(values[ASKED:], options)
    return changed


def _others(values: Sequence[RegisterValue], options: Mapping[str, str]) -> None:
    t, lang = language.text(), language.chosen()
    head = [t("column-in-file"), t("column-count"), t("column-becomes")]
    rows = ((v.value, number(v.count, lang), options.get(v.becomes, t("data-value-out"))) for v in values)
    title = t("data-values-others", count=len(values))
    listed = table(title, head, rows, numeric=frozenset({1}))
    show(fold(title, listed, cls="wa-origin"))
