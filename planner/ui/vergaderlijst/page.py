"""The list of a meeting, to print: who is there, and per point what is to be talked about, with lines to write on."""

from collections.abc import Mapping
from itertools import groupby

import streamlit as st

from planner.analysis.scores.measured import Measured
from planner.domain.parties import Party
from planner.domain.together.representatives import speakers
from planner.domain.together.signals import FieldSignal, Question
from planner.services.agenda import agendas, signals
from planner.text.talk import Point, points
from planner.ui.agenda.desk import Desk, desk
from planner.ui.agenda.head import asked_agenda
from planner.ui.agenda.urgentie.questions import figure_words, scores_around, told_first
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import NOTHING, Markup, joined, listed, quiet, show, style, tag
from planner.ui.session import address, language, seat

WRITE = tag("span", cls="wa-write", aria_hidden="true")


def show_page() -> None:
    """Show the list of the agenda the address names, or send to the agendas."""
    agenda, t = asked_agenda(), language.text()
    if agenda is None:
        return
    seat.keep(agenda)  # before anything is read: it decides what one sees
    dossier = agendas.open_dossier(context(), agenda.id)
    style("meeting")
    now = desk(dossier)
    where_you_are(t("page-agendas"), now.agenda.title, t("page-meeting"), fictional=now.agenda.fictional)
    with st.container(key="not-printed"):
        address.link("agenda", t("meeting-back"), agenda=agenda.id, stap="afspreken")
        show(quiet(t("meeting-print")))
    show(tag("article", _head(now), _table(now), _points(now), _agreed(now), cls="wa-meeting"))


def _head(now: Desk) -> Markup:
    t, agenda = now.t, now.agenda
    areas = ", ".join(area.name for area in agenda.areas)
    line = t("meeting-line", areas=areas, day=now.words.day(now.today), state=t(f"state-{agenda.state.value}"))
    return tag("h1", t("meeting-title", title=agenda.title)) + quiet(line)


def _table(now: Desk) -> Markup:
    """Name the parties with the functions that speak for them now, and a box for who is there."""
    t, parties = now.t, now.agenda.parties
    lines = (joined((tag("b", p.name), " ", _people(now, p), WRITE)) for p in parties)
    told = listed(lines, cls="wa-there") or tag("p", t("parties-none"))
    return tag("h2", t("meeting-table")) + told


def _people(now: Desk, party: Party) -> str:
    return ", ".join(speakers(now.dossier.representatives, party, now.today))


def _points(now: Desk) -> Markup:
    t = now.t
    found = (_first(now), *points(now.dossier, now.words, now.today))
    empty = [point.title for point in found[1:] if not point.lines]
    told = joined(_point(n, point) for n, point in enumerate((p for p in found if p.lines), 1))
    nothing = tag("p", t("meeting-nothing", points="; ".join(empty))) if empty else NOTHING
    return tag("h2", t("talk-about")) + told + nothing


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


def _point(n: int, point: Point) -> Markup:
    lines = (tag("li", line, WRITE, WRITE) for line in point.lines)
    return tag("section", tag("h3", n, ". ", point.title), tag("ul", *lines))


def _agreed(now: Desk) -> Markup:
    """Leave room for what the meeting agrees: what, who and when."""
    t = now.t
    head = (tag("th", t(f"meeting-{column}"), scope="col") for column in ("what", "who", "when"))
    empty = [tag("tr", tag("td"), tag("td"), tag("td"))] * 5
    return tag(
        "section",
        tag("h2", t("step-afspreken-question")),
        tag(
            "table",
            tag("caption", t("step-afspreken-question"), cls="wa-unseen"),
            tag("thead", tag("tr", *head)),
            tag("tbody", *empty),
            cls="wa-blank",
        ),
    )
