"""Read data/examples/*.yaml: real examples in our own words, each with its source and how sure we are."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from planner.domain.figures.indicators import ThemeId
from planner.domain.parties import PartyKind
from planner.domain.privacy import personal_data
from planner.domain.sharing.examples import Example, Outcome, Sureness, WijkKind
from planner.domain.together.cooperation import CooperationForm
from planner.errors import SettingError
from planner.sources.declared.strict import Choice, Item, each, root, unique

FOLDER = "examples"
NEEDED = ("id", "title", "outcome", "what", "parties", "party_kinds", "source_title", "source_url", "sureness")
TOLD = ("place", "period", "carried_by", "first_trouble", "figures", "doubt")
CHOSEN = ("themes", "form", "wijk_kinds")


def read_examples(folder: Path) -> tuple[Example, ...]:
    """Read all examples in the order of their files; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    found = check_examples(folder, problems)
    if problems:
        raise problems[0]
    return found


def check_examples(folder: Path, problems: list[SettingError]) -> tuple[Example, ...]:
    """Read the files and collect every mistake."""
    items: list[Item] = []
    for path in sorted(folder.glob("*.yaml")) or [folder / "gelukt.yaml"]:
        try:
            items += root(path).items()
        except SettingError as problem:
            problems.append(problem)
    unique(items, problems)
    return each(items, _example, problems)


def _example(item: Item) -> Example:
    parts = item.fields(NEEDED, (*TOLD, *CHOSEN))
    told = {name: parts[name].text() for name in (*TOLD, "title", "what", "source_title") if name in parts}
    for name, text in told.items():
        if pieces := personal_data(text):
            raise parts[name].wrong("value", pieces[0].found, "–")
    made = Example(
        id=parts["id"].text(),
        title=told["title"],
        what=told["what"],
        outcome=parts["outcome"].choice(Outcome),
        parties=parts["parties"].texts(),
        party_kinds=_set(parts, "party_kinds", PartyKind),
        themes=_set(parts, "themes", ThemeId),
        form=parts["form"].choice(CooperationForm) if "form" in parts else None,
        wijk_kinds=frozenset(kind.value for kind in _set(parts, "wijk_kinds", WijkKind)),
        source_url=_url(parts["source_url"]),
        sureness=parts["sureness"].choice(Sureness),
    )
    return replace(made, **told)  # type: ignore[arg-type]  # these fields are texts


def _set(parts: dict[str, Item], name: str, kind: type[Choice]) -> frozenset[Choice]:
    return frozenset(item.choice(kind) for item in parts[name].items()) if name in parts else frozenset()


def _url(item: Item) -> str:
    """Read the address of a source; "" when it has none."""
    address = str(item.node.value)
    parts = urlsplit(address)
    if address and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise item.wrong("value", address, "https://…")
    return address
