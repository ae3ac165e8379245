"""The seven steps of an agenda, one module each; `table_people` is a part of `table`."""
