"""A code that was given out again is told by its name and inhabitants; made-up areas, and one real case."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio
import pytest

from planner.analysis.figures.naming import Edition, Fitted, best_fit, fitted

MAP = pd.DataFrame(
    {
        "BU99010101": ("Duinzicht", 1350.0),
        "BU99010102": ("De Leijen", 4835.0),
        "BU99010103": ("Kerkbuurt e.o.", 400.0),
        "BU99010104": ("Molenwijk", 900.0),
        "BU99010105": ("Molenwijk", 950.0),
        "BU99020101": ("De Leyen", 300.0),
        "WK990101": ("De Leijen", 6000.0),
    },
    index=["name", "inhabitants"],
).T.astype({"inhabitants": float})


def laid(code: str, name: str = "", inhabitants: float = np.nan, *more: tuple[str, str, float]) -> Fitted:
    said = pd.DataFrame([(code, name, inhabitants), *more], columns=["code", "name", "inhabitants"])
    return fitted(said.assign(year=2016), MAP)


def told(found: Fitted) -> tuple[object, bool, bool]:
    code = found.codes.iloc[0]
    return (None if pd.isna(code) else code), bool(found.moved.iloc[0]), bool(found.strange.iloc[0])


@pytest.mark.parametrize(
    ("name", "inhabitants"),
    [
        ("Duinzicht", np.nan),
        ("DUINZICHT", 9000),  # a name says enough
        ("Duinzicht e.o.", np.nan),
        ("Duynzicht", np.nan),
        ("Buurt 01 Duinzicht", np.nan),
        ("Vogelbuurt", 1400),  # another name, as many people: it was only renamed
        ("", 1100),
        ("", np.nan),
        ("", 70),  # it grew
        ("", 9000),
    ],
)
def test_an_area_that_is_the_same_keeps_its_code(name: str, inhabitants: float) -> None:
    assert told(laid("BU99010101", name, inhabitants)) == ("BU99010101", False, False)


@pytest.mark.parametrize("name", ["De Leyen", "de leijen", "DE LEIJEN "])
@pytest.mark.parametrize("inhabitants", [4520, np.nan])
def test_a_name_that_stands_elsewhere_in_the_gemeente_goes_there(name: str, inhabitants: float) -> None:
    assert told(laid("BU99010101", name, inhabitants)) == ("BU99010102", True, False)


@pytest.mark.parametrize(
    ("name", "inhabitants"),
    [
        ("Oosterpolder", 70),  # nowhere
        ("Oosterpolder", np.nan),
        ("Molenwijk", 300),  # twice
    ],
)
def test_what_is_nowhere_on_the_map_is_laid_nowhere(name: str, inhabitants: float) -> None:
    assert told(laid("BU99010101", name, inhabitants)) == (None, False, True)


def test_two_rows_never_come_to_lie_on_one_area() -> None:
    both = laid("BU99010101", "De Leyen", 4520, ("BU99010102", "De Leijen", 4800))
    assert both.codes.tolist()[1] == "BU99010102"
    assert told(both) == (None, False, True)


def test_the_new_place_of_one_may_be_where_another_was() -> None:
    both = laid("BU99010101", "De Leyen", 4520, ("BU99010102", "Oosterpolder", 70))
    assert told(both) == ("BU99010102", True, False)
    assert both.strange.tolist() == [False, True]


@pytest.mark.parametrize("words", ["Bedrijventerrein {}", "Binnenstad {}", "{}"])
@pytest.mark.parametrize("people", [(900.0, 20.0), (np.nan, np.nan)])
def test_the_exact_name_of_another_area_decides_before_a_name_that_is_like_it(
    words: str, people: tuple[float, float]
) -> None:
    names = [words.format(side) for side in ("Noordzijde", "Zuidzijde")]
    codes = ["BU99010101", "BU99010102"]
    areas = pd.DataFrame({"name": names, "inhabitants": [20.0, 900.0]}, index=codes)
    said = pd.DataFrame({"code": codes, "name": names[::-1], "inhabitants": people, "year": 2020})
    found = fitted(said, areas)
    assert (found.codes.tolist(), found.moved.tolist(), found.fitting) == (codes[::-1], [True, True], 0)


def test_a_spelling_that_differs_is_no_other_area() -> None:
    assert told(laid("BU99010102", "De Leyen", 60)) == ("BU99010102", False, False)


def editions(*people: float) -> list[Edition]:
    return [Edition(str(n), 2024 - n, pd.DataFrame({"name": list("abcd"), "inhabitants": [900.0, 800.0, 700.0, own]},
                                                   index=[f"BU9901010{m}" for m in range(4)]))
            for n, own in enumerate(people)]  # fmt: skip


@pytest.mark.parametrize(("people", "stays"), [((2500.0,), True), ((2500.0, 4000.0), True), ((2500.0, 320.0), False)])
def test_a_buurt_that_grew_stays_unless_another_map_knows_it_as_it_was(
    people: tuple[float, ...], *, stays: bool
) -> None:
    maps = editions(*people)
    said = pd.DataFrame({"code": maps[0].areas.index, "name": "", "inhabitants": [900.0, 800.0, 700.0, 300.0]})
    if not stays:
        said.loc[0, "inhabitants"] = 50.0
        maps[1].areas.loc[maps[1].areas.index[:3], "inhabitants"] = 9000.0
    found = best_fit(said.assign(year=2015), maps)[1]
    assert (found.codes.notna().iloc[3], found.strange.iloc[3]) == (stays, not stays)


def test_a_code_that_is_not_on_the_map_stays_what_it_is() -> None:
    found = laid("BU99999999", "De Leyen", 4520, (pd.NA, "x", 1))
    assert told(found) == ("BU99999999", False, False)
    assert pd.isna(found.codes.iloc[1])
    assert not found.strange.iloc[1]


def test_a_wijk_is_no_buurt_and_another_gemeente_is_elsewhere() -> None:
    assert told(laid("WK990101", "Duinzicht", 1350)) == (None, False, True)
    assert told(laid("BU99020101", "Duinzicht", 1350)) == (None, False, True)


@pytest.mark.real_data
def test_gas_of_2016_finds_the_leijen_and_leaves_out_what_is_gone(real_data: Path) -> None:
    columns = ["buurtcode", "buurtnaam", "aantal_inwoners"]
    kaart = real_data / "cbs/wijkenbuurten_2024.gpkg"
    read = pyogrio.read_dataframe(kaart, layer="buurten", columns=columns, read_geometry=False).set_index("buurtcode")
    areas = read.set_axis(["name", "inhabitants"], axis=1)
    areas["inhabitants"] = areas["inhabitants"].astype(float).where(areas["inhabitants"] >= 0)
    gas = pd.read_csv(real_data / "energie/etlocal_stedin_buurten_2016_subset.csv")
    said = gas.rename(columns={"geo_id": "code", "number_of_inhabitants": "inhabitants"})
    found = fitted(said.assign(year=2016), areas)
    moved = dict(zip(said.loc[found.moved, "code"], found.codes[found.moved], strict=True))
    assert moved["BU03100201"] == "BU03100505"
    assert "Achterwetering" in set(said.loc[found.strange, "name"])
    assert not said.loc[found.strange | found.moved, "code"].str.startswith("BU0599").any()
    assert 40 <= (found.strange | found.moved).sum() <= 60
