"""Keep what was read: snapshots that never change, and what follows from them."""
