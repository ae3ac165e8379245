"""What opened checks say: what to talk about first, then per field every score, the lowest and the spread."""

from datetime import date

from planner.domain.check_reading import CheckReading, FieldReading, read_check
from planner.domain.cooperation import SCALE, Check, CooperationForm, not_scored
from planner.ui.desk import Desk
from planner.ui.html import esc, show
from planner.ui.steps.together_check import about
from planner.ui.steps.together_score import came_late
from planner.ui.steps.together_series import show_series


def show_results(desk: Desk) -> None:
    """Show per subject the newest opened check, and how it went before."""
    t, opened = desk.t, sorted((check for check in desk.dossier.checks if check.is_open), key=_when)
    if not opened:
        return
    show(f'<h3 class="wa-part">{esc(t("together-results-title"))}</h3>')
    for n, opgave_id in enumerate(dict.fromkeys(check.opgave_id for check in opened[::-1])):
        _subject(desk, tuple(check for check in opened if check.opgave_id == opgave_id), first=n == 0)
    wide, sources = str(desk.ctx.cooperation.wide_spread), "; ".join(desk.ctx.cooperation.sources)
    show(f'<p class="wa-quiet wa-small">{esc(t("check-ours", wide=wide, sources=sources))}</p>')


def _when(check: Check) -> date:
    return check.opened_on or check.started_on


def _subject(desk: Desk, checks: tuple[Check, ...], *, first: bool) -> None:
    """Show the newest check on one subject, what moved, and the earlier ones folded away."""
    t, newest = desk.t, checks[-1]
    show(_told(desk, newest, "h4", whole=first))
    if came_late(desk, newest) and not newest.has_scored(desk.me or ""):
        show(f'<p class="wa-talk">{esc(t("check-came-late"))}</p>')
    show_series(desk, checks)
    for check in reversed(checks[:-1]):
        summary = esc(t("check-earlier", day=desk.words.day(_when(check))))
        told = _told(desk, check, "h5", whole=True)
        show(f'<details class="wa-fold"><summary>{summary}</summary>{told}</details>')


def _told(desk: Desk, check: Check, tag: str, *, whole: bool) -> str:
    """Tell one opened check: the verdict with what to talk about, the risks of the form, and the fields."""
    t, reading = desk.t, read_check(check, desk.ctx.cooperation.needs)
    form = form_name(desk, check.form)
    title = t("check-opened", about=about(desk, check.opgave_id), form=form)
    when = t("check-opened-on", day=desk.words.day(_when(check)))
    absent = desk.words.listing(map(desk.named, not_scored(check, [party.id for party in desk.agenda.parties])))
    without = f" {t('check-without', parties=absent)}" if absent else ""
    fields = "".join(_field(desk, field, form) for field in reading.fields)
    return (
        f'<{tag} class="wa-says">{esc(title)}</{tag}><p class="wa-quiet">{esc(when + without)}</p>'
        f'{_verdict(desk, reading, form)}{_risks(desk, check.form, form)}'
        f'<details class="wa-fold"{" open" if whole else ""}><summary>{esc(t("check-fields"))}</summary>'
        f'<ul class="wa-check">{fields}</ul></details>'
    )


def _verdict(desk: Desk, reading: CheckReading, form: str) -> str:
    t = desk.t
    if reading.fits:
        return f'<p class="wa-lead">{esc(t("check-fits", form=form))}</p>'
    subjects = "".join(f"<li>{_talk(desk, field)}</li>" for field in reading.lacking)
    lighter = form_name(desk, reading.lighter) if reading.lighter else ""
    instead = t("check-lighter", form=lighter) if lighter else t("check-no-lighter")
    lacks = t("check-lacks", form=form, count=len(reading.lacking))
    return f'<p class="wa-lead">{esc(lacks)}</p><ul class="wa-subjects">{subjects}</ul><p>{esc(instead)}</p>'


def _talk(desk: Desk, field: FieldReading) -> str:
    sheet = desk.ctx.cooperation.field(field.field)
    label, talk = (text.in_language(desk.ctx.language) for text in (sheet.label, sheet.talk))
    return f"<b>{esc(label)}</b>: {esc(talk)}"


def _field(desk: Desk, field: FieldReading, form: str) -> str:
    """Tell one field in sentences, with the same as dots on a line from 1 to 10."""
    t, label = desk.t, field_name(desk, field)
    ranked = sorted(field.scores, key=lambda given: given[1])
    scores = " · ".join(f"{_party(desk, party)} {score}" for party, score in ranked)
    wide = field.spread >= desk.ctx.cooperation.wide_spread
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


def _risks(desk: Desk, form: CooperationForm, name: str) -> str:
    risks = desk.ctx.cooperation.form(form).risks
    listed = "".join(f"<li>{esc(risk.in_language(desk.ctx.language))}</li>" for risk in risks)
    return f'<div class="wa-risks"><b>{esc(desk.t("check-risks", form=name))}</b><ul>{listed}</ul></div>'


def _party(desk: Desk, party_id: str) -> str:
    at_table = {party.id for party in desk.agenda.parties}
    return desk.named(party_id) if party_id in at_table else desk.t("check-party-gone")


def form_name(desk: Desk, form: CooperationForm) -> str:
    """Name a form inside a sentence."""
    return desk.ctx.cooperation.form(form).label.in_language(desk.ctx.language).lower()


def field_name(desk: Desk, field: FieldReading) -> str:
    """Name a field as the sheet does."""
    return desk.ctx.cooperation.field(field.field).label.in_language(desk.ctx.language)
