"""Read sheets as they show themselves: CSV, XLSX, XLS and ODS."""
