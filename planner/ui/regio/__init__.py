"""Agendas of several gemeenten side by side."""
