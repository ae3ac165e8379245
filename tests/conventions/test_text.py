"""The two language files stay each other's equals, and no sentence is unused."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from planner.settings import ROOT

TEXT = ROOT / "planner" / "text"
CODE = list((ROOT / "planner").rglob("*.py"))


def messages(language: str) -> dict[str, ast.Message]:
    resource = FluentParser().parse((TEXT / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def variables(message: ast.Message) -> set[str]:
    return set(re.findall(r"\$([a-z-]+)", (message.value and repr_of(message)) or ""))


def repr_of(message: ast.Message) -> str:
    from fluent.syntax import serialize

    return serialize(ast.Resource(body=[message]))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_line_of_a_language_file_is_understood(language):
    resource = FluentParser().parse((TEXT / f"{language}.ftl").read_text(encoding="utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_key_stands_twice(language):
    resource = FluentParser().parse((TEXT / f"{language}.ftl").read_text(encoding="utf-8"))
    names = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    assert sorted(names) == sorted(set(names))


def test_both_languages_have_the_same_keys():
    assert sorted(messages("nl")) == sorted(messages("en"))


def test_both_languages_fill_the_same_values():
    dutch, english = messages("nl"), messages("en")
    differing = [key for key in dutch if variables(dutch[key]) != variables(english[key])]
    assert differing == []


def test_no_sentence_is_unused():
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    plain = set(re.findall(r"""["']([a-z][a-z0-9_-]*)["']""", code))
    heads = {h for h in re.findall(r"""["']([a-z][a-z0-9-]*-)(?:\{|["'])""", code) if len(h) > 3}
    starts = tuple(sorted(heads | {"error-", "rule-"}))
    unused = [key for key in messages("nl") if key not in plain and not key.startswith(starts)]
    assert unused == []


def test_every_error_and_broken_rule_has_its_sentence():
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    errors = re.findall(r"""(?:File|User|NotFound|Setting|Planner)Error\(\s*["']([a-z-]+)["']""", code)
    rules = re.findall(r"""(?:RuleBroken|CapReached)\(\s*["']([a-z-]+)["']""", code)
    rules += re.findall(r"""_titled\([^"']*["']([a-z-]+)["']\)""", code)
    wanted = {f"error-{code}" for code in errors} | {f"rule-{code}" for code in rules}
    assert sorted(wanted - set(messages("nl"))) == []


def test_dutch_is_calm():
    shouting = [key for key, m in messages("nl").items() if re.search(r"![^=]|\bhelaas\b|\bsorry\b", repr_of(m), re.I)]
    assert shouting == []


def test_the_files_stand_where_the_translator_reads_them():
    assert {p.name for p in Path(TEXT).glob("*.ftl")} == {"nl.ftl", "en.ftl"}
