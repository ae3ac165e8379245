"""The service file: systemd understands it, it closes what it can, and the app does its work inside it."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from planner.settings import ROOT, read_settings
from tests.fixtures.absent import is_root, skip_or_fail
from tests.fixtures.app import free_port, planner_environment, wait_until_up
from tests.fixtures.nginx import blocks, type_in
from tests.tools.confine import settings

SERVICE = ROOT / "deploy" / "wijkagenda.service"
BEHEER = (ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
NOBODY = "65534"
PLACES = """
state=$1; mount --bind "$state" "$state"
mount -t tmpfs tmpfs /mnt
for place in $2; do mkdir -p "/mnt$place"; mount --bind "$place" "/mnt$place"; done
for home in /home /root; do mount -t tmpfs -o mode=755 tmpfs $home; done
for place in $2; do [ -e "$place/." ] || { mkdir -p "$place"; mount --bind "/mnt$place" "$place"; }; done
mount -t proc -o hidepid=invisible proc /proc
mount -o remount,bind,ro /
umask 077; ulimit -c 0; ulimit -n 8192
shift 2
exec setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --no-new-privs "$@"
"""
"""What systemd does before it starts the app: nothing can be written but the state, and homes are empty but for us."""
READER = """
from pathlib import Path
from planner.sources.box.asking import Box
from tests.hostile import work
box, file = Box(), Path("README.md").resolve()
assert box.ask(work.gives, file, "goed") == "goed"
assert box.walls() == ("folders", "calls"), box.walls()
"""
"""What a chosen file meets: a process that shuts itself up still further."""

FORBIDDEN = {
    "a namespace of mounts": "import ctypes; assert ctypes.CDLL(None).unshare(0x20000) == 0",
    "a network of its own": "import ctypes; assert ctypes.CDLL(None).unshare(0x10000000 | 0x40000000) == 0",
    "a raw socket": "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "memory to write and run": "import mmap; mmap.mmap(-1, 4096, prot=7)",
    "another user": "import os; os.setuid(65534)",
    "a file elsewhere": "open('/var/tmp/here', 'w')",
    "the processes of others": "open('/proc/1/status')",
}


@pytest.fixture
def service(tmp_path: Path) -> Path:
    """Install the service as the document says, for where this checkout stands."""
    if not shutil.which("systemd-analyze"):
        skip_or_fail("no systemd-analyze: install systemd")
    for folder in ("etc/systemd/system", "usr/local/bin"):
        (tmp_path / folder).mkdir(parents=True)
    block = blocks("De app als dienst")[1].replace(" -g wijkagenda", "")  # nobody of that name is here
    type_in(block, at=ROOT, root=tmp_path)
    found = tmp_path / "etc" / "systemd" / "system" / "wijkagenda.service"
    there = {"/opt/wijkagenda": str(ROOT), "ExecStart=/opt/wijkagenda/.venv/bin/python": f"ExecStart={sys.executable}"}
    found.write_text(re.sub("|".join(sorted(there, reverse=True)), lambda m: there[m[0]], SERVICE.read_text()))
    return found


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False)


def test_systemd_understands_every_line(service: Path):
    got = analyze("verify", str(service))
    assert (got.returncode, got.stderr) == (0, "")


def test_what_is_left_open_is_what_the_document_says(service: Path):
    got = analyze("security", "--offline=true", "--threshold=20", "--no-pager", str(service))
    assert got.returncode == 0, got.stdout
    score = re.search(r"exposure level for \S+: ([\d.]+)", got.stdout)
    assert score
    assert f"hier **{score[1]}**" in BEHEER


def test_the_settings_of_the_service_are_settings_of_ours(service: Path):
    lines = (service.parents[2] / "wijkagenda" / "wijkagenda.env").read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
    found = read_settings({name: value.strip('"') for name, _, value in pairs})
    assert (found.hosts, found.data_dir) == (("wijkagenda.voorbeeld.nl",), Path("/var/lib/wijkagenda"))
    state = settings(SERVICE)["StateDirectory"]
    assert state == [found.data_dir.name]


def test_the_command_for_an_operator_works_on_the_data_of_the_service(service: Path, tmp_path: Path):
    script = tmp_path / "usr" / "local" / "bin" / "wijkagenda"
    assert script.stat().st_mode & 0o111
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "var").mkdir()
    places = {"/etc/wijkagenda": f"{tmp_path}/etc/wijkagenda", "/var/lib/wijkagenda": str(tmp_path / "var")}
    for file in (script, tmp_path / "etc" / "wijkagenda" / "wijkagenda.env"):
        text = file.read_text(encoding="utf-8").replace("/opt/wijkagenda/.venv/bin/python", sys.executable)
        for there, here in {**places, "/opt/wijkagenda": str(ROOT)}.items():
            text = text.replace(there, here)
        file.write_text(text, encoding="utf-8")
    as_ourselves = 'shift 3; exec "$@"'
    typed = "wijkagenda check\nwijkagenda agenda list"
    type_in(typed, at=tmp_path / "elsewhere", root=script.parent, runuser=as_ourselves)
    assert (tmp_path / "var" / "planner.db").stat().st_mode & 0o077 == 0


@pytest.fixture
def state() -> Iterator[Path]:
    """Make the only folder in which the service may write."""
    if not is_root() or subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root can shut a process up as systemd does")
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    shutil.chown(folder, int(NOBODY), int(NOBODY))
    yield folder
    shutil.rmtree(folder)


def shut_up(service: Path, state: Path, *command: str) -> list[str]:
    """Give the command that runs a command with the rights that the service has."""
    confined = [sys.executable, str(ROOT / "tests" / "tools" / "confine.py"), str(SERVICE), sys.executable, *command]
    kept = sorted({str(ROOT), str(Path(sys.prefix).resolve()), sys.base_prefix})
    places = ["sh", "-euc", PLACES, "sh", str(state), " ".join(kept)]
    private = [f"TMPDIR={state}", "HOME=/nonexistent"]  # as PrivateTmp: a folder for what is short-lived
    return ["env", *private, "unshare", "--mount", "--propagation", "private", *places, *confined]


def test_the_app_does_its_work_inside(service: Path, state: Path):
    port = str(free_port())
    environment = planner_environment(state, PLANNER_PORT=port, HOME="/nonexistent")
    process = subprocess.Popen(shut_up(service, state, "-m", "planner", "start"), cwd=ROOT, env=environment)
    try:
        wait_until_up(f"http://localhost:{port}", process)
        with urlopen(f"http://localhost:{port}/", timeout=20) as page:
            assert page.status == 200
        assert {file.stat().st_mode & 0o077 for file in state.rglob("*")} == {0}
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_a_reader_of_files_shuts_itself_up_inside(service: Path, state: Path):
    done = subprocess.run(shut_up(service, state, "-c", READER), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", FORBIDDEN.values(), ids=FORBIDDEN)
def test_nobody_inside_gets(service: Path, state: Path, code: str):
    done = subprocess.run(shut_up(service, state, "-c", code), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Error" in done.stderr
