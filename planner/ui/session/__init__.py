"""What is of one session: the address, the seat, and where eye and keyboard go."""
