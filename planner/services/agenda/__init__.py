"""What people do with an agenda."""
