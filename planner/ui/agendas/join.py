"""Bring in an agenda from a file: choose it, see what it does to what is here, choose where both differ, then join."""

import logging
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from planner.domain.permissions import Right, may
from planner.domain.rules import RuleBroken
from planner.domain.sharing.joining import AgendaFile
from planner.domain.sharing.merging import Chosen
from planner.errors import FileError, NotFoundError, PlannerError, passes
from planner.services.agenda import agendas
from planner.services.sharing import exchange
from planner.services.sharing.agenda_file import LARGEST
from planner.services.sharing.import_reading import ImportReading
from planner.text.errors import explain
from planner.ui.agendas.differences import OURS, TAKE, THEIRS, answers_key, show_answers, show_clashes, show_reading
from planner.ui.doors.arriving import content, still_there
from planner.ui.doors.refused import tell_refusal
from planner.ui.forms.opening import box, close_form, open_button, opened
from planner.ui.house import context
from planner.ui.html import plain, show, tag, talk
from planner.ui.session import address, focus, language, slots

JOIN = "join-file"


@dataclass(frozen=True)
class Held:
    """A file a person wants to bring in; `id` keeps its choices apart from those about another file.

    Its bytes are there until it was read: then `file` is what stands in it, or `problem` why it can't be read.
    """

    id: str
    name: str
    content: bytes
    file: AgendaFile | None = None
    problem: FileError | RuleBroken | None = None


def show_join() -> None:
    """Offer to bring in an agenda; when asked, the file and what it would do."""
    t = language.text()
    if not may(context().user, Right.EXCHANGE):
        return
    if opened() != JOIN:
        open_button(t("join-open"), JOIN, "secondary")
        return
    held = slots.JOIN_FILE.get()
    with box(JOIN):
        show(tag("h2", t("join-question"), cls="wa-question"))
        if held is None:
            _choose()
        else:
            _look(held)
        st.button(t("form-close"), key=f"{JOIN}.close", on_click=close_form)


def _choose() -> None:
    t, key = language.text(), f"{JOIN}.uploader"
    show(tag("p", t("join-why"), cls="wa-why"))
    most = LARGEST // 1_000_000
    st.file_uploader(t("join-file"), type=["json"], max_upload_size=most, key=key, on_change=_keep, args=(key,))
    tell_refusal()


def _keep(key: str) -> None:
    file = still_there(slots.widget(key).get())
    if file is not None:
        with content(file) as sent:  # of one that is too large, no more than tells so
            slots.JOIN_FILE.set(Held(file.file_id, file.name, sent.read(LARGEST + 1)))
        focus.to_place(f"{JOIN}.found")


def _look(held: Held) -> None:
    """Show what the file does, or what is wrong with it and where."""
    t = language.text()
    with st.container(horizontal=True, vertical_alignment="center"):
        show(tag("p", tag("b", held.name), cls="wa-item"), fits=True)
        st.button(t("data-other-file"), key=f"{JOIN}.other", type="tertiary", on_click=_choose_other)
    with st.container(key=f"{JOIN}.found"):
        try:
            file = _file(held)
            reading = _reading(held, file)
        except (PlannerError, RuleBroken) as problem:
            st.error(plain(t("join-problem", file=held.name, problem=explain(problem, t))))
            return
        show_reading(reading)
    if not reading.brings_something:
        address.link("agenda", t("join-go"), agenda=reading.agenda_id, stap="tafel")
        return
    show_clashes(reading, held.id)
    show_answers(reading, held.id)
    _bring_in(held, file, reading)


def _file(held: Held) -> AgendaFile:
    """Read a file, once: neither what stands in it nor why it is refused becomes different by looking again."""
    if held.problem is not None:
        raise held.problem
    if held.file is not None:
        return held.file
    try:
        file = exchange.read_json(context(), held.content)
    except (FileError, RuleBroken) as problem:
        if isinstance(problem, RuleBroken) or not passes(problem):
            slots.JOIN_FILE.set(replace(held, content=b"", problem=problem))
        raise
    slots.JOIN_FILE.set(replace(held, content=b"", file=file))
    return file


def _reading(held: Held, file: AgendaFile) -> ImportReading:
    """Look what a file brings, once as long as nothing changes in the agenda it is of: a large one takes seconds."""
    seen = slots.JOIN_SEEN.get()
    if seen and seen[:2] == (held.id, _newest(seen[2].agenda_id)):
        return seen[2]
    reading = exchange.preview_json(context(), file)
    slots.JOIN_SEEN.set((held.id, _newest(reading.agenda_id), reading))
    return reading


def _newest(agenda_id: str) -> str:
    try:
        return agendas.last_change(context(), agenda_id).id
    except NotFoundError:
        return ""


def _bring_in(held: Held, file: AgendaFile, reading: ImportReading) -> None:
    t, chosen, said = language.text(), _chosen(held, reading), _said(held, reading)
    left = len(reading.clashes) - len(chosen.ours) - len(chosen.theirs) + len(reading.answers) - len(said)
    if left:
        show(talk(t("join-left", count=left)))
    verb = "join-new" if reading.is_new else "join-do"
    do = partial(_import, file, chosen, said)
    st.button(t(verb), key=f"{JOIN}.do", type="primary", disabled=left > 0, on_click=do)
    if problem := slots.PROBLEM.at(JOIN).pop():
        st.error(plain(t("join-problem", file=held.name, problem=problem)))


def _chosen(held: Held, reading: ImportReading) -> Chosen:
    said = {clash.path: slots.widget(f"{held.id}.{clash.path}").get() for clash in reading.clashes}
    theirs, ours = (frozenset(path for path, side in said.items() if side == one) for one in (THEIRS, OURS))
    return Chosen(theirs, ours)


def _said(held: Held, reading: ImportReading) -> dict[str, str]:
    """Give of each party what was chosen about its answers."""
    said = {party: slots.widget(answers_key(held.id, party)).get() for party in reading.answers}
    return {party: choice for party, choice in said.items() if choice}


def _import(file: AgendaFile, chosen: Chosen, said: dict[str, str]) -> None:
    """Bring it in; where somebody here changed more since the look, the page asks again."""
    ctx = context()
    try:
        reading = exchange.preview_json(ctx, file, chosen)
        if reading.clashes or reading.answers.keys() - said.keys():
            return
        taken = [party for party, choice in said.items() if choice == TAKE]
        slots.MADE_AGENDA.set(exchange.import_json(ctx, file, chosen, taken).agenda_id)
    except (PlannerError, RuleBroken) as problem:
        slots.PROBLEM.at(JOIN).set(explain(problem, language.text()))
        return
    except Exception:  # a callback runs before the page, that catches its own: nothing was saved, and we say so
        logging.getLogger("planner").exception("a file could not be brought in")
        slots.PROBLEM.at(JOIN).set(language.text()("join-failed"))
        return
    _put_away()
    close_form()


def _choose_other() -> None:
    _put_away()
    focus.to_place(f"{JOIN}.box")


def _put_away() -> None:
    if held := slots.JOIN_FILE.pop():
        slots.forget_widgets(f"{held.id}.")
