"""The newcomer's page."""
