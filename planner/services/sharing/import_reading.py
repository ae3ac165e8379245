"""What a file does to what is here, as it is told to people before and after."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planner.domain.agenda.agenda import Agenda
from planner.domain.events import differences
from planner.domain.sharing.answering import Answers
from planner.domain.sharing.joining import AgendaFile, Joined
from planner.domain.sharing.merging import Clash, Merged
from planner.domain.sharing.origins import Origin
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import FieldSignal
from planner.text import Translate

GROWING = ("consents", "reviews", "checks")
LINES: dict[type, str] = {LogEntry: "log", FieldSignal: "signals", Origin: "origins"}


@dataclass(frozen=True)
class ImportReading:
    """What a file does to what is here: paths that come, that change, that clash; and answers that find no words.

    `was` and `becomes` hold what changes by path; `beside` counts what only grows; `names` tells what ids are called;
    `voices` are the parties whose answers and own words come in: who wrote those, a file can't prove. `answers` counts
    what each party answered, scored and set as its goal, whether it is taken or left out.
    """

    agenda_id: str
    title: str
    is_new: bool
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    clashes: tuple[Clash, ...]
    left_out: int
    was: Mapping[str, Any]
    becomes: Mapping[str, Any]
    beside: Mapping[str, int]
    names: Mapping[str, str]
    voices: tuple[str, ...]
    answers: Mapping[str, Answers]

    @property
    def brings_something(self) -> bool:
        """Tell whether anything here would become different."""
        came = self.added or self.replaced or self.clashes or self.answers or any(self.beside.values())
        return self.is_new or bool(came)

    @property
    def more(self) -> int:
        """Count everything that is added: what can be edited, and what only grows."""
        return len(self.added) + sum(self.beside.values())


def answers_told(own: Answers, t: Translate) -> str:
    """Say how many answers, scores and own goals there are of one party."""
    counts = {"consents": own.consents, "scores": own.scores, "goals": own.goals}
    return ", ".join(t(f"answers-{name}", count=count) for name, count in counts.items() if count)


def reading_of(
    file: AgendaFile, ours: Dossier, merged: Merged, joined: Joined, answers: Mapping[str, Answers], *, is_new: bool
) -> ImportReading:
    """Tell what came of a file and what is here."""
    agenda, became = joined.dossier.agenda, merged.dossier
    was, becomes = differences(ours.agenda, became.agenda)
    for name in ("goals", "representatives"):
        old, new = differences(getattr(ours, name), getattr(became, name), name)
        was, becomes = was | old, becomes | new
    grown = {name: len(getattr(joined.dossier, name)) - len(getattr(became, name)) for name in GROWING}
    lines = Counter(LINES[type(line)] for line in joined.lines)
    return ImportReading(
        agenda.id,
        agenda.title,
        is_new,
        merged.added,
        merged.replaced,
        merged.clashes,
        joined.left_out,
        was,
        becomes,
        {**grown, **lines},
        _names(file.dossier.agenda) | _names(agenda),
        tuple(dict.fromkeys(_voices(ours, merged, joined))),
        answers,
    )


def _voices(ours: Dossier, merged: Merged, joined: Joined) -> Iterator[str]:
    """Name the party of each answer, score, line and word of its own that comes in."""
    for path in (*merged.added, *merged.replaced):
        item = merged.settled[path]
        if path.startswith("parties/") and path in merged.replaced:
            yield item.id
        yield from filter(None, (getattr(item, "party_id", ""),))
    answers = {*ours.consents}
    yield from (given.party_id for given in joined.dossier.consents if given not in answers)
    yield from (s.party_id for check in joined.dossier.checks if check not in ours.checks for s in check.scored)
    yield from (line.party_id for line in joined.lines if not isinstance(line, Origin))


def _names(agenda: Agenda) -> dict[str, str]:
    named = agenda.party_names | {area.code: area.name for area in agenda.areas}
    titled = {opgave.id: opgave.title for opgave in agenda.opgaven}
    return named | titled | {action.id: action.title for action in agenda.actions}
