"""How an agenda may change: each rule takes the agenda as it is and returns the agenda as it becomes.

Every edit names the version of the item it was made on; when somebody else was first, VersionConflict holds theirs.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar

from planner.domain.agenda.actions import NEXT_STATES, ActionState, Contribution, GemeenteRole, PilotAction
from planner.domain.agenda.agenda import Agenda, AgendaState, Ambition, Caps
from planner.domain.agenda.checks import (
    checked_action,
    checked_agenda,
    checked_contribution,
    checked_opgave,
    checked_party,
    written,
)
from planner.domain.agenda.opgaven import Opgave, Say
from planner.domain.figures.indicators import IndicatorSet
from planner.domain.figures.weights import WeightSet, checked_weights
from planner.domain.parties import Party
from planner.domain.rules import CapReached, RuleBroken, VersionConflict

Versioned = TypeVar("Versioned", bound=Agenda | Party | Opgave | PilotAction | Say | Contribution | Ambition)

NEEDS_REASON = frozenset({ActionState.GESTOPT})
OF_AGENDA = frozenset({"title", "period_from", "period_to", "urgency"})
"""What can be edited of the agenda itself; its state, parties, opgaven and actions have gestures of their own."""


def _edited(item: Versioned, version: int, changes: dict[str, Any]) -> Versioned:
    if item.version != version:
        raise VersionConflict(item)
    known = OF_AGENDA if isinstance(item, Agenda) else {f.name for f in fields(item)} - {"id", "version"}
    if unknown := changes.keys() - known:
        raise TypeError(f"{type(item).__name__} has no {sorted(unknown)} to edit")
    return replace(item, **changes, version=version + 1)


def _with(items: tuple[Versioned, ...], item: Versioned, **key: str) -> tuple[Versioned, ...]:
    same = [all(getattr(other, name) == value for name, value in key.items()) for other in items]
    if True not in same:
        return (*items, item)
    return tuple(item if is_same else other for other, is_same in zip(items, same, strict=True))


def _listed(items: Iterable[Opgave | PilotAction]) -> tuple[tuple[str, str], ...]:
    return tuple((item.id, item.title) for item in items)


def edit_agenda(agenda: Agenda, version: int, **changes: Any) -> Agenda:
    """Change title, period or the shared urgency; the state changes by `move_agenda`."""
    return checked_agenda(_edited(agenda, version, changes))


def move_agenda(agenda: Agenda, version: int, state: AgendaState) -> Agenda:
    """Take the agenda to another state; `settling` tells whether it may."""
    return replace(_edited(agenda, version, {}), state=state)


def set_weights(agenda: Agenda, version: int, weights: WeightSet | None, indicators: IndicatorSet) -> Agenda:
    """Score with weights of the parties' own, or with the declared ones again (None)."""
    if agenda.version != version:
        raise VersionConflict(agenda)
    chosen = checked_weights(weights, indicators) if weights else None
    return replace(agenda, weight_set=chosen, version=version + 1)


def write_ambition(agenda: Agenda, version: int, text: str) -> Agenda:
    """Give the shared goal a new wording."""
    return replace(agenda, ambition=_edited(agenda.ambition, version, {"text": text.strip()}))


def add_party(agenda: Agenda, party: Party) -> Agenda:
    """Seat a party at the table."""
    return replace(agenda, parties=(*agenda.parties, checked_party(agenda, party)))


def edit_party(agenda: Agenda, party_id: str, version: int, **changes: Any) -> Agenda:
    """Change what a party is, knows, seeks or has."""
    party = checked_party(agenda, _edited(agenda.party(party_id), version, changes))
    return replace(agenda, parties=_with(agenda.parties, party, id=party_id))


def remove_party(agenda: Agenda, party_id: str, version: int) -> Agenda:
    """Take a party from the table, unless an action counts on it; its words on the opgaven go with it."""
    party = _edited(agenda.party(party_id), version, {})
    counted_on = [a.title for a in agenda.actions if party_id in (a.lead_party, *a.co_parties)]
    given = [c for c in agenda.contributions if c.party_id == party_id and not c.is_blank]
    counted_on += [agenda.action(c.action_id).title for c in given]
    if counted_on:
        raise RuleBroken("party-counted-on", name=party.name, action=counted_on[0])
    return replace(
        agenda,
        parties=tuple(p for p in agenda.parties if p.id != party_id),
        says=tuple(s for s in agenda.says if s.party_id != party_id),
        contributions=tuple(c for c in agenda.contributions if c.party_id != party_id),
    )


