"""An agenda with everything the parties said of it, and how it may change when ten people work on it at once.

Whatever a rule does to the agenda, `draft` guards four things: words of a party are written by that party only,
one that has a part in it isn't sent away by another, consent stands on the words as they are, and a settled agenda
whose words change is shared again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.agenda import drafting
from planner.domain.agenda.actions import ActionState, Contribution
from planner.domain.agenda.agenda import Agenda, AgendaState, Caps
from planner.domain.agenda.checks import written
from planner.domain.agenda.goals import OwnGoal
from planner.domain.agenda.opgaven import Say
from planner.domain.permissions import Right, User, demand, may
from planner.domain.rules import RuleBroken
from planner.domain.together import consent, cooperation
from planner.domain.together.consent import Consent
from planner.domain.together.cooperation import Check, Scored
from planner.domain.together.editions import Edition, restored
from planner.domain.together.learning import STATE_AFTER, Review, checked_review
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.settling import InTheWay, check_state, in_the_way, state_after, to_akkoord
from planner.domain.together.wordings import Wording, current, kept

Rule = Callable[[Agenda], Agenda]
OfParty = Say | Contribution | OwnGoal | Consent | Representative | Scored


@dataclass(frozen=True, slots=True)
class Dossier:
    """One agenda and what belongs to it; `wordings` holds only the newest of each subject."""

    agenda: Agenda
    wordings: tuple[Wording, ...] = ()
    goals: tuple[OwnGoal, ...] = ()
    consents: tuple[Consent, ...] = ()
    checks: tuple[Check, ...] = ()
    representatives: tuple[Representative, ...] = ()
    faces: tuple[Face, ...] = ()
    reviews: tuple[Review, ...] = ()

    @property
    def hindrances(self) -> tuple[InTheWay, ...]:
        """Tell what still stands between this agenda and vastgesteld."""
        return in_the_way(self.agenda, self.wordings, self.consents)

    def check(self, check_id: str) -> Check:
        """Find a samenwerkingstoets; raises RuleBroken."""
        for check in self.checks:
            if check.id == check_id:
                return check
        raise RuleBroken("check-unknown")


def as_seen(dossier: Dossier, user: User) -> Dossier:
    """Give the dossier as one user may see it: before a check opens only the own party's scores."""
    return replace(dossier, checks=tuple(check.visible_to(user.party) for check in dossier.checks))


def draft(dossier: Dossier, rule: Rule, user: User) -> Dossier:
    """Change the agenda by one of the rules of `drafting`."""
    demand(user, Right.DRAFT)
    after = rule(dossier.agenda)
    for right, party_id in _own_words_changed(dossier.agenda, after):
        demand(user, right, party=party_id)
    _demand_leaving(dossier, after, user)
    changed = replace(dossier, agenda=after, wordings=kept(dossier.wordings, after))
    return replace(changed, agenda=replace(after, state=state_after(after, changed.hindrances)))


def has_part(dossier: Dossier, party_id: str) -> bool:
    """Tell whether a party said, gave or scored something, has people here, or a check is blind while it sits here."""
    agenda, party = dossier.agenda, dossier.agenda.party(party_id)
    if party.knows or party.seeks or party.hours is not None:
        return True
    said: list[OfParty] = [*agenda.says, *agenda.contributions, *dossier.goals, *dossier.consents]
    said += dossier.representatives
    said += [given for check in dossier.checks for given in check.scored]
    is_blind = any(not check.is_open for check in dossier.checks)
    return is_blind or any(one.party_id == party_id for one in said)


def take_from_table(dossier: Dossier, party_id: str, version: int, reason: str, user: User) -> Dossier:
    """Take a party from the table; of one that has a part in it the reason is asked. No check opens by it."""
    after = draft(dossier, lambda agenda: drafting.remove_party(agenda, party_id, version), user)
    if has_part(dossier, party_id):
        written(reason, "reason-needed")
    return after


def settle(dossier: Dossier, version: int, wanted: AgendaState, user: User) -> Dossier:
    """Take the agenda to its next state: concept, gedeeld, vastgesteld, afgerond."""
    demand(user, Right.SETTLE)
    check_state(dossier.agenda, wanted, dossier.hindrances)
    return draft(dossier, lambda agenda: drafting.move_agenda(agenda, version, wanted), user)


