"""The pages people see; the only code that imports streamlit."""
