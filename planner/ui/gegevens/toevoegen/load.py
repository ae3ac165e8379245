"""The one button that loads a file, and what is told afterwards."""

from collections.abc import Callable, Sequence

import streamlit as st

from planner.domain.figures.provenance import Snapshot
from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.services.library import Progress
from planner.text import number
from planner.text.errors import explain
from planner.ui.doors.turns import reading
from planner.ui.gegevens.toevoegen.upload import Upload, put_away, replacing
from planner.ui.html import listed, plain, show, tag
from planner.ui.session import address, language, slots


def load_button(
    upload: Upload,
    label: str,
    load: Callable[[Progress], Snapshot],
    *,
    missing: Sequence[str] = (),
    told: Sequence[str] = (),
    after: Callable[[Snapshot], Sequence[str]] = lambda _: (),
) -> None:
    """Show the button; `missing` says what a person has to do first, `told` and `after` what to know afterwards."""
    t, old = language.text(), replacing()
    words = t("data-replace-now", title=old.title) if old else label
    if not st.button(plain(words), type="primary", key=f"{upload.id}.load"):
        return
    if missing:
        st.error("  \n".join(map(plain, missing)))
        return
    bar = st.progress(0.0, text=t("progress-reading"))

    def progress(step: str, share: float) -> None:
        bar.progress(min(share, 1.0), text=t(step))

    try:
        with reading(slots.session_id(), upload.path.name):
            made = load(progress)
    except (PlannerError, RuleBroken) as problem:
        bar.empty()
        st.error(plain(explain(problem, t)))
        return
    put_away()
    slots.REPLACING.pop()
    slots.UPLOADS.set(slots.UPLOADS.get() + 1)
    accepted = [t("table-accepted", count=number(made.accepted, language.chosen()))] if made.accepted else []
    slots.JUST_LOADED.set([_told(made, old), *told, *accepted, *after(made)])
    st.rerun()


def _told(made: Snapshot, old: Snapshot | None) -> str:
    t, lang = language.text(), language.chosen()
    rows = t(f"data-rows-{made.kind.value}", rows=number(made.rows, lang))
    left_out = t("left-out", count=number(made.left_out, lang))
    counted = f"{rows} ({left_out})" if made.left_out else rows
    if old and old.id != made.id:
        return t("data-replaced", title=made.title, old=old.title, rows=counted)
    return t("data-loaded", title=made.title, rows=counted)


def show_loaded() -> None:
    """Say what was loaded last and what was left out, with the way to the map."""
    told = slots.JUST_LOADED.get()
    if not told:
        return
    with st.container(key="just-loaded-box"):
        first, *others = told
        show(tag("p", first, cls="wa-done", role="status"), listed(others, cls="wa-report"))
        with st.container(horizontal=True):
            address.link("verken", language.text()("data-to-map"))
            address.link("gegevens", language.text()("data-to-state"), deel="stand")
