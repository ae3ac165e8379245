"""List, show and export agendas."""

from pathlib import Path

import click

from planner import cli_tables
from planner.cli.base import NL, commands, house, to_json
from planner.services import agendas, exports


@commands.group(help=NL("cli-agenda"))
def agenda() -> None:
    """Hold the agenda commands together."""


@agenda.command("list", help=NL("cli-agenda-list"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_list(as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """List all agendas."""
    found = agendas.list_agendas(house().context())
    click.echo(to_json([cli_tables.plain(a) for a in found]) if as_json else cli_tables.agendas_table(found, NL))


@agenda.command("show", help=NL("cli-agenda-show"))
@click.argument("agenda_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_show(agenda_id: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Show one agenda."""
    found = agendas.open_agenda(house().context(), agenda_id)
    click.echo(to_json(cli_tables.plain(found)) if as_json else cli_tables.agenda_text(found, NL))


@commands.command(help=NL("cli-export"))
@click.argument("agenda_id", metavar="ID")
@click.option("--as", "kind", type=click.Choice(exports.FORMATS), required=True, help=NL("cli-export-as"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help=NL("cli-export-out"))
def export(agenda_id: str, kind: str, out: Path) -> None:
    """Write an agenda as PDF or as a standalone page."""
    content = exports.export_agenda(house().context(), agenda_id, kind)
    try:
        out.write_bytes(content)
    except OSError as problem:
        raise click.ClickException(NL("error-not-written", file=str(out), reason=str(problem.strerror))) from problem
    click.echo(NL("cli-export-done", file=str(out), size=f"{len(content) / 1000:.0f}"), err=True)
