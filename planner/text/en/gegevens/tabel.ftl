### A table with figures

## The questions

data-sheet = Sheet
data-code-of = More columns hold area codes. Which of them do the figures belong to?
data-code-missing = Choose the column with the area codes.
data-year-of = Of which year are these figures?
data-year-of-help = No column in the file says it. For example 2024.
data-year-missing = Fill in the year of the figures.

data-table-is = Recognised as { $title }. The areas are in column { $code }; { $matched } of { $rows } rows are about loaded areas.
data-table-years = The figures are of { $first } to { $last }.
data-strangers = { $count ->
    [one] One row is about an area that isn’t loaded: { $shown }. It is left out.
   *[other] { $said } rows are about areas that aren’t loaded, such as { $shown }. They are left out.
}
data-without-code = { $count ->
    [one] One row has no area code. It is left out.
   *[other] { $said } rows have no area code. They are left out.
}

data-remembered = These choices are those of an earlier table with the same columns. Is this table about something else? Then choose below what each column is.
data-unknown = { $count ->
    [one] One column is not recognised
   *[other] { $count } columns are not recognised
}
data-known-own = { $count ->
    [one] One column fills an indicator of your own
   *[other] { $count } columns fill indicators of your own
}
data-unknown-why = These columns are skipped. If there is something among them that you want to see, choose the column and say what it is.
data-known-own-why = You know these columns from an earlier file. Take one away if you don't want to load it now.
data-use = Columns you want to use
data-column = Column { $column }
data-column-is = This is
data-column-new = a new indicator
own-name = Name
own-theme = Theme
own-unit = Unit
own-unit-help = Such as %, m³ or number.
own-direction = Asks for attention when
own-of = Share or mean of
own-of-help = This is how the app makes a wijk of buurten. May stay empty.
own-of-inhabitants = inhabitants
own-of-households = households
own-of-dwellings = homes
own-of-area = area
own-of-count = nothing: it is a count
own-why-asked = Why this figure matters (may stay empty)
own-counts = This figure counts at once in the theme's score, as heavily as the others. With ‘Weigh for yourself’ at the map you can change that.
data-column-missing = Column { $column }: still fill in { $fields }.

data-measured = They are measured figures after all, of the year that is told
data-measured-first = First say whether these are measured figures.
data-reading-of = How are the figures in { $column } written?
data-reading-missing = Say how the figures in { $column } are written.
reading-thousands = 1.234 is over a thousand
reading-decimals = 1.234 is a little over one
reading-fractions = Parts of 1: 0.34 is 34%
reading-percents = Percents already: 0.34 is 0.34%
reading-stored = The number in the cell is the figure
reading-shown = What the sheet shows is the figure
reading-scores = These are the scores themselves
reading-classes = These are classes; don't use this column

data-columns = What is recognised
data-columns-known = { $count ->
    [one] One column with figures is recognised
   *[other] { $count } columns with figures are recognised
}
data-columns-none = No column with figures is recognised.
data-columns-spare = Also recognised, but used in no indicator yet: { $columns }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
data-columns-words = Columns with words are not used: { $columns }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
data-wrong = { $count ->
    [one] Something is wrong in one place
   *[other] Something is wrong in { $count } places
}

data-wrong-first = Mend the file, or choose “Load the table without these cells”.
data-accept = Load the table without these cells
data-load-figures = Load the figures

## What was found in it

