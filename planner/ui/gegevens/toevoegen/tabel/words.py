"""What a person reads about a table of figures: what it is, its columns, what is wrong and how to mend it."""

from collections.abc import Iterator

from planner.domain.figures.own_tables import ColumnReport, ColumnUse, TableReport
from planner.services.data import tables as own_figures
from planner.text import number
from planner.text.placing import placing
from planner.ui.house import context
from planner.ui.html import listed, quiet, show, table, tag, talk
from planner.ui.session import language

NAMED = 8
"""So many columns are named in a sentence; the rest is counted."""


def what_it_is(report: TableReport) -> Iterator[str]:
    """Say whose table it is, which areas and years it is about, and what is left out of it."""
    t, lang = language.text(), language.chosen()
    matched, rows = number(report.matched, lang), number(report.rows, lang)
    yield t("data-table-is", title=report.title, code=report.code_column, matched=matched, rows=rows)
    if report.years:
        first, last = str(report.years[0]), str(report.years[-1])
        yield t("years-of", years=last) if first == last else t("data-table-years", first=first, last=last)
    if report.unmatched:
        shown = ", ".join(report.strangers)
        yield t("data-strangers", count=report.unmatched, said=number(report.unmatched, lang), shown=shown)
    yield from placing(report, t, lang)
    if report.without_code:
        yield t("data-without-code", count=report.without_code, said=number(report.without_code, lang))


def show_columns(report: TableReport) -> None:
    """List the columns that are recognised, and name those that hold words."""
    t = language.text()
    labels = own_figures.targets(context())
    official = [column for column in report.columns if column.use in (ColumnUse.OFFICIAL, ColumnUse.OWN)]
    known = [column for column in official if labels.keys() & set(column.official)]
    show(tag("h3", t("data-columns")))
    if known:
        head = [t(f"column-{name}") for name in ("in-file", "recognised", "figures", "range", "absent")]
        show(table(t("data-columns-known", count=len(known)), head, map(_row, known), numeric=frozenset({2, 3, 4})))
    else:
        show(tag("p", t("data-columns-none")))
    for line in in_words(report):
        show(talk(line))
    spare = [column.name for column in official if column not in known]
    words = [column.name for column in report.columns if column.use is ColumnUse.WORDS and not column.official]
    for key, names in (("data-columns-spare", spare), ("data-columns-words", words)):
        if names:
            more = max(0, len(names) - NAMED)
            show(quiet(t(key, columns=", ".join(names[:NAMED]), more=more)))


def in_words(report: TableReport) -> Iterator[str]:
    """Say of which known columns figures are kept secret, and which aren't used although their name is known."""
    t = language.text()
    for column in report.columns:
        if column.use is ColumnUse.WORDS and column.official:
            official = ", ".join(column.official)
            yield t("table-column-words", column=column.name, official=official, example=column.example)
        if column.hidden and column.use in (ColumnUse.OFFICIAL, ColumnUse.OWN):
            counts = {"figures": column.figures, "missing": column.missing, "hidden": column.hidden}
            yield t("table-column-missing", column=column.name, **counts)
        if column.misfit:
            yield t("table-misfit", column=column.name, official=column.misfit)


def _row(column: ColumnReport) -> tuple[str, ...]:
    lang = language.chosen()
    labels = own_figures.targets(context())
    meant = ", ".join(dict.fromkeys(labels[name] for name in column.official if name in labels))
    ends = f"{figure(column.lowest)} – {figure(column.highest)}" if column.figures else "–"
    return column.name, meant, number(column.figures, lang), ends, number(column.missing + column.wrong, lang)


def figure(value: float | None) -> str:
    """Write a figure with as many decimals as it needs."""
    if value is None:
        return "–"
    return number(value, language.chosen(), 0 if value % 1 == 0 else 1 if abs(value) >= 10 else 2)


def show_wrong(report: TableReport) -> None:
    """Show the first places that are wrong with how to mend them, and count the others."""
    t, lang = language.text(), language.chosen()
    show(tag("h3", t("data-wrong", count=report.wrong_count)))
    told = [
        t(f"wrong-{one.kind.value}", row=str(one.row), column=one.column, text=one.text, end=one.end)
        for one in report.wrong
    ]
    if report.wrong_count > len(report.wrong):
        told.append(t("table-wrong-more", count=number(report.wrong_count - len(report.wrong), lang)))
    show(listed(told, cls="wa-report wa-problems"))
