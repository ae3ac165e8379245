"""Go on when a snapshot turns out to be damaged, and say in words what a disk refuses."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from planner.errors import DamagedError
from planner.sources.snapshots.disk import in_words

MOST = 100
"""So many damaged snapshots in one call are set aside before it gives up."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def steadily(work: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Do the work again without the snapshot that was set aside; raises AwayError when a disk is full or closed."""

    @wraps(work)
    def done(*args: Given.args, **options: Given.kwargs) -> Answer:
        with in_words():
            for _ in range(MOST):
                try:
                    return work(*args, **options)
                except DamagedError:
                    continue
            return work(*args, **options)

    return done
