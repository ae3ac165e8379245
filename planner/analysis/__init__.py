"""Functions on tables indexed by area code; no files, network or clock."""
