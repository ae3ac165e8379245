"""Who agrees with what: one table of parties and subjects, the own party's answers, and the conditions to keep."""

from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Right
from planner.domain.together.consent import Position, standing
from planner.domain.together.settling import asked
from planner.domain.together.wordings import GOAL, Wording
from planner.text.talk import conditions_told
from planner.ui.agenda.desk import Desk, opened
from planner.ui.agenda.instemming.answer import show_answer
from planner.ui.agenda.instemming.show import says, wording_of, words_asked
from planner.ui.html import esc, show

Standing = dict[str, tuple[Position, ...]]


def show_answers(desk: Desk) -> None:
    """Show every party's answer at a glance; the own party answers here too."""
    t = desk.t
    show(f'<h3 class="wa-part">{esc(t("agree-answers"))}</h3>')
    wordings = [w for subject in asked(desk.agenda) if (w := wording_of(desk, subject))]
    found = {w.subject: standing(desk.dossier.consents, w, desk.agenda.parties) for w in wordings}
    if not found or not desk.agenda.parties:
        show(f"<p>{esc(t('agree-nothing-asked'))}</p>")
        return
    show(_table(desk, found))
    _show_conditions(desk)
    if desk.me and desk.may(Right.CONSENT, desk.me):
        show(f'<h4 class="wa-says">{esc(t("agree-my-answers", party=desk.named(desk.me)))}</h4>')
        for wording in wordings:
            _show_own(desk, wording, found[wording.subject])


def _table(desk: Desk, found: Standing) -> str:
    t = desk.t
    names = [t("agree-goal") if s == GOAL else desk.agenda.action(s).title for s in found]
    head = "".join(f'<th scope="col">{esc(name)}</th>' for name in (t("agree-party"), *names))
    rows = ""
    for n, party in enumerate(desk.agenda.parties):
        cells = (_cell(desk, positions[n], name) for name, positions in zip(names, found.values(), strict=True))
        rows += f'<tr><th scope="row">{esc(party.name)}</th>{"".join(cells)}</tr>'
    caption = esc(t("agree-table"))
    table = f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return (
        f'<div class="wa-scroll" role="region" tabindex="0" aria-label="{caption}">'
        f'<table class="wa-table wa-wide wa-agreed">{table}</table></div>'
    )


def _cell(desk: Desk, position: Position, name: str) -> str:
    """Say an answer in a word; colour only repeats it."""
    now = position.now
    if now:
        key = now.answer.value.replace("_", "-")
        said = desk.t(f"answer-{key}").lower()
    else:
        key = "again" if position.earlier else "asked" if desk.agenda.state is AgendaState.CONCEPT else "open"
        said = desk.t(f"agree-cell-{key}")
    return f'<td data-label="{esc(name)}"><span class="wa-says-{key}">{esc(said)}</span></td>'


def _show_conditions(desk: Desk) -> None:
    """List every ja, mits: it stands in nobody's way, and it isn't forgotten."""
    if told := conditions_told(desk.dossier, desk.words):
        lines = "".join(f"<li>{esc(line)}</li>" for line in told)
        show(f'<h4 class="wa-says">{esc(desk.t("agree-conditions"))}</h4><ul>{lines}</ul>')


def _show_own(desk: Desk, wording: Wording, positions: tuple[Position, ...]) -> None:
    """Show the own party's answer on one subject, with the words it is about once it is being given."""
    mine = next(p for p in positions if p.party_id == desk.me)
    title = desk.t("agree-goal") if wording.subject == GOAL else desk.agenda.action(wording.subject).title
    version = esc(desk.t("agree-version", version=str(wording.version)))
    said = f"{esc(desk.named(desk.me))} {esc(says(desk, mine))}"
    show(f'<p class="wa-item"><b>{esc(title)}</b> <span class="wa-quiet">{version}</span><br>{said}</p>')
    if opened() == desk.own_key("consent", wording.subject):
        goal = f'<p class="wa-asked-goal">{esc(wording.part("text"))}</p>' if wording.subject == GOAL else ""
        show(goal + words_asked(desk, wording))
    show_answer(desk, wording, positions)
