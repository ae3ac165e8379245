"""Work together without a common server: an agenda as one JSON file, out and in."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planner.domain.agenda import Agenda, Ambition, Caps
from planner.domain.bounds import demand_room
from planner.domain.checks import checked_action, checked_agenda, checked_contribution, checked_opgave, checked_party
from planner.domain.dossier import Dossier
from planner.domain.events import differences
from planner.domain.exchange import (
    AMBITION,
    Chosen,
    Clash,
    Known,
    Merged,
    demand_no_parked_work,
    digest,
    items_of,
    merge,
)
from planner.domain.incoming import check_file
from planner.domain.joining import (
    FORMAT,
    SCHEMA,
    AgendaFile,
    Joined,
    KnownItem,
    Lines,
    as_agreed,
    begun,
    for_others,
    join,
    newest,
    shared,
)
from planner.domain.learning import LogEntry
from planner.domain.origins import Origin
from planner.domain.permissions import Right, demand
from planner.domain.rules import CapReached, RuleBroken
from planner.domain.signals import FieldSignal
from planner.domain.wordings import Wording
from planner.errors import NotFoundError
from planner.services.agenda_file import read_file, write_file
from planner.services.change import Done, begin, work
from planner.services.context import Context
from planner.services.stores import OpenAgenda

VERBS = frozenset({"export_agenda", "import_agenda"})
GROWING = ("consents", "reviews", "checks")
LINES: dict[type, str] = {LogEntry: "log", FieldSignal: "signals", Origin: "origins"}


@dataclass(frozen=True)
class ImportReading:
    """What a file does to what is here: paths that come, that change, that clash; and answers that find no words.

    `was` and `becomes` hold what changes by path; `beside` counts what only grows; `names` tells what ids are called;
    `voices` are the parties whose answers and own words come in: who wrote those, a file can't prove.
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

    @property
    def brings_something(self) -> bool:
        """Tell whether anything here would become different."""
        return self.is_new or bool(self.added or self.replaced or self.clashes or any(self.beside.values()))


def export_json(ctx: Context, agenda_id: str) -> bytes:
    """Write an agenda as one JSON file for another organisation; that it was given is kept in the audit."""
    demand(ctx.user, Right.EXCHANGE)
    made: list[bytes] = []

    def do(unit: OpenAgenda) -> Done:
        dossier = for_others(unit.dossier)
        given = {path: frozenset({digest(item)}) for path, item in items_of(dossier).items()}
        both = _with(_known(ctx, agenda_id), given)
        file = AgendaFile(
            FORMAT,
            SCHEMA,
            ctx.now(),
            dossier,
            wordings=unit.grown(Wording),
            log=unit.grown(LogEntry),
            signals=shared(unit.grown(FieldSignal)),
            origins=unit.grown(Origin),
            known=tuple(KnownItem(path, tuple(sorted(digests))) for path, digests in sorted(both.items())),
        )
        made.append(write_file(file))
        return Done(unit.dossier, noted={"known": {path: sorted(digests) for path, digests in given.items()}})

    work(ctx, agenda_id, "export_agenda", agenda_id, do)
    return made[0]


def preview_json(ctx: Context, content: bytes, chosen: Chosen | None = None) -> ImportReading:
    """Tell what a file would do, changing nothing.

    Raises FileError for a file that isn't an agenda of ours, and WrongInFile for one that breaks a rule.
    """
    demand(ctx.user, Right.EXCHANGE)
    file = _file(ctx, content)
    try:
        ours = ctx.store.load(file.dossier.agenda.id)
    except NotFoundError:
        empty = begun(file)
        return _reading(file, empty, *_together(file, empty, {}, file.wordings, (), Chosen(), ctx.caps), is_new=True)
    agenda_id = ours.agenda.id
    lines: Lines = (
        *ctx.store.grown(LogEntry, agenda_id),
        *ctx.store.grown(FieldSignal, agenda_id),
        *ctx.store.grown(Origin, agenda_id),
    )
    known, wordings = _known(ctx, agenda_id), ctx.store.grown(Wording, agenda_id)
    made = _together(file, ours, known, wordings, lines, chosen or Chosen(), ctx.caps)
    return _reading(file, ours, *made, is_new=False)


