### Files that can’t be read as what they should be

## Any file

error-upload-kind = The app doesn’t read files of this kind. Nothing has changed. Choose a file with an ordinary name and one of the kinds that are listed.
error-file-not-there = The file { $file } isn't there. Check the name and the folder.
error-file-empty = The file { $file } is empty. Download it again, or save it again where it came from.
error-file-not-geopackage = { $file } is no GeoPackage; it is: { $found }. Choose the file of the wijk- en buurtkaart that ends in .gpkg, .zip or .geojson.
error-file-beside = Beside { $file } there is { $beside }. It holds changes that aren't in { $file } itself yet. Nothing was loaded, for those changes would be missing. Close the program that has the file open, QGIS for instance, and try again. Isn't it open anywhere? Then open it once and close it again.
error-file-cut = { $file } isn't complete: it has { $size } bytes and should have at least { $expected }. Download it again.
error-file-damaged = { $file } is damaged and can't be read. Download it again, or open it in the program it came from and save it again.
error-reading-long = Reading { $file } takes too long, so the app stopped. Nothing has changed. Split the file, or keep only what you need, and try again.
error-reading-large = Reading { $file } takes too much memory, so the app stopped. Nothing has changed. Split the file, or keep only what you need, and try again.
error-reading-stopped = { $file } wasn’t read: reading it broke off. Nothing has changed. Try once more. If it happens again, save the file again in the program it comes from: it may be damaged.
error-reading-busy = The app is still reading files of others. { $file } hasn’t been read yet. Try again in a few minutes.
error-columns-many = { $file } has { $found } columns. It may have { $most }. Keep only the columns that you need.
error-column-name-long = In { $file } a column has a name of { $found } characters: ‘{ $shown }’. It may have { $most }. Give the column a shorter name.
error-objects-many = { $file } has { $found } rows or objects. It may have { $most }. Split the file, for instance by kind or by wijk.
error-json-agenda = { $file } is a file of an agenda, no map and no asset register. Go to Agendas and choose “{ join-open }” there.
error-json-broken = { $file } is no whole JSON: at line { $line } nothing can be made of it any more. Download or save the file again.
error-zip-unsafe = { $file } holds files whose name points outside the zip: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Do not trust this file. Download it again from its source.
error-zip-locked = { $file } is protected by a password. Unpack it and make a zip without a password.
error-zip-too-large = { $file } would unpack to { $size } MB. That is too much for such a file, so it was not unpacked. Download it again from its source.

## Maps

error-corners-many = The shapes in { $file } have { $found } corners together. They may have { $most }. Simplify the shapes or split the file.
error-crossings-many = In { $file } borders of polygons cross themselves more than { $most } times. The app can’t repair such polygons. Have them repaired in a map program, for instance with “fix geometries” in QGIS.
error-kaart-entangled = In { $file } borders run through each other. So this map can’t be compared with the other maps. Nothing was loaded. Use the map as you got it from its source, or make the borders simpler.
error-crs-elsewhere = { $file } doesn’t say itself in which coordinate system its places are, but refers to something else: { $found }. The app fetches nothing there. Save the file in RD (EPSG:28992) or in degrees (EPSG:4326).
error-geopackage-odd = In { $file } there is more than plain tables: { $shown }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}. The app reads stored rows only. Export the layers to a new GeoPackage and choose that one.
error-json-no-map = { $file } is JSON without a map: there are no areas or objects with a place in it. Found: { $found }. Save a map or asset register as GeoJSON or GeoPackage, and a table as CSV or Excel.
error-zip-without-kaart = { $file } holds no shapefile (.shp) and no GeoPackage (.gpkg). Found: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Choose the zip of the wijk- en buurtkaart as CBS offers it.
error-zip-part-missing = In { $file } { $part } belongs with { $layer }, and it is missing. Download the zip again, or pack all parts of the shapefile.
error-codes-without-gemeente = The buurten in { $file } have a number within their gemeente (such as { $found }), and it is not clear which gemeente that is. Load the wijk- en buurtkaart of the Netherlands first, or give the gemeente, such as: --gemeente GM0599
error-layer-missing = { $file } has no layer { $layer }. Found: { $found }. Choose the wijk- en buurtkaart of CBS, with the layers gemeenten, wijken and buurten.
error-layer-empty = Layer { $layer } in { $file } holds no areas with borders. Download the wijk- en buurtkaart again.
error-layer-without-borders = Layer { $layer } in { $file } has no borders. Choose the wijk- en buurtkaart of CBS.
error-layer-no-codes = Layer { $layer } in { $file } has no column with area codes. Columns found: { $found }.
error-areas-doubled = { $file } holds the same area twice: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Remove the doubled areas.
error-areas-mixed = { $file } mixes real and made-up areas. Made up are: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Split it into two files.
error-crs-wrong = In layer { $layer } of { $file } the borders of { $outside } of the { $all } areas don't lie in the Netherlands: { $found } (coordinates are said to be: { $crs }). { $fits ->
    [none] { "" }
   *[other] The numbers do fit { $fits }.{ " " }
}State the true system in the file, or save it again in Dutch RD coordinates (EPSG:28992).
error-crs-unsaid = In { $file } the coordinates ({ $found }) fit { $could }, and they are said to be: { $crs }. These systems differ by up to 200 metres. State the true system in the file, or save it again in RD (EPSG:28992).
error-crs-several = In { $file } the column { $column } holds coordinates of more than one system: { $found }. Save the file again with one system, preferably RD (EPSG:28992).
error-layer-without-polygons = The layer { $layer } in { $file } holds lines or points only and no surfaces. Choose the wijk- en buurtkaart of CBS.
error-year-unknown-areas = { $file } doesn't say of which year the borders are. Put the year in the file name, as in wijkenbuurten_2024.gpkg.

