"""The scripts that stand in a page; the modules of the maps are fetched by the browser and stand in `maps`."""

from pathlib import Path


def script(name: str) -> str:
    """Read one of the scripts in this folder."""
    return (Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8")
