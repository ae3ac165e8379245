"""What a report says, before it has a format."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.analysis.scores.ranks import Place
from planner.domain.agenda.actions import ActionState, GemeenteRole
from planner.domain.agenda.agenda import Agenda, Ambition
from planner.domain.agenda.opgaven import SayKind
from planner.domain.areas import AreaKind
from planner.domain.figures.indicators import Reference
from planner.reports.blocks import Block, Facts, Report, Section, Table, Text, Tone
from planner.reports.content import action_numbers, front_sentence
from planner.text import translator
from planner.text.words import Words
from tests.builders import a_contribution, a_figure, a_full_agenda, a_party, a_say, an_action, an_agenda, an_opgave
from tests.golden.sample import CODES, PROFILE, a_report

WORDS = Words(translator("nl"), "nl")


def all_blocks(sections: tuple[Section, ...]) -> Iterator[Block]:
    for section in sections:
        yield from section.blocks
        yield from all_blocks(section.parts)


def said(report: Report) -> str:
    """Give every word of the sections, line by line."""
    lines: list[str] = []
    for block in all_blocks(report.sections):
        if isinstance(block, Text):
            lines.append(block.text)
        elif isinstance(block, Facts):
            lines += [f"{label}: {text}" for label, text in block.rows]
        else:
            lines += [block.caption, *(" | ".join(row) for row in block.rows)]
    return "\n".join(lines)


def two_parties(**fields: object) -> Agenda:
    return an_agenda(parties=(a_party(), a_party(id="gemeente", name="Gemeente")), opgaven=(an_opgave(),), **fields)


def test_an_empty_agenda_is_told_in_plain_sentences_without_one_empty_table() -> None:
    report = a_report(an_agenda(), profiles=(), snapshots={})

    assert not [block for block in all_blocks(report.sections) if isinstance(block, Table)]
    assert all(section.blocks for section in report.sections)


def test_every_table_has_rows_as_wide_as_its_head() -> None:
    tables = [block for block in all_blocks(a_report(a_full_agenda()).sections) if isinstance(block, Table)]

    assert tables
    assert all(table.rows for table in tables)
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_an_action_reads_as_a_hypothesis() -> None:
    assert (
        "Als we de stoep en de leiding samen vervangen, dan is er minder overlast, te zien aan het aantal meldingen."
        in said(a_report(a_full_agenda()))
    )


def test_a_half_written_hypothesis_shows_what_is_missing() -> None:
    agenda = two_parties(actions=(an_action(if_we="graven."),))

    assert "Als we graven, dan (nog niet opgeschreven), te zien aan (nog niet opgeschreven)." in said(a_report(agenda))


def test_an_empty_column_is_named_with_the_party_it_is_about() -> None:
    agenda = two_parties(actions=(an_action(lead_party="woonstede"),), contributions=(a_contribution(lets_go="tempo"),))

    assert "Woonstede: wat krijgt deze partij terug? Nog niet opgeschreven." in said(a_report(agenda))
    assert "wat geeft deze partij uit handen" not in said(a_report(agenda))


def test_two_parties_that_decide_alone_are_something_to_talk_about() -> None:
    says = (a_say(kind=SayKind.ZELF), a_say(party_id="gemeente", kind=SayKind.ZELF))

    told = said(a_report(two_parties(says=says)))
    assert "Twee partijen zeggen: wij beslissen zelf (Woonstede en Gemeente). Praat over:" in told


def test_an_opgave_that_everyone_leaves_to_others_asks_whose_it_is() -> None:
    says = (a_say(kind=SayKind.ANDEREN), a_say(party_id="gemeente", kind=SayKind.ANDEREN))

    assert "Praat over: wie zou het als eigen taak kunnen zien" in said(a_report(two_parties(says=says)))


def test_a_party_that_said_nothing_is_named() -> None:
    assert "Gemeente heeft over deze opgave nog niets gezegd." in said(a_report(two_parties(says=(a_say(),))))


def test_totals_leave_stopped_actions_out_and_say_when_a_party_is_asked_too_much() -> None:
    agenda = an_agenda(
        parties=(a_party(hours=100),),
        opgaven=(an_opgave(),),
        actions=(an_action(), an_action(id="oud", state=ActionState.GESTOPT, state_reason="te duur")),
        contributions=(a_contribution(hours=120, euros=5000), a_contribution(action_id="oud", hours=999, euros=1)),
    )

    told = said(a_report(agenda))

    assert "Woonstede | zonder datum | 120 | 100 | €\N{NO-BREAK SPACE}5.000" in told
    assert "De acties zonder datum vragen 20 uur meer dan deze partij per jaar heeft." in told


def test_totals_are_told_per_year_for_each_party_and_together() -> None:
    action = an_action(start=date(2026, 9, 1), end=date(2027, 3, 1))
    agenda = an_agenda(
        parties=(a_party(hours=320),),
        opgaven=(an_opgave(),),
        actions=(action,),
        contributions=(a_contribution(hours=400, euros=5000),),
    )

    told = said(a_report(agenda))

    assert "Woonstede | 2026 | 200 | 320 | €\N{NO-BREAK SPACE}5.000" in told
    assert "Samen | 2027 | 200 | 320 | €\N{NO-BREAK SPACE}0" in told
    assert told.count("dat is een aanname van ons") == 1


def test_the_golden_thread_shows_where_it_stops() -> None:
    agenda = two_parties()

    nothing = "Nog niet opgeschreven | Nog niet opgeschreven"
    assert f"Nog geen cijfer | Straten van 1962 | Nog geen actie | {nothing}" in said(a_report(agenda))


def test_a_frozen_figure_keeps_its_value_and_year() -> None:
    agenda = an_agenda(opgaven=(an_opgave(figures=(a_figure(value=38.4, unit="%", decimals=1, year=2021),)),))

    assert "Gasverbruik per woning, Rivierwijk | 38,4% | 2021 | 7,8" in said(a_report(agenda))


def test_an_action_is_found_on_the_map_by_its_number_and_the_name_of_its_area() -> None:
    agenda = a_full_agenda()

    assert action_numbers(agenda) == {"tuinstraat": 1, "bankje": 2}
    assert "Waar: Tuinstraat, Rivierwijk" in said(a_report(agenda))
    picture = a_report(agenda).picture
    assert picture is not None
    assert picture.caption.startswith("Kaart: Veerkracht per wijk. Dikke rand: Rivierwijk.")


def test_a_new_action_claims_nothing_about_the_gemeente_or_whose_idea_it_was() -> None:
    told = said(a_report(two_parties(actions=(an_action(),))))

    assert "Wat de gemeente doet, is nog niet afgesproken." in told
    assert "initiatief" not in told


def test_what_nobody_wrote_down_is_not_zero_and_zero_is() -> None:
    silent, nothing = a_party(id="stil", name="Stil"), a_party(id="nul", name="Nul")
    agenda = an_agenda(
        parties=(silent, nothing),
        opgaven=(an_opgave(),),
        actions=(an_action(lead_party="stil", co_parties=("nul",)),),
        contributions=(a_contribution(party_id="nul", hours=0, euros=0),),
    )
    told = said(a_report(agenda))

    assert "Stil | Nog niet opgeschreven | Nog niet opgeschreven | Nog niet opgeschreven" in told
    assert "Nul | zonder datum | 0 | Nog niet opgeschreven | €\N{NO-BREAK SPACE}0" in told
    assert "Nul | 0 uur en €\N{NO-BREAK SPACE}0 eenmalig" in told


def test_a_deciding_gemeente_gives_its_reason() -> None:
    action = an_action(gemeente_role=GemeenteRole.BESLISSEN, role_ground="het algemeen belang.")

    assert "De gemeente beslist. De reden: het algemeen belang." in said(a_report(two_parties(actions=(action,))))


def test_a_theme_below_its_threshold_gets_no_place_and_no_score() -> None:
    told = said(a_report(an_agenda()))

    assert (
        "Verouderde openbare ruimte | Onvoldoende gegevens voor een score. | geen | 20% van de cijfers bekend" in told
    )


def placed(place: Place, **fields: object) -> str:
    """Say a place of the sample area."""
    return WORDS.place(place, replace(PROFILE, **fields))


def test_a_place_is_said_in_words_from_heaviest_to_lightest() -> None:
    counts = ((1, 18), (3, 15), (5, 14), (9, 10), (10, 9), (12, 6), (15, 4), (18, 1))
    said = [placed(Place(above, below, 20, 20), reference=Reference.GEMEENTE) for above, below in counts]

    assert said == [
        "Hoort bij de 10% met het meest te doen van de wijken in Voorbeeldstad.",
        "Hoort bij de 25% met het meest te doen van de wijken in Voorbeeldstad.",
        "Meer te doen dan de helft van de wijken in Voorbeeldstad.",
        "Rond het midden van de wijken in Voorbeeldstad.",
        "Rond het midden van de wijken in Voorbeeldstad.",
        "Minder te doen dan de helft van de wijken in Voorbeeldstad.",
        "Hoort bij de 25% met het minst te doen van de wijken in Voorbeeldstad.",
        "Hoort bij de 25% met het minst te doen van de wijken in Voorbeeldstad.",
    ]


def test_among_few_areas_a_place_is_a_rank_number() -> None:
    assert placed(Place(1, 2, 4, 4), reference=Reference.GEMEENTE) == (
        "2e van 4 wijken met een score in Voorbeeldstad (1e = meest te doen)."
    )
    assert placed(Place(1, 1, 4, 4), reference=Reference.GEMEENTE).startswith("Gedeeld 2e van 4 wijken")
    assert placed(Place(0, 0, 1, 4), fictional=False) == "De enige wijk met een score in Nederland."


def test_the_whole_country_is_only_named_when_nearly_all_of_it_has_a_score() -> None:
    assert placed(Place(0, 713, 714, 14_090), fictional=False) == (
        "Hoort bij de 10% met het meest te doen van de 714 wijken met een score."
    )
    assert placed(Place(0, 79, 80, 100), fictional=False).endswith("van de wijken in Nederland.")


def test_a_place_in_made_up_gemeenten_never_speaks_of_the_netherlands() -> None:
    assert placed(Place(0, 19, 20, 20), fictional=True).endswith("van de wijken in de fictieve gemeenten.")
    assert "Nederland" not in said(a_report(a_full_agenda(), profiles=(PROFILE,)))


def test_a_frozen_figure_says_among_which_areas_it_was_ranked() -> None:
    agenda = a_full_agenda(
        opgaven=(an_opgave(figures=tuple(a_figure(reference=r) for r in ("nl", "gemeente", "scored"))),), fictional=True
    )

    told = said(a_report(agenda))

    assert all(
        f"| {words} |" in told for words in ("de fictieve gemeenten", "de gemeente", "de gebieden met een score")
    )


def test_a_made_up_source_is_marked_once() -> None:
    told = said(a_report(a_full_agenda()))

    assert "Kerncijfers (verzonnen) | 2024" in told
    assert "(fictief)" not in told


def test_an_area_without_figures_is_named_and_a_report_can_do_without_a_map() -> None:
    report = a_report(a_full_agenda(), profiles=(), drawing=None)

    assert report.picture is None
    for area in ("Rivierwijk", "Parkwijk"):
        assert f"Er zijn geen cijfers meer over {area}" in said(report)


def test_figures_within_other_borders_than_the_agenda_began_with_say_so() -> None:
    told = said(a_report(an_agenda(), profiles=(replace(PROFILE, name="Rivierwijk Zuid", year=2025),)))

    assert "Deze cijfers gaan over Rivierwijk Zuid binnen de grenzen van 2025." in told
    assert "met de grenzen van 2024" in told


def test_only_the_linked_figures_are_shown_when_there_are_any() -> None:
    linked, none = said(a_report(a_full_agenda())), said(a_report(an_agenda()))

    assert "de gekoppelde cijfers, nu" in linked
    assert "Lage inkomens" not in linked
    assert "alle cijfers, nu" in none
    said_why = "De bron geeft dit niet: geheim, te onzeker of onbekend"
    assert f"Lage inkomens | {said_why} | 2023 | geen | Kerncijfers (verzonnen)" in none


def test_the_caption_names_what_is_not_on_the_map() -> None:
    picture = a_report(a_full_agenda()).picture

    assert picture is not None
    assert "Dikke rand: Rivierwijk." in picture.caption
    assert "Niet op deze kaart: Parkwijk en actie 2 (Een bankje)." in picture.caption


def test_an_area_where_nobody_lives_is_explained_instead_of_scored() -> None:
    told = said(a_report(an_agenda(), profiles=(replace(PROFILE, kind=AreaKind.WATER),)))

    assert "Dit gebied is water." in told
    assert "Veerkracht |" not in told


def test_a_figure_that_comes_later_says_so() -> None:
    later = replace(PROFILE.figures[0], value=None, score=None, missing="later")

    told = said(a_report(an_agenda(), profiles=(replace(PROFILE, figures=(later,)),)))

    assert "Gasverbruik per woning | Nog niet gepubliceerd" in told


def test_a_figure_that_no_area_has_is_hidden_unless_somebody_chose_it() -> None:
    gas = replace(
        PROFILE.figures[0], value=None, year=None, snapshot=None, score=None, missing="later", somewhere=False
    )
    profile = replace(PROFILE, figures=(gas,))

    assert "Gasverbruik per woning | " not in said(a_report(an_agenda(), profiles=(profile,)))
    assert "Gasverbruik per woning | Nog niet gepubliceerd" in said(a_report(a_full_agenda(), profiles=(profile,)))


def test_a_figure_put_together_from_buurten_says_of_how_much_it_is() -> None:
    gas = replace(PROFILE.figures[0], put_together=0.93, weight=0)

    told = said(a_report(an_agenda(), profiles=(replace(PROFILE, figures=(gas,)),)))

    assert "Gasverbruik per woning (telt niet mee)" in told
    assert "opgeteld uit buurten, dekking 93%" in told


def test_a_number_that_rounds_to_nothing_has_no_sign() -> None:
    assert (WORDS.number(-0.4), WORDS.number(-0.001, 2), WORDS.number(-0.0, 1)) == ("0", "0,00", "0,0")
    assert (WORDS.number(-1.5, 1), WORDS.number(2.675, 2)) == ("−1,5", "2,68")


def test_a_fictional_agenda_says_so_and_a_real_one_does_not() -> None:
    assert a_report(an_agenda(fictional=True)).fictional == "FICTIEF"
    assert a_report(an_agenda()).fictional == ""


def test_every_report_ends_with_what_it_is_not() -> None:
    last = a_report(an_agenda()).sections[-1].blocks[-1]

    assert last == Text("Deze agenda is een samenwerkingsafspraak zonder juridische binding.", Tone.LEAD)


def test_the_foot_names_edition_years_and_sources() -> None:
    first, second = a_report(a_full_agenda()).foot

    assert first == "Rivierwijk samen · uitgave 3 · gedeeld · 1\N{NO-BREAK SPACE}mei 2026"
    assert second == "Cijfers van 2024 · Kerncijfers (verzonnen); Voorbeeldcijfers"


def test_a_long_goal_is_shortened_on_the_first_page_only() -> None:
    goal = "Iedereen loopt graag door zijn straat. " + "En dat blijft zo. " * 20

    report = a_report(an_agenda(ambition=Ambition(goal, 1)))

    assert report.subtitle == "Iedereen loopt graag door zijn straat."
    assert goal in said(report)


def test_a_goal_of_one_endless_sentence_is_cut_between_words() -> None:
    cut = front_sentence("straat " * 100)

    assert cut.endswith("straat…")
    assert len(cut) <= 221


def test_numbers_and_amounts_follow_the_language() -> None:
    english = Words(translator("en"), "en")

    assert WORDS.euros(12_000) == "€\N{NO-BREAK SPACE}12.000"
    assert english.euros(12_000) == "€12,000"
    assert WORDS.value(1240.4, "m³", 0) == "1.240\N{NO-BREAK SPACE}m³"
    assert WORDS.value(210, "€ per maand", 0) == "€\N{NO-BREAK SPACE}210 per maand"
    assert english.listing(["a", "b", "c"]) == "a, b and c"


def test_english_says_the_same_blocks_as_dutch() -> None:
    dutch, english = (a_report(a_full_agenda(), language=language) for language in ("nl", "en"))

    kinds = [[type(block) for block in all_blocks(report.sections)] for report in (dutch, english)]
    assert kinds[0] == kinds[1]
    assert english.title == dutch.title
    assert CODES[0] in english.facts.rows[1][1]
