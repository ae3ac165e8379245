### Adding a file

data-replace-question = Which file takes the place of { $title }?
data-add-question = Which file do you want to add?
data-add-areas = A map: the wijk- en buurtkaart of CBS, as GeoPackage, zip with shapefiles, or GeoJSON.
data-add-figures = Figures: a table with a wijkcode or buurtcode in each row, as CSV or Excel.
data-add-assets = An asset register: trees, roads or lamp posts with their year of construction, as CSV, GeoPackage, GeoJSON, Parquet or a zip with a shapefile.
data-check-question = Is this right?

data-to-state = See what is loaded
data-file = File
data-changes-beside = Is there also a { $file }-wal beside this file on your computer? Then the last changes are in there, and not in this file. Close the program that has the file open, QGIS for instance, and choose the file again.
data-kind = This is
data-kind-areas = a map
data-kind-figures = a table of figures
data-kind-assets = an asset register
data-kaart-what = A map brings the borders of gemeenten, wijken and buurten, and the figures in it. The newest map of the whole country is the one you see; older maps stay for agendas with old borders.
data-kaart-gemeente = Code of the gemeente
data-kaart-gemeente-help = Only needed when buurten have a number within their gemeente, such as GM0599.
data-load-areas = Load the map

data-replace-now = Replace { $title }
data-replace-not = Don’t replace
data-replaced = { $title } is loaded: { $rows }. This file takes the place of { $old }.
data-loaded = { $title } is loaded: { $rows }.
