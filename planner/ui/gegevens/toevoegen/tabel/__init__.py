"""A table of figures before it is loaded."""
