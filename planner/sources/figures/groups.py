"""Figures that are parts of one whole, so that together they can't be more, or have to be all of it."""

from dataclasses import dataclass

from planner.sources.declared.strict import Item

SMALLEST, LARGEST = 0.0, 1e6


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that are parts of one whole: of 100, of which `of` says how many there are; or of the column `whole`.

    A group that is `complete` makes all of it. `slack` is what parts and whole may differ by because they are rounded;
    None leaves that to what counts that are rounded to fives can differ by.
    """

    id: str
    columns: tuple[str, ...]
    of: str = ""
    whole: str = ""
    complete: bool = False
    slack: float | None = None

    @property
    def named(self) -> frozenset[str]:
        """Name all columns that a group is about."""
        return frozenset({*self.columns, self.of, self.whole}) - {""}


def group_of(item: Item) -> Group:
    """Read one group of data/sources.yaml."""
    parts = item.fields(("id", "columns"), ("of", "whole", "complete", "slack"))
    if ("of" in parts) == ("whole" in parts):
        raise item.wrong("value", "of, whole" if "of" in parts else "–", "of: aantal_inwoners")
    return Group(
        parts["id"].text(),
        parts["columns"].texts(),
        of=parts["of"].text() if "of" in parts else "",
        whole=parts["whole"].text() if "whole" in parts else "",
        complete="complete" in parts and parts["complete"].yes(),
        slack=parts["slack"].number(SMALLEST, LARGEST) if "slack" in parts else None,
    )
