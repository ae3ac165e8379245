"""Read tables of CBS over OData v3 (a row per area) and v4 (a row per figure), both as one table of texts."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from planner.errors import NoAnswerError, NotPublishedError
from planner.sources.web.web import Web, bare, listed

AREA = "WijkenEnBuurten"
PREFIXES = ("GM", "WK", "BU")
NOTHING: Mapping[str, str] = {}
NUMBERS = ("ID", "Id")
"""Columns in which a server counts its own rows."""

Table = dict[str, dict[str, str]]
"""Per area code the texts of its columns."""


def read_v3(web: Web, url: str, gemeente: str = "") -> Table:
    """Read a TypedDataSet or UntypedDataSet, of one gemeente or whole (only a server of whole tables gives that).

    Raises FetchError, or NotPublishedError when there is no row; rows that aren't all there, once, are refused.
    """
    found: Table = {}
    for asked in _asked(gemeente):
        for row in _rows(web, url, asked, {"$format": "json"}):
            code = str(row.get(AREA) or "").strip()
            if code in found:
                raise NoAnswerError("fetch-twice", url=bare(url), area=code)
            found[code] = {name: _text(cell) for name, cell in row.items() if name not in (AREA, *NUMBERS)}
    return _some(found, url)


def read_v4(web: Web, url: str, gemeente: str, measures: Mapping[str, str]) -> Table:
    """Read the Observations of a table; a measure is called as `measures` says, else after its title.

    Raises FetchError, or NotPublishedError when there is no row; rows that aren't all there, once, are refused, and
    so are figures of a measure that the list of measures doesn't have.
    """
    codes = {str(code.get("Identifier")).strip(): code for code in _pages(web, f"{url}/MeasureCodes", {})}
    names = dict.fromkeys(codes, "") | _named([*codes.values()], measures)
    found: Table = {}
    for asked in _asked(gemeente):
        for row in _rows(web, f"{url}/Observations", asked):
            measure, code = (str(row.get(key) or "").strip() for key in ("Measure", AREA))
            cells = found.setdefault(code, {})
            name = names.get(measure) or measure
            if measure not in names:
                raise NoAnswerError("fetch-measure-unknown", url=bare(url), measure=measure)
            if name in cells:
                raise NoAnswerError("fetch-twice", url=bare(url), area=f"{code}, {name}")
            cells[name] = _observed(row)
    return _some(found, url)


def write_table(table: Table, path: Path) -> Path:
    """Write a table as CSV, aside and then in place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = list(dict.fromkeys(name for cells in table.values() for name in cells))
    aside = path.with_name(f".{uuid4().hex}.csv")
    with aside.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow([AREA, *columns])
        out.writerows([code, *(cells.get(name, "") for name in columns)] for code, cells in table.items())
    return aside.replace(path)


def title_key(title: str) -> str:
    """Make of a title the name that CBS would give the column, without its number.

    >>> title_key("Aantal inwoners"), title_key("0 tot 15 jaar")
    ('AantalInwoners', 'k_0Tot15Jaar')
    """
    joined = "".join(word[0].upper() + word[1:] for word in re.findall(r"[^\W_]+", title))
    return f"k_{joined}" if joined[:1].isdigit() else joined


def _asked(gemeente: str) -> list[dict[str, str]]:
    """Give one question per level: a question that ends in too many rows is refused as a whole."""
    if not gemeente:
        return [{}]
    return [{"$filter": f"startswith({AREA},'{prefix}{gemeente[2:]}')"} for prefix in PREFIXES]


def _rows(web: Web, url: str, query: Mapping[str, str], form: Mapping[str, str] = NOTHING) -> Iterator[dict[str, Any]]:
    """Give the rows of all pages; raises NoAnswerError after the last when the service counts another number."""
    found = 0
    for row in _pages(web, url, {**form, **query}):
        yield row
        found += 1
    counted = web.count(url, query)
    if found != counted:
        raise _half(url, found, counted)


def _half(url: str, found: int, counted: int) -> NoAnswerError:
    return NoAnswerError("fetch-half", url=bare(url), found=found, counted=counted)


def _pages(web: Web, url: str, query: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for answer in web.series(url, query, _following):
        yield from listed(answer, "value", url)


def _following(answer: dict[str, Any]) -> str:
    return str(answer.get("@odata.nextLink") or answer.get("odata.nextLink") or "")


def _named(codes: list[dict[str, Any]], measures: Mapping[str, str]) -> dict[str, str]:
    """Name each measure; a title that several share, or that is declared for another here, says too little."""
    titles = {str(code.get("Identifier")).strip(): title_key(str(code.get("Title") or "")) for code in codes}
    measures = {measure: name for measure, name in measures.items() if measure in titles}
    shared = Counter(title for measure, title in titles.items() if measure not in measures)
    clear = {m: title for m, title in titles.items() if title and shared[title] == 1 and title not in measures.values()}
    return clear | measures


def _observed(row: Mapping[str, Any]) -> str:
    """Give a figure; what is left out on purpose becomes a point, as CBS prints it."""
    value = row.get("Value") if row.get("Value") is not None else row.get("StringValue")
    if value is None:
        return "" if row.get("ValueAttribute") in (None, "", "None") else "."
    return _text(value)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


def _some(found: Table, url: str) -> Table:
    if not found:
        raise NotPublishedError("fetch-no-rows", url=bare(url))
    return found
