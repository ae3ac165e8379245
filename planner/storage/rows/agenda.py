"""From an agenda to rows and back: a column has the name of the field, `position` keeps the order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Table

from planner.domain.agenda.actions import Contribution, Milestone, PilotAction
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.agenda.opgaven import FrozenFigure, Opgave, Say
from planner.domain.areas import Area
from planner.domain.figures.weights import WeightSet
from planner.domain.parties import Party
from planner.storage.tables import agenda as tables

Row = dict[str, Any]
Key = tuple[Any, ...]
Rows = dict[Table, dict[Key, Row]]
"""Of each table the rows of one agenda, by primary key."""
Made = TypeVar("Made")


class CoParty(NamedTuple):
    """An action knows its co-parties by id only; as a row that id has a name."""

    party_id: str


class Linked(NamedTuple):
    """An opgave knows its signals by id only; as a row that id has a name."""

    signal_id: str


class Weight(NamedTuple):
    """One weight of a set, as a row."""

    indicator: str
    weight: float


def rows_of(agenda: Agenda) -> Rows:
    """Write an agenda as rows; raises ValueError when two items have one identity."""
    found: Rows = {}

    def write(table: Table, items: Iterable[object], **fixed: object) -> None:
        add_rows(found, table, items, agenda_id=agenda.id, **fixed)

    chosen = agenda.weight_set
    ambition = {"ambition": agenda.ambition.text, "ambition_version": agenda.ambition.version}
    write(tables.agenda, [agenda], **ambition, weight_set=chosen.name if chosen else None)
    write(tables.agenda_area, agenda.areas)
    write(tables.agenda_weight, [Weight(*pair) for pair in chosen.weights] if chosen else [])
    write(tables.party, agenda.parties)
    write(tables.opgave, agenda.opgaven)
    for opgave in agenda.opgaven:
        write(tables.opgave_figure, opgave.figures, opgave_id=opgave.id)
        write(tables.opgave_signal, [Linked(signal) for signal in opgave.signals], opgave_id=opgave.id)
    write(tables.say, agenda.says)
    write(tables.action, agenda.actions)
    for action in agenda.actions:
        write(tables.action_co_party, [CoParty(party) for party in action.co_parties], action_id=action.id)
        write(tables.action_baseline, [action.baseline] if action.baseline else [], action_id=action.id)
        write(tables.milestone, action.milestones, action_id=action.id)
    write(tables.contribution, agenda.contributions)
    return found


def add_rows(found: Rows, table: Table, items: Iterable[object], **fixed: object) -> None:
    """Add items to rows in their order; `fixed` holds what an item itself doesn't know."""
    rows = [row_of(table, item, **{"position": n, **fixed}) for n, item in enumerate(items)]
    _add(found.setdefault(table, {}), table, rows)


def agenda_of(found: dict[Table, list[Row]]) -> Agenda:
    """Read an agenda from its rows, each list in the order of its positions."""
    (row,) = found[tables.agenda]
    return made(
        Agenda,
        row,
        areas=tuple(made(Area, area) for area in found[tables.agenda_area]),
        ambition=Ambition(row["ambition"], row["ambition_version"]),
        parties=tuple(made(Party, party) for party in found[tables.party]),
        opgaven=_opgaven(found),
        says=tuple(made(Say, say) for say in found[tables.say]),
        actions=_actions(found),
        contributions=tuple(made(Contribution, given) for given in found[tables.contribution]),
        weight_set=_weight_set(row["weight_set"], found[tables.agenda_weight]),
    )


def row_of(table: Table, item: object, **fixed: object) -> Row:
    """Write one item as a row; `fixed` holds what the item itself doesn't know."""
    keys = [column.key for column in table.columns]
    return {key: fixed[key] if key in fixed else getattr(item, key) for key in keys}


def made(kind: type[Made], row: Row, **parts: object) -> Made:
    """Read one item from a row; `parts` holds what stands in other tables."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # a dataclass of the domain
    return kind(**{name: parts[name] if name in parts else row[name] for name in names})


def _weight_set(name: str | None, rows: list[Row]) -> WeightSet | None:
    if name is None:
        return None
    return WeightSet(name, tuple((row["indicator"], row["weight"]) for row in rows))


def _opgaven(found: dict[Table, list[Row]]) -> tuple[Opgave, ...]:
    figures, signals = (by_name(found[table], "opgave_id") for table in (tables.opgave_figure, tables.opgave_signal))
    return tuple(
        made(
            Opgave,
            row,
            figures=tuple(made(FrozenFigure, figure) for figure in figures[row["id"]]),
            signals=tuple(signal["signal_id"] for signal in signals[row["id"]]),
        )
        for row in found[tables.opgave]
    )


def _actions(found: dict[Table, list[Row]]) -> tuple[PilotAction, ...]:
    lists = (tables.action_co_party, tables.action_baseline, tables.milestone)
    co_parties, baselines, milestones = (by_name(found[table], "action_id") for table in lists)
    return tuple(
        made(
            PilotAction,
            row,
            co_parties=tuple(party["party_id"] for party in co_parties[row["id"]]),
            baseline=next((made(FrozenFigure, figure) for figure in baselines[row["id"]]), None),
            milestones=tuple(made(Milestone, milestone) for milestone in milestones[row["id"]]),
        )
        for row in found[tables.action]
    )


def by_name(rows: list[Row], name: str) -> defaultdict[str, list[Row]]:
    """Group rows by the value of one column."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


def _add(found: dict[Key, Row], table: Table, rows: list[Row]) -> None:
    for row in rows:
        key = tuple(row[column.key] for column in table.primary_key)
        if key in found:
            raise ValueError(f"two rows of {table.name} are {key}")
        found[key] = row
