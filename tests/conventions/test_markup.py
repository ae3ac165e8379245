"""A text reaches a page only escaped: by type, and no way around it."""

import ast
import re
from pathlib import Path
from typing import get_type_hints

import pytest
from mypy import api

from planner.maps.markup import Markup
from planner.settings import ROOT
from planner.ui.browser.open_table import open_table
from planner.ui.html import show

CODE = [ROOT / "app.py", *sorted((ROOT / "planner").rglob("*.py"))]
MADE_OF_OTHERS = {
    "maps/interactive.py": 4,  # our own style sheet; the head, body and script of folium
    "maps/markup.py": 4,  # here it is made
    "reports/formats/html.py": 1,  # Jinja, that escapes by itself
    "ui/not_here.py": 1,  # our own style sheet
}
"""Where markup is taken as it is, and how often: each is read before it is counted here."""
ALLOWED_HTML = {"ui/html.py": 2}
"""Where Streamlit gets HTML: markup, and style sheets of ours."""
BY_HAND = frozenset(("maps/markup.py", "ui/browser/routes.py", "ui/browser/headers.py"))
"""Where markup is made, and where sentences of ours go into the bytes of Streamlit's own page."""
TAG = re.compile(r"<[a-zA-Z][^<>=]*[ >/]|</")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix().removeprefix("planner/")


def calls(path: Path, name: str) -> list[ast.Call]:
    """Give the calls of a function or method that goes by a name."""
    found = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return [node for node in found if getattr(node.func, "attr", getattr(node.func, "id", "")) == name]


def mixed(source: str) -> list[int]:
    """Find the lines where a text is put between tags: in an f-string, by `format`, `%` or `+`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.JoinedStr(values=values):
                parts = [part.value if isinstance(part, ast.Constant) else "0" for part in values]
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(said)), attr="format" | "join")):
                parts = [said]
            case ast.BinOp(left=ast.Constant(value=str(said)), op=ast.Mod() | ast.Add()):
                parts = [said]
            case ast.BinOp(right=ast.Constant(value=str(said)), op=ast.Add()):
                parts = [said]
            case _:
                continue
        if TAG.search("".join(map(str, parts))):
            found.append(node.lineno)
    return found


def test_no_text_is_put_between_tags_by_hand() -> None:
    found = {name_of(path): mixed(path.read_text(encoding="utf-8")) for path in CODE if name_of(path) not in BY_HAND}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "line",
    [
        "f'<p>{text}</p>'",
        "f'<p class=\"{look}\">'",
        "f'{text}<br>'",
        "f'<{name}>{text}</{name}>'",
        "'<li>{}</li>'.format(text)",
        "'<b>%s</b>' % text",
        "'<ul>' + items",
        "items + '</ul>'",
        "'<br>'.join(lines)",
    ],
)
def test_text_between_tags_is_found(line: str) -> None:
    assert mixed(line) == [1]


@pytest.mark.parametrize("line", ["f'{a} < {b}'", "'<HH' + rest", "f'<{name}'", "tag('p', f'{a}: {b}')"])
def test_text_without_tags_is_left_alone(line: str) -> None:
    assert mixed(line) == []


def test_markup_is_taken_as_it_is_only_where_it_was_read() -> None:
    """A constant holds no text of others; whatever else becomes `Markup` by its name is counted."""
    found = {}
    for path in CODE:
        taken = [call for call in calls(path, "Markup") if not all(isinstance(arg, ast.Constant) for arg in call.args)]
        if taken:
            found[name_of(path)] = len(taken)
    assert found == MADE_OF_OTHERS


def test_streamlit_gets_html_from_one_module() -> None:
    assert {name_of(path): len(found) for path in CODE if (found := calls(path, "html"))} == ALLOWED_HTML


def test_nothing_lets_html_through_markdown() -> None:
    assert [name_of(path) for path in CODE if "unsafe_allow_html" in path.read_text(encoding="utf-8")] == []


def test_templates_escape_everything() -> None:
    templates = list((ROOT / "planner").rglob("*.j2"))
    assert templates
    for path in templates:
        assert not re.search(r"\|\s*safe\b|autoescape|Markup", path.read_text(encoding="utf-8")), path


TRIED = """\
from planner.maps.markup import Markup, joined, tag

def show(*markup: Markup) -> None: ...

text: str = "<b>"
show(tag("p", text), joined([text, tag("br")]))
show(text)
show(tag("p", text) + text)
show("<p>" + text)
said: str = tag("p", text)
"""
"""What may be written, and from the seventh line on what may not."""


def test_mypy_refuses_a_text_where_markup_is_asked(tmp_path: Path) -> None:
    tried = tmp_path / "tried.py"
    tried.write_text(TRIED, encoding="utf-8")
    said, wrong, _ = api.run([f"--config-file={ROOT / '.mypy.ini'}", f"--cache-dir={tmp_path}", str(tried)])
    assert wrong == ""
    refused = {int(found[1]) for found in re.finditer(r"^.*tried\.py:(\d+): error", said, re.MULTILINE)}
    assert refused == set(range(7, TRIED.count("\n") + 1)), said


def test_what_puts_html_on_a_page_asks_markup() -> None:
    assert get_type_hints(show)["markup"] is Markup
    assert get_type_hints(open_table)["markup"] is Markup
