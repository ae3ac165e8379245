"""Read a wijk- en buurtkaart, of any edition."""
