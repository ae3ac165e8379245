"""Ask the services of others for open data."""
