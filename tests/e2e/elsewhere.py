"""What somebody else does at the same table: through the services, on the database of a running app."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from planner.bootstrap import build
from planner.domain.parties import PartyKind
from planner.domain.permissions import Role, User
from planner.services.agenda import agendas, opgaven
from planner.services.context import Context
from planner.settings import read_settings
from planner.storage.store.agendas import SqlStore
from tests.fixtures.app import RunningApp

RIVIERWIJK = "WK900105"


@contextmanager
def services(app: RunningApp) -> Iterator[Context]:
    """Give the services on the app's own data, as the facilitator of a table."""
    built = build(read_settings(app.environment))
    yield built.context(user=User("elders", Role.FACILITATOR))
    assert isinstance(built.store, SqlStore)
    built.store.close()


def as_party(ctx: Context, party_id: str) -> Context:
    """Give the services as somebody who speaks for a party uses them."""
    return replace(ctx, user=User("elders", Role.LID, party_id))


def begun(ctx: Context, title: str) -> str:
    """Begin an agenda of Rivierwijk with two parties, an opgave and a goal; give its id."""
    agenda = agendas.create_agenda(ctx, title=title, area_codes=(RIVIERWIJK,), period=(2026, 2028))
    agendas.add_party(ctx, agenda.id, name="Gemeente Voorbeeldstad", kind=PartyKind.GEMEENTE)
    agendas.add_party(ctx, agenda.id, name="Woonstede", kind=PartyKind.WONINGCORPORATIE)
    opgaven.add_opgave(ctx, agenda.id, title="De straat is aan vernieuwing toe", urgency="Het riool is op.")
    agendas.write_ambition(ctx, agenda.id, 0, "De straat gaat één keer open.")
    return agenda.id


def rename(ctx: Context, agenda_id: str, title: str) -> None:
    """Give the agenda another name."""
    agendas.edit_agenda(ctx, agenda_id, agendas.open_agenda(ctx, agenda_id).version, title=title)
