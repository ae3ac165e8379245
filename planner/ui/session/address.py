"""What lasts beyond one gesture: the language, who I am, and what the address says."""

from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from planner.bootstrap import LOCAL_USER
from planner.domain.agenda.agenda import Agenda, Archived
from planner.domain.permissions import Role, User
from planner.settings import read_settings
from planner.text import LANGUAGES, Language, Translate, translator
from planner.ui.html import plain

TOP_PAGES = ("verken", "agendas", "examples", "gegevens")
"""The pages in the top line, in this order."""
AT_EVERY_TABLE = (Role.FACILITATOR.value, Role.LEZER.value)
"""Who one can be without speaking for a party."""


def language() -> Language:
    """Give the language of this session: the address says it first, then what was chosen before."""
    asked = st.query_params.get("taal")
    for known in LANGUAGES:
        if asked == known:
            st.session_state["language"] = known
    chosen: Language | None = st.session_state.get("language")
    return chosen or read_settings().language


def keep_language() -> None:
    """Put a language other than the usual one in the address, so that a reload and a shared link keep it."""
    if language() == read_settings().language:
        st.query_params.pop("taal", None)
    else:  # on each run: Streamlit forgets it when a link leads to the page that is already open
        st.query_params["taal"] = language()


def session() -> str:
    """Name this session as Streamlit does."""
    found = get_script_run_ctx(suppress_warning=True)
    return found.session_id if found else ""


def text() -> Translate:
    """Give the sentences in the language of this session."""
    return translator(language())


def party_key(agenda_id: str) -> str:
    """Name the widget that says for which party a person reads this agenda."""
    return f"ik_ben:{agenda_id}"


def keep_seat(agenda: Agenda) -> None:
    """Begin as facilitator; whose party left the table reads along until they choose again who they are."""
    key = party_key(agenda.id)
    chosen = st.session_state.get(key) or Role.FACILITATOR.value
    if key not in st.session_state:
        st.session_state[key] = chosen
    if chosen not in {*AT_EVERY_TABLE, *(party.id for party in agenda.parties)}:
        st.session_state[key], st.session_state[f"lost-seat:{agenda.id}"] = Role.LEZER.value, True


def lost_seat(agenda_id: str) -> bool:
    """Tell whether this person's party left the table and they didn't choose again yet."""
    reads = st.session_state.get(party_key(agenda_id)) == Role.LEZER.value
    return reads and bool(st.session_state.get(f"lost-seat:{agenda_id}"))


def note_archived(agenda_id: str, found: Archived | None) -> None:
    """Remember whether an agenda is archived: then everybody only reads it."""
    st.session_state[f"archived:{agenda_id}"] = found


def archived(agenda_id: str) -> Archived | None:
    """Tell whether an agenda was archived when it was last looked at."""
    found: Archived | None = st.session_state.get(f"archived:{agenda_id}")
    return found


def user(at: str | None = None) -> User:
    """Give who this person is: a party or a role chosen at the table `at`, or of the agenda in the address.

    At a table people begin as its facilitator (begeleider); without one it is the local user.
    """
    agenda = at or st.query_params.get("agenda")
    if not agenda:
        return LOCAL_USER
    if archived(agenda):
        return User(LOCAL_USER.name, Role.LEZER)
    chosen = st.session_state.get(party_key(agenda)) or Role.FACILITATOR.value
    if chosen in AT_EVERY_TABLE:
        return User(LOCAL_USER.name, Role(chosen))
    return User(LOCAL_USER.name, Role.LID, str(chosen))


def agenda_id() -> str | None:
    """Give the agenda the address names, or the one that was open last."""
    asked = st.query_params.get("agenda")
    if asked:
        st.session_state["agenda"] = asked
    last: str | None = st.session_state.get("agenda")
    if last:
        st.query_params["agenda"] = last
    return last


def url_choice(name: str, options: list[str], default: str) -> str:
    """Prepare the widget with key `url-<name>`: the address wins when it changed, else what was chosen before.

    Gives the value that holds now, and writes it to the address.
    """
    key, seen = f"url-{name}", f"seen-{name}"
    asked = st.query_params.get(name)
    if asked != st.session_state.get(seen) and asked in options:
        st.session_state[key] = asked
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    return write(name, st.session_state[key])


def write(name: str, value: str) -> str:
    """Put a value in the address, and remember that we did."""
    if not value:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value
    st.session_state[f"seen-{name}"] = value or None
    return value


def go(page: str, **query: str) -> None:
    """Go to another page, with what its address should say."""
    st.switch_page(_page(page), query_params=_with_language(query))


def link(page: str, label: str, **query: str) -> None:
    """Show a link to another page."""
    st.page_link(_page(page), label=plain(label), query_params=_with_language(query))


def _page(name: str) -> Any:
    return st.session_state["pages"][name]


def _with_language(query: dict[str, str]) -> dict[str, str]:
    kept = st.query_params.get("taal")  # `keep_language` put it there, when it is another than the usual one
    return {**query, "taal": kept} if kept else query
