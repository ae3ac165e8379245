"""Which of the 180 formats that GDAL knows are there: three, named one by one; the others go before it loads."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ALLOWED = ("ESRI Shapefile", "GPKG", "GeoJSON")

OTHERS = """
    AAIGrid, ACE2, ADBC, ADRG, AIG, AIVector, AVCBin, AVCE00, AirSAR, AmigoCloud, BMP, BSB, BT, BYN, CALS, CEOS,
    COASP, COG, COSAR, CPG, CSV, CSW, CTG, Carto, DAAS, DERIVED, DGN, DIMAP, DOQ1, DOQ2, DTED, DXF, ECRGTOC, EDIGEO,
    EEDA, EEDAI, EHdr, EIR, ENVI, ERS, ESAT, ESRIC, ESRIJSON, Elasticsearch, FAST, FlatGeobuf, GDALG, GFF, GML,
    GNMDatabase, GNMFile, GPSBabel, GPX, GRASSASCIIGrid, GRIB, GS7BG, GSAG, GSBG, GSC, GTFS, GTI, GTX, GTiff, GXF,
    GenBin, GeoJSONSeq, GeoRSS, HF2, HFA, HTTP, ILWIS, IRIS, ISCE, ISG, ISIS2, ISIS3, Idrisi, JAXAPALSAR, JDEM, JML,
    JPEG, JSONFG, KML, KMLSUPEROVERLAY, KRO, L1B, LAN, LCP, LIBERTIFF, LIBKML, LOSLAS, LVBAG, Leveller, MAP,
    MBTiles, MEM, MFF, MFF2, MRF, MSGN, MVT, MapInfo File, MapML, MiraMonRaster, MiraMonVector, NDF, NGSGEOID, NGW,
    NITF, NOAA_B, NSIDCbin, NTv2, NWT_GRC, NWT_GRD, OAPIF, ODS, OGCAPI, OGR_GMT, OGR_PDS, OGR_VRT, OSM, OpenFileGDB,
    PAux, PCIDSK, PCRaster, PDF, PDS, PDS4, PGDUMP, PLMOSAIC, PLSCENES, PMTiles, PNG, PNM, PRF, RCM, RIK, RMF,
    ROI_PAC, RPFTOC, RRASTER, RS2, RST, S57, SAFE, SAGA, SAR_CEOS, SENTINEL2, SIGDEM, SNAP_TIFF, SNODAS, SQLite,
    SRP, SRTMHGT, STACIT, STACTA, SXF, Selafin, TGA, TIL, TSX, Terragen, TopoJSON, USGSDEM, VDV, VFK, VICAR, VRT,
    WAsP, WCS, WFS, WMS, WMTS, XLSX, XYZ, ZMap, Zarr
"""

ENVIRONMENT = {
    "GDAL_SKIP": ",".join(" ".join(OTHERS.split()).split(", ")),
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",  # no look at what lies beside a file
    "OGR_SQLITE_LOAD_EXTENSIONS": "NO",
}


def leave_out_others() -> None:
    """Leave the other formats out, in this process; nothing may have loaded GDAL yet."""
    os.environ.update(ENVIRONMENT)


@contextmanager
def under_our_name(path: Path, name: str) -> Iterator[Path]:
    """Give a file a name of ours: in one that a person chose GDAL may see an archive or an address elsewhere."""
    with TemporaryDirectory() as folder:
        own = Path(folder) / name
        try:
            own.symlink_to(path.absolute())
        except OSError:  # Windows allows it to few
            shutil.copyfile(path, own)
        yield own
