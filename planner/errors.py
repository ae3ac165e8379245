"""The errors a user can meet: a code and values; the sentences stand in `text/*/fouten/` under `error-<code>`.

A place on the server is a value of its own kind (`Path`), so that a page can shorten it to its last name.
"""

import errno

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
"""What a disk says when there is no room, and when nothing may be written."""

PASSING = frozenset({"reading-busy", "reading-stopped"})
"""What the box says when it is not the file: others are read, or the machine had no room for a reader."""


class PlannerError(Exception):
    """Base of all errors with a sentence for the user; `values` fill the sentence."""

    exit_code = 2

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class UserError(PlannerError):
    """Something the user can mend: a wrong file, a wrong setting, an unknown name."""

    exit_code = 1


class FileError(UserError):
    """A file that can't be read as what it should be; nothing was changed."""


class SettingError(UserError):
    """A setting that is unknown or has a wrong value; the app doesn't start."""


class DamagedError(UserError):
    """A snapshot that can't be read any more; it is set aside, and the rest goes on."""


class AwayError(UserError):
    """A database or disk that can't be used now; what a person typed stays, and later it may be well again."""


class NotFoundError(UserError):
    """An agenda, area or snapshot that isn't there."""


class DeletedError(NotFoundError):
    """An agenda that was here and was deleted; it doesn't come back."""


class FetchError(UserError):
    """Open data that couldn't be fetched; nothing was changed."""


class NoAnswerError(FetchError):
    """Another machine that gave no answer, or half of one: it says nothing of what that machine has."""


class NotPublishedError(FetchError):
    """What was asked isn't there, or not yet."""


def passes(problem: BaseException) -> bool:
    """Tell whether what was refused now may go well in a minute: it says nothing of the file itself."""
    return not isinstance(problem, FileError) or problem.code in PASSING


def of_the_disk(problem: BaseException) -> AwayError | None:
    """Tell in words what a disk said; None when it is something else."""
    number = getattr(problem, "errno", None) if isinstance(problem, OSError) else None
    if number in FULL:
        return AwayError("disk-full")
    return AwayError("folder-closed") if number in CLOSED else None
