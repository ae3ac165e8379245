"""Fetch open data of others and load it."""

import sys

import click

from planner.cli.base import NL, commands, house, with_bar
from planner.services.data.fetch_report import fetch_sentences
from planner.services.data.fetching import fetch


@commands.command("fetch", help=NL("cli-fetch"))
@click.option("--gemeente", help=NL("cli-fetch-gemeente"))
@click.option("--year", type=int, help=NL("cli-fetch-year"))
@click.option("--again", is_flag=True, help=NL("cli-fetch-again"))
def fetch_open_data(gemeente: str | None, year: int | None, again: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Fetch everything about one gemeente, or the country, and tell what became of it."""
    ctx = house().context()
    busy = NL("progress-fetching")
    report = with_bar(busy, lambda p: fetch(ctx, gemeente=gemeente, year=year, progress=p, again=again))
    click.echo("\n".join(fetch_sentences(report, "nl")))
    if not report.loaded:
        sys.exit(1)
