"""How fast Wijkagenda is, beside the plain tools it is made of: `python -m tests.bench`."""
