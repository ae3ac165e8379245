"""Gegevens: what is loaded, and how to add more."""
