"""Consent on a wording: what each party says of the goal or of an action, in the words it has now."""

from planner.domain.agenda.agenda import AgendaState
from planner.domain.together.consent import Answer, Position, standing
from planner.domain.together.settling import asked
from planner.domain.together.wordings import GOAL, Wording
from planner.text.changes import paths_of
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.answer import show_answer
from planner.ui.agenda.instemming.compare import since, teller
from planner.ui.html import esc, show


def show_consent(desk: Desk, subject: str) -> None:
    """Show the words as asked, where every party stands, and the own party's answer; `subject` is GOAL or an action."""
    t, wording = desk.t, wording_of(desk, subject)
    if wording is None:
        return
    show(f'<h3 class="wa-part">{esc(t("consent-title"))}</h3>')
    if subject not in asked(desk.agenda):
        ended = not desk.agenda.action(subject).is_open
        show(f'<p class="wa-quiet">{esc(t("consent-ended" if ended else "consent-idea"))}</p>')
        if not ended:
            return
    positions = standing(desk.dossier.consents, wording, desk.agenda.parties)
    lines = "".join(_stands(desk, wording, position) for position in positions)
    version = t("consent-version", version=str(wording.version))
    about = "" if subject == GOAL else f'<p class="wa-quiet">{esc(version)}</p>'
    show(f'{about}{words_asked(desk, wording)}<ul class="wa-consent">{lines}</ul>')
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
        show(f'<p class="wa-talk">{esc(t(key, count=len(said)))}</p>')


def words_asked(desk: Desk, wording: Wording) -> str:
    """Fold away the words of an action as they are asked; the goal is read where it stands."""
    if wording.subject == GOAL:
        return ""
    parts = []
    for title, lines in teller(desk).lines(paths_of(wording)).items():
        facts = "".join(f"<dt>{esc(label)}</dt><dd>{esc(words)}</dd>" for label, words in lines)
        parts.append(f'<p><b>{esc(title)}</b></p><dl class="wa-asked">{facts}</dl>')
    return f'<details class="wa-fold"><summary>{esc(desk.t("consent-words"))}</summary>{"".join(parts)}</details>'


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


def _stands(desk: Desk, wording: Wording, position: Position) -> str:
    objects = position.now is not None and position.now.answer is Answer.BEZWAAR
    said = f"<b>{esc(desk.named(position.party_id))}</b> {esc(says(desk, position))}"
    again = since(desk, wording, position.earlier.version) if position.is_asked_again and position.earlier else ""
    return f"<li{' class=wa-objects' if objects else ''}>{said}{again}</li>"
