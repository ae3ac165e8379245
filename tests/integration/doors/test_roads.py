"""Every road a text comes in by, and every page it comes out on: nothing becomes code, and nothing stays unseen."""

import json
import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pytest
import shapely
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from planner.cli import commands
from planner.demo.prepare import DEMO_ID
from planner.domain.rules import RuleBroken
from planner.domain.signs import strange
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.learning import Decision, LogEntry, LogKind, Review
from planner.domain.together.wordings import GOAL, current, kept
from planner.maps.interactive import page as map_page
from planner.maps.svg import draw
from planner.services.context import Context
from planner.services.sharing import exchange, exports
from planner.text import translator
from planner.text.errors import explain
from tests.builders import NOON, an_event
from tests.fixtures.agenda_page import begin_form, demo, fine, opened, told
from tests.golden.pdf_text import text_of
from tests.golden.sample import DRAWN, VIEW
from tests.workbooks import write_kaart

EVIL = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\"' onmouseover=alert(3) {{ 7*7 }} ${7*7} $&"
TEXTS = frozenset(
    "title name contact knows seeks urgency text own_words if_we then seen_by place role_ground linked_agreement "
    "state_reason parked_because knowledge space lets_go gets benefit benefit_source function reason label area_name "
    "unit source".split()
)
STEPS = ("tafel", "urgentie", "doel", "samenwerken", "acties", "afspreken", "leren")
NAMES = [
    "<b>Wijk</b>", "</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onload='alert(1)",
    "]]><script>alert(1)</script>", "<!-- wijk", "--><svg onload=alert(1)>", "&lt;script&gt;", "{{ 7*7 }}",
    "${alert(1)}", "`+alert(1)+`", "\\u003cscript\\u003e", "javascript:alert(1)", "</svg><script>alert(1)</script>",
    "%3Cscript%3E",
    "a\u202etpircs\u202c", "a\u0000b\u0008", "\u2028alert(1)\u2029",
]  # fmt: skip
"""Names of areas that hold code, or signs nobody sees."""


def hostile(value: Any, name: str = "") -> Any:
    """Put the same hostile text in every text of an object; what refers to something else stays."""
    if isinstance(value, str):
        return f"{EVIL} {value}" if name in TEXTS else value
    if isinstance(value, tuple):
        return tuple(hostile(item, name) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: hostile(getattr(value, f.name), f.name) for f in fields(value) if f.init})
    return value


@pytest.fixture
def evil(ctx: Context) -> Context:
    dossier = ctx.store.load(DEMO_ID)
    agenda, party, action = hostile(dossier.agenda), dossier.agenda.parties[0].id, dossier.agenda.actions[0].id
    wordings = kept(dossier.wordings, agenda)
    answer = Consent("kwaad", GOAL, current(wordings, GOAL).version, party, Answer.BEZWAAR, NOON.date(), EVIL)
    review = Review("kwaad", action, NOON.date(), EVIL, EVIL, Decision.STOPPEN, EVIL)
    changed = replace(
        dossier,
        agenda=agenda,
        wordings=wordings,
        goals=hostile(dossier.goals),
        representatives=hostile(dossier.representatives),
        consents=(*dossier.consents, answer),
        reviews=(*dossier.reviews, review),
    )
    line = LogEntry("regel", action, LogKind.LES, NOON.date(), party, EVIL)
    with ctx.store.open(DEMO_ID) as unit:
        unit.save(changed, an_event(agenda_id=DEMO_ID, id="kwaad", at=NOON, user=EVIL), (line,))
    return ctx


def harmless(markup: str) -> None:
    for tag in ("<img", "<script>alert", "<svg onload", "</script><"):
        assert tag not in markup.lower()
    outside = re.sub(r'"[^"]*"', "", markup)  # what stands in an attribute is text
    assert not re.search(r"<[a-z][^<>]* on[a-z]+=", outside)


@pytest.mark.parametrize("step", STEPS)
def test_a_hostile_text_in_every_field_stays_text_at_every_step(evil, step) -> None:
    said = told(opened(step))
    harmless(said)
    assert "&lt;img src=x" in said


def test_a_hostile_text_stays_text_in_the_list_and_the_story(evil) -> None:
    def story() -> None:
        from planner.ui import router
        from planner.ui.verhaal import page as story

        router.navigation()
        story.show_page()

    harmless(told(begin_form()))
    page = AppTest.from_function(story, default_timeout=30)
    page.query_params["agenda"] = DEMO_ID
    said = told(fine(page.run()))
    harmless(said)
    assert "&lt;img src=x" in said


