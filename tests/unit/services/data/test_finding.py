"""Finding by name: whichever way people write it, and no two areas called the same."""

import pandas as pd
import pytest

from planner.analysis.finding import Directory, directory, find, lying_in, told_apart
from planner.domain.finding import folded, holds, like, same_name
from planner.services.data.finding import find_agendas
from planner.settings import DECLARED
from planner.sources.declared.gemeente_names import FILE, read_gemeente_names
from tests.fakes import a_context

ALSO = read_gemeente_names(DECLARED / FILE)
NAMES = {
    "GM0518": "'s-Gravenhage",
    "GM0796": "'s-Hertogenbosch",
    "GM1900": "Súdwest-Fryslân",
    "GM1970": "Noardeast-Fryslân",
    "GM0150": "Deventer",
    "GM0344": "Utrecht",
    "GM0373": "Bergen (NH.)",
    "GM0893": "Bergen (L.)",
    "GM0542": "Krimpen aan den IJssel",
    "GM0845": "Sint-Michielsgestel",
    "GM0737": "Tytsjerksteradiel",
}
WIJKEN = {
    "WK051828": "Centrum",
    "WK015000": "Centrum",
    "WK034401": "Centrum",
    "WK190001": "Centrum",
    "WK190002": "Centrum",
    "WK015001": "Noordwest",
}
BUURTEN = {
    "BU05182801": ("Haagse Bos", "WK051828"),
    "BU01500001": ("Markt", "WK015000"),
    "BU01500101": ("Markt", "WK015001"),
    "BU01500102": ("Binnenstad-Noord", "WK015001"),
    "BU01500103": ("'t Zand", "WK015001"),
}


def areas() -> pd.DataFrame:
    rows = [(code, name, "gemeente", code, name, "") for code, name in NAMES.items()]
    rows += [(code, name, "wijk", f"GM{code[2:6]}", NAMES[f"GM{code[2:6]}"], "") for code, name in WIJKEN.items()]
    rows += [(c, name, "buurt", f"GM{c[2:6]}", NAMES[f"GM{c[2:6]}"], wijk) for c, (name, wijk) in BUURTEN.items()]
    columns = ["code", "name", "level", "gemeente", "gemeente_name", "wijk"]
    return pd.DataFrame(rows, columns=columns).set_index("code").sort_index()


@pytest.fixture(scope="module")
def listed() -> Directory:
    return directory(areas(), ALSO)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Den Haag", "GM0518"),
        ("den haag", "GM0518"),
        ("s-gravenhage", "GM0518"),
        ("'s Gravenhage", "GM0518"),
        ("’s-Gravenhage", "GM0518"),
        ("sgravenhage", "GM0518"),
        ("gravenhage", "GM0518"),
        ("The Hague", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("hertogenbosch", "GM0796"),
        ("Súdwest", "GM1900"),
        ("sudwest fryslan", "GM1900"),
        ("Fryslân Súdwest", "GM1900"),
        ("Su\u0301dwest-Frysla\u0302n", "GM1900"),
        ("zuidwest friesland", "GM1900"),
        ("Noordoost-Friesland", "GM1970"),
        ("Tietjerksteradeel", "GM0737"),
        ("bergen nh", "GM0373"),
        ("Bergen Limburg", "GM0893"),
        ("Krimpen a/d IJssel", "GM0542"),
        ("St. Michielsgestel", "GM0845"),
        ("DEVENTER", "GM0150"),
        ("gm0150", "GM0150"),
        ("centrum den haag", "WK051828"),
        ("den haag centrum", "WK051828"),
        ("centrum deventer", "WK015000"),
        ("noord-west", "WK015001"),
        ("noord west", "WK015001"),
        ("haagse", "BU05182801"),
        ("markt noordwest", "BU01500101"),
        ("markt deventer centrum", "BU01500001"),
        ("binnenstadnoord", "BU01500102"),
        ("t zand", "BU01500103"),
        ("'t\u2060 Zand ", "BU01500103"),
    ],
)
def test_a_place_is_found_whichever_way_it_is_written(listed: Directory, typed: str, first: str) -> None:
    assert find(listed, typed, 5).codes[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "-", "Rotterdam", "centrum rotterdam", "xqzy"])
def test_what_is_not_there_is_not_found(listed: Directory, typed: str) -> None:
    assert find(listed, typed, 5).codes == ()


def test_a_gemeente_is_no_reason_to_list_all_that_lies_in_it(listed: Directory) -> None:
    assert find(listed, "deventer", 50).codes == ("GM0150",)


def test_a_list_that_stops_counts_the_rest(listed: Directory) -> None:
    found = find(listed, "centrum", 3)
    assert (len(found.codes), found.total, found.more) == (3, 5, 2)
    assert find(listed, "fryslan", 5).codes == ("GM1970", "GM1900")


def test_where_an_area_lies_stands_beside_its_name() -> None:
    (row,) = lying_in(areas(), ("BU01500101",)).itertuples(name=None)
    assert row == ("BU01500101", "Markt", "buurt", "Noordwest", "Deventer")


def test_no_two_areas_are_called_the_same() -> None:
    table = areas()
    names = told_apart(table, table["name"])
    assert names.is_unique
    assert names["WK051828"] == "Centrum ('s-Gravenhage)"
    assert names["WK190001"] == "Centrum (WK190001)"
    assert names["BU01500101"] == "Markt (Noordwest, Deventer)"
    assert names["BU05182801"] == "Haagse Bos"


def test_a_gemeente_goes_by_its_other_names_too() -> None:
    asked = ("Den Haag", "DEN BOSCH", "sudwest-fryslan", "Krimpen aan den ijssel", "Bergen", "Haag")
    assert [same_name(name, NAMES, ALSO) for name in asked] == ["GM0518", "GM0796", "GM1900", "GM0542", None, None]


def test_a_slip_of_the_pen_is_answered_with_what_is_like_it() -> None:
    assert like("Deventr", NAMES.values(), 3, ALSO) == ("Deventer",)
    assert like("Den Hag", NAMES.values(), 3, ALSO)[0] == "'s-Gravenhage"
    assert like("bergen", NAMES.values(), 3, ALSO)[:2] == ("Bergen (L.)", "Bergen (NH.)")


def test_every_word_must_be_there_in_any_order() -> None:
    assert holds("oever samen", "Samen aan de Oeverbuurt")
    assert holds("", "Samen")
    assert not holds("samen elders", "Samen aan de Oeverbuurt")


def test_other_names_are_really_other_names() -> None:
    for name, others in ALSO.items():
        assert folded(name) not in map(folded, others)
    every = [folded(other) for others in ALSO.values() for other in others]
    assert len(set(every)) == len(every)


def test_where_no_words_are_looked_for_no_names_are_gathered() -> None:
    nothing_loaded_at_all = a_context()
    assert find_agendas(nothing_loaded_at_all, " ", ()) == ()
