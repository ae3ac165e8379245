"""The doors: who is let in, how much they may send, and whose turn it is."""
