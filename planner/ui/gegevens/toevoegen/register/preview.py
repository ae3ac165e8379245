"""An asset register before it is loaded: which column is what, what its values become, and what won't count."""

from collections.abc import Iterator

import streamlit as st

from planner.domain.figures.assets import AssetMapping, LeftOut, RegisterReport
from planner.domain.figures.wishes import RegisterWish
from planner.errors import PlannerError
from planner.services.data import registers as assets
from planner.text import number
from planner.text.errors import explain
from planner.ui.gegevens.toevoegen.load import load_button
from planner.ui.gegevens.toevoegen.register.columns import ask_columns
from planner.ui.gegevens.toevoegen.register.values import ask_values
from planner.ui.gegevens.toevoegen.upload import Upload, look, replacing
from planner.ui.house import context, house
from planner.ui.html import NOTHING, listed, plain, show, tag, talk
from planner.ui.session import language


def show_register(upload: Upload) -> None:
    """Show what a register is taken for, let a person correct it, then the button."""
    t = language.text()
    try:
        seen = _look(upload, None)
    except PlannerError as problem:
        st.error(plain(explain(problem, t)))
        return
    told = t("data-register-is", objects=number(seen.objects, language.chosen()))
    show(tag("p", told, " " + t("data-register-remembered") if seen.remembered else NOTHING))
    outcome = st.container()  # first what would be loaded, then what a person can change about it
    with st.expander(t("data-register-columns"), expanded=not seen.counted, key=f"{upload.id}.columns"):
        mapping = ask_columns(upload, seen)
    try:
        mapping = ask_values(upload, _look(upload, mapping))
        report = _look(upload, mapping)
    except PlannerError as problem:
        outcome.error(plain(explain(problem, t)))
        return
    with outcome:
        _tell(report)
    lines = list(_counted(report))
    missing = [] if report.counted else [t("data-register-nothing")]
    if any(note.code == "quantity-points" for note in report.notes):
        missing.insert(0, t("data-reading-missing", column=mapping.quantity))
    _button(upload, mapping, missing=missing, told=lines[1:])


def _button(upload: Upload, mapping: AssetMapping, *, missing: list[str], told: list[str]) -> None:
    old = replacing()
    wish = RegisterWish(mapping, replaces=old.id if old else None)
    load_button(
        upload,
        language.text()("data-load-assets"),
        lambda progress: assets.import_assets(context(), upload.path, progress, wish),
        missing=missing,
        told=told,
    )


def _tell(report: RegisterReport) -> None:
    """Say what would be loaded, what not and why, and what to look at."""
    t = language.text()
    lines = list(_counted(report))
    show(tag("p", " ".join(lines[:2])), tag("p", _guess(report)), listed(lines[2:], cls="wa-report"))
    for note in report.notes:
        show(talk(t(f"asset-note-{note.code}", **note.values)))


def _guess(report: RegisterReport) -> str:
    """Say in one line which column is what."""
    t = language.text()
    named = {kind.id: kind.label.in_language(language.chosen()) for kind in house().lives.types}
    pairs = (f"{t(f'part-{part}')}: {named.get(column, column)}" for part, column in report.mapping.columns.items())
    return " · ".join(pairs)


def _look(upload: Upload, mapping: AssetMapping | None) -> RegisterReport:
    ctx = context()
    return look(upload, mapping, lambda: assets.inspect_assets(ctx, upload.path, mapping=mapping))


def _counted(report: RegisterReport) -> Iterator[str]:
    """Say how many objects count, of which years, and why others don't."""
    t, lang = language.text(), language.chosen()
    yield t("data-register-counted", counted=number(report.counted, lang), all=number(report.objects, lang))
    if report.years:
        first, median, last = map(str, report.years)
        yield t("data-register-years", first=first, median=median, last=last)
    else:
        yield t("data-register-no-years")
    for reason, count in report.excluded.items():
        if count:
            yield f"{t(f'asset-left-out-{LeftOut(reason).value}')}: {number(count, lang)}"
