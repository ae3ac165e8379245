"""What goes wrong when a rule of the field is broken: a code and values, no sentences."""


class RuleBroken(Exception):  # noqa: N818 - reads as the fact it is
    """A rule of the agenda says no; the sentence stands in `text` under `rule-<code>`.

    `at` names the field it is about, when it is about one.
    """

    def __init__(self, code: str, *, at: str = "", **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.at = at
        self.values = values


class CapReached(RuleBroken):
    """The agenda is full (begin klein): `open_items` (id, title) are what could make room."""

    def __init__(self, code: str, *, cap: int, open_items: tuple[tuple[str, str], ...]) -> None:
        super().__init__(code, cap=cap)
        self.cap = cap
        self.open_items = open_items


class VersionConflict(RuleBroken):
    """Somebody else changed this item first; `current` is what they made of it."""

    def __init__(self, current: object) -> None:
        super().__init__("changed-meanwhile")
        self.current = current
