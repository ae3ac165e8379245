"""What the asset registers say of one area: per type how much there is, how old, and in what condition."""

from collections import Counter

from planner.analysis.ground.registers import UNKNOWN, AssetRow
from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import AreaProfile
from planner.domain.figures.assets import AssetType
from planner.domain.figures.indicators import ThemeId
from planner.text import share_decimals
from planner.text.words import Words
from planner.ui.house import house
from planner.ui.html import Markup, joined, small, table, tag

REGISTER = "beheerregister"
COLUMNS = ("asset-type", "quantity", "median-year", "past-life", "past-life-soon", "poor", "short", "life")


def has_register(measured: Measured, code: str) -> bool:
    """Tell whether the gemeente of this area has a register."""
    here = measured.areas.index[measured.areas["gemeente"] == measured.areas.at[code, "gemeente"]]
    return any(snapshot.source == REGISTER for snapshot in measured.observations.snapshots(codes=here))


def assets_table(rows: tuple[AssetRow, ...], area: AreaProfile, words: Words) -> Markup:
    """List each type, say what age means, and count what was left out."""
    t = words.t
    if not rows:
        return tag("p", t("assets-empty"))
    types = {own.id: own for own in house().lives.types}
    head = [t(f"column-{name}") for name in COLUMNS]
    known = [row for row in rows if row.type != UNKNOWN and row.quantity > 0]
    listed = table(
        t("assets-caption", name=area.name),
        head,
        (_row(row, types.get(row.type), words) for row in known),
        numeric=frozenset({1, 2, 3, 4, 5, 6}),
        wide=True,
    )
    notes = [t("assets-age"), _left_out(rows, words)]
    said = joined(small(note) for note in notes if note)
    return tag("div", listed, said, style=f"--hue: var(--{ThemeId.OPENBARE_RUIMTE.value})")


def _row(row: AssetRow, kind: AssetType | None, words: Words) -> tuple[str, ...]:
    t = words.t
    return (
        kind.label.in_language(words.language) if kind else row.type,
        t(f"amount-{row.unit}", amount=words.number(row.quantity)) if row.unit else words.number(row.quantity),
        t("report-unknown") if row.median_year is None else str(row.median_year),
        *(_share(s, words) for s in (row.share_past_life, row.share_past_life_in_10_years)),
        *(_share(s, words) for s in (row.share_poor, row.share_short)),
        _life(kind, words),
    )


def _share(share: float | None, words: Words) -> str:
    return "–" if share is None else words.t("asset-share", share=words.number(100 * share, share_decimals(share)))


def _life(kind: AssetType | None, words: Words) -> str:
    """Say how long a type is assumed to last, and who says so."""
    if kind is None or kind.life is None:
        return words.t("assets-no-life")
    years = words.weight(kind.life)
    if kind.own_assumption:
        return words.t("assets-life-own", years=years)
    return words.t("assets-life", years=years, sources="; ".join(kind.sources))


def _left_out(rows: tuple[AssetRow, ...], words: Words) -> str:
    counts = Counter[str]()
    for row in rows:
        counts.update(row.excluded)
    named = (f"{words.number(n)} {words.t(f'asset-left-out-{reason}').lower()}" for reason, n in counts.most_common())
    return words.t("assets-left-out", counted=words.listing(named)) if counts else ""
