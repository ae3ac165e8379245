"""Run by Alembic: apply revisions on the connection, and inside the transaction, that `migrate` gives."""

from alembic import context

from planner.storage.tables.columns import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
