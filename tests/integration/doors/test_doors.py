"""Whom the running server lets in, asked over bare sockets: names, origins, addresses and who says nothing."""

import contextlib
import socket
import time
from urllib.parse import urlsplit

import pytest

from planner.ui.addresses import PAGES, files
from planner.ui.browser.headers import content_policy
from planner.ui.browser.routes import map_address
from planner.ui.doors.entrance import from_this_machine
from planner.ui.doors.patience import Limits
from tests.fixtures.app import RunningApp, StartApp, planner_environment

NAME = "wijkagenda.voorbeeld.nl"
SENTENCE = "Wijkagenda antwoordt niet op deze naam: vraag je beheerder naar het adres."
STATIC = sorted(path for path in files() if path.endswith(".js"))[0]
UPLOAD = "/_stcore/upload_file/a/b"
ROUTES = ["/", "/agenda?agenda=demo-agenda", "/gezondheid", "/verken", "/kaart/geo/weg.json", f"{map_address()}/map.js"]
ROUTES += ["/media/0.pdf", "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/favicon.png", STATIC]


@pytest.fixture(scope="module")
def app(start_app: StartApp, tmp_path_factory: pytest.TempPathFactory) -> RunningApp:
    """Start the app as people know it by two names and an address."""
    folder = tmp_path_factory.mktemp("named")
    return start_app(planner_environment(folder, PLANNER_HOSTS=f"{NAME} Tweede.Voorbeeld.nl. [2001:DB8::5]"))


class Answer:
    """What came back, to the last byte."""

    def __init__(self, raw: bytes) -> None:
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.raw = raw
        self.status = int(lines[0].split(" ")[1])
        self.headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}


def connect(app: RunningApp) -> socket.socket:
    return socket.create_connection(("127.0.0.1", urlsplit(app.url).port), timeout=60)


def ask(app: RunningApp, target: str, *headers: str, method: str = "GET", version: str = "1.1") -> Answer:
    """Send exactly these lines, and read until the server closes or takes the line over."""
    lines = [f"{method} {target} HTTP/{version}", *headers]
    if not any(line.startswith("Upgrade") for line in headers):
        lines.append("Connection: close")
    with connect(app) as line:
        line.sendall("".join(f"{text}\r\n" for text in [*lines, ""]).encode("latin-1"))
        raw = line.recv(65536)
        while not raw.startswith(b"HTTP/1.1 101") and (more := line.recv(65536)):
            raw += more
    return Answer(raw)


@pytest.mark.parametrize("path", [path for path in ROUTES if path != "/gezondheid"])
def test_no_address_answers_to_another_name(app, path):
    got = ask(app, path, "Host: evil.example")
    assert (got.status, got.body.decode()) == (421, SENTENCE)
    assert b"evil" not in got.raw
    assert got.headers["content-security-policy"] == content_policy()
    assert got.headers["x-content-type-options"] == "nosniff"


def test_no_file_is_taken_from_who_uses_another_name(app):
    got = ask(app, UPLOAD, "Host: evil.example", "Content-Length: 5", method="PUT")
    assert (got.status, got.body.decode()) == (421, SENTENCE)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        (NAME, 200),
        (f"{NAME}:443", 200),
        (f"{NAME}.", 200),
        (f"{NAME}.:443", 200),
        ("WIJKAGENDA.Voorbeeld.NL", 200),
        ("tweede.voorbeeld.nl", 200),
        ("localhost:8501", 200),
        ("127.0.0.1", 200),
        ("[::1]:8501", 200),
        ("[0:0:0:0:0:0:0:1]", 200),
        ("[2001:db8:0::5]:443", 200),
        ("[2001:db8::6]", 421),
        ("voorbeeld.nl", 421),
        (f"x.{NAME}", 421),
        (f"{NAME}.evil.example", 421),
        ("127.0.0.2", 421),
        ("0.0.0.0", 421),
        ("", 400),
        (f"evil@{NAME}", 400),
        (f"{NAME}@evil.example", 400),
        (f"{NAME}:x", 400),
        (f"{NAME}:99999", 400),
        (f"{NAME}:", 400),
        (f"{NAME}/evil", 400),
        (f"{NAME}, evil.example", 400),
        (f"{NAME}..", 400),
        ("[::1", 400),
        ("::1", 400),
        ("[::1%eth0]", 400),
        ("*", 400),
        ("wijkagend\xe4.nl", 400),
    ],
)
def test_a_host_is_read_as_a_name_and_nothing_else(app, host, status):
    got = ask(app, "/_stcore/health", f"Host: {host}")
    assert got.status == status
    assert not host or host.encode("latin-1") not in got.body


