"""What the command line says of a table of figures, before and after it is loaded or removed."""

from collections.abc import Iterator

from planner.domain.figures.faults import Wrong
from planner.domain.figures.own_tables import ColumnReport, ColumnUse, TableReport
from planner.domain.figures.provenance import Snapshot
from planner.services.data.tables import Disappearing
from planner.text import Translate, number
from planner.text.placing import placing

NAMED = 8
"""So many columns with words are named; the rest is counted."""


def about(report: TableReport, t: Translate) -> Iterator[str]:
    """Say what a table is taken for, a line each."""
    rows = {"matched": number(report.matched, "nl"), "rows": number(report.rows, "nl")}
    yield t("table-told", file=report.file, kind=report.kind, code=report.code_column, **rows)
    if len(report.sheets) > 1:
        yield t("table-sheet", sheet=report.sheet, sheets=", ".join(report.sheets))
    if report.unmatched:
        yield t("table-strangers", count=number(report.unmatched, "nl"), shown=", ".join(report.strangers))
    yield from placing(report, t, "nl")
    if report.without_code:
        yield t("table-without-code", count=number(report.without_code, "nl"))
    if report.mapping.columns:
        pairs = (f"{column} → {report.mapping.target(column)}" for column in report.mapping.columns)
        yield t("table-remembered" if report.remembered else "table-mapped", columns=", ".join(pairs))
    yield from years(report, t)
    if report.code_columns:
        yield t(f"table-codes-{'asked' if report.code_asked else 'others'}", **codes(report))
    for column in report.columns:
        yield from _of_column(column, t)
        if column.name in report.asked and column.doubt is not None:
            yield t(f"table-doubt-{column.doubt.value}", column=column.name, **_ends(column))
    if report.unknown:
        yield t("table-columns-unknown", columns=", ".join(report.unknown))
    if words := [column.name for column in report.columns if column.use is ColumnUse.WORDS and not column.official]:
        yield t("data-columns-words", columns=", ".join(words[:NAMED]), more=max(0, len(words) - NAMED))


def years(report: TableReport, t: Translate) -> Iterator[str]:
    """Say of which years the figures are, and what tells so."""
    if report.years:
        first, last = str(report.years[0]), str(report.years[-1])
        span = first if first == last else f"{first} – {last}"
        yield t("table-year", years=span, column=report.year_column or "none")


def codes(report: TableReport) -> dict[str, str]:
    """Name the column with codes that is read, and those that aren't."""
    others = ", ".join(name for name in report.code_columns if name != report.code_column)
    return {"column": report.code_column, "others": others}


def _of_column(column: ColumnReport, t: Translate) -> Iterator[str]:
    official = ", ".join(column.official)
    if column.use is ColumnUse.WORDS and official:
        yield t("table-column-words", column=column.name, official=official, example=column.example)
    if column.use in (ColumnUse.OFFICIAL, ColumnUse.OWN):
        yield t("table-column-known", column=column.name, official=official)
        missing = column.missing
        if missing:
            counts = {"figures": column.figures, "missing": missing, "hidden": column.hidden}
            yield t("table-column-missing", column=column.name, **counts)
    if column.misfit:
        yield t("table-misfit", column=column.name, official=column.misfit)


def wrong(report: TableReport, t: Translate) -> Iterator[str]:
    """Say what is wrong and how to mend it: the first places, and how many more."""
    yield from (told(one, t) for one in report.wrong)
    if report.wrong_count > len(report.wrong):
        yield t("table-wrong-more", count=number(report.wrong_count - len(report.wrong), "nl"))


def told(one: Wrong, t: Translate) -> str:
    """Say one thing that is wrong."""
    return t(f"wrong-{one.kind.value}", row=str(one.row), column=one.column, text=one.text, end=one.end)


def gone(what: Disappearing, t: Translate) -> Iterator[str]:
    """Say what went with a snapshot."""
    yield t("removed-title", title=what.removal.snapshot.title)
    if what.removal.indicators:
        yield t("removed-indicators", labels=", ".join(i.label.nl for i in what.removal.indicators))
    if what.removal.areas:
        yield t("removed-areas", count=number(len(what.removal.areas), "nl"))
    if what.agendas:
        yield t("data-gone-agendas", titles=", ".join(what.agendas))


def source_row(snapshot: Snapshot, t: Translate) -> list[str]:
    """Give one loaded file as a row of `sources`."""
    rows = number(snapshot.rows, "nl")
    left_out = f" ({t('left-out', count=number(snapshot.left_out, 'nl'))})" if snapshot.left_out else ""
    loaded = f"{snapshot.imported_at:%Y-%m-%d}"
    kept = [snapshot.file_name, rows + left_out, loaded, snapshot.checksum[:12], snapshot.licence]
    return [snapshot.id, snapshot.title, str(snapshot.year), *kept]


def _ends(column: ColumnReport) -> dict[str, str]:
    return {"lowest": _figure(column.lowest), "highest": _figure(column.highest)}


def _figure(value: float | None) -> str:
    return "" if value is None else number(value, "nl", 0 if value % 1 == 0 else 3)
