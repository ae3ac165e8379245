"""What became of fetching, in three groups: found, not out yet, failed and then what to do by hand."""

from collections.abc import Iterator

from planner.services.data.fetch_report import Fetched, FetchReport, late_sentences, left_unread, stepped_back
from planner.text import number
from planner.text.errors import explain
from planner.ui.html import NOTHING, Content, Markup, joined, listed, show, tag, talk
from planner.ui.session import address, language


def show_report(report: FetchReport) -> None:
    """Tell a report in sentences."""
    t = language.text()
    place = report.wanted.name or t("everywhere")
    show(tag("h2", t("data-report", place=place, year=str(report.wanted.year))))
    if report.problem:
        words = {"place": place, "year": str(report.wanted.year), "problem": explain(report.problem, t)}
        show(talk(t("fetch-no-place", **words)))
    elif not report.loaded:
        show(talk(t("fetch-nothing")))
    found = [line for item in report.items for line in _found(item)]
    lang = language.chosen()
    older = (line for item in report.items for line in stepped_back(item, lang))
    late: list[Content] = [*older, *late_sentences(report, lang)]
    failed = [_failed(item) for item in report.items if report.problem or (item.problem and not item.unpublished)]
    never = [_never(item) for item in report.items if item.unpublished]
    for group, lines in (("found", found), ("late", late + never), ("failed", failed)):
        if lines:
            more = _by_hand(report) if group == "failed" else NOTHING
            show(tag("h3", t(f"data-report-{group}")), more, listed(lines, cls="wa-report"))
    if report.loaded:
        address.link("verken", t("data-to-map"), **({"gemeente": report.wanted.code} if report.wanted.code else {}))


def _found(item: Fetched) -> Iterator[Content]:
    t, lang = language.text(), language.chosen()
    for snapshot in item.snapshots:
        kept = t(f"data-rows-{snapshot.kind.value}", rows=number(snapshot.rows, lang))
        left_out = t("left-out", count=number(snapshot.left_out, lang))
        rows = f"{kept} ({left_out})" if snapshot.left_out else kept
        lay = f" {t('data-report-lay')}" if item.got and item.got.lay_there else ""
        yield joined((tag("b", snapshot.title), ": ", rows, ".", lay))
    yield from left_unread(item, lang)


def _never(item: Fetched) -> Markup:
    problem = explain(item.problem, language.text()) if item.problem else ""
    return joined((tag("b", item.offer.title.format(year=item.asked)), ": ", problem))


def _failed(item: Fetched) -> Markup:
    """Say what failed, and where a person finds it in a browser."""
    t, title = language.text(), item.offer.title.format(year=item.asked)
    problem = joined((explain(item.problem, t), tag("br"))) if item.problem else NOTHING
    page = tag("a", item.by_hand.url, href=item.by_hand.url, rel="noreferrer")
    name = t("data-report-name", file=item.by_hand.path.name)
    return joined((tag("b", title), ": ", problem, page, " ", name))


def _by_hand(report: FetchReport) -> Markup:
    """Say the two ways to bring here what a person downloaded."""
    folder = next((item.by_hand.path.parent.name for item in report.items), "")
    return tag("p", language.text()("data-report-by-hand", folder=folder))
