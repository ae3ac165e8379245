"""Agendas on the command line: whose answers a file brings, archiving, deleting, and the chain that `check` follows."""

import json
import os
import pty
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from planner.settings import ROOT
from tests.fixtures.app import RunningApp, planner_environment

DEMO = "demo-agenda"
WHY = "Dubbel aangemaakt."


@pytest.fixture
def demo(prepared: Path, tmp_path: Path) -> RunningApp:
    """Give the command line on a copy of the fictional gemeenten and their agenda."""
    shutil.copytree(prepared, tmp_path / "house")
    places = {"PLANNER_DATABASE_URL": f"sqlite:///{tmp_path / 'house' / 'planner.db'}"}
    return RunningApp("", planner_environment(tmp_path / "house" / "var", **places))


def database(app: RunningApp) -> sqlite3.Connection:
    return sqlite3.connect(app.environment["PLANNER_DATABASE_URL"].removeprefix("sqlite:///"))


def consents(app: RunningApp) -> int:
    connection = database(app)
    count = connection.execute("SELECT count(*) FROM consent").fetchone()[0]
    connection.close()
    return int(count)


def meddle(app: RunningApp, statement: str) -> None:
    """Change a database as its owner can: without the guards."""
    connection = database(app)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.fixture
def forged(demo: RunningApp, tmp_path: Path) -> Path:
    """Give the demo agenda as a file in which every answer has another id: `forged_answers.json` was made so."""
    out = tmp_path / "forged.json"
    assert demo.planner("agenda", "export-json", DEMO, "--out", str(out)).returncode == 0
    file = json.loads(out.read_text(encoding="utf-8"))
    for given in file["dossier"]["consents"]:
        given["id"] = "f" + given["id"]
    out.write_text(json.dumps(file), encoding="utf-8")
    return out


def test_forged_answers_are_told_per_party_and_never_taken_silently(demo: RunningApp, forged: Path) -> None:
    assert consents(demo) == 10
    asked = demo.planner("agenda", "import-json", str(forged))
    assert (asked.returncode, consents(demo)) == (1, 10)
    for line in ("Van Gemeente Voorbeeldstad (demo-003): 3 antwoorden.", "Van Woonstede (demo-005): 3 antwoorden."):
        assert line in asked.stderr
    assert "--answers-of" in asked.stderr
    assert "toegevoegd" not in asked.stderr
    looked = demo.planner("agenda", "import-json", str(forged), "--preview")
    assert "zou 10 dingen toevoegen" in looked.stderr
    assert (looked.returncode, consents(demo)) == (0, 10)


def test_answers_of_a_party_that_is_named_come_and_are_counted(demo: RunningApp, forged: Path) -> None:
    some = demo.planner("agenda", "import-json", str(forged), "--answers-of", "Woonstede", "--without-answers")
    assert some.returncode == 0, some.stderr
    assert "3 toegevoegd" in some.stderr
    assert "Niet overgenomen: de antwoorden van" in some.stderr
    assert consents(demo) == 13
    names = [word for party in ("demo-003", "demo-007", "demo-009") for word in ("--answers-of", party)]
    rest = demo.planner("agenda", "import-json", str(forged), *names)
    assert "7 toegevoegd" in rest.stderr
    assert consents(demo) == 20