@pytest.mark.parametrize(
    ("target", "headers", "version"),
    [
        ("/", [], "1.1"),
        ("/", [], "1.0"),
        ("/", [f"Host: {NAME}", f"Host: {NAME}"], "1.1"),
        ("/", [f"Host: {NAME}", "Host: evil.example"], "1.0"),
        ("http://evil.example/", [f"Host: {NAME}"], "1.1"),
        (f"http://{NAME}/", ["Host: evil.example"], "1.1"),
        (f"http://{NAME}@evil.example/", [f"Host: {NAME}"], "1.1"),
        ("evil.example:443", [f"Host: {NAME}"], "1.1"),
        ("*", [f"Host: {NAME}"], "1.1"),
        ("gezondheid", [f"Host: {NAME}"], "1.1"),
    ],
)
def test_a_request_that_names_no_host_or_more_than_one_is_refused(app, target, headers, version):
    got = ask(app, target, *headers, version=version)
    assert got.status == 400
    assert b"evil" not in got.raw


HOSTS = [["Host: 10.1.2.3:8501"], ["Host: 10.1.2.3"], ["Host: pod-7"], ["Host: "], []]


@pytest.mark.parametrize("hosts", HOSTS)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_probe_that_knows_only_an_address_hears_whether_the_app_is_there(app, hosts, method):
    got = ask(app, "/gezondheid", *hosts, method=method, version="1.0")
    assert got.status == 200
    assert got.body == (b'{"status":"ok"}' if method == "GET" else b"")
    assert b"voorbeeld" not in got.raw


@pytest.mark.parametrize("path", ["/gezondheid/", "/gezondheid/meer", "/Gezondheid", "//gezondheid", "/verken"])
def test_a_probe_elsewhere_is_refused_as_anybody(app, path):
    assert ask(app, path, "Host: 10.1.2.3").status == 421
    assert ask(app, "/gezondheid", "Host: 10.1.2.3", method="POST").status == 421
    assert ask(app, "/gezondheid", "Host: 10.1.2.3", *websocket()).status == 403


@pytest.mark.parametrize("client", [None, ("", 0), ("/run/app.sock", 0), ("testclient", 50000), ("10", 1)])
def test_who_has_no_address_is_not_this_machine(client):
    assert not from_this_machine({"type": "http", "headers": [], "client": client}, "localhost")


@pytest.mark.parametrize("client", [("127.0.0.1", 1), ("::1", 1), ("127.8.8.8", 1)])
def test_this_machine_is_known_by_its_address(client):
    assert from_this_machine({"type": "http", "headers": [], "client": client}, "localhost")


def test_what_a_proxy_adds_changes_no_name(app):
    assert ask(app, "/", "Host: evil.example", f"X-Forwarded-Host: {NAME}", f"Forwarded: host={NAME}").status == 421
    assert ask(app, "/", f"Host: {NAME}", "X-Forwarded-Host: evil.example").status == 200


