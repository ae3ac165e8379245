"""What is measured: indicators with their weights, tables and registers people bring, and where figures come from."""
