"""The app as an operator sets it up by docs/beheer.md: behind a real nginx, under its own name, over TLS."""

import contextlib
import http.client
import shutil
import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from planner.ui.addresses import files
from tests.e2e.gestures import DEEPEST, MouseVisitor, spot_of_colour, visiting
from tests.fixtures.app import RunningApp, StartApp, free_port, planner_environment
from tests.fixtures.browser import FLAGS
from tests.fixtures.nginx import NAME, Nginx, StartNginx

HERE = f"https://{NAME}"
STATIC = max((path for path in files() if path.endswith(".js")), key=len)


@pytest.fixture(scope="module")
def app(start_app: StartApp, tmp_path_factory: pytest.TempPathFactory) -> RunningApp:
    return start_app(planner_environment(tmp_path_factory.mktemp("behind"), PLANNER_HOSTS=NAME))


@pytest.fixture(scope="module")
def nginx(app: RunningApp, start_nginx: StartNginx) -> Nginx:
    port = urlsplit(app.url).port
    assert port
    return start_nginx(port)


@pytest.fixture(scope="module")
def visitors(browser: Browser, nginx: Nginx) -> Iterator[Browser]:
    """Open a browser that finds the name on this machine, and takes the certificate of this test."""
    rules = f"MAP {NAME}:443 127.0.0.1:{nginx.https}, MAP {NAME}:80 127.0.0.1:{nginx.http}"
    flags = [*FLAGS, "--ignore-certificate-errors", f"--host-resolver-rules={rules}"]
    chromium = shutil.which("chromium") or browser.browser_type.executable_path
    opened = browser.browser_type.launch(executable_path=chromium, args=flags)
    yield opened
    opened.close()


def test_the_map_is_drawn_and_stays_connected(visitors: Browser):
    with visiting(visitors, HERE, MouseVisitor) as visitor:
        wrong: list[tuple[int, str]] = []
        visitor.page.on("response", lambda got: wrong.append((got.status, got.url)) if got.status >= 400 else None)
        with visitor.page.expect_websocket() as stream:
            visitor.page.goto(f"http://{NAME}/?toon=openbare_ruimte")
        visitor.settled()
        visitor.page.wait_for_timeout(1500)  # the map fades in
        assert spot_of_colour(visitor.page, DEEPEST)
        assert visitor.page.url.startswith(HERE)
        assert (stream.value.url, stream.value.is_closed()) == (f"wss://{NAME}/_stcore/stream", False)
        assert wrong == []
        assert [url for url in visitor.strangers if not url.startswith(f"http://{NAME}/")] == []
        cookies = visitor.page.context.cookies()
        assert cookies
        assert all(cookie["secure"] for cookie in cookies)


def test_a_file_is_taken_and_read(visitors: Browser, tmp_path: Path):
    table = tmp_path / "schulden_2023.csv"
    table.write_text("wijkcode;schulden\nWK900105;12,5\n", encoding="utf-8")
    with visiting(visitors, HERE, MouseVisitor) as visitor:
        visitor.open("/gegevens?deel=toevoegen")
        visitor.page.once("filechooser", lambda chooser: chooser.set_files(table))
        visitor.press(visitor.page.get_by_role("button", name="Kies een bestand"))
        expect(visitor.heading("Klopt dit?")).to_be_visible()


def test_a_document_comes_and_is_not_kept(visitors: Browser, nginx: Nginx, tmp_path: Path):
    with visiting(visitors, HERE, MouseVisitor) as visitor:
        visitor.open("/agenda?agenda=demo-agenda&stap=delen")
        visitor.press(visitor.button("Maak PDF"))
        with visitor.page.expect_download() as download:
            visitor.press(visitor.button("Bewaar de PDF"))
        download.value.save_as(tmp_path / "agenda.pdf")
        assert (tmp_path / "agenda.pdf").read_bytes().startswith(b"%PDF-")
        again = ask(nginx, urlsplit(download.value.url).path)
        assert (again.status, again.headers["Cache-Control"]) == (200, "no-store")


