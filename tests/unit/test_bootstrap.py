"""The house stands on a folder it can write in, or says so before anything else happens."""

from pathlib import Path

import pytest

from planner.bootstrap import build
from planner.errors import SettingError
from planner.settings import Settings
from planner.storage.store.agendas import SqlStore
from planner.text import LANGUAGES, translator
from planner.text.errors import explain, explain_fully


def test_a_data_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "var"
    built = build(Settings(data_dir=folder, database_url=f"sqlite:///{tmp_path}/planner.db"))
    assert list(folder.iterdir()) == []
    assert isinstance(built.store, SqlStore)
    built.store.close()


@pytest.mark.parametrize("folder", ["/proc/x", "bestand", "bestand/var"])
def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path, folder: str) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    unusable = tmp_path / folder
    with pytest.raises(SettingError, match="data-dir-unusable") as told:
        build(Settings(data_dir=unusable, database_url=f"sqlite:///{tmp_path}/planner.db"))
    assert told.value.exit_code == 1
    for language in LANGUAGES:
        sentence = explain_fully(told.value, translator(language))
        assert str(unusable) in sentence
        assert str(tmp_path) not in explain(told.value, translator(language))
        assert "PLANNER_DATA_DIR" in sentence
