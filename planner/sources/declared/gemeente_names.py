"""Read data/gemeente_names.yaml: what people call a gemeente beside its official name."""

from pathlib import Path

from planner.domain.finding import OtherNames
from planner.errors import SettingError
from planner.sources.declared.strict import root

FILE = "gemeente_names.yaml"


def read_gemeente_names(path: Path) -> OtherNames:
    """Read the other names by official name; raises SettingError at the first mistake."""
    lines = root(path).fields(("names",))["names"].pairs()
    return {name: item.texts() for name, item in lines.items()}


def check_gemeente_names(path: Path, problems: list[SettingError]) -> None:
    """Read the file and collect the first mistake in it."""
    try:
        read_gemeente_names(path)
    except SettingError as problem:
        problems.append(problem)
