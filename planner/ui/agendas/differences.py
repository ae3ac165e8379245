"""What a file does to what is here, in words; and both texts where they differ, with a choice for each."""

import streamlit as st

from planner.domain.events import flat
from planner.domain.sharing.merging import AMBITION, HEAD, Clash
from planner.services.sharing.import_reading import ImportReading, answers_told
from planner.text.changes import Changed, Line, Teller
from planner.text.words import Words
from planner.ui.html import esc, plain, show
from planner.ui.session import address as state

OURS, THEIRS = "ours", "theirs"
TAKE, LEAVE = "take", "leave"
MOST_NAMED = 12


def show_reading(reading: ImportReading) -> None:
    """Say whether the agenda is new here, what comes in, what changes, and what stays out."""
    t = state.text()
    key = "join-is-new" if reading.is_new else "join-is-here" if reading.brings_something else "join-nothing"
    show(f'<p class="wa-lead" data-arrive>{esc(t(key, title=reading.title))}</p>')
    changes = _teller(reading).changes(reading.was, reading.becomes) if reading.brings_something else ()
    came = [changed.title for changed in changes if changed.how == "came"]
    came += [t(f"counted-{name}", count=count) for name, count in reading.beside.items() if count]
    other = [_folded(changed) for changed in changes if changed.how == "changed" and not reading.is_new]
    if came:
        listed = _short([f"<li>{esc(line)}</li>" for line in came], "<ul>{}</ul>")
        show(f'<h3 class="wa-says">{esc(t("join-comes"))}</h3>{listed}')
    if other:
        show(f'<h3 class="wa-says">{esc(t("join-changes"))}</h3>{_short(other, "{}")}')
    if reading.voices:
        who = dict.fromkeys(named(reading, party) for party in reading.voices)
        show(f'<p class="wa-talk">{esc(t("join-voices", who="; ".join(who)))}</p>')
    if reading.left_out:
        show(f'<p class="wa-talk">{esc(t("join-left-out", count=reading.left_out))}</p>')


def show_clashes(reading: ImportReading, name: str) -> None:
    """Show both texts of what both sides changed, field by field; nothing is chosen beforehand."""
    t, teller = state.text(), _teller(reading)
    if reading.clashes:
        title = t("join-clashes", count=len(reading.clashes))
        show(f'<h3 class="wa-part">{esc(title)}</h3><p>{esc(t("join-clashes-why"))}</p>')
    for clash in reading.clashes:
        told = _both(teller, clash)
        show(f'<h4 class="wa-says">{esc(told.title)}</h4>{_sides(clash, told)}')
        say = {OURS: t("join-keep-ours"), THEIRS: t("join-take-theirs")}.__getitem__
        label, key = plain(t("join-choose", what=told.title)), f"{name}.{clash.path}"
        st.radio(label, [OURS, THEIRS], None, say, key, horizontal=True, persist_state="session")


def show_answers(reading: ImportReading, name: str) -> None:
    """Ask of each party whether its answers are to be taken: the file can't prove who gave them."""
    t = state.text()
    if reading.answers:
        show(f'<h3 class="wa-part">{esc(t("join-answers"))}</h3><p>{esc(t("join-answers-why"))}</p>')
    if any(own.scores for own in reading.answers.values()):
        show(f'<p class="wa-quiet">{esc(t("join-answers-scores"))}</p>')
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
    return reading.names.get(party, state.text()("join-voice-left"))


def _teller(reading: ImportReading) -> Teller:
    return Teller(Words(state.text(), state.language(), dict(reading.names)), reading.names)


def _both(teller: Teller, clash: Clash) -> Changed:
    path = "" if clash.path == HEAD else clash.path
    found = teller.changes(flat(clash.ours, path), flat(clash.theirs, path))
    kind, _, key = clash.path.partition("/")
    title = teller.title(("" if kind == HEAD else AMBITION if kind == AMBITION else kind, key))
    return found[0] if found else Changed(title, "changed", ())


def _sides(clash: Clash, told: Changed) -> str:
    t = state.text()
    same_name = f'<p class="wa-talk">{esc(t("join-same-name"))}</p>' if _twice(clash) else ""
    if not told.lines:
        return same_name or f"<p>{esc(t('join-otherwise'))}</p>"
    return same_name + "".join(_line(line) for line in told.lines)


def _twice(clash: Clash) -> bool:
    """Tell whether these are two parties under one name."""
    return getattr(clash.ours, "id", None) != getattr(clash.theirs, "id", None)


def _line(line: Line) -> str:
    t = state.text()
    sides = (("join-here", line.old), ("join-in-file", line.new))
    both = "".join(
        f'<div class="wa-side"><strong>{esc(t(key, field=line.label))}</strong>'
        f"<p>{esc(text or t('form-nothing'))}</p></div>"
        for key, text in sides
    )
    return f'<div class="wa-two">{both}</div>'


def _folded(changed: Changed) -> str:
    """Name what changes, with both texts for who wants to read them."""
    fields = ", ".join(line.label.lower() for line in changed.lines)
    both = "".join(map(_line, changed.lines))
    return f'<details class="wa-fold"><summary>{esc(f"{changed.title} ({fields})")}</summary>{both}</details>'


def _short(lines: list[str], around: str) -> str:
    """Show the first lines, and fold the others away."""
    first, others = (around.format("".join(some)) for some in (lines[:MOST_NAMED], lines[MOST_NAMED:]))
    if len(lines) <= MOST_NAMED:
        return first
    more = esc(state.text()("join-more", count=len(lines) - MOST_NAMED))
    return f'{first}<details class="wa-fold"><summary>{more}</summary>{others}</details>'
