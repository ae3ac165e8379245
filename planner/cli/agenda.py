"""List, show and export agendas, and exchange one as a file."""

from pathlib import Path

import click

from planner.cli import printed
from planner.cli.base import FILE, NL, commands, house, to_json
from planner.domain.exchange import Chosen
from planner.domain.plain import plain
from planner.services import agendas, exchange, exports
from planner.services.agenda_file import LARGEST


@commands.group(help=NL("cli-agenda"))
def agenda() -> None:
    """Hold the agenda commands together."""


@agenda.command("list", help=NL("cli-agenda-list"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_list(as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """List all agendas."""
    found = agendas.list_agendas(house().context())
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
@click.option("--as", "kind", type=click.Choice(exports.FORMATS), required=True, help=NL("cli-export-as"))
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


@agenda.command("import-json", help=NL("cli-agenda-import"))
@click.argument("file", type=FILE)
@click.option("--preview", is_flag=True, help=NL("cli-agenda-preview"))
@click.option("--theirs", multiple=True, metavar="PATH", help=NL("cli-agenda-theirs"))
@click.option("--ours", multiple=True, metavar="PATH", help=NL("cli-agenda-ours"))
def agenda_import_json(file: Path, preview: bool, theirs: tuple[str, ...], ours: tuple[str, ...]) -> None:  # noqa: FBT001 - click passes flags so
    """Bring a file of another organisation into what is here."""
    read = exchange.preview_json if preview else exchange.import_json
    with file.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    found = read(house().context(), content, Chosen(frozenset(theirs), frozenset(ours)))
    told = {"title": found.title, "added": len(found.added), "replaced": len(found.replaced)}
    click.echo(NL("cli-agenda-preview-done" if preview else "cli-agenda-imported", **told), err=True)
    if found.left_out:
        click.echo(NL("cli-agenda-left-out", count=found.left_out), err=True)
    for clash in found.clashes:
        click.echo(NL("cli-agenda-clash", path=clash.path), err=True)
        click.echo(to_json({"ours": plain(clash.ours), "theirs": plain(clash.theirs)}))


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as problem:
        raise click.ClickException(NL("error-not-written", file=str(out), reason=str(problem.strerror))) from problem
    click.echo(NL("cli-export-done", file=str(out), size=f"{len(content) / 1000:.0f}"), err=True)
