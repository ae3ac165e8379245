"""One house per process: built once, closed when another takes its place, and not tried again at once."""

from pathlib import Path

import pytest

from planner import bootstrap
from planner.errors import PlannerError
from planner.settings import Settings
from planner.ui import house
from planner.ui.house import Keeper


def settings_in(folder: Path) -> Settings:
    return Settings(data_dir=folder / "var", database_url=f"sqlite:///{folder}/planner.db")


def open_here(folder: Path) -> int:
    """Count the files of a folder that this process holds open."""
    places = (place.readlink() for place in Path("/proc/self/fd").iterdir() if place.is_symlink())
    return sum(str(place).startswith(str(folder)) for place in places)


def test_the_same_settings_have_one_house_and_others_another(tmp_path: Path):
    keeper = Keeper()
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
    first = keeper.get(settings_in(tmp_path / "een"))
    first.store.answers()
    assert keeper.get(settings_in(tmp_path / "een")) is first
    assert open_here(tmp_path / "een") > 0
    assert keeper.get(settings_in(tmp_path / "twee")) is not first
    assert open_here(tmp_path / "een") == 0
    keeper.close()
    assert open_here(tmp_path) == 0


def test_a_house_that_cannot_be_built_leaves_nothing_open_and_is_not_tried_again_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    settings, keeper = settings_in(tmp_path), Keeper()
    tries: list[Settings] = []
    build = bootstrap.build
    build(settings).close()
    (tmp_path / "planner.db").write_bytes(b"geen database " * 400)

    def counted(given: Settings) -> bootstrap.House:
        tries.append(given)
        return build(given)

    monkeypatch.setattr(house, "build", counted)
    for _ in range(20):
        with pytest.raises(PlannerError, match="database-damaged"):
            keeper.get(settings)
    assert len(tries) == 1
    assert open_here(tmp_path) == 0


def test_a_house_is_there_as_soon_as_what_was_wrong_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(house, "PAUSE", 0.0)
    settings, keeper = settings_in(tmp_path), Keeper()
    (tmp_path / "var").write_text("geen map")
    with pytest.raises(PlannerError, match="data-dir-unusable"):
        keeper.get(settings)
    (tmp_path / "var").unlink()
    assert keeper.get(settings).migrated
    keeper.close()
