"""Where an agenda can be about: the gemeente to look in, and its wijken and buurten."""

import pandas as pd
import streamlit as st

from planner.domain.areas import Level
from planner.text import Translate
from planner.ui import state


def choose_gemeente(names: pd.Series, asked: str) -> str:
    """Ask in which gemeente to look, unless one is loaded."""
    codes = [str(code) for code in names.index]
    if len(codes) == 1:
        return codes[0]
    first = codes.index(asked) if asked in codes else 0
    label = state.text()("begin-gemeente")
    picked = st.selectbox(label, codes, first, lambda code: str(names[code]), "begin-gemeente", persist_state="session")
    return str(picked)


def areas_to_choose(table: pd.DataFrame, gemeente: str, chosen: list[str]) -> dict[str, str]:
    """Name the wijken and buurten of one gemeente, and what was chosen before in another.

    A name stays the same whichever gemeente is looked in: what was chosen is remembered by its name.
    """
    several = table["gemeente"].nunique() > 1
    inside = (table["gemeente"] == gemeente) & (table["level"] != Level.GEMEENTE.value)
    rows = table.loc[inside | table.index.isin(chosen)].sort_values(["level", "name"], ascending=[False, True])
    return {str(code): _named(row, state.text(), several=several) for code, row in rows.iterrows()}


def _named(row: pd.Series, t: Translate, *, several: bool) -> str:
    if several:
        return t(f"begin-area-in-{row['level']}", name=row["name"], gemeente=row["gemeente_name"])
    return t(f"begin-area-{row['level']}", name=row["name"])
