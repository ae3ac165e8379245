"""Make up the CBS figures of the buurten from the story of their wijk."""

from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd

from planner.demo.story import story
from planner.demo.totals import ADDRESSES, WEIGHTS, complete

SMALL_BUURT: Final = "BU90013003"  # so few inhabitants that CBS would keep everything but counts secret
SMALL_BUURT_DWELLINGS: Final = 18
EMPTY_BUURT: Final = "BU90012001"  # nobody lives there, yet one figure strays in: real tables have such rows
EMPTY_BUURT_OWNED: Final = 100
NEW_BORDERS: Final = ("WK9001A1", "WK900130")
BENEFITS: Final = "aantal_personen_met_een_alg_bijstandsuitkering_tot"
# How much a figure differs, as a share of itself, between an average buurt and the one with the most to do.
SPREAD: Final = {
    "per_ha": 0.12, "koop": -0.16, "corporatie": 0.14, "meergezins": 0.12, "woz": -0.1, "leeg": 0.1, "gas": 0.06,
    "warmtenet": 0.2, "zon": -0.1, "alleen": 0.08, "gezin": -0.05, "werk": -0.04, "minimum": 0.25, "laagste40": 0.1,
    "inkomen": -0.08, "bijstand": 0.25, "wmo": 0.15,
}  # fmt: skip
COPIED: Final = {
    "netto_arbeidsparticipatie": "werk",
    "gemiddeld_inkomen_per_inwoner": "inkomen",
    "aantal_wmo_clienten_per_1000_inwoners": "wmo",
    "percentage_huishoudens_met_laagste_inkomen": "laagste40",
    "percentage_huishoudens_onder_of_rond_sociaal_minimum": "minimum",
    "percentage_meergezinswoning": "meergezins",
    "percentage_bouwjaarklasse_tot_2000": "voor2000",
    "percentage_koopwoningen": "koop",
    "gemiddelde_woningwaarde": "woz",
    "percentage_leegstand_woningen": "leeg",
    "gemiddeld_gasverbruik_totaal": "gas",
    "gemiddeld_elektriciteitsverbruik_totaal": "stroom",
    "percentage_woningen_met_stadsverwarming": "warmtenet",
    "percentage_woningen_met_zonnestroom": "zon",
    "percentage_aardgasvrije_woningen": "gasvrij",
    ADDRESSES: "adressen",
}


def buurt_figures(buurten: gpd.GeoDataFrame) -> pd.DataFrame:
    """Make up the figures of each buurt; NaN where CBS would publish none."""
    place = _vary(story().reindex(buurten["wijkcode"]).set_index(buurten.index))
    copied = place[list(COPIED.values())].set_axis(list(COPIED), axis=1)
    figures = pd.concat([_counts(place, buurten.area / 10_000), _people(place), _dwellings(place), copied], axis=1)
    figures["indelingswijziging_wijken_en_buurten"] = np.where(buurten["wijkcode"].isin(NEW_BORDERS), 3, 1)
    figures["dekkingspercentage"] = 99
    few = figures["aantal_inwoners"] < 50
    figures.loc[few, [*(column for column in WEIGHTS if column != ADDRESSES), BENEFITS]] = np.nan
    figures = complete(figures)
    figures.loc[EMPTY_BUURT, "percentage_koopwoningen"] = EMPTY_BUURT_OWNED
    return figures


def _vary(place: pd.DataFrame) -> pd.DataFrame:
    """Let the buurten of a wijk differ: one draw of fortune for all figures together, and a little noise for each."""
    random = np.random.RandomState(1901)  # its stream is frozen by numpy's policy
    fortune = random.uniform(-1, 1, len(place))
    columns = [*place.columns.drop(["aanleg", "vernieuwd"])]
    noise = random.uniform(-0.04, 0.04, (len(place), len(columns)))
    factor = 1 + np.outer(fortune, [SPREAD.get(column, 0.0) for column in columns]) + noise
    place = place.assign(**(place[columns] * factor))
    return place.assign(voor2000=place["voor2000"].clip(upper=99), gasvrij=place["gasvrij"].clip(upper=96))


def _counts(place: pd.DataFrame, hectares: pd.Series) -> pd.DataFrame:
    on_water, rural = place["adressen"].isna(), place["adressen"] < 200
    surface = hectares.round()
    wet = (hectares * np.select([on_water, rural], [1, 0.05], 0.02)).round()
    dwellings = (hectares * place["per_ha"]).where(place.index != SMALL_BUURT, SMALL_BUURT_DWELLINGS).round()
    households = _to_five(dwellings * (1 - place["leeg"] / 100))
    inhabitants = _to_five(households * _size(place)).mask(dwellings.isna() & ~on_water, 0)
    men = _to_five(inhabitants * 0.494)
    return pd.DataFrame({
        "aantal_inwoners": inhabitants,
        "mannen": men,
        "vrouwen": inhabitants - men,
        "aantal_huishoudens": households,
        "woningvoorraad": dwellings,
        "oppervlakte_totaal_in_ha": surface,
        "oppervlakte_land_in_ha": surface - wet,
        "oppervlakte_water_in_ha": wet,
        BENEFITS: _to_five(inhabitants * place["bijstand"] / 1_000),
    })  # fmt: skip


def _people(place: pd.DataFrame) -> pd.DataFrame:
    middle = 100 - place["kind"] - place["jong"] - place["oud"]
    young_adults = (0.42 + place["alleen"] / 400) * middle
    return pd.DataFrame({
        "percentage_personen_0_tot_15_jaar": place["kind"],
        "percentage_personen_15_tot_25_jaar": place["jong"],
        "percentage_personen_25_tot_45_jaar": young_adults,
        "percentage_personen_45_tot_65_jaar": middle - young_adults,
        "percentage_personen_65_jaar_en_ouder": place["oud"],
        "percentage_eenpersoonshuishoudens": place["alleen"],
        "percentage_huishoudens_zonder_kinderen": 100 - place["alleen"] - place["gezin"],
        "percentage_huishoudens_met_kinderen": place["gezin"],
        "gemiddelde_huishoudsgrootte": _size(place),
        "percentage_huishoudens_met_hoog_inkomen": (20 - 0.55 * (place["laagste40"] - 40)).clip(lower=2),
        "percentage_personen_in_armoede": 0.45 * place["minimum"],
    })  # fmt: skip


def _dwellings(place: pd.DataFrame) -> pd.DataFrame:
    corporatie = place["corporatie"].clip(upper=97 - place["koop"])
    return pd.DataFrame({
        "percentage_eengezinswoning": 100 - place["meergezins"],
        "percentage_bouwjaarklasse_vanaf_2000": 100 - place["voor2000"],
        "perc_huurwoningen_in_bezit_woningcorporaties": corporatie,
        "perc_huurwoningen_in_bezit_overige_verhuurders": 99 - place["koop"] - corporatie,
        "percentage_woningen_met_eigendom_onbekend": corporatie.where(corporatie.isna(), 1),
    })  # fmt: skip


def _size(place: pd.DataFrame) -> pd.Series:
    """Estimate the mean household: one, two, or with children three and a half persons."""
    return (place["alleen"] + 2 * (100 - place["alleen"] - place["gezin"]) + 3.5 * place["gezin"]) / 100


def _to_five(counts: pd.Series) -> pd.Series:
    return 5 * (counts / 5).round()
