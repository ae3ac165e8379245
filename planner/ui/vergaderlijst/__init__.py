"""The list of a meeting, to print."""