@pytest.mark.parametrize(
    ("host", "origin", "opens"),
    [
        (NAME, f"https://{NAME}", True),
        (NAME, f"https://{NAME}:443", True),
        (NAME, f"http://{NAME}", True),
        (f"{NAME}:443", f"https://{NAME}", True),
        (f"{NAME}:80", f"http://{NAME}", True),
        (f"{NAME}:80", f"https://{NAME}", True),
        (f"{NAME}:0443", f"https://{NAME}", True),
        ("[2001:db8::5]:443", "https://[2001:db8::5]", True),
        (f"{NAME}:8443", f"https://{NAME}", False),
        (f"{NAME}:443", f"https://{NAME}:8443", False),
        (NAME, f"https://{NAME}:8443", False),
        (NAME, f"http://{NAME}:9999", False),
        (NAME, f"http://{NAME}:443", False),
        (f"{NAME}:80", f"http://{NAME}:9999", False),
        (f"{NAME}:8443", f"https://{NAME}:8443", True),
        ("tweede.voorbeeld.nl", "https://tweede.voorbeeld.nl", True),
        ("localhost:8501", "http://localhost:8501", True),
        ("[::1]:8501", "http://[::1]:8501", True),
        (NAME, None, True),
        ("evil.example", "http://evil.example", False),
        ("evil.example", None, False),
        (NAME, "https://evil.example", False),
        (NAME, "https://tweede.voorbeeld.nl", False),
        (NAME, "http://localhost", False),
        (NAME, f"https://{NAME}.evil.example", False),
        (NAME, f"https://{NAME}@evil.example", False),
        (NAME, "null", False),
        (NAME, f"ftp://{NAME}", False),
        (NAME, "", False),
        ("localhost:8501", "http://localhost:3000", False),
        ("localhost:8501", "http://127.0.0.1:8501", False),
        (f"evil@{NAME}", f"https://{NAME}", False),
    ],
)
def test_only_a_page_of_the_same_name_opens_the_websocket(app, host, origin, opens):
    got = ask(app, "/_stcore/stream", f"Host: {host}", *websocket(origin))
    assert got.status == (101 if opens else 403)


def websocket(origin: str | None = None) -> list[str]:
    lines = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"]
    return [*lines, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *([] if origin is None else [f"Origin: {origin}"])]


def test_a_websocket_to_any_other_address_is_refused(app):
    assert ask(app, "/agenda", f"Host: {NAME}", *websocket()).status == 403
    assert ask(app, "/_stcore/metrics", f"Host: {NAME}", *websocket()).status == 403


def test_two_origins_open_nothing(app):
    lines = [*websocket(f"https://{NAME}"), f"Origin: https://{NAME}"]
    assert ask(app, "/_stcore/stream", f"Host: {NAME}", *lines).status in (400, 403)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (["Host: localhost:8501"], 200),
        (["Host: 127.0.0.1"], 200),
        ([f"Host: {NAME}"], 404),
        (["Host: localhost", "X-Forwarded-For: 203.0.113.9"], 404),
        (["Host: localhost", "X-Forwarded-For: 127.0.0.1"], 404),
        (["Host: localhost", "x-real-ip: 127.0.0.1"], 404),
        (["Host: localhost", "Forwarded: for=127.0.0.1"], 404),
        (["Host: localhost", "Via: 1.1 proxy"], 404),
        (["Host: localhost", "X-Forwarded-Proto: https"], 404),
    ],
)
def test_the_figures_about_the_app_are_for_its_own_machine_only(app, headers, status):
    assert ask(app, "/_stcore/metrics", *headers).status == status


@pytest.mark.parametrize("page", PAGES.values())
def test_every_page_has_its_address_with_and_without_a_slash_and_with_parameters(app, page):
    lines = [f"Host: {NAME}", "Accept: text/html"]
    got = ask(app, f"/{page}?agenda=demo-agenda&taal=en", *lines)
    assert (got.status, b"<title>Wijkagenda</title>" in got.body) == (200, True)
    if page:
        moved = ask(app, f"/{page}/?agenda=demo-agenda&taal=en", *lines)
        assert (moved.status, moved.headers["location"]) == (301, f"/{page}?agenda=demo-agenda&taal=en")


