"""The declared sheet of the samenwerkingstoets: what each form is, asks and risks, and what scores of a field mean."""

from dataclasses import dataclass

from planner.domain.cooperation import CheckField, Need
from planner.domain.indicators import Label


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One form of cooperation: what it is, what it needs of the base, and its risks as text beside the scores."""

    need: Need
    label: Label
    what: Label
    risks: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """One of the seven fields with what some of its scores mean, lowest first."""

    field: CheckField
    label: Label
    anchors: tuple[tuple[int, Label], ...]


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """All forms, lightest first, and all fields; `sources` name what it is based on, the numbers are ours."""

    forms: tuple[FormSheet, ...] = ()
    fields: tuple[FieldSheet, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """Give what each form needs."""
        return tuple(sheet.need for sheet in self.forms)
