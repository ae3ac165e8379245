"""The parts of a report, each free of format."""
