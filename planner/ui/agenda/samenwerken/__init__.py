"""Step 4, Samenwerken."""
