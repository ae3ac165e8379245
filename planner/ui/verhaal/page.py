"""The newcomer's page: the whole story of one agenda as calm prose, to be read within ten minutes."""

from collections.abc import Callable

import streamlit as st

from planner.services.agenda import handover
from planner.services.agenda.handover import Story
from planner.ui.agenda.desk import Desk, desk, dress
from planner.ui.agenda.head import asked_agenda, choose_who
from planner.ui.frame import where_you_are
from planner.ui.house import context
from planner.ui.html import Markup, joined, quiet, show, style, tag
from planner.ui.session import address, language
from planner.ui.verhaal import doing, past, why
from planner.ui.verhaal import who as story_who
from planner.ui.verhaal.markup import minutes

SECTIONS: tuple[Callable[[Desk, Story], Markup], ...] = (
    story_who.in_one_sentence,
    story_who.at_table,
    why.urgency,
    why.signals,
    why.goal,
    why.together,
    doing.actions,
    past.learned,
    doing.ended,
    past.how_it_came,
    past.open_now,
)
"""The story in the order in which it is read."""


def show_page() -> None:
    """Show the story of the agenda the address names, or send to the list."""
    agenda, t = asked_agenda(), language.text()
    if agenda is None:
        return
    dress()
    style("story")
    where_you_are(t("page-agendas"), agenda.title, t("page-story"), fictional=agenda.fictional)
    with st.container(key="story-choices"):
        links, who = st.columns([3, 1], vertical_alignment="bottom", gap="medium")
        with who:
            choose_who(agenda)
        with links:
            address.link("agenda", t("story-back"), agenda=agenda.id)
            show(quiet(t("story-print")))
    story = handover.read_story(context(), agenda.id)  # only now it is known who reads
    now = desk(story.dossier)
    told = joined(section(now, story) for section in SECTIONS)
    reading = t("story-for", minutes=minutes(told))
    head = tag("h1", agenda.title) + quiet(reading)
    show(tag("article", head, told, cls="wa-story"))
