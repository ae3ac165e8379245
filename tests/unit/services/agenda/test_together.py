"""What people do together: answer, settle, score blind, learn, hand over; each gesture is one audit event."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import Agenda, AgendaState, Ambition, Caps
from planner.domain.parties import PartyKind
from planner.domain.permissions import Role
from planner.domain.places import Shape, ShapeKind
from planner.domain.rules import CapReached, RuleBroken, VersionConflict
from planner.domain.together.consent import Answer
from planner.domain.together.cooperation import CooperationForm, Seven
from planner.domain.together.editions import Edition
from planner.domain.together.learning import Decision, LogKind, Review
from planner.domain.together.marks import read_check
from planner.domain.together.steps import Step, Todo
from planner.domain.together.wordings import GOAL, Change
from planner.errors import NotFoundError
from planner.services.agenda import actions, agendas, consent, cooperation, editions, goals, handover, learning, opgaven
from planner.services.context import Context
from planner.settings import DECLARED
from planner.sources.declared.cooperation import read_cooperation
from tests.builders import NOON, a_dossier, a_figure, a_party, a_user, an_action, an_agenda, an_event, an_opgave
from tests.fakes import FakeStore, a_context

ID = "agenda"
SIX = Seven(6, 6, 6, 6, 6, 6, 6)


def two_parties() -> Agenda:
    return an_agenda(
        state=AgendaState.GEDEELD,
        ambition=Ambition("Iedereen woont hier graag.", 1),
        parties=(a_party(), a_party(id="gemeente", name="Gemeente", kind=PartyKind.GEMEENTE)),
        opgaven=(an_opgave(),),
        actions=(an_action(state=ActionState.VOORGESTELD, baseline=a_figure()),),
    )


@pytest.fixture
def table() -> Context:
    store = FakeStore()
    store.create(a_dossier(two_parties()), an_event())
    return a_context(store, cooperation=read_cooperation(DECLARED / "cooperation_check.yaml"))


@pytest.fixture
def ours(table: Context) -> Context:
    return table.speaking_for("woonstede")


@pytest.fixture
def theirs(table: Context) -> Context:
    return table.speaking_for("gemeente")


def verbs(ctx: Context) -> list[str]:
    return [event.verb for event in ctx.store.events(ID)[1:]]


def test_an_answer_is_on_the_words_as_they_are_and_audited(ours: Context) -> None:
    dossier = consent.answer(ours, ID, GOAL, 1, Answer.JA_MITS, "als er geld is")
    assert dossier.consents[-1].party_id == "woonstede"
    event = ours.store.events(ID)[-1]
    assert (event.verb, event.party, event.subject) == ("answer", "woonstede", GOAL)
    assert event.after[f"consents/{dossier.consents[-1].id}/reason"] == "als er geld is"


def test_who_answers_words_that_changed_gets_the_new_words(table: Context, ours: Context) -> None:
    agendas.write_ambition(table, ID, 1, "Iets anders")
    with pytest.raises(VersionConflict) as raised:
        consent.answer(ours, ID, GOAL, 1, Answer.JA)
    assert raised.value.current.part("text") == "Iets anders"  # type: ignore[attr-defined]
    assert verbs(table) == ["write_ambition"]


def test_who_speaks_for_nobody_can_not_answer(table: Context) -> None:
    with pytest.raises(RuleBroken, match="not-your-party"):
        consent.answer(table, ID, GOAL, 1, Answer.JA)


def test_an_agenda_is_settled_when_all_agree_and_kept_as_an_edition(table: Context) -> None:
    with pytest.raises(RuleBroken, match="agenda-not-agreed"):
        consent.settle(table, ID, 1, AgendaState.VASTGESTELD)
    for party in ("woonstede", "gemeente"):
        for subject in (GOAL, "tuinstraat"):
            consent.answer(table.speaking_for(party), ID, subject, 1, Answer.JA)
    assert consent.settle(table, ID, 1, AgendaState.VASTGESTELD).agenda.state is AgendaState.VASTGESTELD
    (edition,) = editions.list_editions(table, ID)
    assert (edition.number, edition.agenda.state) == (1, AgendaState.VASTGESTELD)


def test_a_place_on_the_map_is_part_of_the_words_that_are_agreed(table: Context) -> None:
    for party in ("woonstede", "gemeente"):
        consent.answer(table.speaking_for(party), ID, "tuinstraat", 1, Answer.JA)
    point = Shape(ShapeKind.POINT, ((4.3, 52.1),))
    actions.edit_action(table, ID, "tuinstraat", 1, place_shape=point)
    now = next(w for w in agendas.open_dossier(table, ID).wordings if w.subject == "tuinstraat")
    assert (now.version, now.part("place_shape")) == (2, "POINT (4.3 52.1)")


def test_versions_of_a_wording_are_compared_word_by_word(table: Context) -> None:
    agendas.write_ambition(table, ID, 1, "Iedereen werkt hier graag.")
    assert [w.version for w in consent.versions(table, ID, GOAL)] == [1, 2]
    told = consent.compare(table, ID, GOAL, 1, 2)["text"]
    assert [s.text for s in told if s.change is not Change.SAME] == ["woont", "werkt"]
    with pytest.raises(NotFoundError):
        consent.compare(table, ID, GOAL, 1, 9)


def test_each_party_writes_its_own_goal(ours: Context) -> None:
    goals.write_own_goal(ours, ID, 0, "minder leegstand")
    with pytest.raises(VersionConflict):
        goals.write_own_goal(ours, ID, 0, "rust")
    assert agendas.open_dossier(ours, ID).goals[0].text == "minder leegstand"


def test_no_words_of_a_party_are_written_by_another(ours: Context) -> None:
    for gesture in (
        lambda: actions.set_contribution(ours, ID, "tuinstraat", "gemeente", 0, hours=9),
        lambda: opgaven.set_say(ours, ID, "straten", "gemeente", 0, own_words="x"),
        lambda: agendas.edit_party(ours, ID, "gemeente", 1, seeks="x"),
    ):
        with pytest.raises(RuleBroken, match="not-your-party"):
            gesture()
    assert verbs(ours) == []


def test_scores_stay_hidden_in_answers_and_audit_until_the_check_opens(ours: Context, theirs: Context) -> None:
    check = cooperation.start_check(ours, ID, CooperationForm.AANPASSEN, "straten").checks[0]
    mine = cooperation.score(ours, ID, check.id, SIX).checks[0]
    assert mine.scored[0].scores == SIX
    assert agendas.open_dossier(theirs, ID).checks[0].scored[0].scores is None
    told = [value for event in ours.store.events(ID)[1:] for value in (*event.before.values(), *event.after.values())]
    assert 6 not in told
    with pytest.raises(RuleBroken, match="check-still-blind"):
        read_check(agendas.open_dossier(theirs, ID).check(check.id), theirs.cooperation.needs)
    cooperation.score(theirs, ID, check.id, Seven(3, 6, 6, 6, 6, 6, 6))
    found = read_check(agendas.open_dossier(ours, ID).check(check.id), ours.cooperation.needs)
    assert (found.fits, [f.field.value for f in found.lacking]) == (False, ["vertrouwen"])
    assert found.lighter is CooperationForm.AFSTEMMEN


def test_the_facilitator_opens_a_check_early(table: Context, ours: Context) -> None:
    check = cooperation.start_check(table, ID, CooperationForm.AFSTEMMEN).checks[0]
    cooperation.score(ours, ID, check.id, SIX)
    member = replace(ours, user=a_user(role=Role.LID, party="woonstede"))
    with pytest.raises(RuleBroken, match="not-allowed"):
        cooperation.open_check(member, ID, check.id)
    assert cooperation.open_check(table, ID, check.id).checks[0].is_open


def test_the_lightest_declared_form_that_fits_is_given(table: Context) -> None:
    assert [cooperation.fitting_form(table, n).value for n in (1, 3, 5)] == ["afstemmen", "aanpassen", "aaneenvlechten"]


def test_the_log_of_an_action_grows(ours: Context) -> None:
    entry = learning.add_entry(ours, ID, "tuinstraat", LogKind.LES, " Bel eerst aan. ")
    assert learning.read_log(ours, ID, "tuinstraat") == (entry,)
    assert learning.read_lessons(ours, ID)[0].text == "Bel eerst aan."
    assert ours.store.events(ID)[-1].after["log/text"] == "Bel eerst aan."
    with pytest.raises(RuleBroken, match="action-unknown"):
        learning.add_entry(ours, ID, "weg", LogKind.LES, "x")


def test_a_review_remembers_the_figure_the_action_began_with(table: Context) -> None:
    told = Review("", "tuinstraat", date.min, "minder", "minder", Decision.STOPPEN, "klaar")
    dossier = learning.hold_review(table, ID, 1, told)
    (review,) = dossier.reviews
    assert (review.then, review.on) == (a_figure(), NOON.date())
    assert dossier.agenda.action("tuinstraat").state is ActionState.GESTOPT


def test_actions_whose_review_day_has_come_are_due(table: Context) -> None:
    actions.edit_action(table, ID, "tuinstraat", 1, review=date(2026, 4, 1))
    assert [action.id for _, action in learning.due(table, ID)] == ["tuinstraat"]


def test_promises_of_who_leaves_wait_for_somebody_to_accept_them(ours: Context) -> None:
    actions.edit_action(ours, ID, "tuinstraat", 1, lead_party="woonstede")
    first = handover.seat(ours, ID, "gebiedsbeheerder", since=date(2026, 1, 1)).representatives[0]
    handover.accept_promise(ours, ID, "tuinstraat", first.id)
    assert handover.faceless(ours, ID) == ()
    handed = handover.hand_over(ours, ID, first.id, 1, last_day=date(2026, 4, 30), successor="opzichter")
    assert [f.action_id for f in handover.faceless(ours, ID)] == ["tuinstraat"]
    handover.accept_promise(ours, ID, "tuinstraat", handed.representatives[1].id)
    assert handover.faceless(ours, ID) == ()


def test_a_newcomer_reads_the_whole_story(ours: Context) -> None:
    learning.add_entry(ours, ID, "tuinstraat", LogKind.LES, "Bel eerst aan.")
    editions.keep_edition(ours, ID, "voor de vergadering")
    story = handover.read_story(ours, ID)
    assert (len(story.log), len(story.editions), len(story.events)) == (1, 1, 3)


def test_restoring_a_version_keeps_what_was_there(table: Context) -> None:
    editions.keep_edition(table, ID, "eerste")
    agendas.write_ambition(table, ID, 1, "Iets anders")
    dossier = editions.restore(table, ID, 1, "te snel")
    assert dossier.agenda.ambition.text == "Iedereen woont hier graag."
    assert [e.agenda.ambition.text for e in table.store.grown(Edition, ID)][-1] == "Iets anders"
    before, after = editions.compare_editions(table, ID, 1, 2)
    assert after["ambition/text"] == "Iets anders"
    assert before["ambition/text"] == "Iedereen woont hier graag."


def test_the_own_open_points_stand_per_step(ours: Context) -> None:
    found = {status.step: [point.todo for point in status.open] for status in agendas.open_points(ours, ID)}
    assert Todo.ANSWER in found[Step.AFSPREKEN]
    assert Todo.NAME_REPRESENTATIVE in found[Step.TAFEL]


def member(ctx: Context, party: str) -> Context:
    return replace(ctx, user=a_user(role=Role.LID, party=party))


def test_nobody_takes_an_objection_away_by_taking_its_party_from_the_table(table: Context) -> None:
    consent.answer(member(table, "gemeente"), ID, GOAL, 1, Answer.BEZWAAR, "te snel")
    with pytest.raises(RuleBroken, match="party-has-part"):
        agendas.remove_party(member(table, "woonstede"), ID, "gemeente", 1, "lastig")
    for who in (member(table, "gemeente"), table):
        with pytest.raises(RuleBroken, match="reason-needed"):
            agendas.remove_party(who, ID, "gemeente", 1)
    after = agendas.remove_party(table, ID, "gemeente", 1, "Zij stapt eruit.")
    assert [party.id for party in after.parties] == ["woonstede"]
    assert table.store.events(ID)[-1].after["reason"] == "Zij stapt eruit."


def test_no_check_opens_because_somebody_else_takes_a_party_away(table: Context) -> None:
    check = cooperation.start_check(table, ID, CooperationForm.AFSTEMMEN).checks[0]
    cooperation.score(member(table, "woonstede"), ID, check.id, SIX)
    with pytest.raises(RuleBroken, match="party-has-part"):
        agendas.remove_party(member(table, "woonstede"), ID, "gemeente", 1, "weg ermee")
    agendas.remove_party(table, ID, "gemeente", 1, "Zij doet niet mee.")
    assert not agendas.open_dossier(table, ID).check(check.id).is_open


def test_an_empty_chair_is_taken_away_by_whoever_drafts(table: Context) -> None:
    ours = member(table, "woonstede")
    chair = agendas.add_party(ours, ID, name="Zorg", kind=PartyKind.ZORG).parties[-1]
    assert chair not in agendas.remove_party(ours, ID, chair.id, 1).parties


def test_who_speaks_for_a_party_that_has_no_seat_here_changes_nothing(table: Context) -> None:
    for party in ("elders", "weg"):
        with pytest.raises(RuleBroken, match="party-unknown"):
            agendas.write_ambition(member(table, party), ID, 1, "van buiten")
    assert verbs(table) == []


def test_a_full_agenda_asks_what_makes_room_whatever_the_gesture(table: Context) -> None:
    full = replace(table, caps=Caps(actions=1))
    with pytest.raises(CapReached):
        actions.add_action(full, ID, opgave_id="straten", title="Nog een")


@pytest.mark.parametrize(("title", "urgency"), [("x" * 251, ""), ("Kort", "x" * 10_001)])
def test_a_text_nobody_reads_to_the_end_is_refused_and_nothing_is_saved(table, title, urgency):
    with pytest.raises(RuleBroken, match="text-too-long"):
        agendas.edit_agenda(table, ID, 1, title=title, urgency=urgency)
    assert verbs(table) == []
