"""The two language files stay each other's equals, and no sentence is unused."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from planner.maps.view import CLASSES
from planner.settings import ROOT

TEXT = ROOT / "planner" / "text"
CODE = list((ROOT / "planner").rglob("*.py"))
DECLARED = (ROOT / "data" / "sources.yaml").read_text(encoding="utf-8")


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
    """A key stands in the code as a whole, or as a fixed beginning with an ending that stands there too."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    words = set(re.findall(r"""["']([a-zA-Z0-9_-]+)["']""", code)) | set(re.findall(r"id: (\w+)", DECLARED))
    endings = words | {word.replace("_", "-") for word in words} | set(CLASSES)
    heads = set(re.findall(r"""["']([a-z][a-z0-9-]*-)(?:\{|["'])""", code)) - {"error-", "rule-"}
    middles = re.findall(r"""["']([a-z][a-z0-9-]*-)\{[^}]*\}(-[a-z-]+)["']""", code)

    def used(key: str) -> bool:
        if key in words or any(key.startswith(h) and key.removeprefix(h) in endings for h in heads):
            return True
        return any(key.startswith(head) and key.endswith(tail) for head, tail in middles)

    texts = [key for key in messages("nl") if not key.startswith(("error-", "rule-"))]
    assert [key for key in texts if not used(key)] == []


def test_every_error_and_broken_rule_has_its_sentence_and_no_sentence_is_left_over():
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    raised = set(re.findall(r"""(?:error|rule)-[a-z-]+(?=["'])""", code))
    raised |= {f"error-{c}" for c in re.findall(r"""[a-z]*Error\(\s*["']([a-z0-9-]+)["']""", code)}
    rules = re.findall(r"""(?:RuleBroken|CapReached|\bwritten)\([^"']*["']([a-z0-9-]+)["']""", code)
    raised |= {f"rule-{c}" for c in rules}
    codes = set(re.findall(r"""["']([a-z0-9]+(?:-[a-z0-9]+)+)["']""", code))
    told = {key for key in messages("nl") if key.startswith(("error-", "rule-"))}
    assert sorted(raised - told) == []
    assert sorted(key for key in told - raised if key.split("-", 1)[1] not in codes) == []


def test_dutch_is_calm():
    shouting = [key for key, m in messages("nl").items() if re.search(r"![^=]|\bhelaas\b|\bsorry\b", repr_of(m), re.I)]
    assert shouting == []


def test_the_files_stand_where_the_translator_reads_them():
    assert {p.name for p in Path(TEXT).glob("*.ftl")} == {"nl.ftl", "en.ftl"}
