"""Edit one item: what a person types survives errors, conflicts and other pages, and only what changed is sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from planner.domain.rules import RuleBroken, VersionConflict
from planner.domain.signs import shown
from planner.errors import PlannerError
from planner.text import Translate
from planner.text.errors import explain
from planner.ui.forms.draft import (
    Draft,
    Field,
    Values,
    changed,
    clashes,
    follow,
    holdable,
    made,
    pasted,
    possible,
    rows_of,
    take_theirs,
    words_of,
)
from planner.ui.frame import saved_at
from planner.ui.house import context
from planner.ui.html import plain, show, side, tag
from planner.ui.session import slots

Save = Callable[..., object]
"""Takes the version of the item, unless it is something new, and what was typed by the name of its field."""

TRIES = 3


@dataclass(frozen=True)
class Form:
    """One form on the page; `prefix` names it for as long as the session lasts.

    A form of something new has no item: it begins with the first value of each field, and again after saving. It is
    sent `whole`, as that of an item may be: what stood on the screen is stored.
    One that is an `act` keeps no text, so nothing in it is "not saved yet"; a `grave` one can't be undone. Without a
    `verb` there is nothing to press yet.
    """

    prefix: str
    fields: Sequence[Field]
    item: object | None
    save: Save
    t: Translate
    verb: str = "form-save"
    whole: bool = False
    close: Callable[[], None] | None = None
    primary: bool = True
    act: Literal["", "plain", "grave"] = ""

    def key(self, name: str) -> str:
        """Name a field's widget."""
        return f"{self.prefix}.{name}"

    def values_of(self, item: object) -> Values:
        """Read what the item holds, as the widgets show it; of something new what it begins with."""
        held = {f.name: f.first if item is None else getattr(item, f.name) for f in self.fields}
        return {f.name: possible(f, f.read(held[f.name])) for f in self.fields}

    @property
    def sent_whole(self) -> bool:
        """Tell whether all is sent, and not only what changed."""
        return self.whole or self.item is None

    @property
    def draft(self) -> Draft | None:
        """Give what is being edited, when something is."""
        return slots.DRAFT.at(self.prefix).get()

    def keep(self, draft: Draft | None, values: Values) -> None:
        """Remember a draft and put values in the widgets; only before the widgets are drawn, or in a callback."""
        slots.DRAFT.at(self.prefix).set(draft)
        for f in self.fields:  # only what differs: a write is sent to the browser, over what is being typed there
            key = self.key(f.name)
            if key not in st.session_state or st.session_state[key] != values[f.name]:
                st.session_state[key] = values[f.name]

    def typed(self) -> Values:
        """Read what stands in the widgets now."""
        return {f.name: pasted(f, st.session_state[self.key(f.name)]) for f in self.fields}

    def restart(self) -> None:
        """Forget what was typed: the next showing reads the item again."""
        forget(self.prefix)

    def begin_again(self, draft: Draft) -> None:
        """Let what was typed be about the item as it is now, whatever it held when the draft began."""
        now, version = self.values_of(self.item), int(getattr(self.item, "version", 0))
        slots.DRAFT.at(self.prefix).set(replace(draft, version=version, base=now))

    def prepare(self) -> Draft:
        """Begin, or go on where the person was, following the item when it moved on."""
        now, version = self.values_of(self.item), int(getattr(self.item, "version", 0))
        draft, values = self.draft, now
        if draft is None:
            draft = Draft(version, now)
        else:  # a field may have come since: making room, once the agenda is full
            at = st.session_state
            typed = {f.name: holdable(f, at.get(self.key(f.name), now[f.name]), now[f.name]) for f in self.fields}
            base = {name: draft.base.get(name, value) for name, value in now.items()}
            draft, values = follow(replace(draft, base=base, theirs=None), typed, now, version)
        self.keep(draft, values)
        return draft


def forget(prefix: str) -> None:
    """Forget what was typed in a form."""
    slots.DRAFT.at(prefix).pop()


def typed_in(prefix: str) -> Values:
    """Read what was typed in a form, open or closed; empty where none was begun."""
    draft = slots.DRAFT.at(prefix).get()
    base = draft.base if draft else {}
    return {name: st.session_state.get(f"{prefix}.{name}", value) for name, value in base.items()}


def is_dirty(prefix: str) -> bool:
    """Tell whether something was typed in a form, open or closed, that isn't saved."""
    draft = slots.DRAFT.at(prefix).get()
    return draft is not None and is_unsaved(draft, typed_in(prefix))


def is_unsaved(draft: Draft, typed: Values) -> bool:
    """Tell whether what stands in a form is something else than what it began with."""
    return bool(draft.given_up) or bool(changed(draft.base, typed))


def edit(form: Form) -> None:
    """Show the form: its fields, what went wrong, both texts after a clash, and one button that saves."""
    draft = form.prepare()
    for row in rows_of(form.fields):
        for column, f in zip(st.columns(len(row)) if len(row) > 1 else [st.container()], row, strict=True):
            with column:
                _widget(form, f)
                if draft.problem and draft.at == f.name:
                    st.error(plain(draft.problem))
    if draft.problem and draft.at not in {f.name for f in form.fields}:
        st.error(plain(draft.problem))
    if draft.theirs:
        _conflict(form, draft)
        return
    if draft.given_up:
        _given_up(form, draft)
    foot = "grave" if form.act == "grave" else "foot"
    with st.container(horizontal=True, vertical_alignment="center", key=f"{form.prefix}.{foot}"):
        kind: Literal["primary", "secondary"] = "primary" if form.primary else "secondary"
        if form.verb:
            st.button(form.t(form.verb), key=form.key("save"), type=kind, on_click=submit, args=(form,))
        if form.close:
            st.button(form.t("form-close"), key=form.key("close"), on_click=form.close)
        if not form.act and changed(draft.base, form.typed()):
            st.button(form.t("form-undo"), key=form.key("undo"), type="tertiary", on_click=form.restart)
            unsaved_mark(form.t)
    saved_mark(form.prefix, form.t)


