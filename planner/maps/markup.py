"""Markup, and how it is made: what comes from people or files gets inside only escaped, whoever writes the page.

`Markup` isn't a `str`: where it is asked mypy refuses a text, and a text among markup is escaped by `tag` and `joined`.
What wasn't made here (a file of ours, a page of folium or Jinja) says so with `Markup(…)`; a convention counts those.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from planner.domain.signs import shown


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of HTML or SVG in which every text is escaped."""

    html: str

    def __add__(self, other: "Markup") -> "Markup":
        return Markup(self.html + other.html)

    def __bool__(self) -> bool:
        return bool(self.html)

    def __format__(self, _: str) -> str:
        """Refuse to stand in a text: there it would be escaped once more, or not at all."""
        raise TypeError(self.html)

    def __html__(self) -> str:
        """Tell Jinja that this is escaped already."""
        return self.html


Content = Markup | str | int
"""What stands inside an element: what isn't markup is escaped."""
Attributes = dict[str, Content | None]
NOTHING = Markup("")
VOID = frozenset(("br", "img", "meta"))
"""Elements without an end."""


def esc(text: object) -> str:
    """Make a text safe inside markup and attributes, and let what can't be seen be seen."""
    return escape(shown(str(text)), quote=True)


def tag(name: str, /, *inside: Content, **attributes: Content | None) -> Markup:
    """Make an element; of an attribute True writes its name only, False and None leave it out.

    >>> tag("p", "1 < 2 ", tag("b", "ja"), cls="wa-quiet", aria_label='"nu"', hidden=True).html
    '<p class="wa-quiet" aria-label="&quot;nu&quot;" hidden>1 &lt; 2 <b>ja</b></p>'
    """
    end = "" if name in VOID else f"</{name}>"
    return Markup(f"<{name}{_attributes(attributes)}>{''.join(map(_html, inside))}{end}")


def shape(name: str, /, **attributes: Content | None) -> Markup:
    """Make an element of a drawing that holds nothing.

    >>> shape("rect", width=5, stroke_width="1.5").html
    '<rect width="5" stroke-width="1.5"/>'
    """
    return Markup(f"<{name}{_attributes(attributes)}/>")


def joined(pieces: Iterable[Content], between: Content = "") -> Markup:
    """Put pieces behind each other.

    >>> joined(["a & b", tag("i", "c")], tag("br")).html
    'a &amp; b<br><i>c</i>'
    """
    return Markup(_html(between).join(map(_html, pieces)))


def _html(content: Content) -> str:
    return content.html if isinstance(content, Markup) else esc(content)


def _attributes(said: Attributes) -> str:
    return "".join(
        f" {_name(name)}" if value is True else f' {_name(name)}="{_html(value)}"'
        for name, value in said.items()
        if value is not None and value is not False
    )


def _name(keyword: str) -> str:
    return "class" if keyword == "cls" else keyword.replace("_", "-")
