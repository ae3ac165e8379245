"""What all actions together ask of each party per year, against what it has, and what nobody gives or gets."""

from planner.domain.agenda.resources import Load, loads, silent
from planner.text.contributions import asked, never_filled_columns, too_much, year_of
from planner.ui.agenda.desk import Desk
from planner.ui.html import Markup, show, small, table, tag, talk


def show_totals(desk: Desk) -> None:
    """Lay out one row per party and one column per year; what nobody wrote down is named, never counted as zero."""
    t, agenda = desk.t, desk.agenda
    found, untold = loads(agenda), [agenda.party(party_id).name for party_id in silent(agenda)]
    if not found and not untold:
        return
    show(tag("h3", t("totals-title"), cls="wa-part"))
    if found:
        show(_table(desk, found) + small(t("report-totals-spread")))
    if untold:
        show(tag("p", t("totals-silent", parties=desk.words.listing(untold)), cls="wa-item"))
    for line in (*too_much(agenda, desk.words), *never_filled_columns(agenda, desk.words)):
        show(talk(line))


def _table(desk: Desk, found: tuple[Load, ...]) -> Markup:
    years = {load.year: year_of(load, desk.words) for load in sorted(found, key=lambda load: load.year or 9999)}
    told = {(load.party_id, load.year): asked(load, desk.words) for load in found}
    rows = [
        (party.name, *(told.get((party.id, year), "") for year in years))
        for party in desk.agenda.parties
        if any(load.party_id == party.id for load in found)
    ]
    head = (desk.t("report-party"), *(year.capitalize() for year in years.values()))
    return table(desk.t("totals-caption"), head, rows, numeric=frozenset(), wide=True)
