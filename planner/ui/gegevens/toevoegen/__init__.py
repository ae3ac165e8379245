"""Add a file."""
