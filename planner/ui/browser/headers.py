"""The headers around every answer, what a page may load, and the language and title of the page itself."""

import re
from base64 import b64encode
from collections.abc import Collection
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.text import Language, translator
from planner.ui.browser.scripts import script
from planner.ui.doors.entrance import Doors, asked_language
from planner.ui.doors.patience import Patience

TITLE = "Wijkagenda"
NO_SCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
HOME_SCRIPT = script("home")


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
