"""The command line: the same services as the pages; messages on standard error, results on standard output."""

import sys
import traceback

import click

from planner.cli import installation, starting
from planner.cli.agenda import show, take_in, tidying
from planner.cli.base import NL, commands
from planner.cli.data import fetch, find, load, registers, scores
from planner.cli.dutch import name_parts
from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.text.errors import explain, explain_fully

__all__ = [
    "commands",
    "fetch",
    "find",
    "installation",
    "load",
    "main",
    "registers",
    "scores",
    "show",
    "starting",
    "take_in",
    "tidying",
]


def main() -> None:
    """Run one command; exit 0 when done, 1 when the user can mend it, 2 when the mistake is ours."""
    name_parts(commands, NL)
    try:
        commands(standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        sys.exit(1)
    except click.Abort:
        click.echo(NL("click-aborted"), err=True)
        sys.exit(1)
    except PlannerError as problem:
        click.echo(explain_fully(problem, NL), err=True)
        sys.exit(problem.exit_code)
    except RuleBroken as problem:
        click.echo(explain(problem, NL), err=True)
        sys.exit(1)
    except Exception:  # noqa: BLE001 - the last stop before a person: say whose mistake it is
        traceback.print_exc()
        click.echo(NL("error-ours"), err=True)
        sys.exit(2)