def test_an_address_that_leads_nowhere_leads_on(visitors: Browser):
    with visiting(visitors, HERE, MouseVisitor) as visitor:
        got = visitor.page.goto(f"{HERE}/zomaar?taal=en")
        assert got
        assert got.status == 404
        assert visitor.page.evaluate("document.documentElement.lang") == "en"
        assert Axe().run(visitor.page).response["violations"] == []
        visitor.page.get_by_role("link", name="Go to the map").click()
        visitor.settled()
        assert visitor.page.url.startswith(f"{HERE}/?")


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def open_line(nginx: Nginx, name: str = NAME) -> ssl.SSLSocket:
    return trusting().wrap_socket(socket.create_connection(("127.0.0.1", nginx.https), 20), server_hostname=name)


def ask(nginx: Nginx, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> http.client.HTTPResponse:
    line = http.client.HTTPSConnection("127.0.0.1", nginx.https, timeout=20)
    line.sock = open_line(nginx)
    try:
        given = {"Host": NAME, "Connection": "close"} | {k.replace("_", "-"): v for k, v in headers.items()}
        line.request(method, path, body or None, given)
        got = line.getresponse()
        got.read()
        return got
    finally:
        line.close()


def test_what_the_proxy_answers_is_safe(nginx: Nginx):
    got = ask(nginx, "/")
    assert got.status == 200
    assert got.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert got.headers["Server"] == "nginx"
    assert "frame-ancestors 'self'" in got.headers["Content-Security-Policy"]
    assert ask(nginx, STATIC, Accept_Encoding="gzip").headers["Content-Encoding"] == "gzip"
    assert "immutable" in ask(nginx, STATIC).headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/script-health-check", "/_stcore/agent/mcp", "/zomaar"])
def test_what_is_not_for_outside_is_not_there(nginx: Nginx, path: str):
    assert ask(nginx, path).status == 404
    assert ask(nginx, path, X_Forwarded_For="127.0.0.1", X_Forwarded_Host="localhost").status == 404


def test_another_name_gets_nothing(nginx: Nginx):
    with pytest.raises(ssl.SSLError):
        open_line(nginx, "evil.example")
    with pytest.raises((http.client.RemoteDisconnected, http.client.BadStatusLine, ConnectionError)):
        ask(nginx, "/", Host="evil.example")
    with socket.create_connection(("127.0.0.1", nginx.http), 20) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        assert line.recv(100) == b""


def test_without_tls_one_is_sent_to_the_same_page_with_it(nginx: Nginx):
    line = http.client.HTTPConnection("127.0.0.1", nginx.http, timeout=20)
    line.request("GET", "/agenda?agenda=demo-agenda", headers={"Host": NAME})
    got = line.getresponse()
    line.close()
    assert (got.status, got.headers["Location"]) == (301, f"{HERE}/agenda?agenda=demo-agenda")


def test_a_file_may_be_big_and_nothing_else(nginx: Nginx):
    assert ask(nginx, "/agenda", "POST", b"x" * 2_000_000).status == 413
    assert ask(nginx, "/_stcore/upload_file/a/b", "PUT", b"x" * 2_000_000).status == 403  # no token: it reached the app
    with open_line(nginx) as line:
        start = f"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: {NAME}\r\nContent-Length: {302 * 2**20}\r\n\r\n"
        line.sendall(start.encode())
        assert b" 413 " in line.recv(200)


def test_it_says_so_when_the_app_is_away(start_nginx: StartNginx):
    got = ask(start_nginx(free_port()), "/")
    assert got.status == 503


def test_a_page_answers_while_500_half_requests_are_open_and_those_end(nginx: Nginx):
    lines = [socket.create_connection(("127.0.0.1", nginx.https), 20) for _ in range(250)]
    lines += [open_line(nginx) for _ in range(250)]
    try:
        for line in lines[250:]:
            line.sendall(f"GET / HTTP/1.1\r\nHost: {NAME}\r\nX-A: ".encode())
        for _ in range(5):
            assert ask(nginx, "/").status == 200
        end = time.monotonic() + 40
        for line in lines:
            line.settimeout(max(0.1, end - time.monotonic()))
            with contextlib.suppress(ConnectionResetError, ssl.SSLError):
                while line.recv(1000):
                    pass
    finally:
        for line in lines:
            line.close()
