"""What the docs say is there, is there."""

import re
import shlex
from dataclasses import fields
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from PIL import Image

from planner.cli import commands
from planner.domain.bounds import MOST, MOST_SIGNS, SIGNS
from planner.settings import DECLARED, ROOT, Settings
from planner.sources.declared.lives import read_lives
from planner.sources.declared.sources import read_sources
from planner.sources.figures.mapping import read_mapping
from planner.sources.registers.mapping import read_mapping as read_register_mapping
from planner.text import sentences

README, BEHEER, HANDLEIDING = ROOT / "README.md", ROOT / "docs" / "beheer.md", ROOT / "docs" / "handleiding.md"
DOCS = [README, ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
IMAGES = sorted((ROOT / "docs" / "images").glob("*.png"))
LINK = re.compile(r"""\]\(([^)\s]+)\)|src="([^"]+)\"""")
MOST_BYTES = 250_000


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def dutch() -> str:
    return "".join(f"{sentence}\n" for sentence in sentences("nl").values()).replace("’", "'")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def links(path: Path) -> list[str]:
    """Give every link and picture of a page that points into this repository."""
    found = [one or other for one, other in LINK.findall(text_of(path))]
    return [link for link in found if not link.startswith(("http://", "https://"))]


def anchors(path: Path) -> set[str]:
    """Give the anchors a page has, as code forges make them from its headings."""
    headings = re.findall(r"^#+ (.+)$", text_of(path), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def command_names(group: click.Group, before: str = "") -> list[str]:
    """Name every command as a person types it: "agenda list"."""
    names = []
    for name, command in group.commands.items():
        inside = isinstance(command, click.Group)
        names += command_names(command, f"{before}{name} ") if inside else [before + name]
    return names


def named_in(text: str, name: str) -> bool:
    return re.search(rf"`(?:python -m planner )?{re.escape(name)}[` ]", text) is not None


def options_of(name: str) -> list[str]:
    """Name the arguments and options of a command, without those every command has."""
    command: click.Command = commands
    for part in name.split():
        assert isinstance(command, click.Group)
        command = command.commands[part]
    context = click.Context(command)
    return [p.opts[0] if isinstance(p, click.Option) else p.make_metavar(context) for p in command.params]


@pytest.mark.parametrize("name", command_names(commands))
def test_the_readme_tells_of_every_command_with_its_options(name):
    rows = [line for line in text_of(README).splitlines() if line.startswith(f"| `{name}") and named_in(line, name)]
    assert len(rows) == 1
    assert [option for option in options_of(name) if option not in rows[0]] == []


@pytest.mark.parametrize(("name", "most"), [*MOST.items(), (SIGNS, MOST_SIGNS)])
def test_beheer_tells_how_much_fits_in_every_list(name, most):
    rows = [line for line in text_of(BEHEER).splitlines() if line.startswith("|") and f"`{name}`" in line]
    assert any(row.endswith(f"| {most:,} |".replace(",", ".")) for row in rows)


@pytest.mark.parametrize("page", [README, BEHEER], ids=name_of)
@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: str(setting.name))
def test_every_setting_stands_in_readme_and_beheer_with_its_default(page, setting):
    rows = [line for line in text_of(page).splitlines() if line.startswith(f"| `PLANNER_{setting.name.upper()}`")]
    assert len(rows) == 1
    default = " ".join(setting.default) if isinstance(setting.default, tuple) else str(setting.default)
    assert default in rows[0]


def test_the_docs_name_no_setting_that_is_not_there():
    known = {f"PLANNER_{setting.name.upper()}" for setting in fields(Settings)}
    named = {name for page in DOCS for name in re.findall(r"PLANNER_[A-Z_]+[A-Z]", text_of(page))}
    assert named - known == set()


@pytest.mark.parametrize("page", DOCS, ids=name_of)
def test_every_link_and_picture_leads_somewhere(page):
    broken = []
    for link in links(page):
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("page", DOCS, ids=name_of)
def test_every_picture_has_words_for_who_does_not_see_it(page):
    text = text_of(page)
    bare = re.findall(r"!\[\]\([^)]*\)", text) + [tag for tag in re.findall(r"<img[^>]*>", text) if 'alt="' not in tag]
    assert bare == []


@pytest.mark.parametrize("image", IMAGES, ids=name_of)
def test_every_picture_is_used_small_and_whole(image):
    assert any(image.name in link for page in DOCS for link in links(page))
    assert image.stat().st_size <= MOST_BYTES
    with Image.open(image) as picture:
        picture.verify()


def test_the_map_of_the_code_names_every_package():
    packages = {f"planner/{found.parent.name}/" for found in (ROOT / "planner").glob("*/__init__.py")}
    rows = "\n".join(line for line in text_of(README).splitlines() if line.startswith("| ["))
    assert sorted(package for package in packages if f"[{package}]" not in rows) == []


def test_every_make_target_stands_in_the_readme():
    targets = re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), flags=re.MULTILINE)
    assert [t for t in targets if f"`make {t}" not in text_of(README) and f"`{t}`" not in text_of(README)] == []


