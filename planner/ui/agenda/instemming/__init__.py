"""Consent on a wording, wherever it is asked."""
