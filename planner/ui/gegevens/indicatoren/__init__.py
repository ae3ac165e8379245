"""What each indicator is made of."""
