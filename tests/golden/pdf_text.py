"""Read the text of a PDF as it stands on its pages, one marked part per line."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

HEX = re.compile(rb"<([0-9a-fA-F]+)>")


def text_of(pdf: bytes) -> str:
    """Give all text, one line per tagged part, a form feed between pages."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return "\f".join(_page_text(page) for page in document.pages)


def pieces_of(pdf: bytes) -> list[str]:
    """Give what stands in one piece on a line, in order: what doesn't fit its column is one long piece."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [piece for page in document.pages for piece in _pieces(page) if piece]


def _page_text(page: pikepdf.Page) -> str:
    parts = "".join(piece or "\n" for piece in _pieces(page)).split("\n")
    return "\n".join(part.strip() for part in parts if part.strip())


def _pieces(page: pikepdf.Page) -> Iterator[str]:
    """Give each piece of text, and nothing ("") where a marked part begins or ends."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    letters: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ":
                strings = operands[0] if str(instruction.operator) == "TJ" else operands
                shown = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
                glyphs = (int.from_bytes(shown[at : at + 2]) for at in range(0, len(shown), 2))
                yield "".join(letters[glyph] for glyph in glyphs)
            case "BDC" | "EMC":
                yield ""


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """Read a font's ToUnicode table: glyph number to text."""
    table: dict[int, str] = {}
    content = bytes(font.ToUnicode.read_bytes())
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", content, re.DOTALL):
        found = HEX.findall(block)
        table |= {int(a, 16): _unicode(b) for a, b in zip(found[::2], found[1::2], strict=True)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", content, re.DOTALL):
        found = HEX.findall(block)
        for first, last, start in zip(found[::3], found[1::3], found[2::3], strict=True):
            table |= {int(first, 16) + i: chr(int(start, 16) + i) for i in range(int(last, 16) - int(first, 16) + 1)}
    return table


def _unicode(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")