def import_json(ctx: Context, content: bytes, chosen: Chosen | None = None) -> ImportReading:
    """Bring a file into what is here; a clash nobody chose about stays as it is here, and comes back next time."""
    demand(ctx.user, Right.EXCHANGE)
    file = _file(ctx, content)
    agenda_id = file.dossier.agenda.id
    found: list[ImportReading] = []

    def do(unit: OpenAgenda) -> Done:
        known = _known(ctx, agenda_id)
        lines: Lines = (*unit.grown(LogEntry), *unit.grown(FieldSignal), *unit.grown(Origin))
        made = _together(file, unit.dossier, known, unit.grown(Wording), lines, chosen or Chosen(), ctx.caps)
        found.append(_reading(file, unit.dossier, *made, is_new=False))
        return Done(made[1].dossier, made[1].lines, _noted(file, made[0], found[0]))

    try:
        work(ctx, agenda_id, "import_agenda", agenda_id, do)
    except NotFoundError:
        return _begin(ctx, file)
    return found[0]


def _file(ctx: Context, content: bytes) -> AgendaFile:
    file = read_file(content)
    check_file(file, ctx.now().date())
    return file


def _begin(ctx: Context, file: AgendaFile) -> ImportReading:
    empty = begun(file)
    merged, joined = _together(file, empty, {}, file.wordings, (), Chosen(), ctx.caps)
    last = {*newest(file.wordings)}
    older = tuple(wording for wording in file.wordings if wording not in last)
    reading = _reading(file, empty, merged, joined, is_new=True)
    noted = _noted(file, merged, reading)
    begin(ctx, "import_agenda", Done(as_agreed(joined.dossier), (*older, *joined.lines), noted))
    return reading


def _together(
    file: AgendaFile,
    ours: Dossier,
    known: Known,
    wordings: tuple[Wording, ...],
    lines: Lines,
    chosen: Chosen,
    caps: Caps,
) -> tuple[Merged, Joined]:
    they_know = {item.path: frozenset(item.digests) for item in file.known}
    they_know[AMBITION] = they_know.get(AMBITION, frozenset()) | {digest(Ambition())}
    merged = merge(ours, file.dossier, we_know=known, they_know=they_know, chosen=chosen)
    _check(merged.dossier.agenda, {*merged.added, *merged.replaced}, caps)
    joined = join(merged.dossier, file, wordings, lines)
    demand_room(ours, joined.dossier)
    return merged, joined


def _check(agenda: Agenda, paths: set[str], caps: Caps) -> None:
    """Hold what came from elsewhere to the same rules as what is typed here."""
    if not agenda.areas:
        raise RuleBroken("agenda-without-area")
    checked_agenda(agenda)
    for party in agenda.parties:
        checked_party(agenda, party)
    for opgave in agenda.opgaven:
        checked_opgave(opgave)
    demand_no_parked_work(agenda)
    for action in agenda.actions:
        if f"actions/{action.id}" in paths:
            checked_action(agenda, action)
    for given in agenda.contributions:
        checked_contribution(given)
    for code, cap, items in (
        ("cap-opgaven", caps.opgaven, agenda.open_opgaven),
        ("cap-actions", caps.actions, agenda.open_actions),
    ):
        if len(items) > cap:
            raise CapReached(code, cap=cap, open_items=tuple((item.id, item.title) for item in items))


def _known(ctx: Context, agenda_id: str) -> Known:
    """Gather the digests that were given or got, from the audit; under the agenda's lock nothing comes in between."""
    found: Known = {}
    for event in ctx.store.events(agenda_id):
        if event.verb in VERBS:
            found = _with(found, {path: frozenset(d) for path, d in event.after.get("known", {}).items()})
    return found


def _with(known: Known, more: Known) -> Known:
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset, known)
    for path, digests in more.items():
        found[path] |= digests
    return dict(found)


def _noted(file: AgendaFile, merged: Merged, reading: ImportReading) -> dict[str, Any]:
    """Keep whose words came in; and for the next time what we got, and they had got, of what isn't open any more."""
    theirs = {item.path: frozenset(item.digests) for item in file.known}
    got = {path: theirs.get(path, frozenset()) | {digest(item)} for path, item in merged.settled.items()}
    known = {path: sorted(digests) for path, digests in got.items()}
    return {"voices": [reading.names.get(party, party) for party in reading.voices], "known": known}


def _reading(file: AgendaFile, ours: Dossier, merged: Merged, joined: Joined, *, is_new: bool) -> ImportReading:
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
