"""The command line: the same services as the pages; messages on standard error, results on standard output."""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planner import cli_tables
from planner.bootstrap import House, build
from planner.demonstration import prepare_demo
from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.services import agendas, exports, figures
from planner.services.context import Progress
from planner.services.explain import explain
from planner.settings import DECLARED, ROOT, read_settings
from planner.sources.registry import check as check_declared
from planner.text import Translate, translator

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NL: Translate = translator("nl")


def main() -> None:
    """Run one command; exit 0 when done, 1 when the user can mend it, 2 when the mistake is ours."""
    try:
        commands(standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        sys.exit(1)
    except click.Abort:
        sys.exit(1)
    except PlannerError as problem:
        click.echo(explain(problem, NL), err=True)
        sys.exit(problem.exit_code)
    except RuleBroken as problem:
        click.echo(explain(problem, NL), err=True)
        sys.exit(1)
    except Exception:  # noqa: BLE001 - the last stop before a person: say whose mistake it is
        traceback.print_exc()
        click.echo(NL("error-ours"), err=True)
        sys.exit(2)


@click.group(help=NL("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Hold all commands together."""


def house() -> House:
    """Build the house from the environment, as the app does."""
    return build(read_settings())


def with_bar(label: str, work: Callable[[Progress], Any]) -> Any:
    """Do long work with a progress bar on standard error."""
    with click.progressbar(length=100, label=label, file=sys.stderr) as bar:

        def progress(step: str, share: float) -> None:
            bar.label = NL(step)
            bar.update(max(0, int(100 * share) - bar.pos))

        return work(progress)


@commands.command(help=NL("cli-demo"))
def demo() -> None:
    """Generate and load the fictional gemeenten."""
    built = house()
    agenda = with_bar(NL("cli-demo-busy"), lambda p: prepare_demo(built.context(), demo_folder(built), p))
    click.echo(NL("cli-demo-done", agenda=agenda), err=True)


def demo_folder(built: House) -> Path:
    """Give the folder for the generated demo files."""
    return built.settings.data_dir / "demo"


@commands.command(help=NL("cli-start"))
def start() -> None:
    """Prepare what is missing and start the app."""
    built = house()
    if not built.library.snapshots():
        with_bar(NL("cli-demo-busy"), lambda p: prepare_demo(built.context(), demo_folder(built), p))
    port = str(built.settings.port)
    click.echo(NL("cli-address", address=f"http://localhost:{port}"), err=True)
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", port]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - our own words; signals reach the app itself
    sys.exit(subprocess.call(command))


@commands.command("import-areas", help=NL("cli-import-areas"))
@click.argument("file", type=FILE)
def import_areas(file: Path) -> None:
    """Load a wijk- en buurtkaart."""
    ctx = house().context()
    cli_tables.tell_import(with_bar(file.name, lambda p: figures.import_areas(ctx, file, p)), NL)


@commands.command("import-figures", help=NL("cli-import-figures"))
@click.argument("file", type=FILE)
@click.option("--year", type=int, help=NL("cli-year"))
def import_figures(file: Path, year: int | None) -> None:
    """Load a table of figures."""
    ctx = house().context()
    cli_tables.tell_import(with_bar(file.name, lambda p: figures.import_figures(ctx, file, p, year=year)), NL)


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


@commands.group(help=NL("cli-agenda"))
def agenda() -> None:
    """Hold the agenda commands together."""


@agenda.command("list", help=NL("cli-agenda-list"))
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_list(as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """List all agendas."""
    found = agendas.list_agendas(house().context())
    click.echo(to_json([cli_tables.plain(a) for a in found]) if as_json else cli_tables.agendas_table(found, NL))


@agenda.command("show", help=NL("cli-agenda-show"))
@click.argument("agenda_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help=NL("cli-json"))
def agenda_show(agenda_id: str, as_json: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Show one agenda."""
    found = agendas.open_agenda(house().context(), agenda_id)
    click.echo(to_json(cli_tables.plain(found)) if as_json else cli_tables.agenda_text(found, NL))


@commands.command(help=NL("cli-export"))
@click.argument("agenda_id", metavar="ID")
@click.option("--as", "kind", type=click.Choice(exports.FORMATS), required=True, help=NL("cli-export-as"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help=NL("cli-export-out"))
def export(agenda_id: str, kind: str, out: Path) -> None:
    """Write an agenda as PDF or as a standalone page."""
    content = exports.export_agenda(house().context(), agenda_id, kind)
    try:
        out.write_bytes(content)
    except OSError as problem:
        raise click.ClickException(NL("error-not-written", file=str(out), reason=str(problem.strerror))) from problem
    click.echo(NL("cli-export-done", file=str(out), size=f"{len(content) / 1000:.0f}"), err=True)


@commands.command(help=NL("cli-migrate"))
def migrate() -> None:
    """Bring the database up to date."""
    applied = house().migrated
    click.echo(NL("cli-migrated", count=len(applied)), err=True)


@commands.command(help=NL("cli-check"))
def check() -> None:
    """Check every declared file and the settings."""
    read_settings()
    problems = check_declared(DECLARED)
    for problem in problems:
        click.echo(explain(problem, NL), err=True)
    if problems:
        sys.exit(1)
    click.echo(NL("cli-check-fine"), err=True)


def to_json(value: Any) -> str:
    """Write JSON as programs read it; NaN never appears."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=str)
