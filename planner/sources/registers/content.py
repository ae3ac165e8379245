"""What a column of a register is by what stands in it, where its name doesn't tell."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from planner.domain.figures.assets import GONE, HERE, AssetMapping, Note, ServiceLives, Unit
from planner.sources.declared.lives import folded
from planner.sources.files.names import by_key, column_of, key
from planner.sources.registers.columns import Coded
from planner.sources.registers.files import RegisterFile
from planner.sources.registers.meaning import STATUSES_ASKED, conditions_in, statuses_in, unit_in_head

SHOWN = 8

FEW = 12
"""A column that tells a unit, a status or a condition has no more different values."""


def few_valued(file: RegisterFile, used: Collection[str], most: int = FEW) -> Iterator[tuple[str, list[str]]]:
    """Give the columns that nothing is known of and that say few different things, with what they say."""
    for column in file.columns:
        if column not in used and pc.count_distinct(file.table[column]).as_py() <= most:
            texts = [text for text in file.coded(column).texts if text]
            if texts:
                yield column, texts


def listed(code: str, column: str, values: Coded, chosen: Collection[str]) -> Iterator[Note]:
    """Name the values of a column that a person should look at, most frequent first, and count their objects."""
    those = [n for n in np.argsort(-values.counts, kind="stable") if values.texts[n] in chosen and values.counts[n]]
    if those:
        shown = "; ".join(f"{values.texts[n]} ({values.counts[n]})" for n in those[:SHOWN])
        told = {"column": column, "shown": shown, "more": beyond(those)}
        yield Note(code, told | {"count": str(int(values.counts[those].sum()))})


def beyond(things: Sequence[object]) -> str:
    """Say how many of these aren't shown, "none" when all are."""
    return str(len(things) - SHOWN) if len(things) > SHOWN else "none"


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


def condition_by_content(file: RegisterFile, used: Collection[str], lives: ServiceLives) -> str:
    """Find a column that says nothing but how well objects are, in words and in two ways at least; "" without any."""
    for column, texts in few_valued(file, used):
        words = {text: said for text, said in lives.conditions.items() if any(sign.isalpha() for sign in text)}
        known = conditions_in("", texts, replace(lives, conditions=words, scales=()))
        if all(folded(text) in known for text in texts) and len({*known.values()} - {""}) > 1:
            return column
    return ""


def status_by_content(file: RegisterFile, used: Collection[str], lives: ServiceLives, *, present: str) -> str:
    """Find a column that says that objects went, else give `present`, else one named status to ask about.

    One that isn't named status says nothing but which objects are there and which went, and not by yes and no.
    """
    best = present
    for column, texts in few_valued(file, used, STATUSES_ASKED):
        known, named = statuses_in(texts, lives), "status" in key(column)
        said, plain = {*known.values()} - {""}, {folded(text) for text in texts}
        only = len(texts) <= FEW and HERE in said and plain <= known.keys() and not plain & lives.yes_no.keys()
        if GONE in said and (named or only):
            return column
        if named and said and not best:
            best = column
    return best


def gone_elsewhere(file: RegisterFile, mapping: AssetMapping, lives: ServiceLives, gone: np.ndarray) -> Iterator[Note]:
    """Name the values of unused columns with words for what went, of objects that aren't `gone`: they count."""
    words = [text for text, here in lives.statuses.items() if not here and text not in lives.yes_no]
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"[\s_/,;:()-]+") for word in words)
    for column in file.columns:
        cells = file.table[column]
        if column in mapping.columns.values() or not (
            pa.types.is_string(cells.type) or pa.types.is_large_string(cells.type)
        ):
            continue
        if not pc.any(pc.match_substring_regex(pc.unique(cells), alternatives, ignore_case=True)).as_py():
            continue
        values = file.coded(column)
        found = [text for text in values.texts if re.search(alternatives, text, re.IGNORECASE)]
        known = statuses_in(found, replace(lives, yes_no={}))
        meant = {text for text in found if known.get(folded(text)) == GONE and folded(text) not in lives.yes_no}
        counts = np.bincount(values.codes[~gone], minlength=len(values.texts))
        yield from listed("gone-elsewhere", column, replace(values, counts=counts), meant)
