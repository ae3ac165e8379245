"""A joint agenda to hand over: what it says first, free of format, then one module per format."""
