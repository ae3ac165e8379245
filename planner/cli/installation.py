"""Care for the installation: bring the database up to date, look whether all is well."""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from planner.bootstrap import bring_up_to_date
from planner.cli.base import FILE, NL, commands, house
from planner.cli.chain_told import tell_chains
from planner.errors import PlannerError
from planner.services.explain import explain_fully
from planner.settings import Settings, read_settings
from planner.sources.box.asking import look_at_walls
from planner.sources.checking import check as check_declared
from planner.sources.soundness import look_at_disk
from planner.storage.soundness import look_at_database


@commands.command(help=NL("cli-migrate"))
def migrate() -> None:
    """Bring the database up to date."""
    applied = bring_up_to_date(read_settings())
    click.echo(NL("cli-migrated", count=len(applied)), err=True)


@commands.command(help=NL("cli-check"))
@click.option("--noted", type=FILE, help=NL("cli-check-noted"))
def check(noted: Path | None) -> None:
    """Look at settings, declared files, database and disk, then go along the chain of events; changes nothing."""
    found = dict(_looked_at(read_settings()))
    for name, problems in found.items():
        _tell(NL(name), problems)
    wrong = sum(map(len, found.values()))
    if wrong:
        click.echo(NL("cli-check-wrong", count=wrong), err=True)
    if wrong or ("check-database-new" not in found and not tell_chains(house().context(), noted)):
        sys.exit(1)
    click.echo(NL("cli-check-fine"), err=True)


def _looked_at(settings: Settings) -> Iterator[tuple[str, Sequence[PlannerError]]]:
    now = datetime.now(UTC)
    yield "check-settings", []
    yield "check-declared", check_declared(settings.declared, settings.data_dir)
    yield from look_at_database(settings.database_url, now)
    yield from look_at_disk(settings.data_dir, now)
    yield "check-walls", look_at_walls()


def _tell(name: str, problems: Sequence[PlannerError]) -> None:
    lines = [explain_fully(problem, NL) for problem in problems] or [NL("check-fine")]
    for line in lines:
        click.echo(f"{name}: {line}", err=True)
