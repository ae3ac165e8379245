"""The addresses of ours beside the pages: the files and borders of the maps, and a health check."""

import gzip
from collections import OrderedDict
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from streamlit import net_util
from xstatic.pkg import leaflet

from planner.maps.geometry import Geometry
from planner.ui.doors.health import health

# Streamlit looks its own address up at a server elsewhere when a browser of an unknown origin calls; ours calls nobody.
net_util.get_external_ip = lambda: None

MAP_FILES = Path(__file__).with_name("maps")
LEAFLET_FILES = Path(leaflet.BASE_DIR)
MEDIA = {".js": "text/javascript", ".css": "text/css"}
FOREVER = "public, max-age=31536000, immutable"
MOST_GEOMETRIES = 64


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