NOWHERE = ["/zomaar", "/agendas/1", "/Agendas", "/agenda%20", "/static/", "/static/js/weg.js", "/.git/config"]
NOWHERE += ["/_stcore/", "/_stcore/agent/mcp", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"]
NOWHERE += ["/agenda/_stcore/health", "/component/x/index.html", "/auth/login", "/oauth2callback", "/app/static/x"]
NOWHERE += ["/_stcore/bidi-components/x/y.js", "/gezondheid/meer", "/%00", "/agenda%0d%0aX-Evil:%201", "/metrics"]
NOWHERE += ["/kaart/", "/kaart/zomaar", "/kaart/a/b/c", "/media", "/media/", "/_stcore/upload_file/a"]


@pytest.mark.parametrize("path", NOWHERE)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_an_address_that_leads_nowhere_says_so(app, path, method):
    got = ask(app, path, f"Host: {NAME}", method=method)
    assert got.status == 404
    assert got.headers["content-security-policy"] == content_policy()
    assert got.headers["cache-control"] == "no-store"
    assert "x-evil" not in got.headers
    assert len(got.body) < 2_000
    if method == "GET":
        assert b'<html lang="nl">' in got.body
        assert "<h1>Deze pagina bestaat niet</h1>" in got.body.decode()
        for page in ("Verken", "Agenda’s", "Voorbeelden", "Gegevens"):
            assert f">{page}</a>" in got.body.decode()


def test_no_page_stands_where_only_a_file_may_come(app):
    assert ask(app, UPLOAD, f"Host: {NAME}").status == 404
    assert ask(app, "/_stcore/stream", f"Host: {NAME}").status == 404


def test_an_address_that_leads_nowhere_says_so_in_english_when_asked(app):
    got = ask(app, "/zomaar?taal=en&x=<script>", f"Host: {NAME}", "Accept: text/html")
    assert (got.status, b'<html lang="en">' in got.body, b"<script" in got.body) == (404, True, False)
    assert b'href="/?taal=en"' in got.body


TRAVERSALS = ["/../app.py", "/../../etc/passwd", "/static/../../app.py", "/static/..%2f..%2fapp.py", "/..%5capp.py"]
TRAVERSALS += ["/%2e%2e/%2e%2e/etc/passwd", "/static/%2e%2e/%2e%2e/index.html", "//etc/passwd", "/%2fetc/passwd"]
TRAVERSALS += ["/static//etc/passwd", "/static/%252e%252e/app.py", "/media/../../app.py", "/media/..%2f..%2fapp.py"]
TRAVERSALS += ["/kaart/x/..%2fserver.py", "/kaart/geo/..%2f..%2fapp.json", "/kaart/../app.py", "/C:%5cwindows"]
TRAVERSALS += [
    f"{map_address()}/..%2f__init__.py",
    "/_stcore/upload_file/../../app.py",
    "/\\\\evil\\share",
    "/file:///x",
]


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_out_of_what_is_served(app, path):
    got = ask(app, path, f"Host: {NAME}")
    assert got.status in (400, 404, 405)
    assert b"import" not in got.body


def test_no_page_is_moved_to_another_site(app):
    for path in ("//evil.example/", "//evil.example/agenda/", "/agenda//", "/%2f%2fevil.example/"):
        assert "evil" not in ask(app, path, f"Host: {NAME}").headers.get("location", "")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize("lines", [[], ["X-Xsrftoken: x"], ["Cookie: _streamlit_xsrf=x", "X-Xsrftoken: x"]])
def test_a_file_is_only_taken_from_a_page_of_ours(app, method, lines):
    got = ask(app, UPLOAD, f"Host: {NAME}", "Content-Length: 0", *lines, method=method)
    assert got.status == 403


@pytest.mark.parametrize("path", ["/gezondheid", "/media/x.pdf", UPLOAD, "/verken", "/_stcore/metrics", "/zomaar"])
def test_what_is_asked_is_not_kept(app, path):
    assert ask(app, path, "Host: localhost").headers["cache-control"] == "no-store"


def test_the_files_of_the_page_are_kept(app):
    first = ask(app, STATIC, f"Host: {NAME}")
    assert "immutable" in first.headers["cache-control"]
    again = ask(app, STATIC, f"Host: {NAME}", f"If-None-Match: {first.headers['etag']}")
    assert (again.status, "no-store" in again.headers.get("cache-control", "")) == (304, False)


def test_the_page_learns_of_no_other_site_it_should_listen_to(app):
    got = ask(app, "/_stcore/host-config", f"Host: {NAME}")
    assert b'"allowedOrigins":[]' in got.body


HALVES = [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ", b"GET / HTTP/1.1\r\nHost: localhost\r\n"]


def test_a_page_answers_while_500_half_requests_are_open_and_those_end(app):
    lines = [connect(app) for _ in range(500)]
    try:
        for number, line in enumerate(lines):
            line.sendall(HALVES[number % len(HALVES)])
        for _ in range(5):
            assert ask(app, "/", f"Host: {NAME}", "Accept: text/html").status == 200
            assert ask(app, "/_stcore/stream", f"Host: {NAME}", *websocket(f"https://{NAME}")).status == 101
        end = time.monotonic() + 3 * Limits().request
        for line in lines:
            line.settimeout(max(0.1, end - time.monotonic()))
            with contextlib.suppress(ConnectionResetError):
                assert line.recv(1) == b""
    finally:
        for line in lines:
            line.close()
