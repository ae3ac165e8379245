"""From figures to scores: where an area stands among others, why, and how sure that is."""
