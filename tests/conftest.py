"""What every test shares."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

FIXTURES = ("agenda_page", "app", "browser", "nginx", "open_data", "fetching", "postgres")
pytest_plugins = [f"tests.fixtures.{name}" for name in FIXTURES]

# A slow machine is no failure, and CI tries the same examples each time.
settings.register_profile("wijkagenda", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("wijkagenda")

MARKED = {"browser": "browser", "postgres_url": "postgres", "mortal_postgres": "postgres", "real_data": "real_data"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by its fixtures; files with a browser run last: it is slow and keeps the event loop busy."""
    for item in items:
        for fixture in MARKED.keys() & set(getattr(item, "fixturenames", [])):
            item.add_marker(MARKED[fixture])
    with_browser = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path in with_browser)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Give the folder with the real open data, from WIJKAGENDA_REAL_DATA or beside this repository."""
    beside = Path(__file__).parents[2] / "shared" / "data"
    folder = Path(os.environ.get("WIJKAGENDA_REAL_DATA", beside))
    if not folder.is_dir():
        pytest.skip(f"no real data in {folder}: set WIJKAGENDA_REAL_DATA")
    return folder
