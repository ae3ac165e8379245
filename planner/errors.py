"""The errors a user can meet: a code and values; the sentences stand in `text/*.ftl` under `error-<code>`."""


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


class NotFoundError(UserError):
    """An agenda, area or snapshot that isn't there."""


class DeletedError(NotFoundError):
    """An agenda that was here and was deleted; it doesn't come back."""


class FetchError(UserError):
    """Open data that couldn't be fetched; nothing was changed."""


class NotPublishedError(FetchError):
    """What was asked isn't there, or not yet."""
