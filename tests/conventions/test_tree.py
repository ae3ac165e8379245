"""The rooms of the code, where a machine can see them."""

import re

from planner.settings import ROOT
from planner.ui.session import slots

CODE = {path: path.read_text(encoding="utf-8") for path in (ROOT / "planner").rglob("*.py")}
ROOMS = tuple(ROOT / "planner" / "ui" / room for room in ("session", "forms"))
TABLE = ROOT / "planner" / "ui" / "session" / "slots.py"


def test_what_a_session_remembers_stands_in_the_table_of_slots():
    """Nothing else touches the session, and every slot of the table is used."""
    elsewhere = {path: text for path, text in CODE.items() if path != TABLE}
    strays = [path for path, text in elsewhere.items() if "session_state" in text and path.parent not in ROOMS]
    used = set(re.findall(r"\bslots\.([A-Z_]+)\b", "\n".join(elsewhere.values())))
    assert strays == []
    assert used == set(slots.table())
