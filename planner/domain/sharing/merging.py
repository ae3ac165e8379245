"""Two copies of one agenda, worked on apart, brought together by identity: what clashes is shown, never overwritten.

Each side knows the digests of what it gave and got. When the other side knew our version of an item and changed it,
theirs goes on from ours; the other way round ours goes on; when neither knew the other's, people choose.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from planner.domain.agenda.agenda import Agenda, AgendaState, Ambition
from planner.domain.plain import plain
from planner.domain.rules import RuleBroken
from planner.domain.signs import bare
from planner.domain.together.dossier import Dossier

LISTS: dict[str, tuple[str, ...]] = {
    "parties": ("id",),
    "opgaven": ("id",),
    "says": ("opgave_id", "party_id"),
    "actions": ("id",),
    "contributions": ("action_id", "party_id"),
}
BESIDE: dict[str, tuple[str, ...]] = {
    "goals": ("party_id",),
    "representatives": ("id",),
    "faces": ("action_id", "party_id"),
}
HEAD, AMBITION = "agenda", "ambition"

Known = Mapping[str, frozenset[str]]
"""Of each path the digests one side has given or got."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One item that both sides changed, or two parties with one name; `theirs` is left out until somebody chooses."""

    path: str
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of two copies: paths that were added, that theirs replaced, and that clash."""

    dossier: Dossier
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    settled: dict[str, Any] = field(default_factory=dict)
    """Path → the other side's item, for each path about which nothing is open any more."""


def items_of(dossier: Dossier) -> dict[str, Any]:
    """Give every item that can be edited by its path; raises ValueError when two have one identity."""
    agenda = dossier.agenda
    found: dict[str, Any] = {HEAD: _head(agenda), AMBITION: agenda.ambition}
    for name, item, keys in _listed(dossier):
        path = f"{name}/" + "+".join(getattr(item, key) for key in keys)
        if path in found:
            raise ValueError(path)
        found[path] = item
    return found


def digest(item: Any) -> str:
    """Recognise an item by what it says beyond the defaults of its fields, whatever its version."""
    return _hashed(plain(_unversioned(item), briefly=True))


def digests(item: Any) -> frozenset[str]:
    """Give every digest an item can be known by: older files and agendas hold that of all its fields."""
    return frozenset({digest(item), _hashed(plain(_unversioned(item)))})


def _unversioned(item: Any) -> Any:
    return replace(item, version=0) if hasattr(item, "version") else item


def _hashed(said: Any) -> str:
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The paths of clashes about which people chose."""

    theirs: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()


def merge(ours: Dossier, theirs: Dossier, *, we_know: Known, they_know: Known, chosen: Chosen) -> Merged:
    """Bring theirs into ours, item by item; what only grows is joined by `joining`."""
    mine, other = items_of(ours), items_of(theirs)
    names = {bare(party.name): party for party in ours.agenda.parties}
    result: dict[str, Any] = dict(mine)
    added, replaced, clashes, settled = [], [], [], dict[str, Any]()
    for path, item in other.items():
        now = mine.get(path)
        if now is None:
            same_name = names.get(bare(item.name)) if path.startswith("parties/") else None
            if same_name is not None and path in chosen.ours:
                settled[path] = item
                continue
            if same_name is not None and path not in chosen.theirs:
                clashes.append(Clash(path, same_name, item))
                continue
            if not digests(item) & we_know.get(path, frozenset()):  # else we took it away since
                result[path] = item
                added.append(path)
        elif path in chosen.theirs or (now != item and _goes_on(now, item, they_know.get(path, frozenset()))):
            result[path] = _newer(item, now)
            replaced.append(path)
        elif now != item and path not in chosen.ours and not digests(item) & {digest(now), *we_know.get(path, ())}:
            clashes.append(Clash(path, now, item))
            continue
        settled[path] = item
    return Merged(_rebuilt(ours, result), tuple(added), tuple(replaced), tuple(clashes), settled)


def demand_no_parked_work(agenda: Agenda) -> None:
    """Raise RuleBroken when one side parked an opgave under which the other still has an action going."""
    parked = {opgave.id: opgave.title for opgave in agenda.opgaven if not opgave.is_open}
    for action in agenda.open_actions:
        if action.opgave_id in parked:
            raise RuleBroken("parked-on-one-side", action=action.title, opgave=parked[action.opgave_id])


def _goes_on(ours: Any, theirs: Any, they_know: frozenset[str]) -> bool:
    return digest(ours) != digest(theirs) and bool(digests(ours) & they_know)


def _newer(theirs: Any, ours: Any) -> Any:
    if not hasattr(theirs, "version"):
        return theirs
    return replace(theirs, version=max(theirs.version, ours.version + 1))


def _rebuilt(ours: Dossier, items: Mapping[str, Any]) -> Dossier:
    """Put items back in their lists; what refers to what isn't there stays out."""
    lists: dict[str, list[Any]] = {name: [] for name in (*LISTS, *BESIDE)}
    for path, item in items.items():
        if "/" in path:
            lists[path.split("/")[0]].append(item)
    parties, opgaven = ({item.id for item in lists[name]} for name in ("parties", "opgaven"))
    actions = {item.id for item in lists["actions"]}
    there = {"party_id": parties, "opgave_id": opgaven, "action_id": actions}
    for name in ("says", "contributions"):
        lists[name] = [
            item for item in lists[name] if all(getattr(item, k) in ids for k, ids in there.items() if hasattr(item, k))
        ]
    people = {person.id for person in lists["representatives"]}
    lists["faces"] = [f for f in lists["faces"] if f.action_id in actions and f.representative_id in people]
    beside = {name: tuple(lists[name]) for name in BESIDE}
    agenda = replace(
        items[HEAD],
        state=ours.agenda.state,
        ambition=items[AMBITION],
        **{name: tuple(lists[name]) for name in LISTS},
    )
    return replace(ours, agenda=agenda, **beside)


def _head(agenda: Agenda) -> Agenda:
    blank: dict[str, Any] = dict.fromkeys(LISTS, ())
    return replace(agenda, state=AgendaState.CONCEPT, ambition=Ambition(), **blank)


def _listed(dossier: Dossier) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    for whole, lists in ((dossier.agenda, LISTS), (dossier, BESIDE)):
        for name, keys in lists.items():
            yield from ((name, item, keys) for item in getattr(whole, name))
