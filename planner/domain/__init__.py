"""The words and rules of neighbourhood renewal; standard library only."""
