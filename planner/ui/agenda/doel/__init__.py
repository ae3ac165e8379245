"""Step 3, Doel."""
