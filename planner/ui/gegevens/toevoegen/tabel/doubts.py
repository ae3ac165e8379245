"""What nothing in a table proves: which column its codes are in, and how its figures are written. A person says it."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.figures.own_tables import ColumnReport, Reading, TableReport
from planner.text import Translate
from planner.ui.gegevens.toevoegen.tabel.words import figure
from planner.ui.gegevens.toevoegen.upload import Upload
from planner.ui.html import show, talk
from planner.ui.session import slots


def ask_code(upload: Upload, seen: TableReport, t: Translate) -> str:
    """Let a person choose from columns with other codes; gives the chosen one, empty where nobody has to or did yet."""
    if not seen.code_columns:
        return ""
    key = f"{upload.id}.code"
    slots.widget(key).begin(None if seen.code_asked else seen.code_column)
    chosen = st.selectbox(
        t("data-code-of"), seen.code_columns, None, key=key, placeholder=t("form-choose"), persist_state="session"
    )
    return str(chosen or "")


def ask_readings(
    upload: Upload, seen: TableReport, before: Mapping[str, Reading], t: Translate
) -> tuple[dict[str, Reading], list[str]]:
    """Ask of each column in doubt how it is written; gives what was said, and what is still to be said."""
    said: dict[str, Reading] = {}
    missing: list[str] = []
    for column in seen.columns:
        if column.name not in seen.asked or column.doubt is None:
            continue
        way = _ask(f"{upload.id}.{column.name}.reading", column, before.get(column.name), t)
        if way is None:
            missing.append(t("data-reading-missing", column=column.name))
        else:
            said[column.name] = way
    return said, missing


def _ask(key: str, column: ColumnReport, before: Reading | None, t: Translate) -> Reading | None:
    ends = {"lowest": figure(column.lowest), "highest": figure(column.highest)}
    ways = {way.value: t(f"reading-{way.value}") for way in column.doubt.ways} if column.doubt else {}
    show(talk(t(f"table-doubt-{column.doubt}", column=column.name, **ends)))
    slots.widget(key).begin(before.value if before else None)
    label = t("data-reading-of", column=column.name)
    chosen = st.selectbox(
        label, list(ways), None, ways.__getitem__, key, placeholder=t("form-choose"), persist_state="session"
    )
    return Reading(chosen) if chosen else None
