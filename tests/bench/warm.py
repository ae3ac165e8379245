"""What a warm process does for one reader: score all buurten, write a PDF."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from planner.bootstrap import House, build
from planner.demonstration import DEMO_ID, prepare_demo
from planner.domain.areas import Level
from planner.domain.indicators import Reference
from planner.services import exports, figures
from planner.settings import Settings
from tests.bench.table import Row, median_of

RUNS = 5


def house_in(folder: Path) -> House:
    """Build a house whose data and database live in this folder."""
    return build(replace(Settings(), data_dir=folder, database_url=f"sqlite:///{folder / 'planner.db'}"))


def score_rows(name: str, house: House) -> Iterator[Row]:
    """Measure the scores of every buurt that is loaded."""
    ctx, atlas = house.context(), house.library.atlas()
    count = len(figures.measure(ctx, atlas, Level.BUURT, Reference.NETHERLANDS).areas)
    for reference in Reference:
        taken = median_of(RUNS, lambda: figures.measure(ctx, atlas, Level.BUURT, reference))  # noqa: B023 - used at once
        yield Row(f"{name}: scores of {count} buurten, {reference.name.lower()}", taken, at_most=0.2)


def pdf_rows(folder: Path) -> Iterator[Row]:
    """Measure the PDF of the demo agenda."""
    ctx = house_in(folder).context()
    prepare_demo(ctx, folder / "demo", lambda *_: None)
    exports.export_agenda(ctx, DEMO_ID, "pdf")
    seconds = median_of(RUNS, lambda: exports.export_agenda(ctx, DEMO_ID, "pdf"))
    yield Row("PDF of the demo agenda", seconds, at_most=0.3)
