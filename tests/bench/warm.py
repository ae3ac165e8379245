"""What a warm process does for one reader: score all buurten, say how sure that is, write a PDF."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from planner.analysis.finding import directory, find
from planner.analysis.scores.measured import measure
from planner.analysis.scores.scoring import weighted_mean
from planner.analysis.scores.sensitivity import DRAWS, HIGH, LOW, draw_weights, rank_band, rank_bands
from planner.bootstrap import House
from planner.demo.prepare import DEMO_ID, prepare_demo
from planner.domain.areas import Level
from planner.domain.figures.indicators import Reference
from planner.services.sharing import exports
from tests.bench.ground import Ground, house_in
from tests.bench.size import Size
from tests.bench.table import Row, median_of, seconds


def warm_rows(ground: Ground) -> Iterator[Row]:
    """Measure what needs no kaart, then what each kaart asks."""
    yield from pdf_rows(ground.folder / "demo", ground.size)
    yield from sure_rows(ground.size)
    for name in ground.kaarten:
        yield from score_rows(name, ground.house(name), ground.size)
        yield from search_rows(name, ground.house(name), ground.size)


def score_rows(name: str, house: House, size: Size) -> Iterator[Row]:
    """Measure the scores of every buurt that is loaded."""
    ctx, atlas = house.context(), house.library.areas.atlas()
    count = len(measure(atlas, ctx.indicators, Level.BUURT, Reference.NETHERLANDS).areas)
    for reference in Reference:
        taken = median_of(size.runs, lambda: measure(atlas, ctx.indicators, Level.BUURT, reference))  # noqa: B023 - used at once
        yield Row(f"{name}: scores of {count} buurten, {reference.name.lower()}", taken, at_most=0.15)


def search_rows(name: str, house: House, size: Size) -> Iterator[Row]:
    """Measure a search by name among all areas: a common name, a letter, two words and what isn't there."""
    listed = directory(house.library.areas.atlas().areas, house.other_names)
    for typed in ("centrum", "a", "noord utrecht", "xqzy"):
        taken = median_of(size.runs, lambda: find(listed, typed, 8))  # noqa: B023 - used at once
        yield Row(f"{name}: {typed!r} among {len(listed.codes)} areas", taken, at_most=0.02)


def sure_rows(size: Size) -> Iterator[Row]:
    """Measure the rank intervals of made-up scores: 4 themes of 4 indicators, a tenth of them missing."""
    rng = np.random.default_rng(1)
    themes = [
        pd.DataFrame(rng.uniform(0, 10, (size.buurten, 4)), index=rng.permutation(size.buurten).astype(str))
        for _ in range(4)
    ]
    themes = [theme.mask(rng.random(theme.shape) < 0.1).dropna(how="all") for theme in themes]
    ours = median_of(size.runs, lambda: [rank_bands(theme, np.ones(4)) for theme in themes])
    plain = seconds(lambda: [_ranked_plainly(theme) for theme in themes])
    what = f"{DRAWS} draws of weights, {size.buurten} areas, 16 indicators (peer: rank and quantile of pandas)"
    yield Row(what, ours, plain, at_most=2)
    alone = median_of(size.runs, lambda: [rank_band(theme, np.ones(4), theme.index[0]) for theme in themes])
    yield Row("the same draws for one area", alone, at_most=0.3)


def _ranked_plainly(scores: pd.DataFrame) -> pd.DataFrame:
    shares = enumerate(draw_weights(np.ones(4)))
    drawn = pd.DataFrame({n: weighted_mean(scores, s).rank(method="min", ascending=False) for n, s in shares})
    return drawn.quantile([LOW, HIGH], axis=1)


def pdf_rows(folder: Path, size: Size) -> Iterator[Row]:
    """Measure the PDF of the demo agenda."""
    ctx = house_in(folder).context()
    prepare_demo(ctx, folder / "demo", lambda *_: None)
    exports.export_agenda(ctx, DEMO_ID, "pdf")
    taken = median_of(size.runs, lambda: exports.export_agenda(ctx, DEMO_ID, "pdf"))
    yield Row("PDF of the demo agenda", taken, at_most=0.3)
