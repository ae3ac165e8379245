"""What `check` says of the chain of events: how far each agenda is, and the first event that doesn't fit."""

from pathlib import Path

import click

from planner.cli.base import NL
from planner.domain.chain import Misfit
from planner.services import audit
from planner.services.stores import Store


def tell_chains(store: Store, noted: Path | None) -> bool:
    """Print the heads, for an operator to keep elsewhere, and say what doesn't fit; tell whether all fits."""
    heads = audit.heads_read(noted.read_text(encoding="utf-8", errors="replace")) if noted else {}
    found, gone = audit.verify_chains(store, heads)
    click.echo(audit.heads_written(found), nl=False)
    misfits = [*(one.misfit for one in found if one.misfit), *gone]
    for misfit in misfits:
        click.echo(_told(misfit), err=True)
    if misfits:
        click.echo(NL("cli-chain-do"), err=True)
    else:
        events = sum(one.head.events for one in found)
        click.echo(NL("cli-chain-fits", agendas=len(found) - 1, events=events), err=True)
    return not misfits


def _told(misfit: Misfit) -> str:
    agenda = misfit.agenda_id or NL("cli-chain-shared")
    told = {"number": str(misfit.number), "found": str(misfit.found), "expected": str(misfit.expected)}
    return NL(f"cli-chain-{misfit.wrong.value}", agenda=agenda, **told)
