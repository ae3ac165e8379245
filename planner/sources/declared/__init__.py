"""What is declared in data/, read strictly: a mistake is named with its line."""
