"""The map, and what is behind it."""
