"""What a report is made of, free of format: every renderer shows these blocks in this order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import geopandas as gpd

from planner.maps.view import MapView
from planner.text import Language, Translate


class Tone(StrEnum):
    """How a paragraph speaks: plainly, as the sentence that matters, as a remark, or as something to talk about."""

    PLAIN = "plain"
    LEAD = "lead"
    QUIET = "quiet"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; a line break of the writer stays a line break."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Facts:
    """Short labels, each with a sentence."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `weight` is its share of the width, `number` sets it to the right."""

    label: str
    weight: float = 1.0
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with at least one row; the first column names its row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Text | Facts | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Section", ...] = ()


@dataclass(frozen=True, eq=False)
class Picture:
    """The map with its caption; `drawn` holds the borders of all areas of `view` (EPSG:28992)."""

    view: MapView
    drawn: gpd.GeoDataFrame
    caption: str


@dataclass(frozen=True, eq=False)
class Report:
    """A whole report.

    `fictional` is the word that marks a made-up agenda, else "". `blank` is what an empty cell says, so that a renderer
    can set it quietly. `page` holds `{page}` and `{pages}`.
    `picture` is None when no area of the agenda can be drawn. `substituted` explains characters a format can't draw.
    """

    kind: str
    title: str
    subtitle: str
    authors: tuple[str, ...]
    fictional: str
    notice: str
    facts: Facts
    picture: Picture | None
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    page: str
    blank: str
    substituted: str
    language: Language
    today: date
    t: Translate
