## Reading files (planner/sources)

progress-reading = Reading the file
progress-checking = Checking the figures
progress-drawing = Checking and drawing borders
progress-saving = Saving
progress-done = Done

error-file-not-there = The file { $file } isn't there. Check the name and the folder.
error-file-empty = The file { $file } is empty. Download it again.
error-file-not-geopackage = { $file } is no GeoPackage; it is: { $found }. Choose the file of the wijk- en buurtkaart that ends in .gpkg.
error-file-cut = { $file } isn't complete: it has { $size } bytes and should have at least { $expected }. Download it again.
error-file-damaged = { $file } is damaged and can't be read. Download it again.
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
error-crs-wrong = The borders in layer { $layer } of { $file } don't lie in the Netherlands: { $found } (coordinates are said to be: { $crs }). Save the file again in Dutch RD coordinates (EPSG:28992).
error-year-unknown-areas = { $file } doesn't say of which year the borders are. Put the year in the file name, as in wijkenbuurten_2024.gpkg.
error-year-unknown = { $file } doesn't say of which year the figures are. Put the year in the file name, add a column jaar, or give the year (--year).
error-table-other-kind = { $file } is no CSV; it is: { $found }. Save the table as CSV and try again.
error-table-lines = In { $file } the number of columns is wrong on these lines: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Check the separators, or download the file again.
error-columns-doubled = { $file } has column names that occur twice: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Give each column its own name.
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
error-snapshot-damaged = The kept data in { $file } is damaged. Put back a backup, or remove this folder and load the file again.
error-declared-file-wrong = { $file }, line { $line }: { $problem ->
    [unknown-key] "{ $found }" is no known name here. Choose from: { $remedy }.
    [missing-key] "{ $found }" is missing. Add: { $remedy }.
    [twice] "{ $found }" stands there twice. Give each its own name.
    [yaml] this is no valid YAML ({ $found }). Check the indentation and the quotes.
    [not-there] the file is missing or empty. Put it back in { $remedy }.
    [sources] there must be exactly one kaart, and the last source takes every table. Found: { $found }. Needed: { $remedy }.
   *[value] "{ $found }" can't stand here. Expected: { $remedy }.
}
