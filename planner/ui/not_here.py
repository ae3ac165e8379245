"""The page for an address that leads nowhere, under the top line and in the typeface of all others."""

from functools import cache

from planner.maps.markup import Markup, tag
from planner.text import LANGUAGES, Language, translator
from planner.ui import addresses

STYLE = """
@font-face { font-family: "Source Sans"; src: url("FONT") format("woff2"); font-weight: 200 900 }
body { margin: 0; font: 16px/1.5 "Source Sans", sans-serif; color: #17252A; background: #F5F7F7 }
header { background: #fff; border-bottom: 1px solid #D5DEE1 }
nav, main { max-width: 1200px; margin: 0 auto; padding: 0 24px }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; padding-block: 6px }
nav a { padding: 8px 4px; min-height: 28px; color: inherit; text-decoration: none }
nav b { font-size: 20px; color: #0B5D6B } nav a:last-child { margin-left: auto }
h1 { font-size: 28px; font-weight: 600; line-height: 1.25; margin: 28px 0 8px } p { max-width: 70ch }
main a { color: #0B5D6B } a:focus-visible { outline: 3px solid #FFBF47; box-shadow: 0 0 0 5px #17252A }
@media (max-width: 640px) { nav, main { padding-inline: 16px } nav { column-gap: 16px } h1 { font-size: 24px } }
"""


@cache
def font() -> str:
    """Give the address of the typeface that Streamlit brings along."""
    return next(name for name in sorted(addresses.files()) if "/SourceSansVF-Upright" in name)


def not_here(language: Language, usual: Language) -> str:
    """Write the page in a language; its links keep that where it is another than the usual one."""
    t, other = translator(language), next(one for one in LANGUAGES if one != language)
    query = "" if language == usual else f"?taal={language}"
    pages = [(f"/{addresses.PAGES[name]}{query}", t(f"page-{name}")) for name in addresses.TOP]
    links = (tag("a", name, href=to) for to, name in [*pages, (f"/?taal={other}", t("other-language"))])
    title = t("door-not-here")
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width"),
        tag("title", title, " – Wijkagenda"),
        tag("style", Markup(STYLE.replace("FONT", font()))),
    )
    way_out = tag("p", tag("a", t("door-to-map"), href=f"/{query}"))
    body = (
        tag("header", tag("nav", tag("b", "Wijkagenda"), *links)),
        tag("main", tag("h1", title), tag("p", t("door-not-here-what")), way_out),
    )
    return f"<!DOCTYPE html>\n{tag('html', tag('head', *head), tag('body', *body), lang=language).html}\n"
