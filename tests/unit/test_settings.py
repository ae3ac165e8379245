"""Settings are read strictly."""

from pathlib import Path

import pytest

from planner.errors import SettingError
from planner.settings import Settings, read_settings
from planner.text import translator
from planner.text.errors import explain


def test_nothing_given_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_what_others_set_does_not_matter():
    assert read_settings({"HOME": "/", "PLAN": "x"}) == Settings()


def test_a_folder_and_a_database_are_taken_over():
    found = read_settings({"PLANNER_DATA_DIR": "elders", "PLANNER_DATABASE_URL": "postgresql://h/d"})
    assert (found.data_dir, found.database_url) == (Path("elders"), "postgresql://h/d")


def test_names_are_taken_over_in_one_way_of_writing():
    found = read_settings({"PLANNER_HOSTS": " Wijkagenda.Voorbeeld.NL.  [2001:DB8:0::1] 10.0.0.5 kaart_1"})
    assert found.hosts == ("wijkagenda.voorbeeld.nl", "[2001:db8::1]", "10.0.0.5", "kaart_1")


WRONG_NAMES = ["*", "*.voorbeeld.nl", "https://voorbeeld.nl", "voorbeeld.nl:443", "voorbeeld.nl/pad", "a@voorbeeld.nl"]
WRONG_NAMES += ["a.nl,b.nl", "2001:db8::1", "[::1%eth0]", "[x]", "a..nl", "-a.nl", "voorbéeld.nl", "a" * 64, "."]


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_what_is_no_name_of_a_machine_stops_the_start(name):
    with pytest.raises(SettingError) as problem:
        read_settings({"PLANNER_HOSTS": f"goed.nl {name}"})
    assert "PLANNER_HOSTS" in explain(problem.value, translator("nl"))
    assert f"“{name}”" in explain(problem.value, translator("nl"))


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
