"""A table of figures before it is loaded: what its columns are, what is wrong in it, what could be a new indicator."""

from dataclasses import replace

import streamlit as st

from planner.domain.figures.own_tables import TableMapping, TableReport
from planner.domain.figures.provenance import Snapshot
from planner.domain.figures.wishes import TableWish
from planner.domain.signs import shown
from planner.errors import PlannerError
from planner.services.data import tables as own_figures
from planner.text import Translate, placing
from planner.text.errors import explain
from planner.ui.gegevens.toevoegen.load import load_button
from planner.ui.gegevens.toevoegen.tabel.columns import ask_columns
from planner.ui.gegevens.toevoegen.tabel.doubts import ask_code, ask_readings
from planner.ui.gegevens.toevoegen.tabel.words import show_columns, show_wrong, what_it_is
from planner.ui.gegevens.toevoegen.upload import Upload, look, replacing, year_of
from planner.ui.house import context
from planner.ui.html import joined, plain, show, tag
from planner.ui.session import language, slots


def show_table(upload: Upload) -> None:
    """Show what a table is and what a person has to decide, then the button."""
    t = language.text()
    try:
        seen = _look(upload, None, None)
        seen = _sheet(upload, seen, t)
        if code := ask_code(upload, seen, t):
            seen = _look(upload, replace(seen.mapping, code=code), None)
        year = None if seen.year_column else _year(upload, seen, t)
        remembered, seen = seen.remembered, seen if year is None else _look(upload, seen.mapping, year)
        told = [*what_it_is(seen), *([t("data-remembered")] if remembered else [])]
        show(joined(tag("p", line) for line in told))
        columns = st.container()
        decided, missing = ask_columns(upload, seen)
        measured = _measured(upload, seen, t)
        mapping = replace(seen.mapping, columns=decided, reading={}, measured=measured)
        report = _look(upload, mapping, year)
        said, unsaid = ask_readings(upload, report, seen.mapping.reading, t)
        report = _look(upload, replace(mapping, reading=said), year) if said else report
        with columns:
            show_columns(_look(upload, replace(seen.mapping, reading=said), year) if said else seen)
    except PlannerError as problem:
        st.error(plain(explain(problem, t)))
        return
    missing += [*unsaid, *([t("data-code-missing")] if report.code_asked else [])]
    missing += [t("data-measured-first")] if report.sign else []
    if report.year_asked:
        missing = [t("data-year-missing"), *missing]
    accept = _wrong(upload, report, t)
    if report.wrong_count and not accept:
        missing = [*missing, t("data-wrong-first")]
    _button(upload, report, year, accept=accept, missing=missing)


def _button(upload: Upload, report: TableReport, year: int | None, *, accept: bool, missing: list[str]) -> None:
    old = replacing()
    wish = TableWish(year, report.mapping, accept_wrong=accept, replaces=old.id if old else None)
    load_button(
        upload,
        language.text()("data-load-figures"),
        lambda progress: own_figures.load_table(context(), upload.path, progress, wish),
        missing=missing,
        told=list(what_it_is(report))[1:],
        after=_afterwards,
    )


def _afterwards(made: Snapshot) -> list[str]:
    """Name what a table that was loaded contradicts, and what nobody will see from it."""
    t = language.text()
    told = placing.contradicted(own_figures.contradicted(context(), made), t, language.chosen())
    return [*told, *placing.unseen(own_figures.unseen(context(), made), t)]


def _look(upload: Upload, mapping: TableMapping | None, year: int | None) -> TableReport:
    ctx = context()
    wish = (mapping, year)
    return look(upload, wish, lambda: own_figures.inspect_table(ctx, upload.path, year=year, mapping=mapping))


def _sheet(upload: Upload, seen: TableReport, t: Translate) -> TableReport:
    """Let a person choose another sheet of a workbook."""
    if len(seen.sheets) < 2:
        return seen
    key = f"{upload.id}.sheet"
    slots.widget(key).begin(seen.sheet)
    sheet = st.selectbox(t("data-sheet"), seen.sheets, format_func=shown, key=key, persist_state="session")
    return seen if sheet == seen.sheet else _look(upload, TableMapping(sheet=str(sheet)), None)


def _year(upload: Upload, seen: TableReport, t: Translate) -> int | None:
    """Ask the year of a table that has no column with it; the one in its name or its mapping is filled in."""
    key = f"{upload.id}.year"
    slots.widget(key).begin(str(seen.years[-1]) if seen.years else "")
    label = f"{t('data-year-of')}  \n{t('data-year-of-help')}"
    return year_of(st.text_input(label, key=key, persist_state="session"))


def _measured(upload: Upload, seen: TableReport, t: Translate) -> bool:
    """Ask whether the figures were measured after all, where the file has words of a forecast, target or change."""
    if not seen.sign:
        return seen.mapping.measured
    return bool(st.checkbox(t("data-measured"), key=f"{upload.id}.measured", persist_state="session"))


def _wrong(upload: Upload, report: TableReport, t: Translate) -> bool:
    """Show what is wrong; a person may load the table without it."""
    if not report.wrong_count:
        return False
    show_wrong(report)
    return bool(st.checkbox(t("data-accept"), key=f"{upload.id}.accept", persist_state="session"))
