"""One field of an opened check: every mark, the lowest and the spread, in sentences and as dots on a line."""

from planner.domain.together.cooperation import SCALE
from planner.domain.together.marks import FieldReading
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.words import field_name
from planner.ui.html import esc


def field_told(desk: Desk, field: FieldReading, form: str) -> str:
    """Tell one field in sentences, with the same as dots on a line from 1 to 10."""
    t, label = desk.t, field_name(desk, field)
    ranked = sorted(field.scores, key=lambda given: given[1])
    scores = " · ".join(f"{_party(desk, party)} {score}" for party, score in ranked)
    wide = field.lies_apart(desk.ctx.cooperation.wide_spread)
    apart = t("check-spread-wide" if wide else "check-spread", lowest=str(field.lowest), spread=field.spread)
    least = t("check-needs-more" if field.lacks else "check-needs", form=form, least=str(field.least))
    low = ' class="wa-low"' if field.lacks else ""
    told = f"<b>{esc(label)}</b> {esc(apart)} <span{low}>{esc(least)}</span>"
    return f'<li><div><p>{told}</p><p class="wa-quiet wa-small">{esc(scores)}</p></div>{_strip(field)}</li>'


def _strip(field: FieldReading) -> str:
    """Draw the scores as dots; the words beside it say the same, so a screen reader passes it by."""
    counts = {n: [score for _, score in field.scores].count(n) for n in SCALE}
    dots = "".join(_dot(n, count, low=n == field.lowest) for n, count in counts.items() if count)
    highest = field.lowest + field.spread
    span = f'<i class="wa-span" style="left:{_at(field.lowest)}%;width:{_at(highest) - _at(field.lowest)}%"></i>'
    need = f'<i class="wa-least" style="left:{_at(field.least)}%"><u>≥ {field.least}</u></i>'
    lacking = " wa-lacking" if field.lacks else ""
    return f'<div class="wa-strip{lacking}" aria-hidden="true"><div>{span}{need}{dots}</div><s>1</s><s>10</s></div>'


def _dot(n: int, count: int, *, low: bool) -> str:
    times = f"<u>{count}×</u>" if count > 1 else ""
    return f'<b class="{"wa-lowest" if low else ""}" style="left:{_at(n)}%">{n}{times}</b>'


def _at(score: int) -> int:
    return round(100 * (score - SCALE[0]) / (SCALE[-1] - SCALE[0]))


def _party(desk: Desk, party_id: str) -> str:
    at_table = {party.id for party in desk.agenda.parties}
    return desk.named(party_id) if party_id in at_table else desk.t("check-party-gone")
