"""What people do with areas, figures and registers."""
