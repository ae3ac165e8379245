"""Read asset registers: their columns, their objects, where these lie and how old they are."""
