"""The story, first: in one sentence what this is, and who is at the table."""

from planner.domain.parties import Party
from planner.services.agenda.handover import Story
from planner.ui.agenda.desk import Desk, sentence
from planner.ui.agenda.tafel.people import nobody, when
from planner.ui.html import Markup, joined, lead, quiet, tag
from planner.ui.verhaal.markup import part, prose


def in_one_sentence(now: Desk, _story: Story) -> Markup:
    """Say what this is, how far it is, and that it binds nobody."""
    t, agenda, words = now.t, now.agenda, now.words
    facts = {
        "areas": words.listing(area.name for area in agenda.areas),
        "parties": words.listing(party.name for party in agenda.parties),
        "start": str(agenda.period_from),
        "end": str(agenda.period_to),
    }
    what = t("story-one", count=len(agenda.parties), **facts)
    how_far = prose(t(f"story-state-{agenda.state.value}"), t("report-not-binding"))
    return lead(what) + how_far


def at_table(now: Desk, _story: Story) -> Markup:
    """Tell of each party what it knows, seeks and has, and who speaks for it."""
    parties = joined(_party(now, party) for party in now.agenda.parties)
    return part(now.t("story-who"), parties or quiet(now.t("parties-none")))


def _party(now: Desk, party: Party) -> Markup:
    t = now.t
    said = [t("party-knows", text=sentence(party.knows))] if party.knows else []
    said += [t("party-seeks", text=sentence(party.seeks))] if party.seeks else []
    if party.hours is not None:
        said.append(t("party-hours", hours=now.words.number(party.hours)))
    people = [p for p in now.dossier.representatives if p.party_id == party.id]
    there = [p for p in people if p.until is None or p.until >= now.today]
    said += [t("person-speaks", function=person.function, when=when(now, person)) for person in there]
    if not any(person.is_there(now.today) for person in people):
        said.append(nobody(now, party))
    kind = t(f"kind-{party.kind.value}")
    return tag("p", tag("b", party.name), " (", kind, "). ", " ".join(said))
