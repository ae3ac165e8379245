"""The newcomer's page: the whole story of an agenda, for whoever reads it."""

from streamlit.testing.v1 import AppTest

from planner.demo.prepare import DEMO_ID
from planner.domain.agenda.actions import ActionState
from planner.domain.figures.indicators import ThemeId
from planner.domain.together.signals import Audience, SignalDirection
from planner.services.agenda import actions, agendas, handover, signals
from tests.fixtures.agenda_page import be, demo, fine, fresh, opened, told

SECTIONS = (
    "Wie er aan tafel zit",
    "Wat er speelt",
    "Wat de wijk zelf ziet",
    "Waar we naartoe willen",
    "Hoe we samenwerken",
    "Wat we doen",
    "Wat we leerden",
    "Wat klaar is en wat stopte",
    "Hoe het zover kwam",
    "Wat er nu openstaat",
)


def story_script() -> None:
    """Show the story page."""
    from planner.ui import router
    from planner.ui.verhaal import page as story

    router.navigation()
    story.show_page()


def story(agenda_id: str = DEMO_ID) -> AppTest:
    page = AppTest.from_function(story_script, default_timeout=30)
    page.query_params["agenda"] = agenda_id
    return fine(page.run())


def test_the_story_tells_everything_in_order_and_within_ten_minutes(ctx):
    page = told(story())
    places = [page.index(f"<h2>{title}</h2>") for title in SECTIONS]
    assert places == sorted(places)
    minutes = int(page.split("Ongeveer ")[1].split()[0])
    assert 1 <= minutes <= 10
    for said in (
        "4 partijen werken van 2026 tot en met 2028 samen in Rivierwijk",
        "Spreekt voor deze partij: wijkmanager Zuidwest",
        "Gasverbruik per woning",
        "Woonstede</b> zegt ja, mits: “De planning van de renovatie blijft leidend voor de steigers.”",
        "Als we twee klussers bij elke huurder langs laten gaan",
        "Woonstede geeft: 80 uur",
        "Een bezoek op afspraak werkt.",
        "zonder juridische binding",
    ):
        assert said in page.replace("\u00a0", " "), said


def test_an_empty_agenda_says_what_is_not_there_yet(ctx):
    page = told(story(fresh(ctx)))
    for said in (
        "Er zit nog niemand aan tafel.",
        "Wat er speelt, is nog niet opgeschreven.",
        "Er is nog geen gezamenlijk doel.",
        "Er is nog geen pilotactie.",
        "Er is nog niets opgeschreven om van te leren.",
        "Ongeveer 1 minuut lezen.",
    ):
        assert said in page


def test_what_stopped_is_told_with_its_reason(ctx):
    action = demo(ctx).actions[0]
    actions.move_action(ctx, DEMO_ID, action.id, action.version, ActionState.GESTOPT, "De bomen <blijven> staan")
    page = told(story())
    assert "‘Proefstraat Kreeklaan, samen ontwerpen en één keer open’ is gestopt." in page
    assert "Reden: De bomen &lt;blijven&gt; staan." in page


def test_a_promise_that_was_left_behind_is_told(ctx):
    person = next(r for r in agendas.open_dossier(ctx, DEMO_ID).representatives if r.function == "gebiedsregisseur")
    ours = ctx.speaking_for(person.party_id)
    handover.leave(ours, DEMO_ID, person.id, person.version, last_day=person.since)
    assert "Zonder gezicht (niemand staat er nu voor): de belofte van Woonstede." in told(story())


def test_each_reader_sees_the_signals_that_are_for_them_and_what_is_open_for_them(ctx):
    party = demo(ctx).parties[1]
    text = "Alleen voor ons team."
    where = {"area_code": "WK900105", "theme": ThemeId.VEERKRACHT, "direction": SignalDirection.BETTER}
    signals.add_signal(ctx.speaking_for(party.id), DEMO_ID, text=text, audience=Audience.TEAM, **where)
    page = story()
    assert text not in told(page)
    be(page, party.id)
    assert text in told(page)
    assert "Voor Woonstede sta" in told(page)


def test_the_agenda_leads_a_newcomer_to_the_story(ctx):
    assert "Nieuw hier? Lees het verhaal" in [link.label for link in opened("tafel").get("page_link")]
