"""The list of a meeting, to print."""

import re
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.permissions import Role, User
from planner.domain.together.consent import Answer
from planner.domain.together.wordings import GOAL
from planner.maps.markup import esc
from planner.services.agenda import agendas, consent
from tests.fixtures.agenda_page import demo, fine, fresh, told


def meeting_script() -> None:
    """Show the list of a meeting."""
    from planner.ui import router
    from planner.ui.vergaderlijst import page as meeting

    router.navigation()
    meeting.show_page()


def meeting(agenda_id: str = DEMO_ID) -> str:
    page = AppTest.from_function(meeting_script, default_timeout=30)
    page.query_params["agenda"] = agenda_id
    return told(fine(page.run()))


def test_the_list_names_who_is_there_and_what_is_to_be_talked_about(ctx):
    page = meeting()
    assert "<b>Gemeente Voorbeeldstad</b> wijkmanager Zuidwest" in page
    assert "partijen zeggen: wij beslissen zelf (Gemeente Voorbeeldstad" in page
    assert page.count("wa-write") > 8


@pytest.mark.parametrize(("said", "told_as"), [(Answer.BEZWAAR, "heeft bezwaar"), (Answer.JA_MITS, "zegt ja, mits")])
def test_objections_and_conditions_are_on_the_list_with_their_reason(ctx, said, told_as):
    party = demo(ctx).parties[1]
    reason = "geen steigers <in> mei"
    consent.answer(replace(ctx, user=User("iemand", Role.LID, party.id)), DEMO_ID, GOAL, 1, said, reason)
    assert f"{party.name} {told_as}: “{esc(reason)}”" in meeting()


def test_whose_party_left_the_table_no_longer_reads_for_it_here(ctx):
    page = AppTest.from_function(meeting_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    page.session_state[f"ik_ben:{DEMO_ID}"] = "weg"
    assert fine(page.run()).session_state[f"ik_ben:{DEMO_ID}"] == "lezer"


def test_a_new_agenda_has_a_list_too(ctx):
    page = meeting(fresh(ctx))
    assert "Er is nog geen gezamenlijk doel." in page
    assert agendas.open_agenda(ctx, DEMO_ID).title not in page


def test_a_first_question_names_the_figure_with_value_year_and_where_it_stands(ctx):
    assert re.search(
        r"De cijfers zeggen iets anders\. [^.]+: Rivierwijk vraagt hier meer aandacht dan de meeste wijken"
        r" van de fictieve gemeenten: [^(]+ \(20\d\d\), score \d",
        meeting(),
    )
