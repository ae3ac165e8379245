"""The files that are loaded, one row each: what it is, where it came from, replace it or remove it."""

from zlib import crc32

import streamlit as st

from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import PlannerError
from planner.services import own_figures
from planner.services.explain import explain
from planner.services.own_figures import Disappearing
from planner.text import day, number
from planner.ui import state
from planner.ui.desk import close_form, open_form, opened
from planner.ui.house import context
from planner.ui.html import esc, plain, show
from planner.ui.pages.data_upload import put_away


def show_files(loaded: tuple[Snapshot, ...]) -> None:
    """List the files by what they are, the newest first."""
    t = state.text()
    show(f'<h2 id="files">{esc(t("data-files"))}</h2>')
    gone = st.session_state.pop("just-removed", "")
    if gone:
        show(f'<p class="wa-saved" role="status">{esc(gone)}</p>')
    for kind in SnapshotKind:
        those = [snapshot for snapshot in loaded if snapshot.kind is kind]
        if those:
            show(f'<h3 class="wa-files">{esc(t(f"data-files-{kind.value}"))}</h3>')
        for snapshot in those:
            _row(snapshot, _named(snapshot, those))


def _named(snapshot: Snapshot, others: list[Snapshot]) -> str:
    """Name a file so that no other has the same name."""
    alike = [other for other in others if other.title == snapshot.title]
    return snapshot.title if len(alike) == 1 else f"{snapshot.title}, {snapshot.file_name}, {snapshot.checksum[:6]}"


def _row(snapshot: Snapshot, named: str) -> None:
    t, name = state.text(), f"file-{crc32(snapshot.id.encode())}"
    with st.container(key=name):
        if opened() == name:
            _ask(snapshot, named, name)
            return
        facts = f'<p class="wa-item"><b>{esc(named)}</b></p><p class="wa-row-facts">{esc(_facts(snapshot))}</p>'
        with st.container(key=f"{name}.line", horizontal=True, gap="small"):
            show(facts + _origin(snapshot))
            for verb, do, what in (("replace", _replace, snapshot), ("remove", open_form, name)):
                label = f"{t(f'data-{verb}')} :small[{plain(named)}]"
                st.button(label, key=f"{name}.{verb}", type="tertiary", on_click=do, args=(what,))


def _facts(snapshot: Snapshot) -> str:
    t, language = state.text(), state.language()
    left_out = number(snapshot.left_out, language)
    kept = t(f"data-rows-{snapshot.kind.value}", rows=number(snapshot.rows, language))
    facts = [
        t(f"source-{snapshot.source}"),
        t("data-of-year", year=str(snapshot.year)),
        kept if not snapshot.left_out else f"{kept} ({t('left-out', count=left_out)})",
        t("data-loaded-on", day=day(snapshot.imported_at.date(), language)),
        t("data-licence", licence=snapshot.licence),
    ]
    return " · ".join(facts)


def _origin(snapshot: Snapshot) -> str:
    t = state.text()
    lines = [("file", snapshot.file_name), ("attribution", snapshot.attribution), ("checksum", snapshot.checksum)]
    if snapshot.accepted:
        lines.append(("accepted", number(snapshot.accepted, state.language())))
    if snapshot.kind is SnapshotKind.FIGURES:
        mapping = own_figures.mapping_of(context(), snapshot.id)
        pairs = [f"{column} → {mapping.target(column)}" for column in mapping.columns]
        lines += [("mapping", ", ".join(pairs))] if pairs else []
    told = "".join(f"<dt>{esc(t(f'data-origin-{name}'))}</dt><dd>{esc(said)}</dd>" for name, said in lines)
    return f'<details class="wa-origin"><summary>{esc(t("data-origin"))}</summary><dl>{told}</dl></details>'


def _replace(snapshot: Snapshot) -> None:
    put_away()
    st.session_state["replacing"], st.session_state["url-deel"] = snapshot, "toevoegen"


def _ask(snapshot: Snapshot, named: str, name: str) -> None:
    """Say what would disappear, and ask."""
    t = state.text()
    with st.container(key=f"{name}.box"):
        show(f'<h4 class="wa-says">{esc(t("data-remove-question", title=named))}</h4>')
        for line in _would_go(own_figures.disappearing(context(), snapshot.id)):
            show(f"<p>{esc(line)}</p>")
        with st.container(horizontal=True):
            st.button(t("data-remove-yes"), key=f"{name}.yes", type="primary", on_click=_remove, args=(snapshot,))
            st.button(t("data-remove-no"), key=f"{name}.no", on_click=close_form)


def _would_go(what: Disappearing) -> list[str]:
    t, language = state.text(), state.language()
    told = []
    if what.removal.areas:
        told.append(t("data-gone-areas", count=number(len(what.removal.areas), language)))
    if what.agendas:
        told.append(t("data-gone-agendas", titles=", ".join(what.agendas)))
    if what.removal.indicators:
        labels = ", ".join(i.label.in_language(language) for i in what.removal.indicators)
        told.append(t("data-gone-indicators", labels=labels))
    return [*(told or [t("data-gone-figures")]), t("data-gone-file")]


def _remove(snapshot: Snapshot) -> None:
    t = state.text()
    try:
        own_figures.remove(context(), snapshot.id)
    except PlannerError as problem:
        st.session_state["just-removed"] = explain(problem, t)
    else:
        st.session_state["just-removed"] = t("data-removed", title=snapshot.title)
    close_form()