## Tables with figures

error-year-unknown = { $file } doesn't say of which year the figures are. Put the year in the file name, add a column jaar, or give the year (--year).
error-year-differs = The figures in { $file } are about another year ({ $found }) than the one you give ({ $year }). Leave the year out, or correct the column with the year.
error-year-impossible = The year { $year } can't be right. Give a year from { $first } to { $last }.
error-table-other-kind = { $file } is no table the app can read; it is: { $found }. Save the table as CSV or XLSX and try again.
error-table-too-large = { $file } is { $size } MB. A table may be { $most } MB. Keep only the columns and years you need.
error-workbook-too-large = { $file } doesn't fit in memory: { $found } is too large. Remove empty rows and columns, other sheets and old years.
error-workbook-locked = { $file } is locked with a password. Save the file without one.
error-sheet-missing = { $file } has no sheet { $sheet }. Found: { $found }.
error-column-missing = { $file } has no column { $column }. Found: { $found }.
error-columns-to-one = In { $file } several columns go to the same figure: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Choose one for each figure.
error-table-no-names = { $file } has no column names: the first line is { $found }. Put a line with names above it.
error-target-unknown = Column { $column } of { $file } can't go to { $found }: there is no such figure. Choose a column from data/sources.yaml, an own figure, or skip.
error-own-nameless = The new figure for column { $column } of { $file } has no name. Give it a name with letters.
error-own-not-found = This own indicator is no longer there. Somebody removed the file it came from.
error-own-without-name = Give the indicator a name.
error-own-name-long = The name of the new figure for column { $column } of { $file } is too long. Use at most { $most } signs, and put the rest under why.
error-own-differs = There is an own figure { $label } already, with another unit, direction or theme. Choose another name for column { $column } of { $file }, or take the same.
error-replace-other-source = { $file } ({ $title }) is something else than { $old }. Load it by itself, or choose what it replaces.
error-snapshot-not-found = Nothing is loaded under { $id }. See with sources what there is.
error-table-asked = { $file } isn't loaded: of these columns it isn't sure what the figures are: { $columns }. Say it on the page Data, or with --map (reading: thousands, decimals, fractions, percents, scores, classes, stored or shown).
error-table-not-measured = { $file } isn't loaded. It says “{ $found }” in its title, its name or the heading of a column. That points to a forecast, a target, a difference between years or an index. Are they measured figures after all? Say so on the page Data, or with --map (measured: true).
error-code-columns = { $file } isn't loaded: these columns hold different area codes, and nothing shows which of them the figures belong to: { $columns }. Choose on the page Data, or with --map (code: name of the column).
error-table-second = In { $file } a second table begins on row { $row }: { $names }. Put each table in a file or on a sheet of its own.
error-year-contradicted = { $file } holds { $found }, and its name tells another year. Say of which year the figures are, on the page Data or with --year.
error-table-on-side = { $file } lies on its side: on row { $row } the areas stand beside each other. Put each area on a row of its own. A spreadsheet does that with copy and paste, Transpose; StatLine when you drag the areas to the rows.
error-table-wrong = { $file } is not loaded: { $count } values or lines are wrong. Correct them, or load them as unknown with --accept-wrong.
error-table-lines = In { $file } the number of columns is wrong on these lines: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Check the separators, or download the file again.
error-columns-doubled = { $file } has column names that occur twice: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Give each column its own name.
error-columns-nameless = Columns in { $file } have cells but no name. Columns: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Put a name above each column on the first line.
error-table-no-codes = { $file } has no column with area codes such as GM0599, WK059901 or BU05990110. Columns found: { $found }.
error-table-no-figures = { $file } holds no figure at all. Columns without figures: { $found }.
error-table-no-match = { $file } isn't about areas that are loaded. It says for instance: { $found }. Load the wijk- en buurtkaart of the same year first.
error-rows-doubled = { $file } holds areas more than once in the same year. Lines: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Keep one line per area and year.
error-cells-wrong = { $file } holds values that can't be read. Lines: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Put a number there or leave the cell empty.

## Beheerregisters

error-assets-other-kind = { $file } is no asset register; it is: { $found }. Choose a CSV, Parquet, GeoPackage, GeoJSON or a zip with a shapefile.
error-assets-too-large = { $file } is { $size } MB, which is too large to read. Split the file, for instance by type.
error-assets-none = There are no objects in { $file }. Export the register again.
error-assets-all-left-out = None of the objects in { $file } counts. See why they are left out, and mend the mapping or the file.
error-assets-no-places = { $file } doesn't say where the objects are. It needs a layer with points, lines or polygons, or columns x and y. Columns found: { $found }.
error-assets-not-here = The objects in { $file } are not in the Netherlands: { $found } (coordinates as declared: { $crs }). Save the file again in RD (EPSG:28992).
error-assets-column-missing = { $file } lacks columns that the mapping names: { $columns }. Columns found: { $found }. Mend the mapping.
error-assets-type-undeclared = The mapping for { $file } names types that do not exist: { $types }. Known are: { $known }.
error-assets-type-unknown = In { $file } no column was recognised that says what the objects are. Put a column or a type, such as boom or lichtmast, at type in the mapping. Columns found: { $found }.
error-assets-without-areas = No areas are loaded yet to divide { $file } over. First load the wijk- en buurtkaart of CBS.
error-assets-all-nowhere = No object in { $file } has a place: the coordinates are empty or 0. Export the register again, with the places in it.
error-assets-outside = No object in { $file } lies in an area that is loaded. Load the wijk- en buurtkaart with this gemeente.
