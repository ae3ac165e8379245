"""What every part of a region's page works on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from planner.domain.finding import holds
from planner.domain.together.dossier import Dossier
from planner.domain.together.wordings import GOAL
from planner.services.context import Context
from planner.services.sharing.regions import RegionReading
from planner.text import Translate
from planner.text.words import Words
from planner.ui.html import quiet, show, tag

FILTER_FROM = 8
"""With fewer rows than this a filter only stands in the way."""
MOST_SHOWN = 50

Row = TypeVar("Row")


@dataclass(frozen=True)
class Board:
    """One region as it is now, with the words to speak of it."""

    ctx: Context
    reading: RegionReading
    words: Words

    @property
    def t(self) -> Translate:
        """Give the sentences of this session."""
        return self.words.t

    def key(self, *parts: str) -> str:
        """Name a piece of this region for the session."""
        return "/".join((self.reading.region.id, *parts))

    def dossier(self, agenda_id: str) -> Dossier:
        """Find one of the agendas this region follows."""
        return next(dossier for dossier in self.reading.dossiers if dossier.agenda.id == agenda_id)

    def party(self, agenda_id: str, party_id: str) -> str:
        """Name a party of an agenda, also one that left."""
        parties = self.dossier(agenda_id).agenda.parties
        return next((party.name for party in parties if party.id == party_id), self.t("party-none"))

    def subject(self, agenda_id: str, subject: str) -> str:
        """Name an opgave, an action or the goal of an agenda, as it stands inside a sentence."""
        if subject == GOAL:
            return self.t("region-goal")
        agenda = self.dossier(agenda_id).agenda
        names = {opgave.id: opgave.title for opgave in agenda.opgaven} | {a.id: a.title for a in agenda.actions}
        return self.t("region-quoted", what=names.get(subject, subject))


def part(board: Board, name: str) -> None:
    """Head a part of the page and say in one sentence what it is for."""
    title, why = board.t(f"region-{name}-title"), board.t(f"region-{name}-why")
    show(tag("h2", title, cls="wa-part"), tag("p", why, cls="wa-why"))


def sought(board: Board, name: str, rows: Sequence[Row], told: Callable[[Row], str]) -> Sequence[Row]:
    """Give the rows to show: where there are many, those that hold a word people look for, and not too many at once."""
    if len(rows) < FILTER_FROM:
        return rows
    label = board.t(f"region-{name}-filter")
    typed = st.text_input(label, key=board.key(f"{name}-filter"), persist_state="session") or ""
    found = [row for row in rows if holds(typed, told(row))]
    if len(found) > MOST_SHOWN:
        show(quiet(board.t("region-some", shown=MOST_SHOWN, all=len(found))))
    return found[:MOST_SHOWN]
