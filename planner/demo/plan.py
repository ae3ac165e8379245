"""Lay out the two fictional gemeenten on a drawing board: rings and arcs round a centre, in kilometres."""

from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]


@dataclass(frozen=True)
class Wijk:
    """A slice of a ring; `buurten` holds its rows from the inside out, split by "|", each row counter-clockwise."""

    code: str
    name: str
    ring: Point
    arc: tuple[int, int]
    buurten: str
    shapes: tuple[str, ...] = ()

    @property
    def rows(self) -> list[list[str]]:
        """The names of the buurten cut out of the ring."""
        return [[name.strip() for name in row.split(",")] for row in self.buurten.split("|") if row]

    @property
    def names(self) -> list[str]:
        """The names of all buurten, in the order of their codes."""
        return [name for row in self.rows for name in row] + list(self.shapes)


@dataclass(frozen=True)
class Gemeente:
    """A gemeente: where its centre lies, how far its land reaches, and its wijken."""

    code: str
    name: str
    centre: Point
    outline: tuple[Point, ...]
    wijken: tuple[Wijk, ...]


# The river runs along y = 0, so wijken on its banks begin or end at 0 or 180 degrees (0 = east, 90 = north).
# (west, south, east, north) of what is drawn as a shape of its own; "Rivier" is a strip, the others are ovals.
SHAPES: Final[dict[str, tuple[float, float, float, float]]] = {
    "Rivier": (-9.0, -0.11, 9.0, 0.11),
    "De Plas": (-4.0, -0.42, -2.55, 0.62),
    "Het Eiland": (-3.55, 0.0, -2.95, 0.34),
}

# fmt: off
VOORBEELDSTAD: Final = Gemeente(
    "GM9001",
    "Voorbeeldstad",
    (0.0, 0.0),
    ((-5.1, -2.4), (-4.9, 1.5), (-4.2, 3.3), (-1.6, 4.6), (1.2, 4.9), (3.0, 4.3), (4.3, 2.2), (5.0, 0.9), (5.2, -1.8),
     (4.0, -3.5), (2.2, -4.6), (-0.6, -4.9), (-3.4, -4.2)),
    (
        Wijk("WK900100", "Binnenstad", (0, 0.68), (0, 180),
             "Marktbuurt, Begijnhof | Oude Haven, Gasthuiskwartier, Vestingbuurt"),
        Wijk("WK900101", "Stationskwartier", (0.68, 1.45), (80, 180), "Spoorzone, Stationsplein, De Singel"),
        Wijk("WK900102", "Molenbuurt", (0.68, 1.5), (0, 80), "Kadebuurt, Molenbuurt-Oost, Wilhelminabuurt, Stadswal"),
        Wijk("WK900103", "Waterkant", (0, 0.74), (180, 360), "Scheepswerf, Pakhuizen, Veerplein"),
        Wijk("WK900104", "Nieuwe Uitleg", (0.74, 1.5), (180, 360),
             "Westerdijk, Tuindorp, Schilderskwartier, 't Hof"),
        Wijk("WK900105", "Rivierwijk", (1.5, 2.7), (180, 235),
             "Oeverbuurt, Stroomhof, Veerdam | Kreekbuurt, Uiterwaard"),
        Wijk("WK900106", "Ambachtswijk", (1.5, 2.75), (235, 290),
             "Smedenbuurt, Weversbuurt | Kuipersbuurt, Looiersbuurt"),
        Wijk("WK900107", "Vogelwijk", (1.5, 2.7), (0, 55), "Merelbuurt, Reigerbuurt | Zwaluwbuurt, Uilenbuurt"),
        Wijk("WK900108", "Bloemenwijk", (1.45, 2.6), (55, 115), "Rozenbuurt, Tulpenbuurt | Irisbuurt, Anjerbuurt"),
        Wijk("WK900109", "'t Zand", (1.45, 2.55), (115, 180), "Heuvelbuurt, Duinbuurt | Zandpad, Kiezelbuurt"),
        Wijk("WK900110", "Parkwijk-Noord", (2.6, 3.75), (45, 115), "Esdoornhof, Lindehof, Berkenhof"),
        Wijk("WK900111", "Waterrijk", (2.55, 3.9), (115, 180), "De Lagune, De Baai, De Dijken", ("Het Eiland",)),
        Wijk("WK900120", "Oosterhaven", (1.5, 3.7), (310, 360), "Insteekhaven | Handelskade"),
        Wijk("WK900130", "Buitengebied en verspreide bebouwing ten noorden en zuiden van de Oude Rijksstraatweg",
             (1.5, 9), (0, 360), "Hoge Veld, Noorderpolder, De Uiterwaarden, Lage Weide, Zuiderpolder, Oosterpolder"),
        Wijk("WK900199", "Rivier en Plas", (0, 0), (0, 0), "", ("Rivier", "De Plas")),
        Wijk("WK9001A1", "Zonneveld", (2.75, 3.8), (230, 290), "Ochtendhof, Middaghof, Avondhof"),
    ),
)

VOORBEELDDORP: Final = Gemeente(
    "GM9002",
    "Voorbeelddorp",
    (6.9, 3.4),
    ((0.4, 4.0), (3.0, 1.9), (5.4, 0.6), (8.4, 0.9), (9.6, 2.6), (9.3, 5.0), (7.4, 6.6), (4.6, 6.4), (2.6, 5.6)),
    (
        Wijk("WK900200", "Dorpskern", (0, 0.42), (-30, 330), "Brink, Achterom, Raadhuisbuurt"),
        Wijk("WK900201", "Kerkbuurt", (0.42, 0.95), (90, 200), "Pastorielanden, Kerkbuurt"),
        Wijk("WK900202", "De Akkers", (0.42, 1.05), (200, 330), "Korenakker, Haverakker"),
        Wijk("WK900203", "Nieuwland", (0.42, 1.15), (-30, 90), "Boomgaard, Kersentuin"),
        Wijk("WK900204", "Buitengebied", (0.42, 9), (70, 430), "De Heuvel, Broekland, Oosterveen"),
    ),
)
# fmt: on

GEMEENTEN: Final = (VOORBEELDDORP, VOORBEELDSTAD)
