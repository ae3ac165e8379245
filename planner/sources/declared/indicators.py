"""Read data/indicators.yaml: the themes and indicators people see, and how figures of small areas are put together."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from planner.domain.figures.indicators import (
    Choice,
    Direction,
    Indicator,
    IndicatorSet,
    Label,
    Mask,
    Method,
    MissingRule,
    ReferenceYear,
    Scale,
    Theme,
    ThemeId,
)
from planner.errors import SettingError
from planner.sources.declared.strict import Item, each, root, unique

FILE = "indicators.yaml"
FIELDS = ("minimum_inhabitants", "choice", "profile", "denominators", "themes", "indicators")
INDICATOR = (
    tuple("id theme label why unit direction scale weight missing reference_year source columns denominator".split()),
    tuple("method rest enough contained_in masked_by fixed local decimals proxy last_year greatest_age".split()),
)
FARTHEST = 1e9
OLDEST = 100


class Denominator(StrEnum):
    """What a figure is a share or a mean of; NONE is never put together, and COUNT is a count of its own."""

    INHABITANTS = "inhabitants"
    HOUSEHOLDS = "households"
    DWELLINGS = "dwellings"
    AREA = "area"
    COUNT = "count"
    NONE = "none"


def read_indicators(path: Path) -> IndicatorSet:
    """Read the themes and indicators; raises SettingError at the first mistake."""
    problems: list[SettingError] = []
    made = check_indicators(path, problems)
    if made is None or problems:
        raise problems[0]
    return made


def check_indicators(path: Path, problems: list[SettingError]) -> IndicatorSet | None:
    """Read the file and collect every mistake."""
    try:
        parts = root(path).fields(FIELDS)
        themes, indicators = parts["themes"].items(), parts["indicators"].items()
        minimum, profile = int(parts["minimum_inhabitants"].number(1, 100_000)), parts["profile"].texts()
        counts = {key: item.text() for key, item in parts["denominators"].fields(_counted()).items()}
        choice = _choice(parts["choice"])
    except SettingError as problem:
        problems.append(problem)
        return None
    unique([*themes], problems)
    unique([*indicators], problems)
    before = len(problems)
    read = each(themes, _theme, problems), each(indicators, lambda item: indicator_of(item, counts), problems)
    made = IndicatorSet(*read, minimum, profile, tuple(counts.items()), choice)
    if len(problems) == before:
        _check_weights(made, themes, problems)
        _check_contained(made, indicators, problems)
    return made


def columns_named(path: Path) -> list[Item]:
    """Give every place in a right file that names an official column."""
    parts = root(path).fields(FIELDS)
    named = [*parts["profile"].items(), *parts["denominators"].fields(_counted()).values()]
    for item in parts["indicators"].items():
        own = item.fields(*INDICATOR)
        named += own["columns"].items()
        if "masked_by" in own:
            named.append(own["masked_by"].fields(("column", "above"))["column"])
    return named


def sources_named(path: Path) -> list[Item]:
    """Give every place in a right file that names a source."""
    return [item.fields(*INDICATOR)["source"] for item in root(path).fields(FIELDS)["indicators"].items()]


def _counted() -> tuple[str, ...]:
    return tuple(one.value for one in Denominator if one not in (Denominator.COUNT, Denominator.NONE))


def _choice(item: Item) -> Choice:
    ages, shares = ("greatest_age", "band"), ("local_share", "register_share", "whole_share")
    parts = item.fields((*ages, *shares))
    years = [int(parts[name].number(0, OLDEST)) for name in ages]
    return Choice(*years, *(parts[name].number(0.01, 1) for name in shares))


def _theme(item: Item) -> Theme:
    parts = item.fields(("id", "label", "question", "threshold"))
    threshold = parts["threshold"].number(0, 1)
    return Theme(parts["id"].choice(ThemeId), label(parts["label"]), label(parts["question"]), threshold)


def indicator_of(item: Item, counts: Mapping[str, str]) -> Indicator:
    """Read one indicator; `counts` gives the official column of each denominator."""
    parts = item.fields(*INDICATOR)
    made = Indicator(
        id=parts["id"].text(),
        theme=parts["theme"].choice(ThemeId),
        label=label(parts["label"]),
        why=label(parts["why"]),
        unit=label(parts["unit"]),
        direction=parts["direction"].choice(Direction),
        source=parts["source"].text(),
        columns=parts["columns"].texts(),
        method=parts["method"].choice(Method) if "method" in parts else Method.COLUMN,
        rest="rest" in parts and parts["rest"].yes(),
        weight=parts["weight"].number(0, 100),
        decimals=int(parts["decimals"].number(0, 4)) if "decimals" in parts else 0,
        proxy="proxy" in parts and parts["proxy"].yes(),
        scale=parts["scale"].choice(Scale),
        missing=parts["missing"].choice(MissingRule),
        reference_year=parts["reference_year"].choice(ReferenceYear),
        fixed=_fixed(parts["fixed"]) if "fixed" in parts else None,
        local="local" in parts and parts["local"].yes(),
        denominator=counts.get(parts["denominator"].choice(Denominator).value, ""),
        enough=parts["enough"].number(0.5, 1) if "enough" in parts else 0.8,
        contained_in=parts["contained_in"].texts() if "contained_in" in parts else (),
        masked_by=_mask(parts["masked_by"]) if "masked_by" in parts else None,
        last_year=int(parts["last_year"].number(1990, 9999)) if "last_year" in parts else 9999,
        greatest_age=int(parts["greatest_age"].number(0, OLDEST)) if "greatest_age" in parts else None,
    )
    if len(made.columns) + made.rest < (2 if made.method is Method.ONE_SIDEDNESS else 1):
        raise parts["columns"].wrong("value", str(len(made.columns)), "2 …")
    if (made.scale is Scale.FIXED) != (made.fixed is not None):
        raise parts["scale"].wrong("value", made.scale.value, "scale: fixed + fixed: {from: …, to: …} / scale: rank")
    return made


def label(item: Item) -> Label:
    """Read a text in both languages."""
    parts = item.fields(("nl", "en"))
    return Label(parts["nl"].text(), parts["en"].text())


def _fixed(item: Item) -> tuple[float, float]:
    parts = item.fields(("from", "to"))
    low, high = (parts[end].number(-FARTHEST, FARTHEST) for end in ("from", "to"))
    if low >= high:
        raise item.wrong("value", f"{low:g}, {high:g}", "from < to")
    return low, high


def _mask(item: Item) -> Mask:
    parts = item.fields(("column", "above"))
    return Mask(parts["column"].text(), parts["above"].number(-FARTHEST, FARTHEST))


def _check_weights(made: IndicatorSet, themes: list[Item], problems: list[SettingError]) -> None:
    """Refuse a theme in which nothing counts: it can never have a score."""
    for theme, item in zip(made.themes, themes, strict=True):
        if not any(indicator.weight for indicator in made.of_theme(theme.id)):
            problems.append(item.wrong("value", theme.id.value, "weight > 0"))


def _check_contained(made: IndicatorSet, items: list[Item], problems: list[SettingError]) -> None:
    """Refuse what is contained in an indicator that isn't there."""
    known = [indicator.id for indicator in made.indicators]
    for indicator, item in zip(made.indicators, items, strict=True):
        for name in indicator.contained_in:
            if name not in known or name == indicator.id:
                place = item.fields(*INDICATOR)["contained_in"]
                problems.append(place.wrong("value", name, ", ".join(key for key in known if key != indicator.id)))
