"""Care for the installation: bring the database up to date, check what is declared."""

import sys
from pathlib import Path

import click

from planner.bootstrap import bring_up_to_date
from planner.cli.base import FILE, NL, commands, house
from planner.cli.chain_told import tell_chains
from planner.services.explain import explain
from planner.settings import read_settings
from planner.sources.checking import check as check_declared


@commands.command(help=NL("cli-migrate"))
def migrate() -> None:
    """Bring the database up to date."""
    applied = bring_up_to_date(read_settings())
    click.echo(NL("cli-migrated", count=len(applied)), err=True)


@commands.command(help=NL("cli-check"))
@click.option("--noted", type=FILE, help=NL("cli-check-noted"))
def check(noted: Path | None) -> None:
    """Check every declared file and the settings, and go along the chain of events."""
    settings = read_settings()
    problems = check_declared(settings.declared, settings.data_dir)
    for problem in problems:
        click.echo(explain(problem, NL), err=True)
    if problems or not tell_chains(house().context(), noted):
        sys.exit(1)
    click.echo(NL("cli-check-fine"), err=True)
