"""Bestand toevoegen: one place for every file; what it is, what would be kept, and one button that loads it."""

import streamlit as st

from planner.bootstrap import keeps_changes_beside
from planner.domain.figures.provenance import Snapshot, SnapshotKind
from planner.services.data import areas as figures
from planner.text import Translate, size
from planner.ui.doors.refused import tell_refusal
from planner.ui.gegevens.toevoegen.load import load_button, show_loaded
from planner.ui.gegevens.toevoegen.register.preview import show_register
from planner.ui.gegevens.toevoegen.tabel.preview import show_table
from planner.ui.gegevens.toevoegen.upload import Upload, dont_replace, held, keep, put_away, replacing
from planner.ui.house import context, house
from planner.ui.html import esc, plain, show
from planner.ui.session import address as state

SUFFIXES = ["gpkg", "zip", "geojson", "json", "parquet", "csv", "txt", "xlsx", "xls", "ods"]
WHOLE = ".gpkg"
"""A kaart of this kind has the whole codes of its buurten."""


def show_add(_loaded: tuple[Snapshot, ...]) -> None:
    """Ask for a file, or show what the one that is there would become."""
    t, upload, old = state.text(), held(), replacing()
    house().library.warm()
    asked = t("data-replace-question", title=old.title) if old else t("data-add-question")
    question = t("data-check-question") if upload else asked
    with st.container(key="data-question"):
        show(f'<h2 class="wa-question">{esc(question)}</h2>')
    show_loaded()
    if upload is None:
        _choose(t)
        return
    kind = _about(upload, t)
    {SnapshotKind.AREAS: _kaart, SnapshotKind.FIGURES: show_table, SnapshotKind.ASSETS: show_register}[kind](upload)


def _choose(t: Translate) -> None:
    if not replacing():
        kinds = "".join(f"<li>{esc(t(f'data-add-{kind.value}'))}</li>" for kind in SnapshotKind)
        show(f'<ul class="wa-report">{kinds}</ul>')
    key = f"uploader-{st.session_state.get('uploads', 0)}"
    st.file_uploader(t("data-file"), type=SUFFIXES, key=key, on_change=keep, args=(key, t))
    problem = st.session_state.get("upload-problem", "")
    if problem:
        with st.container(key="upload-problem"):  # out of sight once a newer file can't be sent
            st.error(plain(problem))
    tell_refusal()
    if replacing():
        st.button(t("data-replace-not"), key="dont-replace", on_click=dont_replace)


def _about(upload: Upload, t: Translate) -> SnapshotKind:
    """Say which file it is, and let the person correct what it was taken for."""
    with st.container(key="upload-file", horizontal=True, vertical_alignment="center"):
        said = f"<b>{esc(upload.path.name)}</b> <small>{esc(size(upload.size, t, state.language()))}</small>"
        st.html(f'<p class="wa-item">{said}</p>', width="content")
        verb, back = ("data-replace-not", dont_replace) if replacing() else ("data-other-file", put_away)
        st.button(t(verb), key="put-away", type="tertiary", on_click=back)
    if keeps_changes_beside(upload.path):
        show(f'<p class="wa-talk">{esc(t("data-changes-beside", file=upload.path.name))}</p>')
    if replacing():
        return upload.kind
    key = f"{upload.id}.kind"
    st.session_state.setdefault(key, upload.kind.value)
    kinds = [kind.value for kind in SnapshotKind]
    chosen = st.segmented_control(
        t("data-kind"),
        kinds,
        format_func=lambda kind: t(f"data-kind-{kind}"),
        key=key,
        required=True,
        persist_state="session",
        wrap=True,
    )
    return SnapshotKind(str(chosen))


def _kaart(upload: Upload) -> None:
    """Say what a kaart brings; the gemeente is only for buurten that are numbered within theirs."""
    t, key = state.text(), f"{upload.id}.gemeente"
    show(f"<p>{esc(t('data-kaart-what'))}</p>")
    gemeente = None
    if upload.path.suffix.lower() != WHOLE:
        label = f"{t('data-kaart-gemeente')}  \n{t('data-kaart-gemeente-help')}"
        gemeente = st.text_input(label, key=key, persist_state="session").strip().upper() or None
    load_button(
        upload,
        t("data-load-areas"),
        lambda progress: figures.import_areas(context(), upload.path, progress, gemeente=gemeente),
    )
