"""The commands about agendas."""