table-bare = Column { $code } holds numbers without letters. They are read as codes of areas: { $levels }. Are they postcodes or other numbers? Then don't load this table.
table-older = The codes in this table belong to the borders of { $year }. The figures are converted to the newest borders.
table-moved = { $count ->
    [one] One row is about an area that now has another code on the map. The figure lies where the name is.
   *[other] { $said } rows are about areas that now have another code on the map. The figures lie where the names are.
}
table-strange = { $count ->
    [one] One row has a code that is another area’s on the map. It is left out. Load the map of the year of this table; then it can come along.
   *[other] { $said } rows have a code that is another area’s on the map. They are left out. Load the map of the year of this table; then they can come along.
}
table-renamed = { $code } is “{ $said }” in the file and “{ $there }” on the map
table-unnamed = { $code } is “{ $there }” on the map, where far more or far fewer people live than the file says
table-renamed-such = For instance: { $shown }.
table-year-contradicted = { $file } holds { $found }, and its name tells another year. Say of which year the figures are.
table-not-measured = { $file } says “{ $found }”. That points to a forecast, a target, a difference between years or an index. Such figures don't belong on the map as if they were measured.
table-unit-unsure = Is { $label } ({ $unit }) a count? That can't be seen. Where borders change, the mean counts now. If it is a count, choose nothing at Share or mean of (with --map: denominator: count).
table-doubt-thousands = In column { $column } 1.234 may be a number over a thousand, or one with three decimals. Read with decimals it runs from { $lowest } to { $highest }.
table-doubt-scaled = In column { $column } the sheet shows numbers shorter than they are in the cell: 12345 as 12. Nothing says that the figure is in thousands or millions. As they are in the cells, they run from { $lowest } to { $highest }.
table-doubt-fractions = Column { $column } is a percentage, and many figures are between 0 and 1. The highest is { $highest }. They may be parts of 1: then 0.34 is the same as 34%.
table-doubt-classes = Column { $column } holds whole numbers only, from { $lowest } to { $highest }. Scores with this name nearly always have decimals. They may be classes, such as 1 to 9.
table-column-words = Column { $column } is called like { $official }, but holds not one figure (such as { $example }). The column isn't used.
table-column-missing = Column { $column }: { $figures } figures, { $missing } cells without a figure{ $hidden ->
    [0] {""}
   *[other] , of which { $hidden } are secret (such as * or x)
}.
table-misfit = Column { $column } is called like { $official }, but is another kind of figure (such as a forecast, a difference or an index), is told in another unit, or stands under another subject. The column isn't used until you say what it is.
table-contradicted = { $count ->
    [one] Of one area { $title } has another figure
   *[other] Of { $said } areas { $title } has other figures
    } about { $year }: { $labels }. What you load last goes first: this table. Is that wrong? Remove it, or load the other one again.
table-unseen = Nowhere will you see from this table: { $labels }. Every area has a newer figure, or this is too old to count.
table-unseen-columns = Nowhere will you see from this table: { $label }. For that these columns have to be in the table too: { $columns }.
table-wrong-more = And { $count } more places.
wrong-text = Line { $row }, { $column }: “{ $text }” is no number. Put a number there or leave the cell empty.
wrong-date = Line { $row }, { $column }: “{ $text }” is a date. A spreadsheet sometimes makes one of a number. Format the column as text and type the number again.
wrong-low = Row { $row }, { $column }: { $text } can't be. This figure is at least { $end }. Mend it, or leave the cell empty.
wrong-high = Row { $row }, { $column }: { $text } can't be. This figure is at most { $end }. If it is a count or something else, give the column another name.
wrong-part = Row { $row }, { $column }: { $text } can't be. A count is a whole number. Is it a count in thousands, then put (x 1.000) behind the name of the column.
wrong-formula = Row { $row }, { $column }: the outcome of the formula isn't in the file. Open it in a spreadsheet, let it calculate and save it.
wrong-error = Row { $row }, { $column }: the formula gives { $text }. Mend the formula or empty the cell.
wrong-later = Row { $row }, { $column }: “{ $text }” is yet to come. A forecast is no measured figure. Take the row out, or mend the year.
wrong-forecast = Row { $row }, { $column }: this says “{ $text }”. A forecast or target is no measured figure. Take the row out.
wrong-too-much = Row { $row }, { $column }: that is { $text }. They are parts of one whole: together they can't be more than { $end }. See whether columns were shifted, or are in another unit.
wrong-too-little = Row { $row }, { $column }: that is { $text } together. These groups should be { $end } together. See whether columns were shifted, or are in another unit.
wrong-year = Line { $row }, { $column }: “{ $text }” is no year. Write a year, such as 2024.
wrong-doubled = Line { $row }: { $text } is there more than once, with other figures. Leave one line.
