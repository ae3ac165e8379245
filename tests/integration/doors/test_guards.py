"""One visitor can't take what all share: messages on the websocket, and files, on the running app."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import create_engine, text
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed

from planner.text import translator
from tests.contract.databases import postgres_schema
from tests.fixtures.app import RunningApp, planner_environment
from tests.fixtures.visitor import Visitor, visiting

NL = translator("nl")
MESSAGES, AT_A_TIME = 1_000, 100
MEGABYTE = 1_000_000


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def app(request, start_app, tmp_path_factory) -> Iterator[RunningApp]:
    """Start the app on each kind of database, with little room for files."""
    environment = planner_environment(tmp_path_factory.mktemp("guarded"), PLANNER_UPLOAD_MB="3", PLANNER_UPLOADS_MB="5")
    if request.param == "sqlite":
        yield start_app(environment)
        return
    with postgres_schema(request.getfixturevalue("postgres_url")) as url:
        yield start_app(environment | {"PLANNER_DATABASE_URL": url})


def of_kind(kind: str) -> BackMsg:
    """Make a message of one kind."""
    message = BackMsg()
    if kind == "backend_operation_request":
        message.backend_operation_request.install_skills.SetInParent()
    elif kind == "load_git_info":
        message.load_git_info = True
    else:
        setattr(message, kind, True)
    return message


def open_files(app: RunningApp) -> int:
    return len(list(Path(f"/proc/{app.pid}/fd").iterdir()))


def connections(app: RunningApp) -> int:
    """Count the connections to PostgreSQL; 0 on SQLite, where each is an open file."""
    url = app.environment["PLANNER_DATABASE_URL"]
    if not url.startswith("postgresql"):
        return 0
    engine = create_engine(url)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"))
        count = int(found.scalar_one())
    engine.dispose()
    return count


def settled(count: Callable[[RunningApp], int], app: RunningApp, most: int) -> int:
    """Count once what ended is gone, or after a while."""
    for _ in range(100):
        found = count(app)
        if found <= most:
            break
        time.sleep(0.2)
    return found


def test_a_thousand_messages_that_empty_the_cache_take_nothing_and_slow_nobody(app):
    waited: list[float] = []
    done = threading.Event()

    def look(innocent: Visitor) -> None:
        while not done.is_set():
            began = time.monotonic()
            assert "wa-" in innocent.show()
            waited.append(time.monotonic() - began)
            time.sleep(0.2)

    with ExitStack() as stack:
        innocent, *rude = [stack.enter_context(visiting(app.url)) for _ in range(1 + MESSAGES // AT_A_TIME)]
        for visitor in (innocent, *rude):
            visitor.show()
        files, lines = open_files(app), connections(app)
        second = threading.Thread(target=look, args=(innocent,))
        second.start()
        for visitor in rude:
            for n in range(AT_A_TIME):
                visitor.say(of_kind("clear_cache"))
                if n % 10 == 0:
                    assert "wa-" in visitor.show()
        done.set()
        second.join()
        assert settled(open_files, app, files + 5) <= files + 5
        assert settled(connections, app, lines + 5) <= lines + 5
    assert 0 < max(waited) < 10


KINDS = ["clear_cache", "set_run_on_save", "load_git_info", "debug_shutdown_runtime", "debug_disconnect_websocket"]


@pytest.mark.parametrize("kind", [*KINDS, "backend_operation_request"])
def test_what_no_page_needs_is_not_heard(app, kind):
    with visiting(app.url) as visitor:
        visitor.show()
        assert visitor.alive()
        visitor.seen.clear()
        visitor.say(of_kind(kind))
        assert visitor.alive()
        assert [told.WhichOneof("type") for told in visitor.seen] == ["heartbeat_ack"]
        assert "wa-" in visitor.show()


LOUD = {
    "of 5 MB": b"\x2a" + b"x" * 5_000_000,
    "of noise": b"\xff\xfe\xfd" * 40,
    "that is cut": BackMsg(file_urls_request={"request_id": "a" * 90}).SerializeToString()[:-20],
    "of a wrong kind": b"\x5a\xff\xff\xff\xff\xff\x0f",
    "of text": "clear_cache",
}


@pytest.mark.parametrize("said", list(LOUD.values()), ids=list(LOUD))
def test_who_says_what_nobody_can_read_is_hung_up_on_and_nobody_else(app, said):
    with visiting(app.url) as innocent:
        innocent.show()
        with visiting(app.url) as rude:
            rude.show()
            rude.line.send(said)
            assert not rude.alive()
        assert "wa-" in innocent.show()


@pytest.mark.parametrize("kind", ["app_heartbeat", "stop_script", "clear_cache"])
def test_who_never_stops_talking_is_hung_up_on(app, kind):
    with visiting(app.url) as rude:
        assert not says_all(rude, of_kind(kind), 5_000)


def test_who_says_large_things_again_and_again_is_hung_up_on(app):
    large = BackMsg()
    large.rerun_script.query_string = "x" * 1_400_000
    with visiting(app.url) as rude:
        assert not says_all(rude, large, 10)


def says_all(visitor: Visitor, message: BackMsg, times: int) -> bool:
    """Say the same so many times; tell whether the server heard it all."""
    try:
        for _ in range(times):
            visitor.say(message)
    except ConnectionClosed:
        return False
    return visitor.alive()


def test_a_person_who_types_fast_with_live_updates_on_is_never_hung_up_on(app):
    with visiting(app.url) as person:
        for _ in range(40):
            person.show()
        assert person.alive()


def test_a_new_file_of_a_session_takes_the_place_of_its_earlier_one(app):
    with visiting(app.url) as person:
        person.show("gegevens", "deel=toevoegen")
        for n in range(6):  # 12 MB in all; 3 MB is what a session may hold
            assert person.upload(b"x" * 2 * MEGABYTE, file=f"file-{n}")[0] == 204


def test_a_file_over_the_quota_is_refused_in_one_sentence_and_told_on_the_page(app):
    with visiting(app.url) as person:
        page = person.show("gegevens", "deel=toevoegen")
        assert NL("upload-too-much") not in page
        status, said = person.upload(b"x" * 4 * MEGABYTE)
        assert (status, said) == (413, NL("upload-too-much"))
        assert NL("upload-too-much")[:40] in person.show("gegevens", "deel=toevoegen")
        assert person.upload(b"x" * MEGABYTE)[0] == 204
        assert NL("upload-too-much")[:40] not in person.show("gegevens", "deel=toevoegen")


def test_all_sessions_together_have_a_quota_and_who_leaves_gives_room(app):
    with visiting(app.url) as first, visiting(app.url) as second, visiting(app.url) as third:
        for person in (first, second, third):
            person.show("gegevens", "deel=toevoegen")
        assert first.upload(b"x" * 2 * MEGABYTE)[0] == 204
        assert second.upload(b"x" * 2 * MEGABYTE)[0] == 204
        assert third.upload(b"x" * 2 * MEGABYTE)[0] == 413
        assert second.upload(b"x" * 10)[0] == 204  # takes the place of the larger one
        assert third.upload(b"x" * 2 * MEGABYTE)[0] == 204


def test_files_sent_at_once_count_together(app):
    with visiting(app.url) as person:
        person.show("gegevens", "deel=toevoegen")
        answers: list[int] = []
        threads = [
            threading.Thread(target=lambda n=n: answers.append(person.upload(b"x" * 2_500_000, file=f"f{n}")[0]))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert set(answers) <= {204, 413}
        assert person.upload(b"x" * MEGABYTE)[0] == 204  # nothing stays counted


SEAM = "--seam\r\nContent-Disposition: form-data; name="
FIELD, FILE = f'{SEAM}"a"\r\n\r\n', f'{SEAM}"a"; filename="a.csv"\r\n\r\n'
HEADS = "A: b\r\n" * 100_000
NO_FILE = {
    "of fields": ("multipart/form-data; boundary=seam", f"{FIELD}{'x' * 900_000}\r\n" * 2 + "--seam--\r\n"),
    "of two files": ("multipart/form-data; boundary=seam", f"{FILE}x\r\n{FILE}y\r\n--seam--\r\n"),
    "of nothing": ("multipart/form-data; boundary=seam", "--seam--\r\n"),
    "with a head of 1 MB": (
        "multipart/form-data; boundary=seam",
        f'{SEAM}"a"; filename="{"a" * MEGABYTE}"\r\n\r\nx\r\n--seam--\r\n',
    ),
    "with very many heads": (
        "multipart/form-data; boundary=seam",
        f'{SEAM}"a"; filename="a"\r\n{HEADS}\r\nx\r\n--seam--\r\n',
    ),
    "without an end": ("multipart/form-data; boundary=seam", f"{FILE}xxx"),
    "without a seam": ("multipart/form-data", f"{FILE}x\r\n--seam--\r\n"),
    "of a form": ("application/x-www-form-urlencoded", "a=" + "x" * MEGABYTE),
    "of bytes": ("application/octet-stream", "x" * MEGABYTE),
}


@pytest.mark.parametrize(("kind", "body"), list(NO_FILE.values()), ids=list(NO_FILE))
def test_what_is_sent_and_is_not_one_file_is_refused_and_not_held(app, kind, body):
    with visiting(app.url) as person:
        person.show("gegevens", "deel=toevoegen")
        assert person.put(body.encode(), kind)[0] == 400
        assert person.upload(b"x" * 2 * MEGABYTE)[0] == 204  # of the 3 MB nothing is taken


def begin(visitor: Visitor, content: bytes, more: str) -> socket.socket:
    """Send the first part of a file, and nothing after it."""
    address = urlsplit(visitor.url)
    line = socket.create_connection((address.hostname or "", address.port or 0), timeout=60)
    head = [
        f"PUT /_stcore/upload_file/{visitor.session}/een HTTP/1.1",
        f"Host: {address.netloc}",
        "Content-Type: multipart/form-data; boundary=seam",
        f"X-Xsrftoken: {visitor.xsrf}",
        f"Cookie: _streamlit_xsrf={visitor.xsrf}",
        more,
    ]
    line.sendall("\r\n".join([*head, "", ""]).encode() + content)
    return line


def gets_in(visitor: Visitor, size: int, *, seconds: float) -> bool:
    """Tell whether a file of so many bytes is taken within this time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if visitor.upload(b"x" * size)[0] == 204:
            return True
        time.sleep(0.5)
    return False


