"""Care for the installation: bring the database up to date, look whether all is well."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from planner.bootstrap import as_it_is, bring_up_to_date
from planner.cli.base import FILE, NL, commands
from planner.cli.chain import tell_chains
from planner.errors import PlannerError
from planner.settings import Settings, read_settings
from planner.sources.box.asking import look_at_walls
from planner.sources.declared.check import check as check_declared
from planner.sources.snapshots.soundness import look_at_disk
from planner.storage.soundness import look_at_database
from planner.text.errors import explain_fully


@commands.command(help=NL("cli-migrate"))
def migrate() -> None:
    """Bring the database up to date."""
    applied = bring_up_to_date(read_settings())
    click.echo(NL("cli-migrated", count=len(applied)), err=True)


@commands.command(help=NL("cli-check"))
@click.option("--noted", type=FILE, help=NL("cli-check-noted"))
def check(noted: Path | None) -> None:
    """Look at settings, declared files, database and disk, and go along the chain of events; changes nothing."""
    settings = read_settings()
    found = dict(_looked_at(settings))
    for name, problems in found.items():
        _tell(NL(name), problems)
    wrong = sum(map(len, found.values()))
    if wrong:
        click.echo(NL("cli-check-wrong", count=wrong), err=True)
    whole = _chains_fit(settings, found, noted)
    if wrong or not whole:
        sys.exit(1)
    click.echo(NL("cli-check-fine"), err=True)


def _chains_fit(settings: Settings, found: Mapping[str, Sequence[PlannerError]], noted: Path | None) -> bool:
    """Go along the chains whatever else is wrong; say so when there is no database to read them from."""
    if "check-database-new" in found and noted is None:
        return True
    if found.get("check-database", [None]) or found["check-database-up-to-date"]:
        click.echo(NL("cli-chain-unseen"), err=True)
        return False
    try:
        with as_it_is(settings) as store:
            return tell_chains(store, noted)
    except PlannerError as problem:
        click.echo(explain_fully(problem, NL), err=True)
        click.echo(NL("cli-chain-unseen"), err=True)
        return False


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
