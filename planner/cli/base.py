"""What all commands share: the group they hang on, the house, a progress bar, and JSON."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planner.bootstrap import House, build
from planner.cli.dutch import speak
from planner.domain.signs import shown
from planner.services.library import Progress
from planner.settings import read_settings
from planner.text import translator


def NL(key: str, /, **values: object) -> str:  # noqa: N802 - beside the pages' `t`
    """Give a sentence in Dutch; what a terminal wouldn't show, or would obey, is written as its number."""
    return shown(translator("nl")(key, **values))


speak(NL)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(help=NL("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Hold all commands together."""


def house() -> House:
    """Build the house from the environment, as the app does."""
    return build(read_settings())


def somebody_is_there() -> bool:
    """Tell whether there is a keyboard to answer at; a command in a script, or without input, has none."""
    return sys.stdin is not None and sys.stdin.isatty()


def said_yes(question: str) -> bool:
    """Ask somebody at the keyboard a question that takes ja or nee; nothing is chosen beforehand."""
    return bool(click.prompt(question, type=click.Choice(("ja", "nee")), err=True) == "ja")


def with_bar(label: str, work: Callable[[Progress], Any]) -> Any:
    """Do long work with a progress bar on standard error."""
    with click.progressbar(length=100, label=label, file=sys.stderr) as bar:

        def progress(step: str, share: float) -> None:
            bar.label = NL(step)
            bar.update(max(0, int(100 * share) - bar.pos))

        return work(progress)


def to_json(value: Any) -> str:
    """Write JSON as programs read it; NaN never appears."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=str)
