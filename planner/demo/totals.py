"""Add up the figures of buurten to wijken and gemeenten, and round them, as CBS does."""

from typing import Final

import numpy as np
import pandas as pd

COUNTS: Final = (
    "aantal_inwoners", "mannen", "vrouwen", "aantal_huishoudens", "woningvoorraad", "oppervlakte_totaal_in_ha",
    "oppervlakte_land_in_ha", "oppervlakte_water_in_ha", "aantal_personen_met_een_alg_bijstandsuitkering_tot",
)  # fmt: skip
MARKS: Final = ("indelingswijziging_wijken_en_buurten", "dekkingspercentage")
ADDRESSES: Final = "omgevingsadressendichtheid"

# Shares of a whole: each group adds up to 100.
AGES: Final = (
    "percentage_personen_0_tot_15_jaar", "percentage_personen_15_tot_25_jaar", "percentage_personen_25_tot_45_jaar",
    "percentage_personen_45_tot_65_jaar", "percentage_personen_65_jaar_en_ouder",
)  # fmt: skip
HOUSEHOLDS: Final = (
    "percentage_eenpersoonshuishoudens",
    "percentage_huishoudens_zonder_kinderen",
    "percentage_huishoudens_met_kinderen",
)
TYPES: Final = ("percentage_eengezinswoning", "percentage_meergezinswoning")
PERIODS: Final = ("percentage_bouwjaarklasse_tot_2000", "percentage_bouwjaarklasse_vanaf_2000")
TENURE: Final = (
    "percentage_koopwoningen", "perc_huurwoningen_in_bezit_woningcorporaties",
    "perc_huurwoningen_in_bezit_overige_verhuurders", "percentage_woningen_met_eigendom_onbekend",
)  # fmt: skip

# The count by which a mean or a share is weighed in the figure of a larger area.
WEIGHTS: Final[dict[str, str]] = {
    **dict.fromkeys(AGES, "aantal_inwoners"),
    "netto_arbeidsparticipatie": "aantal_inwoners",
    "gemiddeld_inkomen_per_inwoner": "aantal_inwoners",
    "aantal_wmo_clienten_per_1000_inwoners": "aantal_inwoners",
    "percentage_personen_in_armoede": "aantal_inwoners",
    **dict.fromkeys(HOUSEHOLDS, "aantal_huishoudens"),
    "gemiddelde_huishoudsgrootte": "aantal_huishoudens",
    "percentage_huishoudens_met_laagste_inkomen": "aantal_huishoudens",
    "percentage_huishoudens_met_hoog_inkomen": "aantal_huishoudens",
    "percentage_huishoudens_onder_of_rond_sociaal_minimum": "aantal_huishoudens",
    **dict.fromkeys((*TYPES, *PERIODS, *TENURE), "woningvoorraad"),
    "gemiddelde_woningwaarde": "woningvoorraad",
    "percentage_leegstand_woningen": "woningvoorraad",
    "gemiddeld_gasverbruik_totaal": "woningvoorraad",
    "gemiddeld_elektriciteitsverbruik_totaal": "woningvoorraad",
    "percentage_woningen_met_stadsverwarming": "woningvoorraad",
    "percentage_woningen_met_zonnestroom": "woningvoorraad",
    "percentage_aardgasvrije_woningen": "woningvoorraad",
    ADDRESSES: "woningvoorraad",
}
DECIMALS: Final = {
    "gemiddelde_huishoudsgrootte": 1,
    "gemiddeld_inkomen_per_inwoner": 1,
    "percentage_personen_in_armoede": 1,
    "gemiddeld_gasverbruik_totaal": -1,
    "gemiddeld_elektriciteitsverbruik_totaal": -1,
}


def combine(figures: pd.DataFrame, codes: pd.Series) -> pd.DataFrame:
    """Add up the buurten that share a code: counts as sums, the rest as weighted means over the published buurten."""
    groups = figures.groupby(codes)
    total = groups[list(COUNTS)].sum(min_count=1).join(groups[list(MARKS)].max())
    for column, weight in WEIGHTS.items():
        weights = figures[weight].where(figures[column].notna())
        sums = (figures[column] * weights).groupby(codes).sum(min_count=1)
        total[column] = sums / weights.groupby(codes).sum()
    # Where nobody lives nothing has a weight, but addresses are counted all the same.
    total[ADDRESSES] = total[ADDRESSES].fillna(groups[ADDRESSES].mean())
    return complete(total)


def complete(figures: pd.DataFrame) -> pd.DataFrame:
    """Round figures and fill in the columns that follow from others."""
    whole = {column: DECIMALS.get(column, 0) for column in WEIGHTS}
    shares = [_round_to_hundred(figures[list(group)]) for group in (AGES, HOUSEHOLDS, TYPES, PERIODS, TENURE)]
    figures = figures.assign(**pd.concat(shares, axis=1)).round(whole)
    people, density = figures["aantal_inwoners"], figures[ADDRESSES]
    per_km2 = 100 * people / figures["oppervlakte_land_in_ha"].replace(0, np.nan)
    return figures.assign(
        percentage_huurwoningen=figures[list(TENURE[1:3])].sum(axis=1, min_count=2),
        bevolkingsdichtheid_inwoners_per_km2=per_km2.where(people >= 10).round(),
        stedelijkheid_adressen_per_km2=5 - pd.cut(density, [-1, 499, 999, 1_499, 2_499, np.inf], labels=False),
    )


def _round_to_hundred(shares: pd.DataFrame) -> pd.DataFrame:
    """Round shares to whole percentages that add up to 100: those with the largest remainders are rounded up.

    >>> _round_to_hundred(pd.DataFrame({"koop": [33.4], "huur": [33.5], "onbekend": [33.1]})).to_numpy().tolist()
    [[33.0, 34.0, 33.0]]
    """
    lower = shares // 1
    missing = (100 - lower.sum(axis=1)).round()
    rank = (lower - shares).round(9).rank(axis=1, method="first")
    return lower + rank.le(missing, axis=0)
