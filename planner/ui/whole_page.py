"""Everything a person sees after a gesture: frame, page, foot; and one sentence in the place of what can't be shown."""

from threading import local

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException, StopException, get_script_run_ctx

from planner.errors import NotFoundError
from planner.ui import faults, frame, router
from planner.ui.agenda import live
from planner.ui.doors import health
from planner.ui.forms import keeping
from planner.ui.house import context
from planner.ui.html import plain, quiet, show
from planner.ui.session import address, focus, language, seat, slots

LOOKS_AGAIN = "5s"
"""How often a page that could not be shown looks whether it can be by now."""

_thread = local()


def show_whole(problem: Exception | None = None) -> None:
    """Show the page the address asks for, under what went wrong in the gesture before it, if anything did."""
    _thread.drawing = True
    try:
        page = router.navigation()
        slots.PAGE_NOW.set(page.url_path)
        frame.head(page)
        if problem:
            st.error(plain(faults.told(problem, "gesture-failed")))
        try:
            seat.write_down(context)
            page.run()
        except Exception as found:  # noqa: BLE001 - whatever it is, a person reads one sentence, and the log has it
            _instead(found)
        frame.foot()
        focus.follow()
        keeping.keep()
        live.follow()
    finally:
        _thread.drawing = False


def after_a_fault(problem: Exception) -> bool:
    """Show the page after a gesture that failed: Streamlit would show a box of its own in the place of it."""
    try:
        if getattr(_thread, "drawing", False) or _in_a_piece():
            st.error(plain(faults.told(problem)))
        else:
            show_whole(problem)
    except (RerunException, StopException):  # the page is shown anew, or left
        return True
    except Exception as found:  # noqa: BLE001 - the last stop before Streamlit's own box
        st.error(plain(faults.told(found)))
    return True


def _in_a_piece() -> bool:
    """Tell whether only a piece of the page was shown again."""
    found = get_script_run_ctx()
    return bool(found and found.fragment_ids_this_run)


def _instead(problem: Exception) -> None:
    """Say what went wrong; where it may pass the page looks by itself, and a person can ask at any time."""
    t = language.text()
    st.error(plain(faults.told(problem)))
    if faults.may_pass(problem):
        show(quiet(t("page-waits")))
        slots.JUST_FAILED.set(True)
        _look_again()
    if isinstance(problem, NotFoundError):  # asking again gives the same
        address.link("agendas", t("page-agendas"))
    else:
        st.button(t("page-again"), key="page-again")


@st.fragment(run_every=LOOKS_AGAIN)
def _look_again() -> None:
    """Show the page again once the database answers; not in the run that just found it away."""
    if not slots.JUST_FAILED.pop() and health.DOCTOR.look() != health.DATABASE:
        st.rerun()
