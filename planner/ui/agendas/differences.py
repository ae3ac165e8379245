"""What a file does to what is here, in words; and both texts where they differ, with a choice for each."""

from collections.abc import Callable, Sequence

import streamlit as st

from planner.domain.events import flat
from planner.domain.sharing.merging import AMBITION, HEAD, Clash
from planner.services.sharing.import_reading import ImportReading, answers_told
from planner.text.changes import Changed, Line, Teller
from planner.text.words import Words
from planner.ui.html import NOTHING, Content, Markup, fold, joined, listed, plain, quiet, show, side, tag, talk
from planner.ui.session import language

OURS, THEIRS = "ours", "theirs"
TAKE, LEAVE = "take", "leave"
MOST_NAMED = 12


def show_reading(reading: ImportReading) -> None:
    """Say whether the agenda is new here, what comes in, what changes, and what stays out."""
    t = language.text()
    key = "join-is-new" if reading.is_new else "join-is-here" if reading.brings_something else "join-nothing"
    show(tag("p", t(key, title=reading.title), cls="wa-lead", data_arrive=True))
    changes = _teller(reading).changes(reading.was, reading.becomes) if reading.brings_something else ()
    came = [changed.title for changed in changes if changed.how == "came"]
    came += [t(f"counted-{name}", count=count) for name, count in reading.beside.items() if count]
    other = [_folded(changed) for changed in changes if changed.how == "changed" and not reading.is_new]
    if came:
        show(tag("h3", t("join-comes"), cls="wa-says"), _short(came, listed))
    if other:
        show(tag("h3", t("join-changes"), cls="wa-says"), _short(other, joined))
    if reading.voices:
        who = dict.fromkeys(named(reading, party) for party in reading.voices)
        show(talk(t("join-voices", who="; ".join(who))))
    if reading.left_out:
        show(talk(t("join-left-out", count=reading.left_out)))


def show_clashes(reading: ImportReading, name: str) -> None:
    """Show both texts of what both sides changed, field by field; nothing is chosen beforehand."""
    t, teller = language.text(), _teller(reading)
    if reading.clashes:
        title = t("join-clashes", count=len(reading.clashes))
        show(tag("h3", title, cls="wa-part"), tag("p", t("join-clashes-why")))
    for clash in reading.clashes:
        told = _both(teller, clash)
        show(tag("h4", told.title, cls="wa-says"), _sides(clash, told))
        say = {OURS: t("join-keep-ours"), THEIRS: t("join-take-theirs")}.__getitem__
        label, key = plain(t("join-choose", what=told.title)), f"{name}.{clash.path}"
        st.radio(label, [OURS, THEIRS], None, say, key, horizontal=True, persist_state="session")


def show_answers(reading: ImportReading, name: str) -> None:
    """Ask of each party whether its answers are to be taken: the file can't prove who gave them."""
    t = language.text()
    if reading.answers:
        show(tag("h3", t("join-answers"), cls="wa-part"), tag("p", t("join-answers-why")))
    if any(own.scores for own in reading.answers.values()):
        show(quiet(t("join-answers-scores")))
    for party, own in reading.answers.items():
        say = {TAKE: t("join-answers-take"), LEAVE: t("join-answers-leave")}.__getitem__
        label = t("join-answers-of", party=named(reading, party), answers=answers_told(own, t))
        key = answers_key(name, party)
        st.radio(plain(label), [TAKE, LEAVE], None, say, key, horizontal=True, persist_state="session")


def answers_key(name: str, party: str) -> str:
    """Name the choice about the answers of one party in one file."""
    return f"{name}.answers-of.{party}"


def named(reading: ImportReading, party: str) -> str:
    """Name a party of a file, also one that left the table."""
    return reading.names.get(party, language.text()("join-voice-left"))


def _teller(reading: ImportReading) -> Teller:
    return Teller(Words(language.text(), language.chosen(), dict(reading.names)), reading.names)


def _both(teller: Teller, clash: Clash) -> Changed:
    path = "" if clash.path == HEAD else clash.path
    found = teller.changes(flat(clash.ours, path), flat(clash.theirs, path))
    kind, _, key = clash.path.partition("/")
    title = teller.title(("" if kind == HEAD else AMBITION if kind == AMBITION else kind, key))
    return found[0] if found else Changed(title, "changed", ())


def _sides(clash: Clash, told: Changed) -> Markup:
    t = language.text()
    same_name = talk(t("join-same-name")) if _twice(clash) else NOTHING
    if not told.lines:
        return same_name or tag("p", t("join-otherwise"))
    return same_name + joined(_line(line) for line in told.lines)


def _twice(clash: Clash) -> bool:
    """Tell whether these are two parties under one name."""
    return getattr(clash.ours, "id", None) != getattr(clash.theirs, "id", None)


def _line(line: Line) -> Markup:
    t = language.text()
    sides = (("join-here", line.old), ("join-in-file", line.new))
    both = (side(t(key, field=line.label), text or t("form-nothing")) for key, text in sides)
    return tag("div", *both, cls="wa-two")


def _folded(changed: Changed) -> Markup:
    """Name what changes, with both texts for who wants to read them."""
    fields = ", ".join(line.label.lower() for line in changed.lines)
    return fold(f"{changed.title} ({fields})", *map(_line, changed.lines))


def _short(lines: Sequence[Content], laid: Callable[[Sequence[Content]], Markup]) -> Markup:
    """Show the first lines, and fold the others away."""
    first, others = laid(lines[:MOST_NAMED]), laid(lines[MOST_NAMED:])
    if len(lines) <= MOST_NAMED:
        return first
    more = language.text()("join-more", count=len(lines) - MOST_NAMED)
    return first + fold(more, others)
