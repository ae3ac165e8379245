"""One module per page, each with one function `show`; no logic of the field here."""
