"""The store: one connection per call, one lock per agenda, each change in one transaction."""
