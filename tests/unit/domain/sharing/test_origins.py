"""Where an action learned from, and what it gives on."""

from datetime import date

from planner.domain.agenda.actions import ActionState
from planner.domain.sharing.examples import Example, Outcome, checked_example
from planner.domain.sharing.origins import OriginKind, copied, example_of, from_example, from_lesson
from planner.domain.together.learning import Decision, LogEntry, LogKind, Review
from tests.builders import a_full_agenda

AGENDA = a_full_agenda()
LESSON = LogEntry("les", "tuinstraat", LogKind.LES, date(2026, 6, 1), "woonstede", "Eerst praten, dan tekenen.")


def test_an_example_starts_an_idea_that_says_what_it_owes():
    example = Example("water", "Wadi", Outcome.MISLUKT, "gegraven", carried_by="bewoners")
    action, origin = from_example(example, action_id="nieuw", opgave_id="straten")
    assert (action.title, action.state) == ("Wadi", ActionState.IDEE)
    assert (origin.kind, origin.ref, origin.what) == (OriginKind.EXAMPLE, "water", "bewoners")


def test_an_action_builds_on_a_lesson():
    assert from_lesson(LESSON, "bankje").what == LESSON.text


def test_a_copy_takes_the_thinking_along_and_leaves_parties_dates_and_figure():
    copy, origin = copied(AGENDA, "tuinstraat", action_id="k", opgave_id="elders", place_code="WK990002")
    assert (copy.if_we, copy.state, copy.place_code) == (
        "de stoep en de leiding samen vervangen",
        ActionState.IDEE,
        "WK990002",
    )
    assert (copy.lead_party, copy.co_parties, copy.start, copy.review, copy.baseline) == (None, (), None, None, None)
    assert (origin.ref, origin.what) == (f"{AGENDA.id}/tuinstraat", AGENDA.title)


def test_an_action_with_its_lessons_becomes_an_example_and_people_say_what_came_of_it():
    lines = (LESSON, LogEntry("b", "tuinstraat", LogKind.BESLUIT, date(2026, 7, 1), "woonstede", "door"))
    on, next_on = date(2026, 8, 1), date(2027, 1, 1)
    review = Review("r", "tuinstraat", on, "rust", "Het is rustiger.", Decision.DOORGAAN, "door", next_on=next_on)
    example = example_of(AGENDA, "tuinstraat", lines, (review,), Outcome.DEELS, party_id="woonstede")
    assert example.what.endswith("Het is rustiger.")
    assert checked_example(example).carried_by == LESSON.text
    assert example.parties == ("Gemeente Voorbeeldstad", "Woonstede", "Bewonersgroep")
    assert (example.outcome, example.first_trouble, example.by_party) == (Outcome.DEELS, "", "woonstede")
