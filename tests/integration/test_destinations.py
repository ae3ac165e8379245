"""Every link on an agenda opens what it says: each kind of point once, on the demo."""

from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Role, User
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm
from planner.domain.together.settling import Hindrance, InTheWay, asked
from planner.domain.together.steps import Open, Todo
from planner.domain.together.wordings import GOAL
from planner.services.agenda import actions, agendas, consent, cooperation, handover, learning
from planner.services.context import Context
from planner.ui.agenda import destinations
from planner.ui.agenda.destinations import NEW_ACTION, NEW_OPGAVE, TABLE, Destination, Gap, Place
from tests.builders import an_event
from tests.fixtures.agenda_page import be, demo, fine

FACILITATOR = Role.FACILITATOR.value
OF_THE_TABLE = {Todo.SEAT_PARTIES, Todo.NAME_OPGAVE, Todo.WRITE_GOAL, Todo.SHARE, Todo.SETTLE, Todo.AGREE_ACTIONS}


def led_script() -> None:
    """Show the agenda as after pressing a link to the destination in the session."""
    import streamlit as st

    from planner.services.agenda import agendas
    from planner.ui import router
    from planner.ui.agenda import page
    from planner.ui.agenda.desk import desk
    from planner.ui.agenda.destinations import go_to
    from planner.ui.house import context

    router.navigation()
    if "to" in st.session_state:
        here = desk(agendas.open_dossier(context(), st.query_params["agenda"]))
        go_to(here, st.session_state.pop("to"))
    page.show_page()


def led(to: Destination, who: str = FACILITATOR) -> AppTest:
    page = AppTest.from_function(led_script, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    be(fine(page.run()), who)
    page.session_state["to"] = to
    fine(page.run())
    assert page.radio(key="url-stap").value == to.step.value
    assert "".join(page.query_params.get("actie", "")) == (to.item or "")
    return page


def stands_open(page: AppTest, form: str) -> bool:
    """Tell whether a form, or the buttons that stand for one, can be used."""
    name = f"{DEMO_ID}/{form}"
    usable = (name, f"{name}.save", f"{name}.accept")
    within = (f"{name}/", f"{name.removesuffix('/state')}/move/")
    return any(key in usable or key.startswith(within) for key in (button.key or "" for button in page.button))


@pytest.fixture
def scene(ctx: Context) -> dict[str, str]:
    """Prepare an agenda on which each point can be open; give the party, opgave, action and check they are about."""
    with ctx.store.open(DEMO_ID) as unit:
        unit.save(replace(unit.dossier, checks=()), an_event(agenda_id=DEMO_ID, id="zonder-toetsen"))
    opgave, party = demo(ctx).opgaven[0].id, demo(ctx).parties[1].id
    made = actions.add_action(ctx, DEMO_ID, opgave_id=opgave, title="Bankje", lead_party=party)
    ours, since = ctx.speaking_for(party), ctx.now().date() - timedelta(days=1)
    for function in ("projectleider", "wijkmanager"):
        handover.seat(ours, DEMO_ID, function, since=since)
    check = cooperation.start_check(ctx, DEMO_ID, CooperationForm.AANPASSEN).checks[-1].id
    return {"party": party, "opgave": opgave, "action": made.actions[-1].id, "check": check}


def everyone_agrees(ctx: Context) -> None:
    dossier = agendas.open_dossier(ctx, DEMO_ID)
    for wording in dossier.wordings:
        for party in dossier.agenda.parties if wording.subject in asked(dossier.agenda) else ():
            ours = replace(ctx, user=User("iemand", Role.LID, party.id))
            consent.answer(ours, DEMO_ID, wording.subject, wording.version, Answer.JA)
    for state in (AgendaState.GEDEELD, AgendaState.VASTGESTELD):
        consent.settle(ctx, DEMO_ID, demo(ctx).version, state)


@pytest.mark.parametrize("todo", list(Todo))
def test_each_thing_to_do_opens_the_form_that_does_it(ctx, scene, todo):
    if todo is Todo.AGREE_ACTIONS:
        everyone_agrees(ctx)
    form = destinations.TODOS[todo][1]
    kind = {"say": "opgave", "interwoven": "opgave", "check": "check"}.get(form.split("/")[0], "action")
    subject = demo(ctx).actions[0].id if todo is Todo.ANSWER else scene[kind] if "{subject}" in form else ""
    to = destinations.of(Open(todo, subject), scene["party"])
    assert stands_open(led(to, FACILITATOR if todo in OF_THE_TABLE else scene["party"]), to.form)


@pytest.mark.parametrize("place", list(Place))
def test_each_empty_place_in_the_thread_opens_the_form_that_fills_it(scene, place):
    to = destinations.of(Gap(place, scene["action" if place is Place.REVIEW else "opgave"]))
    page = led(to)
    assert stands_open(page, to.form)
    if place is Place.ACTION:
        assert page.selectbox(key=f"{DEMO_ID}/action/new.opgave_id").value == scene["opgave"]


@pytest.mark.parametrize("subject", [GOAL, "action"])
@pytest.mark.parametrize("hindrance", list(Hindrance))
def test_what_stands_in_the_way_opens_where_it_is_solved(ctx, scene, hindrance, subject):
    about = GOAL if subject == GOAL else demo(ctx).actions[0].id
    to = destinations.of(InTheWay(hindrance, about), scene["party"])
    assert stands_open(led(to, scene["party"]), to.form)


def test_a_lesson_opens_the_form_of_an_action_that_builds_on_it(ctx, scene):
    to = destinations.of(learning.read_lessons(ctx, DEMO_ID)[0])
    assert stands_open(led(to), to.form)


@pytest.mark.parametrize("to", [NEW_OPGAVE, NEW_ACTION])
def test_something_new_opens_its_empty_form(scene, to):
    assert stands_open(led(to), to.form)


def test_the_table_opens_no_form_of_its_own(scene):
    page = led(TABLE)
    assert not [button.key for button in page.button if (button.key or "").endswith(".save")]
