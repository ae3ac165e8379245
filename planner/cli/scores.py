"""Give scores and figures of one gemeente."""

import click

from planner import cli_tables
from planner.cli.base import NL, commands, house, to_json
from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.services import figures


@commands.command(help=NL("cli-scores"))
@click.option("--gemeente", required=True, help=NL("cli-gemeente"))
@click.option("--level", type=click.Choice(["wijk", "buurt"]), default="wijk", help=NL("cli-level"))
@click.option("--within", type=click.Choice(["nl", "gemeente"]), default="nl", help=NL("cli-within"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def scores(gemeente: str, level: str, within: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Give all scores and figures of one gemeente."""
    ctx = house().context()
    measured = figures.measure(ctx, ctx.library.atlas(gemeente), Level(level), Reference(within))
    profiles = [figures.profile(ctx, measured, code) for code in figures.in_gemeente(measured, gemeente)]
    if as_json:
        click.echo(to_json([cli_tables.area_object(p) for p in profiles]))
    else:
        click.echo(cli_tables.scores_table(profiles, NL))
