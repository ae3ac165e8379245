"""The command line speaks Dutch also where click has the word."""

import string
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from planner.cli import commands
from planner.cli.base import NL
from planner.cli.dutch import WORDS, name_parts

SOURCE = "".join(file.read_text(encoding="utf-8") for file in Path(click.__file__).parent.glob("*.py"))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("export a --as n --out x", "Fout: '--as' kan niet: 'n' is geen van deze keuzes: 'pdf', 'html'."),
        ("export", "Fout: Noem ook 'ID'."),
        ("scores", "Fout: Geef ook '--gemeente'."),
        ("nergens", "Fout: Er is geen opdracht 'nergens'."),
        ("sources --jsn", "Fout: Er is geen optie '--jsn'. Bedoel je '--json'?"),
        ("import-figures nergens.csv", "Fout: 'BESTAND' kan niet: Bestand 'nergens.csv' is er niet."),
        ("fetch --year abc", "Fout: '--year' kan niet: 'abc' is geen getal."),
        ("remove a b", "Fout: Dit hoort er niet bij: b"),
        ("remove", "Gebruik: commands remove [OPTIES] ID\nUitleg krijg je met: commands remove --help"),
        ("--help", "Gebruik: commands [OPTIES] OPDRACHT [ARGUMENTEN]…"),
        ("agenda delete --help", "--reason TEKST"),
        ("agenda delete --help", "Toon deze uitleg en stop."),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_dutch(command: str, said: str) -> None:
    name_parts(commands, NL)
    told = CliRunner().invoke(commands, command.split())
    assert said in told.output
    for english in ("Error", "Usage", "Try ", "Missing", "No such", "Invalid", "OPTIONS", "Options:", "Show this"):
        assert english not in told.output


def test_a_question_that_gets_no_answer_of_it_is_asked_again_in_dutch() -> None:
    @click.command()
    def ask() -> None:
        click.prompt("Zeker?", type=click.Choice(("ja", "nee")))

    told = CliRunner().invoke(ask, input="misschien\nja\n")
    assert "Fout: 'misschien' is geen van deze keuzes: 'ja', 'nee'." in told.output


@pytest.mark.parametrize("said", WORDS)
def test_click_still_says_it_so_and_ours_has_no_other_places(said: str) -> None:
    pieces = [literal.splitlines()[0] for literal, *_ in string.Formatter().parse(said) if literal.strip()]
    assert max(pieces, key=len) in SOURCE
    given = {name for _, name, _, _ in string.Formatter().parse(said) if name}
    ours = NL(WORDS[said], **{name: f"{{{name}}}" for name in given})
    assert {name for _, name, _, _ in string.Formatter().parse(ours) if name} <= given
