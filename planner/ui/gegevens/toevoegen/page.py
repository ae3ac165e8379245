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
from planner.ui.gegevens.toevoegen.upload import PROBLEM, Upload, dont_replace, held, keep, put_away, replacing
from planner.ui.house import context, house
from planner.ui.html import listed, plain, show, tag, talk
from planner.ui.session import language, slots

SUFFIXES = ["gpkg", "zip", "geojson", "json", "parquet", "csv", "txt", "xlsx", "xls", "ods"]
WHOLE = ".gpkg"
"""A kaart of this kind has the whole codes of its buurten."""


def show_add(_loaded: tuple[Snapshot, ...]) -> None:
    """Ask for a file, or show what the one that is there would become."""
    t, upload, old = language.text(), held(), replacing()
    house().library.warm()
    asked = t("data-replace-question", title=old.title) if old else t("data-add-question")
    question = t("data-check-question") if upload else asked
    with st.container(key="data-question"):
        show(tag("h2", question, cls="wa-question"))
    show_loaded()
    if upload is None:
        _choose(t)
        return
    kind = _about(upload, t)
    {SnapshotKind.AREAS: _kaart, SnapshotKind.FIGURES: show_table, SnapshotKind.ASSETS: show_register}[kind](upload)


def _choose(t: Translate) -> None:
    if not replacing():
        show(listed((t(f"data-add-{kind.value}") for kind in SnapshotKind), cls="wa-report"))
    key = f"uploader-{slots.UPLOADS.get()}"
    st.file_uploader(t("data-file"), type=SUFFIXES, key=key, on_change=keep, args=(key, t))
    if problem := PROBLEM.get():
        with st.container(key="upload-problem"):  # out of sight once a newer file can't be sent
            st.error(plain(problem))
    tell_refusal()
    if replacing():
        st.button(t("data-replace-not"), key="dont-replace", on_click=dont_replace)


def _about(upload: Upload, t: Translate) -> SnapshotKind:
    """Say which file it is, and let the person correct what it was taken for."""
    with st.container(key="upload-file", horizontal=True, vertical_alignment="center"):
        how_large = tag("small", size(upload.size, t, language.chosen()))
        show(tag("p", tag("b", upload.path.name), " ", how_large, cls="wa-item"), fits=True)
        verb, back = ("data-replace-not", dont_replace) if replacing() else ("data-other-file", put_away)
        st.button(t(verb), key="put-away", type="tertiary", on_click=back)
    if keeps_changes_beside(upload.path):
        show(talk(t("data-changes-beside", file=upload.path.name)))
    if replacing():
        return upload.kind
    key = f"{upload.id}.kind"
    slots.widget(key).begin(upload.kind.value)
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
    t, key = language.text(), f"{upload.id}.gemeente"
    show(tag("p", t("data-kaart-what")))
    gemeente = None
    if upload.path.suffix.lower() != WHOLE:
        label = f"{t('data-kaart-gemeente')}  \n{t('data-kaart-gemeente-help')}"
        gemeente = st.text_input(label, key=key, persist_state="session").strip().upper() or None
    load_button(
        upload,
        t("data-load-areas"),
        lambda progress: figures.import_areas(context(), upload.path, progress, gemeente=gemeente),
    )
