"""Step 7, Leren."""
