"""An asset register before it is loaded."""