def test_the_buttons_in_the_handleiding_stand_in_the_app():
    bold = re.findall(r"(?:[Dd]ruk (?:in het paneel )?op|[Ww]ordt het) \*\*([^*]+)\*\*", text_of(HANDLEIDING))
    assert bold
    assert [words for words in bold if f"= {words}\n" not in dutch()] == []


def told_commands() -> list[str]:
    """Give everything in the docs that a person may type after `python -m planner`."""
    found = {line.strip() for page in DOCS for line in re.findall(r"-m planner ([a-z][^`\n]+)", text_of(page))}
    return sorted(found)


@pytest.mark.parametrize("line", told_commands())
def test_every_command_in_the_docs_can_be_typed(line):
    group, words = commands, shlex.split(line)
    while isinstance(found := group.commands[words.pop(0)], click.Group):
        group = found
    known = {option for param in found.params for option in param.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_beheer_explains_every_source_with_its_words():
    sources = read_sources(DECLARED / "sources.yaml").sources
    addresses = re.findall(r"https://([\w.]+)", text_of(DECLARED / "sources.yaml"))
    told = [s.id for s in sources] + [s.licence for s in sources] + addresses
    assert [words for words in told if words not in text_of(BEHEER)] == []


def test_beheer_names_every_value_that_stands_for_no_figure():
    sentinels = read_sources(DECLARED / "sources.yaml").sentinels
    assert [value for value in sentinels if value.strip() and f"`{value}`" not in text_of(BEHEER)] == []


@pytest.mark.parametrize("own", read_lives(DECLARED / "service_lives.yaml").types, ids=lambda own: str(own.id))
def test_beheer_tells_the_assumed_life_of_every_type(own):
    life = "geen" if own.life is None else f"{own.life:g}"
    rows = [line for line in text_of(BEHEER).splitlines() if line.startswith(f"| {own.kind.label.nl} (")]
    assert len(rows) == 1
    assert f"| {own.kind.weight:g} |".replace(".", ",") in rows[0]
    told = f"{own.label.nl} {life}{'°' if own.own_assumption else ''}"
    assert re.search(rf"[ ]{re.escape(told)}[, ]", rows[0], flags=re.IGNORECASE)


def test_the_mappings_in_beheer_can_be_read(tmp_path):
    table, register = re.findall(r"^```yaml\n(.*?)^```", text_of(BEHEER), flags=re.MULTILINE | re.DOTALL)
    for name, text in (("table.yaml", table), ("register.yaml", register)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    sources = read_sources(DECLARED / "sources.yaml")
    mapping = read_mapping(tmp_path / "table.yaml")
    official = {column.name for column in sources.columns} | {"skip"}
    assert {target for target in mapping.columns.values() if isinstance(target, str)} <= official
    assert read_register_mapping(tmp_path / "register.yaml", read_lives(DECLARED / "service_lives.yaml")).type


def test_what_the_handleiding_says_you_read_stands_in_the_app():
    tables = text_of(HANDLEIDING).split("| je leest |")[1:]
    cells = [row.split("|")[1].strip() for table in tables for row in table.split("\n\n")[0].splitlines()[2:]]
    assert len(cells) > 20
    assert [cell for cell in cells if cell.strip("… ") not in dutch()] == []
