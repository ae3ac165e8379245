"""How far the agenda is, what still stands in the way of vastgesteld, and what is worth a talk before."""

from itertools import groupby

import streamlit as st

from planner.domain.agenda.agenda import AgendaState
from planner.domain.together.settling import BEFORE_SETTLED, Hindrance, InTheWay, news, with_loose_ends
from planner.domain.together.wordings import GOAL
from planner.text.talk import in_the_way_told, loose_ends_told, subject_named
from planner.ui.agenda.afspreken.moves import show_moves
from planner.ui.agenda.desk import Desk, open_form, side_by_side
from planner.ui.html import esc, show
from planner.ui.session import focus as going

LEADS = {Hindrance.ALONE: ("tafel", "party"), Hindrance.NO_ACTION: ("acties", "action")}
"""To which step, and to a new one of what, a hindrance of the whole agenda leads."""
WHOLE = frozenset({Hindrance.ALONE, Hindrance.NO_GOAL, Hindrance.NO_ACTION})


def show_state(desk: Desk) -> None:
    """Show the four states with where we are, what is in the way, and the buttons of who may settle."""
    t, here = desk.t, desk.agenda.state
    points = "".join(_point(desk, state) for state in AgendaState)
    told = esc(t(f"report-agenda-{here.value}"))
    show(f'<h3 class="wa-part">{esc(t("share-state"))}</h3><ol class="wa-far">{points}</ol><p>{told}</p>')
    hindrances = news(here, desk.dossier.hindrances)
    if hindrances:
        title = t("agree-missing" if here is AgendaState.CONCEPT else "agree-in-the-way")
        show(f'<h4 class="wa-says">{esc(title)}</h4>')
    for subject, group in groupby(sorted(hindrances, key=lambda h: _order(desk, h)), key=lambda h: h.subject):
        _show_hindrance(desk, subject, tuple(group))
    if hindrances and here is not AgendaState.CONCEPT:
        show(f'<p class="wa-quiet">{esc(t("agree-not-yet"))}</p>')
    _show_loose_ends(desk)
    show_moves(desk)


def _point(desk: Desk, state: AgendaState) -> str:
    current = ' aria-current="step"' if state is desk.agenda.state else ""
    return f"<li{current}>{esc(desk.t(f'state-{state.value}'))}</li>"


def _order(desk: Desk, hindrance: InTheWay) -> int:
    subjects = ["", GOAL, *(action.id for action in desk.agenda.actions)]
    return subjects.index(hindrance.subject)


def _show_hindrance(desk: Desk, subject: str, group: tuple[InTheWay, ...]) -> None:
    """Tell what stands in the way at one subject in sentences, with a button that leads to it."""
    whole = [way for way in group if way.hindrance in WHOLE]
    for way in whole:
        _row(desk, way, "", (desk.t(f"agree-{way.hindrance.value.replace('_', '-')}"),))
    if not whole:
        about = subject_named(desk.agenda, subject, desk.words)
        _row(desk, group[0], about[:1].upper() + about[1:], in_the_way_told(desk.dossier, group, desk.words))


def _row(desk: Desk, way: InTheWay, about: str, told: tuple[str, ...]) -> None:
    sentences, side = side_by_side(desk.key("way", way.subject or way.hindrance.value))
    head = f"<b>{esc(about)}</b><br>" if about else ""
    with sentences:
        show(f'<p class="wa-item">{head}{"<br>".join(map(esc, told))}</p>')
    with side:
        key = desk.key("way", way.subject or way.hindrance.value, "go")
        label = desk.t(f"agree-go-{_leads_to(way)}")
        st.button(label, key=key, type="tertiary", on_click=_lead_there, args=(desk, way))


def _leads_to(way: InTheWay) -> str:
    return LEADS.get(way.hindrance, ("doel" if way.subject == GOAL else "actie", ""))[0]


def _lead_there(desk: Desk, way: InTheWay) -> None:
    step, (_, new) = _leads_to(way), LEADS.get(way.hindrance, ("", ""))
    going.walk_to("acties" if step == "actie" else step)
    if way.subject and way.subject != GOAL:
        st.query_params["actie"] = way.subject
    else:
        st.query_params.pop("actie", None)
    no_goal = way.hindrance is Hindrance.NO_GOAL
    open_form(desk.key(new, "new") if new else desk.key("goal") if no_goal else desk.own_key("consent", way.subject))


def _show_loose_ends(desk: Desk) -> None:
    """Tell what may stay open when the agenda is settled, but is worth a talk."""
    t, dossier = desk.t, desk.dossier
    actions = with_loose_ends(desk.agenda, dossier.faces, dossier.representatives, desk.today)
    if not actions or desk.agenda.state not in BEFORE_SETTLED:
        return
    items = "".join(
        f"<li><b>{esc(action.title)}</b><br>"
        f"{'<br>'.join(map(esc, loose_ends_told(dossier, action, desk.words, desk.today)))}</li>"
        for action in actions
    )
    title, why = esc(t("agree-loose-ends")), esc(t("agree-loose-ends-why"))
    show(f'<h4 class="wa-says">{title}</h4><p class="wa-quiet">{why}</p><ul class="wa-quiet wa-loose">{items}</ul>')
