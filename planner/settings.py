"""The settings of this installation, from PLANNER_… environment variables; strictly read."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.errors import SettingError
from planner.text import LANGUAGES, Language

ROOT = Path(__file__).resolve().parent.parent
DECLARED = ROOT / "data"
"""Where the declared files stand: indicators, sources, demo agenda."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can choose; each field is PLANNER_ and its name in capitals."""

    data_dir: Path = Path("var")
    declared_dir: Path = Path("data")
    database_url: str = "sqlite:///var/planner.db"
    database_owner_url: str = ""
    language: Language = "nl"
    max_opgaven: int = 3
    max_actions: int = 5
    tiles_url: str = ""
    port: int = 8501
    fetch_timeout: int = 30

    @property
    def declared(self) -> Path:
        """Give the folder of the declared files; a path that isn't whole counts from this repository."""
        return ROOT / self.declared_dir


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings; raises SettingError for an unknown name or a wrong value."""
    given = {k.removeprefix("PLANNER_").lower(): v for k, v in environment.items() if k.startswith("PLANNER_")}
    known = set(Settings.__dataclass_fields__)
    for name in sorted(given.keys() - known):
        names = ", ".join(sorted(f"PLANNER_{n.upper()}" for n in known))
        raise SettingError("setting-unknown", name=f"PLANNER_{name.upper()}", known=names)
    defaults = Settings()
    return Settings(
        data_dir=Path(given.get("data_dir", defaults.data_dir)),
        declared_dir=Path(given.get("declared_dir", defaults.declared_dir)),
        database_url=given.get("database_url", defaults.database_url),
        database_owner_url=given.get("database_owner_url", defaults.database_owner_url),
        language=_language(given.get("language", defaults.language)),
        max_opgaven=_whole("max_opgaven", given, defaults.max_opgaven),
        max_actions=_whole("max_actions", given, defaults.max_actions),
        tiles_url=_tiles(given.get("tiles_url", defaults.tiles_url)),
        port=_whole("port", given, defaults.port),
        fetch_timeout=_whole("fetch_timeout", given, defaults.fetch_timeout),
    )


def _language(value: str) -> Language:
    for language in LANGUAGES:
        if value == language:
            return language
    raise SettingError("setting-wrong", name="PLANNER_LANGUAGE", value=value, expected=" / ".join(LANGUAGES))


def _whole(name: str, given: Mapping[str, str], default: int) -> int:
    value = given.get(name, str(default))
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise SettingError("setting-wrong", name=f"PLANNER_{name.upper()}", value=value, expected="1, 2, 3 …")
    return int(value)


def _tiles(value: str) -> str:
    if value and not (value.startswith("https://") and all(part in value for part in ("{x}", "{y}", "{z}"))):
        raise SettingError("setting-wrong", name="PLANNER_TILES_URL", value=value, expected="https://…/{z}/{x}/{y}.png")
    return value
