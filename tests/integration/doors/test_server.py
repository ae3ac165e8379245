"""The running server: who it answers, and what it never does."""

import http.client
import socket
from urllib.parse import urlsplit

import pytest
from streamlit import net_util

import planner.ui.browser.routes  # noqa: F401 - importing it is what is tested
from tests.fixtures.app import RunningApp, planner_environment

UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def answer(app: RunningApp, path: str, **headers: str) -> http.client.HTTPResponse:
    address = urlsplit(app.url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        got = connection.getresponse()
        got.read()
        return got
    finally:
        connection.close()


def test_the_server_looks_nothing_up_elsewhere():
    assert net_util.get_external_ip() is None


def test_an_app_that_listens_to_other_machines_asks_none_of_them_for_its_address(start_app, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        where = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        outside = {"HTTP_PROXY": where, "http_proxy": where, "HTTPS_PROXY": where, "https_proxy": where}
        everywhere = {"STREAMLIT_SERVER_ADDRESS": "0.0.0.0", "NO_PROXY": "localhost", "no_proxy": "localhost"}
        start_app(planner_environment(tmp_path, **everywhere, **outside))
        proxy.setblocking(False)
        with pytest.raises(BlockingIOError):
            proxy.accept()


@pytest.mark.parametrize(("host", "opens"), [("localhost", True), ("evil.example", False)])
def test_only_pages_of_this_server_may_open_its_websocket(demo_app, host, opens):
    port = urlsplit(demo_app.url).port
    origin = f"http://{host}:{port}"
    got = answer(demo_app, "/_stcore/stream", Host=f"{host}:{port}", Origin=origin, **UPGRADE)
    assert (got.status == 101) is opens


def test_the_name_of_the_map_leads_to_the_map_on_this_server(demo_app):
    got = answer(demo_app, "/verken?taal=en", Host="evil.example")
    assert got.getheader("location", "/?taal=en") == "/?taal=en"


def test_it_says_that_it_is_well(demo_app):
    assert answer(demo_app, "/gezondheid").status == 200
