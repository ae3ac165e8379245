"""What opened checks say: what to talk about first, the risks of the form, and every field."""

from datetime import date

from planner.domain.together.cooperation import Check, CooperationForm, not_scored
from planner.domain.together.marks import CheckReading, FieldReading, opened_checks, read_check
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.fields import field_told
from planner.ui.agenda.samenwerken.score import came_late
from planner.ui.agenda.samenwerken.series import show_series
from planner.ui.agenda.samenwerken.words import about, field_name, form_name, form_plainly
from planner.ui.html import esc, show


def show_results(desk: Desk) -> None:
    """Show per subject the newest opened check, and how it went before."""
    t, opened = desk.t, opened_checks(desk.dossier.checks)
    if not opened:
        return
    show(f'<h3 class="wa-part">{esc(t("together-results-title"))}</h3>')
    for n, opgave_id in enumerate(dict.fromkeys(check.opgave_id for _, check in opened[::-1])):
        _subject(desk, tuple(pair for pair in opened if pair[1].opgave_id == opgave_id), first=n == 0)
    wide, sources = str(desk.ctx.cooperation.wide_spread), "; ".join(desk.ctx.cooperation.sources)
    show(f'<p class="wa-quiet wa-small">{esc(t("check-ours", wide=wide, sources=sources))}</p>')


def _subject(desk: Desk, opened: tuple[tuple[date, Check], ...], *, first: bool) -> None:
    """Show the newest check on one subject, what moved, and the earlier ones folded away."""
    t, (day, newest) = desk.t, opened[-1]
    show(_told(desk, day, newest, "h4", whole=first))
    if came_late(desk, newest) and not newest.has_scored(desk.me or ""):
        show(f'<p class="wa-talk">{esc(t("check-came-late"))}</p>')
    show_series(desk, tuple(check for _, check in opened))
    for on, check in reversed(opened[:-1]):
        summary = esc(t("check-earlier", day=desk.words.day(on)))
        told = _told(desk, on, check, "h5", whole=True)
        show(f'<details class="wa-fold"><summary>{summary}</summary>{told}</details>')


def _told(desk: Desk, on: date, check: Check, tag: str, *, whole: bool) -> str:
    """Tell one opened check: the verdict with what to talk about, the risks of the form, and the fields."""
    t, reading = desk.t, read_check(check, desk.ctx.cooperation.needs)
    form = form_name(desk, check.form)
    title = t("check-opened", about=about(desk, check.opgave_id), form=form_plainly(desk, check.form))
    when = t("check-opened-on", day=desk.words.day(on))
    absent = desk.words.listing(map(desk.named, not_scored(check, [party.id for party in desk.agenda.parties])))
    without = f" {t('check-without', parties=absent)}" if absent else ""
    fields = "".join(field_told(desk, field, form) for field in reading.fields)
    return (
        f'<{tag} class="wa-says">{esc(title)}</{tag}><p class="wa-quiet">{esc(when + without)}</p>'
        f"{_verdict(desk, reading, form)}{_risks(desk, check.form, form)}"
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
    talk = desk.ctx.cooperation.field(field.field).talk.in_language(desk.ctx.language)
    return f"<b>{esc(field_name(desk, field))}</b>: {esc(talk)}"


def _risks(desk: Desk, form: CooperationForm, name: str) -> str:
    risks = desk.ctx.cooperation.form(form).risks
    listed = "".join(f"<li>{esc(risk.in_language(desk.ctx.language))}</li>" for risk in risks)
    return f'<div class="wa-risks"><b>{esc(desk.t("check-risks", form=name))}</b><ul>{listed}</ul></div>'
