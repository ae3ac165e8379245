"""Where the figures of one area come from: how each was made, and every file behind them."""

from planner.analysis.atlas import years_by_source
from planner.analysis.scores.measured import Measured
from planner.analysis.scores.profiles import AreaProfile, FigureReading
from planner.domain.figures.indicators import Indicator, Method, Scale
from planner.domain.figures.provenance import Snapshot
from planner.text.words import Words
from planner.ui.html import Markup, fold, table, tag
from planner.ui.verken.assets import REGISTER

SHORT_CHECKSUM = 12


def origin_details(area: AreaProfile, measured: Measured, words: Words) -> Markup:
    """Write, folded away, how each figure and its score were made, by which weights, and from which files."""
    t, chosen = words.t, measured.weight_set
    shown = [figure for figure in area.figures if figure.value is not None]
    weighed = t("weights-by", name=chosen.name) if chosen else t("report-weights-declared")
    return fold(
        t("origin-title"), _made(shown, area, words), tag("p", weighed, cls="wa-small"), _files(area, measured, words)
    )


def _made(shown: list[FigureReading], area: AreaProfile, words: Words) -> Markup:
    t = words.t
    head = [t(f"column-{name}") for name in ("figure", "year", "made", "scale", "weight")]
    rows = (
        (
            figure.indicator.label.in_language(words.language),
            str(figure.year),
            " ".join(_how(figure, area, words)),
            _scale(figure.indicator, words),
            words.weight(figure.weight) if figure.weight else t("context"),
        )
        for figure in shown
    )
    return table(t("origin-made-caption"), head, rows, numeric=frozenset({1, 4}), wide=True)


def _how(figure: FigureReading, area: AreaProfile, words: Words) -> list[str]:
    t, indicator = words.t, figure.indicator
    title = figure.snapshot.title if figure.snapshot else t("report-unknown")
    key = "origin-mixed" if indicator.method is Method.ONE_SIDEDNESS else "origin-as-given"
    key = "origin-register" if indicator.source == REGISTER else key
    told = [t(key, source=title, count=len(indicator.columns) + indicator.rest)]
    if figure.put_together is not None:
        told.append(t("origin-together", percent=words.share(figure.put_together)))
    if figure.changed is not None:
        percent = words.share(figure.changed)
        told.append(t("origin-changed", year=str(area.year), percent=percent))
    return told


def _scale(indicator: Indicator, words: Words) -> str:
    if indicator.scale is Scale.FIXED and indicator.fixed:
        low, high = (words.weight(end) for end in indicator.fixed)
        return words.t("scale-fixed", low=low, high=high)
    return words.t("scale-rank")


def _files(area: AreaProfile, measured: Measured, words: Words) -> Markup:
    """List the files behind the figures of this area; those of others have theirs."""
    t = words.t
    used = years_by_source([measured.atlas], measured.observations.used(codes=[area.code]))
    head = [t(f"column-{name}") for name in ("source", "year", "loaded-on", "licence", "attribution", "checksum")]
    rows = (_file(snapshot, years, words) for snapshot, years in used.items())
    return table(t("origin-files-caption"), head, rows, numeric=frozenset({1}), wide=True)


def _file(snapshot: Snapshot, years: tuple[int, ...], words: Words) -> tuple[str, ...]:
    loaded, short = words.day(snapshot.imported_at), snapshot.checksum[:SHORT_CHECKSUM]
    return snapshot.title, words.years_of(snapshot, years), loaded, snapshot.licence, snapshot.attribution, short
