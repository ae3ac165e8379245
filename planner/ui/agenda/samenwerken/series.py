"""How the lowest score and the spread of each field moved over the checks on one subject."""

from planner.domain.together.cooperation import Check, CheckField
from planner.domain.together.marks import Moment, series
from planner.ui.agenda.desk import Desk
from planner.ui.html import listed, show, table, tag

MOST_SHOWN = 6
"""So many checks stand beside each other; each of the others can still be opened under it."""


def show_series(desk: Desk, checks: tuple[Check, ...]) -> None:
    """Say what moved since the last time, and put the checks beside each other; one check is no series."""
    if len(checks) < 2:
        return
    moved = series(checks, checks[0].opgave_id)
    t, before = desk.t, desk.words.day(moved[CheckField.VERTROUWEN][-2].on)
    same = [_name(desk, f) for f, m in moved.items() if (m[-2].lowest, m[-2].spread) == (m[-1].lowest, m[-1].spread)]
    told = [_moved(desk, f, *m[-2:]) for f, m in moved.items() if _name(desk, f) not in same]
    told += [t("series-same", fields=desk.words.listing(same), count=len(same))] if same else []
    show(tag("p", tag("b", t("series-title", day=before)), cls="wa-says"), listed(told, cls="wa-moved"))
    shown = {field: moments[-MOST_SHOWN:] for field, moments in moved.items()}
    head = [t("series-field"), *(desk.words.day(moment.on) for moment in shown[CheckField.VERTROUWEN])]
    rows = [[_name(desk, field), *(_cell(desk, m) for m in moments)] for field, moments in shown.items()]
    show(table(t("series-caption"), head, rows, numeric=frozenset(), wide=True))


def _moved(desk: Desk, field: CheckField, before: Moment, now: Moment) -> str:
    t, name = desk.t, _name(desk, field)
    apart = {"apart": str(before.spread), "spread": str(now.spread)}
    if before.lowest == now.lowest:
        return t("series-lowest-same", field=name, now=str(now.lowest), **apart)
    return t("series-lowest", field=name, before=str(before.lowest), now=str(now.lowest), **apart)


def _cell(desk: Desk, moment: Moment) -> str:
    return desk.t("series-cell", lowest=str(moment.lowest), spread=str(moment.spread))


def _name(desk: Desk, field: CheckField) -> str:
    return desk.ctx.cooperation.field(field).label.in_language(desk.ctx.language)
