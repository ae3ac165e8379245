"""The wijk- en buurtkaart as CBS and PDOK publish it: each edition since 2017 in its own layout, and parts of one."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from planner.demo.files import write_demo
from planner.domain.areas import Level
from planner.errors import FileError
from planner.settings import DECLARED
from planner.sources.declared.sources import read_sources
from planner.sources.files.names import official
from planner.sources.kaart.kaart import Kaart, named, read_kaart

SOURCES = read_sources(DECLARED / "sources.yaml")
LEVELS = ("gemeenten", "wijken", "buurten")

OLD_NAMES = {
    "gemeentecode": "GM_CODE", "gemeentenaam": "GM_NAAM", "wijkcode": "WK_CODE", "wijknaam": "WK_NAAM",
    "buurtcode": "BU_CODE", "buurtnaam": "BU_NAAM", "aantal_inwoners": "AANT_INW", "aantal_huishoudens": "AANTAL_HH",
    "bevolkingsdichtheid_inwoners_per_km2": "BEV_DICHTH", "omgevingsadressendichtheid": "OAD",
    "stedelijkheid_adressen_per_km2": "STED", "woningvoorraad": "WONINGEN", "gemiddelde_woningwaarde": "WOZ",
    "percentage_personen_0_tot_15_jaar": "P_00_14_JR", "percentage_personen_15_tot_25_jaar": "P_15_24_JR",
    "percentage_personen_25_tot_45_jaar": "P_25_44_JR", "percentage_personen_45_tot_65_jaar": "P_45_64_JR",
    "percentage_personen_65_jaar_en_ouder": "P_65_EO_JR", "percentage_eenpersoonshuishoudens": "P_EENP_HH",
    "percentage_huishoudens_zonder_kinderen": "P_HH_Z_K", "percentage_huishoudens_met_kinderen": "P_HH_M_K",
    "gemiddelde_huishoudsgrootte": "GEM_HH_GR", "percentage_koopwoningen": "P_KOOPWON",
    "perc_huurwoningen_in_bezit_woningcorporaties": "P_HUURCORP", "percentage_eengezinswoning": "P_1GEZW",
    "perc_huurwoningen_in_bezit_overige_verhuurders": "P_HUUROVVH", "percentage_meergezinswoning": "P_MGEZW",
    "percentage_bouwjaarklasse_tot_2000": "P_WONT2000", "percentage_bouwjaarklasse_vanaf_2000": "P_WONV2000",
    "gemiddeld_gasverbruik_totaal": "G_GAS_TOT", "gemiddeld_elektriciteitsverbruik_totaal": "G_ELEK_TOT",
    "percentage_woningen_met_stadsverwarming": "P_STADVERW", "oppervlakte_land_in_ha": "OPP_LAND",
}  # fmt: skip
"""What the columns were called until 2021, in capitals and at most ten characters."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_demo(tmp_path_factory.mktemp("demo")).areas


@pytest.fixture(scope="module")
def layers(demo: Path) -> dict[str, gpd.GeoDataFrame]:
    return {layer: pyogrio.read_dataframe(demo, layer=layer) for layer in LEVELS}


@pytest.fixture(scope="module")
def today(demo: Path) -> Kaart:
    return read(demo)


def read(path: Path, gemeente: str | None = None) -> Kaart:
    return named(read_kaart(path, SOURCES, gemeente=gemeente), dict)


def old(layer: gpd.GeoDataFrame, water: str) -> gpd.GeoDataFrame:
    """Write a layer as it was: old names, one number for whatever is missing."""
    table = layer[["water", *(name for name in OLD_NAMES if name in layer), "geometry"]]
    table = table.rename(columns=OLD_NAMES | {"water": water})
    numbers = table.select_dtypes("number").columns
    return table.assign(**{name: table[name].mask(table[name] < -90_000, -99999999) for name in numbers})


