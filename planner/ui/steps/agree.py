"""Step 6, Afspreken: how far the agenda is, who agrees with what, which versions were kept, and what changed."""

from planner.ui.desk import Desk, choose_who, question
from planner.ui.steps.agree_answers import show_answers
from planner.ui.steps.agree_editions import show_editions
from planner.ui.steps.agree_file import show_file
from planner.ui.steps.agree_history import show_history
from planner.ui.steps.agree_seats import show_seats
from planner.ui.steps.agree_state import show_state
from planner.ui.steps.agree_take import show_take


def show_step(desk: Desk) -> None:
    """Show what has been agreed and what still stands in the way, and take it along."""
    question(desk, "afspreken")
    choose_who(desk)
    show_state(desk)
    show_answers(desk)
    show_editions(desk)
    show_take(desk)
    show_file(desk)
    show_history(desk)
    show_seats(desk)
