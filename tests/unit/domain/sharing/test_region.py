"""Several agendas together."""

from dataclasses import replace
from datetime import date

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.agenda import Ambition
from planner.domain.agenda.opgaven import SayKind
from planner.domain.sharing.region import (
    Follow,
    Region,
    Scope,
    ScopeChoice,
    follow_ups,
    hours_per_organisation,
    shared_opgaven,
)
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.dossier import Dossier
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.wordings import kept
from tests.builders import a_contribution, a_figure, a_party, a_say, an_action, an_agenda, an_opgave

TODAY = date(2027, 6, 1)


def dossier(number, **fields):
    agenda = an_agenda(
        id=f"agenda{number}",
        ambition=Ambition("samen", 1),
        parties=(a_party(hours=100), a_party(id="gemeente", name=f"Gemeente {number}")),
        opgaven=(an_opgave(figures=(a_figure(), a_figure(area_code="WK990002"))),),
        says=(a_say(), a_say(party_id="gemeente")),
        actions=(an_action(state=ActionState.VOORGESTELD, lead_party="woonstede"),),
        contributions=(a_contribution(hours=60),),
    )
    agenda = replace(agenda, **fields)
    return Dossier(agenda, kept((), agenda))


def test_an_action_is_local_unless_it_was_chosen_to_be_regional():
    region = Region("r", "Regio", scopes=(ScopeChoice("tuinstraat", Scope.REGIONAAL, "warmtenet"),))
    assert (region.scope("tuinstraat"), region.scope("bankje")) == (Scope.REGIONAAL, Scope.LOKAAL)


def test_opgaven_on_the_same_figure_in_two_agendas_are_shared():
    (shared,) = shared_opgaven((dossier(1), dossier(2)))
    assert (shared.indicator, shared.opgaven) == ("gas", (("agenda1", "straten"), ("agenda2", "straten")))


def test_what_one_agenda_has_twice_or_has_parked_is_not_shared():
    parked = dossier(2, opgaven=(an_opgave(figures=(a_figure(),), parked_because="later"),), actions=())
    assert shared_opgaven((dossier(1),)) == ()
    assert shared_opgaven((dossier(1), parked)) == ()


def test_hours_are_promised_where_the_organisation_said_yes_to_the_words_as_they_are():
    yes = Consent("c", "tuinstraat", 1, "woonstede", Answer.JA, TODAY)
    told = hours_per_organisation((replace(dossier(1), consents=(yes,)), dossier(2)))
    assert [(o.name, o.agendas, o.year, o.asked, o.promised, o.has) for o in told] == [
        ("Gemeente 1", 1, None, 0, 0, None),
        ("Gemeente 2", 1, None, 0, 0, None),
        ("Woonstede", 2, None, 120, 60, 200),
    ]
    old = replace(yes, version=0)
    assert [o.promised for o in hours_per_organisation((replace(dossier(1), consents=(old,)),))] == [0, 0]


def test_the_busiest_year_tells_whether_too_many_hours_are_asked():
    def lasting(number, first, last, hours):
        action = an_action(state=ActionState.LOOPT, start=date(first, 1, 1), end=date(last, 12, 31))
        return dossier(number, actions=(action,), contributions=(a_contribution(hours=hours),))

    *_, own = hours_per_organisation((lasting(1, 2026, 2028, 300),))
    assert (own.year, own.asked, own.has) == (2026, 100, 100)
    *_, own = hours_per_organisation((lasting(1, 2026, 2028, 300), lasting(2, 2027, 2027, 150)))
    assert (own.year, own.asked, own.has) == (2027, 250, 200)


def test_an_objection_comes_first_and_who_is_waited_for_last():
    objection = Consent("c", "goal", 1, "gemeente", Answer.BEZWAAR, TODAY, "geen geld")
    told = follow_ups((dossier(1), replace(dossier(2), consents=(objection,))), TODAY)
    assert (told[0].follow, told[0].agenda_id, told[0].party_id) == (Follow.OBJECTION, "agenda2", "gemeente")
    assert {f.follow for f in told[1:]} == {Follow.WAITING}


def test_where_two_decide_or_nobody_does_there_is_something_to_talk_about():
    says = {SayKind.ZELF: Follow.TWO_DECIDE, SayKind.ANDEREN: Follow.NOBODY_DECIDES}
    for kind, follow in says.items():
        talk = dossier(1, says=(a_say(kind=kind), a_say(party_id="gemeente", kind=kind)))
        assert follow in {f.follow for f in follow_ups((talk,), TODAY)}


def test_overdue_reviews_and_promises_left_behind_say_since_when():
    running = an_action(state=ActionState.LOOPT, lead_party="woonstede", review=date(2027, 5, 1))
    left = replace(
        dossier(1, actions=(running,)),
        representatives=(Representative("r", "woonstede", "x", date(2026, 1, 1), date(2027, 4, 1)),),
        faces=(Face("tuinstraat", "woonstede", "r", date(2026, 1, 1)),),
    )
    told = {f.follow: f for f in follow_ups((left,), TODAY)}
    assert told[Follow.REVIEW_DUE].since == date(2027, 5, 1)
    assert told[Follow.FACELESS].since == date(2027, 4, 1)
