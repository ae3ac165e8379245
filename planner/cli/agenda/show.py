"""List, show and export agendas."""

from pathlib import Path

import click

from planner.cli import printed
from planner.cli.base import NL, commands, house, to_json
from planner.services.agenda import agendas, tidying
from planner.services.data.finding import find_agendas
from planner.services.sharing import exchange, exports
from planner.text import size


@commands.group(help=NL("cli-agenda"))
def agenda() -> None:
    """Hold the agenda commands together."""


@agenda.command("list", help=NL("cli-agenda-list"))
@click.option("--archived", is_flag=True, help=NL("cli-agenda-archived"))
@click.option("--find", "typed", metavar="TEXT", default="", help=NL("cli-agenda-find"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_list(archived: bool, typed: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """List all agendas, or the archived ones."""
    ctx = house().context()
    found = find_agendas(ctx, typed, tidying.list_archived(ctx) if archived else agendas.list_agendas(ctx))
    click.echo(to_json([printed.plain(a) for a in found]) if as_json else printed.agendas_table(found, NL))


@agenda.command("show", help=NL("cli-agenda-show"))
@click.argument("agenda_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_show(agenda_id: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Show one agenda."""
    found = agendas.open_agenda(house().context(), agenda_id)
    click.echo(to_json(printed.plain(found)) if as_json else printed.agenda_text(found, NL))


@commands.command(help=NL("cli-export"))
@click.argument("agenda_id", metavar="ID")
@click.option("--as", "kind", type=click.Choice(list(exports.FORMATS)), required=True, help=NL("cli-export-as"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help=NL("cli-export-out"))
def export(agenda_id: str, kind: str, out: Path) -> None:
    """Write an agenda as PDF or as a standalone page."""
    _write(out, exports.export_agenda(house().context(), agenda_id, kind))


@agenda.command("export-json", help=NL("cli-agenda-export"))
@click.argument("agenda_id", metavar="ID")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help=NL("cli-export-out"))
def agenda_export_json(agenda_id: str, out: Path) -> None:
    """Write an agenda as one file for another organisation."""
    _write(out, exchange.export_json(house().context(), agenda_id))


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as problem:
        raise click.ClickException(NL("error-not-written", file=str(out), reason=str(problem.strerror))) from problem
    click.echo(NL("cli-export-done", file=str(out), size=size(len(content), NL, "nl")), err=True)
