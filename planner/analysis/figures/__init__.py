"""From columns of tables to one figure per area: put together, converted, and when missing, why."""
