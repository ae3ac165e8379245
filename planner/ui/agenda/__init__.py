"""One agenda on one page, in seven steps."""
