"""What others tried."""
