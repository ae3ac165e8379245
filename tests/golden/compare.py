"""Compare with a file that was read and found good; UPDATE_GOLDEN=1 writes what is made now, to be read again."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def same_as_golden(name: str, made: str) -> bool:
    """Tell whether the text equals the golden file of this name."""
    file = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(made, encoding="utf-8")
    return file.read_text(encoding="utf-8") == made
