"""How an agenda may change: each rule takes the agenda as it is and returns the agenda as it becomes.

Every edit names the version of the item it was made on; when somebody else was first, VersionConflict holds theirs.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from planner.domain.actions import NEXT_STATES, ActionState, Contribution, GemeenteRole, PilotAction
from planner.domain.agenda import Agenda, AgendaState, Ambition, Caps
from planner.domain.opgaven import Opgave, Say
from planner.domain.parties import Party
from planner.domain.rules import CapReached, RuleBroken, VersionConflict

Versioned = TypeVar("Versioned", bound=Party | Opgave | PilotAction | Say | Contribution | Ambition)

NEEDS_REASON = frozenset({ActionState.GESTOPT})


def _edited(item: Versioned, version: int, changes: dict[str, Any]) -> Versioned:
    if item.version != version:
        raise VersionConflict(item)
    unknown = changes.keys() - {f.name for f in fields(item)}
    if unknown:
        raise TypeError(f"{type(item).__name__} has no {sorted(unknown)}")
    return replace(item, **changes, version=version + 1)


def _with(items: tuple[Versioned, ...], item: Versioned, **key: str) -> tuple[Versioned, ...]:
    same = [all(getattr(other, name) == value for name, value in key.items()) for other in items]
    if True not in same:
        return (*items, item)
    return tuple(item if is_same else other for other, is_same in zip(items, same, strict=True))


def _titled(title: str, code: str) -> str:
    if not title.strip():
        raise RuleBroken(code)
    return title.strip()


def _listed(items: Iterable[Opgave | PilotAction]) -> tuple[tuple[str, str], ...]:
    return tuple((item.id, item.title) for item in items)


def edit_agenda(agenda: Agenda, version: int, **changes: Any) -> Agenda:
    """Change title, period, state or the shared urgency."""
    if agenda.version != version:
        raise VersionConflict(agenda)
    edited = replace(agenda, **changes, version=version + 1)
    _titled(edited.title, "agenda-without-title")
    if edited.period_to < edited.period_from:
        raise RuleBroken("period-backwards", start=str(edited.period_from), end=str(edited.period_to))
    if not isinstance(edited.state, AgendaState):
        raise TypeError("state must be an AgendaState")
    return edited


def write_ambition(agenda: Agenda, version: int, text: str) -> Agenda:
    """Give the shared goal a new wording."""
    return replace(agenda, ambition=_edited(agenda.ambition, version, {"text": text.strip()}))


def add_party(agenda: Agenda, party: Party) -> Agenda:
    """Seat a party at the table; two with one name would be confused."""
    name = _titled(party.name, "party-without-name")
    if any(p.name.casefold() == name.casefold() for p in agenda.parties):
        raise RuleBroken("party-twice", name=name)
    return replace(agenda, parties=(*agenda.parties, replace(party, name=name)))


def edit_party(agenda: Agenda, party_id: str, version: int, **changes: Any) -> Agenda:
    """Change what a party is, knows, seeks or has."""
    party = _edited(agenda.party(party_id), version, changes)
    _titled(party.name, "party-without-name")
    if party.hours is not None and party.hours < 0:
        raise RuleBroken("negative-number")
    return replace(agenda, parties=_with(agenda.parties, party, id=party_id))


def remove_party(agenda: Agenda, party_id: str, version: int) -> Agenda:
    """Take a party from the table, unless an action counts on it; what it said goes with it."""
    party = _edited(agenda.party(party_id), version, {})
    counted_on = [a.title for a in agenda.actions if party_id in (a.lead_party, *a.co_parties)]
    counted_on += [agenda.action(c.action_id).title for c in agenda.contributions if c.party_id == party_id]
    if counted_on:
        raise RuleBroken("party-counted-on", name=party.name, action=counted_on[0])
    return replace(
        agenda,
        parties=tuple(p for p in agenda.parties if p.id != party_id),
        says=tuple(s for s in agenda.says if s.party_id != party_id),
    )


def add_opgave(agenda: Agenda, opgave: Opgave, caps: Caps) -> Agenda:
    """Put an opgave on the agenda; raises CapReached when another must make room first."""
    title = _titled(opgave.title, "opgave-without-title")
    if len(agenda.open_opgaven) >= caps.opgaven:
        raise CapReached("cap-opgaven", cap=caps.opgaven, open_items=_listed(agenda.open_opgaven))
    return replace(agenda, opgaven=(*agenda.opgaven, replace(opgave, title=title)))


def edit_opgave(agenda: Agenda, opgave_id: str, version: int, **changes: Any) -> Agenda:
    """Change an opgave's words, figures or how interwoven it is."""
    opgave = _edited(agenda.opgave(opgave_id), version, changes)
    _titled(opgave.title, "opgave-without-title")
    return replace(agenda, opgaven=_with(agenda.opgaven, opgave, id=opgave_id))


