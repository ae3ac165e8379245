"""Every sentence a user can see: `t = translator("nl")`, then `t("verken-title")` (Project Fluent)."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

Language = Literal["nl", "en"]
Translate = Callable[..., str]
HOME = ZoneInfo("Europe/Amsterdam")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
KILO = 1_000
LONG = 100
"""Fluent refuses more than 2,500 signs at one place of a sentence: what is longer than this is put in afterwards."""
OPEN, CLOSE = "\ue000", "\ue001"
"""Stand around the name of a value that is put in afterwards; no sentence of ours holds them."""
MARK = re.compile(f"{OPEN}([a-z_]+){CLOSE}")


WRITTEN = re.compile(r"^([a-z][\w-]*) =.*(?:\n[ }].*)*", re.MULTILINE)
"""A key and its sentence as a file has them; what goes on, goes on with a space or the end of a choice."""
OTHER = re.compile(r"\{ ([a-z][\w-]*) \}")
"""The key of another sentence within a sentence."""


class MissingTextError(KeyError):
    """A text key that no .ftl file has: always a mistake of ours."""


@cache
def sentences(language: Language) -> dict[str, str]:
    """Give every sentence of a language by its key, as its file has it."""
    files = sorted(Path(__file__).with_name(language).rglob("*.ftl"))
    return {found[1]: found[0] for file in files for found in WRITTEN.finditer(file.read_text(encoding="utf-8"))}


@cache
def bundle(language: Language) -> FluentBundle:
    """Begin one language; Fluent's invisible isolation marks are off because we also write PDF and CSV."""
    return FluentBundle([{"nl": "nl-NL", "en": "en-GB"}[language]], use_isolating=False)


@cache
def pattern(language: Language, key: str) -> Pattern:
    """Let Fluent read one sentence, and those it names, when it is first said: reading all takes most of a second."""
    written = sentences(language).get(key, "")
    for other in OTHER.findall(written):
        pattern(language, other)
    bundle(language).add_resource(FluentResource(written))
    said = bundle(language).get_message(key).value if written else None
    if said is None:
        raise MissingTextError(key)
    return said


@cache
def translator(language: Language) -> Translate:
    """Give the function that turns a key and values into a sentence in this language.

    Raises MissingTextError for an unknown key and ValueError for a sentence that can't be filled.
    """

    def t(key: str, /, **values: object) -> str:
        said = pattern(language, key)
        later = {k: v for k, v in values.items() if isinstance(v, str) and (len(v) > LONG or OPEN in v)}
        given = {k.replace("_", "-"): f"{OPEN}{k}{CLOSE}" if k in later else v for k, v in values.items()}
        filled, problems = bundle(language).format_pattern(said, given)
        if problems:
            raise ValueError(f"text {key!r} in {language}: {problems}")
        return MARK.sub(lambda mark: later[mark[1]], str(filled)) if later else str(filled)

    return t


SMALL_SHARE = 0.1


def number(value: float, language: Language, decimals: int = 0) -> str:
    """Write a number as the language does: 7.940 and 6,2 in Dutch; what rounds to nothing is 0, never −0."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = round(Decimal(str(value)), decimals) or 0
    return str(format_decimal(rounded, format=pattern, locale=language)).replace("-", "−")


def share_decimals(share: float) -> int:
    """Choose the decimals of a share (0 to 1) in percent: one below 10%, where a whole percent hides the difference.

    >>> [share_decimals(share) for share in (0.0, 0.014, 0.07, 0.36)]
    [0, 1, 1, 0]
    """
    return int(0 < share < SMALL_SHARE)


def size(count: int, t: Translate, language: Language) -> str:
    """Write a number of bytes as people do: 3 kB, 2,4 MB, 16 MB; whatever is there is at least 1 kB."""
    if count < KILO * 100:
        return t("size-small", size=number(max(1, count / KILO), language))
    decimals = 0 if count >= 10 * KILO**2 else 1
    return t("size-large", size=number(count / KILO**2, language, decimals))


def local(moment: datetime) -> datetime:
    """Give a moment as the clock on the wall in the Netherlands has it."""
    return moment.astimezone(HOME)


def day(value: date, language: Language) -> str:
    """Write a date, or the day of a moment on the clock on the wall, in words: 1 mei 2027."""
    return str(format_date(local(value) if isinstance(value, datetime) else value, format="d MMMM y", locale=language))
