"""Read tables of figures: what their columns are, what their cells hold, and what is in doubt."""
