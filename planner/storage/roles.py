"""Two roles on PostgreSQL: the owner changes tables, the app's own role reads, adds, and changes what may change."""

from sqlalchemy import Connection, Engine, inspect, text

from planner.errors import SettingError
from planner.storage.engine import problems_in_words
from planner.storage.guards import COUNTER, GUARDED

OWNS = """SELECT has_schema_privilege(current_schema(), 'CREATE') AND NOT EXISTS (
    SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND NOT pg_has_role(tableowner, 'USAGE'))"""
READS = "SELECT has_table_privilege('alembic_version', 'SELECT')"


def demand_owner(engine: Engine) -> None:
    """Raise SettingError("database-behind") when this role may not change the tables of this database."""
    with problems_in_words(engine), engine.connect() as connection:
        if _on_postgresql(connection) and not connection.scalar(text(OWNS)):
            raise _behind(engine)


def demand_reading(connection: Connection) -> None:
    """Raise SettingError("database-behind") when the owner made the tables, but didn't let this role in yet."""
    made = _on_postgresql(connection) and inspect(connection).has_table("alembic_version")
    if made and not connection.scalar(text(READS)):
        raise _behind(connection.engine)


def demand_same_place(owner: Engine, app: Engine) -> None:
    """Raise SettingError("owner-elsewhere") when the two addresses aren't of one database on PostgreSQL."""
    if {owner.dialect.name, app.dialect.name} != {"postgresql"} or owner.url.database != app.url.database:
        raise SettingError("owner-elsewhere")


def let_in(owner: Engine, app: Engine) -> None:
    """Let the app's role do what it needs and no more: what never changes it may only read and add to."""
    role = owner.dialect.identifier_preparer.quote(str(app.url.username))
    with problems_in_words(owner), owner.begin() as connection:
        if app.url.username == connection.scalar(text("SELECT current_user")):
            return
        there = inspect(connection).get_table_names()
        schema = connection.scalar(text("SELECT quote_ident(current_schema())"))
        changing = [name for name in there if name not in (*GUARDED, COUNTER, "alembic_version")]
        for statement in (
            f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}",
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}",
            f"GRANT INSERT ON {', '.join((*GUARDED, COUNTER, *changing))} TO {role}",
            f"GRANT UPDATE ON {COUNTER} TO {role}",
            f"GRANT UPDATE, DELETE ON {', '.join(changing)} TO {role}",
            f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role}",
        ):
            connection.exec_driver_sql(statement)


def _on_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _behind(engine: Engine) -> SettingError:
    return SettingError("database-behind", user=str(engine.url.username))
