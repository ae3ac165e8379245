"""Words that tell that figures are none measured at one moment: a forecast, a target, a change, an index, a class."""

import re
from collections.abc import Iterable

from planner.sources.files.bounds import shortened
from planner.sources.files.files import YEAR

FORECAST = (
    r"prognoses?|ramingen?|raming|geraamde?|verwacht(?:e|ing(?:en)?)?|streef\w*|doel(?:stelling(?:en)?|waarden?|cijfers?|jaar)?"
    r"|ambities?|targets?|forecasts?|scenario\w*|projecties?|projections?|gepland|geplande|begroot|toekomstig\w*"
)
CHANGE = (
    r"verschil(?:len)?|verandering(?:en)?|mutaties?|toename|afname|stijging|daling|changes?|differences?|t\.?o\.?v\b\.?"
    r"|ten opzichte van (?:vorig|het vorig|een jaar|\d)\w*"
)
OTHER = r"index(?:cijfers?)?|\w+\s*=\s*100|cumulatie[fv]\w*|cumulative"
PLACED = r"klassen?|categorie\w*|rang(?:orde|nummer)?|rank|kwintiel\w*|deciel\w*|percentiel\w*"
MIDDLE = r"mediaan|mediane?|gestandaardiseerde?|standardi[sz]ed"

IN_HEADING = re.compile(rf"(?i)(?<!\w)(?:{FORECAST}|{CHANGE}|{OTHER}|{PLACED}|{MIDDLE}|ontwikkeling|groei)(?!\w)")
"""What, beside the name of a figure in its heading, makes it another figure."""

ABOUT = re.compile(
    rf"(?i)(?<!\w)(?:{FORECAST}|{CHANGE}|{OTHER}"
    r"|ontwikkeling(?= (?:van|tussen|sinds|ten|t\.?o\.?v|per|\d)|.*\b\d{4}\D+\d{4}\b))(?!\w)"
)
"""What says so of a whole table, in its title, the name of its sheet or file."""

IN_CELL = re.compile(rf"(?i)\W*(?:{FORECAST}|plan)\b[\W\d]*")
"""What says so of one row."""

OF_FORECASTS = re.compile(
    r"(?i)(?:prognose|raming|doel|streef|zicht|plan|target|forecast|scenario)[ _-]?(?:jaar|year)|scenario|prognose\w*"
)
"""What a column is called that tables of forecasts have."""

ASIDE = re.compile(r"\(([^()]*)\)\s*$")


def aside(heading: str) -> tuple[str, ...]:
    """Give what stands around the name of a figure in a heading: the subjects before it, and what is between brackets.

    >>> aside("Wonen/Eigendom/Koopwoningen (prognose)"), aside("Koopwoningen")
    (('Wonen', 'Eigendom', 'prognose'), ())
    """
    *parents, topic = heading.split("/")
    return (*parents, *ASIDE.findall(topic))


def is_no_level(heading: str) -> bool:
    """Tell whether a heading says beside its name that it is another kind of figure.

    >>> [is_no_level(f"Koopwoningen ({said})") for said in ("prognose 2030", "2015 = 100", "% t.o.v. 2020", "aantal")]
    [True, True, True, False]
    """
    return any(IN_HEADING.search(part) for part in aside(heading))


def sign_in(told: Iterable[str], columns: Iterable[str], last: int) -> str:
    """Give the first words that tell that a table holds no measured figures, or a year after `last`; "" when none do.

    `told` are the name of the file and the sheet and what stands around the table.

    >>> sign_in(["wonen_prognose_2025"], [], 2026), sign_in(["wonen"], ["Koop (2030)"], 2026)
    ('prognose', '2030')
    """
    texts, columns = [re.sub(r"[_-]+", " ", text) for text in told], [*columns]
    for text in texts:
        if found := ABOUT.search(text):
            return shortened(found[0])
    for name in columns:
        if OF_FORECASTS.fullmatch(name.strip()):
            return shortened(name)
    headings = [part for name in columns for part in aside(name)]
    years = [int(year) for text in (*texts, *headings) for year in YEAR.findall(text)]
    return next((str(year) for year in years if year > last), "")
