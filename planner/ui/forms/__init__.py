"""Forms: what a person types survives errors, conflicts and other pages."""
