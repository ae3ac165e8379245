"""The whole line in a real browser: from the map to a file on disk, by mouse and by keyboard alone."""
