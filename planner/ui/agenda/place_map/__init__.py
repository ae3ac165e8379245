"""Choosing a place on the map."""
