"""What people do to share an agenda, or to learn from another."""