def test_a_hostile_text_stays_text_in_both_documents(evil) -> None:
    said = exports.export_agenda(evil, DEMO_ID, "html").decode()
    body = re.sub(r"<script>.*?</script>", "", said, flags=re.DOTALL)
    assert "alert(" not in "".join(re.findall(r"<script>.*?</script>", said, flags=re.DOTALL))
    assert "<img" not in body
    assert "{{ 7*7 }}" in body
    pdf = text_of(exports.export_agenda(evil, DEMO_ID, "pdf"))
    assert "<script>alert(2)" in pdf.replace("\n", "")  # where a long word may break


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_hostile_name_of_an_area_stays_text_in_drawing_and_map(name: str) -> None:
    view = replace(VIEW, names=(name, "Parkwijk"), title=name, alt=name, attribution=name)
    drawing = draw(view, DRAWN)
    shared = map_page(view, DRAWN, t=translator("nl"), language="nl", title=name)
    assert drawing.count("<svg") == draw(VIEW, DRAWN).count("<svg")
    assert shared.count("<script") == map_page(VIEW, DRAWN, t=translator("nl"), language="nl").count("<script")
    for said in (drawing, shared):
        assert "onerror=alert(1)>" not in said
        assert "<b>Wijk" not in said
        assert not set("\u202e\x00\x08\u2028") & set(said)


def kaart(folder: Path, name: str) -> Path:
    path = folder / "kaart_2024.gpkg"
    square = shapely.box(155_000, 463_000, 156_000, 464_000)
    for layer, kind, code in (("gemeenten", "gemeente", "GM0307"), ("wijken", "wijk", "WK030700")):
        row = {f"{kind}code": code, f"{kind}naam": name, "aantal_inwoners": 500, "jaar": 2024}
        pyogrio.write_dataframe(gpd.GeoDataFrame([row], geometry=[square], crs=28992), path, layer=layer, driver="GPKG")
    return path


def invoke(folder: Path, *arguments: object) -> Any:
    places = {"PLANNER_DATA_DIR": str(folder), "PLANNER_DATABASE_URL": f"sqlite:///{folder}/planner.db"}
    return CliRunner().invoke(commands, [str(one) for one in arguments], env=places)


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\ue000", "\x92", "\ufeff"], ids=ascii)
def test_the_name_of_an_area_in_a_file_is_shown_with_the_number_of_what_cannot_be_seen(tmp_path, sign) -> None:
    assert invoke(tmp_path / "var", "import-areas", kaart(tmp_path, f"Oost{sign}wijk")).exit_code == 0
    said = invoke(tmp_path / "var", "scores", "--gemeente", "GM0307", "--level", "wijk")
    assert f"Oost⟨U+{ord(sign):04X}⟩wijk" in said.stdout
    assert sign not in said.stdout


def test_a_name_of_a_file_that_would_steer_a_terminal_is_written_as_numbers(tmp_path) -> None:
    file = tmp_path / "cijfers\x1b[2J\u202e.csv"
    file.write_text("geen tabel", encoding="utf-8")
    told_ = invoke(tmp_path / "var", "import-figures", file)
    said = explain(told_.exception, translator("nl")) if told_.exception else told_.output
    assert told_.exit_code != 0
    assert "\x1b" not in told_.output
    assert strange(said) is None or "\x1b" in said  # the sentence itself is shown by who prints it


MAP = """\
year: 2024
columns:
  schulden:
    indicator: {label: %s, theme: veerkracht, unit: '%%', direction: high_is_need}
"""


def test_a_name_for_an_own_indicator_with_an_unseen_sign_is_refused_and_nothing_is_loaded(tmp_path) -> None:
    folder = tmp_path / "var"
    assert invoke(folder, "import-areas", write_kaart(tmp_path / "kaart_2024.gpkg")).exit_code == 0
    table = tmp_path / "eigen_2024.csv"
    table.write_text("wijkcode,schulden\nWK059901,1\nWK059902,2\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP % '"Schul\\u200bden"', encoding="utf-8")
    refused = invoke(folder, "import-figures", table, "--map", tmp_path / "map.yaml")
    assert isinstance(refused.exception, RuleBroken)
    assert "in “Schulden”" in explain(refused.exception, translator("nl"))
    assert "eigen_2024" not in invoke(folder, "sources").stdout
    (tmp_path / "map.yaml").write_text(MAP % "Schulden", encoding="utf-8")
    assert invoke(folder, "import-figures", table, "--map", tmp_path / "map.yaml").exit_code == 0


def test_by_the_command_line_a_file_is_refused_as_on_the_page(ctx, tmp_path) -> None:
    file = json.loads(exchange.export_json(ctx, DEMO_ID))
    parties = file["dossier"]["agenda"]["parties"]
    parties += [parties[0] | {"id": f"extra-{n}", "name": f"Partij {n}"} for n in range(5_000)]
    path = tmp_path / "agenda.json"
    path.write_text(json.dumps(file), encoding="utf-8")
    refused = invoke(tmp_path / "var", "agenda", "import-json", path)
    assert isinstance(refused.exception, RuleBroken)
    assert f"hoogstens 60 partijen. Dit worden er {len(parties):,}".replace(",", ".") in explain(
        refused.exception, translator("nl")
    )
    assert demo(ctx).parties


def test_a_file_longer_than_a_file_may_be_is_not_read_to_its_end(tmp_path) -> None:
    path = tmp_path / "agenda.json"
    with path.open("wb") as file:
        file.truncate(50 * 1024**3)  # a file of nothing, that takes no room on the disk
    refused = invoke(tmp_path / "var", "agenda", "import-json", path)
    assert "groter dan 15 MB" in explain(refused.exception, translator("nl"))
