"""Step 2, Urgentie."""
