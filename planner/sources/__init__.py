"""Read what others publish: the only code that knows file formats, column names and sentinels."""
