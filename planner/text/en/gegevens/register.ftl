### A beheerregister

## The questions

data-register-is = This file has { $objects } objects. The app guessed what each column is; below you can check and change that.
data-register-remembered = The choices of last time are filled in.
data-register-columns = Which column is what

data-no-column = no column
data-always-empty = always empty
data-whole-file = all is: { $type }
data-whole-unit = everything is in: { $unit }
part-type = Type
part-type-help = Tree, road, lamp post.
part-year = Year of construction
part-year-help = A year or a date.
part-quantity = Quantity
part-quantity-help = Without a column the app measures the shape, or counts pieces.
part-unit = Unit
part-unit-help = Of the quantity: m², are, ha, m, km, stuk (piece).
part-condition = Condition
part-condition-help = What an inspection saw. It stands beside age.
part-remaining = Remaining life
part-remaining-help = How long it will still last, says who manages it.
part-present = Status
part-present-help = What isn’t there (any more) doesn’t count.
part-ended = Gone since
part-ended-help = A day or a yes: then it isn’t there any more.
part-inspected = Day of inspection
part-inspected-help = When an object stands there more than once, the newest counts.
part-x = Coordinate x
part-x-help = Rijksdriehoek (such as 92000) or longitude.
part-y = Coordinate y
part-y-help = Rijksdriehoek (such as 437000) or latitude.
part-id = Number of the object
part-id-help = Tells which rows are about one object.
data-in-months = The remaining life is in months
data-years-as-told = A heap of objects of 1900 really is that old (otherwise that year is unknown)

data-register-types = Which type belongs to each value of { $column }
data-value-out = doesn’t count
data-value = { $value } ({ $count })
data-value-empty = empty
column-in-file = In the file
column-count = Number
column-becomes = Becomes
data-values-others = { $count ->
    [one] One more value
   *[other] { $count } more values
}
data-register-statuses = What each value of { $column } means
status-aanwezig = is there
status-weg = is not there
data-status-counts = not chosen yet: counts
data-register-units = Which unit each value of { $column } is
condition-goed = good
condition-matig = fair
condition-slecht = poor
data-register-conditions = What each value of { $column } says
data-register-conditions-guess = This is how we read the values, from poor to good. That is an assumption: check it against your own scale. For numbers and letters you choose yourself, because one scale starts at good and another at poor.

data-register-counted = { $counted } of { $all } objects count.
data-register-years = They are of { $first } to { $last }; half of them is of { $median } or before.
data-register-no-years = The year of none of the objects is known.
data-register-nothing = There is nothing to load yet. Choose which column is the type and, when the file has no shapes, which columns hold the coordinates.
data-load-assets = Load the asset register

## What was found in it

