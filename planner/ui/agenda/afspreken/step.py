"""Step 6, Afspreken: how far the agenda is, who agrees with what, which versions were kept, and what changed."""

from planner.ui.agenda.afspreken.answers import show_answers
from planner.ui.agenda.afspreken.editions import show_editions
from planner.ui.agenda.afspreken.file import show_file
from planner.ui.agenda.afspreken.history import show_history
from planner.ui.agenda.afspreken.seats import show_seats
from planner.ui.agenda.afspreken.state import show_state
from planner.ui.agenda.afspreken.take import show_take
from planner.ui.agenda.desk import Desk, choose_who, question


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
