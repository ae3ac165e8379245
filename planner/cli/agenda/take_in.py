"""Bring in an agenda from a file: say what it does and whose answers it brings, and ask before those are taken."""

from collections.abc import Mapping
from pathlib import Path

import click

from planner.cli.agenda.show import agenda
from planner.cli.base import FILE, NL, house, said_yes, somebody_is_there, to_json
from planner.domain.plain import plain
from planner.domain.sharing.merging import Chosen
from planner.services.sharing import exchange
from planner.services.sharing.agenda_file import LARGEST
from planner.services.sharing.import_reading import ImportReading, answers_told


@agenda.command("import-json", help=NL("cli-agenda-import"))
@click.argument("file", metavar="BESTAND", type=FILE)
@click.option("--preview", is_flag=True, help=NL("cli-agenda-preview"))
@click.option("--theirs", multiple=True, metavar="PATH", help=NL("cli-agenda-theirs"))
@click.option("--ours", multiple=True, metavar="PATH", help=NL("cli-agenda-ours"))
@click.option("--answers-of", multiple=True, metavar="PARTY", help=NL("cli-agenda-answers-of"))
@click.option("--without-answers", is_flag=True, help=NL("cli-agenda-without-answers"))
def agenda_import_json(
    file: Path,
    preview: bool,  # noqa: FBT001 - click passes flags so
    theirs: tuple[str, ...],
    ours: tuple[str, ...],
    answers_of: tuple[str, ...],
    without_answers: bool,  # noqa: FBT001 - click passes flags so
) -> None:
    """Bring a file of another organisation into what is here."""
    with file.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    ctx, chosen = house().context(), Chosen(frozenset(theirs), frozenset(ours))
    sent = exchange.read_json(ctx, content)
    found = exchange.preview_json(ctx, sent, chosen)
    _tell_answers(found)
    if preview:
        told = {"title": found.title, "added": found.more, "replaced": len(found.replaced)}
        click.echo(NL("cli-agenda-preview-done", **told), err=True)
    else:
        taken = _chosen(found, answers_of, ask=not without_answers)
        found = exchange.import_json(ctx, sent, chosen, taken)
        told = {"title": found.title, "added": found.more, "replaced": len(found.replaced)}
        click.echo(NL("cli-agenda-imported", **told), err=True)
        _tell_left(found, taken)
    _tell_rest(found)


def _tell_answers(found: ImportReading) -> None:
    """Say how many answers come of each party; who gave them a file can't prove."""
    for party, own in found.answers.items():
        told = {"party": _named(found, party), "id": party, "answers": answers_told(own, NL)}
        click.echo(NL("cli-agenda-answers", **told), err=True)


def _chosen(found: ImportReading, answers_of: tuple[str, ...], *, ask: bool) -> frozenset[str]:
    """Give the parties whose answers are taken: named by id or name, or asked for one by one."""
    ids = {name: party for party in found.answers for name in (party, _named(found, party))}
    for name in answers_of:
        if name not in ids:
            known = ", ".join(found.answers) or "-"
            raise click.ClickException(NL("cli-agenda-no-answers-of", party=name, known=known))
    taken = {ids[name] for name in answers_of}
    open_ones = [party for party in found.answers if party not in taken] if ask else []
    if open_ones and not somebody_is_there():
        raise click.ClickException(NL("cli-agenda-ask-answers", parties=", ".join(open_ones)))
    taken |= {party for party in open_ones if said_yes(_question(found, party))}
    return frozenset(taken)


def _question(found: ImportReading, party: str) -> str:
    return NL("cli-agenda-take-answers", party=_named(found, party))


def _tell_left(found: ImportReading, taken: frozenset[str]) -> None:
    left = [_named(found, party) for party in found.answers if party not in taken]
    if left:
        click.echo(NL("cli-agenda-answers-left", parties=", ".join(left)), err=True)


def _tell_rest(found: ImportReading) -> None:
    if found.left_out:
        click.echo(NL("cli-agenda-left-out", count=found.left_out), err=True)
    for clash in found.clashes:
        click.echo(NL("cli-agenda-clash", path=clash.path), err=True)
        click.echo(to_json({"ours": plain(clash.ours), "theirs": plain(clash.theirs)}))


def _named(found: ImportReading, party: str) -> str:
    names: Mapping[str, str] = found.names
    return names.get(party, NL("join-voice-left"))
