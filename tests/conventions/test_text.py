"""The files of the two languages stay each other's equals, each sentence stands with its page, and none is unused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, serialize

from planner.maps.view import CLASSES
from planner.settings import ROOT
from planner.text import sentences

TEXT = ROOT / "planner" / "text"
UI = ROOT / "planner" / "ui"
CODE = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "planner").rglob("*.py"))}
DECLARED = (ROOT / "data" / "sources.yaml").read_text(encoding="utf-8")
WORDS = {path: set(re.findall(r"""["']([a-zA-Z0-9_-]+)["']""", code)) for path, code in CODE.items()}
HEADS = {path: set(re.findall(r"""["']([a-z][a-z0-9-]*-)(?:\{|["'])""", code)) for path, code in CODE.items()}
"""What stands whole between quotes, and what is the fixed beginning of a key."""

ROOMS = {
    "agenda/place_map": "agenda/plek",
    "gegevens/toevoegen/tabel": "gegevens/tabel",
    "gegevens/toevoegen/register": "gegevens/register",
    "forms": "formulieren",
}
"""The folders of the screen whose sentences stand in a file with another name."""


def files(language: str) -> dict[str, ast.Resource]:
    found = sorted((TEXT / language).rglob("*.ftl"))
    return {
        path.relative_to(TEXT / language).with_suffix("").as_posix(): FluentParser().parse(
            path.read_text(encoding="utf-8")
        )
        for path in found
    }


BOTH = {language: files(language) for language in ("nl", "en")}


def keys(resource: ast.Resource) -> list[str]:
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


def messages(language: str) -> dict[str, ast.Message]:
    entries = (entry for resource in BOTH[language].values() for entry in resource.body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


def written(message: ast.Message) -> str:
    return serialize(ast.Resource(body=[message]))


def variables(message: ast.Message) -> set[str]:
    return set(re.findall(r"\$([a-z-]+)", written(message)))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_line_of_a_language_is_understood(language):
    junk = [e.content for resource in BOTH[language].values() for e in resource.body if isinstance(e, ast.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_key_stands_twice(language):
    names = [key for resource in BOTH[language].values() for key in keys(resource)]
    assert sorted(names) == sorted(set(names))


def test_a_file_is_at_most_300_lines():
    assert [path for path in TEXT.rglob("*.ftl") if len(path.read_text(encoding="utf-8").splitlines()) > 300] == []


def test_both_languages_have_the_same_files_with_the_same_keys_in_the_same_order():
    dutch, english = ({name: keys(found) for name, found in BOTH[language].items()} for language in ("nl", "en"))
    assert dutch == english


def test_both_languages_fill_the_same_values():
    dutch, english = messages("nl"), messages("en")
    differing = [key for key in dutch if variables(dutch[key]) != variables(english[key])]
    assert differing == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_translator_finds_each_sentence_whole(language):
    """It looks the sentences up by itself, and lets Fluent read only those that are said."""
    found = {key: FluentParser().parse_entry(sentence) for key, sentence in sentences(language).items()}
    whole = messages(language)
    assert sorted(found) == sorted(whole)
    assert [key for key in whole if written(found[key]).strip() != written_alone(whole[key])] == []


def written_alone(message: ast.Message) -> str:
    return written(ast.Message(message.id, message.value, message.attributes)).strip()


def test_no_sentence_is_unused():
    """A key stands in the code as a whole, or as a fixed beginning with an ending that stands there too."""
    words = set().union(*WORDS.values()) | set(re.findall(r"id: (\w+)", DECLARED))
    endings = words | {word.replace("_", "-") for word in words} | set(CLASSES)
    heads = set().union(*HEADS.values()) - {"error-", "rule-"}
    middles = re.findall(r"""["']([a-z][a-z0-9-]*-)\{[^}]*\}(-[a-z-]+)["']""", "\n".join(CODE.values()))

    def used(key: str) -> bool:
        if key in words or any(key.startswith(h) and key.removeprefix(h) in endings for h in heads):
            return True
        return any(key.startswith(head) and key.endswith(tail) for head, tail in middles)

    texts = [key for key in messages("nl") if not key.startswith(("error-", "rule-"))]
    assert [key for key in texts if not used(key)] == []


def test_every_error_and_broken_rule_has_its_sentence_and_no_sentence_is_left_over():
    code = "\n".join(CODE.values())
    raised = set(re.findall(r"""(?:error|rule)-[a-z-]+(?=["'])""", code))
    raised |= {f"error-{c}" for c in re.findall(r"""[a-z]*Error\(\s*["']([a-z0-9-]+)["']""", code)}
    rules = re.findall(r"""(?:RuleBroken|CapReached|\bwritten)\([^"')]*["']([a-z0-9-]+)["']""", code)
    raised |= {f"rule-{c}" for c in rules}
    codes = set(re.findall(r"""["']([a-z0-9]+(?:-[a-z0-9]+)+)["']""", code))
    told = {key for key in messages("nl") if key.startswith(("error-", "rule-"))}
    assert sorted(raised - told) == []
    assert sorted(key for key in told - raised if key.split("-", 1)[1] not in codes) == []


def room(path: Path) -> str:
    """Name the file for the sentences of one module: that of the nearest folder of the screen that has one."""
    folders = [folder.relative_to(UI).as_posix() for folder in path.parents if folder.is_relative_to(UI)]
    named = (ROOMS.get(folder, folder) for folder in folders)
    return next((name for name in named if name in BOTH["nl"]), "")


def users(key: str) -> Iterator[Path]:
    return (path for path in CODE if key in WORDS[path] or any(key.startswith(head) for head in HEADS[path]))


def test_a_sentence_of_one_page_stands_in_the_file_of_that_page():
    stands = {key: name for name, resource in BOTH["nl"].items() for key in keys(resource)}
    texts = {key: {room(path) for path in users(key)} for key in stands}
    alone = {key: rooms.pop() for key, rooms in texts.items() if len(rooms) == 1}
    assert {key: stands[key] for key, name in alone.items() if name not in ("", stands[key])} == {}


def test_dutch_is_calm():
    shouting = [key for key, m in messages("nl").items() if re.search(r"![^=]|\bhelaas\b|\bsorry\b", written(m), re.I)]
    assert shouting == []


def test_no_sentence_stands_where_the_translator_does_not_look():
    assert {path.relative_to(TEXT).parts[0] for path in TEXT.rglob("*.ftl")} == {"nl", "en"}
