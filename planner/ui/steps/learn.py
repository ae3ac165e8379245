"""Step 7, Leren: what we expected, what we saw and what we do with it."""

from planner.ui.desk import Desk, question


def show_step(desk: Desk) -> None:
    """Ask what was learned."""
    question(desk, "leren")
