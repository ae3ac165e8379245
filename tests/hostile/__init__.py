"""What somebody means harm with: files, and work for the box that tries to break out of it."""
