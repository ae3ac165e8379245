"""Examples from elsewhere, failures as much as successes: they say what carried it and what the first trouble was."""

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.agenda.checks import about_nobody, written
from planner.domain.figures.indicators import ThemeId
from planner.domain.finding import holds
from planner.domain.parties import PartyKind
from planner.domain.rules import RuleBroken
from planner.domain.together.cooperation import CooperationForm


class Outcome(StrEnum):
    """What came of it; unknown when the source is silent or it still ran."""

    GELUKT = "gelukt"
    DEELS = "deels"
    MISLUKT = "mislukt"
    ONBEKEND = "onbekend"


FAILED = frozenset({Outcome.DEELS, Outcome.MISLUKT})
"""What teaches by what went wrong; a shortlist always holds one when there is one."""


class WijkKind(StrEnum):
    """The kinds of wijk an example can be in, as far as its source says."""

    DORP = "dorp"
    VOOROORLOGS = "vooroorlogs"
    NAOORLOGS = "naoorlogs"
    HOOGBOUW = "hoogbouw"


class Sureness(StrEnum):
    """How sure we are: read in a source itself, in an excerpt of it, or only named elsewhere."""

    READ = "gelezen"
    EXCERPT = "uittreksel"
    NAMED = "genoemd"


@dataclass(frozen=True, slots=True)
class Example:
    """One real example in our own words; what the source doesn't tell is left empty.

    `form_is_ours` says that the form is how we read it. `wijk_kinds` are the declared kinds of wijk it was in.
    `doubt` says what isn't sure. `by_party` names who added it, empty for the library that comes with the product.
    """

    id: str
    title: str
    outcome: Outcome
    what: str
    place: str = ""
    period: str = ""
    parties: tuple[str, ...] = ()
    party_kinds: frozenset[PartyKind] = frozenset()
    themes: frozenset[ThemeId] = frozenset()
    form: CooperationForm | None = None
    form_is_ours: bool = True
    wijk_kinds: frozenset[str] = frozenset()
    carried_by: str = ""
    first_trouble: str = ""
    figures: str = ""
    source_title: str = ""
    source_url: str = ""
    sureness: Sureness = Sureness.NAMED
    doubt: str = ""
    by_party: str = ""


def checked_example(example: Example) -> Example:
    """Check an example that people add: it has a name, tells what was done, and names its source and who adds it.

    It points at no person, and its link leads to a page.
    """
    title, what = written(example.title, "example-without-title"), written(example.what, "example-without-what")
    written(example.source_title + example.source_url, "example-without-source")
    by_party = written(example.by_party, "example-without-party")
    if example.source_url and not example.source_url.startswith(("https://", "http://")):
        raise RuleBroken("example-link", link=example.source_url)
    told = (title, what, example.place, example.period, *example.parties, example.source_title, by_party)
    about_nobody(*told, example.carried_by, example.first_trouble, example.figures, example.doubt)
    return replace(example, title=title, what=what, by_party=by_party)


class Why(StrEnum):
    """On what an example is like what is asked."""

    THEME = "theme"
    FORM = "form"
    PARTIES = "parties"
    WIJK = "wijk"


WEIGHT = {Why.THEME: 4, Why.FORM: 2, Why.PARTIES: 1, Why.WIJK: 2}
"""How much each likeness counts in the order (parties: each kind): an assumption of ours."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an opgave asks an example about."""

    themes: frozenset[ThemeId] = frozenset()
    form: CooperationForm | None = None
    party_kinds: frozenset[PartyKind] = frozenset()
    wijk_kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this one: on what it is alike, in codes."""

    why: Why
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """An example with every reason why it is shown."""

    example: Example
    reasons: tuple[Reason, ...]

    @property
    def likeness(self) -> int:
        """Give how alike it is; what came of it doesn't count."""
        return sum(WEIGHT[r.why] * (len(r.shared) if r.why is Why.PARTIES else 1) for r in self.reasons)


def matches(examples: tuple[Example, ...], wanted: Wanted) -> tuple[Match, ...]:
    """List every example that is like what is asked in something, most alike first; the outcome plays no part."""
    found = [Match(example, _reasons(example, wanted)) for example in examples]
    return tuple(sorted((m for m in found if m.reasons), key=lambda m: (-m.likeness, m.example.id)))


def shortlist(found: tuple[Match, ...], most: int) -> tuple[Match, ...]:
    """Give the first few matches; the last place goes to what (partly) failed when the others all went well."""
    first = found[:most]
    failed = next((match for match in found if match.example.outcome in FAILED), None)
    if failed is None or any(match.example.outcome in FAILED for match in first):
        return first
    return (*first[: most - 1], failed)


@dataclass(frozen=True, slots=True)
class Filter:
    """What someone looks for in the library; None asks nothing."""

    words: str = ""
    theme: ThemeId | None = None
    outcome: Outcome | None = None
    form: CooperationForm | None = None
    party_kind: PartyKind | None = None
    wijk_kind: WijkKind | None = None


def search(examples: tuple[Example, ...], wanted: Filter) -> tuple[Example, ...]:
    """Give the examples that hold every word and pass every filter; accents and capitals don't matter."""
    return tuple(e for e in examples if _passes(e, wanted) and holds(wanted.words, _text(e)))


def _reasons(example: Example, wanted: Wanted) -> tuple[Reason, ...]:
    form = {wanted.form.value} if wanted.form and wanted.form is example.form else set()
    shared: dict[Why, set[str]] = {
        Why.THEME: {theme.value for theme in example.themes & wanted.themes},
        Why.FORM: form,
        Why.WIJK: set(example.wijk_kinds & wanted.wijk_kinds),
        Why.PARTIES: {kind.value for kind in example.party_kinds & wanted.party_kinds},
    }
    return tuple(Reason(why, tuple(sorted(codes))) for why, codes in shared.items() if codes)


def _passes(example: Example, wanted: Filter) -> bool:
    return (
        wanted.theme in (None, *example.themes)
        and wanted.outcome in (None, example.outcome)
        and wanted.form in (None, example.form)
        and wanted.party_kind in (None, *example.party_kinds)
        and wanted.wijk_kind in (None, *example.wijk_kinds)
    )


def _text(example: Example) -> str:
    told = (example.title, example.what, example.place, example.period, *example.parties)
    return " ".join((*told, example.carried_by, example.first_trouble, example.figures))
