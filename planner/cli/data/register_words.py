"""What the command line says of asset registers: what a file is taken for, and how old things are per area."""

from collections.abc import Iterator

from planner.analysis.ground.registers import AssetRow
from planner.cli.printed import columns
from planner.domain.figures.assets import RegisterReport
from planner.text import Translate, number, share_decimals

SHOWN = 20


def about(report: RegisterReport, t: Translate) -> Iterator[str]:
    """Say what a person should know of a register, and what of it won't count, a line each."""
    for note in report.notes:
        yield t(f"asset-note-{note.code}", **note.values)
    unknown = [value.value or "–" for value in report.types if not value.becomes]
    if unknown:
        yield t("asset-types-unknown", shown="; ".join(unknown[:SHOWN]), more=max(0, len(unknown) - SHOWN))
    for reason, count in report.excluded.items():
        yield f"{t(f'asset-left-out-{reason}')}: {number(count, 'nl')}"


def assets_table(rows: list[AssetRow], t: Translate) -> str:
    """Lay the areas and their asset types out in columns."""
    if not rows:
        return t("assets-empty")
    shares = ("past-life", "past-life-soon", "poor", "short")
    names = ("name", "asset-type", "quantity", "unit", "median-year", *shares, "left-out")
    head = [t("column-code"), *(t(f"column-{name}") for name in names)]
    return columns(head, [_line(row, t) for row in rows])


def _line(row: AssetRow, t: Translate) -> list[str]:
    shares = (row.share_past_life, row.share_past_life_in_10_years, row.share_poor, row.share_short)
    quantity, year = number(row.quantity, "nl"), str(row.median_year or "–")
    told = [t("asset-share", share=number(100 * s, "nl", share_decimals(s))) if s is not None else "–" for s in shares]
    left_out = number(sum(row.excluded.values()), "nl")
    return [row.code, row.name, row.type, quantity, row.unit or "–", year, *told, left_out]