def submit(form: Form) -> None:
    """Send what changed, all of something new; what can't be saved stays in the form with the reason."""
    draft, typed = form.draft or Draft(0, form.values_of(form.item)), form.typed()
    for _ in range(TRIES):
        try:
            _send(form, draft, typed)
        except VersionConflict as conflict:
            draft, typed = _catch_up(form, draft, typed, conflict)
            if draft.theirs or draft.problem:
                break
        except (RuleBroken, PlannerError) as problem:
            draft = replace(draft, problem=explain(problem, form.t), at=getattr(problem, "at", ""))
            break
        else:
            _saved(form)
            return
    form.keep(draft, typed)


def _send(form: Form, draft: Draft, typed: Values) -> None:
    sent = changed(draft.base, typed)
    if form.sent_whole:  # all but what was left unchosen
        needed = {f.name for f in form.fields if f.missing}
        sent |= {name: value for name, value in typed.items() if value is not None or name in needed}
    if sent or form.sent_whole:
        version = () if form.item is None else (draft.version,)
        form.save(*version, **{f.name: made(f, typed[f.name]) for f in form.fields if f.name in sent})


def _catch_up(form: Form, draft: Draft, typed: Values, conflict: VersionConflict) -> tuple[Draft, Values]:
    if form.sent_whole:  # what somebody else changed is not what this form makes
        return replace(draft, problem=explain(conflict, form.t)), typed
    return follow(draft, typed, form.values_of(conflict.current), int(getattr(conflict.current, "version", 0)))


def _saved(form: Form) -> None:
    form.restart()
    slots.SAVED.set((form.prefix, saved_at(context().now())))
    if form.close:
        form.close()


def _conflict(form: Form, draft: Draft) -> None:
    """Show both texts field by field and let the person choose."""
    t, typed, theirs = form.t, form.typed(), draft.theirs or {}
    st.error(t("form-conflict"))
    for f in form.fields:
        if f.name in clashes(draft.base, typed, theirs):
            mine, other = st.columns(2)
            with mine:
                show(side(t("form-mine", field=t(f.label)), words_of(f, typed[f.name], t)))
            with other:
                show(side(t("form-theirs", field=t(f.label)), words_of(f, theirs[f.name], t)))
    with st.container(horizontal=True):
        st.button(t("form-keep-mine"), key=form.key("mine"), type="primary", on_click=_keep_mine, args=(form,))
        st.button(t("form-take-theirs"), key=form.key("theirs"), on_click=_take_theirs, args=(form,))


def _keep_mine(form: Form) -> None:
    draft, typed = form.draft, form.typed()
    if draft and draft.theirs:
        form.keep(Draft(draft.theirs_version, draft.theirs), {**draft.theirs, **changed(draft.base, typed)})
        submit(form)


def _take_theirs(form: Form) -> None:
    draft = form.draft
    if draft and draft.theirs:
        form.keep(*take_theirs(draft, form.typed()))


def _given_up(form: Form, draft: Draft) -> None:
    """Show once more what the person typed and gave up for the other's text."""
    for f in form.fields:
        if f.name in draft.given_up:
            show(side(form.t("form-given-up", field=form.t(f.label)), words_of(f, draft.given_up[f.name], form.t)))
    st.button(form.t("form-put-back"), key=form.key("back"), on_click=_put_back, args=(form,))


def _put_back(form: Form) -> None:
    if form.draft:
        form.keep(replace(form.draft, given_up={}), {**form.typed(), **form.draft.given_up})


def unsaved_mark(t: Translate) -> None:
    """Say quietly that something isn't saved yet."""
    show(tag("span", t("form-unsaved"), cls="wa-unsaved"))


def saved_mark(prefix: str, t: Translate) -> None:
    """Say quietly when this form was saved, if it was the last one."""
    last, at = slots.SAVED.get()
    if last == prefix and not is_dirty(prefix):
        show(tag("p", t("form-saved", at=at), cls="wa-saved", role="status"))


def _widget(form: Form, f: Field) -> None:
    t, key = form.t, form.key(f.name)
    hint = f"  \n{t(f.help)}" if f.help else ""
    label = t(f.label) + hint
    options, say = list(f.options), lambda value: shown(f.options.get(value, value))
    match f.kind:
        case "text":
            st.text_input(label, key=key, persist_state="session", live="500ms")
        case "area":
            st.text_area(label, key=key, persist_state="session", height=96)
        case "choice":
            nothing = t("form-choose")
            first = 0 if f.required else None  # what must have a value can't be cleared
            st.selectbox(label, options, first, say, key, placeholder=nothing, persist_state="session")
        case "radio":
            said = {value: plain(words) for value, words in f.options.items()}  # only here Streamlit reads Markdown
            st.radio(label, options, None, said.__getitem__, key, horizontal=True, persist_state="session")
        case "many":
            nothing = t("form-choose-more")
            st.multiselect(
                label, options, None, say, key, placeholder=nothing, select_all=False, persist_state="session"
            )
        case "date":
            st.text_input(f"{t(f.label)} {t('form-date')}{hint}", key=key, persist_state="session", live="500ms")
        case "yes":
            st.checkbox(label, key=key, persist_state="session")
        case "drawn" if f.draw:
            f.draw(key, t(f.label), t(f.help) if f.help else "")
