"""The PDF: what stands on its pages, and what it claims to be."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

from planner.domain.agenda.actions import Milestone
from planner.domain.figures.provenance import SnapshotKind
from planner.reports.formats import glyphs
from planner.reports.formats.pdf import render_pdf
from tests.builders import a_full_agenda, a_party, a_say, an_action, an_agenda, an_opgave
from tests.golden.compare import same_as_golden
from tests.golden.pdf_text import pieces_of, text_of
from tests.golden.sample import VIEW, a_report, a_snapshot

HOSTILE = '#eval("1") $x^2$ @label *vet* _schuin_ `code` [link](x) \\ // /* <b>&amp;</b> "a" {{ 7*7 }} { $title }'


def tags(element: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    """Walk the tags of a PDF."""
    if isinstance(element, pikepdf.Array):
        for part in element:
            yield from tags(part)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        yield from tags(element.get("/K"))


def test_the_text_of_a_full_agenda_is_as_it_was_read() -> None:
    assert same_as_golden("agenda.nl.pdf.txt", text_of(render_pdf(a_report(a_full_agenda()))))


@pytest.mark.parametrize("agenda", [an_agenda(), a_full_agenda()], ids=["empty", "full"])
def test_a_pdf_keeps_the_rules_of_accessible_pdf(agenda, tmp_path: Path) -> None:
    file = tmp_path / "agenda.pdf"
    file.write_bytes(render_pdf(a_report(agenda)))

    assert validate(str(file)).findings == ()


def test_a_pdf_says_its_language_title_makers_and_standards() -> None:
    with pikepdf.open(BytesIO(render_pdf(a_report(a_full_agenda(), language="en")))) as pdf:
        meta = pdf.open_metadata()
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert meta["dc:title"] == "Rivierwijk samen"
        assert meta["dc:creator"] == ["Woonstede, Gemeente Voorbeeldstad, Bewonersgroep"]
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")


def test_headings_tables_and_the_map_are_tagged() -> None:
    with pikepdf.open(BytesIO(render_pdf(a_report(a_full_agenda())))) as pdf:
        found = list(tags(pdf.Root.StructTreeRoot.K))
        kinds = [str(tag.S) for tag in found]
        assert [str(tag.Alt) for tag in found if str(tag.S) == "/Figure"] == [VIEW.alt]
        assert {"/Title", "/H1", "/H2", "/Table", "/THead", "/TH", "/TD", "/Caption"} <= set(kinds)
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root][:2] == ["De gouden draad", "Wie zitten er aan tafel"]


def test_the_same_report_gives_the_same_bytes() -> None:
    agenda = a_full_agenda()

    assert render_pdf(a_report(agenda)) == render_pdf(a_report(agenda))
    assert render_pdf(a_report(agenda)) != render_pdf(a_report(agenda, today=date(2026, 5, 2)))


def test_fictional_stands_on_every_page() -> None:
    pages = text_of(render_pdf(a_report(a_full_agenda(fictional=True)))).split("\f")

    assert len(pages) > 2
    assert all("FICTIEF" in page for page in pages)


def test_what_a_user_types_is_text_and_never_typst() -> None:
    shown = text_of(render_pdf(a_report(an_agenda(title=HOSTILE, urgency=HOSTILE))))

    for word in HOSTILE.split():
        assert shown.count(word) >= 2, word


def test_a_character_without_a_glyph_becomes_a_box_and_the_report_says_so() -> None:
    words = "Fijn 😀 👩\u200d👩\u200d👧 مرحبا שלום 中文 \x01 \ufeff \ue000 einde"
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), says=(a_say(own_words=words),))

    shown = text_of(render_pdf(a_report(agenda)))

    assert "“Fijn\n□\n" in shown
    assert "ابحرم" in shown  # drawn, so in the order of the page: from right to left
    assert "staat op de plaats van een teken" in shown
    assert "staat op de plaats van een teken" not in text_of(render_pdf(a_report(a_full_agenda())))


def test_control_characters_and_odd_spaces_are_spaces() -> None:
    urgency = "een\x1ftwee\u1680drie\x01vier\u202fvijf\tzes\u3000zeven\x85acht"

    shown = text_of(render_pdf(a_report(an_agenda(urgency=urgency))))

    assert "een twee drie vier vijf zes zeven" in " ".join(shown.split())
    assert "staat op de plaats van een teken" not in shown


def test_a_cell_of_many_short_lines_keeps_them_all() -> None:
    lines = [f"regel {n}." for n in range(90)]
    agenda = an_agenda(parties=(a_party(),), opgaven=(an_opgave(),), says=(a_say(own_words="\n".join(lines)),))

    shown = text_of(render_pdf(a_report(agenda)))

    assert [line for line in lines if line not in shown] == []


def test_many_milestones_of_an_action_are_all_there() -> None:
    milestones = tuple(Milestone(date(2026, 1, 1), f"stap {n}.") for n in range(70))
    agenda = an_agenda(opgaven=(an_opgave(),), actions=(an_action(milestones=milestones),))

    shown = text_of(render_pdf(a_report(agenda)))

    assert [m.text for m in milestones if m.text not in shown] == []


def test_a_pdf_without_a_map_keeps_the_rules_too(tmp_path: Path) -> None:
    file = tmp_path / "agenda.pdf"
    file.write_bytes(render_pdf(a_report(a_full_agenda(), profiles=(), drawing=None)))

    assert validate(str(file)).findings == ()


def test_no_letter_is_smaller_than_nine_points() -> None:
    with pikepdf.open(BytesIO(render_pdf(a_report(a_full_agenda())))) as pdf:
        sizes = {
            float(instruction.operands[1])
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "Tf"
        }
    assert min(sizes) >= 9


DIFFICULT = {
    "an accent twice": ("Cafe\u0301\u0301 de Zon", "Caf"),
    "two hundred accents twice": ("e\u0301\u0301" * 200 + " einde", "einde"),
    "an accent no face has in bold": ("De a\u0332\u0332nder", "nder"),
    "a stack of accents": ("Z" + "\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u0334\u0319\u0324 einde", "einde"),
    "an accent alone": ("\u0301 \u0332\u0332 einde", "einde"),
    "a ring around": ("a\u20dd\u20dd einde", "einde"),
    "an accent after a long word": ("woordenboekenkast\u0332en", "boekenkast"),
    "a family of emoji": ("👩\u200d👩\u200d👧 einde", "□ einde"),
    "flags and keys": ("🇳🇱 1\ufe0f\u20e3 einde", "einde"),
    "arabic": ("مرحبا بالعالم", "ابحرم"),
    "hebrew with vowels": ("שָׁלוֹם einde", "einde"),
    "chinese": ("漢字仮名 einde", "□□□□ einde"),
    "hindi": ("नमस्ते einde", "einde"),
    "thai": ("สวัสดี einde", "einde"),
    "a word without end": ("z" * 9_900, "zzzzzz"),
    "an arabic word without end": ("مرحبا" * 1_900 + " einde", "einde"),
    "chinese without end": ("漢字" * 4_900 + " einde", "einde"),
    "private and turned around": ("a\ue000b\u202ec einde", "einde"),
    "syriac marks in a row": ("\u073c\u08cb\u08e5 einde", "einde"),
}


@pytest.mark.parametrize(("words", "said"), DIFFICULT.values(), ids=DIFFICULT)
def test_a_difficult_text_is_in_the_document_wherever_it_stands(words: str, said: str, tmp_path: Path) -> None:
    party = a_party(name=words[:240], knows=words)
    agenda = an_agenda(
        title=words[:240],
        urgency=words,
        parties=(party,),
        opgaven=(an_opgave(title=words[:240]),),
        says=(a_say(own_words=words),),
    )
    file = tmp_path / "agenda.pdf"
    file.write_bytes(render_pdf(a_report(agenda)))

    shown = text_of(file.read_bytes())
    assert said[:6] in shown or said in " ".join(shown.split())
    assert validate(str(file)).findings == ()


LONG_WORDS = {
    "an address": "https://www.voorbeeldstad.nl/beleid/programma-riolering-en-water-2026-2030.pdf?versie=2&taal=nl#kop",
    "a long word": "duurzaamheidsprestatieovereenkomsten",
    "the name of a file": "Kopie_van_definitief_eigencijfers2024_versie3.xlsx",
    "a reference": "0363010012143255NL.IMBAG.Pand.0599100000285732",
    "an e-mail address": "secretariaat.wijkontwikkeling@gemeentevoorbeeldstad.nl",
    "a word between brackets": "(woningbouwcorporatieoverleg)",
    "a path of a computer": r"G:\Ruimte\Beheer\Openbare_ruimte\bomen_2024_definitief.gpkg",
    "letters of one kind": "a" * 90,
}


@pytest.mark.parametrize("word", LONG_WORDS.values(), ids=LONG_WORDS)
def test_a_long_word_is_copied_as_it_was_written(word: str, tmp_path: Path) -> None:
    party = a_party(name=f"Woonstede {word}", knows=f"Zie {word} en verder", seeks=word)
    agenda = an_agenda(urgency=f"Zie {word} voor meer", parties=(party,), opgaven=(an_opgave(title=f"Over {word}"),))
    file = tmp_path / "agenda.pdf"
    file.write_bytes(render_pdf(a_report(agenda, snapshots={a_snapshot(title=word, attribution=word): (2024,)})))

    shown = text_of(file.read_bytes())
    assert not [sign for sign in shown if unicodedata.category(sign) == "Cf" and sign != "\u00ad"]
    assert "".join(shown.replace("\u00ad", "").split()).count(word) >= 6
    assert validate(str(file)).findings == ()


@pytest.mark.parametrize(
    "name", ["Kopie_van_eigencijfers2024_gebiedenengroepen.xlsx", "GEBIEDEN_2024_MET_WIJKEN_EN_BUURTEN", "Y2024" * 9]
)
def test_the_name_of_a_file_stays_within_its_column(name: str) -> None:
    written = render_pdf(a_report(an_agenda(), snapshots={a_snapshot(title=name, kind=SnapshotKind.AREAS): (2024,)}))

    start = next(piece for piece in pieces_of(written) if piece.startswith(name[:6]))
    assert len(start) <= 20
    assert name in "".join(pieces_of(written)).replace("\u00ad", "")


def test_a_text_of_a_thousand_kinds_of_signs_is_tried_for_a_while_and_then_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST_TRIED", 20)
    glyphs.can_draw.cache_clear()
    words = "".join(map(chr, range(0x5000, 0x5400)))

    shown = text_of(render_pdf(a_report(an_agenda(urgency=f"Fijn {words} einde"))))

    assert glyphs.can_draw.cache_info().misses <= 21
    assert "einde" in shown


def test_signs_that_can_be_drawn_alone_but_not_together_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "can_draw", _everything)

    shown = text_of(render_pdf(a_report(an_agenda(urgency="Fijn 漢字 a\u0332 einde"))))

    assert "Fijn □□ a einde" in " ".join(shown.split())
    assert "staat op de plaats van een teken" in shown


@lru_cache
def _everything(_text: str, _fonts: object) -> bool:
    """Say that everything can be drawn, as a try of one sign alone may."""
    return True


def test_more_makers_than_fit_in_a_file_of_its_own_data_are_named_as_far_as_fits() -> None:
    parties = tuple(a_party(id=f"p{n}", name=f"{n} " + "N" * 240) for n in range(200))

    with pikepdf.open(BytesIO(render_pdf(a_report(an_agenda(parties=parties))))) as pdf:
        (makers,) = pdf.open_metadata()["dc:creator"]
    assert makers.startswith("0 NNN")
    assert makers.endswith("…")
