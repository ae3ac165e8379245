"""A file that was sent is read from its beginning, by whoever reads it."""

from tempfile import SpooledTemporaryFile
from threading import Thread

import pytest
from streamlit.runtime.uploaded_file_manager import DeletedFile

from planner.ui.doors.arriving import OnDisk, still_there

CONTENT = bytes(range(250)) * 1_000


@pytest.mark.parametrize("most", [1, 10 * len(CONTENT)], ids=["on disk", "in memory"])
def test_two_who_read_one_file_both_get_all_of_it(most: int) -> None:
    sent = SpooledTemporaryFile(most)  # noqa: SIM115 - OnDisk closes it
    sent.write(CONTENT)
    file = OnDisk(sent, len(CONTENT))
    other: list[bytes] = []

    def read() -> None:
        with file.read() as own:
            other.append(own.read())

    with file.read() as own:
        begin = own.read(10)
        thread = Thread(target=read)
        thread.start()
        thread.join(0.2)
        rest = own.read()
    thread.join(20)
    assert [begin + rest, *other] == [CONTENT, CONTENT]


def test_a_file_that_another_took_the_place_of_is_none() -> None:
    assert still_there(DeletedFile("1")) is None
