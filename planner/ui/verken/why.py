"""Why an area scores as it does on a theme, and how sure that is: folded away until somebody asks."""

from planner.analysis.scores.decomposition import MIDDLE, rounded_together
from planner.analysis.scores.profiles import AreaProfile, FigureReading, ThemeReading
from planner.analysis.scores.standing import FEWEST_HOUSEHOLDS
from planner.text.area import how_sure, why
from planner.text.words import Words
from planner.ui.html import NOTHING, Content, Markup, fold, joined, table, tag


def why_details(reading: ThemeReading, area: AreaProfile, words: Words) -> Markup:
    """Write the decomposition in a sentence and a table, how sure the place is, and what isn't known."""
    t = words.t
    label = reading.theme.label.in_language(words.language)
    asked = t("why-score" if reading.score is not None else "why-no-score")
    figures = {f.indicator.id: f for f in area.figures if f.indicator.theme == reading.theme.id}
    told: list[Content] = [_absent(list(figures.values()), words)]
    if reading.score is not None:
        told = [why(reading, area, words) or t("why-balanced"), _parts(reading, figures, label, words), *told]
        told.append(how_sure(reading.band, words) if reading.band else _not_sure(reading, words))
    body = joined(each if isinstance(each, Markup) else tag("p", each) for each in told if each)
    summary = joined((asked, tag("span", " ", label, cls="wa-unseen")))
    return fold(summary, body) if body else NOTHING


def _not_sure(reading: ThemeReading, words: Words) -> str:
    """Say why it can't be said how sure a place is; nothing as long as nobody looked."""
    if len(reading.parts) == 1:
        return words.t("why-not-sure-one")
    least = words.number(FEWEST_HOUSEHOLDS)
    return words.t(f"why-not-sure-{reading.unsure}", least=least) if reading.unsure else ""


def _parts(reading: ThemeReading, figures: dict[str, FigureReading], label: str, words: Words) -> Markup:
    """List what each figure adds to the middle score, or takes off it."""
    t = words.t
    head = (t("column-figure"), t("column-score"), t("column-counts"), t("column-adds"))
    effects = rounded_together([*(part.points for part in reading.parts), MIDDLE], reading.score or 0, 1)[:-1]
    shares = rounded_together([100 * part.share for part in reading.parts], 100, 0)
    rows = (
        (
            figures[part.indicator].indicator.label.in_language(words.language),
            words.score(part.score),
            t("percent", percent=words.number(share)),
            t("adds", points=words.number(effect, 1)) if effect > 0 else words.number(effect, 1),
        )
        for part, effect, share in zip(reading.parts, effects, shares, strict=True)
    )
    return table(t("why-caption", theme=label), head, rows, numeric=frozenset({1, 2, 3}))


def _absent(figures: list[FigureReading], words: Words) -> str:
    """Name what counts and isn't known here, with the reason."""
    away = [f for f in figures if f.value is None and f.weight > 0]
    named = (f"{f.indicator.label.in_language(words.language)} ({_small(words.figure(f))})" for f in away)
    return words.t("why-absent", figures="; ".join(named)) if away else ""


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