def park_opgave(agenda: Agenda, opgave_id: str, version: int, reason: str) -> Agenda:
    """Park an opgave to make room; the reason is kept. Its open actions must stop or move first."""
    waiting = [a.title for a in agenda.open_actions if a.opgave_id == opgave_id]
    if waiting:
        raise RuleBroken("opgave-has-actions", action=waiting[0])
    return edit_opgave(agenda, opgave_id, version, parked_because=_titled(reason, "reason-needed"))


def reopen_opgave(agenda: Agenda, opgave_id: str, version: int, caps: Caps) -> Agenda:
    """Take a parked opgave back on; the cap counts."""
    if len(agenda.open_opgaven) >= caps.opgaven:
        raise CapReached("cap-opgaven", cap=caps.opgaven, open_items=_listed(agenda.open_opgaven))
    return edit_opgave(agenda, opgave_id, version, parked_because="")


def set_say(agenda: Agenda, opgave_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Write down a party's own words on an opgave and who decides."""
    agenda.opgave(opgave_id)
    agenda.party(party_id)
    say = _edited(agenda.say(opgave_id, party_id), version, changes)
    return replace(agenda, says=_with(agenda.says, say, opgave_id=opgave_id, party_id=party_id))


def add_action(agenda: Agenda, action: PilotAction, caps: Caps) -> Agenda:
    """Put a pilot action on the agenda; raises CapReached when another must stop first."""
    _check_action(agenda, action)
    if action.is_open and len(agenda.open_actions) >= caps.actions:
        raise CapReached("cap-actions", cap=caps.actions, open_items=_listed(agenda.open_actions))
    return replace(agenda, actions=(*agenda.actions, replace(action, title=action.title.strip())))


def edit_action(agenda: Agenda, action_id: str, version: int, **changes: Any) -> Agenda:
    """Change an action's fields; its state changes by `move_action`."""
    if "state" in changes:
        raise TypeError("use move_action for the state")
    action = _edited(agenda.action(action_id), version, changes)
    _check_action(agenda, action)
    return replace(agenda, actions=_with(agenda.actions, action, id=action_id))


def move_action(agenda: Agenda, action_id: str, version: int, state: ActionState, reason: str, caps: Caps) -> Agenda:
    """Take an action to its next state; stopping asks for a reason, starting again counts for the cap."""
    action = agenda.action(action_id)
    if state not in NEXT_STATES[action.state]:
        raise RuleBroken("state-not-next", state=action.state.value, wanted=state.value)
    if state in NEEDS_REASON:
        _titled(reason, "reason-needed")
    moved = _edited(action, version, {"state": state, "state_reason": reason.strip()})
    if moved.is_open and not action.is_open and len(agenda.open_actions) >= caps.actions:
        raise CapReached("cap-actions", cap=caps.actions, open_items=_listed(agenda.open_actions))
    return replace(agenda, actions=_with(agenda.actions, moved, id=action_id))


def set_contribution(agenda: Agenda, action_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Write down what a party puts in, gives out of hand and gets back; two parties never conflict."""
    agenda.action(action_id)
    agenda.party(party_id)
    given = _edited(agenda.contribution(action_id, party_id), version, changes)
    if any(n is not None and n < 0 for n in (given.hours, given.euros)):
        raise RuleBroken("negative-number")
    if given.benefit.strip() and not given.benefit_source.strip():
        raise RuleBroken("benefit-without-source")
    return replace(agenda, contributions=_with(agenda.contributions, given, action_id=action_id, party_id=party_id))


def _check_action(agenda: Agenda, action: PilotAction) -> None:
    _titled(action.title, "action-without-title")
    if not agenda.opgave(action.opgave_id).is_open and action.is_open:
        raise RuleBroken("opgave-parked", title=agenda.opgave(action.opgave_id).title)
    doing = [party_id for party_id in (action.lead_party, *action.co_parties) if party_id]
    for party_id in doing:
        agenda.party(party_id)
    if len(doing) > len(set(doing)):
        raise RuleBroken("party-twice-in-action")
    if action.start and action.end and action.end < action.start:
        raise RuleBroken("end-before-start")
    if action.gemeente_role is GemeenteRole.BESLISSEN and not action.role_ground.strip():
        raise RuleBroken("role-without-ground")
