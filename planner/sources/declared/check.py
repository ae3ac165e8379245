"""Check everything that is declared in data/, so that a mistake is told before anyone meets it."""

from pathlib import Path

from planner.errors import SettingError
from planner.sources.declared.cooperation import FILE as COOPERATION
from planner.sources.declared.cooperation import check_cooperation
from planner.sources.declared.demo_agenda import FILE as DEMO
from planner.sources.declared.demo_agenda import check_demo
from planner.sources.declared.examples import FOLDER as EXAMPLES
from planner.sources.declared.examples import check_examples
from planner.sources.declared.gemeente_names import FILE as GEMEENTE_NAMES
from planner.sources.declared.gemeente_names import check_gemeente_names
from planner.sources.declared.indicators import FILE, check_indicators, columns_named, sources_named
from planner.sources.declared.lives import FILE as LIVES
from planner.sources.declared.lives import check_lives
from planner.sources.declared.own_indicators import FILE as OWN
from planner.sources.declared.own_indicators import read_own_indicators
from planner.sources.declared.sources import check_sources
from planner.sources.declared.strict import unknown


def check(folder: Path, data_dir: Path | None = None) -> list[SettingError]:
    """Give every mistake in the declared files of a folder, each with file, line and remedy.

    With a `data_dir` the own indicators in it are checked too.
    """
    problems: list[SettingError] = []
    indicators = check_indicators(folder / FILE, problems)
    sources = check_sources(folder / "sources.yaml", problems)
    check_lives(folder / LIVES, problems)
    check_cooperation(folder / COOPERATION, problems)
    check_examples(folder / EXAMPLES, problems)
    check_gemeente_names(folder / GEMEENTE_NAMES, problems)
    if indicators and sources and not problems:
        problems += unknown(columns_named(folder / FILE), dict.fromkeys(column.name for column in sources.columns))
        problems += unknown(sources_named(folder / FILE), [source.id for source in sources.sources])
        check_demo(folder / DEMO, indicators, problems)
    try:
        if data_dir:
            read_own_indicators(data_dir / OWN)
    except SettingError as problem:
        problems.append(problem)
    return problems
