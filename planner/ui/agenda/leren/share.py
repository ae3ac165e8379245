"""Give an action with its lessons to the example library: first what goes along is told, then one gesture."""

from dataclasses import replace
from functools import partial

from planner.domain.agenda.actions import PilotAction
from planner.domain.permissions import Right
from planner.domain.sharing.examples import Example, Outcome
from planner.domain.sharing.origins import example_of
from planner.domain.together.learning import LogEntry, seen
from planner.services.sharing import examples
from planner.text.actions import hypothesis
from planner.ui.agenda.desk import Desk, sentence
from planner.ui.agenda.example_words import outcome_field
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, opened
from planner.ui.html import Markup, show, tag
from planner.ui.session import address


def show_sharing(desk: Desk, action: PilotAction, log: tuple[LogEntry, ...]) -> None:
    """Lead to the example that was made of this action, or let a party make one."""
    made = examples.shared_before(desk.ctx, desk.agenda.id, action.id)
    if made:
        address.link("examples", desk.t("share-there"), voorbeeld=made.id)
    elif desk.me and desk.may(Right.ADD_EXAMPLE):
        name = desk.own_key("share", action.id)
        if opened() == name:
            show(_goes_along(desk, action))
        adding(desk, partial(_form, desk, action, log, name), name=name, button="share-action", alone=False)


def _goes_along(desk: Desk, action: PilotAction) -> Markup:
    agenda, doing = desk.agenda, [p for p in (action.lead_party, *action.co_parties) if p]
    facts = {
        "action": action.title,
        "areas": ", ".join(area.name for area in agenda.areas),
        "period": f"{agenda.period_from}–{agenda.period_to}",
        "parties": desk.words.listing(map(desk.named, doing)) if doing else desk.t("party-none"),
    }
    title, along = desk.t("share-title"), desk.t("share-along", **facts)
    return tag("h5", title, cls="wa-says") + tag("p", along) + tag("p", desk.t("share-not-along"))


def _form(desk: Desk, action: PilotAction, log: tuple[LogEntry, ...], name: str) -> Form:
    drafted = _draft(desk, action, log)

    fields = (
        outcome_field(desk.t),
        Field("what", "area", "field-what-share", "field-what-share-help", first=drafted.what),
        Field("carried_by", "area", "field-carried-by", "field-carried-by-share", first=drafted.carried_by),
        Field("first_trouble", "text", "field-first-trouble", first=drafted.first_trouble),
    )
    doubt = desk.t("share-fictional") if desk.agenda.fictional else ""
    save = partial(examples.share_action, desk.ctx, desk.agenda.id, action.id, doubt=doubt)
    return Form(name, fields, None, save, desk.t, "example-save", close=close_form)


def _draft(desk: Desk, action: PilotAction, log: tuple[LogEntry, ...]) -> Example:
    """Draft the example with the hypothesis as a sentence, for the party to say in its own words."""
    reviews = desk.dossier.reviews
    made = example_of(desk.agenda, action.id, log, reviews, Outcome.ONBEKEND, party_id=desk.me or "")
    expected = hypothesis(action, desk.words) if made.what else ""
    saw = " ".join(sentence(text) for text in seen(reviews, action.id))
    what = f"{expected} {desk.t('share-seen', text=saw)}" if saw else expected
    return replace(made, what=what)
