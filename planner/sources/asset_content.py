"""What a column of a register is by what stands in it, where its name doesn't tell."""

from collections.abc import Collection, Iterator

import pyarrow.compute as pc

from planner.domain.assets import ServiceLives, Unit
from planner.sources.asset_files import RegisterFile
from planner.sources.asset_meaning import unit_in_head
from planner.sources.names import by_key, column_of, key

FEW = 12
"""A column that tells a unit, a status or a condition has no more different values."""


def few_valued(file: RegisterFile, used: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """Give the columns that nothing is known of and that say few different things, with what they say."""
    for column in file.columns:
        if column not in used and pc.count_distinct(file.table[column]).as_py() <= FEW:
            texts = [text for text in file.coded(column).texts if text]
            if texts:
                yield column, texts


def unit_named_after(file: RegisterFile, quantity: str, lives: ServiceLives) -> str:
    """Find the column with the unit that is named after a quantity: oppervlakte_eenheid; "" without any."""
    own = key(unit_in_head(quantity, lives)[0])
    return column_of(file.columns, (f"{own}eenheid", f"eenheid{own}")) or ""


def unit_by_content(file: RegisterFile, wanted: Collection[Unit], used: Collection[str], lives: ServiceLives) -> str:
    """Find a column that holds units only, one of the `wanted` among them; "" without any.

    Single letters may be a class, and what is named after another column is the unit of that.
    """
    there = by_key(file.columns)
    for column, texts in few_valued(file, used):
        units = [lives.units.get(key(text)) for text in texts]
        of_other = key(column).replace("eenheid", "") in there.keys() - {key(column)}
        if None in units or of_other or all(len(text) == 1 for text in texts):
            continue
        if {unit.unit for unit in units if unit} & set(wanted):
            return column
    return ""
