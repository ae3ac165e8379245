"""Where agendas are kept: relational tables on SQLite or PostgreSQL; the only code that knows SQLAlchemy."""
