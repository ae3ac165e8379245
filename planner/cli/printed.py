"""What the command line prints: plain tables for people, plain objects for programs."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import click

from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.domain.agenda.agenda import Agenda, AgendaSummary
from planner.domain.figures.provenance import Snapshot
from planner.domain.signs import shown
from planner.text import Translate, number


def tell_import(snapshot: Snapshot, t: Translate) -> None:
    """Say on standard error what kind of file it was and what was kept."""
    words = {"title": snapshot.title, "rows": number(snapshot.rows, "nl")}
    click.echo(t("cli-imported", **words, left_out=number(snapshot.left_out, "nl")), err=True)
    if snapshot.joined:
        click.echo(t("imported-joined"), err=True)


def area_object(profile: AreaProfile, *, how_sure: bool = False) -> dict[str, Any]:
    """Give one area as `scores --json` promises it, with `how_sure` also ranks, why, and which areas are alike."""
    told: dict[str, Any] = {
        "code": profile.code,
        "name": profile.name,
        "level": profile.level.value,
        "themes": {r.theme.id.value: {"score": r.score, "coverage": r.coverage} for r in profile.themes},
        "indicators": {f.indicator.id: _figure_object(f) for f in profile.figures if f.somewhere},
    }
    if how_sure:
        keys = ("code", "name", "gemeente", "distance")
        alike = profile.alike.areas if profile.alike else ()
        told["comparable"] = [dict(zip(keys, area, strict=True)) for area in alike]
        for reading in profile.themes:
            told["themes"][reading.theme.id.value] |= _sure_object(reading)
    return told


def _figure_object(figure: FigureReading) -> dict[str, Any]:
    """Give one figure; how it was made is added only where the source didn't give it for this area itself."""
    told = {"value": figure.value, "year": figure.year, "score": figure.score, "missing": figure.missing or None}
    more = {
        "coverage_of_buurten": figure.put_together,
        "changed": True if figure.changed is not None else None,
        "own_people": figure.changed,
    }
    more |= {"detail": figure.detail, "reach": figure.reach[0] if figure.reach else None}
    return told | {key: value for key, value in more.items() if value is not None}


def _sure_object(reading: ThemeReading) -> dict[str, Any]:
    place, band = reading.place, reading.band
    return {
        "rank": place.above + 1 if place else None,
        "rank_low": band.low if band else None,
        "rank_high": band.high if band else None,
        "first": band.first if band else None,
        "first_share": band.first_share if band else None,
        "contributions": {part.indicator: part.points for part in reading.parts},
    }


def scores_table(profiles: list[AreaProfile], t: Translate) -> str:
    """Lay the theme scores of the areas of one gemeente out in columns."""
    names = [r.theme.label.nl for r in profiles[0].themes]
    rows = [[p.code, p.name, *(_score(r.score, t) for r in p.themes)] for p in profiles]
    table = columns([t("column-code"), t("column-name"), *names], rows)
    changed = [p.code for p in profiles if any(f.changed is not None and f.value is not None for f in p.figures)]
    return "\n".join([table, f"{t('figure-changed')}: {', '.join(changed)}"] if changed else [table])


def agendas_table(found: tuple[AgendaSummary, ...], t: Translate) -> str:
    """Lay the agendas out in columns."""
    if not found:
        return t("agendas-none")
    rows = [[a.id, a.title, f"{a.period_from}–{a.period_to}", t(f"state-{a.state.value}")] for a in found]
    return columns([t("column-id"), t("column-title"), t("column-period"), t("column-state")], rows)


def agenda_text(agenda: Agenda, t: Translate) -> str:
    """Tell one agenda in a few lines: who, what is shared, the goal, what is tried."""
    names = agenda.party_names
    areas = ", ".join(f"{area.name} ({area.code})" for area in agenda.areas)
    period = f"{agenda.period_from}–{agenda.period_to}"
    lines = [agenda.title, f"{areas} · {period} · {t(f'state-{agenda.state.value}')}", agenda.urgency, ""]
    lines += [f"{t('cli-parties')}: {', '.join(names.values())}", f"{t('cli-goal')}: {agenda.ambition.text}", ""]
    for opgave in agenda.open_opgaven:
        lines.append(f"* {opgave.title}")
        for action in agenda.actions:
            if action.opgave_id == opgave.id:
                lead = names.get(action.lead_party or "", "–")
                lines.append(f"  - {action.title} ({t(f'action-state-{action.state.value}')}, {lead})")
    return shown("\n".join(lines))


def columns(head: list[str], rows: Iterable[list[str]]) -> str:
    """Align texts in columns, two spaces apart; what can't be seen is written as its number."""
    table = [[shown(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[n]) for row in table) for n in range(len(head))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in table)


def plain(value: Any) -> Any:
    """Turn dataclasses into JSON-ready objects, dates as YYYY-MM-DD."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _score(score: float | None, t: Translate) -> str:
    return t("no-score") if score is None else number(score, "nl", 1)
