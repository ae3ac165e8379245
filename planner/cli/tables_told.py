"""What the command line says of a table of figures, before and after it is loaded or removed."""

from collections.abc import Iterator

from planner.domain.own_tables import ColumnUse, Doubt, TableReport, Wrong
from planner.domain.provenance import Snapshot
from planner.services.own_figures import Disappearing
from planner.text import Translate, number


def about(report: TableReport, t: Translate) -> Iterator[str]:
    """Say what a table is taken for, a line each."""
    rows = {"matched": number(report.matched, "nl"), "rows": number(report.rows, "nl")}
    yield t("table-told", file=report.file, kind=report.kind, code=report.code_column, **rows)
    if len(report.sheets) > 1:
        yield t("table-sheet", sheet=report.sheet, sheets=", ".join(report.sheets))
    if report.unmatched:
        yield t("table-strangers", count=number(report.unmatched, "nl"), shown=", ".join(report.strangers))
    if report.without_code:
        yield t("table-without-code", count=number(report.without_code, "nl"))
    if report.mapping.columns:
        pairs = (f"{column} → {report.mapping.target(column)}" for column in report.mapping.columns)
        yield t("table-remembered", columns=", ".join(pairs))
    for column in report.columns:
        if column.use in (ColumnUse.OFFICIAL, ColumnUse.OWN):
            yield t("table-column-known", column=column.name, official=", ".join(column.official))
        if column.doubt is not None:
            ends = {"lowest": _figure(column.lowest), "highest": _figure(column.highest)}
            yield _doubt(column.doubt, column.name, ends, t)
    if report.unknown:
        yield t("table-columns-unknown", columns=", ".join(report.unknown))


def wrong(report: TableReport, t: Translate) -> Iterator[str]:
    """Say what is wrong and how to mend it: the first places, and how many more."""
    yield from (told(one, t) for one in report.wrong)
    if report.wrong_count > len(report.wrong):
        yield t("table-wrong-more", count=number(report.wrong_count - len(report.wrong), "nl"))


def told(one: Wrong, t: Translate) -> str:
    """Say one thing that is wrong."""
    return t(f"wrong-{one.kind.value}", row=str(one.row), column=one.column, text=one.text)


def gone(what: Disappearing, t: Translate) -> Iterator[str]:
    """Say what went with a snapshot."""
    yield t("removed-title", title=what.removal.snapshot.title)
    if what.removal.indicators:
        yield t("removed-indicators", labels=", ".join(i.label.nl for i in what.removal.indicators))
    if what.removal.areas:
        yield t("removed-areas", count=number(len(what.removal.areas), "nl"))
    if what.agendas:
        yield t("removed-agendas", titles=", ".join(what.agendas))


def source_row(snapshot: Snapshot, t: Translate) -> list[str]:
    """Give one loaded file as a row of `sources`."""
    rows = number(snapshot.rows, "nl")
    left_out = f" ({t('left-out', count=number(snapshot.left_out, 'nl'))})" if snapshot.left_out else ""
    loaded = f"{snapshot.imported_at:%Y-%m-%d}"
    kept = [snapshot.file_name, rows + left_out, loaded, snapshot.checksum[:12], snapshot.licence]
    return [snapshot.id, snapshot.title, str(snapshot.year), *kept]


def _doubt(doubt: Doubt, column: str, ends: dict[str, str], t: Translate) -> str:
    return t(f"table-doubt-{doubt.value}", column=column, **ends)


def _figure(value: float | None) -> str:
    return "" if value is None else number(value, "nl", 0 if value % 1 == 0 else 3)

