"""Whose figures stand beside a code: codes are given out again when borders change, and then the name tells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np
import pandas as pd

from planner.domain.finding import folded

ALIKE = 0.6
"""From here on two names are one that was written otherwise (0–1, as difflib counts)."""

TELLING = 4
"""A word of at least so many letters that two names share makes them alike; "wijk" and "buurt" tell nothing."""

EVERYWHERE = frozenset({"wijk", "buurt", "gemeente", "omgeving", "verspreide", "huizen", "buitengebied", "kern"})
LONGEST = 120
"""Signs of a name that are looked at."""

AS_MANY, FEW = 1.5, 50
"""Two areas have as many inhabitants when one has at most so many times those of the other, or so many more."""

NOT_AS_MANY = 3.0
"""Where a table has no names, an area with so many times as many inhabitants, or as few, may be another one."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """The rows of a table beside the areas of one map.

    `codes`: per row the code of the area that is meant, NA where it isn't on this map. `moved` and `strange` mark the
    rows whose code is another area's here: of the first the name stands elsewhere in the gemeente, of the second not.
    `fitting` counts the rows whose own code is right. Of rows without a name `agreeing` marks those of which the
    inhabitants say that it is right, and `unlike` those of which they say that it isn't: it may have grown.
    """

    codes: pd.Series
    moved: pd.Series
    strange: pd.Series
    agreeing: pd.Series
    unlike: pd.Series
    fitting: int


@dataclass(frozen=True, eq=False)
class Edition:
    """The areas of one map: `areas` has index code and the columns `name` and `inhabitants` (NaN unknown)."""

    id: str
    year: int
    areas: pd.DataFrame


def best_fit(said: pd.DataFrame, editions: Sequence[Edition]) -> tuple[Edition, Fitted]:
    """Give the map to which the rows of a table belong: the first of those on which most are what they say.

    A row without a name whose inhabitants fit another of these maps, and not this one, is another area's here.
    """
    found = [(edition, fitted(said, edition.areas)) for edition in editions]
    edition, best = max(found, key=lambda pair: pair[1].fitting)
    gone = best.unlike & np.logical_or.reduce([one.agreeing for _, one in found])
    return edition, replace(best, codes=best.codes.mask(gone), strange=best.strange | gone)


def fitted(said: pd.DataFrame, areas: pd.DataFrame) -> Fitted:
    """Tell which area each row is about.

    `said` has the columns `code` (NA unknown), `name` ("" not said), `inhabitants` (NaN not said) and `year`, `areas`
    has index code and the columns `name` and `inhabitants`. A row whose name is exactly that of one other area of its
    level and gemeente goes there. Any other keeps its code when the names are alike or, whatever the names, about as
    many people live there. A row without a name keeps its code too, as does one whose code isn't on the map: nothing
    tells it is another's.
    """
    places = areas.index.get_indexer(pd.Index(said["code"]))  # `isin` is ten times slower on text
    known = pd.Series(places >= 0, said.index)
    here = areas.take(np.maximum(places, 0)).set_axis(said.index).where(known)
    names, theirs = (_each(column) for column in (said["name"], here["name"]))
    people, own = said["inhabitants"].astype(float), here["inhabitants"].astype(float)
    asked = known & (names != theirs) & (names != "")
    pairs = zip(asked, names, theirs, strict=True)
    other = pd.Series([is_asked and not alike(*pair) for is_asked, *pair in pairs], said.index, dtype=bool)
    elsewhere = _elsewhere(said["code"].where(asked), names, areas)
    elsewhere = elsewhere.mask(elsewhere == said["code"])
    strange = (other & ~_as_many(people, own, AS_MANY)) | elsewhere.notna()
    bare = known & (names == "") & people.notna() & own.notna()
    as_many = _as_many(people, own, NOT_AS_MANY)
    codes = said["code"].where(~strange, elsewhere)
    told = pd.DataFrame({"code": codes, "year": said["year"]})
    codes = codes.mask(strange & codes.notna() & told.duplicated(keep=False))
    fits = known & ~strange & ~(bare & ~as_many)
    marks = (strange & codes.notna(), strange & codes.isna(), bare & as_many, bare & ~as_many)
    return Fitted(codes, *marks, int(fits.sum()))


def living_there(codes: pd.Series, people: pd.Series, areas: pd.DataFrame) -> float:
    """Give the share (0–1) of areas in which about as many people live as `people` says; 0 when nothing tells.

    Both series have the rows of a table; `areas` is as in `fitted`.
    """
    there = areas["inhabitants"].astype(float).reindex(codes).set_axis(codes.index)
    told = codes.notna() & people.notna() & there.notna()
    return float(_as_many(people[told], there[told], NOT_AS_MANY).mean()) if told.any() else 0.0


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> bool:
    """Tell whether two folded names are one, written otherwise.

    >>> alike("mooierstraat", "mooierstraat e o"), alike("lient", "lint"), alike("de leyen", "hollandsche rading kern")
    (True, True, False)
    """
    shared = {word for word in {*one.split()} & {*other.split()} if len(word) >= TELLING} - EVERYWHERE
    return bool(shared) or SequenceMatcher(None, _bare(one), _bare(other)).ratio() >= ALIKE


def _each(names: pd.Series) -> pd.Series:
    """Fold names, each once; "" where there is none."""
    places, each = pd.factorize(names.fillna("").astype(str))
    return pd.Series(np.array([*map(_told, each)], dtype=object)[places], names.index, dtype=object)


@lru_cache(maxsize=50_000)
def _told(name: str) -> str:
    """Fold a name; "Wijk 02" says no more than its code.

    >>> _told("Wijk 02 Noord"), _told("Buurt 2741")
    ('wijk 02 noord', '')
    """
    words = folded(name[:LONGEST])[:LONGEST]
    return "" if all(word in EVERYWHERE or word.isdigit() for word in words.split()) else words


def _bare(name: str) -> str:
    return name.replace(" ", "").replace("ij", "y")


def _as_many(one: pd.Series, other: pd.Series, times: float) -> pd.Series:
    """Tell where two numbers of inhabitants are about the same; False where one isn't known."""
    both = pd.concat([one, other], axis=1)
    few, many = both.min(axis=1, skipna=False), both.max(axis=1, skipna=False)
    return (many <= few * times) | (many - few <= FEW)


def _elsewhere(codes: pd.Series, names: pd.Series, areas: pd.DataFrame) -> pd.Series:
    """Find for each code the one area of the same level and gemeente that has this name, NA where none or several."""
    wanted = codes.dropna().str[:6] + names[codes.notna()].map(_bare)
    own = areas[areas.index.str[:6].isin(codes.dropna().str[:6].unique())]
    there = own.index.str[:6] + _each(own["name"]).map(_bare)
    once = pd.Series(own.index, index=there)
    once = once[~once.index.duplicated(keep=False)]
    return wanted.map(once).reindex(codes.index)
