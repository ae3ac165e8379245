"""Hours, euros, and who gives and gets what."""

from datetime import date

from planner.domain.agenda.actions import ActionState
from planner.domain.agenda.resources import Side, exchanges, loads, never_filled, years_of
from tests.builders import a_contribution, a_party, an_action, an_agenda, an_opgave


def agenda(*contributions, hours=100, **action):
    return an_agenda(
        parties=(a_party(hours=hours), a_party(id="gemeente", name="Gemeente")),
        opgaven=(an_opgave(),),
        actions=(an_action(start=date(2026, 9, 1), end=date(2028, 3, 1), **action),),
        contributions=contributions,
    )


def test_hours_are_spread_evenly_over_the_years_and_none_is_lost():
    told = loads(agenda(a_contribution(hours=122, euros=None)))
    assert [(load.year, load.hours) for load in told] == [(2026, 41), (2027, 41), (2028, 40)]
    assert {load.euros for load in told} == {None}


def test_euros_come_once_or_every_year():
    assert [load.euros for load in loads(agenda(a_contribution(hours=3, euros=900)))] == [900, None, None]
    assert [load.euros for load in loads(agenda(a_contribution(euros=900, yearly=True)))] == [900, 900, 900]


def test_hours_above_what_a_party_has_are_told_and_unknown_is_not_too_many():
    assert [load.too_many for load in loads(agenda(a_contribution(hours=360)))] == [20, 20, 20]
    assert [load.too_many for load in loads(agenda(a_contribution(hours=360), hours=None))] == [0, 0, 0]


def test_a_stopped_action_asks_nothing():
    assert loads(agenda(a_contribution(), state=ActionState.GESTOPT)) == ()


def test_an_action_without_dates_is_told_without_a_year():
    assert years_of(an_action()) == (None,)
    assert years_of(an_action(end=date(2027, 1, 1))) == (2027,)
    undated = an_agenda(parties=(a_party(),), actions=(an_action(),), contributions=(a_contribution(),))
    assert [(load.year, load.hours) for load in loads(undated)] == [(None, 120)]


def test_an_empty_column_is_named_and_zero_hours_put_nothing_in():
    told = exchanges(agenda(a_contribution(hours=0, euros=None, gets="rust"), lead_party="gemeente"))
    assert [(e.party_id, e.empty) for e in told] == [
        ("woonstede", (Side.PUTS_IN, Side.LETS_GO)),
        ("gemeente", (Side.PUTS_IN, Side.LETS_GO, Side.GETS)),
    ]


def test_who_takes_no_part_is_not_asked():
    assert exchanges(agenda()) == ()


def test_a_column_that_a_party_fills_in_one_action_is_not_empty_over_all():
    whole = an_agenda(
        parties=(a_party(),),
        actions=(an_action(), an_action(id="bankje")),
        contributions=(a_contribution(), a_contribution(action_id="bankje", lets_go="het tempo")),
    )
    assert never_filled(whole) == {"woonstede": (Side.GETS,)}
