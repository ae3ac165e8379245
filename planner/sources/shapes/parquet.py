"""Write borders as GeoParquet from the WKB they come in, without making it shapes and then WKB once more."""

from functools import cache
from io import BytesIO
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from planner.sources.shapes.coordinates import RD

SHAPE = "geometry"


def write_shapes(table: pd.DataFrame, path: Path) -> None:
    """Write shapes in RD, as WKB in the column `SHAPE`; raises shapely.GEOSException where that is none."""
    shapely.from_wkb(table[SHAPE].to_numpy())
    written = pa.Table.from_pandas(table)
    said = {**(written.schema.metadata or {}), b"geo": _geo()}
    pq.write_table(written.replace_schema_metadata(said), path, use_dictionary=False, write_statistics=False)


@cache
def _geo() -> bytes:
    """Give what a GeoParquet says of its shapes, as GeoPandas writes it."""
    held = BytesIO()
    gpd.GeoDataFrame(geometry=[], crs=RD).to_parquet(held)
    return bytes((pq.read_schema(held).metadata or {})[b"geo"])
