"""Run a command with the system calls and the address families that a service file allows: `confine.py FILE COMMAND…`.

It asks the kernel what systemd asks it, by the same library, so that a test needs no systemd that runs.
"""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

ALLOW, REFUSE, ABSENT = 0x7FFF0000, 0x00050001, 0x00050026
EQUAL, MASKED = 4, 7
NAMESPACES = {"mnt": 0x20000, "cgroup": 0x2000000, "uts": 0x4000000, "ipc": 0x8000000, "pid": 0x20000000}
NAMESPACES |= {"user": 0x10000000, "net": 0x40000000}
FAMILIES = {"AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10}
WRITE_EXECUTE = 6


class Compared(ctypes.Structure):
    """What an argument of a system call is compared with."""

    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


class Filter:
    """A list of system calls for the kernel."""

    def __init__(self, default: int) -> None:
        self.library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
        self.library.seccomp_init.restype = ctypes.c_void_p
        self.context = ctypes.c_void_p(self.library.seccomp_init(default))

    def rule(self, action: int, name: str, *compared: tuple[int, int, int, int]) -> None:
        """Do this at a system call, when its arguments are so; a call this machine doesn't know is left out."""
        number = self.library.seccomp_syscall_resolve_name(name.encode())
        if number >= 0:
            arguments = (Compared * len(compared))(*(Compared(*one) for one in compared))
            self.library.seccomp_rule_add_array(self.context, action, number, len(compared), arguments)

    def load(self) -> None:
        """Put it in force, for this process and all that come from it."""
        if self.library.seccomp_load(self.context) != 0:
            raise OSError("the kernel takes no filter")


def calls(name: str) -> set[str]:
    """Give the system calls of a set, with the sets inside it."""
    if not name.startswith("@"):
        return {name}
    told = subprocess.run(["systemd-analyze", "syscall-filter", name], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in told.stdout.splitlines()[1:]]
    return set().union(*(calls(line) for line in lines if line and not line.startswith("#")))


def settings(file: Path) -> dict[str, list[str]]:
    """Read what stands under [Service]; what stands twice has two values."""
    text = file.read_text(encoding="utf-8").partition("[Service]")[2].partition("\n[")[0]
    pairs = [line.partition("=") for line in text.splitlines() if "=" in line and not line.startswith("#")]
    return {name: [value for key, _, value in pairs if key == name] for name, _, _ in pairs}


def confine(service: dict[str, list[str]]) -> None:
    """Put the rules of a service in force."""
    refused = Filter(ALLOW)
    allowed = service["RestrictAddressFamilies"][0].split()
    for family in set(range(46)) - {FAMILIES[name] for name in allowed}:
        refused.rule(REFUSE, "socket", (0, EQUAL, family, 0))
    for name in set(NAMESPACES) - set(service["RestrictNamespaces"][0].split()):
        for call in ("unshare", "clone"):
            refused.rule(REFUSE, call, (0, MASKED, NAMESPACES[name], NAMESPACES[name]))
    refused.rule(ABSENT, "clone3")
    if service["MemoryDenyWriteExecute"] == ["yes"]:
        refused.rule(REFUSE, "mmap", (2, MASKED, WRITE_EXECUTE, WRITE_EXECUTE))
        refused.rule(REFUSE, "mprotect", (2, MASKED, 4, 4))
    refused.load()
    listed = Filter(REFUSE)
    allowed_calls: set[str] = set()
    for value in service["SystemCallFilter"]:  # a later line adds to, or takes from, what the ones before it allow
        named = set().union(*map(calls, value.removeprefix("~").split()))
        allowed_calls = allowed_calls - named if value.startswith("~") else allowed_calls | named
    for call in allowed_calls:
        listed.rule(ALLOW, call)
    listed.load()


if __name__ == "__main__":
    confine(settings(Path(sys.argv[1])))
    os.execv(sys.argv[2], sys.argv[2:])
