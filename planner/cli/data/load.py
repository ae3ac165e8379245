"""Load files with areas and figures."""

from collections.abc import Iterable
from pathlib import Path

import click

from planner.cli import printed
from planner.cli.base import FILE, NL, commands, house, to_json, with_bar
from planner.cli.data import table_words
from planner.domain.figures.own_tables import TableMapping
from planner.domain.figures.provenance import SnapshotKind
from planner.domain.figures.wishes import TableWish
from planner.errors import FileError
from planner.services.data import areas as figures
from planner.services.data import tables as own_figures
from planner.sources.figures.mapping import read_mapping
from planner.text import number, placing


@commands.command("import-areas", help=NL("cli-import-areas"))
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--gemeente", help=NL("cli-areas-gemeente"))
def import_areas(file: Path, gemeente: str | None) -> None:
    """Load a wijk- en buurtkaart."""
    ctx = house().context()
    made = with_bar(file.name, lambda p: figures.import_areas(ctx, file, p, gemeente=gemeente))
    printed.tell_import(made, NL)


@commands.command("import-figures", help=NL("cli-import-figures"))
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--year", type=int, help=NL("cli-year"))
@click.option("--map", "mapping", type=FILE, help=NL("cli-map"))
@click.option("--accept-wrong", is_flag=True, help=NL("cli-accept-wrong"))
@click.option("--replace", "replaces", metavar="ID", help=NL("cli-replace"))
def import_figures(
    file: Path, *, year: int | None, mapping: Path | None, accept_wrong: bool, replaces: str | None
) -> None:
    """Load a table of figures."""
    ctx = house().context()
    given = read_mapping(mapping) if mapping else None
    report = own_figures.inspect_table(ctx, file, year=year, mapping=given)
    _say(table_words.about(report, NL))
    if report.code_asked:
        raise FileError("code-columns", file=file.name, columns=", ".join(report.code_columns))
    if report.sign:
        raise FileError("table-not-measured", file=file.name, found=report.sign)
    if report.asked:
        raise FileError("table-asked", file=file.name, columns=", ".join(report.asked))
    if report.wrong_count and not accept_wrong:
        _say(table_words.wrong(report, NL))
        raise FileError("table-wrong", file=file.name, count=report.wrong_count)
    wish = TableWish(year, report.mapping, accept_wrong, replaces)
    made = with_bar(file.name, lambda p: own_figures.load_table(ctx, file, p, wish))
    printed.tell_import(made, NL)
    if made.accepted:
        click.echo(NL("table-accepted", count=number(made.accepted, "nl")), err=True)
    _say(placing.contradicted(own_figures.contradicted(ctx, made), NL, "nl"))
    _say(placing.unseen(own_figures.unseen(ctx, made), NL))


@commands.command(help=NL("cli-sources"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def sources(*, as_json: bool) -> None:
    """List what is loaded."""
    ctx = house().context()
    loaded = figures.loaded(ctx)
    if as_json:
        mapped = {s.id: own_figures.mapping_of(ctx, s.id) for s in loaded if s.kind is SnapshotKind.FIGURES}
        click.echo(to_json([printed.plain(s) | {"mapping": _plain(mapped.get(s.id))} for s in loaded]))
        return
    names = ("id", "source", "year", "file", "rows", "loaded-on", "checksum", "licence")
    head = [NL(f"column-{name}") for name in names]
    click.echo(printed.columns(head, [table_words.source_row(s, NL) for s in loaded]))


@commands.command(help=NL("cli-remove"))
@click.argument("snapshot_id", metavar="ID")
def remove(snapshot_id: str) -> None:
    """Remove one loaded file."""
    _say(table_words.gone(own_figures.remove(house().context(), snapshot_id), NL))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)


def _plain(mapping: TableMapping | None) -> dict[str, object]:
    kept = {} if mapping is None else printed.plain(mapping)
    return {name: value for name, value in kept.items() if value}
