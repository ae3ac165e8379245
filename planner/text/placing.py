"""Words for how the codes of a table come to lie on the map, the same on the page and the command line."""

from collections.abc import Iterator, Sequence

from planner.domain.figures.effects import Contradicted, Unseen
from planner.domain.figures.own_tables import TableReport, is_unsure
from planner.text import Language, Translate, number


def placing(report: TableReport, t: Translate, language: Language) -> Iterator[str]:
    """Say where the rows of a table lie, and what isn't certain of it.

    That is: what the words in the file and what the sheet hides leave open, what years and signs contradict, and which
    own figures are averaged where borders changed, though they may count something.
    """
    yield from _codes(report, t, language)
    for note in report.notes:
        yield t(f"asset-note-{note.code}", **note.values)
    if report.other_years:
        yield t("table-year-contradicted", file=report.file, found=", ".join(map(str, report.other_years)))
    if report.sign:
        yield t("table-not-measured", file=report.file, found=report.sign)
    for new in report.mapping.new:
        if is_unsure(new.unit.nl, new.denominator):
            yield t("table-unit-unsure", label=new.label.in_language(language), unit=new.unit.in_language(language))


def _codes(report: TableReport, t: Translate, language: Language) -> Iterator[str]:
    """Say as what bare numbers are read, which borders the codes are of, and what becomes of those of another area."""
    if report.bare:
        counted = (f"{number(count, language)} {t(f'levels-{level.value}')}" for level, count in report.levels.items())
        yield t("table-bare", code=report.code_column, levels=", ".join(counted))
    if report.older is not None:
        yield t("table-older", year=str(report.older))
    for key, count in (("table-moved", report.moved), ("table-strange", report.strange)):
        if count:
            yield t(key, count=count, said=number(count, language))
    if report.renamed:
        told = (
            t("table-renamed" if one.said else "table-unnamed", code=one.code, said=one.said, there=one.there)
            for one in report.renamed
        )
        yield t("table-renamed-such", shown="; ".join(told))


def contradicted(found: Sequence[Contradicted], t: Translate, language: Language) -> Iterator[str]:
    """Say of what a table that was loaded tells other figures than another of the same year."""
    for one in found:
        said = {"labels": "; ".join(one.labels), "title": one.other.title, "year": str(one.year)}
        yield t("table-contradicted", count=one.areas, said=number(one.areas, language), **said)


def unseen(found: Sequence[Unseen], t: Translate) -> Iterator[str]:
    """Say what nobody will see from a table that was loaded, and why."""
    if aged := [one.label for one in found if not one.missing]:
        yield t("table-unseen", labels="; ".join(aged))
    for one in found:
        if one.missing:
            yield t("table-unseen-columns", label=one.label, columns=", ".join(one.missing))