asset-note-encoding = The file isn't written in UTF-8 and doesn't say in what it is. Its letters were read as { $used }. Check that names with é, ë or ï are right.
asset-note-signs-broken = In the file { $count } letters or signs are broken. Names of areas or columns may differ from what was meant.
asset-note-hidden = On this sheet rows or columns are hidden or filtered away (rows: { $rows }, columns: { $columns }). They are read too. Take them out of the sheet when they shouldn't count.
asset-note-merged = On this sheet numbers stand in cells that were merged over several rows: { $count }. Such a number counts for the first row only. Split the cells when you mean something else.
asset-note-one-kind = { $column } says { $kind } everywhere. So the app reads the other columns as figures about { $kind } only, and puts that behind their names. Are they about everyone after all? Then take { $column } out of the file.
asset-note-layer = This file has more layers. Read was { $layer } ({ $count } objects). Not read: { $others }.
asset-note-shapefile = This zip holds more shapefiles. Read was { $layer }. Not read: { $others }.
asset-note-crs = The file says its coordinates are { $said }, but then they are not in the Netherlands. They were read as { $used }.
asset-note-crs-guessed = The file doesn't say in which system its coordinates are. The numbers fit { $used } and were read so. Check on the map that the objects are in their place.
asset-note-crs-either = The file says its coordinates are { $said }, and they were read so. As { $other } they are in the Netherlands too, but somewhere else. Check on the map that the objects are in their place.
asset-note-crs-mixed = Not all coordinates are in the same system. Most are { $used }; of { $count } (the first is object { $first } in the file) they were read as { $other }.
asset-note-twice = { $share }% of these objects are in { $title } already. Side by side those count twice. Replace that register, take it away with remove { $id }, or leave them out of one of the two.
asset-note-year-doubtful = The column { $column } mostly isn't the year of construction, but the day on which something was registered or inspected. Check this.
asset-note-year-offered = No column with the year of construction was recognised. These columns with a date mostly aren't it: { $columns }.
asset-note-year-missing = No column with the year of construction was recognised. Without a year nothing can be said of age.
asset-note-remaining-unit = The column { $column } looks like a remaining life, but doesn't say whether in years or months. Put remaining and remaining_unit in the mapping.
asset-note-year-placeholder = { $column } says { $value } { $count } times ({ $share }% of the objects). Computers often fill that in when nobody knows the year. The year of those objects is now unknown. Are they really that old? Choose so beside the year, or set years_as_told in the mapping to true.
asset-note-condition-unknown = The app doesn't know what these values of { $column } say: { $shown }{ $more ->
    [none] .
   *[other] { "" } and { $more } more.
 } These { $count } objects don't count for condition. Choose good, fair or poor for each value (in the mapping: conditions).
asset-note-status-unknown = The app doesn't know whether something is there with these values of { $column }: { $shown }{ $more ->
    [none] .
   *[other] { "" } and { $more } more.
 } These { $count } objects count. If that isn't right, choose what the value means (in the mapping: statuses).
asset-note-unit-unknown = The app doesn't know these units in { $column }: { $shown }{ $more ->
    [none] .
   *[other] { "" } and { $more } more.
 } Of these { $count } objects the quantity in that column isn't used. Choose which unit it is (in the mapping: units).
asset-note-unit-unsaid = { $count } objects have no unit beside { $column }. The app reads m² for surfaces, metres for lines and pieces for the rest. Is it something else, such as are or hectare? Choose that as the unit (in the mapping: unit).
asset-note-quantity-points = In { $column } 1.234 may be over a thousand, or a little over one. Nothing in the column says which. The app doesn’t use these figures yet. Say how they are written, on the page Data or in the mapping: reading: thousands, or reading: decimals.
asset-note-gone-elsewhere = { $column } has words for what is gone or isn’t there yet: { $shown }{ $more ->
    [none] .
   *[other] { "" } and { $more } more.
 } These { $count } objects count, as the app doesn’t use this column. Aren’t they there? Take them out of the file, or choose { $column } as the status (in the mapping: present).
asset-note-turned = In this file x and y stand the other way round. The app reads them turned, as the objects then lie in the Netherlands. Look on the map whether that is right.
asset-note-columns-unused = The app doesn’t use these columns: { $columns }{ $more ->
    [none] .
   *[other] { "" } and { $more } more.
 } Does one of them say something of type, year, quantity, condition or status? Then choose that column yourself.
asset-note-year-heap = { $column } says { $value } { $count } times ({ $share }% of the objects). The app reckons with that year. Does a computer fill that in when nobody knows the year? Then empty those cells. Are they really of that year? Choose so beside the year, or set years_as_told in the mapping to true.
asset-note-rows-alike = { $count } rows repeat another row in everything but { $column }. They all count. Do they stand there twice? Take them out of the file, or choose another number of the object.
asset-note-number-elsewhere = { $count } rows have a number in { $column } that also stands in another place, such as 0 or “nieuw”. They all count. Are they about one object? Take the old row out of the file.
asset-note-number-again = { $column } has the same number more than once in the same place. The app counts each row as an object of its own. If those rows are about one object, choose { $column } as the number of the object (in the mapping: id).
