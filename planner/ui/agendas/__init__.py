"""All agendas, and the way to begin one."""
