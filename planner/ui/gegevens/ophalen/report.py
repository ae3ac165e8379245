"""What became of fetching, in three groups: found, not out yet, failed and then what to do by hand."""

from collections.abc import Iterator

from planner.services.data.fetch_report import Fetched, FetchReport, late_sentences, left_unread, stepped_back
from planner.text import number
from planner.text.errors import explain
from planner.ui.html import esc, show
from planner.ui.session import address, language


def show_report(report: FetchReport) -> None:
    """Tell a report in sentences."""
    t = language.text()
    place = report.wanted.name or t("everywhere")
    show(f"<h2>{esc(t('data-report', place=place, year=str(report.wanted.year)))}</h2>")
    if report.problem:
        words = {"place": place, "year": str(report.wanted.year), "problem": explain(report.problem, t)}
        show(f'<p class="wa-talk">{esc(t("fetch-no-place", **words))}</p>')
    elif not report.loaded:
        show(f'<p class="wa-talk">{esc(t("fetch-nothing"))}</p>')
    found = [line for item in report.items for line in _found(item)]
    lang = language.chosen()
    older = (line for item in report.items for line in stepped_back(item, lang))
    late = [*map(esc, (*older, *late_sentences(report, lang)))]
    failed = [_failed(item) for item in report.items if report.problem or (item.problem and not item.unpublished)]
    never = [_never(item) for item in report.items if item.unpublished]
    for group, lines in (("found", found), ("late", late + never), ("failed", failed)):
        if lines:
            listed = "".join(f"<li>{line}</li>" for line in lines)
            more = _by_hand(report) if group == "failed" else ""
            show(f'<h3>{esc(t(f"data-report-{group}"))}</h3>{more}<ul class="wa-report">{listed}</ul>')
    if report.loaded:
        address.link("verken", t("data-to-map"), **({"gemeente": report.wanted.code} if report.wanted.code else {}))


def _found(item: Fetched) -> Iterator[str]:
    t, lang = language.text(), language.chosen()
    for snapshot in item.snapshots:
        kept = t(f"data-rows-{snapshot.kind.value}", rows=number(snapshot.rows, lang))
        left_out = t("left-out", count=number(snapshot.left_out, lang))
        rows = f"{kept} ({left_out})" if snapshot.left_out else kept
        lay = f" {esc(t('data-report-lay'))}" if item.got and item.got.lay_there else ""
        yield f"<b>{esc(snapshot.title)}</b>: {esc(rows)}.{lay}"
    yield from map(esc, left_unread(item, lang))


def _never(item: Fetched) -> str:
    problem = explain(item.problem, language.text()) if item.problem else ""
    return f"<b>{esc(item.offer.title.format(year=item.asked))}</b>: {esc(problem)}"


def _failed(item: Fetched) -> str:
    """Say what failed, and where a person finds it in a browser."""
    t, title = language.text(), item.offer.title.format(year=item.asked)
    problem = f"{esc(explain(item.problem, t))}<br>" if item.problem else ""
    page = f'<a href="{esc(item.by_hand.url)}" rel="noreferrer">{esc(item.by_hand.url)}</a>'
    name = esc(t("data-report-name", file=item.by_hand.path.name))
    return f"<b>{esc(title)}</b>: {problem}{page} {name}"


def _by_hand(report: FetchReport) -> str:
    """Say the two ways to bring here what a person downloaded."""
    folder = next((item.by_hand.path.parent.name for item in report.items), "")
    return f"<p>{esc(language.text()('data-report-by-hand', folder=folder))}</p>"
