"""The settings of this installation, from PLANNER_… environment variables; strictly read."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address
from pathlib import Path

from planner.errors import SettingError
from planner.text import LANGUAGES, Language

ROOT = Path(__file__).resolve().parent.parent
DECLARED = ROOT / "data"
"""Where the declared files stand: indicators, sources, demo agenda."""
NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*")


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
    hosts: tuple[str, ...] = ()
    fetch_timeout: int = 30
    reader_memory: int = 3_000
    reader_cpu: int = 240
    reader_wall: int = 300
    readers: int = 2
    upload_mb: int = 600
    uploads_mb: int = 1000

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
        hosts=tuple(_host(name) for name in given.get("hosts", "").split()),
        fetch_timeout=_whole("fetch_timeout", given, defaults.fetch_timeout),
        reader_memory=_whole("reader_memory", given, defaults.reader_memory),
        reader_cpu=_whole("reader_cpu", given, defaults.reader_cpu),
        reader_wall=_whole("reader_wall", given, defaults.reader_wall),
        readers=_whole("readers", given, defaults.readers),
        upload_mb=_whole("upload_mb", given, defaults.upload_mb),
        uploads_mb=_whole("uploads_mb", given, defaults.uploads_mb),
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


def plain_host(name: str) -> str | None:
    """Write the name or address of a machine in the one way we compare it; None when it is neither.

    >>> plain_host("Wijkagenda.voorbeeld.NL."), plain_host("[0:0::1]"), plain_host("https://voorbeeld.nl")
    ('wijkagenda.voorbeeld.nl', '[::1]', None)
    """
    if name.startswith("[") and name.endswith("]") and "%" not in name:
        try:
            return f"[{IPv6Address(name[1:-1]).compressed}]"
        except AddressValueError:
            return None
    plain = name.lower().removesuffix(".")
    return plain if NAME.fullmatch(plain) else None


def _host(name: str) -> str:
    found = plain_host(name)
    if found is None:
        raise SettingError("setting-wrong", name="PLANNER_HOSTS", value=name, expected="wijkagenda.voorbeeld.nl …")
    return found


def _tiles(value: str) -> str:
    if value and not (value.startswith("https://") and all(part in value for part in ("{x}", "{y}", "{z}"))):
        raise SettingError("setting-wrong", name="PLANNER_TILES_URL", value=value, expected="https://…/{z}/{x}/{y}.png")
    return value
