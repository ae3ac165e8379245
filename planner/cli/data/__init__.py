"""The commands about areas, figures and registers."""
