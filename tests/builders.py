"""Builders of domain objects with sensible values: a test names only what it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from planner.domain.agenda.actions import (
    Contribution,
    GemeenteRole,
    HopedDirection,
    InitiativeOf,
    Milestone,
    PilotAction,
)
from planner.domain.agenda.agenda import Agenda, AgendaState, Ambition
from planner.domain.agenda.goals import OwnGoal
from planner.domain.agenda.opgaven import FrozenFigure, Opgave, Say, SayKind
from planner.domain.areas import Area
from planner.domain.events import Event
from planner.domain.figures.indicators import ThemeId
from planner.domain.figures.weights import WeightSet
from planner.domain.parties import Party, PartyKind
from planner.domain.permissions import Role, User
from planner.domain.places import Shape, ShapeKind
from planner.domain.sharing.examples import Example, Outcome
from planner.domain.together.consent import Answer, Consent
from planner.domain.together.cooperation import Check, CooperationForm, Scored, Seven
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import Decision, LogEntry, LogKind, Review
from planner.domain.together.representatives import Face, Representative
from planner.domain.together.signals import FieldSignal, SignalDirection
from planner.domain.together.wordings import GOAL, kept

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
_numbers = count(1)


def a_user(**fields: Any) -> User:
    """Make a facilitator."""
    return replace(User("Facilitator", Role.FACILITATOR), **fields)


def an_area(**fields: Any) -> Area:
    """Make a fictional wijk."""
    return replace(Area("WK990001", "Rivierwijk", 2024), **fields)


def a_party(**fields: Any) -> Party:
    """Make the corporatie at the table."""
    return replace(Party("woonstede", "Woonstede", PartyKind.WONINGCORPORATIE), **fields)


def a_figure(**fields: Any) -> FrozenFigure:
    """Make a figure as it was frozen on an agenda."""
    figure = FrozenFigure(
        indicator="gas",
        label="Gasverbruik per woning",
        area_code="WK990001",
        area_name="Rivierwijk",
        value=1290.5,
        unit="m³",
        decimals=0,
        year=2024,
        source="Voorbeeldcijfers",
        score=7.8,
        reference="gemeente",
        frozen_on=date(2026, 3, 1),
    )
    return replace(figure, **fields)


def an_opgave(**fields: Any) -> Opgave:
    """Make an opgave without figures."""
    return replace(Opgave("straten", "Straten van 1962"), **fields)


def a_say(**fields: Any) -> Say:
    """Make what the corporatie says of the opgave."""
    return replace(Say("straten", "woonstede", SayKind.SAMEN, own_words="We graven liever één keer."), **fields)


def an_action(**fields: Any) -> PilotAction:
    """Make an idea for a pilot action."""
    return replace(PilotAction("tuinstraat", "straten", "Eén straat, één keer open"), **fields)


def a_contribution(**fields: Any) -> Contribution:
    """Make what the corporatie puts into the action."""
    return replace(Contribution("tuinstraat", "woonstede", hours=120, euros=15_000), **fields)


def an_agenda(**fields: Any) -> Agenda:
    """Make an agenda for one wijk with nothing on it yet."""
    return replace(Agenda("agenda", "Rivierwijk samen", (an_area(),), 2026, 2028), **fields)


def a_dossier(agenda: Agenda | None = None, **fields: Any) -> Dossier:
    """Make what the store gives back of an agenda: with the first version of its wordings."""
    agenda = agenda or an_agenda()
    return replace(Dossier(agenda, wordings=kept((), agenda)), **fields)


def a_full_agenda(**fields: Any) -> Agenda:
    """Make an agenda on which every field has a value, and every list more than one item."""
    action = an_action(
        if_we="de stoep en de leiding samen vervangen",
        then="is er minder overlast",
        seen_by="het aantal meldingen",
        lead_party="gemeente",
        co_parties=("woonstede", "bewoners"),
        gemeente_role=GemeenteRole.BESLISSEN,
        role_ground="veiligheid",
        place="Tuinstraat",
        place_code="WK990001",
        place_shape=Shape(ShapeKind.LINE, ((4.3007, 52.0705), (4.31, 52.08))),
        start=date(2026, 4, 1),
        end=date(2027, 4, 1),
        review=date(2027, 5, 1),
        milestones=(Milestone(date(2026, 9, 1), "straat dicht"), Milestone(date(2026, 6, 1), "tekening klaar")),
        baseline=a_figure(),
        hoped=HopedDirection.DOWN,
        initiative=InitiativeOf.GEMENGD,
        linked_agreement="prestatieafspraken 2026",
        state_reason="iedereen zei ja",
    )
    agenda = an_agenda(
        areas=(an_area(code="WK990002", name="Parkwijk"), an_area()),
        fictional=True,
        state=AgendaState.GEDEELD,
        urgency="Dit kan niet wachten.",
        ambition=Ambition("Iedereen loopt graag door zijn straat.", version=2),
        parties=(
            a_party(contact="gebiedsregisseur", knows="de woningen", seeks="minder leegstand", hours=200),
            a_party(id="gemeente", name="Gemeente Voorbeeldstad", kind=PartyKind.GEMEENTE),
            a_party(id="bewoners", name="Bewonersgroep", kind=PartyKind.BEWONERS, hours=0, version=4),
        ),
        opgaven=(
            an_opgave(
                urgency="De stoepen liggen scheef.",
                figures=(a_figure(), a_figure(score=None)),
                interwoven=4,
                signals=("gezien", "gehoord"),
            ),
            an_opgave(id="gas", title="Van het gas af", parked_because="eerst de straten"),
        ),
        says=(a_say(), a_say(party_id="gemeente", kind=None, own_words="", version=3)),
        actions=(action, an_action(id="bankje", title="Een bankje")),
        contributions=(
            a_contribution(yearly=True, knowledge="bouwkunde", space="een lege winkel", lets_go="het tempo"),
            a_contribution(party_id="gemeente", gets="rust", benefit="€ 30 per euro", benefit_source="eigen cijfers"),
        ),
        weight_set=WeightSet("Eerst het gas", (("zonnestroom", 0.0), ("gasverbruik", 2.5))),
        version=7,
    )
    return replace(agenda, **fields)


def an_event(**fields: Any) -> Event:
    """Make the fact that explains a change; each has an id of its own."""
    event = Event(
        f"event-{next(_numbers)}", "agenda", NOON, "Facilitator", None, "create_agenda", "agenda", {}, {"title": "é"}
    )
    return replace(event, **fields)


def a_consent(**fields: Any) -> Consent:
    """Make the corporatie's yes to the first words of the goal."""
    return replace(Consent("ja-1", GOAL, 1, "woonstede", Answer.JA, date(2026, 4, 1)), **fields)


