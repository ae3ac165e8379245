"""Step 1, Tafel."""
