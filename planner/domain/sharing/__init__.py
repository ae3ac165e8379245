"""What goes from one agenda to another: copies brought together, examples, origins and regions."""
