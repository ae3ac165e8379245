"""Settings are read strictly."""

from pathlib import Path

import pytest

from planner.errors import SettingError
from planner.services.explain import explain
from planner.settings import Settings, read_settings
from planner.text import translator


def test_nothing_given_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_what_others_set_does_not_matter():
    assert read_settings({"HOME": "/", "PLAN": "x"}) == Settings()


def test_a_folder_and_a_database_are_taken_over():
    found = read_settings({"PLANNER_DATA_DIR": "elders", "PLANNER_DATABASE_URL": "postgresql://h/d"})
    assert (found.data_dir, found.database_url) == (Path("elders"), "postgresql://h/d")


@pytest.mark.parametrize(
    "environment",
    [
        {"PLANNER_DATADIR": "var"},
        {"PLANNER_LANGUAGE": "de"},
        {"PLANNER_MAX_OPGAVEN": "0"},
        {"PLANNER_MAX_ACTIONS": "veel"},
        {"PLANNER_PORT": "²"},
        {"PLANNER_TILES_URL": "http://tegels/{z}/{x}/{y}.png"},
    ],
)
def test_a_wrong_setting_stops_the_start_with_a_clear_line(environment):
    with pytest.raises(SettingError) as problem:
        read_settings(environment)
    sentence = explain(problem.value, translator("nl"))
    assert next(iter(environment)) in sentence
