"""What an opened samenwerkingstoets says: per field every score, the lowest and the spread; never an average."""

from dataclasses import dataclass
from datetime import date

from planner.domain.rules import RuleBroken
from planner.domain.together.cooperation import Check, CheckField, CooperationForm, Need, Seven, by_weight


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One field: each party's score, and what the form asks at least."""

    field: CheckField
    scores: tuple[tuple[str, int], ...]
    least: int

    @property
    def lowest(self) -> int:
        """Give the lowest score: the base is as good as the party that trusts it least."""
        return min(score for _, score in self.scores)

    @property
    def spread(self) -> int:
        """Give how far the parties lie apart: something to talk about."""
        return max(score for _, score in self.scores) - self.lowest

    def lies_apart(self, wide_spread: int) -> bool:
        """Tell whether the parties lie so many points apart that it is something to talk about."""
        return self.spread >= wide_spread

    @property
    def lacks(self) -> int:
        """Give how many points the lowest falls short; 0 when the base is good enough here."""
        return max(0, self.least - self.lowest)


@dataclass(frozen=True, slots=True)
class CheckReading:
    """The seven fields against one form; `lighter` is the form that does fit when this one doesn't, if any."""

    form: CooperationForm
    fields: tuple[FieldReading, ...]
    lighter: CooperationForm | None

    @property
    def lacking(self) -> tuple[FieldReading, ...]:
        """List the fields to talk about first: where the base lacks something, most lacking first."""
        return tuple(sorted((f for f in self.fields if f.lacks), key=lambda f: -f.lacks))

    @property
    def fits(self) -> bool:
        """Tell whether the base is good enough for the form."""
        return not self.lacking


def opened_checks(checks: tuple[Check, ...]) -> tuple[tuple[date, Check], ...]:
    """List the opened checks with the day each opened, oldest first."""
    opened = ((check.opened_on, check) for check in checks if check.opened_on is not None)
    return tuple(sorted(opened, key=lambda pair: pair[0]))


def read_check(check: Check, needs: tuple[Need, ...]) -> CheckReading:
    """Read an opened check against what its form needs; raises RuleBroken while it is blind."""
    given = _opened(check)
    forms = by_weight(needs)
    place = [need.form for need in forms].index(check.form)
    fields = tuple(_field(field, given, forms[place]) for field in CheckField)
    if not any(f.lacks for f in fields):
        return CheckReading(check.form, fields, None)
    fitting = [n.form for n in forms[:place] if not any(_field(f, given, n).lacks for f in CheckField)]
    return CheckReading(check.form, fields, fitting[-1] if fitting else None)


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of a series: the lowest score and the spread of a field on the day the check opened."""

    on: date
    lowest: int
    spread: int


def series(checks: tuple[Check, ...], opgave_id: str = "") -> dict[CheckField, tuple[Moment, ...]]:
    """Give per field how the opened checks on one opgave (or on the whole table) went, oldest first."""
    opened = [(on, _opened(check)) for on, check in opened_checks(checks) if check.opgave_id == opgave_id]
    return {field: tuple(_moment(on, field, given) for on, given in opened) for field in CheckField}


def _opened(check: Check) -> tuple[tuple[str, Seven], ...]:
    if not check.is_open:
        raise RuleBroken("check-still-blind")
    return tuple((s.party_id, s.scores) for s in check.scored if s.scores is not None)


def _field(field: CheckField, given: tuple[tuple[str, Seven], ...], need: Need) -> FieldReading:
    return FieldReading(field, tuple((party, seven.of(field)) for party, seven in given), need.least.of(field))


def _moment(on: date, field: CheckField, given: tuple[tuple[str, Seven], ...]) -> Moment:
    scores = [seven.of(field) for _, seven in given]
    return Moment(on, min(scores), max(scores) - min(scores))
