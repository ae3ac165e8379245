"""What isn't saved yet stays in the tab it was typed in: a reload, a restart or a lost connection gives it back.

It stands in the browser's sessionStorage: of this tab only, gone with it, and never part of an address or a link.
"""

import json
from datetime import date
from typing import Any
from uuid import uuid4

import streamlit as st

from planner.ui.browser.scripts import script
from planner.ui.forms.draft import LONGEST_TYPED, Draft, Values
from planner.ui.forms.form import is_dirty, is_unsaved, typed_in
from planner.ui.session import language, seat, slots
from planner.ui.session.focus import in_the_page

MOST_SEATS, MOST_DRAFTS, MOST_FIELDS = 20, 50, 500
"""Of what a tab kept: so many agendas and forms, with so many fields together, one person has open in it at most."""

MOST = 200_000
"""Characters a tab keeps; the drafts that don't fit are left out, those touched last stay."""

LASTING = {slot.key: slot for slot in slots.table().values() if isinstance(slot, slots.Slot) and slot.back}
"""What says which form is open."""

_component = st.components.v2.component("keeping", html="<span hidden></span>", js=script("keeping"))


def keep() -> None:
    """Give the browser what isn't saved, at the end of every run; a new session first asks what this tab kept."""
    session, t = slots.TAB.get() or uuid4().hex, language.text()
    slots.TAB.set(session)
    data = {"session": session, "away": f"{t('away')} {t('away-help')}", "most": MOST}
    _component(key="keeping", height=0, on_kept_change=_give_back, data=data | {"kept": written()})


def written() -> str:
    """Write down who I am, which form is open and what was typed."""
    seats = [slots.SEAT.at(agenda_id) for agenda_id in slots.SEAT.names()]
    kept: dict[str, Any] = {
        "places": {slot.key: slot.get() for slot in (*LASTING.values(), *seats) if slot.is_there()},
        "drafts": {},
    }
    size = len(_text(kept))
    now = slots.OPEN_FORM.get()  # also when nothing was typed in it yet: that may come while we are away
    for prefix in sorted(slots.DRAFT.names(), key=lambda prefix: prefix != now):
        draft, typed = slots.DRAFT.at(prefix).get(), typed_in(prefix)
        if not draft or not (prefix == now or is_unsaved(draft, typed)):
            continue
        said = {"version": draft.version, "base": draft.base, "typed": typed, "given_up": draft.given_up}
        size += len(_text({prefix: said}))
        if size <= MOST:
            kept["drafts"][prefix] = said
    return _text(kept)


def _give_back() -> None:
    """Put back what the tab kept, where this session has nothing of its own; what it can't be is left out.

    A session needs that once: later a tab only has what was typed while the connection was away.
    """
    text = slots.widget("keeping").get().kept
    kept = _read(text) if isinstance(text, str) and len(text) <= 2 * MOST else {}
    if not slots.TAB_GAVE_BACK.get():
        slots.TAB_GAVE_BACK.set(True)
        _put_places(_parts(kept, "places"))
        _put_drafts(_parts(kept, "drafts"))
    _put_late(_values(_parts(kept, "late")))


def _put_places(places: Values) -> None:
    for key, value in places.items():
        if isinstance(value, str) and key in LASTING:
            LASTING[key].set(value)
    who = slots.SEAT.start
    for key in [key for key in places if key.startswith(who) and isinstance(places[key], str)][-MOST_SEATS:]:
        seat.come_back(key.removeprefix(who), places[key])


def _put_drafts(drafts: Values) -> None:
    """Put back the first drafts, as long as their fields together are no more than a person fills in."""
    fields = 0
    for prefix, said in list(drafts.items())[:MOST_DRAFTS]:
        if isinstance(said, dict) and isinstance(said.get("version"), int) and not is_dirty(prefix):
            base, typed, given_up = (_values(_parts(said, name)) for name in ("base", "typed", "given_up"))
            fields += len(base)
            if fields > MOST_FIELDS:
                return
            slots.DRAFT.at(prefix).set(Draft(said["version"], base, given_up=given_up))
            st.session_state.update({f"{prefix}.{name}": value for name, value in typed.items() if name in base})


def _put_late(late: Values) -> None:
    """Put what was typed without a connection in the fields of the forms that were begun: it is newest of all."""
    for key in [f"{prefix}.{name}" for prefix in slots.DRAFT.names() for name in typed_in(prefix)]:
        text = late.get(f"st-key-{in_the_page(key)}")
        if isinstance(text, str):
            st.session_state[key] = text


def _text(kept: dict[str, Any]) -> str:
    return json.dumps(kept, ensure_ascii=False)


def _read(text: str) -> Values:
    try:
        found = json.loads(text)
    except ValueError:  # of an older version of this page, or changed by hand
        return {}
    return found if isinstance(found, dict) else {}


def _parts(found: Values, name: str) -> Values:
    part = found.get(name)
    return part if isinstance(part, dict) else {}


def _values(found: Values) -> Values:
    """Give what a field can hold, without what was changed by hand."""
    told = {name: _told(value[:LONGEST_TYPED] if isinstance(value, str) else value) for name, value in found.items()}
    return {name: value for name, value in told.items() if _is_typed(value)}


def _told(value: Any) -> Any:
    """Write a day as people type it; an older version of this page kept it as an object."""
    try:
        return date.fromisoformat(value["day"]).strftime("%d-%m-%Y")
    except (KeyError, TypeError, ValueError):
        return value


def _is_typed(value: Any) -> bool:
    of_texts = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return value is None or of_texts or isinstance(value, str | bool)
