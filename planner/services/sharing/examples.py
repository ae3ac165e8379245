"""What people do with examples: search them, find those like an opgave, and add their own."""

from dataclasses import replace

from planner.domain.agenda.checks import sound_texts
from planner.domain.agenda.opgaven import Opgave
from planner.domain.bounds import demand_fits
from planner.domain.events import Event, flat
from planner.domain.figures.indicators import ThemeId
from planner.domain.permissions import Right, demand
from planner.domain.sharing.examples import (
    Example,
    Filter,
    Match,
    Outcome,
    Wanted,
    checked_example,
    matches,
    search,
    shortlist,
)
from planner.domain.sharing.origins import example_of
from planner.domain.together.cooperation import lightest_form
from planner.domain.together.learning import LogEntry
from planner.errors import NotFoundError
from planner.services.change import own_party
from planner.services.context import Context


def library(ctx: Context, wanted: Filter | None = None) -> tuple[Example, ...]:
    """Give the examples that pass a filter: those that come with the app, then those people added."""
    demand(ctx.user, Right.READ)
    return search((*ctx.examples, *ctx.store.shared.examples()), wanted or Filter())


def example(ctx: Context, example_id: str) -> Example:
    """Give one example; raises NotFoundError."""
    demand(ctx.user, Right.READ)
    for found in (*ctx.examples, *ctx.store.shared.examples()):
        if found.id == example_id:
            return found
    raise NotFoundError("example-not-found", id=example_id)


def like_opgave(
    ctx: Context, agenda_id: str, opgave_id: str, *, most: int = 3, wijk_kinds: frozenset[str] = frozenset()
) -> tuple[Match, ...]:
    """Give the examples most like an opgave and why each; one that failed is among them when there is one."""
    demand(ctx.user, Right.READ)
    agenda = ctx.store.load(agenda_id).agenda
    opgave = agenda.opgave(opgave_id)
    wanted = Wanted(
        themes=_themes(ctx, opgave),
        form=lightest_form(opgave.interwoven, ctx.cooperation.needs) if opgave.interwoven else None,
        party_kinds=frozenset(party.kind for party in agenda.parties),
        wijk_kinds=wijk_kinds,
    )
    return shortlist(matches((*ctx.examples, *ctx.store.shared.examples()), wanted), most)


def add_example(ctx: Context, told: Example) -> Example:
    """Add an example of one's own; it gets an id of its own. Raises RuleBroken when it points at a person."""
    demand(ctx.user, Right.ADD_EXAMPLE)
    made = checked_example(replace(told, id=ctx.new_id()))
    demand_fits("examples", len(ctx.store.shared.examples()) + 1)
    ctx.store.shared.add_example(made, _fact(ctx, made))
    return made


def share_action(ctx: Context, agenda_id: str, action_id: str, outcome: Outcome, **told: str) -> Example:
    """Give an action with its lessons to the library, in one gesture; what came of it the party says.

    `told` replaces texts of the draft that `example_of` makes, where the party says it in other words.
    """
    demand(ctx.user, Right.ADD_EXAMPLE)
    party = own_party(ctx, Right.LOG)
    dossier = ctx.store.load(agenda_id)
    agenda, log = dossier.agenda, ctx.store.grown(LogEntry, agenda_id)
    opgave = agenda.opgave(agenda.action(action_id).opgave_id)
    made = example_of(agenda, action_id, log, dossier.reviews, outcome, party_id=party)
    found = replace(made, themes=_themes(ctx, opgave), by_party=agenda.party(party).name)
    return add_example(ctx, replace(found, **told))  # type: ignore[arg-type]  # these fields are texts


def shared_before(ctx: Context, agenda_id: str, action_id: str) -> Example | None:
    """Give the example that was made of this action before, known by its name and that of the agenda."""
    demand(ctx.user, Right.READ)
    agenda = ctx.store.load(agenda_id).agenda
    named = (agenda.action(action_id).title, agenda.title)
    return next((e for e in ctx.store.shared.examples() if (e.title, e.source_title) == named), None)


def _themes(ctx: Context, opgave: Opgave) -> frozenset[ThemeId]:
    themes = {i.id: i.theme for i in ctx.indicators.indicators}
    return frozenset(themes[figure.indicator] for figure in opgave.figures if figure.indicator in themes)


def _fact(ctx: Context, made: Example) -> Event:
    after = flat(replace(made, party_kinds=frozenset(), themes=frozenset(), wijk_kinds=frozenset()))
    told = {path: value for path, value in after.items() if not isinstance(value, frozenset)}
    sound_texts(told)
    sets = {name: sorted(getattr(made, name)) for name in ("party_kinds", "themes", "wijk_kinds")}
    user = ctx.user
    return Event(ctx.new_id(), "", ctx.now(), user.name, user.party, "add_example", made.id, {}, {**told, **sets})
