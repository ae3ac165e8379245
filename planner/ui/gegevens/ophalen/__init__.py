"""Fetch open data."""
