"""Make the levels that a kaart doesn't have by joining the areas of the level below, along their codes."""

import numpy as np
import pandas as pd
import shapely

from planner.domain.areas import AreaKind, Level
from planner.sources.figures.missing import Cleaned
from planner.sources.kaart.layer import Give, Layer, given
from planner.sources.shapes.geometry import polygons_only

ABOVE = {Level.BUURT: Level.WIJK, Level.WIJK: Level.GEMEENTE}


def completed(layers: dict[Level, Layer], give: Give) -> dict[Level, Layer]:
    """Add wijken and gemeenten where they are absent, largest areas first."""
    layers = dict(layers)
    for level, above in ABOVE.items():
        if level in layers and above not in layers:
            layers[above] = _joined(layers[level], above, give)
    return {level: layers[level] for level in Level if level in layers}


def _joined(layer: Layer, level: Level, give: Give) -> Layer:
    """Join areas; the result has no figures of its own but its inhabitants: those of its parts that are known."""
    owner = layer.areas["wijk" if level is Level.WIJK else "gemeente"]
    shapes, owners = np.asarray(layer.borders.geometry), owner.reindex(layer.borders.index).to_numpy()
    index = pd.Index(sorted(set(owners)), name=layer.areas.index.name)
    shapes = polygons_only(np.array([shapely.union_all(shapes[owners == code]) for code in index]))
    borders, drawn = given(level, index, shapes, give)
    nothing = pd.DataFrame(index=index)
    return Layer(
        areas=_described(layer.areas.groupby(owner), level).reindex(index),
        borders=borders,
        drawn=drawn,
        figures=Cleaned(nothing, nothing, nothing),
        year=None,
        left_out=0,
    )


def _described(parts: "pd.api.typing.DataFrameGroupBy[str, bool]", level: Level) -> pd.DataFrame:
    """Describe areas after their parts: inhabited when one of them is, water when all of them are."""
    first = parts[["gemeente", "gemeente_name"]].first()
    kinds = parts["kind"].agg(set)
    on_land = np.where(kinds.map(lambda found: AreaKind.INHABITED.value in found), AreaKind.INHABITED.value,
                       AreaKind.UNINHABITED.value)  # fmt: skip
    return pd.DataFrame({
        "name": first["gemeente_name"] if level is Level.GEMEENTE else "",
        "level": level.value,
        "gemeente": first["gemeente"],
        "gemeente_name": first["gemeente_name"],
        "wijk": "",
        "kind": np.where(kinds == {AreaKind.WATER.value}, AreaKind.WATER.value, on_land),
        "inhabitants": parts["inhabitants"].sum(min_count=1),
    })  # fmt: skip