def add_opgave(agenda: Agenda, opgave: Opgave, caps: Caps) -> Agenda:
    """Put an opgave on the agenda; raises CapReached when another must make room first."""
    opgave = checked_opgave(opgave)
    if len(agenda.open_opgaven) >= caps.opgaven:
        raise CapReached("cap-opgaven", cap=caps.opgaven, open_items=_listed(agenda.open_opgaven))
    return replace(agenda, opgaven=(*agenda.opgaven, opgave))


def edit_opgave(agenda: Agenda, opgave_id: str, version: int, **changes: Any) -> Agenda:
    """Change an opgave's words, figures or how interwoven it is; it is parked by `park_opgave`."""
    if "parked_because" in changes:
        raise TypeError("use park_opgave or reopen_opgave")
    return _with_opgave(agenda, opgave_id, version, changes)


def park_opgave(agenda: Agenda, opgave_id: str, version: int, reason: str) -> Agenda:
    """Park an opgave to make room; the reason is kept. Its open actions must stop or move first."""
    waiting = [a.title for a in agenda.open_actions if a.opgave_id == opgave_id]
    if waiting:
        raise RuleBroken("opgave-has-actions", action=waiting[0])
    return _with_opgave(agenda, opgave_id, version, {"parked_because": written(reason, "reason-needed")})


def reopen_opgave(agenda: Agenda, opgave_id: str, version: int, caps: Caps) -> Agenda:
    """Take a parked opgave back on; the cap counts."""
    if len(agenda.open_opgaven) >= caps.opgaven:
        raise CapReached("cap-opgaven", cap=caps.opgaven, open_items=_listed(agenda.open_opgaven))
    return _with_opgave(agenda, opgave_id, version, {"parked_because": ""})


def _with_opgave(agenda: Agenda, opgave_id: str, version: int, changes: dict[str, Any]) -> Agenda:
    opgave = checked_opgave(_edited(agenda.opgave(opgave_id), version, changes))
    return replace(agenda, opgaven=_with(agenda.opgaven, opgave, id=opgave_id))


def set_say(agenda: Agenda, opgave_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Write down a party's own words on an opgave and who decides."""
    agenda.opgave(opgave_id)
    agenda.party(party_id)
    say = _edited(agenda.say(opgave_id, party_id), version, changes)
    return replace(agenda, says=_with(agenda.says, say, opgave_id=opgave_id, party_id=party_id))


def add_action(agenda: Agenda, action: PilotAction, caps: Caps) -> Agenda:
    """Put a pilot action on the agenda; raises CapReached when another must stop first."""
    action = checked_action(agenda, action)
    if action.is_open and len(agenda.open_actions) >= caps.actions:
        raise CapReached("cap-actions", cap=caps.actions, open_items=_listed(agenda.open_actions))
    return replace(agenda, actions=(*agenda.actions, action))


def edit_action(agenda: Agenda, action_id: str, version: int, **changes: Any) -> Agenda:
    """Change an action's fields; its state changes by `move_action`."""
    if "state" in changes:
        raise TypeError("use move_action for the state")
    edited = _edited(agenda.action(action_id), version, changes)
    if changes.get("role_ground", "").strip() and edited.gemeente_role is not GemeenteRole.BESLISSEN:
        raise RuleBroken("ground-without-deciding", at="role_ground")
    return replace(agenda, actions=_with(agenda.actions, checked_action(agenda, edited), id=action_id))


def move_action(agenda: Agenda, action_id: str, version: int, state: ActionState, reason: str, caps: Caps) -> Agenda:
    """Take an action to its next state; stopping asks for a reason, starting again counts for the cap."""
    action = agenda.action(action_id)
    if state not in NEXT_STATES[action.state]:
        raise RuleBroken("state-not-next", state=action.state.value, wanted=state.value)
    if state in NEEDS_REASON:
        written(reason, "reason-needed")
    moved = _edited(action, version, {"state": state, "state_reason": reason.strip()})
    if moved.is_open and not action.is_open:  # it starts again: what was parked or filled since counts
        moved = checked_action(agenda, moved)
        if len(agenda.open_actions) >= caps.actions:
            raise CapReached("cap-actions", cap=caps.actions, open_items=_listed(agenda.open_actions))
    return replace(agenda, actions=_with(agenda.actions, moved, id=action_id))


def set_contribution(agenda: Agenda, action_id: str, party_id: str, version: int, **changes: Any) -> Agenda:
    """Write down what a party puts in, gives out of hand and gets back; nothing left is no contribution."""
    agenda.action(action_id)
    agenda.party(party_id)
    given = checked_contribution(_edited(agenda.contribution(action_id, party_id), version, changes))
    kept = _with(agenda.contributions, given, action_id=action_id, party_id=party_id)
    return replace(agenda, contributions=tuple(c for c in kept if not c.is_blank))
