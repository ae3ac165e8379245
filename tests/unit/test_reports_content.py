"""What a report says, before it has a format."""

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.actions import ActionState, GemeenteRole
from planner.domain.agenda import Agenda, Ambition
from planner.domain.indicators import Reference
from planner.domain.opgaven import SayKind
from planner.reports.blocks import Block, Facts, Report, Section, Table, Text, Tone
from planner.reports.content import action_numbers, front_sentence
from planner.reports.profiles import ThemePlace
from planner.reports.words import Words
from planner.text import translator
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
    report = a_report(an_agenda(), profiles=(), snapshots=())

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
    agenda = two_parties(actions=(an_action(if_we="we graven."),))

    assert "Als we graven, dan (nog niet ingevuld), te zien aan (nog niet ingevuld)." in said(a_report(agenda))


def test_an_empty_column_is_named_with_the_party_it_is_about() -> None:
    agenda = two_parties(actions=(an_action(lead_party="woonstede"),), contributions=(a_contribution(lets_go="tempo"),))

    assert "Woonstede: wat krijgt deze partij terug? Nog niet ingevuld." in said(a_report(agenda))
    assert "wat geeft deze partij uit handen" not in said(a_report(agenda))


def test_two_parties_that_decide_alone_are_something_to_talk_about() -> None:
    says = (a_say(kind=SayKind.ZELF), a_say(party_id="gemeente", kind=SayKind.ZELF))

    assert "Waar praten we over: Woonstede en Gemeente zeggen allemaal" in said(a_report(two_parties(says=says)))


def test_an_opgave_that_everyone_leaves_to_others_asks_whose_it_is() -> None:
    says = (a_say(kind=SayKind.ANDEREN), a_say(party_id="gemeente", kind=SayKind.ANDEREN))

    assert "Van wie is deze opgave?" in said(a_report(two_parties(says=says)))


def test_a_party_that_said_nothing_is_named() -> None:
    assert "Gemeente heeft over deze opgave nog niets gezegd." in said(a_report(two_parties(says=(a_say(),))))


def test_totals_count_open_actions_only_and_say_when_a_party_is_asked_too_much() -> None:
    agenda = an_agenda(
        parties=(a_party(hours=100),),
        opgaven=(an_opgave(),),
        actions=(an_action(), an_action(id="oud", state=ActionState.GESTOPT, state_reason="te duur")),
        contributions=(a_contribution(hours=120, euros=5000), a_contribution(action_id="oud", hours=999, euros=1)),
    )

    told = said(a_report(agenda))

    assert "Woonstede | 120 | 100 | €\N{NO-BREAK SPACE}5.000 | geen" in told
    assert "De acties vragen 20 uur meer dan deze partij per jaar heeft." in told


def test_the_golden_thread_shows_where_it_stops() -> None:
    agenda = two_parties()

    assert "Nog geen cijfer | Straten van 1962 | Nog geen actie | Nog geen datum" in said(a_report(agenda))


def test_a_frozen_figure_keeps_its_value_and_year() -> None:
    agenda = an_agenda(opgaven=(an_opgave(figures=(a_figure(value=38.4, unit="%", decimals=1, year=2021),)),))

    assert "Gasverbruik per woning, Rivierwijk | 38,4% | 2021 | 7,8" in said(a_report(agenda))


def test_an_action_is_found_on_the_map_by_its_number_and_the_name_of_its_area() -> None:
    agenda = a_full_agenda()

    assert action_numbers(agenda) == {"tuinstraat": 1, "bankje": 2}
    assert "Waar: Tuinstraat, Rivierwijk" in said(a_report(agenda))
    assert a_report(agenda).picture.caption.startswith("Kaart: Veerkracht per wijk. Dikke rand: Rivierwijk.")


def test_a_deciding_gemeente_gives_its_reason() -> None:
    action = an_action(gemeente_role=GemeenteRole.BESLISSEN, role_ground="het algemeen belang.")

    assert "De gemeente beslist. De reden: het algemeen belang." in said(a_report(two_parties(actions=(action,))))


def test_a_theme_below_its_threshold_gets_no_place_and_no_score() -> None:
    told = said(a_report(an_agenda()))

    assert "Verouderde openbare ruimte | Te weinig cijfers om iets te zeggen | geen | 20% van de cijfers" in told


def test_a_place_is_said_in_words_from_heaviest_to_lightest() -> None:
    ranks = (9.9, 9.0, 8.9, 7.4, 4.9, 2.4, 0.0)
    profile = replace(
        PROFILE, reference=Reference.GEMEENTE, themes=tuple(ThemePlace(str(rank), rank, rank, 1.0) for rank in ranks)
    )

    told = said(a_report(an_agenda(), profiles=(profile,)))

    shares = ("zwaarste 10%", "zwaarste 10%", "zwaarste 25%", "zwaarste helft", "lichtste helft", "lichtste 25%")
    for rank, share in zip(ranks, (*shares, "lichtste 25%"), strict=True):
        assert f"{rank} | Hoort bij de {share} van Voorbeeldstad" in told


def test_a_fictional_agenda_says_so_and_a_real_one_does_not() -> None:
    assert a_report(an_agenda(fictional=True)).fictional == "FICTIEF"
    assert a_report(an_agenda()).fictional == ""


def test_every_report_ends_with_what_it_is_not() -> None:
    last = a_report(an_agenda()).sections[-1].blocks[-1]

    assert last == Text("Deze agenda is een samenwerkingsafspraak zonder juridische binding.", Tone.LEAD)


def test_the_foot_names_version_years_and_sources() -> None:
    first, second = a_report(a_full_agenda()).foot

    assert first == "Rivierwijk samen · versie 7 · gedeeld · 1\N{NO-BREAK SPACE}mei\N{NO-BREAK SPACE}2026"
    assert second == "Cijfers van 2024 · Kerncijfers; Voorbeeldcijfers"


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
