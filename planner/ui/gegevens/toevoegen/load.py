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
from planner.ui.html import esc, plain, show
from planner.ui.session import address as state


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
    t, old = state.text(), replacing()
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
        with reading(state.session(), upload.path.name):
            made = load(progress)
    except (PlannerError, RuleBroken) as problem:
        bar.empty()
        st.error(plain(explain(problem, t)))
        return
    put_away()
    st.session_state.pop("replacing", None)
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1
    accepted = [t("table-accepted", count=number(made.accepted, state.language()))] if made.accepted else []
    st.session_state["just-loaded"] = [_told(made, old), *told, *accepted, *after(made)]
    st.rerun()


def _told(made: Snapshot, old: Snapshot | None) -> str:
    t, language = state.text(), state.language()
    rows = t(f"data-rows-{made.kind.value}", rows=number(made.rows, language))
    left_out = t("left-out", count=number(made.left_out, language))
    counted = f"{rows} ({left_out})" if made.left_out else rows
    if old and old.id != made.id:
        return t("data-replaced", title=made.title, old=old.title, rows=counted)
    return t("data-loaded", title=made.title, rows=counted)


def show_loaded() -> None:
    """Say what was loaded last and what was left out, with the way to the map."""
    told = st.session_state.get("just-loaded")
    if not told:
        return
    with st.container(key="just-loaded-box"):
        first, *others = told
        more = "".join(f"<li>{esc(line)}</li>" for line in others)
        listed = f'<ul class="wa-report">{more}</ul>' if more else ""
        show(f'<p class="wa-done" role="status">{esc(first)}</p>{listed}')
        with st.container(horizontal=True):
            state.link("verken", state.text()("data-to-map"))
            state.link("gegevens", state.text()("data-to-state"), deel="stand")
