"""What parties do together around an agenda: agree on words, settle, look back, and speak for who isn't there."""
