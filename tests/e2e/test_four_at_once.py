"""From the map to an agenda that four parties settle, each in a browser of its own at the same time."""

import time
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import make_url, text

from planner.domain.agenda.agenda import AgendaState
from planner.domain.together.consent import Answer
from planner.domain.together.wordings import GOAL
from planner.services.agenda import agendas
from planner.storage.engine import make_engine
from tests.e2e.elsewhere import services
from tests.e2e.gestures import PATIENCE, KeyboardVisitor, MouseVisitor, Visitor, visiting
from tests.e2e.test_journey import choose_rivierwijk
from tests.fixtures.app import RunningApp, planner_environment

GEMEENTE, WOONSTEDE, HUURDERS, WELZIJN = "Gemeente Voorbeeldstad", "Woonstede", "Huurdersvereniging", "Welzijn Oost"
PARTIES = {
    GEMEENTE: "gemeente",
    WOONSTEDE: "woningcorporatie",
    HUURDERS: "huurdersorganisatie",
    WELZIJN: "welzijn",
}
FACILITATOR = "begeleider van het gesprek"
OPGAVE, ACTION = "De straat is aan vernieuwing toe", "Proefstraat met schaduw"
CHOSEN = "In 2028 is de straat koel en is er één keer gegraven."
GIVEN_WAY = "In 2028 is de hele wijk klaar."

Table = dict[str, Visitor]


@pytest.fixture(scope="module")
def app_on(request, start_app, tmp_path_factory):
    """Start the app on a database of the kind that is asked for."""

    def start(database: str) -> RunningApp:
        folder = tmp_path_factory.mktemp(database)
        if database == "SQLite":
            return start_app(planner_environment(folder))
        server = make_url(request.getfixturevalue("postgres_url"))
        engine = make_engine(server.render_as_string(hide_password=False))
        with engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("CREATE DATABASE four"))
        engine.dispose()
        url = server.set(database="four").render_as_string(hide_password=False)
        return start_app(planner_environment(folder, PLANNER_DATABASE_URL=url))

    return start


@pytest.mark.parametrize(
    ("database", "kind"), [("SQLite", MouseVisitor), ("PostgreSQL", KeyboardVisitor)], ids=["sqlite", "postgres"]
)
def test_four_parties_settle_an_agenda_in_four_browsers_at_once(browser: Browser, app_on, database, kind) -> None:
    app = app_on(database)
    with ExitStack() as stack:
        table = {party: stack.enter_context(visiting(browser, app.url, kind)) for party in PARTIES}
        agenda = begin(table[GEMEENTE])
        sit_down(table, agenda)
        say_what_is_urgent(table)
        write_the_goal(table)
        try_one_action(table)
        settle(table)
        assert [visitor.strangers for visitor in table.values()] == [[]] * 4
    with services(app) as ctx:
        everything_is_there(ctx, agenda)
        the_audit_tells_it(ctx, agenda)


def begin(visitor: Visitor) -> str:
    """Go from the map to an agenda with four parties; give its id."""
    visitor.open()
    choose_rivierwijk(visitor)
    visitor.press(visitor.button("Maak hier een agenda"))
    visitor.press(visitor.button("Begin deze agenda"))
    expect(visitor.heading("Wie zit er aan tafel?")).to_be_visible()
    for number, (name, kind) in enumerate(PARTIES.items()):
        if number:
            visitor.press(visitor.button("Voeg een partij toe"))
        visitor.write("Naam van de partij", name)
        visitor.choose("Soort partij", kind)
        visitor.press(visitor.button("Zet aan tafel"))
        expect(visitor.heading(f"{name} {kind}")).to_be_visible()
    return visitor.page.url.split("agenda=")[1].split("&")[0]


def sit_down(table: Table, agenda: str) -> None:
    """Everybody opens the address and says who they are."""
    for party, visitor in table.items():
        visitor.open(f"/agenda?agenda={agenda}&stap=urgentie")
        be(visitor, party)


def be(visitor: Visitor, who: str) -> None:
    visitor.choose("Ik ben", who)
    visitor.answered()
    expect(visitor.field("Ik ben")).to_have_value(who)


def at_once(table: Table, name: str) -> None:
    """Let everybody stand at the same button, then press it before any answer is there."""
    for visitor in table.values():
        visitor.aim(visitor.button(name).first)
    for visitor in table.values():
        visitor.push(visitor.button(name).first)
    for visitor in table.values():
        visitor.answered()


def say_what_is_urgent(table: Table) -> None:
    """Let the gemeente name the opgave; it appears for the others, who write their own words at the same time."""
    table[GEMEENTE].opened("De opgave in één zin", "Voeg een opgave toe")
    table[GEMEENTE].write("De opgave in één zin", OPGAVE)
    table[GEMEENTE].press(table[GEMEENTE].button("Zet op de agenda"))
    for visitor in table.values():
        expect(visitor.heading(OPGAVE).first).to_be_visible()
    for visitor in table.values():
        visitor.press(visitor.page.locator("[class*='st-key'][class*='says-']").get_by_role("button", name="Wijzig"))
    for party, visitor in table.items():
        visitor.write("In eigen woorden", f"{party} ziet een straat die op is.")
    at_once(table, "Bewaar")
    for visitor in table.values():
        for party in PARTIES:
            expect(visitor.page.get_by_text(f"{party} ziet een straat die op is.")).to_be_visible()


