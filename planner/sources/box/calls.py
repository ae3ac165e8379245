"""The calls to the system that a reading process gives up, by their numbers, as a filter for seccomp."""

import ctypes
import errno
import os
from ctypes import POINTER, Structure, byref, c_ubyte, c_uint16, c_uint32

SECCOMP, FILTER = 22, 2
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Which column of numbers a machine has, and how the kernel calls it."""

OTHER_NUMBERS = 0x40000000
"""From here on x86_64 has a second set of numbers for the same calls."""

DENIED = {
    # the network
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "io_uring_setup": (425, 425),
    # other programs and processes
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "setrlimit": (160, 164),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
    # what files are, beside what is in them
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "lchown": (94, None),
    "fchown": (93, 55),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "open_by_handle_at": (304, 265),
    "mount": (165, 40),
    "chroot": (161, 51),
    # memory that outlives a process, and the kernel itself
    "shmget": (29, 194),
    "shmctl": (31, 195),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "memfd_create": (319, 279),
    "userfaultfd": (323, 282),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "unshare": (272, 97),
    "setns": (308, 268),
    "add_key": (248, 217),
    "keyctl": (250, 219),
}
CLONE, CLONE3, TGKILL, PRLIMIT = (56, 220), (435, 435), (234, 131), (302, 261)
A_THREAD = 0x10000
"""The flag of clone that makes a thread of this process instead of a new process."""

LOAD, EQUAL, AT_LEAST, ANY_OF, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, REFUSE, ABSENT = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
NUMBER, MACHINE, ARGUMENTS = 0, 4, 16
"""Where the kernel puts what a call is, for which machine, and its arguments of 8 bytes each."""


class _Step(Structure):
    _fields_ = (("code", c_uint16), ("yes", c_ubyte), ("no", c_ubyte), ("value", c_uint32))


class _Program(Structure):
    _fields_ = (("length", c_uint16), ("steps", POINTER(_Step)))


def refuse(libc: ctypes.CDLL, machine: str) -> bool:
    """Give these calls up, for this process and its threads; tell whether the kernel takes the filter."""
    steps = _steps(*MACHINES[machine])
    written = (_Step * len(steps))(*steps)
    return bool(libc.prctl(SECCOMP, FILTER, byref(_Program(len(steps), written)), 0, 0) == 0)


def _steps(column: int, architecture: int) -> list[_Step]:
    """Write the filter: each question answers at once, so that no jump is longer than a few steps."""
    return [
        *_load(MACHINE),
        _Step(EQUAL, 1, 0, architecture),
        _Step(RETURN, 0, 0, REFUSE),
        *_load(NUMBER),
        *_when(AT_LEAST, OTHER_NUMBERS, [_Step(RETURN, 0, 0, REFUSE)]),
        *_when(EQUAL, CLONE3[column], [_Step(RETURN, 0, 0, ABSENT)]),  # then clone is asked, whose flags can be seen
        *_when(EQUAL, CLONE[column], [*_argument(0), _Step(ANY_OF, 1, 0, A_THREAD), *_answers()]),
        *_when(EQUAL, TGKILL[column], [*_argument(0), _Step(EQUAL, 1, 0, os.getpid()), *_answers()]),
        *_when(
            EQUAL,
            PRLIMIT[column],  # limits of its own may be read
            [
                *_argument(0),
                _Step(EQUAL, 1, 0, 0),
                _Step(RETURN, 0, 0, REFUSE),
                *_argument(2),
                _Step(EQUAL, 0, 2, 0),
                *_argument(2, high=True),
                _Step(EQUAL, 1, 0, 0),
                *_answers(),
            ],
        ),
        *(
            step
            for numbers in DENIED.values()
            if numbers[column] is not None
            for step in _when(EQUAL, numbers[column], [_Step(RETURN, 0, 0, REFUSE)])
        ),
        _Step(RETURN, 0, 0, ALLOW),
    ]


def _answers() -> list[_Step]:
    """Refuse, or allow when the step before jumped over that."""
    return [_Step(RETURN, 0, 0, REFUSE), _Step(RETURN, 0, 0, ALLOW)]


def _load(place: int) -> list[_Step]:
    return [_Step(LOAD, 0, 0, place)]


def _argument(number: int, *, high: bool = False) -> list[_Step]:
    """Load the lower or higher half of an argument."""
    return _load(ARGUMENTS + 8 * number + (4 if high else 0))


def _when(test: int, value: int | None, steps: list[_Step]) -> list[_Step]:
    """Do steps that end with an answer when the number of the call is so."""
    return [_Step(test, 0, len(steps), value or 0), *steps]
