"""Step 4, Samenwerken: how interwoven the work is, the lightest form that fits, and whether the base is good enough."""

from planner.ui.agenda.desk import Desk, question
from planner.ui.agenda.samenwerken.check import show_checks
from planner.ui.agenda.samenwerken.interwoven import show_interwoven
from planner.ui.agenda.samenwerken.results import show_results


def show_step(desk: Desk) -> None:
    """Ask how much working together the opgaven ask, then whether the base is good enough for it."""
    question(desk, "samenwerken")
    show_interwoven(desk)
    show_checks(desk)
    show_results(desk)
