"""Work together without a common server: an agenda as one JSON file, out and in."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from threading import Lock
from typing import Any

from planner.domain.agenda.agenda import Agenda, Ambition, Caps
from planner.domain.agenda.checks import (
    checked_action,
    checked_agenda,
    checked_contribution,
    checked_opgave,
    checked_party,
)
from planner.domain.agenda.tidying import demand_open
from planner.domain.bounds import demand_room
from planner.domain.permissions import Right, demand
from planner.domain.rules import CapReached, RuleBroken
from planner.domain.sharing.answering import answers_in, without
from planner.domain.sharing.incoming import check_file
from planner.domain.sharing.joining import (
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
from planner.domain.sharing.merging import (
    AMBITION,
    Chosen,
    Known,
    Merged,
    demand_no_parked_work,
    digest,
    items_of,
    merge,
)
from planner.domain.sharing.origins import Origin
from planner.domain.together.dossier import Dossier
from planner.domain.together.learning import LogEntry
from planner.domain.together.signals import FieldSignal
from planner.domain.together.wordings import Wording
from planner.errors import DeletedError, FileError, NotFoundError
from planner.services.change import Done, begin, work
from planner.services.context import Context
from planner.services.sharing.agenda_file import place_of_wrong, read_file, write_file
from planner.services.sharing.import_reading import ImportReading, reading_of
from planner.services.stores import OpenAgenda

VERBS = frozenset({"export_agenda", "import_agenda"})
NAME = "agenda.json"

_turn = Lock()
"""Of who makes a large file into an agenda: one at a time, for all pages wait meanwhile."""


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


def read_json(ctx: Context, content: bytes) -> AgendaFile:
    """Read a file, changing nothing.

    Looking at every text takes long and is done in the box, that only says where something is wrong: the file itself
    is read here too, and that one place looked at.
    Raises FileError for a file that isn't an agenda of ours, and WrongInFile for one that breaks a rule.
    """
    demand(ctx.user, Right.EXCHANGE)
    today = ctx.now().date()
    wrong = ctx.box.ask_about(place_of_wrong, content, today, of=NAME)
    with _turn:
        file = read_file(content)
        if wrong:
            check_file(file, today, only=wrong)
            raise FileError("reading-stopped", file=NAME)  # there it isn't: then nothing that was said can be believed
    return file


def preview_json(
    ctx: Context, file: AgendaFile, chosen: Chosen | None = None, answers_of: Collection[str] | None = None
) -> ImportReading:
    """Tell what a file would do, changing nothing; of the parties in `answers_of` it takes the answers, of None all.

    Raises RuleBroken for what can't be brought together.
    """
    demand(ctx.user, Right.EXCHANGE)
    made = Chosen() if chosen is None else chosen
    agenda_id = file.dossier.agenda.id
    try:
        ours = ctx.store.load(agenda_id)
    except DeletedError:
        raise
    except NotFoundError:
        return _together(file, _nothing_yet(file), Chosen(), ctx.caps, answers_of)[0]
    demand_open(ctx.store.archived(agenda_id))
    lines: Lines = (
        *ctx.store.grown(LogEntry, agenda_id),
        *ctx.store.grown(FieldSignal, agenda_id),
        *ctx.store.grown(Origin, agenda_id),
    )
    here = Here(ours, _known(ctx, agenda_id), ctx.store.grown(Wording, agenda_id), lines)
    return _together(file, here, made, ctx.caps, answers_of)[0]


def import_json(
    ctx: Context, file: AgendaFile, chosen: Chosen | None = None, answers_of: Collection[str] = ()
) -> ImportReading:
    """Bring a file into what is here; a clash nobody chose about stays as it is here, and comes back next time.

    So do the answers of a party that isn't in `answers_of`: somebody has to say for each that they are to be taken.
    """
    demand(ctx.user, Right.EXCHANGE)
    made = Chosen() if chosen is None else chosen
    agenda_id = file.dossier.agenda.id
    found: list[ImportReading] = []

    def do(unit: OpenAgenda) -> Done:
        lines: Lines = (*unit.grown(LogEntry), *unit.grown(FieldSignal), *unit.grown(Origin))
        here = Here(unit.dossier, _known(ctx, agenda_id), unit.grown(Wording), lines)
        reading, merged, joined = _together(file, here, made, ctx.caps, answers_of)
        found.append(reading)
        return Done(joined.dossier, joined.lines, _noted(file, merged, reading, answers_of))

    try:
        work(ctx, agenda_id, "import_agenda", agenda_id, do)
    except DeletedError:
        raise
    except NotFoundError:
        return _begin(ctx, file, answers_of)
    return found[0]


@dataclass(frozen=True)
class Here:
    """What is here already of the agenda in a file."""

    dossier: Dossier
    known: Known
    wordings: tuple[Wording, ...]
    lines: Lines
    is_new: bool = False


def _nothing_yet(file: AgendaFile) -> Here:
    return Here(begun(file), {}, file.wordings, (), is_new=True)


def _begin(ctx: Context, file: AgendaFile, answers_of: Collection[str]) -> ImportReading:
    reading, merged, joined = _together(file, _nothing_yet(file), Chosen(), ctx.caps, answers_of)
    last = {*newest(file.wordings)}
    older = tuple(wording for wording in file.wordings if wording not in last)
    noted = _noted(file, merged, reading, answers_of)
    begin(ctx, "import_agenda", Done(as_agreed(joined.dossier), (*older, *joined.lines), noted))
    return reading


def _together(
    file: AgendaFile, here: Here, chosen: Chosen, caps: Caps, answers_of: Collection[str] | None
) -> tuple[ImportReading, Merged, Joined]:
    """Bring a file together with what is here: first to see whose answers it brings, then with those that are taken."""
    merged, joined = _joined(file, here, chosen, caps)
    answers = answers_in(here.dossier, merged, joined, chosen)
    if answers_of is not None and answers.keys() - {*answers_of}:
        file = without(file, answers, answers_of)
        merged, joined = _joined(file, here, chosen, caps)
    return reading_of(file, here.dossier, merged, joined, answers, is_new=here.is_new), merged, joined


def _joined(file: AgendaFile, here: Here, chosen: Chosen, caps: Caps) -> tuple[Merged, Joined]:
    they_know = {item.path: frozenset(item.digests) for item in file.known}
    they_know[AMBITION] = they_know.get(AMBITION, frozenset()) | {digest(Ambition())}
    merged = merge(here.dossier, file.dossier, we_know=here.known, they_know=they_know, chosen=chosen)
    _check(merged.dossier.agenda, {*merged.added, *merged.replaced}, caps)
    joined = join(merged.dossier, file, here.wordings, here.lines)
    demand_room(here.dossier, joined.dossier)
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


def _noted(file: AgendaFile, merged: Merged, reading: ImportReading, answers_of: Collection[str]) -> dict[str, Any]:
    """Keep whose words came in, and how many answers of whom.

    For the next time it also keeps what we got, and they had got, of what isn't open any more.
    """
    theirs = {item.path: frozenset(item.digests) for item in file.known}
    got = {path: theirs.get(path, frozenset()) | {digest(item)} for path, item in merged.settled.items()}
    known = {path: sorted(digests) for path, digests in got.items()}
    voices = [reading.names.get(party, party) for party in reading.voices]
    answers = {party: own.all for party, own in reading.answers.items() if party in answers_of}
    return {"voices": voices, "answers": answers, "known": known}
