"""An agenda over real wijken of two gemeenten: figures among like areas, first questions, documents, other houses."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree

import numpy as np
import pandas as pd
import pyogrio
import pytest

from planner.analysis.scores import measured, readings
from planner.analysis.scores.measured import Measured
from planner.bootstrap import House, build
from planner.domain.agenda.agenda import Agenda
from planner.domain.agenda.opgaven import FrozenFigure, attention
from planner.domain.areas import level_of
from planner.domain.figures.indicators import Reference, ThemeId
from planner.domain.parties import PartyKind
from planner.domain.together.learning import Decision, Review
from planner.domain.together.signals import Audience, FieldSignal, SignalDirection
from planner.errors import NotFoundError
from planner.services.agenda import actions, agendas, learning, opgaven, signals
from planner.services.context import Context
from planner.services.data import areas as figures
from planner.services.sharing import exchange, exports, regions
from tests.fakes import bring_in
from tests.fixtures.agenda_page import settings_in
from tests.golden.pdf_text import text_of

pytestmark = pytest.mark.real_data

KAART = "cbs/wijkenbuurten_2024.gpkg"
LBM = "leefbaarometer/Leefbaarometer-scores wijken 2002-2022.csv"
BAARN = "api_samples/pdok/baarn_buurten_pdok_full_columns.geojson"
DELFSHAVEN, JORDAAN = "WK059903", "WK0363AB"
RENT, PUBLIC_SPACE = "koop_huur_eenzijdig", "fysieke_omgeving"
CLASS = "stedelijkheid_adressen_per_km2"


def quiet(step: str, share: float) -> None:
    """Hear progress and say nothing."""


@dataclass
class Loaded:
    """One house with real figures, and the measured levels it was asked for."""

    house: House
    ctx: Context
    seen: dict[tuple[str, Reference], Measured]

    def among_like(self, code: str) -> Measured:
        """Score an area among its like; each level once."""
        level, atlas = level_of(code), self.ctx.library.areas.atlas(code)

        def measure(reference: Reference) -> Measured:
            key = (level.value, reference)
            if key not in self.seen:
                self.seen[key] = measured.measure(atlas, self.ctx.indicators, level, reference)
            return self.seen[key]

        return measured.among_like(code, measure)

    def freeze(self, code: str, indicator: str) -> FrozenFigure:
        """Freeze one figure as the agenda does."""
        return readings.freeze(
            self.among_like(code), code, indicator, on=self.ctx.now().date(), language=self.ctx.language
        )


def a_house(folder: Path) -> Loaded:
    folder.mkdir(parents=True, exist_ok=True)
    house = build(settings_in(folder))
    return Loaded(house, house.context(), {})


@pytest.fixture(scope="module")
def older(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """Load the national kaart, and the Leefbaarometer as it was before its last year."""
    folder = tmp_path_factory.mktemp("older")
    table = pd.read_csv(real_data / LBM).query("jaar < 2022")
    table.to_csv(folder / "Leefbaarometer-scores wijken.csv", index=False)
    made = a_house(folder)
    figures.import_areas(made.ctx, real_data / KAART, quiet)
    figures.import_figures(made.ctx, folder / "Leefbaarometer-scores wijken.csv", quiet)
    yield made
    made.house.close()


@pytest.fixture(scope="module")
def national(older: Loaded, real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """Load all years of the Leefbaarometer beside what was there."""
    folder = tmp_path_factory.mktemp("national")
    copytree(older.house.settings.data_dir, folder / "var")
    made = a_house(folder)
    figures.import_figures(made.ctx, real_data / LBM, quiet)
    yield made
    made.house.close()


@pytest.fixture(scope="module")
def wijken(real_data: Path) -> pd.DataFrame:
    """Read the inhabited wijken with their own eyes: no code of ours."""
    columns = ["wijkcode", "water", "aantal_inwoners", CLASS, "percentage_koopwoningen"]
    table = pyogrio.read_dataframe(real_data / KAART, layer="wijken", columns=columns, read_geometry=False)
    table = table.set_index("wijkcode").query("aantal_inwoners >= 50 and water != 'JA'")
    table["fys"] = pd.read_csv(real_data / LBM).query("jaar == 2022").set_index("wk_code")["fys"]
    return table.apply(pd.to_numeric, errors="coerce").where(lambda known: known > -90_000)


def begin(ctx: Context, frozen: tuple[FrozenFigure, ...], *, codes: tuple[str, ...], title: str = "Twee") -> Agenda:
    """Begin an agenda with two parties, an opgave and an action."""
    agenda = agendas.create_agenda(ctx, title=title, area_codes=codes, period=(2026, 2030))
    for name, kind in (("Gemeente", PartyKind.GEMEENTE), ("Woonstede", PartyKind.WONINGCORPORATIE)):
        agenda = agendas.add_party(ctx, agenda.id, name=name, kind=kind, hours=400)
    agenda = opgaven.add_opgave(ctx, agenda.id, title="Huur en koop staan apart", figures=frozen)
    lead, opgave = agenda.parties[-1].id, agenda.opgaven[0].id
    details = {"lead_party": lead, "baseline": frozen[0], "start": date(2026, 1, 5), "end": date(2026, 12, 31)}
    agenda = actions.add_action(ctx, agenda.id, opgave_id=opgave, title="Eén straat", **details)
    return actions.set_contribution(ctx.speaking_for(lead), agenda.id, agenda.actions[0].id, lead, 0, hours=120)


def signal(ctx: Context, agenda: Agenda, code: str, theme: ThemeId, direction: SignalDirection) -> FieldSignal:
    me, text = ctx.speaking_for(agenda.parties[-1].id), f"Op straat horen we dat het {direction.value} gaat."
    said = {"area_code": code, "theme": theme, "direction": direction, "text": text}
    return signals.add_signal(me, agenda.id, **said, audience=Audience.PARTNERS)


def ranked(values: pd.Series) -> pd.Series:
    return 10 * (values.rank() - 0.5) / values.count()


@pytest.fixture(scope="module")
def both(national: Loaded) -> Agenda:
    """Begin the agenda that most tests read."""
    frozen = tuple(national.freeze(code, RENT) for code in (DELFSHAVEN, JORDAAN))
    frozen += (national.freeze(DELFSHAVEN, PUBLIC_SPACE),)
    return begin(national.ctx, frozen, codes=(DELFSHAVEN, JORDAAN), title="Delfshaven en Jordaan")


def test_a_frozen_figure_is_that_of_the_file_and_its_score_the_rank_among_wijken_as_stedelijk(
    both: Agenda, wijken: pd.DataFrame
) -> None:
    share = wijken["percentage_koopwoningen"] / 100
    parts = np.array([share, 1 - share]).T
    logs = np.log(parts, where=parts > 0, out=np.zeros_like(parts))
    wijken = wijken.assign(rent=100 * (1 + (parts * logs).sum(axis=1) / np.log(2)))
    figures_of = {(f.area_code, f.indicator): f for f in both.opgaven[0].figures}
    for (code, indicator), frozen in figures_of.items():
        column, sign, year = ("rent", 1, 2024) if indicator == RENT else ("fys", -1, 2022)
        alike = wijken[wijken[CLASS] == wijken.at[code, CLASS]]
        assert frozen.year == year
        assert frozen.value == pytest.approx(wijken.at[code, column])
        assert frozen.score == pytest.approx(ranked(sign * alike[column])[code])
        assert frozen.score != pytest.approx(ranked(sign * wijken[column])[code], abs=0.1)
    assert [f.reference for f in figures_of.values()] == ["stedelijkheid", "stedelijkheid", "stedelijkheid-scored"]


def test_any_wijk_is_scored_among_its_like_or_says_that_there_is_no_figure(national: Loaded) -> None:
    areas = national.ctx.library.areas.atlas().areas
    codes, frozen = areas.index[areas["level"] == "wijk"][::4], []
    for code in codes:
        for indicator in (RENT, PUBLIC_SPACE):
            with suppress(NotFoundError):  # there is no figure of it
                frozen.append(national.freeze(code, indicator))
    scores = [f.score for f in frozen if f.score is not None]
    assert len(frozen) > 1.7 * len(codes)
    assert min(scores) >= 0
    assert max(scores) <= 10


def test_every_inhabited_wijk_has_enough_like_it_but_a_whole_gemeente_has_no_class(
    national: Loaded, wijken: pd.DataFrame
) -> None:
    """No class of wijken is that small in the real file, so only an unknown class leads to all of the Netherlands."""
    assert wijken[CLASS].notna().all()
    assert wijken[CLASS].value_counts().min() > 300
    assert national.among_like(JORDAAN).scores.reference is Reference.STEDELIJKHEID
    assert national.among_like("GM0599").scores.reference is Reference.NETHERLANDS


def test_in_an_early_edition_without_classes_areas_are_scored_among_all(real_data: Path, tmp_path: Path) -> None:
    made = a_house(tmp_path)
    figures.import_areas(made.ctx, real_data / BAARN, quiet)
    frozen = made.freeze("WK030800", "leeftijd_eenzijdig")
    made.house.close()
    assert frozen.reference == "nl"
    assert frozen.score is not None


def test_first_questions_are_there_where_what_is_seen_goes_against_the_rank_and_nowhere_else(
    national: Loaded,
) -> None:
    frozen = (national.freeze(JORDAAN, RENT),)
    agenda = begin(national.ctx, frozen, codes=(DELFSHAVEN, JORDAAN), title="Signalen")
    ways = (SignalDirection.BETTER, SignalDirection.WORSE)
    said = [
        signal(national.ctx, agenda, code, theme, way)
        for code in (DELFSHAVEN, JORDAAN)
        for theme in (ThemeId.VEERKRACHT, ThemeId.SAMENSTELLING)
        for way in ways
    ]
    measured = {code: national.among_like(code) for code in (DELFSHAVEN, JORDAAN)}

    asked = signals.first_questions(national.ctx.speaking_for(agenda.parties[0].id), agenda.id, measured)

    told = {(q.signal.id, q.figure.indicator): q for q in asked}
    assert {"overlast_onveiligheid", RENT} <= {indicator for _, indicator in told}
    for question in asked:
        score, seen = question.figure.score, question.signal.direction
        assert score == national.freeze(question.signal.area_code, question.figure.indicator).score
        assert score is not None
        assert attention(score).value == ("more" if seen is SignalDirection.BETTER else "less")
    silent = {s.id for s in said if (s.area_code, s.theme) == (JORDAAN, ThemeId.VEERKRACHT)}
    assert silent.isdisjoint(q.signal.id for q in asked)  # there is no Leefbaarometer of the Jordaan's new borders


def test_documents_hold_names_values_and_among_which_areas_they_were_scored(national: Loaded, both: Agenda) -> None:
    pdf = " ".join(text_of(exports.export_agenda(national.ctx, both.id, "pdf")).split())
    html = " ".join(exports.export_agenda(national.ctx, both.id, "html").decode().split())
    for words in ("Delfshaven", "Jordaan", JORDAAN, "16 van 100 (0 is gemengd)", "−0,03 ten opzichte van Nederland"):
        assert words in html
        assert words.replace(" ", "") in pdf.replace(" ", "")
    for words in ("even stedelijke gebieden", "even stedelijke gebieden met een score"):
        assert words in html
        assert words in pdf


def test_an_agenda_comes_whole_into_an_empty_house(national: Loaded, both: Agenda, tmp_path: Path) -> None:
    said = signal(national.ctx, both, JORDAAN, ThemeId.SAMENSTELLING, SignalDirection.WORSE)
    there = a_house(tmp_path)

    found = bring_in(there.ctx, exchange.export_json(national.ctx, both.id))

    came = agendas.open_dossier(there.ctx, both.id), there.ctx.store.grown(FieldSignal, both.id)
    there.house.close()
    assert found.is_new
    assert came == (agendas.open_dossier(national.ctx, both.id), (said,))


def test_a_region_over_two_gemeenten_finds_the_figure_they_share(national: Loaded) -> None:
    ctx, region = national.ctx, regions.create_region(national.ctx, name="Twee steden")
    for code in (DELFSHAVEN, JORDAAN):
        own = begin(ctx, (national.freeze(code, RENT),), codes=(code,), title=code)
        region = regions.follow_agenda(ctx, region.id, region.version, own.id)

    read = regions.read_region(ctx, region.id)

    assert {area.gemeente for d in read.dossiers for area in d.agenda.areas} == {"GM0599", "GM0363"}
    assert [(s.indicator, len(s.opgaven)) for s in read.shared] == [(RENT, 2)]
    hours = next(h for h in read.hours if h.name == "Woonstede")
    assert (hours.agendas, hours.year, hours.asked, hours.promised) == (2, 2026, 240, 0)


def test_a_review_sets_the_newer_year_beside_the_one_the_action_began_with(older: Loaded, national: Loaded) -> None:
    then = older.freeze(DELFSHAVEN, "overlast_onveiligheid")
    agenda = begin(older.ctx, (then,), codes=(DELFSHAVEN,))
    action, now = agenda.actions[0], national.freeze(DELFSHAVEN, "overlast_onveiligheid")

    seen = {"expected": "Minder", "seen": "Minder", "decision": Decision.DOORGAAN, "reason": "Het loopt"}
    review = Review("", action.id, date(2026, 6, 1), **seen, now=now, next_on=date(2099, 1, 1))
    held = learning.hold_review(older.ctx, agenda.id, action.version, review).reviews[-1]

    assert (held.then, held.now) == (then, now)
    assert (then.year, now.year) == (2020, 2022)
    assert held.movement is not None
    assert held.movement.value == ("omhoog" if now.value > then.value else "omlaag")
