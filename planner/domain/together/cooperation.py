"""Cooperate as much as needed: the three forms, and the blind check whether the base is good enough for one.

There is no average: the lowest score and the spread are what parties talk about. A higher form is not a better one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from planner.domain.agenda.opgaven import Opgave
from planner.domain.permissions import Right, User, demand
from planner.domain.rules import RuleBroken

SCALE = range(1, 11)


class CooperationForm(StrEnum):
    """How closely parties work together, lightest first."""

    AFSTEMMEN = "afstemmen"
    AANPASSEN = "aanpassen"
    AANEENVLECHTEN = "aaneenvlechten"


class CheckField(StrEnum):
    """The seven fields of the samenwerkingstoets."""

    VERTROUWEN = "vertrouwen"
    RELATIE = "relatie"
    COMMUNICATIE = "communicatie"
    INFORMATIE = "informatie"
    AFSTEMMING = "afstemming"
    DOELEN = "doelen"
    TEGENSPRAAK = "tegenspraak"


@dataclass(frozen=True, slots=True)
class Seven:
    """A whole number from 1 to 10 for each of the seven fields; raises RuleBroken outside that scale."""

    vertrouwen: int
    relatie: int
    communicatie: int
    informatie: int
    afstemming: int
    doelen: int
    tegenspraak: int

    def __post_init__(self) -> None:
        if any(type(getattr(self, f.name)) is not int or getattr(self, f.name) not in SCALE for f in fields(self)):
            raise RuleBroken("score-off-scale", least=SCALE[0], most=SCALE[-1])

    def of(self, field: CheckField) -> int:
        """Give the number of one field."""
        return int(getattr(self, field.value))


@dataclass(frozen=True, slots=True)
class Need:
    """What one form asks of the base, and from how interwoven an opgave it fits: assumptions of ours, declared."""

    form: CooperationForm
    interwoven_from: int
    least: Seven


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of one party; `scores` is None for who may not see them yet."""

    party_id: str
    scores: Seven | None


@dataclass(frozen=True, slots=True)
class Check:
    """One samenwerkingstoets for one form: blind until it opens, never changed after."""

    id: str
    form: CooperationForm
    started_on: date
    opgave_id: str = ""
    scored: tuple[Scored, ...] = ()
    opened_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether everyone sees the scores."""
        return self.opened_on is not None

    def has_scored(self, party_id: str) -> bool:
        """Tell whether a party gave its scores; that it did is never a secret."""
        return any(scored.party_id == party_id for scored in self.scored)

    def visible_to(self, party_id: str | None) -> "Check":
        """Give the check as one party may see it: before opening only its own scores."""
        if self.is_open:
            return self
        seen = (s if s.party_id == party_id else Scored(s.party_id, None) for s in self.scored)
        return replace(self, scored=tuple(seen))

    def for_everyone(self) -> "Check":
        """Give the check as anyone may see it, also in the audit and in files."""
        return self.visible_to(None)


def lightest_form(interwoven: int, needs: tuple[Need, ...]) -> CooperationForm:
    """Give the lightest form that fits how interwoven an opgave is (1 los … 5 vervlochten)."""
    fitting = [need.form for need in by_weight(needs) if need.interwoven_from <= interwoven]
    return fitting[-1] if fitting else CooperationForm.AFSTEMMEN


def proposed_form(opgaven: Iterable[Opgave], opgave_id: str, needs: tuple[Need, ...]) -> CooperationForm:
    """Propose the form for one opgave, or for the whole table: there the most interwoven opgave decides."""
    asked = (opgave.interwoven or 1 for opgave in opgaven if opgave_id in ("", opgave.id))
    return lightest_form(max(asked, default=1), needs)


def rated(interwoven: int | None) -> int:
    """Give how interwoven an opgave is; raises RuleBroken when nobody chose it."""
    if interwoven is None:
        raise RuleBroken("interwoven-missing")
    return interwoven


def by_weight(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Order what the forms need, lightest form first."""
    return tuple(sorted(needs, key=lambda need: list(CooperationForm).index(need.form)))


def score(check: Check, given: Scored, user: User, *, at_table: Collection[str], today: date) -> Check:
    """Give or change a party's own scores; when every party at the table has scored, the check opens."""
    demand(user, Right.SCORE, party=given.party_id)
    if check.is_open:
        raise RuleBroken("check-already-open")
    if given.party_id not in at_table:
        raise RuleBroken("party-unknown")
    if given.scores is None:
        raise RuleBroken("scores-missing")
    others = tuple(s for s in check.scored if s.party_id != given.party_id)
    check = replace(check, scored=(*others, given))
    return check if not_scored(check, at_table) else replace(check, opened_on=today)


def open_check(check: Check, user: User, *, today: date) -> Check:
    """Open a check before everyone has scored; the facilitator decides that."""
    demand(user, Right.OPEN_CHECK)
    if check.is_open:
        raise RuleBroken("check-already-open")
    if not check.scored:
        raise RuleBroken("check-without-scores")
    return replace(check, opened_on=today)


def add_check(checks: tuple[Check, ...], check: Check, user: User) -> tuple[Check, ...]:
    """Start the next check of a series; one that still waits for scores comes first."""
    demand(user, Right.START_CHECK)
    if any(earlier.opgave_id == check.opgave_id and not earlier.is_open for earlier in checks):
        raise RuleBroken("check-still-blind")
    return (*checks, replace(check, scored=(), opened_on=None))


def asking(checks: tuple[Check, ...], party_id: str | None) -> tuple[Check, ...]:
    """List the blind checks that wait for the scores of a party; nobody's are asked without one."""
    return tuple(check for check in checks if party_id and not check.is_open and not check.has_scored(party_id))


def not_scored(check: Check, at_table: Collection[str]) -> tuple[str, ...]:
    """List the parties at the table that gave no scores."""
    return tuple(party_id for party_id in at_table if not check.has_scored(party_id))
