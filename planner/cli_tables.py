"""What the command line prints: plain tables for people, plain objects for programs."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import click

from planner.analysis.profiles import AreaProfile
from planner.domain.agenda import Agenda, AgendaSummary
from planner.domain.provenance import Snapshot
from planner.text import Translate, number


def tell_import(snapshot: Snapshot, t: Translate) -> None:
    """Say on standard error what kind of file it was and what was kept."""
    words = {"title": snapshot.title, "rows": number(snapshot.rows, "nl")}
    click.echo(t("cli-imported", **words, left_out=number(snapshot.left_out, "nl")), err=True)


def area_object(profile: AreaProfile) -> dict[str, Any]:
    """Give one area as `scores --json` promises it."""
    return {
        "code": profile.code,
        "name": profile.name,
        "level": profile.level.value,
        "themes": {r.theme.id.value: {"score": r.score, "coverage": r.coverage} for r in profile.themes},
        "indicators": {
            f.indicator.id: {"value": f.value, "year": f.year, "score": f.score, "missing": f.missing or None}
            for f in profile.figures
        },
    }


def scores_table(profiles: list[AreaProfile], t: Translate) -> str:
    """Lay the theme scores of the areas of one gemeente out in columns."""
    names = [r.theme.label.nl for r in profiles[0].themes]
    rows = [[p.code, p.name, *(_score(r.score, t) for r in p.themes)] for p in profiles]
    return columns([t("column-code"), t("column-name"), *names], rows)


def agendas_table(found: tuple[AgendaSummary, ...], t: Translate) -> str:
    """Lay the agendas out in columns."""
    if not found:
        return t("agendas-none")
    rows = [[a.id, a.title, f"{a.period_from}–{a.period_to}", t(f"state-{a.state.value}")] for a in found]
    return columns([t("column-id"), t("column-title"), t("column-period"), t("column-state")], rows)


def agenda_text(agenda: Agenda, t: Translate) -> str:
    """Tell one agenda in a few lines: who, what is shared, the goal, what is tried."""
    names = {party.id: party.name for party in agenda.parties}
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
    return "\n".join(lines)


def columns(head: list[str], rows: Iterable[list[str]]) -> str:
    """Align texts in columns, two spaces apart."""
    table = [head, *rows]
    widths = [max(len(row[n]) for row in table) for n in range(len(head))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in table)


def plain(value: Any) -> Any:
    """Turn dataclasses into JSON-ready objects, dates as YYYY-MM-DD."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _score(score: float | None, t: Translate) -> str:
    return t("no-score") if score is None else number(score, "nl", 1)
