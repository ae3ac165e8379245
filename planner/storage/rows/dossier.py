"""From what parties say together to rows and back: all that belongs to an agenda beside its own words."""

from collections.abc import Set
from typing import NamedTuple

from sqlalchemy import Table

from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.goals import OwnGoal
from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.together.consent import Consent
from planner.domain.together.cooperation import Check, CheckField, Scored, Seven
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Review
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.wordings import GOAL, Part, Wording, kept
from planner.storage.rows.agenda import Row, Rows, add_rows, agenda_of, by_name, made, rows_of
from planner.storage.tables import together as tables


class OfWording(NamedTuple):
    """The words of one field with the version they belong to, as a row."""

    subject: str
    version: int
    field: str
    text: str


def rows_of_dossier(dossier: Dossier) -> Rows:
    """Write an agenda and what belongs to it as rows, without its wordings; raises ValueError for a double identity."""
    agenda_id, found = dossier.agenda.id, rows_of(dossier.agenda)
    for table, items in (
        (tables.own_goal, dossier.goals),
        (tables.consent, dossier.consents),
        (tables.cooperation_check, dossier.checks),
        (tables.representative, dossier.representatives),
        (tables.face, dossier.faces),
        (tables.review, dossier.reviews),
    ):
        add_rows(found, table, items, agenda_id=agenda_id)
    for check in dossier.checks:
        given = [scored for scored in check.scored if scored.scores is not None]
        for n, scored in enumerate(given):
            fixed = {"agenda_id": agenda_id, "check_id": check.id, "party_id": scored.party_id, "position": n}
            add_rows(found, tables.cooperation_score, (scored.scores,), **fixed)
    for review in dossier.reviews:
        for side in tables.Side:
            figure = getattr(review, side.value)
            fixed = {"agenda_id": agenda_id, "review_id": review.id, "side": side}
            add_rows(found, tables.review_figure, (figure,) if figure else (), **fixed)
    return found


def dossier_of(found: dict[Table, list[Row]], wordings: tuple[Wording, ...]) -> Dossier:
    """Read an agenda and what belongs to it; words from before wordings were kept get their first version."""
    agenda: Agenda = agenda_of(found)
    if not {GOAL, *(action.id for action in agenda.actions)} <= {wording.subject for wording in wordings}:
        wordings = kept(wordings, agenda)
    scores = by_name(found[tables.cooperation_score], "check_id")
    figures = by_name(found[tables.review_figure], "review_id")
    return Dossier(
        agenda,
        wordings=wordings,
        goals=tuple(made(OwnGoal, row) for row in found[tables.own_goal]),
        consents=tuple(made(Consent, row) for row in found[tables.consent]),
        checks=tuple(
            made(Check, row, scored=tuple(_scored(given) for given in scores[row["id"]]))
            for row in found[tables.cooperation_check]
        ),
        representatives=tuple(made(Representative, row) for row in found[tables.representative]),
        faces=tuple(made(Face, row) for row in found[tables.face]),
        reviews=tuple(_review(row, figures[row["id"]]) for row in found[tables.review]),
    )


def new_wordings(agenda_id: str, wordings: tuple[Wording, ...], stored: Set[tuple[str, int]]) -> Rows:
    """Write the versions of wordings that aren't `stored` yet, each with the words of its fields."""
    found: Rows = {tables.wording: {}, tables.wording_part: {}}
    for n, wording in enumerate(wordings):
        if (wording.subject, wording.version) not in stored:
            add_rows(found, tables.wording, (wording,), agenda_id=agenda_id, position=n)
            parts = [OfWording(wording.subject, wording.version, part.field, part.text) for part in wording.parts]
            add_rows(found, tables.wording_part, parts, agenda_id=agenda_id)
    return found


def wordings_of(rows: list[Row], parts: list[Row]) -> tuple[Wording, ...]:
    """Read versions of wordings in their order."""
    told: dict[tuple[str, int], list[Part]] = {}
    for part in parts:
        told.setdefault((part["subject"], part["version"]), []).append(Part(part["field"], part["text"]))
    keys = [(row["subject"], row["version"]) for row in rows]
    return tuple(Wording(*key, tuple(told.get(key, ()))) for key in keys)


def _scored(row: Row) -> Scored:
    return Scored(row["party_id"], Seven(**{field.value: row[field.value] for field in CheckField}))


def _review(row: Row, figures: list[Row]) -> Review:
    sides = {figure["side"].value: made(FrozenFigure, figure) for figure in figures}
    return made(Review, row, then=sides.get("then"), now=sides.get("now"))
