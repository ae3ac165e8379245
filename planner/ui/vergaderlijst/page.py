"""The list of a meeting, to print: who is there, and per point what is to be talked about, with lines to write on."""

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

import streamlit as st

from planner.domain.parties import Party
from planner.domain.together.representatives import speakers
from planner.domain.together.signals import FieldSignal, Question
from planner.reports.talk import Point, points
from planner.services.agenda import agendas, signals
from planner.services.data.areas import Measured
from planner.ui.agenda.desk import Desk, desk
from planner.ui.agenda.head import asked_agenda
from planner.ui.agenda.urgentie.questions import figure_words, scores_around, told_first
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import esc, show
from planner.ui.session import address as state

WRITE = '<span class="wa-write" aria-hidden="true"></span>'


def show_page() -> None:
    """Show the list of the agenda the address names, or send to the agendas."""
    agenda, t = asked_agenda(), state.text()
    if agenda is None:
        return
    state.keep_seat(agenda)  # before anything is read: it decides what one sees
    dossier = agendas.open_dossier(context(), agenda.id)
    st.html(Path(__file__).parents[1] / "browser" / "meeting.css")
    now = desk(dossier)
    where_you_are(t("page-agendas"), now.agenda.title, t("page-meeting"), fictional=now.agenda.fictional)
    with st.container(key="not-printed"):
        state.link("agenda", t("meeting-back"), agenda=agenda.id, stap="afspreken")
        show(f'<p class="wa-quiet">{esc(t("meeting-print"))}</p>')
    show(f'<article class="wa-meeting">{_head(now)}{_table(now)}{_points(now)}{_agreed(now)}</article>')


def _head(now: Desk) -> str:
    t, agenda = now.t, now.agenda
    areas = ", ".join(area.name for area in agenda.areas)
    line = t("meeting-line", areas=areas, day=now.words.day(now.today), state=t(f"state-{agenda.state.value}"))
    return f'<h1>{esc(t("meeting-title", title=agenda.title))}</h1><p class="wa-quiet">{esc(line)}</p>'


def _table(now: Desk) -> str:
    """Name the parties with the functions that speak for them now, and a box for who is there."""
    t, parties = now.t, now.agenda.parties
    lines = "".join(f"<li><b>{esc(p.name)}</b> {esc(_people(now, p))}{WRITE}</li>" for p in parties)
    told = f'<ul class="wa-there">{lines}</ul>' if lines else f"<p>{esc(t('parties-none'))}</p>"
    return f"<h2>{esc(t('meeting-table'))}</h2>{told}"


def _people(now: Desk, party: Party) -> str:
    return ", ".join(speakers(now.dossier.representatives, party, now.today))


def _points(now: Desk) -> str:
    t = now.t
    listed = (_first(now), *points(now.dossier, now.words, now.today))
    quiet = [point.title for point in listed[1:] if not point.lines]
    told = "".join(_point(n, point) for n, point in enumerate((p for p in listed if p.lines), 1))
    nothing = f"<p>{esc(t('meeting-nothing', points='; '.join(quiet)))}</p>" if quiet else ""
    return f"<h2>{esc(t('talk-about'))}</h2>{told}{nothing}"


def _first(now: Desk) -> Point:
    """Ask first about what teams see and the figures don't, as far as this person may read it."""
    board = signals.read_board(now.ctx, now.agenda.id)
    measured = scores_around(now, board)
    asked = signals.first_questions(now.ctx, now.agenda.id, measured)
    grouped = groupby(asked, key=lambda question: question.signal)
    lines = (_question(now, signal, tuple(of_signal), measured) for signal, of_signal in grouped)
    return Point(now.t("meeting-first"), tuple(lines))


def _question(now: Desk, signal: FieldSignal, asked: tuple[Question, ...], measured: Mapping[str, Measured]) -> str:
    """Say what is seen beside which figures, each with where it stands."""
    said = " ".join(": ".join(figure_words(now, question, measured)) for question in told_first(asked))
    return now.t("meeting-question", party=now.named(signal.party_id), text=signal.text, figures=said)


def _point(n: int, point: Point) -> str:
    lines = "".join(f"<li>{esc(line)}{WRITE}{WRITE}</li>" for line in point.lines)
    return f"<section><h3>{n}. {esc(point.title)}</h3><ul>{lines}</ul></section>"


def _agreed(now: Desk) -> str:
    """Leave room for what the meeting agrees: what, who and when."""
    t = now.t
    head = "".join(f'<th scope="col">{esc(t(f"meeting-{column}"))}</th>' for column in ("what", "who", "when"))
    empty = "<tr><td></td><td></td><td></td></tr>" * 5
    return (
        f'<section><h2>{esc(t("step-afspreken-question"))}</h2><table class="wa-blank"><caption class="wa-unseen">'
        f"{esc(t('step-afspreken-question'))}</caption><thead><tr>{head}</tr></thead><tbody>{empty}</tbody></table></section>"
    )
