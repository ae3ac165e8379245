"""What opened checks say: what to talk about first, the risks of the form, and every field."""

from datetime import date

from planner.domain.together.cooperation import Check, CooperationForm, not_scored
from planner.domain.together.marks import CheckReading, FieldReading, opened_checks, read_check
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.samenwerken.fields import field_told
from planner.ui.agenda.samenwerken.score import came_late
from planner.ui.agenda.samenwerken.series import show_series
from planner.ui.agenda.samenwerken.words import about, field_name, form_name, form_plainly
from planner.ui.html import Markup, fold, joined, lead, listed, quiet, show, small, tag


def show_results(desk: Desk) -> None:
    """Show per subject the newest opened check, and how it went before."""
    t, opened = desk.t, opened_checks(desk.dossier.checks)
    if not opened:
        return
    show(tag("h3", t("together-results-title"), cls="wa-part"))
    for n, opgave_id in enumerate(dict.fromkeys(check.opgave_id for _, check in opened[::-1])):
        _subject(desk, tuple(pair for pair in opened if pair[1].opgave_id == opgave_id), first=n == 0)
    wide, sources = str(desk.ctx.cooperation.wide_spread), "; ".join(desk.ctx.cooperation.sources)
    show(small(t("check-ours", wide=wide, sources=sources)))


def _subject(desk: Desk, opened: tuple[tuple[date, Check], ...], *, first: bool) -> None:
    """Show the newest check on one subject, what moved, and the earlier ones folded away."""
    t, (day, newest) = desk.t, opened[-1]
    show(_told(desk, day, newest, "h4", whole=first))
    if came_late(desk, newest) and not newest.has_scored(desk.me or ""):
        show(tag("p", t("check-came-late"), cls="wa-talk"))
    show_series(desk, tuple(check for _, check in opened))
    for on, check in reversed(opened[:-1]):
        show(fold(t("check-earlier", day=desk.words.day(on)), _told(desk, on, check, "h5", whole=True)))


def _told(desk: Desk, on: date, check: Check, level: str, *, whole: bool) -> Markup:
    """Tell one opened check: the verdict with what to talk about, the risks of the form, and the fields."""
    t, reading = desk.t, read_check(check, desk.ctx.cooperation.needs)
    form = form_name(desk, check.form)
    title = t("check-opened", about=about(desk, check.opgave_id), form=form_plainly(desk, check.form))
    when = t("check-opened-on", day=desk.words.day(on))
    absent = desk.words.listing(map(desk.named, not_scored(check, [party.id for party in desk.agenda.parties])))
    without = f" {t('check-without', parties=absent)}" if absent else ""
    fields = joined(field_told(desk, field, form) for field in reading.fields)
    return (
        tag(level, title, cls="wa-says")
        + quiet(when + without)
        + _verdict(desk, reading, form)
        + _risks(desk, check.form, form)
        + fold(t("check-fields"), tag("ul", fields, cls="wa-check"), opened=whole)
    )


def _verdict(desk: Desk, reading: CheckReading, form: str) -> Markup:
    t = desk.t
    if reading.fits:
        return lead(t("check-fits", form=form))
    lighter = form_name(desk, reading.lighter) if reading.lighter else ""
    instead = t("check-lighter", form=lighter) if lighter else t("check-no-lighter")
    lacks = t("check-lacks", form=form, count=len(reading.lacking))
    subjects = listed((_talk(desk, field) for field in reading.lacking), cls="wa-subjects")
    return lead(lacks) + subjects + tag("p", instead)


def _talk(desk: Desk, field: FieldReading) -> Markup:
    talk = desk.ctx.cooperation.field(field.field).talk.in_language(desk.ctx.language)
    return joined((tag("b", field_name(desk, field)), ": ", talk))


def _risks(desk: Desk, form: CooperationForm, name: str) -> Markup:
    risks = desk.ctx.cooperation.form(form).risks
    return tag(
        "div",
        tag("b", desk.t("check-risks", form=name)),
        listed(risk.in_language(desk.ctx.language) for risk in risks),
        cls="wa-risks",
    )
