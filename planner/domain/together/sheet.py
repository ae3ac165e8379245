"""The declared sheet of the samenwerkingstoets: what each form is, asks and risks, and what scores of a field mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.figures.indicators import Label
from planner.domain.rules import RuleBroken
from planner.domain.together.cooperation import CheckField, CooperationForm, Need, Seven


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One form of cooperation: what it is, what it needs of the base, and its risks as text beside the scores."""

    need: Need
    label: Label
    plain: Label
    what: Label
    risks: tuple[Label, ...]

    def named(self, language: str) -> str:
        """Name the form with what it means in plain words: the method's own words don't speak for themselves."""
        return f"{self.label.in_language(language)}: {self.plain.in_language(language)}"


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """One of the seven fields with what some of its scores mean, lowest first; `talk` is what to talk about after."""

    field: CheckField
    label: Label
    question: Label
    talk: Label
    anchors: tuple[tuple[int, Label], ...]


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """All forms, lightest first, and all fields; `sources` name what it is based on, the numbers are ours.

    From a spread of `wide_spread` points on, the parties have something to talk about.
    """

    forms: tuple[FormSheet, ...] = ()
    fields: tuple[FieldSheet, ...] = ()
    sources: tuple[str, ...] = ()
    wide_spread: int = 4

    @property
    def needs(self) -> tuple[Need, ...]:
        """Give what each form needs."""
        return tuple(sheet.need for sheet in self.forms)

    def form(self, form: CooperationForm) -> FormSheet:
        """Give what is declared of one form."""
        return next(sheet for sheet in self.forms if sheet.need.form is form)

    def field(self, field: CheckField) -> FieldSheet:
        """Give what is declared of one field."""
        return next(sheet for sheet in self.fields if sheet.field is field)

    def seven(self, given: Mapping[str, int | None], language: str) -> Seven:
        """Make scores of all seven fields; raises RuleBroken with the questions without one."""
        missing = [sheet.question for sheet in self.fields if given.get(sheet.field.value) is None]
        if missing:
            questions = " ".join(question.in_language(language) for question in missing)
            raise RuleBroken("scores-missing-of", count=len(missing), questions=questions)
        return Seven(**{field.value: given[field.value] or 0 for field in CheckField})