def test_files_of_pages_that_were_closed_make_room(app):
    content = FILE.encode() + b"x" * 2_400_000
    with visiting(app.url) as third, ExitStack() as lines:
        third.show("gegevens", "deel=toevoegen")
        with visiting(app.url) as first, visiting(app.url) as second:
            for person in (first, second):
                person.show("gegevens", "deel=toevoegen")
                lines.enter_context(begin(person, content, "Content-Length: 2500000"))
            time.sleep(3)  # until the server has all of it
            assert third.upload(b"x" * MEGABYTE)[0] == 413
        assert gets_in(third, MEGABYTE, seconds=10)


def test_of_a_file_that_is_refused_nothing_counts_while_its_rest_is_heard(app):
    piece = FILE.encode() + b"x" * 3_500_000
    with visiting(app.url) as first, visiting(app.url) as second:
        for person in (first, second):
            person.show("gegevens", "deel=toevoegen")
        with begin(first, f"{len(piece):x}\r\n".encode() + piece + b"\r\n", "Transfer-Encoding: chunked"):
            assert gets_in(second, 2_900_000, seconds=10)


def test_a_file_that_stops_coming_is_told_so(app):
    with visiting(app.url) as person:
        person.show("gegevens", "deel=toevoegen")
        with begin(person, FILE.encode() + b"x" * 1_000, "Content-Length: 2900000") as line:
            assert line.recv(65_536).startswith(b"HTTP/1.1 408")


def test_only_a_page_of_ours_may_send_a_file_and_only_for_a_session_that_is_there(app):
    with visiting(app.url) as person:
        person.show("gegevens", "deel=toevoegen")
        own = person.session
        person.session = "een-ander"
        assert person.upload(b"x")[0] == 400
        person.session, person.xsrf = own, ""
        assert person.upload(b"x")[0] == 403
