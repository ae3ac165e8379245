"""The files that are loaded, one row each: what it is, where it came from, replace it or remove it."""

from zlib import crc32

import streamlit as st

from planner.domain.figures.own_tables import SKIP
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.services.data import registers as assets
from planner.services.data import tables as own_figures
from planner.text import day, number
from planner.ui.forms.opening import open_form, opened
from planner.ui.gegevens.stand.remove import ask
from planner.ui.gegevens.toevoegen.upload import put_away
from planner.ui.house import context
from planner.ui.html import Markup, facts, fold, show, tag, with_object
from planner.ui.session import language, slots


def show_files(loaded: tuple[Snapshot, ...]) -> None:
    """List the files by what they are, the newest first."""
    t = language.text()
    show(tag("h2", t("data-files"), id="files"))
    if gone := slots.JUST_REMOVED.pop():
        show(tag("p", gone, cls="wa-saved", role="status"))
    for kind in SnapshotKind:
        those = [snapshot for snapshot in loaded if snapshot.kind is kind]
        if those:
            show(tag("h3", t(f"data-files-{kind.value}"), cls="wa-files"))
        for snapshot in those:
            _row(snapshot, _named(snapshot, those))


def _named(snapshot: Snapshot, others: list[Snapshot]) -> str:
    """Name a file so that no other has the same name."""
    alike = [other for other in others if other.title == snapshot.title]
    return snapshot.title if len(alike) == 1 else f"{snapshot.title}, {snapshot.file_name}, {snapshot.checksum[:6]}"


def row_name(snapshot: Snapshot) -> str:
    """Name the row of a file, and the question whether it may go."""
    return f"file-{crc32(snapshot.id.encode())}"


def _row(snapshot: Snapshot, named: str) -> None:
    t, name = language.text(), row_name(snapshot)
    with st.container(key=f"row-{name}"):
        if opened() == name:
            ask(snapshot, named, name)
            return
        facts = tag("p", tag("b", named), cls="wa-item") + tag("p", _facts(snapshot), cls="wa-row-facts")
        with st.container(key=f"{name}.line", horizontal=True, gap="small"):
            show(facts + _origin(snapshot))
            for verb, do, what in (("replace", _replace, snapshot), ("remove", open_form, name)):
                label = with_object(t(f"data-{verb}"), named)
                st.button(label, key=f"{name}.{verb}", type="tertiary", on_click=do, args=(what,))


def _facts(snapshot: Snapshot) -> str:
    t, lang = language.text(), language.chosen()
    left_out = number(snapshot.left_out, lang)
    kept = t(f"data-rows-{snapshot.kind.value}", rows=number(snapshot.rows, lang))
    facts = [
        t(f"source-{snapshot.source}"),
        t("data-of-year", year=str(snapshot.year)),
        kept if not snapshot.left_out else f"{kept} ({t('left-out', count=left_out)})",
        t("data-loaded-on", day=day(snapshot.imported_at, lang)),
        t("data-licence", licence=snapshot.licence),
    ]
    return " · ".join(facts)


def _origin(snapshot: Snapshot) -> Markup:
    t = language.text()
    lines = [("file", snapshot.file_name), ("attribution", snapshot.attribution), ("checksum", snapshot.checksum)]
    if snapshot.accepted:
        lines.append(("accepted", number(snapshot.accepted, language.chosen())))
    pairs = _mapping(snapshot)
    lines += [("mapping", ", ".join(pairs))] if pairs else []
    told = facts((t(f"data-origin-{name}"), said) for name, said in lines)
    return fold(t("data-origin"), told, cls="wa-origin")


def _mapping(snapshot: Snapshot) -> list[str]:
    """Say what a person (or the app) decided about the columns of a file."""
    t = language.text()
    if snapshot.kind is SnapshotKind.FIGURES:
        mapping = own_figures.mapping_of(context(), snapshot.id)
        used = [column for column in mapping.columns if mapping.target(column) != SKIP]
        return [f"{column} → {mapping.target(column)}" for column in used]
    if snapshot.kind is SnapshotKind.ASSETS:
        columns = assets.mapping_of(context(), snapshot.id).columns
        return [f"{t(f'part-{part}')}: {column}" for part, column in columns.items()]
    return []


def _replace(snapshot: Snapshot) -> None:
    put_away()
    slots.REPLACING.set(snapshot)
    slots.CHOICE.at("deel").set("toevoegen")
