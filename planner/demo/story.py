"""Tell what each inhabited wijk is like: the figures that its buurten vary around. Change the story here."""

from functools import cache
from io import StringIO
from typing import Final

import pandas as pd

# Dwellings per hectare; percentages of dwellings (koop, corporatie, meergezins, voor2000, leeg, warmtenet, zon,
# gasvrij); woz in 1,000 euro; gas in m3, stroom in kWh.
WONINGEN: Final = """
wijk     per_ha koop corporatie meergezins woz voor2000 leeg gas  stroom warmtenet zon gasvrij
WK900100 46     38   18         84         402 84       6    980  2010   0         9   3   # old centre: mixed
WK900101 38     34   30         80         341 63       5    760  1950   22        12  9   # 1890, half rebuilt
WK900102 32     61   22         41         385 92       3    1290 2380   0         21  2   # 1905-1930
WK900103 40     42   34         74         318 52       5    850  2050   8         13  12  # harbour turned into homes
WK900104 29     54   36         36         318 95       3    1270 2270   0         22  2   # garden village of 1925-1938
WK900105 30     18   71         58         204 97       3    1490 2210   0         9   1   # 1955-1963: most to do
WK900106 31     14   77         86         188 94       4    690  1980   46        6   3   # 1968-1974: one-sided
WK900107 19     73   17         12         352 98       2    1760 2860   0         14  1   # 1962-1970: insulation
WK900108 25     47   44         44         246 88       3    1180 2240   0         20  3   # 1950-1958: veerkracht
WK900109 21     58   31         27         287 90       2    1220 2480   0         25  3   # 1958-1968: worn-out streets
WK900110 19     64   27         17         318 91       2    1080 2640   0         33  4   # 1978-1988
WK900111 18     74   17         20         428 12       2    880  2890   14        39  21  # 1998-2009
WK9001A1 20     69   22         26         418 1        3    260  3050   24        72  91  # 2012-2023
WK900130 0.4    81   6          3          561 78       4    1960 3650   0         36  6   # farms and estates
WK900200 15     58   25         32         328 84       4    1340 2560   0         24  3   # church, shops, elderly
WK900201 13     72   17         8          402 87       2    1520 2790   0         27  2   # notables' lane
WK900202 16     64   29         9          321 97       2    1430 2780   0         28  2   # 1970s
WK900203 17     77   15         12         436 4        2    610  2990   0         48  49  # 2004-2016
WK900204 0.22   84   4          2          612 81       4    2080 3900   0         38  6   # farms
"""

# Percentages of households (alleen, gezin = with children, minimum, laagste40) and of inhabitants (kind = under 15,
# jong = 15 to 25, oud = 65 and over, werk); inkomen in 1,000 euro; bijstand and wmo per 1,000 inhabitants.
BEWONERS: Final = """
wijk     alleen gezin kind jong oud werk minimum laagste40 inkomen bijstand wmo
WK900100 62     13    7    20   15  71   8       45        33.8    32       38
WK900101 58     14    8    22   11  72   8       46        32.0    36       34
WK900102 41     29    15   12   15  76   4       33        38.4    15       31
WK900103 54     19    10   16   14  71   8       43        31.4    38       42
WK900104 42     28    15   12   17  70   7       41        29.4    31       52
WK900105 47     28    17   15   18  54   16      62        21.6    86       93
WK900106 66     13    10   18   20  62   11      63        23.1    56       64
WK900107 28     33    15   10   28  69   3       29        37.2    10       55
WK900108 42     29    16   14   23  56   14      53        23.8    76       121
WK900109 33     31    15   12   23  69   5       39        29.7    21       56
WK900110 31     34    16   13   20  71   5       36        31.1    20       46
WK900111 21     47    23   12   9   79   2       20        39.6    7        23
WK9001A1 25     44    24   9    8   80   2       23        38.8    6        20
WK900130 24     36    15   11   23  74   2       24        43.9    4        28
WK900200 38     26    12   10   29  65   4       38        31.4    14       60
WK900201 28     32    14   10   26  70   2       29        36.2    7        42
WK900202 30     33    15   11   25  68   4       36        30.7    14       53
WK900203 19     49    24   9    8   80   1       18        39.9    4        20
WK900204 22     37    16   11   23  73   2       24        43.5    4        27
"""

# Addresses per km2; year in which public space was laid out and the percentage renewed since; Leefbaarometer 2022 in
# thousandths per dimension, and the change of the total since 2014.
PLEK: Final = """
wijk     adressen aanleg vernieuwd fys  onv  soc vrz  won  sinds2014
WK900100 3900     1955   82        -12  -104 -58 236  38   34
WK900101 3300     1972   74        -46  -92  -64 198  22   52
WK900102 2700     1958   66        -8   -22  -14 142  60   28
WK900103 2900     1976   70        14   -58  -46 148  16   74
WK900104 2300     1960   48        18   -24  -20 88   12   12
WK900105 2000     1962   9         -44  -126 -92 34   -104 -66
WK900106 2200     1972   38        -18  -72  -66 58   -118 -18
WK900107 1500     1966   54        36   38   34  -22  38   8
WK900108 1900     1957   46        10   -98  -76 38   -36  -72
WK900109 1600     1961   7         -62  -6   8   -14  -4   -30
WK900110 1300     1984   24        22   8    12  -38  6    -6
WK900111 1200     2003   8         26   62   50  -74  64   10
WK900120 140      1978   30        0    0    0   0    0    0
WK9001A1 1150     2016   0         -16  50   28  -96  74   36
WK900130 60       1980   35        44   88   70  -188 66   6
WK900200 900      1974   40        12   46   42  -12  20   4
WK900201 700      1971   46        30   74   66  -58  52   6
WK900202 750      1977   32        20   52   48  -62  28   -4
WK900203 720      2009   2         6    78   66  -88  70   18
WK900204 40       1979   30        48   98   82  -206 62   2
"""


@cache
def story() -> pd.DataFrame:
    """Read the three tables side by side, by wijkcode; a wijk without inhabitants has only a PLEK."""
    tables = (WONINGEN, BEWONERS, PLEK)
    parts = [pd.read_csv(StringIO(table), sep=r"\s+", comment="#", index_col="wijk") for table in tables]
    return pd.concat(parts, axis=1)
