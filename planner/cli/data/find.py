"""Find an area by name, so that its code can be used in other commands."""

import click

from planner.analysis.finding import directory, find, lying_in
from planner.cli.base import NL, commands, house, to_json
from planner.cli.printed import columns
from planner.text import number

FACTS = ("code", "name", "level", "wijk", "gemeente")
MOST = 20


@commands.command("find", help=NL("cli-find"))
@click.argument("name", metavar="NAAM")
@click.option("--most", type=click.IntRange(1), default=MOST, help=NL("cli-find-most"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def find_area(name: str, most: int, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """List the gemeenten, wijken and buurten that go by a name, and say how many more there are."""
    ctx = house().context()
    areas = ctx.library.areas.atlas().areas
    found = find(directory(areas, ctx.other_names), name, most)
    rows = [list(line) for line in lying_in(areas, found.codes).itertuples(name=None)]
    if as_json:
        click.echo(to_json([dict(zip(FACTS, row, strict=True)) for row in rows]))
    else:
        said = [[code, name, NL(f"level-{level}"), *rest] for code, name, level, *rest in rows]
        click.echo(columns([NL("column-code"), *(NL(f"find-{fact}") for fact in FACTS[1:])], said))
    if found.more:
        click.echo(NL("find-more-cli", count=number(found.more, "nl")), err=True)
    if not rows:
        click.echo(NL("find-nothing", typed=name), err=True)
