"""The story, what came before: what was learned, how it came about, and what is open now."""

from datetime import date
from itertools import groupby

from planner.domain.events import Event
from planner.domain.sharing.turning_points import turning_points
from planner.domain.together.learning import LogEntry
from planner.services.agenda import agendas
from planner.services.agenda.handover import Story
from planner.text import local
from planner.text.agreement import looked_back
from planner.ui.agenda.desk import Desk
from planner.ui.agenda.event_words import told
from planner.ui.agenda.todo import label
from planner.ui.html import Markup, joined, listed, quiet, tag
from planner.ui.verhaal.markup import part, prose

MOST_LINES, MOST_OPEN = 5, 7


def learned(now: Desk, story: Story) -> Markup:
    """Tell per action what was expected, seen and decided, and the last lines of its log."""
    t, parts = now.t, []
    for action in now.agenda.actions:
        reviews = looked_back(now.dossier, action, now.words)
        log = sorted((entry for entry in story.log if entry.action_id == action.id), key=lambda e: e.on)
        lines = listed(_logged(now, entry) for entry in log[-MOST_LINES:])
        if reviews or lines:
            parts.append(tag("h3", action.title) + joined(map(prose, reviews)) + lines)
    return part(t("story-learned"), joined(parts) or quiet(t("story-learned-none")))


def how_it_came(now: Desk, story: Story) -> Markup:
    """Tell the turning points by day, and which versions were kept."""
    points = groupby(turning_points(story.events), key=lambda event: local(event.at).date())
    days = joined(_day(now, day, tuple(events)) for day, events in points)
    last = now.words.day(story.editions[-1].at) if story.editions else ""
    editions = quiet(now.t("story-editions", count=len(story.editions), day=last))
    return part(now.t("story-how"), tag("ol", days, cls="wa-history") + editions)


def open_now(now: Desk, _story: Story) -> Markup:
    """Tell what is open for whoever reads."""
    todo = [point for status in agendas.open_points(now.ctx, now.agenda.id) for point in status.open]
    lines = [label(now, point) for point in todo[:MOST_OPEN]]
    lines += [now.t("open-more", count=len(todo) - MOST_OPEN)] if len(todo) > MOST_OPEN else []
    whose = now.t("open-for-party" if now.me else "open-for-table", party=now.named(now.me), count=len(todo))
    return part(now.t("story-open"), prose(whose) + listed(lines))


def _logged(now: Desk, entry: LogEntry) -> str:
    line = now.t(f"log-line-{entry.kind.value}", party=now.named(entry.party_id), text=entry.text)
    return f"{now.words.day(entry.on)}: {line}"


def _day(now: Desk, day: date, events: tuple[Event, ...]) -> Markup:
    lines = joined((told(now, event) for event in events), tag("br"))
    return tag("li", tag("time", now.words.day(day), datetime=day.isoformat()), " ", tag("span", lines))
