"""Pilot actions: small, with a hypothesis, a review date and what each party puts in and gets back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.agenda.opgaven import FrozenFigure
from planner.domain.places import Shape


class Nature(StrEnum):
    """Physical actions are a good first step to learn from before social ones."""

    FYSIEK = "fysiek"
    SOCIAAL = "sociaal"


class GemeenteRole(StrEnum):
    """What the gemeente does in this action; `beslissen` asks for its ground."""

    FACILITEREN = "faciliteren"
    COCREEREN = "cocreeren"
    BESLISSEN = "beslissen"


class InitiativeOf(StrEnum):
    """Who took the initiative."""

    BEWONERS = "bewoners"
    ONDERNEMERS = "ondernemers"
    ORGANISATIE = "organisatie"
    GEMENGD = "gemengd"


class HopedDirection(StrEnum):
    """Which way the indicator is hoped to move."""

    UP = "omhoog"
    DOWN = "omlaag"
    STABLE = "gelijk"


class ActionState(StrEnum):
    """The life of a pilot action."""

    IDEE = "idee"
    VOORGESTELD = "voorgesteld"
    AKKOORD = "akkoord"
    LOOPT = "loopt"
    GELEERD = "geleerd"
    GESTOPT = "gestopt"
    OPGESCHAALD = "opgeschaald"


OPEN_STATES = frozenset({ActionState.IDEE, ActionState.VOORGESTELD, ActionState.AKKOORD, ActionState.LOOPT})

NEXT_STATES: dict[ActionState, tuple[ActionState, ...]] = {
    ActionState.IDEE: (ActionState.VOORGESTELD, ActionState.GESTOPT),
    ActionState.VOORGESTELD: (ActionState.AKKOORD, ActionState.IDEE, ActionState.GESTOPT),
    ActionState.AKKOORD: (ActionState.LOOPT, ActionState.VOORGESTELD, ActionState.GESTOPT),
    ActionState.LOOPT: (ActionState.GELEERD, ActionState.GESTOPT, ActionState.OPGESCHAALD),
    ActionState.GELEERD: (ActionState.OPGESCHAALD,),
    ActionState.GESTOPT: (ActionState.IDEE,),
    ActionState.OPGESCHAALD: (),
}


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment on the way that everyone can see."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class PilotAction:
    """One pilot action of an agenda.

    The hypothesis reads: als `if_we`, dan `then`, te zien aan `seen_by`. `place_code` is a wijk or buurt of the agenda,
    `place` says it in words and `place_shape` draws it. `baseline` is the indicator's figure when it was chosen.
    """

    id: str
    opgave_id: str
    title: str
    if_we: str = ""
    then: str = ""
    seen_by: str = ""
    nature: Nature = Nature.FYSIEK
    lead_party: str | None = None
    co_parties: tuple[str, ...] = ()
    gemeente_role: GemeenteRole | None = None
    role_ground: str = ""
    place: str = ""
    place_code: str = ""
    place_shape: Shape | None = None
    start: date | None = None
    end: date | None = None
    review: date | None = None
    milestones: tuple[Milestone, ...] = ()
    baseline: FrozenFigure | None = None
    hoped: HopedDirection | None = None
    initiative: InitiativeOf | None = None
    linked_agreement: str = ""
    state: ActionState = ActionState.IDEE
    state_reason: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Tell whether the action counts for the cap."""
        return self.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one party puts into one action, gives out of hand and gets back.

    `hours` and `euros` are whole numbers, `yearly` tells whether the euros come every year. `benefit` is a claim
    with `benefit_source`, never a constant of ours.
    """

    action_id: str
    party_id: str
    hours: int | None = None
    euros: int | None = None
    yearly: bool = False
    knowledge: str = ""
    space: str = ""
    lets_go: str = ""
    gets: str = ""
    benefit: str = ""
    benefit_source: str = ""
    version: int = 1

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is said at all; zero hours is something said."""
        texts = (self.knowledge, self.space, self.lets_go, self.gets, self.benefit, self.benefit_source)
        return self.hours is None and self.euros is None and not any(text.strip() for text in texts)
