"""One function per user verb; the only code that opens transactions."""
