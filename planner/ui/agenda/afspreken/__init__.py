"""Step 6, Afspreken."""
