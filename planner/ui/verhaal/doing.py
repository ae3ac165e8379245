"""The story, what we do: each action with who, how far and what was promised; and what is done or stopped."""

from planner.domain.agenda.actions import PilotAction
from planner.domain.agenda.resources import exchanges_of
from planner.domain.together.consent import standing
from planner.domain.together.learning import review_day
from planner.domain.together.representatives import Faceless, faceless
from planner.domain.together.thread import tally
from planner.services.agenda.handover import Story
from planner.text import actions as told
from planner.text.agreement import consent_in_words
from planner.text.contributions import gets, lets_go, puts_in
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.show import says, wording_of
from planner.ui.html import NOTHING, Markup, joined, listed, quiet, tag, talk
from planner.ui.verhaal.markup import part, prose


def actions(now: Desk, _story: Story) -> Markup:
    """Tell the open actions."""
    found = joined(_action(now, action) for action in now.agenda.open_actions)
    return part(now.t("story-actions"), found or quiet(now.t("story-actions-none")))


def ended(now: Desk, _story: Story) -> Markup:
    """Tell what is done, what stopped and what was parked, with the reason."""
    t, agenda = now.t, now.agenda
    lines = [prose(*_end(now, action)) for action in agenda.actions if not action.is_open]
    lines += [
        prose(t("parked-because", title=o.title, reason=o.parked_because)) for o in agenda.opgaven if not o.is_open
    ]
    return part(t("story-ended"), joined(lines) or quiet(t("story-ended-none")))


def _end(now: Desk, action: PilotAction) -> tuple[str, str]:
    state = now.t("story-ended-action", title=action.title, state=now.t(f"action-state-{action.state.value}"))
    reason = now.words.phrase(action.state_reason) if action.state_reason.strip() else ""
    return state, now.t("story-ended-because", reason=reason) if reason else ""


def _action(now: Desk, action: PilotAction) -> Markup:
    t, words, state = now.t, now.words, now.t(f"action-state-{action.state.value}")
    opgave, look_back = now.agenda.opgave(action.opgave_id).title, review_day(action, now.dossier.reviews)
    when = told.when(action, words, look_back).split("\n")[0]
    return (
        tag("h3", action.title, " ", tag("span", state, cls="wa-state"))
        + quiet(t("action-belongs", opgave=opgave, nature=t(f"nature-{action.nature.value}").lower()))
        + prose(told.hypothesis(action, words))
        + prose(told.who(now.agenda, action, words), when)
        + _promises(now, action)
        + _faceless(now, action)
        + _answers(now, action)
    )


def _promises(now: Desk, action: PilotAction) -> Markup:
    """Tell what each party puts in and gets back, where it said so."""
    t, lines = now.t, []
    for exchange in exchanges_of(now.agenda, action):
        gives, loses, back = (_in_one_line(say(exchange.given, now.words)) for say in (puts_in, lets_go, gets))
        said = [t("story-puts-in", party=now.named(exchange.party_id), what=gives)] if gives else []
        said += [t("story-lets-go", what=loses)] if gives and loses else []
        said += [t("story-gets", what=back)] if gives and back else []
        lines += [" ".join(said)] if said else []
    return listed(lines)


def _in_one_line(text: str) -> str:
    return "; ".join(line.rstrip(".") for line in text.split("\n"))


def _faceless(now: Desk, action: PilotAction) -> Markup:
    dossier = now.dossier
    found = faceless((action,), dossier.faces, dossier.representatives, now.today)
    never = now.words.listing(now.named(promise.party_id) for promise in found if promise.last is None)
    left = joined(_left(now, promise) for promise in found)
    return left + (quiet(now.t("story-never-faced", parties=never)) if never else NOTHING)


def _left(now: Desk, promise: Faceless) -> Markup:
    person = promise.last
    if person is None or person.until is None:
        return NOTHING
    facts = {"function": person.function, "until": now.words.day(person.until)}
    return talk(now.t("story-faceless", party=now.named(promise.party_id), **facts))


def _answers(now: Desk, action: PilotAction) -> Markup:
    """Tell how many agree, and every condition or objection in the party's own words."""
    wording = wording_of(now, action.id)
    if wording is None or not any(consent.is_on(wording) for consent in now.dossier.consents):
        return NOTHING
    said = now.t("story-consent", tally=consent_in_words(tally(now.dossier, wording), now.words))
    positions = standing(now.dossier.consents, wording, now.agenda.parties)
    reasons = (p for p in positions if p.now and p.now.reason)
    return prose(said) + listed(joined((tag("b", now.named(p.party_id)), " ", says(now, p))) for p in reasons)