def pack(folder: Path, tables: dict[str, gpd.GeoDataFrame], name: str, inside: str = "") -> Path:
    """Make a zip of shapefiles, named by their stem."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for stem, table in tables.items():
            pyogrio.write_dataframe(table, folder / f"{stem}.shp", encoding="UTF-8")
            for part in sorted(folder.glob(f"{stem}.*")):
                packed.write(part, inside + part.name)
    return path


def same_as_today(kaart: Kaart, today: Kaart, columns: list[str]) -> None:
    assert kaart.areas[["name", "level", "gemeente_name", "wijk", "kind"]].equals(
        today.areas[["name", "level", "gemeente_name", "wijk", "kind"]]
    )
    then, now = (official(one.values, one.reasons, SOURCES.columns)[0][columns] for one in (kaart, today))
    assert np.allclose(then, now, equal_nan=True)


@pytest.mark.parametrize(
    ("year", "names", "water", "inside"),
    [
        (2017, ("gem_2017", "wijk_2017", "buurt_2017"), "WATER", ""),
        (2018, ("gemeente_2018_v2", "wijk_2018_v2", "buurt_2018_v2"), "H2O", ""),
        (2019, ("gemeente_2019_V3", "wijk_2019_V3", "buurt_2019_V3"), "H2O", "WijkBuurtkaart_2019_v3/"),
        (2020, ("gemeente_2020_v3", "wijk_2020_v3", "buurt_2020_v3"), "H2O", "shapes/v3/"),
        (2021, ("gemeenten_2021_v3", "wijken_2021_v3", "buurten_2021_v3"), "H2O", ""),
        (2022, ("gemeenten_2022_v2", "wijken_2022_v2", "buurten_2022_v2"), "H2O", ""),
    ],
)
def test_the_shapefiles_of_an_edition_are_read_out_of_their_zip(
    layers: dict[str, gpd.GeoDataFrame],
    today: Kaart,
    tmp_path: Path,
    year: int,
    names: tuple[str, ...],
    water: str,
    inside: str,
) -> None:
    tables = {name: old(layers[layer], water) for name, layer in zip(names, LEVELS, strict=True)}
    kaart = read(pack(tmp_path, tables, f"WijkBuurtkaart_{year}_v3.zip", inside))
    assert kaart.year == year
    same_as_today(kaart, today, [name for name in OLD_NAMES if not name.endswith(("code", "naam", "vanaf_2000"))])


@pytest.mark.parametrize("year", range(2017, 2026))
@pytest.mark.parametrize("crs", [28992, 4326])
def test_the_geopackage_of_an_edition_is_read_in_either_crs(
    layers: dict[str, gpd.GeoDataFrame], today: Kaart, tmp_path: Path, year: int, crs: int
) -> None:
    path = tmp_path / f"wijkenbuurten_{year}_v1.gpkg"
    for layer in LEVELS:
        name = f"cbs_{layer}_{year}" if year < 2021 else layer
        table = old(layers[layer], "H2O") if year < 2021 else layers[layer].assign(jaar=year)
        pyogrio.write_dataframe(table.to_crs(crs), path, layer=name)
    kaart = read(path)
    assert kaart.year == year
    assert kaart.borders[Level.WIJK].crs == "EPSG:28992"
    land = [one.borders[Level.GEMEENTE].area.sum() for one in (kaart, today)]
    assert land[0] == pytest.approx(land[1], rel=1e-3)
    same_as_today(kaart, today, ["aantal_inwoners", "percentage_koopwoningen", "gemiddeld_gasverbruik_totaal"])


def test_new_names_cut_at_ten_characters_are_known(
    layers: dict[str, gpd.GeoDataFrame], today: Kaart, tmp_path: Path
) -> None:
    keys = ["gemeentecode", "gemeentenaam", "wijkcode", "wijknaam", "buurtcode", "buurtnaam"]
    wanted = [*keys, "aantal_inwoners", "woningvoorraad", "aantal_huishoudens", "water"]
    tables = {}
    for layer in LEVELS:
        own = [name for name in wanted if name in layers[layer]]
        tables[f"{layer}_2023"] = layers[layer][[*own, "geometry"]].rename(columns={name: name[:10] for name in own})
    kaart = read(pack(tmp_path, tables, "wijkbuurtkaart_2023.zip"))
    same_as_today(kaart, today, ["aantal_inwoners", "woningvoorraad", "aantal_huishoudens"])


def test_a_geopackage_may_be_zipped(demo: Path, today: Kaart, tmp_path: Path) -> None:
    path = tmp_path / "wijkbuurtkaart_2024_v1.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(demo, "wijkenbuurten_2024_v1.gpkg")
    same_as_today(read(path), today, ["aantal_inwoners"])


@pytest.mark.parametrize("as_number", [False, True])
def test_codes_of_digits_only_are_completed(
    layers: dict[str, gpd.GeoDataFrame], today: Kaart, tmp_path: Path, as_number: bool
) -> None:
    path = tmp_path / "kaart_2017.gpkg"
    for layer in LEVELS:
        table = layers[layer].copy()
        for column in ("gemeentecode", "wijkcode", "buurtcode"):
            if column in table:
                table[column] = table[column].str[2:] + "  "
                if as_number and table[column].str.strip().str.isdigit().all():
                    table[column] = table[column].astype(int)
        pyogrio.write_dataframe(table, path, layer=layer)
    assert read(path).areas.index.equals(today.areas.index)


def test_a_wijk_that_ends_in_99_is_land_when_the_kaart_says_so(
    layers: dict[str, gpd.GeoDataFrame], tmp_path: Path
) -> None:
    path = tmp_path / "kaart_2020.gpkg"
    for layer in LEVELS:
        table = layers[layer].replace({"WK900100": "WK900199"})
        pyogrio.write_dataframe(table, path, layer=layer)
    assert read(path).areas.at["WK900199", "kind"] == "inhabited"


def geojson(folder: Path, table: gpd.GeoDataFrame, name: str = "buurten_2024.geojson") -> Path:
    pyogrio.write_dataframe(table.to_crs(4326), folder / name)
    return folder / name


def test_buurten_alone_are_joined_into_wijken_and_gemeenten(
    layers: dict[str, gpd.GeoDataFrame], today: Kaart, tmp_path: Path
) -> None:
    kaart = read(geojson(tmp_path, layers["buurten"]))
    assert kaart.joined == (Level.GEMEENTE, Level.WIJK)
    assert kaart.areas.index.equals(today.areas.index)
    for level in (Level.GEMEENTE, Level.WIJK):
        ours, theirs = kaart.borders[level].area, today.borders[level].area
        assert np.allclose(ours, theirs, rtol=0.01)
    buurten = today.areas[today.areas["level"] == "buurt"]
    together = buurten.groupby("wijk")["inhabitants"].sum()
    assert kaart.areas["inhabitants"].reindex(together.index).fillna(0).equals(together)
    assert kaart.areas.loc[kaart.areas["level"] == "gemeente", "name"].tolist() == [
        today.areas.at[code, "name"] for code in ("GM9001", "GM9002")
    ]
    assert kaart.areas.at["WK900100", "name"] == "WK900100"
    assert kaart.values.loc["WK900100"].isna().all()


def test_the_kind_of_a_joined_area_follows_from_its_parts(
    layers: dict[str, gpd.GeoDataFrame], today: Kaart, tmp_path: Path
) -> None:
    kinds = read(geojson(tmp_path, layers["buurten"])).areas["kind"]
    wijken = today.areas.index[today.areas["level"] == "wijk"]
    assert kinds.reindex(wijken).equals(today.areas["kind"].reindex(wijken))


def test_buurten_numbered_within_their_gemeente_need_to_know_which(
    layers: dict[str, gpd.GeoDataFrame], tmp_path: Path
) -> None:
    one = layers["buurten"].query("gemeentecode == 'GM9001'")
    path = tmp_path / "eigen_buurten_2026.geojson"
    features = [
        {"type": "Feature", "id": code[6:], "properties": {}, "geometry": shapely.geometry.mapping(shape)}
        for code, shape in zip(one["buurtcode"], one.to_crs(4326).geometry, strict=True)
    ]
    path.write_text(pd.Series({"type": "FeatureCollection", "features": features}).to_json(), encoding="utf-8")
    with pytest.raises(FileError, match="codes-without-gemeente"):
        read(path)
    kaart = read(path, "GM9001")
    assert (kaart.year, set(one["buurtcode"]) < set(kaart.areas.index)) == (2026, True)
    assert kaart.areas.at["GM9001", "name"] == "GM9001"


def geojson_in_rd(folder: Path, table: gpd.GeoDataFrame) -> Iterator[Path]:
    """Write RD coordinates without a word about them, and the same labelled as degrees."""
    columns = ["buurtcode", "buurtnaam", "gemeentecode", "gemeentenaam", "geometry"]
    plain = table.set_crs(None, allow_override=True)[columns]
    for label in ("", '"crs": {"type": "name", "properties": {"name": "EPSG:4326"}}, '):
        path = folder / f"buurten{len(label)}_2024.geojson"
        path.write_text("{" + label + plain.to_json(drop_id=True)[1:], encoding="utf-8")
        yield path


def test_rd_in_a_geojson_without_crs_is_taken_and_with_a_wrong_one_refused(
    layers: dict[str, gpd.GeoDataFrame], tmp_path: Path
) -> None:
    silent, wrong = geojson_in_rd(tmp_path, layers["buurten"])
    assert Level.BUURT in read(silent).borders
    with pytest.raises(FileError, match="crs-wrong"):
        read(wrong)


def test_names_in_latin_1_are_read_whatever_the_zip_says_of_them(tmp_path: Path) -> None:
    names = {"WK_CODE": ["WK190000"], "WK_NAAM": ["Súdwest-Fryslân"]}
    table = gpd.GeoDataFrame(names, geometry=[shapely.box(160_000, 550_000, 161_000, 551_000)], crs=28992)
    pyogrio.write_dataframe(table, tmp_path / "wijk_2017.shp", encoding="ISO-8859-1")
    for said in ("ISO-8859-1", "UTF-8", None):
        path = tmp_path / f"kaart_{said}_2017.zip"
        with zipfile.ZipFile(path, "w") as packed:
            for part in (".shp", ".shx", ".dbf", ".prj"):
                packed.write(tmp_path / f"wijk_2017{part}", f"wijk_2017{part}")
            if said:
                packed.writestr("wijk_2017.cpg", said)
        assert read(path).areas.at["WK190000", "name"] == "Súdwest-Fryslân"
