"""Step 5, Pilotacties."""
