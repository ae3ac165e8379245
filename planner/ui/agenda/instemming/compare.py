"""What changed between two texts or versions, on the screen: word by word, and never by colour alone."""

from collections.abc import Iterable

import streamlit as st

from planner.domain.together.wordings import Change, Segment, Wording, compare
from planner.services.agenda import consent
from planner.text.changes import Changed, Line, Teller, names_of, paths_of
from planner.ui.agenda.desk import Desk
from planner.ui.html import NOTHING, Content, Markup, fold, joined, listed, tag
from planner.ui.session import slots


def teller(desk: Desk, names: dict[str, str] | None = None) -> Teller:
    """Tell changes with the names things have now, or had in `names` when they are gone."""
    return Teller(desk.words, {**(names or {}), **names_of(desk.agenda)})


def wordings_compared(desk: Desk, old: Wording, new: Wording) -> Markup:
    """Tell what changed between two versions of one wording."""
    return changes_told(desk, teller(desk).changes(paths_of(old), paths_of(new)))


def since(desk: Desk, wording: Wording, version: int, *, opened: bool = False) -> Markup:
    """Fold away what changed in a wording since one of its versions; `opened` shows it at once."""
    versions = consent.versions(desk.ctx, desk.agenda.id, wording.subject)
    old = next((w for w in versions if w.version == version), None)
    if old is None:
        return NOTHING
    title = desk.t("consent-what-changed", old=str(version), new=str(wording.version))
    return fold(title, wordings_compared(desk, old, wording), opened=opened)


def changes_told(desk: Desk, changes: Iterable[Changed]) -> Markup:
    """Tell changes thing by thing."""
    told = listed((_told(desk, changed) for changed in changes), cls="wa-changes")
    return told or tag("p", desk.t("compare-nothing"))


def segments_told(desk: Desk, segments: Iterable[Segment]) -> Markup:
    """Show a text with what came and went in it: underlined and struck through, and said to who can't see that."""
    marks = {Change.ADDED: ("ins", "compare-added"), Change.REMOVED: ("del", "compare-removed")}
    pieces: list[Content] = []
    for segment in segments:
        if segment.change in marks:
            mark, said = marks[segment.change]
            unseen = tag("span", " ", desk.t(said), " ", cls="wa-unseen")
            pieces.append(tag(mark, unseen, segment.text))
        else:
            pieces.append(segment.text)
    return joined(pieces)


def choose_two(
    desk: Desk, name: str, older: dict[int, str], newer: dict[int, str], first: tuple[int, int]
) -> tuple[int, int]:
    """Let a person choose what is compared with what, by number; `first` is what is chosen to begin with."""
    with st.container(key=name):
        left, right = st.columns(2)
        with left:
            old = _choose(desk, desk.key(name, "compare-from"), "compare-from", older, first[0])
        with right:
            new = _choose(desk, desk.key(name, "compare-to"), "compare-to", newer, first[1])
    return old, new


def _choose(desk: Desk, key: str, label: str, named: dict[int, str], first: int) -> int:
    chosen = slots.widget(key)
    if chosen.get() not in named:
        chosen.set(first)
    return st.selectbox(desk.t(label), list(named), format_func=named.__getitem__, key=key, persist_state="session")


def _told(desk: Desk, changed: Changed) -> Markup:
    head = tag("b", changed.title)
    if not changed.lines:
        return joined((head, " ", desk.t(f"compare-{changed.how}")))
    return head + listed(_line(desk, line) for line in changed.lines)


def _line(desk: Desk, line: Line) -> Content:
    t, words = desk.t, {"field": line.label, "old": line.old, "new": line.new}
    if line.old == line.new:
        return t("compare-otherwise", field=line.label)
    if line.is_text and line.old and line.new:
        return joined((t("compare-field", field=line.label), " ", segments_told(desk, compare(line.old, line.new))))
    if not line.old:
        return tag("ins", t("compare-now", field=line.label, new=line.new))
    return t("compare-was-now", **words) if line.new else t("compare-gone", field=line.label, old=line.old)
