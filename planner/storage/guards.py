"""What keeps rows that never change as they are: triggers on both databases, made from one list of tables.

A row that belongs to an agenda goes only with that agenda, and only once `shared_event` tells that it was deleted.
What the database numbers begins with 1; what counts the events of a chain goes up one at a time.
A revision that adds a table to the list, or changes a guarded one, takes the guards down and puts them up again.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, inspect, text

from planner.domain.agenda.tidying import DELETED
from planner.storage.store.queries import GOING

WITH_AGENDA = (
    *("event", "wording", "wording_part", "consent", "review", "review_figure"),
    *("log_entry", "signal", "origin", "edition", "seat_taken"),
)
"""Of these a row goes only with its agenda."""
FOR_GOOD = ("shared_event", "example", "example_tag")
"""Of these no row ever goes."""
GUARDED = (*WITH_AGENDA, *FOR_GOOD)
COUNTER = "event_chain"
"""Of this a row counts up, and goes only with its agenda."""

REFUSAL = "this row never changes"
AGAIN = "this agenda was deleted"
ENDINGS = ("no_update", "no_delete", "no_replace", "never_changes", "goes_with_agenda", "from_one", "only_counts")
FUNCTIONS = (
    *("event_never_changes", "row_never_changes", "row_goes_with_agenda", "row_from_one"),
    *("chain_only_counts", "agenda_not_again", "forget_agenda"),
)


def put_up(connection: Connection) -> None:
    """Guard every table of the list that is there; once more changes nothing."""
    take_down(connection)
    there = set(inspect(connection).get_table_names())
    make = _on_sqlite if connection.dialect.name == "sqlite" else _on_postgresql
    for statement in make(connection, [name for name in (*GUARDED, COUNTER) if name in there]):
        connection.exec_driver_sql(statement)


def take_down(connection: Connection) -> None:
    """Take every guard of ours away, as a revision must that changes a guarded table."""
    there = set(inspect(connection).get_table_names())
    ours = [(f"{name}_{ending}", name) for name in (*GUARDED, COUNTER) for ending in ENDINGS]
    for trigger, table in (*ours, ("agenda_not_again", "agenda")):
        if table in there:
            on = "" if connection.dialect.name == "sqlite" else f" ON {table}"
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger}{on}")
    if connection.dialect.name == "postgresql":
        for function in FUNCTIONS:
            connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {function}")


def _on_sqlite(connection: Connection, names: list[str]) -> Iterator[str]:
    """Refuse UPDATE and DELETE; and INSERT of a key that is there, since OR REPLACE asks no trigger of DELETE."""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    gone = {name: f"WHEN NOT {_told('shared_event', 'OLD.agenda_id')} " for name in WITH_AGENDA}
    gone[COUNTER] = f"WHEN OLD.id = '' OR NOT {_told('shared_event', 'OLD.id')} "
    for name in names:
        counts = "WHEN NEW.id <> OLD.id OR NEW.events <> OLD.events + 1 " if name == COUNTER else ""
        same = " OR ".join(" AND ".join(f"{c} = NEW.{c}" for c in key) for key in _keys(connection, name))
        yield f"CREATE TRIGGER {name}_no_update BEFORE UPDATE ON {name} {counts}{refuse}"
        yield f"CREATE TRIGGER {name}_no_delete BEFORE DELETE ON {name} {gone.get(name, '')}{refuse}"
        yield f"""CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {name}
            WHEN EXISTS (SELECT 1 FROM {name} WHERE {same}) {refuse}"""  # noqa: S608 - our own words
        if _numbered(connection, name):  # afterwards: before, SQLite says -1 of a number that it is to give itself
            yield f"CREATE TRIGGER {name}_from_one AFTER INSERT ON {name} WHEN NEW.number < 1 {refuse}"
    yield f"""CREATE TRIGGER agenda_not_again BEFORE INSERT ON agenda WHEN {_told("shared_event", "NEW.id")}
        BEGIN SELECT RAISE(ABORT, '{AGAIN}'); END"""


def _on_postgresql(connection: Connection, names: list[str]) -> Iterator[str]:
    """Refuse UPDATE (also by ON CONFLICT), TRUNCATE and DELETE; names carry their schema, so that none is shadowed."""
    schema = str(connection.scalar(text("SELECT quote_ident(current_schema())")))
    facts = f"{schema}.shared_event"
    yield _function("row_never_changes", f"RAISE EXCEPTION '{REFUSAL}';")
    yield _function(
        "row_goes_with_agenda",
        f"IF {_told(facts, 'OLD.agenda_id')} THEN RETURN OLD; END IF; RAISE EXCEPTION '{REFUSAL}';",
    )
    yield _function("row_from_one", f"IF NEW.number < 1 THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN NEW;")
    yield _function("chain_only_counts", _counting(facts))
    yield _function(
        "agenda_not_again", f"IF {_told(facts, 'NEW.id')} THEN RAISE EXCEPTION '{AGAIN}'; END IF; RETURN NEW;"
    )
    for name in names:
        every = "UPDATE OR TRUNCATE" if name in WITH_AGENDA else "UPDATE OR DELETE OR TRUNCATE"
        every = "TRUNCATE" if name == COUNTER else every
        yield f"""CREATE TRIGGER {name}_never_changes BEFORE {every} ON {name}
            FOR EACH STATEMENT EXECUTE FUNCTION row_never_changes()"""
        if name in WITH_AGENDA:
            yield f"""CREATE TRIGGER {name}_goes_with_agenda BEFORE DELETE ON {name}
                FOR EACH ROW EXECUTE FUNCTION row_goes_with_agenda()"""
        if _numbered(connection, name):
            yield f"""CREATE TRIGGER {name}_from_one BEFORE INSERT ON {name}
                FOR EACH ROW EXECUTE FUNCTION row_from_one()"""
        if name == COUNTER:
            yield f"""CREATE TRIGGER {name}_only_counts BEFORE UPDATE OR DELETE ON {name}
                FOR EACH ROW EXECUTE FUNCTION chain_only_counts()"""
    yield """CREATE TRIGGER agenda_not_again BEFORE INSERT ON agenda
        FOR EACH ROW EXECUTE FUNCTION agenda_not_again()"""
    yield _forgetting(schema, facts)


def _forgetting(schema: str, facts: str) -> str:
    """Let the app's role delete an agenda, with the rights of the owner, once it is told that it was deleted."""
    going = " ".join(
        f"DELETE FROM {schema}.{table.name} WHERE {'id' if table.name == 'agenda' else 'agenda_id'} = gone;"  # noqa: S608 - our own words
        for table in GOING
    )
    going += f" DELETE FROM {schema}.{COUNTER} WHERE id = gone;"  # noqa: S608 - our own words
    return f"""CREATE FUNCTION forget_agenda(gone text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp
        AS $$ BEGIN IF NOT {_told(facts, "gone")} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; {going} END $$"""


def _counting(facts: str) -> str:
    return f"""IF TG_OP = 'UPDATE' THEN
            IF NEW.id = OLD.id AND NEW.events = OLD.events + 1 THEN RETURN NEW; END IF;
        ELSIF OLD.id <> '' AND {_told(facts, "OLD.id")} THEN RETURN OLD;
        END IF;
        RAISE EXCEPTION '{REFUSAL}';"""


def _function(name: str, body: str) -> str:
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"


def _told(facts: str, agenda_id: str) -> str:
    return f"EXISTS (SELECT 1 FROM {facts} WHERE verb = '{DELETED}' AND subject = {agenda_id})"  # noqa: S608 - our own words


def _numbered(connection: Connection, name: str) -> bool:
    return any(column["name"] == "number" for column in inspect(connection).get_columns(name))


def _keys(connection: Connection, name: str) -> list[list[str]]:
    """Give each set of columns by which a row is known."""
    found = inspect(connection)
    unique = [key["column_names"] for key in found.get_unique_constraints(name)]
    return [found.get_pk_constraint(name)["constrained_columns"], *([c for c in key if c] for key in unique)]