def a_full_dossier(**fields: Any) -> Dossier:
    """Make an agenda of which everything beside it is filled too."""
    agenda = a_full_agenda()
    opened = date(2026, 4, 3)
    dossier = Dossier(
        agenda,
        wordings=kept((), agenda),
        goals=(OwnGoal("woonstede", "minder leegstand", 2), OwnGoal("gemeente", "", 1)),
        consents=(
            a_consent(),
            a_consent(id="mits", party_id="gemeente", answer=Answer.JA_MITS, reason="als er geld is"),
            a_consent(id="nee", subject="tuinstraat", answer=Answer.BEZWAAR, reason="te vroeg"),
        ),
        checks=(
            Check("toets", CooperationForm.AANPASSEN, opened, "straten", (a_scored(), a_scored("gemeente", 4)), opened),
            Check("blind", CooperationForm.AFSTEMMEN, opened, "", (a_scored(),)),
        ),
        representatives=(
            Representative("rv1", "woonstede", "gebiedsbeheerder", date(2026, 1, 1), date(2026, 6, 30), 2),
            Representative("rv2", "woonstede", "opzichter", date(2026, 7, 1)),
        ),
        faces=(Face("tuinstraat", "woonstede", "rv2", date(2026, 7, 2)),),
        reviews=(
            Review(
                id="terugblik",
                action_id="tuinstraat",
                on=date(2026, 9, 1),
                expected="minder meldingen",
                seen="iets minder",
                decision=Decision.DOORGAAN,
                reason="het loopt",
                then=a_figure(),
                now=a_figure(year=2025, value=1200.0),
                next_on=date(2027, 3, 1),
            ),
            Review("later", "bankje", date(2026, 9, 2), "zitten", "", Decision.STOPPEN, "geen plek", unknown=True),
        ),
    )
    return replace(dossier, **fields)


def a_scored(party_id: str = "woonstede", number: int = 6) -> Scored:
    """Make the scores of one party: the same for all seven fields."""
    return Scored(party_id, Seven(*[number] * 7))


def an_entry(**fields: Any) -> LogEntry:
    """Make a lesson of the corporatie."""
    entry = LogEntry("les", "tuinstraat", LogKind.LES, date(2026, 5, 2), "woonstede", "Bel eerst aan bij de buren.")
    return replace(entry, **fields)


def a_signal(**fields: Any) -> FieldSignal:
    """Make what the wijkteam of the corporatie sees."""
    signal = FieldSignal(
        "signaal",
        "WK990001",
        ThemeId.VEERKRACHT,
        SignalDirection.BETTER,
        "Het pleintje is weer vol kinderen.",
        "woonstede",
        date(2026, 5, 3),
    )
    return replace(signal, **fields)


def an_example(**fields: Any) -> Example:
    """Make an example that went partly well."""
    example = Example(
        "tuin",
        "Samen tuinieren",
        Outcome.DEELS,
        "Buren maakten een tuin.",
        parties=("bewoners", "gemeente"),
        party_kinds=frozenset({PartyKind.BEWONERS, PartyKind.GEMEENTE}),
        themes=frozenset({ThemeId.VEERKRACHT}),
        form=CooperationForm.AANPASSEN,
        wijk_kinds=frozenset({"naoorlogs"}),
        source_title="Eigen ervaring",
        by_party="Woonstede",
    )
    return replace(example, **fields)
