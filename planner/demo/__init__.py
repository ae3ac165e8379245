"""Make up two fictional gemeenten, in the file formats of the real sources, to show and test the product with."""
