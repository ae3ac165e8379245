"""Write the lock files anew, and see that every system can install them: `make lock`, or `make lock NEW=--upgrade`."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.settings import ROOT
from tests.tools.locked import DECLARED, RUN, TEST, TOOLS

PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = {
    "Linux": "x86_64-manylinux_2_28",
    "Linux on ARM": "aarch64-manylinux_2_28",
    "macOS 14": "aarch64-apple-darwin",
    "macOS 14 on Intel": "x86_64-apple-darwin",
    "Windows": "x86_64-pc-windows-msvc",
}
OPTIONS = "--universal --generate-hashes --only-binary :all: --emit-build-options --custom-compile-command".split()


def main(new: list[str]) -> int:
    """Lock the app, then the tests with the same versions; without --upgrade what is locked stays."""
    for requirements, lock, also in ((DECLARED, RUN, []), (TOOLS, TEST, ["-c", RUN])):
        what = [requirements, "-o", lock, *also, "--python-version", PYTHONS[0], "--quiet", *new]
        _uv("compile", *what, *OPTIONS, "make lock").check_returncode()
    nowhere = [f"{system}, Python {python}" for system in SYSTEMS for python in PYTHONS if not _fits(system, python)]
    for place in nowhere:
        print(f"The app cannot be installed on {place}.", file=sys.stderr)
    return 1 if nowhere else 0


def _fits(system: str, python: str) -> bool:
    """Whether every package of the app has a file for this system that needs no compiler; installs nothing."""
    with TemporaryDirectory() as empty:
        where = ["--target", empty, "--python-platform", SYSTEMS[system], "--python-version", python]
        return _uv("install", "--dry-run", "--quiet", "--require-hashes", *where, "-r", RUN).returncode == 0


def _uv(verb: str, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run uv from the root, so that the lock files name no path of this machine."""
    told = [str(word.relative_to(ROOT)) if isinstance(word, Path) else word for word in words]
    environment = os.environ | {"MACOSX_DEPLOYMENT_TARGET": "14.0"}
    return subprocess.run([sys.executable, "-m", "uv", "pip", verb, *told], cwd=ROOT, env=environment, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
