"""Wie weet iets: what the parties know and seek beside each other, so that one finds the other."""

from planner.ui.agenda.desk import Desk
from planner.ui.html import fold, show, table

ENOUGH = 2
"""From how many parties that told something there is anything to lay beside each other."""


def show_knows(desk: Desk) -> None:
    """Show a table of who knows and who seeks what, folded away until somebody asks."""
    t = desk.t
    told = [party for party in desk.agenda.parties if party.knows.strip() or party.seeks.strip()]
    if len(told) < ENOUGH:
        return
    rows = [(party.name, party.knows.strip(), party.seeks.strip()) for party in told]
    head = (t("knows-party"), t("knows-knows"), t("knows-seeks"))
    laid = table(t("knows-caption"), head, rows, numeric=frozenset(), wide=True)
    show(fold(t("knows-title"), laid, cls="wa-fold wa-knows"))
