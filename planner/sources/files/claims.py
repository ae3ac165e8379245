"""What a look at a workbook can find before it is read."""


class TooLarge(Exception):  # noqa: N818 - reads as the fact it is
    """A workbook would fill the memory; `args` names the part."""


class Unreadable(Exception):  # noqa: N818 - reads as the fact it is
    """A workbook isn't written as its format asks, or could be read in more ways than one."""
