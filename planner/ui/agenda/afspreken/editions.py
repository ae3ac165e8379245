"""Numbered editions of the whole agenda: keep one, see what changed between two, and go back to one."""

from functools import partial

from planner.domain.permissions import Right
from planner.domain.together.editions import Edition
from planner.services.agenda import editions
from planner.text.changes import names_in
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.instemming.compare import changes_told, choose_two, teller
from planner.ui.forms.draft import Field
from planner.ui.forms.form import Form
from planner.ui.forms.opening import adding, close_form, row
from planner.ui.frame import saved_at
from planner.ui.html import NOTHING, Markup, joined, listed, quiet, show, tag

NOW = 0
"""The agenda as it is now, among the numbers of what was kept."""


def show_editions(desk: Desk) -> None:
    """List the editions, newest first; each can be restored, and two can be compared."""
    t, kept = desk.t, editions.list_editions(desk.ctx, desk.agenda.id)
    show(tag("h3", t("editions-title"), cls="wa-part"), quiet(t("editions-why")))
    for edition in reversed(kept):
        name, form = desk.key("edition", str(edition.number)), partial(_back_form, desk, edition, len(kept) + 1)
        may = desk.may(Right.RESTORE)
        title, about = (t(key, number=str(edition.number)) for key in ("edition-restore-title", "edition"))
        row(desk, _told(desk, edition), form, name=name, button="edition-restore", title=title, about=about, may=may)
    if desk.may(Right.DRAFT):
        adding(desk, partial(_keep_form, desk), name=desk.key("edition", "new"), button="edition-keep", alone=False)
    if kept:
        _show_compared(desk, kept)


def _told(desk: Desk, edition: Edition) -> Markup:
    t = desk.t
    when = t("edition-when", day=desk.words.day(edition.at), time=saved_at(edition.at))
    who = desk.named(edition.party_id) if edition.party_id else t("history-somebody")
    head = joined((tag("b", t("edition", number=str(edition.number))), " · ", when, " · ", who))
    state = t(f"state-{edition.agenda.state.value}")
    note = joined((tag("br"), edition.note)) if edition.note else NOTHING
    return tag("p", head, " ", tag("span", state, cls="wa-state"), note, cls="wa-item")


def _keep_form(desk: Desk) -> Form:
    save, name = partial(editions.keep_edition, desk.ctx, desk.agenda.id), desk.key("edition", "new")
    fields = (Field("note", "text", "field-note", "field-note-help"),)
    return Form(name, fields, None, save, desk.t, "edition-keep", close=close_form)


def _back_form(desk: Desk, edition: Edition, next_number: int) -> Form:
    """Ask why, after telling what happens."""
    told = ("edition-back-words", "edition-back-asked", "edition-back-later", "edition-back-kept")
    values = {"number": str(edition.number), "next": str(next_number)}
    show(listed(desk.t(key, **values) for key in told))
    fields = (Field("reason", "text", "field-back-because", "field-back-because-help"),)
    save = partial(editions.restore, desk.ctx, desk.agenda.id, edition.number)
    name = desk.key("edition", str(edition.number))
    return Form(name, fields, None, save, desk.t, "edition-restore-now", close=close_form)


def _show_compared(desk: Desk, kept: tuple[Edition, ...]) -> None:
    """Say what changed from one edition to another, or to the agenda as it is now."""
    t = desk.t
    named = {edition.number: t("edition", number=str(edition.number)) for edition in kept}
    show(tag("h4", t("editions-compare"), cls="wa-says"))
    older, newer = choose_two(desk, "editions", named, {**named, NOW: t("edition-now")}, (kept[-1].number, NOW))
    before, after = editions.compare_editions(desk.ctx, desk.agenda.id, older, newer or None)
    told = teller(desk, names_in(before, after)).changes(before, after)
    show(tag("div", changes_told(desk, told), cls="wa-compared", aria_live="polite"))