def write_the_goal(table: Table) -> None:
    """Everybody writes its own goal; then two write the joint one at the same moment, and the second chooses."""
    for visitor in table.values():
        visitor.step("3 Doel", "Waar zegt iedereen ja tegen?")
    for party, visitor in table.items():
        visitor.write("Het doel zoals jullie het zouden zeggen", f"{party} wil schaduw.")
    at_once(table, "Bewaar")
    first, second = table[HUURDERS], table[WOONSTEDE]
    for visitor, goal in ((first, GIVEN_WAY), (second, CHOSEN)):
        visitor.opened("Ons gezamenlijke doel", "Schrijf de gezamenlijke tekst")
        visitor.write("Ons gezamenlijke doel", goal)
    at_once({HUURDERS: first, WOONSTEDE: second}, "Bewaar")
    clashing = the_one_that_sees("Die van de ander:", first, second)
    for goal in (GIVEN_WAY, CHOSEN):
        expect(clashing.page.get_by_text(goal).first).to_be_visible()
    clashing.press(clashing.button("Bewaar mijn tekst" if clashing is second else "Neem die van de ander over"))
    if clashing is first:  # the form stays open with the text that gave way
        clashing.press(clashing.button("Sluit"))
    for visitor in table.values():
        expect(visitor.page.locator(".wa-goal")).to_have_text(CHOSEN)


def the_one_that_sees(words: str, *visitors: Visitor) -> Visitor:
    """Wait until one of them sees these words."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        for visitor in visitors:
            if visitor.page.get_by_text(words).count():
                return visitor
            visitor.page.wait_for_timeout(100)
    raise AssertionError(f"nobody sees: {words}")


def try_one_action(table: Table) -> None:
    """Woonstede thinks of an action and proposes it; two parties write down what they give, at the same time."""
    visitor = table[WOONSTEDE]
    visitor.step("5 Pilotacties", "Wat proberen we uit?")
    visitor.opened("De actie in één zin", "Voeg een actie toe")
    visitor.write("De actie in één zin", ACTION)
    visitor.write("Als we …", "de straat één keer openbreken")
    visitor.press(visitor.button("Zet op de agenda"))
    visitor.press(visitor.button("Stel voor"))
    expect(visitor.page.get_by_text("voorgesteld").first).to_be_visible()
    giving = {party: table[party] for party in (WOONSTEDE, GEMEENTE)}
    table[GEMEENTE].open(visitor.page.url.removeprefix(visitor.url))
    be(table[GEMEENTE], GEMEENTE)
    for hours, giver in enumerate(giving.values(), 40):
        giver.press(giver.button("Schrijf op wat wij geven en krijgen"))
        giver.write("Uren", str(hours))
    at_once(giving, "Bewaar")
    for giver in giving.values():
        for given in ("40 uur", "41 uur"):
            expect(giver.page.get_by_text(given).first).to_be_visible()


def settle(table: Table) -> None:
    """Let the facilitator share the agenda, all answer at the same time, and the facilitator settle it."""
    for visitor in table.values():
        visitor.step("6 Afspreken", "Wat spreken we af?")
    facilitator = table[GEMEENTE]
    be(facilitator, FACILITATOR)
    facilitator.press(facilitator.button("Deel met alle partijen"))
    be(facilitator, GEMEENTE)
    for _ in (GOAL, ACTION):
        for visitor in table.values():
            visitor.press(visitor.button("Geef je antwoord").first)
            visitor.pick("Ons antwoord", "Ja")
        at_once(table, "Geef dit antwoord")
    be(facilitator, FACILITATOR)
    facilitator.press(facilitator.button("Stel vast"))
    for visitor in table.values():
        expect(visitor.page.locator("[aria-current=step]")).to_have_text("vastgesteld")


def everything_is_there(ctx, agenda_id: str) -> None:
    """Read from the database what was typed on the screens."""
    dossier = agendas.open_dossier(ctx, agenda_id)
    agenda, (opgave,), (action,) = dossier.agenda, dossier.agenda.opgaven, dossier.agenda.actions
    ids = {party.name: party.id for party in agenda.parties}
    assert {party.name: party.kind.value for party in agenda.parties} == PARTIES
    assert (opgave.title, action.title, action.if_we) == (OPGAVE, ACTION, "de straat één keer openbreken")
    assert {name: agenda.say(opgave.id, ids[name]).own_words for name in PARTIES} == {
        name: f"{name} ziet een straat die op is." for name in PARTIES
    }
    assert {goal.party_id: goal.text for goal in dossier.goals} == {ids[n]: f"{n} wil schaduw." for n in PARTIES}
    assert agenda.ambition.text == CHOSEN
    assert [agenda.contribution(action.id, ids[name]).hours for name in (WOONSTEDE, GEMEENTE)] == [40, 41]
    said = {(answer.subject, answer.party_id, answer.answer) for answer in dossier.consents}
    assert said == {(subject, party, Answer.JA) for subject in (GOAL, action.id) for party in ids.values()}
    assert agenda.state is AgendaState.VASTGESTELD


def the_audit_tells_it(ctx, agenda_id: str) -> None:
    """Find each text that was typed in the audit, under the party that typed it; nothing else was changed."""
    events = agendas.history(ctx, agenda_id)
    names = {party.id: party.name for party in agendas.open_agenda(ctx, agenda_id).parties}
    told = {(names.get(event.party or ""), value) for event in events for value in event.after.values()}
    for name in PARTIES:
        assert {(name, f"{name} ziet een straat die op is."), (name, f"{name} wil schaduw.")} <= told
    assert {(GEMEENTE, OPGAVE), (WOONSTEDE, CHOSEN), (WOONSTEDE, ACTION), (WOONSTEDE, 40), (GEMEENTE, 41)} <= told
    verbs = [event.verb for event in events]
    assert [verbs.count(verb) for verb in ("add_party", "set_say", "write_own_goal", "answer")] == [4, 4, 4, 8]
    assert [verbs.count(verb) for verb in ("set_contribution", "settle")] == [2, 2]
    assert verbs[0] == "create_agenda"
