"""The own party's answer on a wording: on the version that was shown, never chosen beforehand."""

from functools import partial
from types import SimpleNamespace

from planner.domain.permissions import Right
from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.together.consent import NEEDS_REASON, Answer, Consent, Position
from planner.domain.together.settling import asked
from planner.domain.together.wordings import Wording
from planner.services.agenda import consent
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.compare import since
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form, edit, is_dirty
from planner.ui.forms.opening import ButtonKind, box, close_form, closed, opened
from planner.ui.html import show, tag
from planner.ui.session import slots

REASONS = {
    Answer.JA_MITS: ("field-condition", "field-condition-help"),
    Answer.BEZWAAR: ("field-objection", "field-objection-help"),
}


def show_answer(desk: Desk, wording: Wording, positions: tuple[Position, ...]) -> None:
    """Let the own party answer, or change its answer; who speaks for no party only reads."""
    mine = next((p for p in positions if p.party_id == desk.me), None)
    if mine is None or wording.subject not in asked(desk.agenda) or not desk.may(Right.CONSENT, desk.me):
        return
    name, form = desk.own_key("consent", wording.subject), _form(desk, wording, mine.now)
    if opened() == name:
        with box(name):
            title = desk.t("consent-form", party=desk.named(desk.me), version=str(wording.version))
            show(tag("h4", title, cls="wa-says"))
            _say_when_words_moved(desk, form, wording)
            edit(form)
        return
    kind: ButtonKind = "tertiary" if mine.now else "secondary"
    closed(desk, name, desk.t("consent-change" if mine.now else "consent-give"), kind)


def _form(desk: Desk, wording: Wording, given: Consent | None) -> Form:
    """Ask the answer of one party."""
    name = desk.own_key("consent", wording.subject)
    item = SimpleNamespace(
        answer=given.answer if given else None, reason=given.reason if given else "", version=wording.version
    )
    answers = {a.value: desk.t(f"answer-{a.value.replace('_', '-')}") for a in Answer}
    words = ("field-answer", "field-answer-help")
    fields = [Field("answer", "radio", *words, answers, make=Answer, missing="answer-missing")]
    chosen = slots.widget(f"{name}.answer", item.answer).get()
    if chosen in NEEDS_REASON:
        fields.append(Field("reason", "area", *REASONS[Answer(chosen)]))
    save = partial(_send, desk, wording)
    return Form(name, fields, item, save, desk.t, "consent-send", whole=True, close=close_form)


def _send(desk: Desk, wording: Wording, _version: int, answer: Answer, reason: str = "") -> None:
    """Give the answer on the words that were on the screen; when these changed meanwhile, ask again."""
    because = reason if answer in NEEDS_REASON else ""
    try:
        consent.answer(desk.ctx, desk.agenda.id, wording.subject, wording.version, answer, because)
    except VersionConflict as moved:
        raise RuleBroken("words-changed-meanwhile") from moved
    slots.MOVED_FROM.at(desk.own_key("consent", wording.subject)).pop()


def _say_when_words_moved(desk: Desk, form: Form, wording: Wording) -> None:
    """Say that the words changed under an answer that isn't given yet, and what changed; what was typed stays.

    An answer on the earlier words lapsed with them: nobody wrote over it.
    """
    draft, moved = form.draft, slots.MOVED_FROM.at(form.prefix)
    if draft and draft.version != wording.version and is_dirty(form.prefix):
        moved.begin(draft.version)
        form.begin_again(draft)
    if (version := moved.get()) is not None:
        told = desk.t("consent-words-moved", version=str(wording.version))
        show(tag("p", told, cls="wa-talk", role="status"), since(desk, wording, version, opened=True))
