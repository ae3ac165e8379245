"""The figures a person can put on an agenda: those of its areas now, and those that were put there before."""

from planner.analysis.scores import readings
from planner.analysis.scores.profiles import FigureReading
from planner.analysis.scores.readings import freeze
from planner.domain.agenda.opgaven import Among, FrozenFigure, attention
from planner.domain.areas import level_of
from planner.errors import NotFoundError
from planner.ui import cache
from planner.ui.agenda.desk import Desk
from planner.ui.html import Markup, joined, tag


def figure_key(figure: FrozenFigure) -> str:
    """Name a figure of an area."""
    return f"{figure.area_code}/{figure.indicator}"


def choosable(desk: Desk, kept: tuple[FrozenFigure, ...] = ()) -> dict[str, str]:
    """List the figures with value, year and score now, most to do first; `kept` are shown as they were frozen."""
    frozen = {figure_key(f): frozen_words(desk, f) for f in kept}
    now: list[tuple[float, str, str]] = []
    for area in desk.agenda.areas:
        try:
            measured = cache.among_like(area.level, area.code, year=area.year)
            profile = readings.profile(measured, area.code)
        except NotFoundError:
            continue  # the desk says so; what was frozen stays
        for figure in profile.figures:
            if figure.value is not None and figure.year is not None:
                order = -1.0 if figure.score is None else figure.score
                now.append((order, f"{area.code}/{figure.indicator.id}", _words(desk, profile.name, figure)))
    return {**frozen, **{key: said for _, key, said in sorted(now, reverse=True) if key not in frozen}}


def frozen_of(desk: Desk, keys: list[str], kept: tuple[FrozenFigure, ...] = ()) -> tuple[FrozenFigure, ...]:
    """Freeze the chosen figures as they are now; one that was frozen before stays as it was."""
    before = {figure_key(f): f for f in kept}
    return tuple(before[key] if key in before else _freeze(desk, key) for key in keys)


def _freeze(desk: Desk, key: str) -> FrozenFigure:
    code, indicator = key.split("/", 1)
    area = next(area for area in desk.agenda.areas if area.code == code)
    measured = cache.among_like(area.level, code, year=area.year)
    return freeze(measured, code, indicator, on=desk.ctx.now().date(), language=desk.ctx.language)


def frozen_words(desk: Desk, figure: FrozenFigure) -> str:
    """Say a frozen figure with area, value, year and score."""
    said = desk.words.frozen(figure)
    if figure.score is None:
        return said
    return f"{said} · {desk.t('figure-score', score=desk.words.number(figure.score, 1))}"


def named_in_bold(told: tuple[str, str]) -> Markup:
    """Show what is told of a figure as markup, its name in bold."""
    label, said = told
    return joined((tag("b", label, ":"), " ", said))


def standing_words(desk: Desk, figure: FrozenFigure) -> tuple[str, str]:
    """Tell a figure, its name apart: first in words where it stands among like areas, then value, year and score."""
    words, level = desk.words, desk.words.many(level_of(figure.area_code))
    value = words.value(figure.value, figure.unit, figure.decimals)
    said = {"area": figure.area_name, "value": value, "year": str(figure.year)}
    if figure.score is None:
        return figure.label, desk.t("figure-without-score", **said)
    made_up = desk.agenda.fictional and figure.reference == Among.NETHERLANDS
    said["among"] = desk.t(f"figure-among-{'fictional' if made_up else figure.reference}", level=level)
    said["score"] = words.number(figure.score, 1)
    return figure.label, desk.t(f"figure-attention-{attention(figure.score).value}", **said)


def change_words(desk: Desk, then: FrozenFigure, now: FrozenFigure) -> tuple[str, str]:
    """Tell how a figure went since it was put on the agenda, its name apart."""
    before, after = (desk.words.value(f.value, f.unit, f.decimals) for f in (then, now))
    years = {"year_before": str(then.year), "year_after": str(now.year)}
    return now.label, desk.t("questions-went", area=now.area_name, before=before, after=after, **years)


def _words(desk: Desk, area: str, figure: FigureReading) -> str:
    words = desk.words
    label = figure.indicator.label.in_language(words.language)
    said = desk.t("report-figure", label=label, area=area, value=words.figure(figure), year=str(figure.year))
    if figure.score is None:
        return said
    return f"{said} · {desk.t('figure-score', score=words.number(figure.score, 1))}"
