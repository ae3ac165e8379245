"""The routes and headers around the pages: map files, a health check, the page's language and what it may load."""

import gzip
import re
from base64 import b64encode
from collections import OrderedDict
from collections.abc import Collection
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import net_util
from xstatic.pkg import leaflet

from planner.maps.geometry import Geometry
from planner.text import Language, translator
from planner.ui.doors.entrance import Doors, asked_language
from planner.ui.doors.health import health
from planner.ui.doors.patience import Patience

# Streamlit looks its own address up at a server elsewhere when a browser of an unknown origin calls; ours calls nobody.
net_util.get_external_ip = lambda: None

MAP_FILES = Path(__file__).with_name("maps")
LEAFLET_FILES = Path(leaflet.BASE_DIR)
MEDIA = {".js": "text/javascript", ".css": "text/css"}
FOREVER = "public, max-age=31536000, immutable"
MOST_GEOMETRIES = 64
TITLE = "Wijkagenda"
NO_SCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
HOME_SCRIPT = "window.__streamlit = { BACKEND_BASE_URL: location.origin, HOST_CONFIG_BASE_URL: location.origin }"
"""Tells a page where the app lives: without it every page below the root first asks at an address that isn't there."""


class Shelf:
    """The borders that browsers may fetch, newest used last; shared by all sessions of this process."""

    def __init__(self, most: int = MOST_GEOMETRIES) -> None:
        self._most = most
        self._lock = Lock()
        self._contents: OrderedDict[str, bytes] = OrderedDict()

    def put(self, geometry: Geometry) -> None:
        """Keep these borders; the ones not used for longest make room."""
        with self._lock:
            self._contents[geometry.hash] = geometry.content
            self._contents.move_to_end(geometry.hash)
            while len(self._contents) > self._most:
                self._contents.popitem(last=False)

    def get(self, name: str) -> bytes | None:
        """Give the gzipped borders, or None when they are not here (any more)."""
        with self._lock:
            if name in self._contents:
                self._contents.move_to_end(name)
            return self._contents.get(name)


SHELF = Shelf()


def publish(geometry: Geometry) -> str:
    """Make borders available to browsers and give their address; the same borders have the same address."""
    SHELF.put(geometry)
    return f"/kaart/geo/{geometry.hash}.json"


@cache
def map_files() -> dict[str, bytes]:
    """Read and gzip the files of the maps on screen: our modules and styles, and Leaflet's."""
    ours = [file for ending in ("*.js", "*.css") for file in MAP_FILES.glob(ending)]
    files = [*sorted(ours), LEAFLET_FILES / "leaflet-src.esm.js", LEAFLET_FILES / "leaflet.css"]
    return {file.name: gzip.compress(file.read_bytes(), mtime=0) for file in files}


@cache
def map_address() -> str:
    """Give the folder of the map's files; a change in any of them gives another address."""
    digest = sha256(b"".join(name.encode() + content for name, content in map_files().items()))
    return f"/kaart/{digest.hexdigest()[:20]}"


def routes() -> list[Route]:
    """List our own addresses, for `streamlit.App(…, routes=routes())`."""
    return [
        Route("/gezondheid", health),
        Route("/verken", _to_the_map),
        Route("/kaart/geo/{name}.json", _geometry),
        Route("/kaart/{version}/{name}", _map_file),
    ]


def middleware(
    *, tiles_url: str | None = None, language: Language = "nl", hosts: Collection[str] = ()
) -> list[Middleware]:
    """List what every answer passes through; `tiles_url` is the only other host a page may then show images of.

    `language` is that of a page whose address doesn't name one, `hosts` are the names by which people know the app.
    """
    return [
        Middleware(PageHeaders, policy=content_policy(tiles_url=tiles_url), language=language),
        Middleware(Doors, hosts=hosts, language=language),
        Middleware(Patience, language=language),
    ]


async def _to_the_map(request: Request) -> Response:
    """Send who types the page's name to where it lives: Streamlit knows its first page by `/` only."""
    return RedirectResponse(f"/?{request.url.query}")


async def _geometry(request: Request) -> Response:
    return _packed(request, SHELF.get(request.path_params["name"]), "application/geo+json")


async def _map_file(request: Request) -> Response:
    name = request.path_params["name"]
    known = request.path_params["version"] == map_address().rpartition("/")[2]
    return _packed(request, map_files().get(name) if known else None, MEDIA.get(Path(name).suffix, "text/plain"))


def _packed(request: Request, content: bytes | None, media_type: str) -> Response:
    """Answer with bytes that are gzipped already, unpacked for the rare client that wants them so."""
    if content is None:
        return Response(status_code=404, headers={"Cache-Control": "no-store"})
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(content), media_type=media_type, headers=headers)
    return Response(content, media_type=media_type, headers=headers | {"Content-Encoding": "gzip"})


@cache
def inline_script_hashes() -> tuple[str, ...]:
    """Compute the hash of each script that stands inside Streamlit's page, ours too, so that only those may run."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = [*re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL), HOME_SCRIPT]
    return tuple("sha256-" + b64encode(sha256(script.encode()).digest()).decode() for script in scripts)


def content_policy(*, tiles_url: str | None = None) -> str:
    """Write the Content-Security-Policy: everything comes from ourselves."""
    tiles = " https://" + urlsplit(tiles_url).netloc if tiles_url else ""
    hashes = " ".join(f"'{digest}'" for digest in inline_script_hashes())
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' blob: {hashes}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob:{tiles}",
        "font-src": "'self' data:",  # Streamlit carries one font inside its styles
        "connect-src": "'self'",
        "worker-src": "blob: 'self'",
        "frame-src": "'self' blob: data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class PageHeaders:
    """Add the security headers to every answer, and set language and title of the page itself."""

    def __init__(self, app: ASGIApp, *, policy: str, language: Language) -> None:
        self.app = app
        self.language = language
        self.headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; only answers over HTTP are touched, websockets never."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if "text/html" in Headers(scope=scope).get("accept", ""):
            kept = [pair for pair in scope["headers"] if pair[0] not in UNWANTED]
            scope = {**scope, "headers": kept, "extensions": {}}
        language = asked_language(scope, self.language)
        await self.app(scope, receive, _Rewriter(send, headers=self.headers, language=language))


UNWANTED = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})
"""A page is asked for plain and whole, because it is rewritten."""


class _Rewriter:
    """Hold back an HTML page until it is whole, then send it with its language and title; pass the rest on."""

    def __init__(self, send: Send, *, headers: dict[str, str], language: Language) -> None:
        self.send = send
        self.headers = headers
        self.language = language
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(self.headers)
            if message["status"] != 304:  # that one says: what you have is still good
                headers.setdefault("Cache-Control", "no-store")
            if headers.get("content-type", "").startswith("text/html") and "content-disposition" not in headers:
                self.start = message
                return
        if self.start is None:
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._send_page(self.start)

    async def _send_page(self, start: Message) -> None:
        page = self.body.replace(b'<html lang="en">', f'<html lang="{self.language}">'.encode(), 1)
        ours = f"<title>{TITLE}</title><script>{HOME_SCRIPT}</script>"
        page = page.replace(b"<title>Streamlit</title>", ours.encode(), 1)
        without = f"<noscript><p>{translator(self.language)('no-script')}</p></noscript>".encode()
        page = NO_SCRIPT.sub(without, page, count=1)
        headers = MutableHeaders(scope=start)
        for name in ("etag", "last-modified"):
            if name in headers:
                del headers[name]
        if self.body:  # the answer to HEAD has a length but no body
            headers["content-length"] = str(len(page))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": page})
