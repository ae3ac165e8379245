"""One field of an opened check: every mark, the lowest and the spread, in sentences and as dots on a line."""

from planner.domain.together.cooperation import SCALE
from planner.domain.together.marks import FieldReading
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.words import field_name
from planner.ui.html import NOTHING, Markup, small, tag


def field_told(desk: Desk, field: FieldReading, form: str) -> Markup:
    """Tell one field in sentences, with the same as dots on a line from 1 to 10."""
    t, label = desk.t, field_name(desk, field)
    ranked = sorted(field.scores, key=lambda given: given[1])
    scores = " · ".join(f"{_party(desk, party)} {score}" for party, score in ranked)
    wide = field.lies_apart(desk.ctx.cooperation.wide_spread)
    apart = t("check-spread-wide" if wide else "check-spread", lowest=str(field.lowest), spread=field.spread)
    least = t("check-needs-more" if field.lacks else "check-needs", form=form, least=str(field.least))
    needs = tag("span", least, cls="wa-low" if field.lacks else None)
    return tag("li", tag("div", tag("p", tag("b", label), " ", apart, " ", needs), small(scores)), _strip(field))


def _strip(field: FieldReading) -> Markup:
    """Draw the scores as dots; the words beside it say the same, so a screen reader passes it by."""
    counts = {n: [score for _, score in field.scores].count(n) for n in SCALE}
    dots = (_dot(n, count, low=n == field.lowest) for n, count in counts.items() if count)
    highest = field.lowest + field.spread
    span = tag("i", cls="wa-span", style=f"left:{_at(field.lowest)}%;width:{_at(highest) - _at(field.lowest)}%")
    need = tag("i", tag("u", "≥ ", field.least), cls="wa-least", style=f"left:{_at(field.least)}%")
    lacking = " wa-lacking" if field.lacks else ""
    scale = tag("div", span, need, *dots)
    return tag("div", scale, tag("s", "1"), tag("s", "10"), cls=f"wa-strip{lacking}", aria_hidden="true")


def _dot(n: int, count: int, *, low: bool) -> Markup:
    times = tag("u", count, "×") if count > 1 else NOTHING
    return tag("b", n, times, cls="wa-lowest" if low else "", style=f"left:{_at(n)}%")


def _at(score: int) -> int:
    return round(100 * (score - SCALE[0]) / (SCALE[-1] - SCALE[0]))


def _party(desk: Desk, party_id: str) -> str:
    at_table = {party.id for party in desk.agenda.parties}
    return desk.named(party_id) if party_id in at_table else desk.t("check-party-gone")
