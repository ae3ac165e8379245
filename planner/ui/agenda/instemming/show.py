"""Consent on a wording: what each party says of the goal or of an action, in the words it has now."""

from planner.domain.agenda.agenda import AgendaState
from planner.domain.together.consent import Answer, Position, standing
from planner.domain.together.settling import asked
from planner.domain.together.wordings import GOAL, Wording
from planner.text.changes import paths_of
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.answer import show_answer
from planner.ui.agenda.instemming.compare import since, teller
from planner.ui.html import NOTHING, Markup, facts, fold, joined, quiet, show, tag, talk


def show_consent(desk: Desk, subject: str) -> None:
    """Show the words as asked, where every party stands, and the own party's answer; `subject` is GOAL or an action."""
    t, wording = desk.t, wording_of(desk, subject)
    if wording is None:
        return
    show(tag("h3", t("consent-title"), cls="wa-part"))
    if subject not in asked(desk.agenda):
        ended = not desk.agenda.action(subject).is_open
        show(quiet(t("consent-ended" if ended else "consent-idea")))
        if not ended:
            return
    positions = standing(desk.dossier.consents, wording, desk.agenda.parties)
    lines = joined(_stands(desk, wording, position) for position in positions)
    version = t("consent-version", version=str(wording.version))
    about = NOTHING if subject == GOAL else quiet(version)
    show(about, words_asked(desk, wording), tag("ul", lines, cls="wa-consent"))
    show_answer(desk, wording, positions)


def wording_of(desk: Desk, subject: str) -> Wording | None:
    """Give the words as they are now; None when there is nothing to ask about."""
    return next((w for w in desk.dossier.wordings if w.subject == subject and w.parts), None)


def warn(desk: Desk, subject: str) -> None:
    """Tell who changes words that were answered what that means."""
    t, wording = desk.t, wording_of(desk, subject)
    said = wording and [p for p in standing(desk.dossier.consents, wording, desk.agenda.parties) if p.now]
    if said:
        key = "consent-warn-settled" if desk.agenda.state is AgendaState.VASTGESTELD else "consent-warn"
        show(talk(t(key, count=len(said))))


def words_asked(desk: Desk, wording: Wording) -> Markup:
    """Fold away the words of an action as they are asked; the goal is read where it stands."""
    if wording.subject == GOAL:
        return NOTHING
    parts = []
    for title, lines in teller(desk).lines(paths_of(wording)).items():
        parts.append(tag("p", tag("b", title)) + facts(lines, cls="wa-asked"))
    return fold(desk.t("consent-words"), *parts)


def says(desk: Desk, position: Position) -> str:
    """Say where a party stands, to be read after its name."""
    t, now = desk.t, position.now
    if now is None and position.earlier:
        return t("consent-says-again", version=str(position.earlier.version))
    if now is None:
        return t("consent-says-not-asked" if desk.agenda.state is AgendaState.CONCEPT else "consent-says-nothing")
    if now.answer is Answer.JA:
        return t("consent-says-ja")
    return t(f"consent-says-{now.answer.value.replace('_', '-')}", reason=now.reason)


def _stands(desk: Desk, wording: Wording, position: Position) -> Markup:
    look = "wa-objects" if position.now and position.now.answer is Answer.BEZWAAR else None
    again = since(desk, wording, position.earlier.version) if position.is_asked_again and position.earlier else NOTHING
    return tag(
        "li",
        tag("b", desk.named(position.party_id)),
        " ",
        says(desk, position),
        again,
        cls=look,
    )
