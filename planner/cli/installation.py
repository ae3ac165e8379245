"""Care for the installation: bring the database up to date, look whether all is well."""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import click

from planner.cli.base import NL, commands, house
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
    applied = house().migrated
    click.echo(NL("cli-migrated", count=len(applied)), err=True)


@commands.command(help=NL("cli-check"))
def check() -> None:
    """Look at settings, declared files, database and disk; a line for each says what is wrong and what to do."""
    problems = 0
    for name, found in _looked_at(read_settings()):
        problems += len(found)
        _tell(NL(name), found)
    if problems:
        click.echo(NL("cli-check-wrong", count=problems), err=True)
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
