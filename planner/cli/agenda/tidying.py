"""Archive an agenda, bring it back, or delete it for good; each with a reason that is kept."""

import sys
from collections.abc import Callable

import click

from planner.cli.agenda.show import agenda
from planner.cli.base import NL, house, said_yes, somebody_is_there
from planner.services.agenda import agendas, tidying
from planner.services.context import Context


@agenda.command("archive", help=NL("cli-agenda-archive"))
@click.argument("agenda_id", metavar="ID")
@click.option("--reason", default="", help=NL("cli-agenda-reason"))
def agenda_archive(agenda_id: str, reason: str) -> None:
    """Take an agenda out of the lists."""
    _tidy(tidying.archive, agenda_id, reason, "cli-agenda-archived-done")


@agenda.command("restore", help=NL("cli-agenda-restore"))
@click.argument("agenda_id", metavar="ID")
@click.option("--reason", default="", help=NL("cli-agenda-reason"))
def agenda_restore(agenda_id: str, reason: str) -> None:
    """Bring an archived agenda back."""
    _tidy(tidying.bring_back, agenda_id, reason, "cli-agenda-restored-done")


def _tidy(verb: Callable[[Context, str, str], object], agenda_id: str, reason: str, done: str) -> None:
    ctx = house().context()
    verb(ctx, agenda_id, reason)
    click.echo(NL(done, title=agendas.open_agenda(ctx, agenda_id).title), err=True)


@agenda.command("delete", help=NL("cli-agenda-delete"))
@click.argument("agenda_id", metavar="ID")
@click.option("--reason", default="", help=NL("cli-agenda-reason-needed"))
@click.option("--yes", is_flag=True, help=NL("cli-agenda-yes"))
def agenda_delete(agenda_id: str, reason: str, yes: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Say what disappears, ask whether that is meant, and delete; without a keyboard only with --yes."""
    ctx = house().context()
    title, loss = agendas.open_agenda(ctx, agenda_id).title, tidying.what_goes(ctx, agenda_id)
    goes = "; ".join(NL(f"counted-{name}", count=count) for name, count in loss.told.items())
    click.echo(NL("cli-agenda-goes", title=title, goes=goes), err=True)
    if loss.regions:
        click.echo(NL("tidy-goes-regions", regions=", ".join(loss.regions)), err=True)
    if not yes and not somebody_is_there():
        raise click.ClickException(NL("cli-agenda-not-sure"))
    if not yes and not said_yes(NL("cli-agenda-sure")):
        sys.exit(1)
    stone = tidying.delete(ctx, agenda_id, reason)
    click.echo(NL("cli-agenda-deleted-done", title=stone.title, events=stone.head.events), err=True)
