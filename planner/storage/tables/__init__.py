"""The tables, as a data team of a gemeente may read them."""
