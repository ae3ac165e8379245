"""What went wrong, as one sentence for a person, and in the log once a minute for each page."""

import logging
import time
from threading import Lock
from uuid import uuid4

from streamlit.errors import StreamlitAPIException

from planner.domain.rules import RuleBroken
from planner.errors import AwayError, DamagedError, PlannerError, SettingError, UserError, of_the_disk
from planner.text import translator
from planner.text.errors import explain, explain_fully
from planner.ui.session import language, slots

QUIET = 60.0
"""Seconds in which the same fault of the same page isn't written down again."""

MOST = 500
"""So many faults are remembered; the log of a server that has more is full anyway."""

PASSING = (AwayError, SettingError)
"""What may be over without anybody touching the page."""

WORTH_A_LINE = (AwayError, SettingError, DamagedError)


class Logbook:
    """Writes each fault down once a minute, and gives it the number under which it stands there."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last: dict[tuple[str, ...], tuple[float, str]] = {}

    def note(self, page: str, problem: BaseException) -> str:
        """Write a fault down, unless that was done within the minute; give its number."""
        key = (page, *_fault(problem))
        with self._lock:
            at, number = self._last.get(key, (0.0, ""))
            if number and time.monotonic() - at < QUIET:
                return number
            number = uuid4().hex[:6]
            self._last = dict([*self._last.items()][-MOST + 1 :]) | {key: (time.monotonic(), number)}
        if isinstance(problem, PlannerError):
            sentence = " ".join(explain_fully(problem, translator("nl")).split())
            logging.getLogger("planner").warning("fault %s, page %s: %s", number, page, sentence)
        else:
            logging.getLogger("planner").error("fault %s, page %s", number, page, exc_info=problem)
        return number


LOGBOOK = Logbook()


def told(problem: BaseException, ours: str = "page-failed") -> str:
    """Say what went wrong; of a mistake that is `ours` only that, and the number under which it is in the log."""
    known = in_words(problem)
    if known is None:
        return language.text()(ours, number=LOGBOOK.note(_page(), problem))
    if isinstance(known, WORTH_A_LINE):
        LOGBOOK.note(_page(), known)
    return explain(known, language.text())


def in_words(problem: BaseException) -> PlannerError | RuleBroken | None:
    """Give what a person can be told of a problem; None when it is a mistake of ours."""
    if isinstance(problem, StreamlitAPIException) and str(problem).startswith(("Invalid file ext", "Filename cannot")):
        return UserError("upload-kind")  # no browser sends it: a name that somebody made up
    return problem if isinstance(problem, PlannerError | RuleBroken) else of_the_disk(problem)


def may_pass(problem: BaseException) -> bool:
    """Tell whether it may be over without anybody touching the page."""
    return isinstance(in_words(problem), PASSING)


def _page() -> str:
    return slots.PAGE_NOW.get()


def _fault(problem: BaseException) -> tuple[str, ...]:
    """Name a fault by its code, else by its kind and where it arose."""
    if isinstance(problem, PlannerError):
        return (problem.code,)
    trace, where = problem.__traceback__, ""
    while trace is not None:
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return (type(problem).__name__, where)


def _is_told(record: logging.LogRecord) -> bool:
    """Leave out what Streamlit writes of each fault, each time and wholly: the logbook has it."""
    return not record.getMessage().startswith("Uncaught app execution")


logging.getLogger("streamlit.error_util").addFilter(_is_told)
