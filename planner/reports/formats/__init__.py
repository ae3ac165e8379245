"""One renderer for each format a report can have."""
