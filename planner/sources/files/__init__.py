"""What holds for every file: what kind it is, how much it may hold, and the codes and names in it."""
