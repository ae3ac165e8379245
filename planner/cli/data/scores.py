"""Give scores and figures of one gemeente."""

import click

from planner.analysis.scores import standing
from planner.analysis.scores.measured import in_gemeente, measure
from planner.analysis.scores.readings import profile
from planner.cli import printed
from planner.cli.base import NL, commands, house, to_json
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.services.data import areas as figures
from planner.services.data.finding import gemeente_code


@commands.command(help=NL("cli-scores"))
@click.option("--gemeente", required=True, help=NL("cli-gemeente"))
@click.option("--level", type=click.Choice(["wijk", "buurt"]), default="wijk", help=NL("cli-level"))
@click.option("--within", type=click.Choice([r.value for r in Reference]), default="nl", help=NL("cli-within"))
@click.option("--how-sure", is_flag=True, help=NL("cli-how-sure"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def scores(gemeente: str, level: str, within: str, how_sure: bool, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Give all scores and figures of one gemeente."""
    ctx = house().context()
    gemeente = gemeente_code(ctx, gemeente)
    measured = measure(ctx.library.areas.atlas(gemeente), ctx.indicators, Level(level), Reference(within))
    profiles = [profile(measured, code) for code in in_gemeente(measured, gemeente)]
    became = ", ".join(f"{area.name} ({area.code})" for area, _ in figures.successors(ctx, gemeente))
    if became:
        click.echo(NL("cli-successors", code=gemeente, areas=became), err=True)
    if how_sure:
        profiles = list(standing.explained(measured, profiles))
    if as_json:
        click.echo(to_json([printed.area_object(p, how_sure=how_sure) for p in profiles]))
    else:
        click.echo(printed.scores_table(profiles, NL))
