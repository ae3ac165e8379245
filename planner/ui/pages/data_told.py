"""What a person reads about a table of figures: what it is, its columns, what is wrong and how to mend it."""

from collections.abc import Iterator

from planner.domain.own_tables import ColumnReport, ColumnUse, TableReport
from planner.services import own_figures
from planner.text import number
from planner.ui import state
from planner.ui.house import context
from planner.ui.html import esc, show, table

NAMED = 8
"""So many columns are named in a sentence; the rest is counted."""


def what_it_is(report: TableReport) -> Iterator[str]:
    """Say whose table it is, which areas and years it is about, and what is left out of it."""
    t, language = state.text(), state.language()
    matched, rows = number(report.matched, language), number(report.rows, language)
    yield t("data-table-is", title=report.title, code=report.code_column, matched=matched, rows=rows)
    if report.years:
        first, last = str(report.years[0]), str(report.years[-1])
        yield t("data-table-year", year=last) if first == last else t("data-table-years", first=first, last=last)
    if report.unmatched:
        shown = ", ".join(report.strangers)
        yield t("data-strangers", count=report.unmatched, said=number(report.unmatched, language), shown=shown)
    if report.without_code:
        yield t("data-without-code", count=report.without_code, said=number(report.without_code, language))


def show_columns(report: TableReport) -> None:
    """List the columns that are recognised, and name those that hold words."""
    t = state.text()
    labels = own_figures.targets(context())
    official = [column for column in report.columns if column.use in (ColumnUse.OFFICIAL, ColumnUse.OWN)]
    known = [column for column in official if labels.keys() & set(column.official)]
    show(f"<h3>{esc(t('data-columns'))}</h3>")
    if known:
        head = [t(f"column-{name}") for name in ("in-file", "recognised", "figures", "range", "absent")]
        show(table(t("data-columns-known", count=len(known)), head, map(_row, known), numeric=frozenset({2, 3, 4})))
    else:
        show(f"<p>{esc(t('data-columns-none'))}</p>")
    for column in report.columns:
        if column.doubt is not None:
            ends = {"lowest": _figure(column.lowest), "highest": _figure(column.highest)}
            show(f'<p class="wa-talk">{esc(t(f"table-doubt-{column.doubt.value}", column=column.name, **ends))}</p>')
    spare = [column.name for column in official if column not in known]
    words = [column.name for column in report.columns if column.use is ColumnUse.WORDS]
    for key, names in (("data-columns-spare", spare), ("data-columns-words", words)):
        if names:
            more = max(0, len(names) - NAMED)
            show(f'<p class="wa-quiet">{esc(t(key, columns=", ".join(names[:NAMED]), more=more))}</p>')


def _row(column: ColumnReport) -> tuple[str, ...]:
    language = state.language()
    labels = own_figures.targets(context())
    meant = ", ".join(dict.fromkeys(labels[name] for name in column.official if name in labels))
    ends = f"{_figure(column.lowest)} – {_figure(column.highest)}" if column.figures else "–"
    return column.name, meant, number(column.figures, language), ends, number(column.missing + column.wrong, language)


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return number(value, state.language(), 0 if value % 1 == 0 else 1 if abs(value) >= 10 else 2)


def show_wrong(report: TableReport) -> None:
    """Show the first places that are wrong with how to mend them, and count the others."""
    t, language = state.text(), state.language()
    show(f"<h3>{esc(t('data-wrong', count=report.wrong_count))}</h3>")
    told = [t(f"wrong-{one.kind.value}", row=str(one.row), column=one.column, text=one.text) for one in report.wrong]
    if report.wrong_count > len(report.wrong):
        told.append(t("table-wrong-more", count=number(report.wrong_count - len(report.wrong), language)))
    listed = "".join(f"<li>{esc(line)}</li>" for line in told)
    show(f'<ul class="wa-report wa-problems">{listed}</ul>')
