"""Load files with areas and figures."""

from pathlib import Path

import click

from planner import cli_tables
from planner.cli.base import FILE, NL, commands, house, with_bar
from planner.services import figures


@commands.command("import-areas", help=NL("cli-import-areas"))
@click.argument("file", type=FILE)
def import_areas(file: Path) -> None:
    """Load a wijk- en buurtkaart."""
    ctx = house().context()
    cli_tables.tell_import(with_bar(file.name, lambda p: figures.import_areas(ctx, file, p)), NL)


@commands.command("import-figures", help=NL("cli-import-figures"))
@click.argument("file", type=FILE)
@click.option("--year", type=int, help=NL("cli-year"))
def import_figures(file: Path, year: int | None) -> None:
    """Load a table of figures."""
    ctx = house().context()
    cli_tables.tell_import(with_bar(file.name, lambda p: figures.import_figures(ctx, file, p, year=year)), NL)
