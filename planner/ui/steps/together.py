"""Step 4, Samenwerken: as much as needed, not as much as possible."""

from planner.ui.desk import Desk, question


def show_step(desk: Desk) -> None:
    """Ask how much working together the opgaven ask, and whether the base is good enough."""
    question(desk, "samenwerken")