def agree_actions(dossier: Dossier, user: User, caps: Caps) -> Dossier:
    """Take every action of a settled agenda that is still proposed to akkoord."""
    demand(user, Right.SETTLE)
    return draft(dossier, lambda agenda: to_akkoord(agenda, dossier.hindrances, caps), user)


def move_action(
    dossier: Dossier, action_id: str, version: int, state: ActionState, reason: str, user: User, caps: Caps
) -> Dossier:
    """Take an action to its next state: to akkoord only when every party said ja to it as it reads now."""
    if state is ActionState.AKKOORD and not has_everyones_ja(dossier, action_id):
        raise RuleBroken("action-not-agreed")
    return draft(dossier, lambda agenda: drafting.move_action(agenda, action_id, version, state, reason, caps), user)


def has_everyones_ja(dossier: Dossier, action_id: str) -> bool:
    """Tell whether nobody at the table still has to say ja (or ja, mits) to an action; silence is no ja."""
    return not any(hindrance.subject == action_id for hindrance in dossier.hindrances)


def go_back(dossier: Dossier, edition: Edition, reason: str, user: User) -> Dossier:
    """Restore the goal, opgaven and actions of an edition; what changes by that is asked again."""
    demand(user, Right.RESTORE)
    return draft(dossier, lambda agenda: restored(agenda, edition, reason), user)


def answer(dossier: Dossier, given: Consent, user: User) -> Dossier:
    """Give a party's answer on the goal or an action, in the words it has now."""
    dossier.agenda.party(given.party_id)
    wording = current(dossier.wordings, given.subject)
    changed = replace(dossier, consents=consent.answer(dossier.consents, wording, given, user))
    return replace(changed, agenda=replace(changed.agenda, state=state_after(changed.agenda, changed.hindrances)))


def score(dossier: Dossier, check_id: str, given: Scored, user: User, *, today: date) -> Dossier:
    """Give a party's blind scores; the check opens when everyone at the table has."""
    at_table = [party.id for party in dossier.agenda.parties]
    scored = cooperation.score(dossier.check(check_id), given, user, at_table=at_table, today=today)
    return _with_check(dossier, scored)


def open_check(dossier: Dossier, check_id: str, user: User, *, today: date) -> Dossier:
    """Open a check before everyone has scored."""
    return _with_check(dossier, cooperation.open_check(dossier.check(check_id), user, today=today))


def hold_review(dossier: Dossier, review: Review, version: int, user: User, caps: Caps) -> Dossier:
    """Look back at an action and decide; scaling up or stopping takes the action to that state with the reason."""
    dossier.agenda.action(review.action_id)
    review = checked_review(review, user)
    state = STATE_AFTER[review.decision]
    if state is not None:
        reason = review.reason

        def move(agenda: Agenda) -> Agenda:
            return drafting.move_action(agenda, review.action_id, version, state, reason, caps)

        dossier = draft(dossier, move, user)
    return replace(dossier, reviews=(*dossier.reviews, review))


def _with_check(dossier: Dossier, check: Check) -> Dossier:
    return replace(dossier, checks=tuple(check if c.id == check.id else c for c in dossier.checks))


def _demand_leaving(dossier: Dossier, after: Agenda, user: User) -> None:
    """Raise RuleBroken when this user may not take away a party that has a part in the agenda."""
    there = {party.id for party in after.parties}
    for party in dossier.agenda.parties:
        mine = may(user, Right.REMOVE_PARTY, party=party.id)
        if party.id not in there and not mine and has_part(dossier, party.id):
            raise RuleBroken("party-has-part", name=party.name)


def _own_words_changed(before: Agenda, after: Agenda) -> Iterator[tuple[Right, str]]:
    """List whose words were written, changed or emptied; those of a party that left the table go with it.

    Whoever seats a party may introduce it; after that the party itself says what it knows, seeks and has.
    """
    there = {party.id for party in after.parties}
    told = {party.id: (party.knows, party.seeks, party.hours) for party in before.parties}
    for party in after.parties:
        if party.id in told and told[party.id] != (party.knows, party.seeks, party.hours):
            yield Right.OWN_WORDS, party.id
    says = set(before.says) ^ set(after.says)
    contributions = set(before.contributions) ^ set(after.contributions)
    yield from ((Right.OWN_WORDS, say.party_id) for say in says if say.party_id in there)
    yield from ((Right.CONTRIBUTE, given.party_id) for given in contributions if given.party_id in there)
