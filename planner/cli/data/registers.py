"""Load asset registers and tell how old the public space is."""

from dataclasses import asdict
from pathlib import Path

import click

from planner.cli import printed
from planner.cli.base import FILE, NL, commands, house, to_json, with_bar
from planner.cli.data.register_words import about, assets_table
from planner.domain.areas import Level
from planner.domain.figures.wishes import RegisterWish
from planner.services.data import registers
from planner.services.data.finding import gemeente_code
from planner.sources.registers.mapping import mapping_text, read_mapping


@commands.command("import-assets", help=NL("cli-import-assets"))
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--mapping", "told", type=FILE, help=NL("cli-assets-mapping"))
@click.option("--replace", "replaces", metavar="ID", help=NL("cli-replace"))
def import_assets(file: Path, told: Path | None, replaces: str | None) -> None:
    """Load an asset register; what its columns are is told, remembered or guessed, and printed."""
    built = house()
    ctx = built.context()
    given = read_mapping(told, built.lives) if told else None
    report = registers.inspect_assets(ctx, file, mapping=given)
    if given is None:
        click.echo(NL("cli-assets-remembered" if report.remembered else "cli-assets-guess"), err=True)
        click.echo(mapping_text(report.mapping), err=True)
    for line in about(report, NL):
        click.echo(line, err=True)
    wish = RegisterWish(given, replaces=replaces)
    printed.tell_import(with_bar(file.name, lambda p: registers.import_assets(ctx, file, p, wish)), NL)


@commands.command("assets", help=NL("cli-assets"))
@click.option("--gemeente", required=True, help=NL("cli-gemeente"))
@click.option("--level", type=click.Choice([level.value for level in Level]), default="wijk", help=NL("cli-level-all"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def assets(gemeente: str, level: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Tell per area and asset type how much there is, how old and how well."""
    ctx = house().context()
    rows = registers.asset_rows(ctx, gemeente=gemeente_code(ctx, gemeente), level=Level(level))
    click.echo(to_json([asdict(row) for row in rows]) if as_json else assets_table(rows, NL))
