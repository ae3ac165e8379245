"""Where an agenda can be about: the gemeente to look in, and its wijken and buurten."""

import pandas as pd
import streamlit as st

from planner.analysis.finding import lying_in
from planner.domain.areas import Level
from planner.text import Translate
from planner.ui.find import gemeente_labels, place
from planner.ui.session import language


def choose_gemeente(names: pd.Series, asked: str) -> str:
    """Ask in which gemeente to look, unless one is loaded."""
    codes = [str(code) for code in names.index]
    if len(codes) == 1:
        return codes[0]
    first = codes.index(asked) if asked in codes else 0
    label = language.text()("begin-gemeente")
    labels = gemeente_labels(names)
    picked = st.selectbox(label, codes, first, labels.__getitem__, "begin-gemeente", persist_state="session")
    return str(picked)


def areas_to_choose(table: pd.DataFrame, gemeente: str, chosen: list[str]) -> dict[str, str]:
    """Name the wijken and buurten of one gemeente, and what was chosen before in another.

    A name stays the same whichever gemeente is looked in: what was chosen is remembered by its name.
    """
    several = table["gemeente"].nunique() > 1
    inside = (table["gemeente"] == gemeente) & (table["level"] != Level.GEMEENTE.value)
    rows = table.loc[inside | table.index.isin(chosen)].sort_values(["level", "name"], ascending=[False, True])
    facts = lying_in(table, tuple(map(str, rows.index)))
    twice = table.index[table.duplicated(["name", "level", "gemeente", "wijk"], keep=False)]
    named = {str(code): _named(row, language.text(), several=several) for code, row in facts.iterrows()}
    return {code: f"{name} {code}" if code in twice else name for code, name in named.items()}


def _named(row: pd.Series, t: Translate, *, several: bool) -> str:
    if several:
        return place(t, row["name"], row["level"], row["wijk"], row["gemeente"])
    return t(f"begin-area-{row['level']}", name=row["name"])
