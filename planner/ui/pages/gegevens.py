"""Gegevens: what is loaded, whose it is, how old, and what each indicator is made of."""

import tempfile
from pathlib import Path

import streamlit as st

from planner.domain.provenance import Snapshot, SnapshotKind
from planner.errors import PlannerError
from planner.services import figures
from planner.services.explain import explain
from planner.text import day, number
from planner.ui import state
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import esc, plain, show, table


def show_page() -> None:
    """Show what is loaded, let a person add a file, and explain the indicators."""
    t = state.text()
    snapshots = figures.loaded(context())
    where_you_are(t("page-gegevens"), fictional=any(s.fictional for s in snapshots))
    show(f"<h1>{esc(t('data-title'))}</h1><p>{esc(t('data-why'))}</p>")
    just_loaded = st.session_state.pop("just-loaded", "")
    if just_loaded:
        st.success(plain(just_loaded))
    if snapshots:
        show(_loaded(snapshots))
    else:
        show(f"<p>{esc(t('data-none'))}</p>")
    _add_file()
    show(f"<h2>{esc(t('data-indicators'))}</h2><p>{esc(t('data-indicators-why'))}</p>{_indicators()}")


def _loaded(snapshots: tuple[Snapshot, ...]) -> str:
    t, language = state.text(), state.language()
    head = [t(f"column-{name}") for name in ("source", "year", "rows", "file", "licence", "loaded-on", "checksum")]
    rows = (
        (
            s.title,
            str(s.year),
            _rows(s),
            s.file_name,
            s.licence,
            day(s.imported_at.date(), language),
            s.checksum[:12],
        )
        for s in snapshots
    )
    return table(t("data-loaded"), head, rows, numeric=frozenset({1, 2}))


def _rows(snapshot: Snapshot) -> str:
    rows = number(snapshot.rows, state.language())
    left_out = state.text()("left-out", count=number(snapshot.left_out, state.language()))
    return f"{rows} ({left_out})" if snapshot.left_out else rows


def _add_file() -> None:
    t = state.text()
    show(f"<h2>{esc(t('data-add'))}</h2><p>{esc(t('data-add-how'))}</p>")
    kinds = {kind.value: t(f"data-kind-{kind.value}") for kind in SnapshotKind}
    kind = st.segmented_control(
        t("data-kind"), list(kinds), format_func=kinds.__getitem__, default="areas", required=True, key="data-kind"
    )
    file = st.file_uploader(t("data-file"), type=["gpkg"] if kind == "areas" else ["csv"], key=f"data-file-{kind}")
    if st.button(t("data-load"), disabled=file is None) and file is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(file.name).name
            path.write_bytes(file.getbuffer())
            _load(path, SnapshotKind(str(kind)))


def _load(path: Path, kind: SnapshotKind) -> None:
    t = state.text()
    load = figures.import_areas if kind is SnapshotKind.AREAS else figures.import_figures
    bar = st.progress(0.0, text=t("data-busy"))

    def progress(step: str, share: float) -> None:
        bar.progress(min(share, 1.0), text=t(step))

    try:
        made = load(context(), path, progress)
    except PlannerError as problem:
        bar.empty()
        st.error(plain(explain(problem, t)))
        return
    words = {"title": made.title, "rows": number(made.rows, state.language())}
    st.session_state["just-loaded"] = t("cli-imported", **words, left_out=number(made.left_out, state.language()))
    st.rerun()


def _indicators() -> str:
    t, ctx = state.text(), context()
    head = [t(f"column-{name}") for name in ("figure", "theme", "why", "unit", "direction", "weight", "source")]
    themes = {theme.id: theme.label.in_language(ctx.language) for theme in ctx.indicators.themes}
    rows = (
        (
            i.label.in_language(ctx.language) + (f" ({t('proxy')})" if i.proxy else ""),
            themes[i.theme],
            i.why.in_language(ctx.language),
            i.unit.in_language(ctx.language),
            t(f"direction-{i.direction.value.replace('_', '-')}"),
            number(i.weight, ctx.language),
            t(f"source-{i.source}"),
        )
        for i in ctx.indicators.indicators
    )
    return table(t("data-indicators"), head, rows, numeric=frozenset({5}))
