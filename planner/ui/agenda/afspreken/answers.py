"""Who agrees with what: one table of parties and subjects, the own party's answers, and the conditions to keep."""

from planner.domain.agenda.agenda import AgendaState
from planner.domain.permissions import Right
from planner.domain.together.consent import Position, standing
from planner.domain.together.settling import asked
from planner.domain.together.wordings import GOAL, Wording
from planner.text.talk import conditions_told
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.answer import show_answer
from planner.ui.agenda.instemming.show import says, wording_of, words_asked
from planner.ui.forms.opening import opened
from planner.ui.html import NOTHING, Markup, framed, listed, show, tag

Standing = dict[str, tuple[Position, ...]]


def show_answers(desk: Desk) -> None:
    """Show every party's answer at a glance; the own party answers here too."""
    t = desk.t
    show(tag("h3", t("agree-answers"), cls="wa-part"))
    wordings = [w for subject in asked(desk.agenda) if (w := wording_of(desk, subject))]
    found = {w.subject: standing(desk.dossier.consents, w, desk.agenda.parties) for w in wordings}
    if not found or not desk.agenda.parties:
        show(tag("p", t("agree-nothing-asked")))
        return
    show(_table(desk, found))
    _show_conditions(desk)
    if desk.me and desk.may(Right.CONSENT, desk.me):
        show(tag("h4", t("agree-my-answers", party=desk.named(desk.me)), cls="wa-says"))
        for wording in wordings:
            _show_own(desk, wording, found[wording.subject])


def _table(desk: Desk, found: Standing) -> Markup:
    t = desk.t
    names = [t("agree-goal") if s == GOAL else desk.agenda.action(s).title for s in found]
    heads = (tag("th", name, scope="col") for name in (t("agree-party"), *names))
    rows = []
    for n, party in enumerate(desk.agenda.parties):
        cells = (_cell(desk, positions[n], name) for name, positions in zip(names, found.values(), strict=True))
        rows.append(tag("tr", tag("th", party.name, scope="row"), *cells))
    return framed(t("agree-table"), heads, rows, cls="wa-table wa-wide wa-agreed")


def _cell(desk: Desk, position: Position, name: str) -> Markup:
    """Say an answer in a word; colour only repeats it."""
    now = position.now
    if now:
        key = now.answer.value.replace("_", "-")
        said = desk.t(f"answer-{key}").lower()
    else:
        key = "again" if position.earlier else "asked" if desk.agenda.state is AgendaState.CONCEPT else "open"
        said = desk.t(f"agree-cell-{key}")
    return tag("td", tag("span", said, cls=f"wa-says-{key}"), data_label=name)


def _show_conditions(desk: Desk) -> None:
    """List every ja, mits: it stands in nobody's way, and it isn't forgotten."""
    if told := conditions_told(desk.dossier, desk.words):
        show(tag("h4", desk.t("agree-conditions"), cls="wa-says"), listed(told))


def _show_own(desk: Desk, wording: Wording, positions: tuple[Position, ...]) -> None:
    """Show the own party's answer on one subject, with the words it is about once it is being given."""
    mine = next(p for p in positions if p.party_id == desk.me)
    title = desk.t("agree-goal") if wording.subject == GOAL else desk.agenda.action(wording.subject).title
    version = desk.t("agree-version", version=str(wording.version))
    said = (desk.named(desk.me), " ", says(desk, mine))
    show(tag("p", tag("b", title), " ", tag("span", version, cls="wa-quiet"), tag("br"), *said, cls="wa-item"))
    if opened() == desk.own_key("consent", wording.subject):
        goal = tag("p", wording.part("text"), cls="wa-asked-goal") if wording.subject == GOAL else NOTHING
        show(goal + words_asked(desk, wording))
    show_answer(desk, wording, positions)
