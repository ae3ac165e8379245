"""Who is let in: a request for a name of ours, from a page of ours, for an address that is there."""

import re
from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from streamlit import config

from planner.settings import plain_host
from planner.text import LANGUAGES, Language, translator
from planner.ui import addresses
from planner.ui.not_here import not_here

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""The names one always may use: no page elsewhere can make a browser call them its own."""
HOST = re.compile(r"([^:\[\]]+|\[[^\[\]]+\])(?::([0-9]{1,5}))?")
USUAL = {"http": "80", "https": "443"}
"""The port that a browser doesn't tell."""
PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


def tell_streamlit(hosts: Collection[str]) -> None:
    """Let Streamlit know the public names too, for what it checks itself at the websocket."""
    names = [name.strip("[]") for name in (*sorted(THIS_MACHINE), *hosts)]
    config.set_option("server.allowedHosts", names)
    config.set_option("server.corsAllowedOrigins", [f"https://{name}" for name in hosts])


def asked_language(scope: Scope, usual: Language) -> Language:
    """Give the language in which a request wants its page: what the address says, or the usual one."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("taal", [usual])[-1]
    return next((language for language in LANGUAGES if language == asked), usual)


def split_host(value: str) -> tuple[str, str] | None:
    """Take the name and the port out of a Host header or the end of an Origin; None when it is no such thing."""
    found = HOST.fullmatch(value)
    name = plain_host(found[1]) if found else None
    port = int(found[2]) if found and found[2] else 0
    return (name, str(port or "")) if name and port <= 65535 else None


class Doors:
    """Refuse what is not for us, before anything else looks at it."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str], language: Language) -> None:
        self.app = app
        self.hosts = THIS_MACHINE.union(hosts)
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with why not; a websocket is only closed."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal and scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
        else:
            await (refusal or self.app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        method = scope.get("method", "WEBSOCKET")
        if scope["path"] == addresses.HEALTH and method in ("GET", "HEAD"):
            return None  # who looks whether the app is there often knows its address only, and hears no name here
        headers = Headers(scope=scope)
        given = headers.getlist("host")
        host = split_host(given[0]) if len(given) == 1 else None
        if host is None or not scope["path"].startswith("/"):
            return self._sentence(400)
        if host[0] not in self.hosts:
            return self._sentence(421)
        if scope["type"] == "websocket" and not from_our_page(headers.getlist("origin"), host):
            return self._sentence(403)
        hidden = scope["path"] in addresses.PRIVATE and not from_this_machine(scope, host[0])
        if hidden or not addresses.exists(scope["path"], method):
            return self._not_here(scope)
        return None

    def _sentence(self, status: int) -> ASGIApp:
        return PlainTextResponse(translator(self.language)("door-other-name"), status)

    def _not_here(self, scope: Scope) -> ASGIApp:
        language = asked_language(scope, self.language)
        return HTMLResponse(not_here(language, self.language), 404)


def from_our_page(origins: list[str], host: tuple[str, str]) -> bool:
    """Tell whether a websocket is opened by a page of the same name and port.

    A browser leaves out the usual port. A proxy that ends HTTPS elsewhere may fill in that of the other scheme.
    """
    if not origins:
        return True  # not from a browser: they always tell
    scheme, _, rest = origins[0].partition("://")
    origin = split_host(rest) if scheme in USUAL and len(origins) == 1 else None
    if origin is None or origin[0] != host[0]:
        return False
    port = origin[1] or USUAL[scheme]
    return host[1] == port or (port == USUAL[scheme] and host[1] in ("", *USUAL.values()))


def from_this_machine(scope: Scope, host: str) -> bool:
    """Tell whether a request comes from this very machine, and not from elsewhere by way of a proxy on it."""
    if host not in THIS_MACHINE or any(name in Headers(scope=scope) for name in PASSED_ON):
        return False
    try:
        return ip_address((scope.get("client") or ("",))[0]).is_loopback
    except ValueError:  # a socket in a folder has no address
        return False
