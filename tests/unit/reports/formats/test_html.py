"""The web page: everything that is on the agenda, accessible, and nothing that runs."""

import re
from dataclasses import fields, is_dataclass
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from planner.reports.formats.html import render_html
from tests.builders import a_full_agenda, an_agenda
from tests.golden.compare import same_as_golden
from tests.golden.sample import a_report, a_snapshot

SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(2)"
KEYS = {"id", "opgave_id", "party_id", "action_id", "lead_party", "co_parties", "place_code"}
KEYS |= {"indicator", "area_code", "reference", "signals"}


def body(page: str) -> str:
    """Give the report's part of the page."""
    return page[page.index('<div class="report">') : page.index("</footer>")]


def typed(item: Any) -> set[str]:
    """Collect every text that people typed, leaving out keys and words of ours (enums)."""
    if type(item) is str:
        return {item} - {""}
    if isinstance(item, tuple):
        return set().union(*(typed(part) for part in item))
    if is_dataclass(item):
        return set().union(*(typed(getattr(item, f.name)) for f in fields(item) if f.name not in KEYS))
    return set()


def test_the_report_under_the_map_is_as_it_was_read() -> None:
    assert same_as_golden("agenda.nl.html", body(render_html(a_report(a_full_agenda()))))


def test_every_text_on_the_agenda_is_in_the_page() -> None:
    agenda = a_full_agenda()
    shown = unescape(re.sub(r"<[^>]+>", "", body(render_html(a_report(agenda)))))
    texts = typed((agenda.urgency, agenda.ambition, agenda.areas, agenda.parties, agenda.opgaven, agenda.says))

    missing = {text for text in texts | typed((agenda.actions, agenda.contributions)) if text.rstrip(".") not in shown}

    assert not missing


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", render_html(a_report(a_full_agenda())))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(following - level <= 1 for level, following in pairwise(levels))


def test_every_table_has_a_caption_and_heads_with_a_scope() -> None:
    shown = body(render_html(a_report(a_full_agenda())))

    assert shown.count("<table") == shown.count("<caption>") > 0
    assert not re.search(r"<th(?![^>]*scope=)[ >]", shown)


def test_the_page_says_its_language_and_title() -> None:
    page = render_html(a_report(an_agenda(title="Ons < plan"), language="en"))

    assert '<html lang="en">' in page
    assert "<title>Ons &lt; plan</title>" in page


def test_the_page_asks_nothing_of_another_host() -> None:
    page = render_html(a_report(a_full_agenda()))

    assert not re.search(r"""(?:src|href)=["'](?!data:)""", page)
    assert not re.search(r"@import|url\((?!['\"]?(?:data:|#))", page)


def test_a_page_without_a_map_still_tells_everything() -> None:
    page = render_html(a_report(a_full_agenda(), profiles=(), drawing=None))

    assert 'class="folium-map"' not in page
    assert '<p class="fictional">Fictief voorbeeld' in page
    assert "<h1>Rivierwijk samen</h1>" in page
    assert "Er zijn geen cijfers meer over Parkwijk" in body(page)


def test_what_a_user_types_never_becomes_code() -> None:
    page = render_html(a_report(an_agenda(title=SCRIPT, urgency=SCRIPT)))

    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert escape(SCRIPT) in body(page)


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_leaves_the_tags_as_they_are(text: str) -> None:
    plain, filled = (body(render_html(a_report(an_agenda(urgency=f"x{urgency}x")))) for urgency in ("", text))

    assert re.findall(r"<[a-z/][^>]*>", filled) == re.findall(r"<[a-z/][^>]*>", plain)


@pytest.mark.parametrize(
    "word", ["https://www.voorbeeldstad.nl/beleid/water-2026.pdf?a=1&b=2", "Kopie_van_cijfers<2024>.xlsx"]
)
def test_a_long_word_in_a_table_may_break_and_is_copied_as_it_was_written(word: str) -> None:
    said = render_html(a_report(an_agenda(), snapshots={a_snapshot(title=word): (2024,)}))

    assert escape(word) not in said.split("</h2>")[-1]
    assert escape(word) in said.replace("<wbr>", "")
    assert "\u200b" not in said