def test_without_answers_the_rest_comes_and_a_wrong_party_is_named(demo: RunningApp, forged: Path) -> None:
    left = demo.planner("agenda", "import-json", str(forged), "--without-answers")
    assert (left.returncode, consents(demo)) == (0, 10)
    wrong = demo.planner("agenda", "import-json", str(forged), "--answers-of", "Waterschap")
    assert wrong.returncode == 1
    assert "Waterschap" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def typed(app: RunningApp, answers: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command with somebody at the keyboard."""
    ours, theirs = pty.openpty()
    os.write(ours, answers.encode())
    command = [sys.executable, "-m", "planner", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=app.environment, stdin=theirs, capture_output=True, check=False)
    for end in (ours, theirs):
        os.close(end)
    return done


def test_who_sits_at_the_keyboard_is_asked_per_party(demo: RunningApp, forged: Path) -> None:
    told = typed(demo, "ja\nnee\nmisschien\nnee\nja\n", "agenda", "import-json", str(forged))
    assert told.returncode == 0, told.stderr
    assert told.stderr.count(b"Neem je de antwoorden van") == 5  # once more after what is no answer
    assert consents(demo) == 15
    kept = typed(demo, "nee\n", "agenda", "delete", DEMO, "--reason", WHY)
    assert (kept.returncode, demo.planner("agenda", "show", DEMO).returncode) == (1, 0)
    assert typed(demo, "ja\n", "agenda", "delete", DEMO, "--reason", WHY).returncode == 0


def test_an_agenda_is_archived_and_brought_back(demo: RunningApp) -> None:
    done = demo.planner("agenda", "archive", DEMO, "--reason", "Het project is klaar.")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert json.loads(demo.planner("agenda", "list", "--json").stdout) == []
    (line,) = json.loads(demo.planner("agenda", "list", "--archived", "--json").stdout)
    assert (line["id"], line["archived"]["reason"]) == (DEMO, "Het project is klaar.")
    assert demo.planner("agenda", "show", DEMO).returncode == 0
    again = demo.planner("agenda", "archive", DEMO)
    assert (again.returncode, "al gearchiveerd" in again.stderr) == (1, True)
    assert demo.planner("agenda", "restore", DEMO).returncode == 0
    assert [one["id"] for one in json.loads(demo.planner("agenda", "list", "--json").stdout)] == [DEMO]


@pytest.mark.parametrize("given", ["nothing", "ja", "closed"])
def test_nothing_is_deleted_where_nobody_can_answer(demo: RunningApp, given: str) -> None:
    told = "ja\n" if given == "ja" else ""
    close = (lambda: os.close(0)) if given == "closed" else None
    command = [sys.executable, "-m", "planner", "agenda", "delete", DEMO, "--reason", WHY]
    asked: dict[str, Any] = {"cwd": ROOT, "env": demo.environment, "capture_output": True, "text": True}
    done = subprocess.run(command, input=told, preexec_fn=close, check=False, **asked)  # a service may have no input
    assert (done.returncode, "--yes" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    assert demo.planner("agenda", "show", DEMO).returncode == 0


def test_an_agenda_is_deleted_with_a_reason_and_stays_away(demo: RunningApp, forged: Path) -> None:
    refused = demo.planner("agenda", "delete", DEMO, "--yes")
    assert refused.returncode == 1
    assert "Schrijf op waarom deze agenda weg moet" in refused.stderr
    done = demo.planner("agenda", "delete", DEMO, "--reason", WHY, "--yes")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "4 partijen aan tafel" in done.stderr
    assert "10 antwoorden van partijen" in done.stderr
    shown = demo.planner("agenda", "show", DEMO)
    assert shown.returncode == 1
    assert f"verwijderd. De reden: “{WHY}”." in shown.stderr
    for words in (("import-json", str(forged), "--without-answers"), ("import-json", str(forged), "--preview")):
        back = demo.planner("agenda", *words)
        assert (back.returncode, "verwijderd" in back.stderr) == (1, True)
    assert demo.planner("demo").returncode == 0
    assert demo.planner("agenda", "list", "--json").stdout.strip() == "[]"
    assert demo.planner("check").returncode == 0


def test_check_prints_the_heads_and_names_what_was_changed(demo: RunningApp, tmp_path: Path) -> None:
    noted = tmp_path / "koppen.txt"
    fine = demo.planner("check")
    assert fine.returncode == 0, fine.stderr
    assert "De geschiedenis is ongewijzigd" in fine.stderr
    assert [line.split()[0] for line in fine.stdout.splitlines()] == [DEMO, "*"]
    noted.write_text(fine.stdout, encoding="utf-8")
    assert demo.planner("agenda", "archive", DEMO).returncode == 0
    assert demo.planner("check", "--noted", str(noted)).returncode == 0
    meddle(demo, "UPDATE event SET party = 'demo-005' WHERE number = 7")
    changed = demo.planner("check")
    assert changed.returncode == 1
    assert f"De geschiedenis van {DEMO} klopt niet: regel 7 is later gewijzigd" in changed.stderr
    assert "Alles klopt" not in changed.stderr


def test_check_sees_what_is_missing_at_the_end(demo: RunningApp) -> None:
    meddle(demo, "DELETE FROM event WHERE number = (SELECT max(number) FROM event)")
    told = demo.planner("check")
    assert told.returncode == 1
    assert "de laatste regels ontbreken" in told.stderr


@pytest.mark.parametrize("aside", ["aside", "wide"])
def test_the_chain_is_looked_at_whatever_else_is_wrong(demo: RunningApp, tmp_path: Path, aside: str) -> None:
    noted = tmp_path / "koppen.txt"
    noted.write_text(demo.planner("check").stdout, encoding="utf-8")
    var = Path(demo.environment["PLANNER_DATA_DIR"])
    if aside == "aside":
        (var / "damaged" / "oud").mkdir(parents=True)
    else:
        (var / "snapshots").chmod(0o755)
    told = demo.planner("check", "--noted", str(noted))
    assert (told.returncode, told.stdout) == (1, noted.read_text(encoding="utf-8"))
    assert "De geschiedenis is ongewijzigd" in told.stderr
    meddle(demo, "DELETE FROM event WHERE number = 3")
    told = demo.planner("check", "--noted", str(noted))
    assert "vlak voor regel 4 is iets weggehaald" in told.stderr
    assert "Dit gebeurde buiten de app om" in told.stderr
    assert (told.returncode, DEMO in told.stdout) == (1, True)


def test_a_file_of_heads_that_is_none_is_refused_in_words(demo: RunningApp) -> None:
    told = demo.planner("check", "--noted", "README.md")
    assert told.returncode == 1
    assert "Regel 1 van het bestand met genoteerde koppen" in told.stderr
    assert "Traceback" not in told.stderr
