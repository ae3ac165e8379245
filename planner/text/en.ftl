# Every sentence a person can see, in English. Keys are the same in nl.ftl, which leads.

### Frame: what stands around every page

page-verken = Explore
page-agendas = Agendas
page-agenda = Agenda
page-examples = Examples
page-gegevens = Data
door-not-here = This page does not exist
door-not-here-what = The address is wrong, or the page is gone. Check whether you copied it well, or begin at the map.
door-to-map = Go to the map
door-other-name = Wijkagenda does not answer to this name: ask your administrator for the address.
door-too-slow = The file came in too slowly. Check your connection and try again.
other-language = Nederlands
skip-to-content = Go to the content
streamlit-upload = Choose a file
streamlit-file = Drop a file here
streamlit-choose = Choose
streamlit-no-results = Nothing found
streamlit-open = Show the list
streamlit-clear = Clear
streamlit-more = One more
streamlit-less = One less
streamlit-chosen = Chosen
streamlit-all = Choose all
away = The connection is gone for a moment.
away-help = What you type is kept in this tab. As soon as the connection is back, everything goes on by itself.
streamlit-error = Mind:
streamlit-failed = This didn’t work. The mistake is ours and is in the server’s log. Load the page again.
streamlit-refused = This file wasn’t stored.
streamlit-size = Up to { $what } MB
streamlit-disallowed = The app doesn’t read files of this kind. Choose one of the kinds above.
streamlit-remove = Take away { $what }
streamlit-close = Close
streamlit-dismiss = Close the list
streamlit-suggestions = Choices
streamlit-other-file = Choose another file
streamlit-cancel = Stop sending { $what }
streamlit-retry = Click to try again
streamlit-too-large = This file is larger than { $what } MB. Choose a smaller file.
streamlit-one-file = Choose one file at a time.
streamlit-not-sent = This file could not be sent. Try again.
streamlit-count = Choices: { $what }.
streamlit-selected = { $what }, chosen
no-script = Wijkagenda needs JavaScript. Turn it on in your browser and load the page again.
fictional = fictional
page-failed = This page can’t be shown now. The mistake is ours; it is number { $number } in the server’s log. What you saved is still there. Try again, or give this number to your administrator.
gesture-failed = This didn’t work. The mistake is ours; it is number { $number } in the server’s log. Nothing was saved by halves. Try again, or give this number to your administrator.
page-again = Try again
page-waits = This page looks by itself whether it works again. What you typed and haven’t saved yet will still be there.
live-away = No news of others for now. The app tries again by itself.
foot = Wijkagenda shows signals, not verdicts. A figure says where to start talking, not what the cause is.

### Verken: the map

choose-gemeente = Municipality (gemeente)
choose-niveau = Level
choose-toon = Theme or figure
choose-vergelijk = Compare within
level-gemeente = Gemeente
level-wijk = Wijk
level-buurt = Buurt
levels-gemeente = gemeenten
levels-wijk = wijken
levels-buurt = buurten
reference-nl = All gemeenten
reference-gemeente = Own gemeente
reference-stedelijkheid = Equally urban
link-not-loaded = This link belongs to gemeente { $code }. It is not on the map that is loaded now. The page Data tells what is.
all-areas = All gemeenten
everywhere = all gemeenten
choose-area-wijk = Choose a wijk
choose-area-buurt = Choose a buurt
choose-area-none = Nothing chosen yet
choose-gemeente-first = Click the map, find an area above, or choose a gemeente first to pick from a list.
find-area = Find a gemeente, wijk or buurt
find-in-gemeente = { $name } (municipality)
find-in-buurt = { $name } (neighbourhood in { $wijk }, { $gemeente })
find-more = { $count ->
    [one] And one more area with this name. Add the wijk or the gemeente.
   *[other] And { $count } more areas. Add the wijk or the gemeente.
 }
find-more-cli = And { $count } more. Add the wijk or the gemeente, or ask for more with --most.
find-nothing = Nothing found for “{ $typed }”. Check the name, or see on the page Data which gemeenten are loaded.
find-like = Nothing found for “{ $typed }”. Similar: { $near }.
find-name = Name
find-level = Level
find-wijk = Wijk
find-gemeente = Gemeente
map-title = { $label }, { $place }
map-title-years = { $label }, { $place } ({ $years })
years-between = { $first } to { $last }
years-of = The figures are of { $years }.
years-of-most = The figures are of { $years }, most of { $most }.
years-cover = They are about { $percent }% of the residents.
years-apart = The years are up to { $gap } years apart: time may explain a difference too.
map-alt = Map of { $place }: { $label } in { $count } areas. { $most ->
    [one] One area is in the group with most to do.
   *[other] { $most } areas are in the group with most to do.
 }
legend = Legend
legend-1 = Least to do
legend-2 = Less to do
legend-3 = Middle
legend-4 = More to do
legend-5 = Most to do
legend-no-data = Not enough data
legend-secret = Not given by the source, or too few residents or objects
legend-uninhabited = No inhabitants
legend-water = Water
score-out-of-ten = { $score } out of 10
no-score = –
table-caption = { $title }: all areas, most to do first
table-caption-cut = { $title }: the first { $shown } of { $total } areas, most to do first. Choose a gemeente to see the whole list, or find an area by name.
column-name = Area
column-class = Group
column-value = Value
column-code = Code
column-title = Title
column-period = Period
column-state = State
column-id = ID
column-figure = Figure
column-year = Year
column-score = Score
column-source = Source
column-rows = Rows
column-file = File
column-licence = Licence
column-loaded-on = Loaded on
column-checksum = Checksum
column-theme = Theme
column-why = Why
column-unit = Unit
column-direction = Asks attention when
column-scale = Score follows
column-together = From buurt to wijk
column-in-file = In the file
column-recognised = Recognised as
column-figures = Figures
column-range = Lowest – highest
column-absent = No figure
column-count = Number
column-becomes = Becomes
column-weight = Weight

missing-geheim = The source doesn’t give this: secret, too unsure or unknown
missing-later = Not published yet
missing-vervallen = No longer published
missing-onbekend = No figure
missing-nvt = Not applicable
missing-weinig = Too few residents to compare
missing-objecten = Too few objects, or the year or condition of too few is known
missing-dekking = Too little coverage ({ $percent }%, { $needed }% needed)
missing-thema = Too few figures ({ $percent }% known, { $needed }% needed)
missing-oud = Old figure not counted ({ $year })
missing-klasse = Degree of urbanity unknown, so not compared

### Verken: the panel of one area

panel-who = { $count } inhabitants · { $level } in { $gemeente }
panel-where = { $level } in { $gemeente }
panel-provisional = This picture is provisional: not all figures are known yet.
panel-mark-gemeente = Line: mean of { $gemeente }.
panel-mark-overall = Dots: mean of { $overall }.
panel-all-agendas = All { $count } agendas of this area
panel-unknown = There are too few figures about { $name } to name a theme.
panel-not-weinig = Too few people live in { $name } to compare it with other areas. The figures themselves are below.
panel-not-klasse = How urban { $name } is, is not known. Choose another group under Compare within.
panel-little-known = Little is known about { $name }: { $count } of the { $themes } themes has a score.
panel-no-peak = { $name } stands out on no theme within { $among }.
panel-themes = { $name } asks attention most of all for { $themes }.
panel-make-agenda = Make an agenda here
panel-open-agenda = Open “{ $title }”
panel-figures = The figures behind the scores
panel-not-loaded = Not loaded or published yet: { $figures }.
put-together = { $source }, put together from buurten, coverage { $percent }%
borders-changed = { $source }, borders changed ({ $percent }% own people)
figure-part = { $source }; not counted here: these figures are about { $percent }% of the residents of the gemeente, { $needed }% needed
figure-touched = { $source }; not counted here: this file only touches the gemeente
years-figure = { $label }: { $years }
years-figures = Compared with figures of other years too: { $figures }.
context = not counted
panel-figures-caption = Figures with score (10 = most to do), year and source
among-nl = the Netherlands
among-fictional = the fictional gemeenten
among-class = the equally urban part of { $all }
among-class-few = the equally urban part of { $all } ({ $areas })
overall-nl = Netherlands
overall-fictional = all gemeenten
place-top-10 = Among the 10% with most to do of { $whole }.
place-top-25 = Among the 25% with most to do of { $whole }.
place-more = More to do than half of { $whole }.
place-middle = Around the middle of { $whole }.
place-less = Less to do than half of { $whole }.
place-low-25 = Among the 25% with least to do of { $whole }.
place-rank = Number { $rank } of { $count } { $level } with a score in { $among } (1 = most to do).
place-rank-tied = Shared number { $rank } of { $count } { $level } with a score in { $among } (1 = most to do).
place-only = The only { $one } with a score in { $among }.
whole = the { $level } in { $among }
whole-scored = the { $count } { $level } with a score
whole-scored-among = the { $count } { $level } with a score in { $among }
among-scored = the { $level } with a score
place-unknown = Not enough data for a score.
place-not-weinig = Too few residents to compare, so no score.
place-not-klasse = How urban this area is, is not known. So there is no score here.
score-why-more = Mainly because of { $figures }.
score-why-less = There is less to do here, mainly because of { $figures }.
score-why-figure = { $label } ({ $score })
sure-same = Also when each figure counts a little more or less, this area is in place { $rank } of { $areas }.
sure-between = When each figure counts a little more or less, this area is between places { $low } and { $high } of { $areas }.
sure-first = We calculated a thousand times with slightly different weights. In { $percent }% of those it is among the { $first } with most to do.
sure-first-one = We calculated a thousand times with slightly different weights. In { $percent }% of those most is to be done here.
sure-few = Place { $low } to { $high } of { $areas } { $level } with slightly different weights
sure-one = Place { $low } of { $areas } { $level }, also with slightly different weights
coverage = { $percent }% of the figures known
coverage-years = { $percent }% of the figures known, of { $years }
why-score = Why this score?
why-no-score = Why no score?
why-balanced = The figures balance each other.
why-caption = { $theme }: what each figure does. The middle is 5.
why-absent = Not known yet: { $figures }.
why-not-sure-one = How firm this place is can’t be said here: the score rests on one figure.
why-not-sure-few = How firm this place is can’t be said here: fewer than { $least } households live here.
why-not-sure-unknown = How firm this place is can’t be said here: the number of households isn’t known.
column-counts = Counts for
column-adds = Effect
adds = +{ $points }
percent = { $percent }%

### Verken: what is behind the panel

origin-title = Where do these figures come from?
origin-made-caption = How each figure and its score were made
origin-files-caption = The files. The checksum (start of the SHA-256) identifies a file.
origin-as-given = { $source }, as the source gives it.
origin-register = Calculated from { $source } and the assumed service life of each type.
origin-mixed = Calculated from the shares of { $count } groups in { $source }: the less evenly spread, the higher.
origin-together = Put together from buurten, with figures for { $percent }%.
origin-changed = Borders changed: converted to the borders of { $year }. Of the people this was measured of, { $percent }% are of this area itself; the rest comes from areas it was one with.
column-made = How it was made
column-attribution = Attribution
column-gemeente = Gemeente
like-title-wijk = Similar wijken
like-title-buurt = Similar buurten
like-none = Too little is known of { $name } to find areas that are like it.
like-which = These { $count } { $level } are most like { $name }, by what is known of urbanity, year of construction, homes, households and age.
like-more = In { $name } there is more to do than there about { $themes }.
like-less = There is less to do about { $themes }.
like-pair = { $theme } ({ $own } against { $mean })
like-same = On the themes { $name } doesn’t stand out.
like-not-compared = Their scores can’t be put side by side here. Choose at Compare within: All gemeenten.
like-mean-row = Mean of these { $count }, as far as known
like-caption = Scores of { $name } and of the areas like it (10 = most to do)
like-caption-names = Areas that are like { $name }
assets-title = What stands outside and how old it is
assets-caption = Public space of { $name }, from the asset registers
assets-age = Older than the assumed service life is about the year of construction only. It is a sign to go and look, not a verdict. What an inspection saw stands beside it.
assets-left-out = Not counted, or without a usable year: { $counted }.
assets-no-life = None: age says nothing here
assets-life = { $years } years ({ $sources })
assets-life-own = { $years } years (own assumption)
amount-m2 = { $amount } m²
amount-m = { $amount } m
amount-stuk = { $amount }
column-life = Assumed service life

### Verken: weigh for yourself

weights-own = Weigh it yourself
weights-change = Change
weights-by = Weighed by: { $name }
weights-unknown = We don't know these indicators here, so their weight doesn't count: { $names }.
weights-back = Back to the usual weights
weights-question = How heavily does each figure count for you?
weights-why = You weigh figures within a theme. The four themes are never added up: they are four different conversations.
weights-link = The link to this page remembers your choice.
weights-name = Name of these weights
weights-name-first = Own weights
begin-weights = The weights “{ $name }” go along to this agenda.
agenda-weights = How the figures count
agenda-weights-gone = These figures no longer exist: { $figures }.
weights-save = Weigh like this
weights-link-wrong = The weights in this link can’t be read. You see the usual weights. { $why }
weight-none = not
weight-half = half
weight-usual = usual
weight-double = double
weight-times = { $times } times
explain-water = This area is water. Nobody lives here, so there are no scores.
explain-uninhabited = According to the figures nobody lives here, or the number is not known. That is why there are no scores. The area stays on the map, because its work and space do count.

first-title = Start with an area
first-1 = The map shows where most is to be done: the darker, the more.
first-2 = Click an area on the map. You then see four themes and the figures behind them.
first-3 = Then make a small agenda together: what do we share, what do we try and who gives what.
first-fictional = You are looking at two invented gemeenten. Load your own data on the page Data.
empty-title = No wijken are loaded yet
empty-why = The map of your wijken comes on this page. See first how it works with two invented gemeenten.
empty-load-demo = Load the invented gemeenten
empty-real = Do you have the wijk- en buurtkaart of CBS? Load it on the page Data, or with: python -m planner import-areas FILE

### Gegevens

data-title = The figures behind the map
data-parts = Parts of this page
data-part-stand = What is loaded
data-part-ophalen = Fetch
data-part-toevoegen = Add a file
data-part-indicatoren = Indicators

data-empty = Nothing is loaded yet.
data-empty-how = Fetch the map and figures of CBS, or first see how it works with two made-up gemeenten.
data-set-aside = “{ $title }” was damaged and has been set aside. Everything else works. Load this file again.
data-go-fetch = Fetch data
data-no-areas = Figures are loaded, but no map yet. Without a map there is nothing to show.
data-kaart = { $gemeenten ->
    [one] The map is that of { $year }, with one gemeente.
   *[other] The map is that of { $year }, with { $shown } gemeenten.
}
data-areas = It has { $wijken } wijken and { $buurten } buurten.
data-known = { $missing ->
    [0] All { $all } indicators have figures.
   *[other] There are figures of { $known } of the { $all } indicators.
}
data-all-of = They are of { $year }.
data-ages = The newest are of { $newest }, the oldest of { $oldest }.
data-known-none = None of the { $all } indicators has a figure yet.
data-per-theme = Theme by theme
data-theme-known = { $known } of { $all } with figures
data-absent = no figures yet
data-titles-more = { $titles } and { $more } more
data-missing = What is missing
data-missing-fetch = To be fetched from { $source }: { $labels }.
data-missing-own = Add a file of your own for these ({ $source }): { $labels }.
data-to-fetch = Go to fetch
data-to-add = Go to add a file
data-to-state = See what is loaded
data-to-map = See the map
data-files = Loaded files
data-files-areas = Maps
data-files-figures = Figures
data-files-assets = Asset registers
data-of-year = { $year }
data-rows-areas = { $rows } areas
data-rows-figures = { $rows } rows
data-rows-assets = { $rows } objects
data-loaded-on = loaded on { $day }
data-licence = licence: { $licence }
data-origin = Origin
data-origin-file = File
data-origin-attribution = Attribution
data-origin-checksum = Checksum (SHA-256)
data-origin-accepted = Values that were wrong and count as unknown
data-origin-mapping = Mapped columns
data-replace = Replace
data-remove = Remove
data-remove-question = Remove { $title }?
data-remove-yes = Remove this file
data-remove-no = Keep it
data-removed = { $title } is removed.
data-gone-areas = After that, { $count } areas are on no map any more.
data-gone-agendas = These agendas are about those areas. They keep their text and figures: { $titles }.
data-gone-indicators = These own indicators go too, because no other file fills them: { $labels }.
data-gone-figures = The figures of this file disappear from the map and from the profile of a wijk. Agendas keep the figures they were made with.
data-gone-file = The app doesn’t keep the file itself. To use it again later you need the file again.

data-fetch-question = About which gemeente do you fetch data?
data-fetch-why = The app fetches the map, the key figures of CBS and the Leefbaarometer. What is there already stays.
data-fetch-gemeente = Gemeente
data-fetch-gemeente-help = Name or code, such as Deventer or GM0150. Empty is all of the Netherlands: that is hundreds of MB and can take a quarter of an hour.
data-fetch-year = Year
data-fetch-year-help = Of borders and figures.
data-fetch-again = Also fetch again what was fetched before
data-fetch-start = Fetch data
data-fetch-stop = Stop
data-fetch-stopped = Fetching was stopped. What was loaded already stays.
data-report = Outcome for { $place }, { $year }
data-report-found = Found and loaded
data-report-late = Not out yet
data-report-failed = Failed
data-report-lay = This file lay there already.
data-report-by-hand = Download these files yourself and add them under Add a file; unpack a zip of tables first. Do you work on the machine that runs the app? Then put them in the folder { $folder } of the data folder with these names and fetch again.
data-report-name = (name: { $file })
data-year-wrong = “{ $typed }” is no year. Write four digits, such as 2024.

data-add-question = Which file do you want to add?
data-add-areas = A map: the wijk- en buurtkaart of CBS, as GeoPackage, zip with shapefiles, or GeoJSON.
data-add-figures = Figures: a table with a wijkcode or buurtcode in each row, as CSV or Excel.
data-add-assets = An asset register: trees, roads or lamp posts with their year of construction, as CSV, GeoPackage, GeoJSON, Parquet or a zip with a shapefile.
data-check-question = Is this right?
data-replace-question = Which file takes the place of { $title }?
data-replace-now = Replace { $title }
data-replace-not = Don’t replace
data-replaced = { $title } is loaded: { $rows }. This file takes the place of { $old }.
data-loaded = { $title } is loaded: { $rows }.
data-file = File
upload-too-much = There is no room for this file now: the files that people add are too large together. Try again later, or ask your administrator to load it.
upload-no-room = Your file couldn’t be stored: the server has no room or no folder for temporary files. Ask your administrator to make room.
data-other-file = Choose another file
data-changes-beside = Is there also a { $file }-wal beside this file on your computer? Then the last changes are in there, and not in this file. Close the program that has the file open, QGIS for instance, and choose the file again.
size-small = { $size } kB
size-large = { $size } MB
data-kind = This is
data-kind-areas = a map
data-kind-figures = a table of figures
data-kind-assets = an asset register
data-kaart-what = A map brings the borders of gemeenten, wijken and buurten, and the figures in it. The newest map of the whole country is the one you see; older maps stay for agendas with old borders.
data-kaart-gemeente = Code of the gemeente
data-kaart-gemeente-help = Only needed when buurten have a number within their gemeente, such as GM0599.
data-load-areas = Load the map
data-load-figures = Load the figures
data-load-assets = Load the asset register

data-sheet = Sheet
data-code-of = More columns hold area codes. Which of them do the figures belong to?
data-code-missing = Choose the column with the area codes.
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
data-year-of = Of which year are these figures?
data-year-of-help = No column in the file says it. For example 2024.
data-measured = They are measured figures after all, of the year that is told
data-measured-first = First say whether these are measured figures.
data-year-missing = Fill in the year of the figures.
data-table-is = Recognised as { $title }. The areas are in column { $code }; { $matched } of { $rows } rows are about loaded areas.
data-strangers = { $count ->
    [one] One row is about an area that isn’t loaded: { $shown }. It is left out.
   *[other] { $said } rows are about areas that aren’t loaded, such as { $shown }. They are left out.
}
data-without-code = { $count ->
    [one] One row has no area code. It is left out.
   *[other] { $said } rows have no area code. They are left out.
}
data-table-year = The figures are of { $year }.
data-table-years = The figures are of { $first } to { $last }.
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
data-unknown = { $count ->
    [one] One column is not recognised
   *[other] { $count } columns are not recognised
}
data-known-own = { $count ->
    [one] One column fills an indicator of your own
   *[other] { $count } columns fill indicators of your own
}
data-known-own-why = You know these columns from an earlier file. Take one away if you don't want to load it now.
data-unknown-why = These columns are skipped. If there is something among them that you want to see, choose the column and say what it is.
data-use = Columns you want to use
data-column = Column { $column }
data-column-is = This is
data-column-new = a new indicator
data-column-missing = Column { $column }: still fill in { $fields }.
own-change = Change
own-from = From: { $titles }.
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
own-counts = This figure counts at once in the theme's score, as heavily as the others. With ‘Weigh for yourself’ at the map you can change that.
own-why-asked = Why this figure matters (may stay empty)
data-own = Own indicators
data-wrong = { $count ->
    [one] Something is wrong in one place
   *[other] Something is wrong in { $count } places
}
data-wrong-first = Mend the file, or choose “Load the table without these cells”.
data-accept = Load the table without these cells

data-register-is = This file has { $objects } objects. The app guessed what each column is; below you can check and change that.
data-register-remembered = The choices of last time are filled in.
data-register-columns = Which column is what
data-register-counted = { $counted } of { $all } objects count.
data-register-years = They are of { $first } to { $last }; half of them is of { $median } or before.
data-register-no-years = The year of none of the objects is known.
data-register-nothing = There is nothing to load yet. Choose which column is the type and, when the file has no shapes, which columns hold the coordinates.
data-register-types = Which type belongs to each value of { $column }
data-register-conditions-guess = This is how we read the values, from poor to good. That is an assumption: check it against your own scale. For numbers and letters you choose yourself, because one scale starts at good and another at poor.
data-register-statuses = What each value of { $column } means
data-register-units = Which unit each value of { $column } is
data-status-counts = not chosen yet: counts
data-whole-unit = everything is in: { $unit }
data-years-as-told = A heap of objects of 1900 really is that old (otherwise that year is unknown)
data-register-conditions = What each value of { $column } says
data-no-column = no column
data-always-empty = always empty
data-whole-file = all is: { $type }
data-in-months = The remaining life is in months
data-value = { $value } ({ $count })
data-value-empty = empty
data-value-out = doesn’t count
data-values-others = { $count ->
    [one] One more value
   *[other] { $count } more values
}
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
condition-goed = good
condition-matig = fair
condition-slecht = poor
status-aanwezig = is there
status-weg = is not there

data-indicators-question = How do scores come about?
data-indicators-why = A score is the place of an area among the others: 0 is least to do, 10 is most. Within a theme each figure counts by its weight. There is no total over the four themes.
data-indicators-of = { $theme }: the figures and how they count
data-whys = Why these figures for { $theme }
scale-rank = the place in the row
scale-fixed = fixed, from { $low } to { $high }
weight-context = doesn’t count, only to know
weight-contained = doesn’t count; is part of: { $labels }
weight-until = { $weight }, as long as this has no figures: { $labels }
together-inhabitants = by inhabitants
together-households = by households
together-dwellings = by homes
together-area = by area
together-none = only as the source gives it
direction-high-is-need = a high figure
direction-low-is-need = a low figure
proxy = proxy
left-out = { $count } left out
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-cbs_kerncijfers = CBS key figures
source-eigen_kaart = Map of your own
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Own table
source-beheerregister = Asset register
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
asset-types-unknown = These types were not recognised and don't count: { $shown }{ $more ->
    [0] .
   *[other] { "" } and { $more } more.
 }
asset-left-out-jaar-onmogelijk = Year can't be true or was only filled in (counts, year unknown)
asset-left-out-niet-aanwezig = Not there (any more, or yet)
asset-left-out-zonder-plek = Without a place
asset-left-out-buiten-gebied = Outside the loaded areas
asset-left-out-dubbel = Double
asset-left-out-oudere-inspectie = Earlier inspection of the same object
asset-left-out-soort-onbekend = Type not recognised or not chosen
asset-left-out-hoeveelheid-onbekend = Quantity unknown
asset-share = { $share }%
assets-empty = No objects are loaded here.
column-asset-type = Type
column-quantity = Quantity
column-median-year = Median year
column-past-life = Past assumed service life
column-past-life-soon = Within 10 years
column-poor = Poor condition
column-short = 10 years or less according to inspection
column-left-out = Left out

### Errors: what was found, where, and what to do

error-ours = Something went wrong on our side, not yours. Nothing was half saved. Pass the lines above on to your administrator.
error-area-not-found = Area { $code } is not in the loaded data. See on the page Data what is loaded.
error-no-areas = No wijken are loaded yet. Load the wijk- en buurtkaart of CBS, or the invented gemeenten with: python -m planner demo
error-not-a-gemeente = { $code } is no gemeente. Give the code of a gemeente, such as GM0599.
error-level-not-loaded = The loaded map has no { $level ->
    [buurt] buurten
   *[wijk] wijken
 }. Choose another level, or load a map that has them.
error-figure-missing = There is no figure of { $label } here. Choose another figure.
error-setting-unknown = The setting { $name } does not exist. Known are: { $known }. Remove it or correct the name.
error-setting-wrong = The setting { $name } has the value “{ $value }”. Expected: { $expected }.
error-not-written = { $file } cannot be written: { $reason }. Choose another place.
error-format-unknown = The format { $format } does not exist. Choose pdf or html.

### Rules of the field

rule-not-allowed = You may not do that in the role { $role }.
rule-changed-meanwhile = Somebody else has changed this meanwhile.
rule-agenda-without-area = First choose a wijk or buurt for the agenda.
rule-agenda-without-title = Give the agenda a title.
rule-text-too-long = This text has { $length } characters. Nobody reads more than { $most }: make it shorter.
rule-too-many = { $what ->
    [parties] At one table fit at most { $most } parties. These would be { $found }.
    [areas] In one agenda fit at most { $most } wijken and buurten. These would be { $found }.
    [opgaven] On one agenda fit at most { $most } opgaven, parked ones too. These would be { $found }.
    [actions] On one agenda fit at most { $most } actions, ended ones too. These would be { $found }.
    [contributions] In one agenda fit at most { $most } contributions to actions. These would be { $found }.
    [says] In one agenda fit at most { $most } times what a party says of an opgave. These would be { $found }.
    [consents] In one agenda fit at most { $most } answers. These would be { $found }.
    [log] In one log fit at most { $most } lines. These would be { $found }.
    [signals] In one list fit at most { $most } signals. These would be { $found }.
    [reviews] In one agenda fit at most { $most } reviews. These would be { $found }.
    [wordings] In one file fit at most { $most } versions of texts. These are { $found }.
    [milestones] With one action fit at most { $most } milestones. These would be { $found }.
    [agenda-ids] A region follows at most { $most } agendas. These would be { $found }.
    [examples] In the library fit at most { $most } examples of your own. These would be { $found }.
    [signs] All texts together may be at most { $most } characters long. These would be { $found }.
    [items] In one file fit at most { $most } lines in all lists together. These are at least { $found }.
   *[other] In this list fit at most { $most } lines. These would be { $found }.
} Make room first, or begin a new one.
rule-sign-unseen = This text holds a character you can't see ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Such characters come along with copying. Remove that part and type it again.
rule-sign-turns = This text holds a character that turns the direction of reading around ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Others then read something else than what it says. Remove that part and type it again.
rule-sign-private = This text holds a character without a fixed meaning ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Others see nothing there, or something else. Remove it or choose an ordinary character.
rule-sign-stacked = In this text more than { $most } accents stand on one letter, at “{ $words }”. Nobody can read that. Remove a few.
rule-wrong-in-file = In the file { $path } isn't right. { $problem } Nothing was changed: let its maker mend this and send a new file.
rule-day-to-come = The day { $day } is yet to come, but it stands there as something that has happened.
rule-figure-not-possible = The place of the figure “{ $label }”, its number of decimals or what it was compared with isn't possible.
rule-wording-other-text = Version { $version } is the last text parties answer on, but the agenda holds another text.
rule-consent-without-wording = The text that was answered, version { $version }, isn't there.
rule-year-out-of-reach = { $year } isn't possible. Choose a year from { $first } up to { $last }.
rule-period-backwards = The period runs from { $start } to { $end }. Choose a later last year.
rule-party-unknown = This party is no longer at the table.
rule-party-without-name = Give the party a name.
rule-party-without-kind = Choose what kind of party this is.
rule-party-twice = { $name } is at the table already. Choose another name.
rule-party-twice-in-action = A party leads or takes part, not both.
rule-party-counted-on = { $name } takes part in “{ $action }”. Take the party out of it first.
rule-party-has-part = { $name } already said something, or a blind check waits for it. Only the party itself or the facilitator takes it from the table.
rule-opgave-unknown = This opgave is no longer on the agenda.
rule-opgave-without-title = Give the opgave a name.
rule-interwoven-off-scale = How interwoven an opgave is runs from { $least } to { $most }.
rule-opgave-has-actions = “{ $action }” still runs under this opgave. Stop that action first or move it to another opgave.
rule-parked-on-one-side = On one side “{ $action }” still runs, on the other side the opgave “{ $opgave }” is parked. Stop that action first, or put the opgave back on the agenda.
rule-opgave-parked = The opgave “{ $title }” is parked. Put it back on the agenda first.
rule-cap-opgaven = An agenda holds { $cap } opgaven, so that you start small. Which one is parked?
rule-cap-actions = An agenda holds { $cap } open actions, so that you start small. Which one stops?
rule-action-unknown = This action is no longer on the agenda.
rule-action-without-title = Give the action a name.
rule-copy-without-opgave = Choose which opgave the copy belongs to.
rule-shape-too-many-points = This drawing has too many points. Draw it more roughly, with at most { $most } points.
rule-shape-unfinished = The drawing is not finished. A line has two points or more, an area three or more.
rule-shape-crosses = The edges of this area cross each other. Take the last point away, or clear the drawing and begin again.
rule-shape-elsewhere = This place lies outside the areas of this agenda. Draw inside the areas whose names have dark letters.
rule-shape-outside = This place lies outside the Netherlands. Put the place on the map again.
rule-end-before-start = The end lies before the start. Choose a later end date.
rule-ground-without-deciding = A reason only belongs with deciding. Choose ‘Decide’, or empty this field.
rule-role-without-ground = When the gemeente decides, write down why: which public interest is the ground?
rule-state-not-next = An action does not go from { $state } to { $wanted } in one step.
rule-reason-needed = Write down why. Whoever comes later wants to know.
rule-delete-without-reason = Write down why this agenda has to go. The reason is kept when the agenda is gone.
rule-archived-already = This agenda is archived already.
rule-not-archived = This agenda isn't archived.
rule-agenda-archived = This agenda is archived: you can read it, not change it. First bring it back on the page Agendas.
rule-tidy-not-chosen = First choose what you want to do with the agenda.
rule-not-a-date = We can’t read “{ $typed }” as a date. Write it as 31-12-2027.
rule-not-a-whole-number = “{ $typed }” is not a number of 0 or more. Write it without decimals, for example 12,500.
rule-number-needed = Fill in a year.
rule-weights-without-name = Give the weights a name, so that others know which these are.
rule-weights-name-long = The name of the weights is too long. Keep to { $most } characters.
rule-weights-twice = The same figure has two weights. Leave one.
rule-weights-all-zero = No figure of { $theme } counts. Give at least one a weight above 0.
rule-weight-off-scale = A weight runs from 0 up to { $most }. With 0 the figure does not count.
rule-weights-unreadable = This link holds a weight that cannot be read: “{ $typed }”. Choose the weights again.
rule-review-before-start = The day to look back lies before the start. Choose a day after { $start }.
rule-negative-number = Hours and euros are zero or more.
rule-number-too-large = This number is too large. Keep it below { $most }.
rule-benefit-without-source = Name a source with the expected benefit, even when it is your own estimate.
rule-not-your-party = Only the party itself can fill this in. Choose the party you speak for at “I am …”.
rule-nothing-written-yet = There are no words here yet. Write them first, then you can ask for consent.
rule-consent-without-reason = Write down your condition or objection. Then the others can do something with it.
rule-answer-missing = Choose an answer first: yes, yes provided or objection.
rule-words-changed-meanwhile = Your answer has not been given yet, because the text has just changed. Read the new text and answer again.
rule-agenda-state-not-next = An agenda does not go from { $state } to { $wanted } in one step.
rule-action-not-agreed = Not every party says yes yet to this action as it reads now. First ask their answers under Agree.
rule-agenda-not-agreed = The agenda can not be settled yet. Points that still stand in the way: { $count }.
rule-no-action-agreed = There is no proposed action now to which everyone said yes. Perhaps the text has just changed, or somebody did this already.
rule-score-off-scale = A mark is a whole number from { $least } to { $most }.
rule-scores-missing = Give a mark for all seven questions.
rule-scores-missing-of = { $count ->
    [one] One question has no mark yet: { $questions }
   *[other] These { $count } questions have no mark yet: { $questions }
 }
rule-interwoven-missing = First choose how the work hangs together.
rule-check-unknown = This cooperation check is no longer there.
rule-check-already-open = This check is open already. Begin a new one to give marks again.
rule-check-still-blind = This check is not open yet. Wait until all parties gave their marks, or ask the facilitator to open it.
rule-check-without-scores = No party gave marks yet. Open the check when there is something to see.
rule-log-without-text = Write down what you want to remember.
rule-review-without-expected = Write down what you expected.
rule-review-without-seen = Write down what you saw, or choose “we don’t know”.
rule-review-without-next = The action goes on. Choose a later day to look back again.
rule-review-other-figure = “{ $now }” is not the same figure as “{ $before }” in the same area. Choose the same figure.
rule-function-missing = Name the function of the representative. A name is not needed.
rule-representative-unknown = This representative is no longer on the list.
rule-representative-not-there = This representative is not there on that day. Choose someone who is.
rule-successor-of-other-party = This representative belongs to another party. Choose someone of the same party.
rule-until-before-since = The last day lies before the first. Choose a day on or after { $since }.
rule-last-day-missing = Choose the last day.
rule-signal-without-text = Write down what you see in the wijk.
rule-signal-without-theme = Choose which theme it is about.
rule-signal-without-direction = Choose which way it goes.
rule-personal-data = This looks like data of a person: { $found }. Take it out and write down what you see, not who it is about. The rest of your text stays.
personal-email = an e-mail address ({ $found })
personal-phone = a telephone number ({ $found })
personal-bsn = a number that looks like a BSN ({ $found })
rule-example-without-title = Give the example a name.
rule-example-without-what = Write down what was done.
rule-example-without-source = Name a source for the example, even when it is your own experience.
rule-example-without-party = Write down which party this example is from.
rule-example-without-outcome = Choose what came of it.
rule-example-link = “{ $link }” is no link to a page. A link begins with https://. You may also leave the field empty.
rule-signal-elsewhere = This place isn't in a gemeente of this agenda. Choose an area of the agenda.
rule-region-without-name = Give the region a name.
rule-agenda-not-chosen = Choose an agenda first.
rule-agenda-already-followed = This agenda is part of the region already.
rule-edition-unknown = There is no edition { $number } of this agenda.

### Command line

click-usage = Usage:
click-usage-options = [OPTIONS]
click-usage-command = COMMAND [ARGUMENTS]…
click-options = Options
click-commands = Commands
click-arguments = Arguments
click-help = Show this explanation and stop.
click-default = else: { $default }
click-error = Error: { $message }
click-invalid-input = Error: this is no valid answer.
click-try = For an explanation: { $command } { $option }
click-aborted = Stopped.
click-missing-command = Name a command.
click-missing-argument = Also name
click-missing-option = Also give
click-missing-named = Also name { $param-name }
click-no-option = There is no option { $name }.
click-no-command = There is no command { $name }.
click-meant = Do you mean { $possibility }?
click-meant-one-of = Do you mean one of these: { $possibilities }?
click-invalid = This can't be: { $message }
click-invalid-for = { $param-hint } can't be: { $message }
click-choose = Choose from: { $choices }
click-not-the-choice = { $value } is not { $choice }.
click-not-one-of = { $value } is none of these choices: { $choices }.
click-no-number = { $value } is no number.
click-not-in-range = { $value } isn't within { $range }.
click-no-boolean = { $value } is no yes or no. Choose from: { $states }
click-too-many = This doesn't belong here: { $args }
click-takes = Here belong { $nargs } values.
click-argument-takes = To { $name } belong { $nargs } values.
click-option-takes-none = To { $name } belongs no value.
click-option-needs = To { $name } belongs a value.
click-option-needs-more = To { $name } belong { $nargs } values.
click-file = file
click-folder = folder
click-path = path
click-text = text
click-number = number
click-not-opened = { $filename } doesn't open: { $message }
click-not-there = { $name } { $filename } isn't there.
click-is-file = { $name } { $filename } is a file.
click-is-folder = { $name } { $filename } is a folder.
click-not-readable = { $name } { $filename } can't be read.
click-not-writable = { $name } { $filename } can't be written to.
cli-help = Wijkagenda: from map to joint agenda. Messages go to standard error, results to standard output.
cli-demo = Make and load two invented gemeenten with a filled agenda.
cli-demo-busy = Making the invented gemeenten
cli-demo-done = Done. The invented agenda is called { $agenda }.
cli-start = Prepare everything and start the app.
cli-address = Wijkagenda runs at { $address } (stop: Ctrl+C)
cli-import-areas = Load borders and figures from a wijk- en buurtkaart of CBS (GeoPackage, shapefile in a zip, or GeoJSON).
cli-import-figures = Load figures: Leefbaarometer or a table with a wijk- or buurtcode (CSV, XLSX, XLS or ODS).
cli-import-assets = Load an asset register: trees, roads, lamp posts (CSV, Parquet, GeoPackage, GeoJSON, zip with a shapefile).
cli-assets-mapping = File (YAML) that says what each column is. Without it the columns are recognised.
cli-assets-guess = This is how the columns were recognised. Not right? Keep these lines in a file, change them and give it with --mapping.
cli-assets-remembered = The columns were read as you said before for a file with the same columns.
cli-assets = Tell per area and type: how much there is, how old and in what condition.
cli-level-all = Gemeente, wijk or buurt.
cli-imported = Recognised as { $title }: { $rows } rows loaded, { $left-out } left out.
imported-joined = Not all levels were in the file. The larger areas were made by joining the smaller ones; they have no figures of their own.
cli-areas-gemeente = Gemeente code, for buurten with a number within their gemeente. Without it the app looks the gemeente up in the kaart that is loaded.
cli-year = The year of the figures, when the file itself does not say.
cli-map = A file (YAML) that says what the columns are.
cli-accept-wrong = Load even if values are wrong; they then count as unknown.
cli-replace = ID of the table that may go once this one is loaded.
cli-sources = List what is loaded, with source, year, checksum and licence.
cli-remove = Remove what is loaded under this ID (see sources).
cli-fetch = Fetch and load open data: borders, Kerncijfers and Leefbaarometer, of one gemeente or of the whole country.
cli-fetch-gemeente = Name or code of the gemeente, such as Deventer or GM0150. Without it: the whole country.
cli-fetch-year = The year. Where nothing is found for it, the newest year before it. Without: the year of the newest map that is known.
cli-fetch-again = Also fetch what already lies in the folder downloads.
cli-find = Find gemeenten, wijken and buurten by name, with their codes.
cli-find-most = How many are shown at most.
cli-agenda-find = Only agendas with these words in their name, areas or gemeenten.
cli-scores = Give scores and figures of all areas of one gemeente.
cli-successors = { $code } no longer exists. It became: { $areas }
cli-gemeente = Name or code of the gemeente, such as Deventer or GM0150.
cli-level = Wijk or buurt.
cli-within = Rank within all gemeenten (nl), within the own gemeente, or among equally urban areas (stedelijkheid).
cli-how-sure = Also tell between which places an area is when weights are a little different, and which areas are like it (with --json).
cli-json = Give JSON, for a program.
cli-agenda = Look at agendas, take them along in a file, archive or delete them.
cli-agenda-list = Name all agendas.
cli-agenda-archived = List the archived agendas.
cli-agenda-show = Show one agenda.
cli-agenda-export = Write an agenda as one JSON file, for an organisation without a common server.
cli-agenda-import = Read an agenda from such a JSON file. What both sides changed is shown and stays as it is here.
cli-agenda-preview = Only show what would change.
cli-agenda-theirs = Take the version of the file here. May be given more than once.
cli-agenda-ours = Keep the own version here. May be given more than once.
cli-agenda-imported = “{ $title }” read: { $added } added, { $replaced } brought up to date.
cli-agenda-preview-done = “{ $title }” would add { $added } things and bring { $replaced } up to date. Nothing was changed.
cli-agenda-left-out = Answers left out, on a text that isn't here or newer here: { $count }.
cli-agenda-clash = Changed on both sides: { $path }. Choose with --theirs { $path } or --ours { $path }.
cli-agenda-answers-of = Take the answers of this party (name or ID). May be repeated.
cli-agenda-without-answers = Leave out the answers of parties you don't name with --answers-of.
cli-agenda-answers = Of { $party } ({ $id }): { $answers }. Who wrote this, the app can't see.
cli-agenda-take-answers = Do you take the answers of { $party }?
cli-agenda-ask-answers = Nothing was changed: first say whose answers you take ({ $parties }). Name a party with --answers-of, may be repeated; leave out the rest with --without-answers.
cli-agenda-no-answers-of = The file holds no new answers of { $party }. It does of: { $known }. Nothing was changed.
cli-agenda-answers-left = Not taken: the answers of { $parties }.
cli-agenda-archive = Archive an agenda: out of the list, still to be read, not to be changed.
cli-agenda-restore = Bring an agenda back from the archive.
cli-agenda-delete = Delete an agenda for good. That it was there, when and why it went, is kept.
cli-agenda-reason = Why. Comes in the history of the agenda.
cli-agenda-reason-needed = Why. Needed; it is kept when the agenda is gone.
cli-agenda-yes = Don't ask once more.
cli-agenda-archived-done = “{ $title }” is archived.
cli-agenda-restored-done = “{ $title }” is back from the archive.
cli-agenda-goes = With “{ $title }” disappears: { $goes }.
cli-agenda-sure = Do you want to delete this agenda for good?
cli-agenda-not-sure = Nothing was deleted: nobody can answer here. Add --yes if you are sure.
cli-agenda-deleted-done = “{ $title }” is deleted, with { $events ->
    [one] 1 line of history.
   *[other] { $events } lines of history.
 }
cli-export = Write an agenda to share it.
cli-export-as = pdf, or html for a standalone page with a map.
cli-export-out = Where the file goes.
cli-export-done = { $file } written ({ $size }).
cli-migrate = Bring the database up to date.
cli-migrated = { $count ->
    [0] The database was up to date.
    [one] One step applied.
   *[other] { $count } steps applied.
 }
cli-check = Look whether all is well: settings, files in data/, database, disk, snapshots, clock, and whether the history of the agendas is unchanged. Gives the head of each agenda.
cli-check-noted = Compare with heads you kept before, in a file that check itself wrote.
cli-chain-fits = The history is unchanged: { $events } lines, agendas: { $agendas }. Keep the heads above in another place.
cli-chain-unseen = The history was not looked at: there is no database that can be read and is up to date. Mend that first, and give check again.
cli-chain-shared = regions and examples
cli-chain-changed = The history of { $agenda } doesn't fit: line { $number } was changed later.
cli-chain-number = The history of { $agenda } doesn't fit: it has a line with number { $number }. The database never gives such a number; somebody put that line in.
cli-chain-gap = The history of { $agenda } doesn't fit: just before line { $number } something was taken away or put in.
cli-chain-end = The history of { $agenda } doesn't fit: the last lines are missing. There are { $found }, and there must be at least { $expected }.
cli-chain-counter = The history of { $agenda } doesn't fit: it has { $found } lines, and that doesn't go with the count in the database ({ $expected }). Somebody added a line, or changed the count.
cli-chain-noted = The history of { $agenda } doesn't fit: up to line { $number } it says something else than when you kept the head. Somebody wrote the lines anew.
cli-chain-deleted = The history of { $agenda } doesn't fit: according to the database this agenda was deleted, but it is still there.
cli-chain-do = This happened outside the app. Keep a copy of the database as it is now, and find out who could reach it. An older backup shows what was there.
cli-check-fine = Everything is right.
cli-check-wrong = { $count ->
    [one] One thing is not in order.
   *[other] { $count } things are not in order.
 }
check-fine = in order
check-settings = Settings
check-declared = Files in data/ and own figures
check-database = Database within reach
check-database-new = Database (the app makes it at its first start)
check-database-rights = Rights of the database
check-database-up-to-date = Database up to date
check-database-whole = Database whole
check-database-writable = Database writable
check-database-clock = Clock, by the events in the database
check-folder = Data folder: room and writing
check-walls = Reading files: shut off from folders, network and programs
check-temporary = Folder for temporary files: room and writing
check-folder-rights = Rights of the data folder
check-snapshots = Snapshots readable
check-clock = Clock, by the snapshots
agendas-none = There are no agendas yet.
cli-parties = At the table
cli-goal = Goal


### Agendas: list and start

agendas-title = Agendas
agendas-why = An agenda is small: a few tasks everyone recognises, and a few actions to learn from.
agendas-example = Rivierwijk 2026–2028. The municipality, the housing association, the tenants and a residents’ group open up one street once, and look on 1 May 2027 at what it brought.
join-open = Add an agenda from a file
join-question = Which agenda do you want to add?
join-why = Another organisation makes the file in step 6 of its agenda. You see first what happens; nothing changes until you choose so.
join-file = File of an agenda (.json)
join-problem = { $file }: { $problem }
join-is-new = ‘{ $title }’ is not here yet. A new agenda comes in.
join-is-here = ‘{ $title }’ is here already. What the file holds joins your own work.
join-nothing = ‘{ $title }’ is here already. The file brings nothing new.
join-go = Go to the agenda
join-comes = This comes in
join-changes = This changes
join-more = Show the other { $count }
join-voices = Answers or own words come in of: { $who }. The app can't see whether they wrote these themselves. Ask them when in doubt.
join-voice-left = a party that isn't at the table
join-answers = Whose answers do you take?
join-answers-why = Choose for each party. What you leave out doesn't come in now; you can still take it from the same file later.
join-answers-scores = Scores of a cooperation check only come together: when you leave out one party that gave scores there, that check doesn't come along.
join-answers-of = { $party }: { $answers }
join-answers-take = Take them
join-answers-leave = Leave them out
answers-consents = { $count ->
    [one] 1 answer
   *[other] { $count } answers
 }
answers-scores = { $count ->
    [one] scores in 1 cooperation check
   *[other] scores in { $count } cooperation checks
 }
answers-goals = { $count ->
    [one] 1 goal in its own words
   *[other] { $count } goals in its own words
 }
join-failed = Adding the file failed. The mistake is ours and stands in the log of the server. Nothing was changed.
join-left-out = { $count ->
    [one] One answer belongs to a text that is different here. It stays out.
   *[other] { $count } answers belong to a text that is different here. They stay out.
 }
join-beside-consents = { $count ->
    [one] one answer of a party
   *[other] { $count } answers of parties
 }
join-beside-reviews = { $count ->
    [one] one look back
   *[other] { $count } looks back
 }
join-beside-checks = { $count ->
    [one] one cooperation check
   *[other] { $count } cooperation checks
 }
join-beside-log = { $count ->
    [one] one line of the log
   *[other] { $count } lines of the log
 }
join-beside-signals = { $count ->
    [one] one signal from the wijk
   *[other] { $count } signals from the wijk
 }
join-beside-origins = { $count ->
    [one] one reference to what an action learned from
   *[other] { $count } references to what actions learned from
 }
join-clashes = { $count ->
    [one] In one place you both changed something
   *[other] In { $count } places you both changed something
 }
join-clashes-why = Read both texts and choose which stays. When in doubt talk to each other first; the file stays valid.
join-choose = What stays of ‘{ $what }’?
join-keep-ours = Keep what is here
join-take-theirs = Take what the file holds
join-here = Here: { $field }
join-in-file = In the file: { $field }
join-otherwise = This is different here than in the file, but not in a text.
join-same-name = This party sits here already under the same name. Keep the one here; what the file holds of the other stays out. Are they really two, then first give one of them another name.
join-left = { $count ->
    [one] Make one more choice.
   *[other] Make { $count } more choices.
 }
join-new = Add this agenda
join-do = Join the file
agendas-filter = Search by name, wijk or gemeente
agendas-more = The first { $shown } of { $fitting } agendas, last changed first. Search by name, wijk or gemeente to see the others.
agendas-count = { $shown ->
    [0] No agenda fits. There are { $all }.
   *[other] { $shown } of { $all } agendas, last changed first
 }
agendas-all = { $all ->
    [one] 1 agenda
   *[other] { $all } agendas, last changed first
 }
agendas-parties = { $count ->
    [0] no parties yet
    [one] 1 party
   *[other] { $count } parties
 }
agendas-actions = { $count ->
    [0] no actions yet
    [one] 1 open action
   *[other] { $count } open actions
 }
agendas-changed = changed on { $day }
archived-title = Archived ({ $count })
archived-why = You can read these agendas, not change them. You can bring them back.
archived-since = Archived on { $day }.
archived-reason = The reason: { $reason }
archived-read-only = This agenda was archived on { $day }. You read it, changing it isn't possible.
archived-to-list = You can bring it back at Agendas, under Archived
tidy-open = Tidy up
tidy-question = What do you want to do with ‘{ $title }’?
tidy-what = Choose what happens
tidy-archive = Archive: off the list, can still be read and brought back
tidy-bring-back = Bring it back to the list
tidy-delete = Delete for good
tidy-reason = Why?
tidy-reason-help = May stay empty. It goes into the history of the agenda.
tidy-reason-needed = Write down why. The reason is kept when the agenda is gone. Name no persons.
tidy-do-archive = Archive this agenda
tidy-do-bring-back = Bring this agenda back
tidy-do-delete = Delete this agenda for good
tidied-archive = ‘{ $title }’ is archived and stands below under Archived.
tidied-bring-back = ‘{ $title }’ is in the list again.
tidied-delete = ‘{ $title }’ is deleted.
tidy-goes = This disappears, and doesn't come back:
tidy-goes-parties = { $count ->
    [one] 1 party at the table
   *[other] { $count } parties at the table
 }
tidy-goes-opgaven = { $count ->
    [one] 1 opgave
   *[other] { $count } opgaven
 }
tidy-goes-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
 }
tidy-goes-consents = { $count ->
    [one] 1 answer of a party
   *[other] { $count } answers of parties
 }
tidy-goes-log = { $count ->
    [one] 1 line in the log
   *[other] { $count } lines in the log
 }
tidy-goes-signals = { $count ->
    [one] 1 signal from the wijk
   *[other] { $count } signals from the wijk
 }
tidy-goes-editions = { $count ->
    [one] 1 edition
   *[other] { $count } editions
 }
tidy-goes-events = { $count ->
    [one] 1 line of history
   *[other] { $count } lines of history
 }
tidy-goes-regions = These regions then follow the agenda no longer: { $regions }.
tidy-stays = What stays: the name of the agenda, that it was there, when it was taken away, by whom and why. What others took along (a PDF, a file, a copy of an action, an example) stays with them. Want to keep something? First make a PDF or a file in step 6.
example = Example:
begin-button = Begin an agenda
begin-question = For which district do you begin an agenda?
begin-no-areas = No districts are loaded yet. First load a map of districts and neighbourhoods.
begin-load = Go to Data
begin-gemeente = Municipality
begin-areas = Districts or neighbourhoods
begin-areas-help = Begin with one. More is fine, also in another municipality.
begin-area-wijk = { $name } (district)
begin-area-buurt = { $name } (neighbourhood)
begin-area-in-wijk = { $name } (district in { $gemeente })
begin-area-in-buurt = { $name } (neighbourhood in { $gemeente })
begin-title = Name of the agenda
begin-title-help = As you talk about it. You can change it later.
begin-from = From year
begin-to = Up to and including year
begin-save = Begin this agenda

### Forms

form-save = Save
form-close = Close
form-date = (dd-mm-yyyy)
form-undo = Put back
form-unsaved = not saved yet
form-saved = Saved at { $at }
form-choose = Choose
form-choose-more = Choose one or more
form-nothing = (empty)
form-yes = yes
form-no = no
form-conflict = Somebody else has changed this too. Both texts are below. Choose which one stays.
form-mine = Your text: { $field }
form-theirs = Theirs: { $field }
form-keep-mine = Keep my text
form-take-theirs = Take theirs
form-given-up = This was your text: { $field }
form-put-back = Put my text back
row-edit = Edit
rule-milestone-incomplete = Choose a day and write down what is ready then.

### One agenda

agenda-rename = Change name and years
agenda-line = { $areas } · agenda { $start }–{ $end } · { $state }
i-am = I am …
party-none = no party
who-facilitator = facilitator of the conversation
who-lezer = reader, I don't write
choose-who-you-are = Choose your party at ‘I am’ to write in your own words.
lost-seat = Your party is no longer at the table. Choose again who you are.
waits-for = Waiting for an answer from { $whom }.
open-for-party = { $count ->
    [0] Nothing is open for { $party } now.
    [one] 1 thing is still open for { $party }:
   *[other] { $count } things are still open for { $party }:
 }
open-for-table = { $count ->
    [0] Nothing is open for the whole table now.
    [one] 1 thing is still open for the whole table:
   *[other] { $count } things are still open for the whole table:
 }
open-more = and { $count } more
open-awaited = { $count ->
    [one] Waiting for 1 party
   *[other] Waiting for { $count } parties
 }
open-awaited-of = { $party }: { $steps }
todo-seat-parties = Seat the parties
todo-tell-knows = Write down what you know
todo-tell-seeks = Write down what you seek
todo-tell-hours = Write down how many hours you have
todo-name-representative = Say who speaks for you
todo-name-opgave = Put an opgave on the agenda
todo-say-own-words = Say in your own words what ‘{ $what }’ is to you
todo-say-who-decides = Say who decides about ‘{ $what }’
todo-write-goal = Write the goal together
todo-write-own-goal = Write the goal in your own words
todo-rate-interwoven = Say how the work on ‘{ $what }’ hangs together
todo-start-check = Begin a cooperation check
todo-score = Give your marks in the cooperation check
todo-score-of = Give your marks in the check on ‘{ $what }’
todo-name-action = Think of a pilot action
todo-complete-hypothesis = Complete what ‘{ $what }’ expects
todo-set-review = Choose a day to look back at ‘{ $what }’
todo-give-and-get = Fill in what you give and get in ‘{ $what }’
todo-answer = Answer ‘{ $what }’
todo-answer-goal = Answer the goal
todo-begin-action = Begin ‘{ $what }’
todo-share = Share the agenda with all parties
todo-settle = Settle the agenda
todo-agree-actions = Move the actions everyone said yes to, to agreed
todo-hold-review = Look back at ‘{ $what }’
todo-accept-promise = Take over the promise in ‘{ $what }’
there-skipped = skipped
there-open = { $count } open
there-form = form: { $form }
there-check-begun = check begun
there-checks = { $count ->
    [one] 1 check
   *[other] { $count } checks
 }
there-reviews = { $count ->
    [0] nothing learned yet
    [one] looked back once
   *[other] looked back { $count } times
 }
that-is-you = that is you
rail-label = Steps of the agenda
there-nothing = still empty
there-goal = written down
there-parties = { $count ->
    [0] still empty
    [one] 1 party
   *[other] { $count } parties
 }
there-opgaven = { $count ->
    [0] still empty
    [one] 1 task
   *[other] { $count } tasks
 }
there-actions = { $count ->
    [0] still empty
    [one] 1 open action
   *[other] { $count } open actions
 }

thread-title = The golden thread
thread-figure = Figure
thread-opgave = Task
thread-action = Action
thread-consent = Consent
thread-review = Looking back
thread-more-figures = { $count ->
    [one] and 1 more figure
   *[other] and { $count } more figures
 }
thread-no-figure = Choose a figure
thread-no-opgave = Put a task on the agenda
thread-no-action = Think of an action
thread-no-review = Choose a day
thread-lacks-figure = no figure yet
thread-lacks-opgave = no opgave yet
thread-lacks-action = no action yet
thread-lacks-review = no day yet
thread-later-figure = a signal from the district
thread-later-action = what you try together
thread-later-consent = who agrees
thread-later-review = when you look at what it brought
thread-review-after = after the action

### Step 1: Table

step-next = On to { $step }
step-tafel = Table
step-tafel-question = Who is at the table?
step-tafel-why = First who and why, rules last. Write down for each party what it knows, what it seeks and how much time it has.
step-tafel-example = Woonstede (housing association) knows which flats are due when, seeks residents who join in and has 320 hours a year.
party-contact = Contact: { $contact }.
party-contact-remove = Remove contact ‘{ $contact }’
party-knows = Knows: { $text }
party-seeks = Seeks: { $text }
party-hours = Has { $hours } hours a year.
party-nothing-told = What this party knows and seeks is not written down yet.
party-another = Add a party
party-add = Seat at the table
party-remove = Take { $name } from the table
party-leaves = Take from the table
field-party-leaves = Why does this party leave the table?
field-party-leaves-help = What it said no longer counts. The reason stays in the history.
party-usual = Often at the table as well: { $kinds }.
party-invite = { $kind ->
    [gemeente] Seat the municipality
    [woningcorporatie] Seat a housing association
    [huurdersorganisatie] Seat a tenants’ organisation
   *[other] Seat residents
 }
person-speaks = Speaks for this party: { $function }, { $when }.
person-nobody = Who speaks for this party hasn’t been written down yet.
person-gone = Nobody speaks for this party now.
person-since = since { $since }
person-from = from { $since }
person-since-until = since { $since }, through { $until }
person-from-until = from { $since } through { $until }
person-past = Before: { $people }.
person-until = { $function } until { $until }
person-stands-for = Stands for the promise in { $actions }.
person-new = Who speaks for us?
person-another = Somebody else speaks for us too
person-add = This is our representative
person-leaves = Leaves
person-leaves-title = When does { $function } leave?
person-leave = Save the last day
field-person-function = Which function speaks for us?
field-person-function-help = Not a person’s name: for instance area manager.
field-person-since = From which day
field-person-last-day = Last day
field-person-last-day-help = What this function promised is without a face after that: nobody stands for it, until one of you accepts it.
field-person-successor = Who comes next?
field-person-successor-help = The function of the successor, who begins on the last day and can then accept the promises at once. Leave it empty when you don’t know yet.
promise-left = Without a face (nobody stands for it now): the promise in { $action }. Through { $until } it was { $function }.
promise-handed-on = The promise in { $action }: { $function } still stands for it through { $until }. The successor can accept it already.
promise-never = { $count ->
    [one] Who stands for the promise in { $actions } hasn’t been said yet.
    [2] Who stands for the promises in { $actions } hasn’t been said yet.
   *[other] Who stands for the promises in { $count } actions hasn’t been said yet.
 }
promise-accept = Accept this promise
promise-stand = Stand for the promise in { $action }
promise-nobody = First say who speaks for you. They can accept the promise.
promise-title = The promise in { $action }
field-promise-who = Who stands for it?
knows-title = Who knows what, and who seeks what
knows-caption = Side by side what each party knows and seeks. Does somebody seek what you know? Say so.
knows-party = Party
knows-knows = Knows
knows-seeks = Seeks
field-party-name = Name of the party
field-party-kind = Kind of party
field-party-knows = What does this party know about the district?
field-party-knows-help = Knowledge the others don’t have.
field-party-seeks = What does this party seek?
field-party-seeks-help = What has to get better for it.
field-party-hours = Hours a year
field-party-hours-help = How much time it has for this agenda.
kind-gemeente = municipality
kind-woningcorporatie = housing association
kind-huurdersorganisatie = tenants’ organisation
kind-bewoners = residents
kind-ondernemers = entrepreneurs
kind-zorg = care
kind-welzijn = welfare
kind-onderwijs = education
kind-politie = police
kind-waterschap = water board
kind-netbeheerder = grid operator
kind-overig = other organisation

### Step 2: Urgency

step-urgentie = Urgency
step-urgentie-question = What do we share as urgent?
step-urgentie-why = Who doesn’t feel the same urgency drops out later. Write down what everyone recognises, and put a figure beside it.
urgency-example = The streets and the sewer date from 1962. The flats are renovated from 2027. If the street is opened twice, everyone pays double.
urgency-write = Write down what is urgent
field-urgency = What is urgent?
field-urgency-help = A few sentences every party would say this way.
opgaven-title = Our tasks
opgaven-example = The street and the green are due for renewal. Figure: physical surroundings −0.04 compared with the Netherlands (Rivierwijk, 2022).
opgave-new-title = Put a task on the agenda
opgave-another = Add a task
opgave-add = Put on the agenda
opgave-no-figures = No figure is linked to this task yet.
opgave-park = Park this task
opgave-reopen = Put back on the agenda
parked-title = Parked
parked-because = { $title } is parked. Reason: { $reason }.
figures-frozen = Recorded on { $day }. These values don’t change any more.
figure-changed = Borders changed
figure-score = score { $score } out of 10
figure-among-nl = { $level } in the Netherlands
figure-among-fictional = { $level } in the fictional gemeenten
figure-among-gemeente = { $level } in its own gemeente
figure-among-stedelijkheid = { $level } that are as urban
figure-among-scored = { $level } with a score
figure-among-stedelijkheid-scored = equally urban { $level } with a score
figure-attention-more = { $area } asks for more attention here than most { $among }: { $value } ({ $year }), score { $score } out of 10.
figure-attention-middle = { $area } is in the middle of the { $among } here: { $value } ({ $year }), score { $score } out of 10.
figure-attention-less = { $area } asks for less attention here than most { $among }: { $value } ({ $year }), score { $score } out of 10.
figure-without-score = in { $area }: { $value } ({ $year }). There is too little data to compare.
opgave-counted = Counted
opgave-told = Told
opgave-like = Resembles: { $titles }
field-opgave-figures-help = When you save, we record value and year. Score 10 means: most to do here.
field-opgave-signals = Signals from the wijk
field-opgave-signals-help = What you see and what belongs to this task.
signals-title = Signals from the wijk
signals-why = Figures lag behind. What your teams see now belongs beside them: counting and telling.
signals-example = Woonstede on resilience in the Oeverbuurt: it is getting better. “Since summer there are people on the square every evening.”
signals-all = Show all { $count } signals
signals-fewer = Show only the newest
signals-withheld = { $count ->
    [one] There is 1 more signal that only others may read.
   *[other] There are { $count } more signals that only others may read.
 }
signal-write = Write down what you see
signal-add = Record this signal
signal-told = on { $theme } in { $area }: { $direction }.
signal-direction-beter = it is getting better
signal-direction-slechter = it is getting worse
signal-direction-anders = it is different from the figures
signal-of-team = A signal that only the own team of { $party } reads.
signal-elsewhere = A signal that stayed with another organisation.
signal-belongs = belongs to “{ $opgave }”
signal-for-team = for the own team only
signal-for-partners = for the parties at the table
signal-for-openbaar = public
field-signal-text = What stands out in the wijk?
field-signal-text-help = Write about the wijk, not about persons: no names, addresses or numbers. A signal stays; you can’t change it later.
field-signal-theme = Which theme is it about?
field-signal-direction = Which way does it go?
field-signal-area = Where can this be seen?
field-signal-audience = Who may read this?
field-signal-point = Point at a place (optional)
field-signal-point-help = Point on the map where you see this, when it is about one place. Not a resident’s front door.
signal-choice-beter = It is getting better
signal-choice-slechter = It is getting worse
signal-choice-anders = It is different from the figures
signal-whole = All of { $area }
signal-audience-team = Own team: only who speaks for { $party }
signal-audience-partners = Parties at the table: everyone who works on this agenda
signal-audience-openbaar = Public: everyone who reads the agenda
questions-title = First question for you
questions-why = What you see and what the figures say differ. Neither is wrong. Start talking here.
questions-seen = What { $party } sees
questions-measured = What the figures say
questions-ask-trend = The figure went the other way. What do you see that the figure doesn’t show yet?
questions-ask-place = Both can be true. What do you see that the figure doesn’t measure?
questions-ask-said = { $party } doesn’t recognise the figures. What don’t they measure, or what has changed since?
questions-went = { $area } went from { $before } ({ $year-before }) to { $after } ({ $year-after }).
questions-make = Make it a task
questions-fewer = Show only the first question
questions-more = { $count ->
    [one] Show 1 more question
   *[other] Show { $count } more questions
 }
field-opgave-title = The task in one sentence
field-opgave-title-help = What is going on? Not a solution yet.
field-opgave-figures = Figures of this area
field-opgave-urgency = Why now?
field-opgave-urgency-help = What happens if we wait?
field-interwoven = How does the parties’ work hang together?
field-interwoven-help = Cooperate as much as needed, not as much as possible.
field-room-opgave = The agenda is full. Which task do you park?
field-room-opgave-help = That keeps the agenda small. A parked task can come back later.
field-room-because = Why that one?
field-room-because-help = Who comes later wants to know.
interwoven-1 = Loose: each can do it alone.
interwoven-2 = Touches: keeping each other informed is enough.
interwoven-3 = Connected: adapting plans to each other helps.
interwoven-4 = Strongly connected: without each other it half works.
interwoven-5 = Interwoven: it only works together.
interwoven-unknown = How the parties’ work hangs together is not chosen yet.
says-form = What does { $party } say of this task?
says-title = In their own words
say-light-conflict = { $count ->
    [2] Two parties say: we decide ourselves ({ $parties }). Talk about: which part is whose, and where do you need each other?
   *[other] { $count } parties say: we decide ourselves ({ $parties }). Talk about: which part is whose, and where do you need each other?
 }
say-light-nobody = All parties say: others decide that. Talk about: who could see it as its own task, and what would it need for that?
say-light-together = Nobody says: I decide that myself. Talk about: who takes the first step, and who decides when you don’t agree?
say-light-incomplete = Not said yet by { $parties }.
say-light-clear = { $parties } decides, the others join in.
say-zelf = itself
say-samen = together
say-anderen = others
say-nothing = not said yet
says-silent = No own words yet from { $parties }.
says-own-none = { $party } has not written own words yet.
matrix-title = Who decides about what?
matrix-why = Every party speaks only for itself: I decide on this, we decide together, others decide.
matrix-caption = What every party says, per task
matrix-party = Party
matrix-me = { $party } (you)
matrix-own = What does { $party } say?
matrix-talk = What do we talk about?
matrix-empty = Nobody at the table yet. Seat parties first, then every party says what it decides about.
say-choice-zelf = I decide that myself
say-choice-samen = We decide that together
say-choice-anderen = Others decide that
field-say-kind = Who decides about this?
field-say-words = In its own words
field-say-words-help = How does this party look at the task?

### Step 3: Goal

step-doel = Goal
step-doel-question = What does everyone say yes to?
step-doel-why = One text, in words everyone uses. If the text changes, you ask again.
step-doel-example = In 2028 the neighbourhood has been opened up once: with a new sewer, more shade, efficient homes and residents who chose what comes in front of their door.
goal-version = This is version { $version } of the text.
goal-own-title = First everyone in their own words
goal-own-why = First write down where you want to go, then read what the others wrote. That shows what you share and where you want something else, before one text hides it.
goal-own-nobody = Nobody is at the table yet. Seat the parties first, then each writes the goal in its own words.
goal-to-table = To the table
goal-own-none = has not written anything yet.
goal-own-write = Write it in your own words
field-own-goal = The goal as you would say it
field-own-goal-help = One or two sentences. It does not have to be the same as the others’ yet.
goal-joint-title = Then one text together
goal-joint-none = There is no joint text yet.
goal-write = Write the joint text
goal-versions = Earlier versions of the goal
goal-version-named = Version { $version }: { $text }
compare-from = From
compare-to = To
compare-legend = Underlined was added, struck through was taken away.
field-goal = Our shared goal
field-goal-help = What is different in the district then, and when?

### Step 4: Actions

step-acties = Pilot actions
step-acties-question = What do we try out?
step-acties-why = An action is small, has an expectation and a day to look back. What doesn’t work is a lesson too.
step-acties-example = Trial street Kreeklaan. If we put sewer, street and scaffolding in one planning, there is less nuisance, seen by one street opened up instead of two.
physical-first = A physical action is often a good first step: you soon see whether it works, and you get to know each other.
actions-need-opgave = An action belongs to a task. First put a task on the agenda.
actions-to-opgave = Go to the tasks
timeline-title = What happens when
timeline-marks = The bar is the running time, a diamond a milestone, a circle a day to look back. The dotted line is today.
timeline-undated = Still without dates: { $actions }.
timeline-nothing = With a begin, an end or a milestone the timeline stands here.
moment-start = Begin
moment-end = End
moment-milestone = Milestone
moment-review = Look back
moment-reviewed = Looked back
feeds-bod = Decide on an action by { $day } at the latest, and { $parties } can still put it in { $count ->
    [one] the bod, its yearly offer to the gemeente.
   *[other] the bod, their yearly offer to the gemeente.
 }
feeds-prestatieafspraken = Decide on an action by { $day } at the latest, and it can still go into the prestatieafspraken, the yearly agreements, of { $parties }.
action-open = View
action-back = All actions
action-contents = On this page
action-new-title = Try out an action
action-another = Add an action
action-add = Put on the agenda
action-led-by = { $party } leads.
action-no-lead = Nobody leads yet.
action-no-review = The day to look back is still missing.
action-belongs = Belongs to “{ $opgave }” · { $nature }
action-agreement = Belongs to: { $text }.
action-face-left = { $count ->
    [one] The promise of { $parties } has no face: who stood for it has left. Who takes it over?
   *[other] The promises of { $parties } have no face: who stood for them has left. Who takes them over?
 }
action-face-never = Who stands for this action at { $parties } hasn’t been said yet.
action-face-lead = Arrange it at the table
scope-regionaal = Regional: this must
scope-lokaal = Local: this can
scope-told-regionaal = { $region } takes this action up together, because it only works that way.
scope-told-lokaal = This action stays in the wijk; { $region } follows it.
scope-because = The reason: { $reason }.
field-scope = Who takes it up?
field-scope-help = Regional what must, local what can: together only what one gemeente can’t do alone.
field-scope-reason = Why?
origins-none = This action doesn’t build on anything yet.
origin-example = This action began with the example ‘{ $what }’
origin-example-unknown = This action began with an example that isn’t here any more
origin-lesson = This action builds on a lesson: ‘{ $what }’
origin-action = This action was copied from the agenda ‘{ $what }’
origin-link-example = Show the example
origin-link-lesson = Show the lesson
origin-link-action = Show that action
lesson-build = Build on a lesson
field-lesson = On which lesson do we build?
field-lesson-help = A lesson of another action on this agenda, newest first.
action-copy = Copy to another agenda
action-copy-takes = What goes along: the name, what you expect, physical or social, and whose idea it was. What stays: parties, place, dates, starting point and contributions. You choose those there together.
action-copy-verb = Copy
action-copied = Copied. Show the action in { $title }
field-copy-to = To which agenda?
copy-no-opgave = This agenda has no opgave yet. Put one on it there first.
nature-fysiek = Physical action
nature-sociaal = Social action
action-state-idee = idea
action-state-voorgesteld = proposed
action-state-akkoord = agreed
action-state-loopt = running
action-state-geleerd = learned
action-state-gestopt = stopped
action-state-opgeschaald = scaled up
action-not-agreed-yet = Once every party says yes under Agree, this action can be agreed.
action-move-back = Back to { $state }
action-move-voorgesteld = Propose
action-move-akkoord = Move to agreed
action-move-loopt = Start this action
action-move-geleerd = Done: we have learned
action-move-gestopt = Stop this action
action-move-opgeschaald = Scale up
section-what = The action and what we expect
section-who = Who, and in which role
section-place = Where and when
section-linked = Agreements and region
section-origins = What this action learns from
section-measure = Measuring
section-given = Who gives what, and gets what back
section-state = State
field-action-title = The action in one sentence
field-action-title-help = So small that you can begin next month.
field-action-opgave = For which task?
field-action-nature = What kind of action?
field-if-we = If we …
field-if-we-help = What are you going to do?
field-then = then …
field-then-help = What do you expect to change?
field-seen-by = seen by …
field-seen-by-help = How do you notice it in the district?
field-room-action = The agenda is full. Which action stops?
field-room-action-help = That keeps the agenda small. The reason is kept.
field-stop-because = Why does it stop?
field-stop-because-help = What didn’t work is a lesson too for who comes later.
field-lead = Who leads?
field-lead-help = One party.
field-co = Who joins in?
field-co-help = One or more parties.
field-role = What does the municipality do?
field-role-help = Facilitate, work along or decide.
field-ground = Why does the municipality decide?
field-ground-help = Only when the municipality decides. Which public interest asks for that?
field-initiative = Whose idea was it?
role-faciliteren = Support (facilitate)
role-cocreeren = Take part (co-create)
role-beslissen = Decide
initiative-bewoners = Residents
initiative-ondernemers = Entrepreneurs
initiative-organisatie = An organisation
initiative-gemengd = Several sides
field-place = Where?
field-place-help = In plain words, for example: between the school and the waterside.
field-place-code = District or neighbourhood
field-start = Start
field-end = End
field-review = Day to look back
field-agreement = Belongs to which agreement?
field-agreement-help = Prestatieafspraak, omgevingsvisie or programma. For example: Prestatieafspraken 2027.
milestone-add = Add a moment
milestone-remove = Take off
milestones-edit = Change milestones
field-milestone-on = When
field-milestone-text = What is ready then?
field-baseline = Which figure do we follow?
field-baseline-help = We record value and year now, as the starting point.
field-hoped = What do we hope?
hoped-omhoog = That it goes up
hoped-omlaag = That it goes down
hoped-gelijk = That it stays the same
given-caption = { $title }: what each party gives and gets
given-empty = still empty
given-nobody = No party takes part in this action yet.
given-own = Write down what we give and get
given-outside = { $party } has not been asked for this action yet.
given-form = { $party }: what does this party give and get?
field-hours = Hours
field-hours-help = For the whole action together.
field-euros = Euros
field-euros-help = For the whole action, or per year.
field-yearly = These euros come every year
field-knowledge = Knowledge
field-knowledge-help = For example: which routes children take.
field-space = Space
field-space-help = For example: a room or a place to store things.
field-lets-go = What does this party give out of hand?
field-lets-go-help = What does it no longer decide alone?
field-gets = What does it get back?
field-gets-help = Without an answer, joining in is a favour.
field-benefit = Expected benefit
field-benefit-help = A claim, so with a source.
field-benefit-source = Source of that benefit
field-benefit-source-help = For example: own figures 2025.
totals-title = What all actions ask together, per year
totals-caption = Hours and euros per party and per year; after ‘of’ stand the hours a party has per year
totals-silent = No hours or euros written down yet: { $parties }.
totals-hours = { $hours } hours
totals-hours-of = { $hours } of { $has } hours

### Step 5: Sharing

step-samenwerken = Cooperate
step-samenwerken-question = How do we work together?
step-samenwerken-why = Cooperate as lightly as the opgave allows. More is not better by itself.
together-interwoven-title = How does the work on each opgave hang together?
together-no-opgave = There is no opgave on the agenda yet. Put one down in step 2, then choose here how the work on it hangs together.
together-example = Sewers and scaffolding in the same street hang together closely. One party can place a bench alone.
together-rate = Choose how it hangs together
together-asks = This asks for
together-check-title = Is the base good enough?
together-check-why = In a cooperation check each party gives seven marks, without seeing those of others. It takes about three minutes. A higher mark is not better: the point is whether the base fits how you work together.
together-check-later = This can wait: the agenda goes on without a check too.
together-few-parties = A check compares what parties think of it. Seat at least two parties at the table in step 1.
together-whole-table = The whole table
together-results-title = What the check says
check-start = Start a cooperation check
check-another = Start another check
check-start-now = Start the check
check-on = Check on: { $about }
field-check-about = What is the check about?
field-check-form = How do you want to work together?
field-check-form-help = We propose the lightest form that fits how the work hangs together.
check-asks = Is the base good enough for ‘{ $form }’? Started on { $day }.
check-scored-some = Marks given: { $scored }. Not yet: { $waits }.
check-scored-all = Marks given: { $scored }. The facilitator can open the check.
check-scored-nobody = No party gave marks yet. The check waits for { $waits }.
check-how = Answer for your whole party. When in doubt choose the mark that comes closest. The others see it only when the check opens.
check-score = Give our marks
check-give = Save our marks
check-own = Your marks: { $scores }. Only you see them, and you can change them until the check opens.
check-open-early = Open now, without { $parties }
check-open-sure = After that everyone sees all marks. Nobody can give or change them any more, { $parties } included.
check-fields = The seven questions, with every party’s marks
check-open-now = Open the check
check-open-wait = Wait a little
check-opened = { $about } · { $form }
check-opened-on = Opened on { $day }.
check-without = Without marks of { $parties }.
check-came-late = The check opened before your marks were saved. They are not in it; give them in a next check.
check-fits = The base is good enough for { $form }: nowhere is the lowest mark below what this form asks.
check-lacks = { $count ->
    [one] For { $form } the base lacks something. Talk about it first:
   *[other] For { $form } the base lacks { $count } things. Talk about them first:
 }
check-lighter = Or work together more lightly: for { $form } the base is good enough.
check-no-lighter = There is no lighter form that fits already. Begin with this conversation.
check-spread = The lowest is { $lowest }{ $spread ->
    [0] ; everyone gives the same.
   *[other] ; you are { $spread } apart.
 }
check-spread-wide = The lowest is { $lowest }; you are { $spread } apart: something to talk about.
check-needs = Enough for { $form }: that asks { $least }.
check-needs-more = For { $form } at least { $least } is needed.
check-risks = What to mind when { $form }
check-party-gone = a party that left the table
check-earlier = The check of { $day }
check-ours = What a form asks at least (≥) is an assumption of ours, and so is that a difference of { $wide } or more is something to talk about. The forms and the subjects of the check come from: { $sources }.
series-title = What is different from { $day }
series-lowest = { $field }: the lowest mark went from { $before } to { $now }, the difference from { $apart } to { $spread }.
series-lowest-same = { $field }: the lowest mark stayed { $now }, the difference went from { $apart } to { $spread }.
series-same = { $count ->
    [one] { $fields } stayed the same.
   *[other] { $fields } stayed the same.
 }
series-caption = Lowest mark and difference per check
series-field = Subject
series-cell = lowest { $lowest }, difference { $spread }
step-leren = Learn
step-leren-question = What do we learn from it?
step-leren-why = An action is a trial. What fails is a lesson too.
learn-none = There are no actions to learn from yet.
learn-example = Energy helpers at home. We expected lower gas use. We saw that people mostly wanted help with the bill. We go on, with somebody who knows about allowances.
learn-to-actions = To the actions
learn-per-action = Per action
learn-count = { $reviews ->
    [0] Not looked back yet
    [one] Looked back once
   *[other] Looked back { $reviews } times
 }, { $lines ->
    [0] nothing in the log yet
    [one] 1 line in the log
   *[other] { $lines } lines in the log
 }.
learn-close = Close
review-now = Look back now
review-due = Look back at ‘{ $action }’: the day was { $day }.
review-next = There is nothing to look back at now. The first day is { $day }: { $action }.
review-no-day = There is nothing to look back at now, and no day has been set.
review-hold = Look back
review-early = Look back sooner
review-title = Looking back at ‘{ $action }’
review-past = How we looked back
review-then = At the start
review-figure-now = Now
review-value = { $value } (in { $year })
review-no-newer = no newer figure yet
review-figure-then = { $label }: { $then }. There is no newer figure yet.
review-no-figure = No figure was recorded for this action. What you saw counts too.
review-no-cause = The figures stand beside each other. They don’t say that the action did it.
review-expected = Expected: { $text }
review-seen = Seen: { $text }
review-unknown = We don’t know.
review-figures = { $label }: first { $then }, now { $now }. { $moved ->
    [omhoog] The figure went up.
    [omlaag] The figure went down.
   *[gelijk] The figure stayed the same.
 } The figure doesn’t say why.
review-decided-doorgaan = We go on: { $reason }
review-decided-bijstellen = We adjust: { $reason }
review-decided-opschalen = We scale up: { $reason }
review-decided-stoppen = We stop: { $reason }
review-again = Looking back again on { $day }.
review-save = Keep this review
decision-doorgaan = Go on
decision-bijstellen = Adjust
decision-opschalen = Scale up
decision-stoppen = Stop
field-expected = What did we expect?
field-seen = What did we see?
field-seen-help = Also what people in the wijk tell. Don’t write about persons.
field-unknown = We don’t know
field-decision = What do we do now?
field-decision-because = Why?
field-next-on = When do we look back again?
field-next-on-help = Needed when the action goes on or is adjusted.
log-title = Log
log-none = Nothing written yet. One sentence is enough: what you learned, decided, saw or handed over.
log-more = { $count ->
    [one] Show 1 older line
   *[other] Show { $count } older lines
 }
log-show = What do you want to see?
log-all = Everything
log-kinds-les = Lessons
log-kinds-besluit = Decisions
log-kinds-signaal = Signals
log-kinds-overdracht = Handovers
log-kind-les = A lesson
log-kind-besluit = A decision
log-kind-signaal = A signal
log-kind-overdracht = A handover
log-line-les = { $party } learned: { $text }
log-line-besluit = { $party } noted a decision: { $text }
log-line-signaal = { $party } saw: { $text }
log-line-overdracht = { $party } handed over: { $text }
log-another = Write a line
log-add = Put in the log
field-log-kind = What is it?
field-log-text = In your own words
field-log-text-help = A line stays and doesn’t change any more. Don’t write about persons.
lessons-title = Our lessons
lessons-none = No lessons yet. Write a lesson in the log of an action and it will stand here.
lessons-example = Ring the bell first, and bring the drawing only after that.
lessons-more = { $count ->
    [one] Show 1 older lesson
   *[other] Show { $count } older lessons
 }
lesson-from = { $party }, { $day }, at ‘{ $action }’
lessons-build = Build on it
lessons-why = Begin a new action with what you know already.
lesson-carried = This action builds on a lesson: { $text }
share-action = Share among the examples
share-title = What goes along to the examples?
share-along = This goes along: the name ‘{ $action }’, { $areas }, { $period }, the parties that do it ({ $parties }), the themes of the opgave, and the text below.
share-not-along = Hours, money, answers and the rest of the log stay here. Everyone with this app can read the example. So check that nothing in it is about persons.
share-save = Put with the examples
share-seen = We saw: { $text }
share-there = This action is among the examples
share-fictional = This is a made-up example, to practise with.
realised-title = What came of it
realised = Of { $count ->
    [one] 1 action
   *[other] { $count } actions
 }: { $parts }.
realised-in = { $area }: { $parts }.
realised-elsewhere = Without a place in one of these wijken
realised-learned = { $count } learned from
realised-scaled-up = { $count } scaled up
realised-stopped = { $count } stopped
realised-running = { $count ->
    [one] 1 is running
   *[other] { $count } are running
 }
realised-agreed = { $count ->
    [one] 1 is agreed
   *[other] { $count } are agreed
 }
realised-idea = { $count ->
    [one] 1 is still an idea or proposal
   *[other] { $count } are still an idea or proposal
 }

### Voorbeelden

examples-title = Examples from elsewhere
examples-why = What others tried in their wijk. What failed often teaches most.
examples-outcome = What came of it?
examples-search = Search the examples
examples-theme = Theme
examples-form = Way of working together
examples-party-kind = Party
examples-wijk-kind = Kind of wijk
examples-any-theme = all themes
examples-any-form = all ways
examples-any-party-kind = all parties
examples-any-wijk-kind = all wijken
examples-count = { $found ->
    [0] No example fits this. Search with fewer words or choose less.
    [one] 1 example
   *[other] { $shown } of { $found } examples
 }
examples-no-filter = Show all examples
examples-all-title = All examples
examples-back = All examples
examples-add = Add an example
outcome-all = Everything ({ $count })
outcome-count = { $outcome } ({ $count })
outcome-gelukt = Worked
outcome-deels = Partly worked
outcome-mislukt = Failed or stopped
outcome-onbekend = Outcome not known
wijk-kind-dorp = village
wijk-kind-vooroorlogs = wijk from before 1945
wijk-kind-naoorlogs = wijk from after 1945
wijk-kind-hoogbouw = wijk with many high flats
like-opgave = Examples that are like ‘{ $opgave }’ ({ $agenda })
like-wijk = What kind of wijk is it?
like-wijk-unsaid = that doesn’t matter
like-opgave-none = No example is like this yet. All of them stand below.
why-this-one = Why this example: { $parts }.
why-theme = it is also about { $what }
why-form = they worked together the same way ({ $what })
why-parties = these parties took part too: { $what }
why-wijk = it was also a { $what }
example-added-by = from { $party }
example-what = What happened
example-who = Who took part
example-carried = What helped
example-trouble = The first sign of trouble
example-figures = Figures
example-source = Where we have this from
example-silent = The source doesn’t say.
example-link = Read the source on somebody else’s site
example-by-party = { $party } added this example and answers for the text.
example-doubt = Note: { $text }
example-form = How they worked together: { $form }.
example-form-ours = How they worked together, as we read it: { $form }.
example-themes = It is about { $themes }.
sureness-gelezen = We read the whole source. The words are ours.
sureness-uittreksel = We read a part of the source, not all of it. The words are ours.
sureness-genoemd = We only read of this elsewhere, not in a source itself. The words are ours.
start-title = Begin an action with this
start-why = Only the name comes along. What you do and expect, you write yourselves. The action remembers that it began with this example.
start-agenda = For which agenda?
start-reader = You only read along. Choose a party or the facilitator at ‘I am’ to begin an action.
start-save = Begin this action
example-privacy = Write what happened, not whom it is about: no names, addresses or numbers of persons.
example-save = Put with the examples
field-outcome = What came of it?
field-outcome-help = Failing is no shame. It saves others trouble.
field-what-done = What was done?
field-what-done-help = Two sentences: what you did and what happened.
field-what-share = What was done, and what did we see?
field-what-share-help = What you expected, and what you saw when looking back. Adapt it for who wasn’t there.
field-carried-by = What helped?
field-carried-by-share = These are your lessons. Change them for who wasn’t there.
field-first-trouble = What was the first sign of trouble?
field-first-trouble-help = How could you have noticed?
field-example-title = Name
field-example-title-help = As you would tell a colleague.
field-example-place = Where?
field-example-period = When?
field-example-parties = Who took part?
field-example-parties-help = Organisations and groups, with a comma between. No names of persons.
field-example-figures = Figures
field-example-figures-help = Only with who counted them.
field-example-source = Source
field-example-source-help = For instance: evaluation 2025, or own experience.
field-example-link = Link to the source
field-example-link-help = May stay empty. Begins with https://
field-example-sure = How sure is it?
field-example-doubt = What isn’t sure?
field-example-doubt-help = May stay empty.
field-example-by = Which party is this example from?
field-example-by-help = The organisation or group, no name of a person.
sure-choice-gelezen = Read or lived through ourselves
sure-choice-uittreksel = Read a part
sure-choice-genoemd = Only heard of
step-afspreken = Agree
step-afspreken-question = What do we agree on?
step-afspreken-why = Silence is no yes. Each party answers for itself, on the words as they are now.
file-title = Save as a file
file-why = Does a party use this app in its own organisation? Give it the whole agenda as a file. What it changes you join again later under Agendas. Marks of a check that isn't open yet stay here.
file-make = Make the file
file-save = Save the file
consent-title = Who says yes to this text?
consent-version = This is about version { $version } of the text.
consent-words = Read the text this is about
consent-idea = This is still an idea. Move the action to proposed, then every party can answer.
consent-ended = This action has ended. It is no longer possible to answer.
consent-says-ja = says yes.
consent-says-ja-mits = says yes, provided: “{ $reason }”
consent-says-bezwaar = objects: “{ $reason }”
consent-says-not-asked = has not been asked yet.
consent-says-nothing = has not answered yet.
consent-says-again = answered version { $version } of the text. It has changed since.
consent-what-changed = What changed from version { $old } to version { $new } of the text?
consent-give = Give your answer
consent-change = Change your answer
consent-form = What does { $party } think of this text? (version { $version })
consent-send = Give this answer
field-answer = Our answer
field-answer-help = With ‘yes, provided’ you agree: the others keep your condition in mind. With an objection the agenda cannot be settled yet.
consent-words-moved = The text changed while you were answering: this is now version { $version } of the text. What you typed is still here. Read the text again before you answer.
answer-ja = Yes
answer-ja-mits = Yes, provided
answer-bezwaar = Objection
field-condition = What is your condition?
field-condition-help = Write it so that the others can act on it.
field-objection = What is your objection?
field-objection-help = What would have to change for you to say yes?
compare-added = added:
compare-removed = removed:
compare-came = was added.
compare-went = was taken off.
compare-was-now = { $field }: was { $old }, is now { $new }.
compare-now = { $field }: { $new }
compare-gone = { $field }: { $old } was taken away.
compare-otherwise = { $field } has changed.
compare-field = { $field }:
compare-nothing = Nothing has changed.
told-item-parties = Party: { $what }
told-item-opgaven = Opgave: { $what }
told-item-actions = Action: { $what }
told-item-says = Say of { $party } on “{ $what }”
told-item-contributions = What { $party } puts into “{ $what }”
told-item-goals = The goal in the words of { $what }
told-item-representatives = Who speaks
told-item-reviews = Looking back
told-item-consents = Answer
told-item-log = Log
told-answer = Answer
told-note = Note
told-item-ambition = The shared goal
told-item-agenda = The agenda
told-drawn = drawn on the map
told-title = Name
told-opgave-id = Opgave
told-if-we = If we
told-then = Then
told-seen-by = Seen by
told-nature = Kind of action
told-lead-party = Lead
told-co-parties = Joins
told-gemeente-role = Role of the gemeente
told-role-ground = Why the gemeente decides
told-initiative = Initiative of
told-place = Place
told-place-code = Wijk or buurt
told-place-shape = Drawing on the map
told-start = Start
told-end = End
told-review = Day to look back
told-milestones = Moments on the way
told-baseline = Figure we follow
told-hoped = What we hope
told-linked-agreement = Belongs to agreement
told-state = State
told-state-reason = Reason
told-hours = Hours
told-euros = Euros
told-yearly = Every year
told-knowledge = Knowledge
told-space = Space
told-lets-go = Gives out of hand
told-gets = Gets back
told-benefit = Expected benefit
told-benefit-source = Source of that benefit
told-name = Name
told-contact = Contact
told-knows = Knows of the wijk
told-seeks = Seeks
told-kind = Kind
told-own-words = In own words
told-text = Text
told-urgency = What is urgent
told-figures = Figures
told-interwoven = How interwoven
told-parked-because = Parked, because
told-period-from = First year
told-period-to = Last year
told-weight-set = Weights of the figures
told-function = Function
told-since = From
told-until = Until
told-expected = Expected
told-seen = Seen
told-unknown = We don’t know
told-reason = Reason
told-next-on = Look back again
share-holds = The document holds the golden thread, the parties, the area in figures, the tasks, the goal, the actions with what everyone puts in, and the sources. It also says that the agenda binds nobody legally.
share-make-pdf = Make PDF
share-make-html = Make web page
share-save-pdf = Save the PDF
share-save-html = Save the web page
share-back-concept = Back to draft
share-back-gedeeld = Back to shared
share-back-vastgesteld = Back to settled
agree-in-the-way = This still stands in the way
agree-missing = This is still missing
agree-share-why = When you share the agenda, every party is asked to answer on the goal and on each proposed action. Then send the parties the address of this page; each chooses itself at ‘I am’.
agree-the-goal = the goal
agree-alone = There are not yet two parties at the table.
agree-no-goal = There is no shared goal yet.
agree-no-action = No action has been proposed yet. Move an action from idea to proposed.
agree-not-answered = { $who } { $count ->
    [one] has
   *[other] have
 } not answered yet.
agree-asked-again = { $who } answered an earlier text. The text has changed since, so { $count ->
    [one] this party is
   *[other] these parties are
 } asked again.
agree-not-yet = It can be settled once this is resolved.
agree-loose-ends = In nobody’s way, good to talk about
agree-loose-ends-why = This does not keep you from settling. What stays empty now will raise questions later.
agree-agreed = { $count ->
    [one] All parties said yes, or yes, provided, to { $titles }. The action is still proposed. Once it is agreed, the work can begin.
   *[other] All parties said yes, or yes, provided, to { $titles }. The actions are still proposed. Once they are agreed, the work can begin.
 }
agree-to-akkoord = { $count ->
    [one] Move this action to agreed
   *[other] Move these { $count } actions to agreed
 }
agree-action = the action ‘{ $title }’
agree-go-tafel = To the table
agree-go-doel = To the goal
agree-go-acties = To the actions
agree-go-actie = To the action
agree-objection = { $who } objects: “{ $reason }”
agree-who-settles = The facilitator takes the agenda further.
agree-answers = Who says yes to what?
agree-nothing-asked = There is nothing to answer yet. Write a goal first, or move an action to proposed.
agree-table = What each party says of the text as it is now
agree-party = Party
agree-goal = Goal
agree-cell-again = asked again
agree-cell-asked = not asked yet
agree-cell-open = no answer yet
agree-conditions = To keep in mind
agree-condition = { $who } says yes to { $what }, provided: “{ $reason }”
agree-my-answers = The answers of { $party }
agree-version = version { $version } of the text
editions-title = Editions of the agenda
editions-why = An edition is the whole agenda as it was at one moment, with a number of its own. Sharing and settling keep one by themselves. To record how far you are at another moment, keep one yourself.
edition = Edition { $number } of the agenda
edition-now = The agenda as it is now
edition-when = { $day }, { $time }
edition-keep = Keep as an edition
edition-restore = Restore
edition-restore-title = Restoring edition { $number } of the agenda: this is what happens
edition-restore-now = Restore this edition
edition-back-words = Title, period, urgency, goal, opgaven and actions become as they were in edition { $number }.
edition-back-asked = Where the text changes by that, every party is asked to answer again.
edition-back-later = Opgaven and actions from after edition { $number } do not disappear: opgaven are parked and actions stopped, with your reason.
edition-back-kept = What each party wrote and puts in stays. The agenda as it is now is kept first, as edition { $next }.
field-note = Why do you keep this edition?
field-note-help = For example: after the residents’ evening of 12 May. It may stay empty.
field-back-because = Why do you go back?
field-back-because-help = The reason is kept, also with what is parked or stopped.
editions-compare = What changed between two editions?
agree-take = Take the agenda along
agree-meeting-why = For the next meeting there is a list to print: what is still to be discussed, with lines to write on.
agree-meeting = Open the meeting list
page-meeting = Meeting list
meeting-back = Back to the agenda
meeting-print = Print this list with your browser’s print button (Ctrl+P). Only the list goes on paper.
meeting-title = Meeting list: { $title }
meeting-line = { $areas } · { $day } · state: { $state }
meeting-table = Who is there?
meeting-nobody-there = Nobody is at the table yet.
meeting-points = What do we talk about?
meeting-opgave = Opgave: { $title }
meeting-goal = The shared goal
meeting-action = Action: { $title }
meeting-silent = Have not said yet who decides on this: { $parties }.
meeting-own-goal = Not yet written in own words: { $parties }.
meeting-review = Looking back was agreed for { $day }. What did we expect, what did we see, what do we do now?
meeting-first = First question: what the wijk sees and what the figures say
meeting-condition = { $party } says yes, provided: “{ $reason }” Do we keep to that?
meeting-question = { $party } sees: “{ $text }” The figures say something else. { $figures } What is going on?
meeting-nothing = Nothing is open here now: { $points }.
meeting-agreed = What do we agree?
meeting-what = What
meeting-who = Who
meeting-when = When
### The story

page-story = The story
story-link = New here? Read the story
story-for = The story so far, for who is new. { $minutes ->
    [one] About 1 minute to read.
   *[other] About { $minutes } minutes to read.
 }
story-print = Rather on paper? Print this page with your browser (Ctrl+P).
story-back = To the agenda
story-one = { $count ->
    [0] This is the joint agenda for { $areas }, from { $start } through { $end }.
    [one] { $parties } began an agenda for { $areas }, from { $start } through { $end }.
   *[other] { $count } parties work together in { $areas } from { $start } through { $end }: { $parties }.
 }
story-state-concept = The agenda is still a draft: the parties are writing it.
story-state-gedeeld = The agenda is shared and waits for everyone’s answer.
story-state-vastgesteld = All parties said yes or yes, if: the agenda is settled.
story-state-afgerond = The agenda is finished.
story-who = Who is at the table
story-who-none = Nobody is at the table yet.
story-urgency = What is going on
story-urgency-none = What is going on hasn’t been written down yet.
story-opgaven-none = There is no task on the agenda yet.
story-figures = The figures: { $figures }.
story-figures-none = No figure has been chosen yet.
story-figures-signal = A figure is a signal to talk about, not a cause.
story-says = { $decides ->
    [zelf] { $party } decides on this itself:
    [samen] { $party } wants to decide on this together:
    [anderen] { $party } lets others decide on this:
   *[other] { $party }:
 }
story-signals = What the wijk itself sees
story-signals-none = There is no signal from the wijk yet that you can read.
story-signals-more = { $count ->
    [one] And 1 older signal.
   *[other] And { $count } older signals.
 }
story-goal = Where we want to go
story-goal-none = There is no joint goal yet.
story-own-goals = This is how the parties say it themselves:
story-together = How we work together
story-together-none = Whether the base is good enough to work together hasn’t been checked yet.
story-together-blind = A check is going on. The marks aren’t open yet.
story-together-asked = On { $day } we checked whether the base is good enough for { $form }.
story-together-lowest = The lowest mark is { $lowest } out of 10, for { $fields }.
story-together-talk = This is what we talk about first: { $fields }.
story-actions = What we do
story-actions-none = There is no pilot action yet.
story-puts-in = { $party } gives: { $what }.
story-lets-go = Lets go of: { $what }.
story-gets = Gets: { $what }.
story-faceless = Without a face (nobody stands for it now): the promise of { $party }. Through { $until } it was { $function }.
story-never-faced = Who stands for the promise of { $parties } hasn’t been said yet.
story-learned = What we learned
story-learned-none = Nothing has been written down yet to learn from.
story-ended = What is done and what stopped
story-ended-none = Nothing is done and nothing has stopped yet.
story-ended-action = ‘{ $title }’: { $state }.
story-ended-because = Reason: { $reason }.
story-consent = What the parties think of it: { $tally }
story-how = How it came about
story-editions = { $count ->
    [0] No edition of the agenda has been kept yet.
    [one] 1 edition of the agenda has been kept, on { $day }.
   *[other] { $count } editions of the agenda have been kept, the last one on { $day }.
 }
story-open = What is open now
share-state = How far is the agenda?
share-move-gedeeld = Share with all parties
share-move-vastgesteld = Adopt
share-move-afgerond = Finish
state-concept = draft
state-gedeeld = shared
state-vastgesteld = adopted
state-afgerond = finished
live-line = { $at } · { $what }
history-title = What has changed
history-count = The last { $shown } of { $all } changes.
history-more = Show more
history-before-after = What stood there, and what stands there now?
history-somebody = The facilitator
seats-title = Who took a seat, and when? ({ $count })
seats-why = Every choice at ‘I am’ stands here. Nobody checks yet who it was.
seats-more = These are the last { $count }.
seats-chosen = Chosen: { $who }
seats-brought-back = Brought back by the browser: { $who }
event-create-agenda = { $who } began this agenda.
event-edit-agenda = { $to ->
    [none] { $who } changed the name, the period or what is urgent.
   *[other] { $who } moved the agenda to { $to }.
 }
event-write-ambition = { $who } wrote a new text for the goal.
event-speak-as = { $who } joined the table.
event-set-weights = { $who } chose how heavily each figure counts.
event-add-party = { $who } seated { $what } at the table.
event-edit-party = { $who } changed { $what }.
event-remove-party = { $who } took { $what } from the table.
event-add-opgave = { $who } put the task “{ $what }” on the agenda.
event-edit-opgave = { $who } changed the task “{ $what }”.
event-park-opgave = { $who } parked the task “{ $what }”.
event-reopen-opgave = { $who } put the task “{ $what }” back on the agenda.
event-set-say = { $who } wrote down who decides: { $what }.
event-add-action = { $who } put the action “{ $what }” on the agenda.
event-edit-action = { $who } changed the action “{ $what }”.
event-move-action = { $who } moved the action “{ $what }” to { $to }.
event-set-contribution = { $who } wrote down a contribution: { $what }.
event-settle = { $who } moved the agenda to { $to }.
event-agree-actions = { $who } moved the actions everyone said yes to, to agreed.
event-answer = { $who } said ‘{ $to }’ to { $what }.
event-write-own-goal = { $who } wrote the goal in its own words.
event-start-check = { $who } began a cooperation check.
event-score = { $who } filled in the cooperation check.
event-open-check = { $who } opened the cooperation check.
event-add-entry = { $who } wrote in the log of “{ $what }”.
event-hold-review = { $who } looked back at “{ $what }”.
event-seat = { $who } named who speaks.
event-leave = { $who } noted that a function becomes vacant.
event-hand-over = { $who } handed over the tasks of a function.
event-accept-promise = { $who } took over a promise: { $what }.
event-add-signal = { $who } wrote down what can be seen in the wijk.
event-start-from-example = { $who } began the action “{ $what }” from an example.
event-build-on-lesson = { $who } built with “{ $what }” on a lesson.
event-copy-action = { $who } copied the action “{ $what }” from elsewhere.
event-keep-edition = { $who } kept an edition of the agenda.
event-restore = { $who } restored an earlier edition of the agenda.
event-import-agenda = { $who } read a file with this agenda.
event-export-agenda = { $who } gave this agenda as a file.
event-archive-agenda = { $who } archived this agenda.
event-bring-back = { $who } brought this agenda back from the archive.
# Map on screen
map-zoom-in = Closer
map-zoom-out = Further away
map-whole = Whole area
map-instructions = The arrow keys take you from area to area. Enter chooses. Plus and minus zoom, Shift with an arrow key moves the map.
map-touch = Move and enlarge the map with two fingers. Tap an area to choose it.
map-loading = The map is loading.
map-gone = The borders did not load. Reload the page. All figures are in the table too.
map-mismatch = The borders and the figures do not belong together. Reload the page.
map-tiles-gone = The background map cannot be reached. The areas and figures are not affected.
map-tiles-credit = Background map: BRT, © Kadaster

# Region: agendas of several gemeenten side by side
page-regio = Region
regions-title = Regions
regions-why = Residents notice little of municipal borders. In a region agendas of several gemeenten stand side by side: what do they share, who asks hours of whom, and what needs following up?
regions-link = See agendas by region
regions-none = There is no region yet.
regions-example = Region Delta follows four agendas of three gemeenten. Its coordinator sees that two agendas ask for the same energy advisers.
region-new = Make a region
region-create = Make this region
region-back = Back to all regions
region-agendas = { $count ->
    [0] follows no agenda yet
    [one] follows 1 agenda
   *[other] follows { $count } agendas
}
region-coordinator = Coordinator: { $who }
region-no-coordinator = not known yet
field-region-name = Name of the region
field-region-name-help = As the gemeenten call themselves together.
field-coordinator = Who coordinates?
field-coordinator-help = Name a function, not a person: ‘coordinator of housing’.
region-goal = the shared goal
region-quoted = ‘{ $what }’
region-todo-title = What needs following up?
region-todo-why = Every sentence takes you to the step of the agenda it is about.
region-todo-nothing = Nothing needs following up now.
region-todo-all = Show all { $count } points
region-objection = { $parties } { $count ->
    [one] objects
   *[other] object
} to { $what }, in ‘{ $agenda }’.
region-two-decide = More than one party wants to decide for itself about { $what }, in ‘{ $agenda }’.
region-nobody-decides = Everybody says that somebody else decides about { $what }, in ‘{ $agenda }’.
region-review-due = On { $day } it was time to look back at { $what }, in ‘{ $agenda }’.
region-faceless = After { $day } { $parties } { $count ->
    [one] has
   *[other] have
} nobody who stands for { $what }, in ‘{ $agenda }’.
region-waiting = In ‘{ $agenda }’ { $count ->
    [one] 1 answer is awaited
   *[other] { $count } answers are awaited
} about { $what }: from { $parties }.
region-agendas-title = Which agendas does this region follow?
region-agendas-why = Each gemeente keeps its own agenda. The region reads along and brings parties together.
region-agendas-example = The agenda of a wijk on one side of the border, and that of the wijk beside it in the other gemeente.
region-some = { $shown } of { $all }. Search to see the others.
region-agendas-filter = Look for an agenda, wijk or gemeente
region-agendas-all = All agendas there are belong to this region.
region-agenda-option = { $title }: { $places }
region-open = { $count ->
    [0] nothing open for the whole table
    [one] 1 point open for the whole table
   *[other] { $count } points open for the whole table
}
region-let-go = Let go
region-archived = archived: only to be read
region-follow = Follow another agenda
region-follow-help = Choose from all agendas, also of other gemeenten.
region-follow-save = Follow this agenda
region-shared-title = Which opgaven do they share?
region-shared-why = Opgaven that rest on the same figure. A shared figure is a reason to talk, not yet a shared cause.
region-shared-nothing = No opgaven of different agendas rest on the same figure yet.
region-shared = { $labels }: { $opgaven } opgaven in { $agendas } agendas.
region-shared-opgave = ‘{ $opgave }’, in ‘{ $agenda }’
region-hours-title = How many hours are asked and promised?
region-hours-why = Capacity is never a matter of course. Of each organisation its busiest year is told. Promised are the hours in actions that an organisation said yes or yes, provided to.
region-hours-nothing = No hours stand with the actions yet.
region-hours-filter = Look for an organisation
region-hours = { $year ->
    [none] Without dates
   *[other] In { $year }
} { $asked } hours are asked, of which { $promised } hours are promised ({ $count ->
    [one] 1 agenda
   *[other] { $count } agendas
}).
region-has = Has { $has } hours a year.
region-has-none = Has not said yet how many hours there are.
region-hours-more = More is asked than there is in a year. What can wait, or what comes first?
region-hours-rest = { $count ->
    [one] Nothing is asked yet of 1 other organisation.
   *[other] Nothing is asked yet of { $count } other organisations.
}
region-scopes-title = Regional what must, local what can
region-scopes-why = Together only what one gemeente cannot do alone. All else stays in the wijk.
region-scopes-nothing = No actions run in these agendas yet.
region-scopes-filter = Look for an action or agenda
region-scope-regionaal = { $action }: regional.
region-scope-lokaal = { $action }: local.

# The map on which a place is chosen (place_map)
place-map-label = { $what }. Map of the buurten of this agenda, to draw on.
place-map-kind = What do you draw?
place-map-point = point
place-map-line = line
place-map-area = area
place-map-instructions = The arrows move the cross, with Shift in small steps. Enter sets a point, Backspace takes the last one away. Escape leaves the map.
place-map-touch = Tap the map to set a point. Move and enlarge the map with two fingers.
place-map-gone = The borders did not load. Load the page again. What you drew stays in this form.
place-map-no-borders = The borders of these areas are not loaded. That is why no place can be drawn here.
place-map-done = Done
place-map-more = Go on drawing
place-map-is-done = This drawing is done. Choose Go on drawing for another point, or Clear to begin again.
place-map-undo = Take last point away
place-map-clear = Clear
place-map-set = Point { $number } set in { $area }.
place-map-undone = Last point taken away. Points that are left: { $count }.
place-map-cleared = The drawing is cleared.
place-map-finished = Done. Number of points: { $count }.
place-map-again = You can set points again.
place-map-nowhere = off the map
place-map-elsewhere = { $area } (not part of this agenda)
drawn-nothing = No place on the map yet.
drawn-point = A point in { $where }.
drawn-line = A line of about { $size } in { $where }.
drawn-area = An area of about { $size } in { $where }.
drawn-partly = A part lies outside the areas of this agenda.
drawn-elsewhere-point = This point lies outside the areas of this agenda.
drawn-elsewhere-line = This line lies outside the areas of this agenda.
drawn-elsewhere-area = This area lies outside the areas of this agenda.
drawn-on-map = On the map: { $place }
field-place-shape = The place on the map
field-place-shape-help = Set a point, or draw a line or an area. A rough sketch will do.
row-draw = Draw
form-save-place = Save this place

# The same in words
map-areas = { $level ->
    [gemeente] { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
    [wijk] { $count ->
        [one] 1 wijk
       *[other] { $count } wijken
    }
   *[buurt] { $count ->
        [one] 1 buurt
       *[other] { $count } buurten
    }
}
map-alike = The areas hardly differ here: all lie between { $low } and { $high }. The colours are an order and say little.
map-heaviest = The heaviest class on this map is “{ $label }”: { $areas } ({ $names }).
map-heaviest-many = The heaviest class on this map is “{ $label }”: { $areas }, among them { $names }.
map-nothing = No area on this map has a class.
map-lightest = All areas have a class. The lightest class on this map is “{ $label }”: { $areas }.
map-without = Without a class: { $reasons }.
map-reason = { $areas } “{ $label }”
map-and = { $first } and { $last }

# Map to share
map-page-fictional = This is an invented gemeente. All figures are fictitious.
map-page-legend = What the colours mean
map-page-table = The same map as a table
map-page-area = Area
map-page-code = Code
map-page-class = Class
map-page-value = Value
map-page-action = Action { $number }
### The reports of a joint agenda (PDF and web page).

## Title page
report-kind = Joint agenda
report-fictional = FICTIONAL
report-fictional-notice = Fictional example: this gemeente, these parties and these figures don't exist.
report-ambition-none = The joint goal has not been written yet.
report-front-parties = Parties
report-front-areas = Area
report-front-period = Period
report-front-state = State
report-front-version = Document
report-area-with-year = { $name } ({ $code }, borders of { $year })
report-area-in-gemeente = { $name } in { $gemeente } ({ $code }, borders of { $year })
report-period = { $start } to { $end }
report-agenda-concept = Draft: the parties are still working on it.
report-agenda-gedeeld = Shared: the parties are discussing the text.
report-agenda-vastgesteld = Adopted: all parties said yes, or yes, if. Now they carry out the actions.
report-agenda-afgerond = Finished: the parties are looking back.
report-state-word-concept = draft
report-state-word-gedeeld = shared
report-state-word-vastgesteld = adopted
report-state-word-afgerond = finished
report-version = { $edition } of the agenda, made on { $today }
report-edition-none = no edition yet
report-edition-same = edition { $number }
report-edition-changed = changed after edition { $number }
report-map-title = Map: { $title }.
report-map-outlined = Thick edge: { $areas }.
report-map-numbered = The numbers are the pilot actions.
report-map-action = action { $number } ({ $title })
report-map-off = Not on this map: { $what }.

## Foot of each page
report-foot = { $title } · { $edition } · { $state } · { $today }
report-foot-sources = Figures of { $years } · { $sources }
report-foot-sources-more = Figures of { $years } · { $sources } and more (see Sources)
report-page = page { $page } of { $pages }

## Shared words
report-blank = Not written down yet
report-none = none
report-unknown = unknown
report-figure = { $label }: { $value } ({ $area }, { $year })
report-among = Within
report-among-nl = Netherlands
report-among-gemeente = gemeente
report-among-stedelijkheid = equally urban areas
report-among-fictional = the fictional gemeenten
report-among-scored = the areas with a score
report-among-stedelijkheid-scored = equally urban areas with a score
report-party = Party
report-indicator = Figure
report-value = Value
report-year = Year
report-no-year = without a date
report-score = Score
report-source = Source

## Gouden draad
report-thread = The golden thread
report-thread-caption = From figure to urgency, action, consent and review: one thread per row.
report-thread-figure = Figure
report-thread-urgency = Shared opgave (task)
report-thread-action = Pilot action
report-thread-review = Review
report-thread-none = There is no opgave yet. The thread starts with a figure and a task that all parties recognise.
report-thread-consent = Consent
report-thread-no-figure = No figure yet
report-thread-no-action = No action yet
report-thread-no-review = No date yet

## Parties
report-parties = Who is at the table
report-parties-caption = What each party knows and seeks. Hours are per year.
report-parties-none = Nobody is at the table yet.
report-speaks = Representative
report-knows = Knows about
report-seeks = Seeks
report-hours-yearly = Hours
report-party-gemeente = gemeente
report-party-woningcorporatie = housing association
report-party-huurdersorganisatie = tenants' organisation
report-party-bewoners = residents
report-party-ondernemers = entrepreneurs
report-party-zorg = care
report-party-welzijn = social work
report-party-onderwijs = education
report-party-politie = police
report-party-waterschap = water authority
report-party-netbeheerder = grid operator
report-party-overig = other organisation

## Figures of the area
report-profiles = The area in figures
report-profiles-intro = A figure is a signal, not proof. Score 10 means: compared with others, most is to be done here. Lay the figures beside what people in the wijk see.
area-gone = There are no figures about { $area } any more: none of the loaded maps holds this area.
report-other-borders = These figures are about { $name } within the borders of { $now }. The agenda began with the borders of { $then }.
report-scores-among = The scores compare with the { $level } in { $among }.
report-map-among = Each area on the map is compared with areas that are as urban.
report-inhabitants = { $count } inhabitants, gemeente { $gemeente }.
report-theme = Theme
report-place = Place
report-coverage = How sure
report-themes-caption = { $area }: the four themes, now
report-figures-linked = { $area }: the linked figures, now
report-figures-all = { $area }: all figures, now

## Urgency and opgaven
report-urgency = What we see as urgent together
report-urgency-none = The shared urgency has not been written yet.
report-opgaven-none = There is no opgave (task) on the agenda yet.
report-opgave = Opgave: { $title }
report-opgave-no-urgency = Why this matters now has not been written yet.
report-opgave-no-figures = No figure has been linked to this opgave yet.
report-parked = Parked: { $reason }.
report-value-then = Value then
report-frozen-on = Recorded
report-frozen-caption = The figures at the moment this opgave was put on the agenda. They don't change after that.
report-decides = Who decides
report-own-words = In own words
report-says-caption = What each party says of this opgave
report-says-silent = { $count ->
    [one] { $parties } has not said anything about this opgave yet.
   *[other] { $parties } have not said anything about this opgave yet.
}

## Goal
consent-warn = { $count ->
    [one] One party answered these words. If you save a change, we ask it again.
   *[other] { $count } parties answered these words. If you save a change, we ask them again.
 }
consent-warn-settled = { $count } parties answered these words. If you save a change, we ask them again and the agenda isn't settled any more.
report-consent = Answer
report-consent-reason = Reason or condition
report-consent-no-reason = Without a condition
report-consent-caption = What each party answers to these words.
report-consent-none = No party has answered these words yet.
report-consent-not-asked = Not asked yet
report-consent-tally = { $agreed } of { $parties ->
    [one] 1 party says
   *[other] { $parties } parties say
 } yes{ $conditions ->
    [0] {""}
   *[other] , { $conditions } of them with a condition
 }.
report-consent-objections = { $count ->
    [one] 1 objection.
   *[other] { $count } objections.
 }
report-answer-ja = Yes, on { $day }
report-answer-ja-mits = Yes, if, on { $day }
report-answer-bezwaar = Objection, on { $day }
report-answer-none = No answer yet
report-answer-again = Answered an earlier text
report-looks-back = Looks back on { $day }.
report-decided-doorgaan = { $day }: go on.
report-decided-bijstellen = { $day }: adjust.
report-decided-opschalen = { $day }: scale up.
report-decided-stoppen = { $day }: stop.
report-review-expected = We expected: { $text }.
report-review-seen = We saw: { $text }.
report-review-unknown = What it brought, we don't know.
report-review-figures = The figure then: { $then }; now: { $now }. That doesn't say whether this action did it.
report-review-reason = The reason for the decision: { $text }.
report-goal = Our joint goal
report-goal-version = This is version { $version } of the text.

## Actions
report-actions = Pilot actions
report-actions-intro = A pilot action is small and has an expectation and a day to look back. That is how we learn what works.
report-actions-none = There is no pilot action on the agenda yet.
report-action = Action { $number }: { $title }
report-hypothesis = If we { $if-we }, then { $then }, to be seen by { $seen-by }.
report-hypothesis-none = What we expect of this action has not been written yet.
report-action-state = State
report-action-opgave = Opgave
report-action-who = Who
report-action-role = Gemeente
report-action-where = Where
report-action-when = When
report-action-measure = Measure
report-action-agreement = Belongs to
report-nature-fysiek = physical
report-nature-sociaal = social
report-state-idee = This { $nature } action is an idea.
report-state-voorgesteld = This { $nature } action has been proposed.
report-state-akkoord = This { $nature } action has been agreed.
report-state-loopt = This { $nature } action is under way.
report-state-geleerd = This { $nature } action is done; the parties learned from it.
report-state-gestopt = This { $nature } action has stopped.
report-state-opgeschaald = This { $nature } action has been scaled up.
report-state-reason = Explanation: { $reason }.
report-lead-alone = { $lead } leads this action.
report-lead-with = { $lead } leads this action, together with { $others }.
report-lead-none = Nobody leads this action yet. Taking part: { $others }.
report-lead-nobody = Nobody leads this action yet.
report-initiative-bewoners = The initiative comes from residents.
report-initiative-ondernemers = The initiative comes from entrepreneurs.
report-initiative-organisatie = The initiative comes from an organisation.
report-initiative-gemengd = The initiative comes from several sides.
report-role-none = What the gemeente does is not agreed yet.
report-role-faciliteren = The gemeente facilitates: others make the choices.
report-role-cocreeren = The gemeente works along as one of the parties.
report-role-beslissen = The gemeente decides.
report-role-ground = The reason: { $ground }.
report-no-place = The place has not been chosen yet.
report-from-to = From { $start } to { $end }.
report-from = From { $start }.
report-until = Until { $end }.
report-no-period = Start and end have not been agreed yet.
report-review = We look back on { $day }.
report-no-review = The day to look back has not been agreed yet.
report-baseline = At the start: { $figure }. Source: { $source }. Recorded on { $day }.
report-no-baseline = No figure has been chosen to measure by yet.
report-hoped-omhoog = We hope this figure goes up.
report-hoped-omlaag = We hope this figure goes down.
report-hoped-gelijk = We hope this figure stays the same.
report-hoped-none = Which way it should go has not been agreed yet.
report-no-agreement = Not linked to performance agreements, environmental vision or programme yet.

## Contributions
report-contributions-caption = Action { $title }: what each party gives and gets
report-contributions-none = No party takes part in this action yet.
report-puts-in = Puts in
report-lets-go = Gives out of hand
report-gets = Gets back
report-hours = { $hours } hours
report-once = { $euros } once
report-yearly = { $euros } per year
report-knowledge = Knowledge: { $text }
report-space = Space: { $text }
report-benefit = Expected benefit: { $benefit } (source: { $source }).
report-asks-puts-in = { $count ->
    [one] { $parties }: what does this party put in? Not written down yet.
   *[other] { $parties }: what do these parties put in? Not written down yet.
}
report-asks-lets-go = { $count ->
    [one] { $parties }: what does this party give out of hand? Not written down yet.
   *[other] { $parties }: what do these parties give out of hand? Not written down yet.
}
report-asks-gets = { $count ->
    [one] { $parties }: what does this party get back? Not written down yet.
   *[other] { $parties }: what do these parties get back? Not written down yet.
}
never-filled-puts-in = { $count ->
    [one] { $parties }: no action says what this party puts in.
   *[other] { $parties }: no action says what these parties put in.
 }
never-filled-lets-go = { $count ->
    [one] { $parties }: no action says what this party gives out of hand.
   *[other] { $parties }: no action says what these parties give out of hand.
 }
never-filled-gets = { $count ->
    [one] { $parties }: no action says what this party gets back.
   *[other] { $parties }: no action says what these parties get back.
 }
report-totals = What the actions ask together
report-totals-caption = What the actions that aren’t stopped ask per year, beside the hours each party has per year
report-totals-spread = Hours are spread evenly over the years an action runs in; that is an assumption of ours. Euros that come once stand in the first year.
report-totals-none = Once there are parties and open actions, this shows what they ask together.
report-hours-asked = Hours asked
report-hours-there = Hours per year
report-euros = Euros
report-together = Together
report-hours-too-many = { $dated ->
    [no] Something to talk about: { $party }. The actions without a date ask { $hours } hours more than this party has per year.
   *[yes] Something to talk about: { $party }. In { $year } the actions ask { $hours } hours more than this party has per year.
 }

## Sources
report-sources = Sources and account
report-sources-caption = Where the borders and figures come from. The mark (start of the SHA-256) identifies the file.
report-sources-none = No figures or borders have been loaded yet.
report-licence = Licence
report-attribution = Attribution
report-imported = Retrieved
report-checksum = Mark
report-method = A score is the place in the row of all areas: 0 is least to do, 10 is most. A theme is the mean of its figures. When too many figures are missing, there is no score.
report-weights-declared = Weights: within a theme each figure counts as heavily as the app declares.
report-weights-own = Weights “{ $name }”: { $weights }. With 0 a figure does not count; what is not named here counts as heavily as the app declares.
report-not-binding = This agenda is an agreement to cooperate and is not legally binding.
report-substituted = The sign □ stands for a character this document can't show, such as an emoji. An unusual accent was left out. The web page does show them.
## Reading files (planner/sources)

progress-reading = Reading the file
progress-checking = Checking the figures
progress-drawing = Checking and drawing borders
progress-allotting = Dividing objects over the buurten
progress-borders = Comparing borders of other years
progress-saving = Saving
progress-fetching = Fetching data
progress-done = Done

## Own tables

own-why = A figure of our own, loaded with an own table.
table-told = { $file } is { $kind }, with codes in column { $code }. { $matched } of { $rows } rows are about loaded areas.
table-sheet = Read is sheet { $sheet }, of { $sheets }.
table-strangers = Rows about areas that are not loaded: { $count } (such as { $shown }). They are left out.
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
table-without-code = Rows without an area code: { $count }. They are left out.
table-column-known = Column { $column } is recognised as { $official }.
table-columns-unknown = Not recognised: { $columns }. These columns are kept and not shown. Say with --map what they are.
table-mapped = Mapped as told: { $columns }.
table-remembered = Mapped as before, for a table with the same columns: { $columns }. Is this table about something else? Remove it, give the column another name and load it again.
data-remembered = These choices are those of an earlier table with the same columns. Is this table about something else? Then choose below what each column is.
table-doubt-thousands = In column { $column } 1.234 may be a number over a thousand, or one with three decimals. Read with decimals it runs from { $lowest } to { $highest }.
table-doubt-scaled = In column { $column } the sheet shows numbers shorter than they are in the cell: 12345 as 12. Nothing says that the figure is in thousands or millions. As they are in the cells, they run from { $lowest } to { $highest }.
table-doubt-fractions = Column { $column } is a percentage, and many figures are between 0 and 1. The highest is { $highest }. They may be parts of 1: then 0.34 is the same as 34%.
table-doubt-classes = Column { $column } holds whole numbers only, from { $lowest } to { $highest }. Scores with this name nearly always have decimals. They may be classes, such as 1 to 9.
table-year = The figures are of { $years }. { $column ->
    [none] The name of the file says so, or you did.
   *[other] Column { $column } says so.
}
table-codes-others = There are area codes in { $others } too. Those don't count: the codes in { $column } fit more areas that are loaded.
table-codes-asked = Column { $column } and { $others } hold different area codes. Say which of them the figures belong to.
table-column-words = Column { $column } is called like { $official }, but holds not one figure (such as { $example }). The column isn't used.
table-column-missing = Column { $column }: { $figures } figures, { $missing } cells without a figure{ $hidden ->
    [0] {""}
   *[other] , of which { $hidden } are secret (such as * or x)
}.
table-misfit = Column { $column } is called like { $official }, but is another kind of figure (such as a forecast, a difference or an index), is told in another unit, or stands under another subject. The column isn't used until you say what it is.
table-accepted = { $count } values or rows that are wrong count as unknown.
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
removed-title = Gone is { $title }.
removed-indicators = These own figures are gone too, because no other table fills them: { $labels }.
removed-areas = { $count } areas are on no map now.
removed-agendas = These agendas are about those areas and keep their words and figures: { $titles }.
fetch-about = { $place }, { $year }:
fetch-no-place = Which gemeente { $place } is couldn't be looked up in the map of { $year }. That doesn't say that it doesn't exist. { $problem }
fetch-loaded = { $title }: { $rows } rows loaded, { $left-out } left out. File { $file }, SHA-256 { $checksum }.
fetch-passed = { $kind ->
    [absent] The source doesn't have { $title } yet.
    [undeclared] No address of { $title } is known: it isn't in sources.yaml.
    [without] { $title } holds nothing about this.
    [borders] { $title } wasn't asked: the borders of that year aren't loaded, and codes may have changed.
   *[silent] { $title } gave no right answer, so it may well be there. { $problem }
}
fetch-instead = Instead of { $title }, { $year } was loaded.
fetch-skipped = { $file } also holds other files. They weren't read: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
fetch-lay-there = The file { $file } was there already and was used. Remove it if you want to fetch a newer version.
fetch-failed = { $title } was not loaded. { $problem }
fetch-by-hand = You can also download { $title } yourself at { $url }. Save the file as { $path } and fetch the data again.
fetch-late = Not found for { $asked }: { $labels }. The newest year is { $year }.
fetch-ended = The source no longer publishes this: { $labels }. The last year is { $year }.
fetch-never = No figure was found for { $asked } and the years before: { $labels }.
fetch-nothing = Nothing was loaded. What was there hasn’t changed.

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
error-corners-many = The shapes in { $file } have { $found } corners together. They may have { $most }. Simplify the shapes or split the file.
error-crossings-many = In { $file } borders of polygons cross themselves more than { $most } times. The app can’t repair such polygons. Have them repaired in a map program, for instance with “fix geometries” in QGIS.
error-kaart-entangled = In { $file } borders run through each other. So this map can’t be compared with the other maps. Nothing was loaded. Use the map as you got it from its source, or make the borders simpler.
error-crs-elsewhere = { $file } doesn’t say itself in which coordinate system its places are, but refers to something else: { $found }. The app fetches nothing there. Save the file in RD (EPSG:28992) or in degrees (EPSG:4326).
error-geopackage-odd = In { $file } there is more than plain tables: { $shown }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}. The app reads stored rows only. Export the layers to a new GeoPackage and choose that one.
error-json-agenda = { $file } is a file of an agenda, no map and no asset register. Go to Agendas and choose “{ join-open }” there.
error-json-broken = { $file } is no whole JSON: at line { $line } nothing can be made of it any more. Download or save the file again.
error-json-no-map = { $file } is JSON without a map: there are no areas or objects with a place in it. Found: { $found }. Save a map or asset register as GeoJSON or GeoPackage, and a table as CSV or Excel.
error-zip-unsafe = { $file } holds files whose name points outside the zip: { $shown }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
} Do not trust this file. Download it again from its source.
error-zip-locked = { $file } is protected by a password. Unpack it and make a zip without a password.
error-zip-too-large = { $file } would unpack to { $size } MB. That is too much for such a file, so it was not unpacked. Download it again from its source.
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
error-year-unknown = { $file } doesn't say of which year the figures are. Put the year in the file name, add a column jaar, or give the year (--year).
error-year-differs = The figures in { $file } are about another year ({ $found }) than the one you give ({ $year }). Leave the year out, or correct the column with the year.
error-year-impossible = The year { $year } can't be right. Give a year from { $first } to { $last }.
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
error-snapshot-damaged = The data of “{ $title }” were damaged and have been set aside. Everything else works. Load that file again.
error-disk-full = The server’s disk is full. Nothing was changed. Ask your administrator to make room, and try again then.
error-folder-closed = The app may write nothing in its data folder now. Nothing was changed. Ask your administrator to make the folder writable.
error-folder-busy = Others are loading data into the app now. Nothing was changed. Try again in a minute.
error-no-temporary-folder = The server has no temporary folder for your file. Nothing was changed. Ask your administrator to make the folder for temporary files writable.
error-check-room = In { $path } there are { $free } MB left; count on at least { $least } MB. Make room.
error-check-wall-folders = Whoever reads a file can reach other folders on this machine: the Linux kernel has no Landlock, or the service doesn’t allow it. Use Linux 5.13 or newer, and the file deploy/wijkagenda.service.
error-check-wall-calls = Whoever reads a file can reach the network on this machine: the Linux kernel has no seccomp, or not for this processor. Don’t allow files of strangers.
error-check-folder-closed = Nothing can be written in { $path }: { $reason }. Make the folder writable for the app’s user.
error-check-rights-wide = Others on this machine may look into { $path }. Give: chmod { $wanted } { $path }
error-check-snapshot = “{ $title }” in { $path } is damaged ({ $found }). The app sets it aside as soon as it reads it. Load the file again, or put a backup back.
error-check-set-aside = “{ $title }” is damaged and set aside in { $path }. Load the file again and remove this folder, or put a backup back.
error-check-loaded-later = “{ $title }” was loaded on { $day }, according to its snapshot. The clock was ahead then; the app counts it as old. Set the clock right and load the file again.
error-check-year-later = “{ $title }” is about { $year }, a year that is yet to come. Remove it, and load it with the right year.
error-check-event-later = The newest change is of { $day }, and that is yet to come. Set the server’s clock right (UTC).
error-check-database-behind = The database still lacks these steps: { $steps }. Give: python -m planner migrate
error-check-database-damaged = The database is damaged: { $found }. Stop the app and put a backup back.
error-check-database-orphans = The database is not complete: { $count } rows belong to something that is no longer there. Put a backup back, or ask the makers for help.
error-gemeente-not-loaded = The gemeente { $name } is not in the loaded data. Similar: { $near }. Give the full name or the code, such as GM0150, or load that gemeente first.
error-gemeente-unknown = The gemeente { $name } wasn’t found in { $year }. Similar: { $near }. Give the full name or the code, such as GM0150.
error-fetch-unreachable = { $url } can’t be reached ({ $reason }). Check the internet connection and try again later.
error-fetch-silent = { $url } gave no answer for too long. Try again later.
error-fetch-slow = { $url } hadn’t finished answering after { $seconds } seconds. Try again later.
error-fetch-cut = The connection with { $url } was broken off halfway. Try again: a download goes on where it stopped.
error-fetch-refused = { $url } refuses (code { $status }) and says: { $said }
error-fetch-not-published = { $url } isn't there, or not yet.
error-fetch-twice = { $url } gave this more than once: { $area }. Nothing of it was kept. Try again later.
error-fetch-measure-unknown = { $url } gave figures with the code { $measure }, which isn't in that table's own list. Nothing of it was kept. Try again later.
error-fetch-half = { $url } didn't give everything: { $found } of { $counted } rows or areas. Nothing of it was kept. Try again later.
error-fetch-uncounted = { $url } doesn't say how many rows there are, so nobody can see whether all of them came. Download the file yourself.
error-fetch-no-rows = { $url } has no rows about this.
error-fetch-no-gemeente = { $url } doesn’t know the gemeente { $code }.
error-fetch-no-borders = The borders of { $year } aren't loaded. Without those borders codes of that year may be of other areas.
error-fetch-no-table = sources.yaml declares nothing to fetch for { $year }.
error-fetch-html = { $url } gave a web page instead of data. Perhaps there is a failure, or your network asks you to log in first.
error-fetch-not-json = { $url } gave an answer that can’t be read. Try again later.
error-fetch-endless = { $url } keeps pointing to next pages ({ $count } so far). Nothing was loaded. Tell your administrator.
error-fetch-too-large = { $url } gives more than { $limit } MB. That can’t be right; nothing was loaded.
error-fetch-checksum = The file from { $url } was damaged on its way: the checksum is wrong. Fetch it again.
error-fetch-no-link = There is no link to a GeoPackage in { $url }. Download the file yourself.
error-fetch-not-written = { $file } can’t be stored. Make room, or make the folder writable.
fully-fetch-not-written = The message is: { $reason }
error-zip-doubled = { $file } holds different files of the same name: { $shown }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Unpack the zip and load the files one by one.
error-table-of-changes = { $file } is about changes between two years. Those are no scores, so nothing was loaded. Choose the file with scores.
error-zip-without = { $file } holds no CSV with one of these words in its name: { $wanted }.
error-declared-file-wrong = { $file }, line { $line }: { $problem ->
    [unknown-key] "{ $found }" is no known name here. Choose from: { $remedy }.
    [missing-key] "{ $found }" is missing. Add: { $remedy }.
    [twice] "{ $found }" stands there twice. Give each its own name.
    [yaml] this is no valid YAML ({ $found }). Check the indentation and the quotes.
    [sign] there is a character you can't see ({ $found }). Remove it.
    [not-there] the file is missing or empty. Put it back in { $remedy }.
    [sources] there must be exactly one kaart, and the last source takes every table. Found: { $found }. Needed: { $remedy }.
   *[value] "{ $found }" can't stand here. Expected: { $remedy }.
}
## Storage of agendas

error-data-dir-unusable = The app can’t keep anything in its data folder. Ask your administrator to make the folder writable.
fully-data-dir-unusable = The folder is { $folder }. The message is: { $reason }. Make the folder writable, or choose another one with PLANNER_DATA_DIR.
error-database-url-wrong = The setting PLANNER_DATABASE_URL is not right. Write sqlite:///folder/file.db or postgresql://user:password@server/name.
error-database-unreachable = The database can’t be reached now. Nothing was saved by halves. Try again in a moment, or ask your administrator to look at it.
fully-database-unreachable = The address is { $address }. The message is: { $reason }
error-database-full = The disk of the database is full. Nothing was saved by halves. Ask your administrator to make room, and save again then.
error-database-closed = Nothing may be written in the database now. Ask your administrator to make the database and its folder writable.
error-database-damaged = The database is damaged. Don’t save anything now. Ask your administrator to put a backup back.
fully-database-damaged = The address is { $address }. The message is: { $reason }
error-database-busy = Somebody else has been saving in this agenda for { $seconds } seconds. Nothing was changed. Try again in a moment.
error-database-too-new = The database belongs to a newer version of Wijkagenda (revision { $found }; this version knows { $known }). Use the newer version, or put back a copy of the database that fits this one.
error-database-behind = The database has to be brought up to date, and { $user } may not do that. Give the command: PLANNER_DATABASE_OWNER_URL=postgresql://owner:password@server/name python -m planner migrate. Then start the app again.
error-owner-elsewhere = PLANNER_DATABASE_OWNER_URL and PLANNER_DATABASE_URL don't point at the same database on PostgreSQL. Nothing was changed. Give both the same server and name; only the user differs.
error-heads-wrong = Line { $line } of the file with noted heads is wrong. Use a file that python -m planner check wrote before.
error-chain-without-counter = The count of the history is missing in the database. Nothing was saved. Ask your administrator to give python -m planner check, and to put a backup back.
error-agenda-not-found = Agenda { $id } is not there (any more). Choose an agenda from the overview.
error-agenda-deleted = The agenda “{ $title }” was deleted on { $day }. The reason: “{ $reason }”. What it held is gone and doesn't come back here, not from a file either. Choose another agenda from the list.
error-exchange-other-file = This isn't a file of an agenda. Choose a file made in step 6 of an agenda (or with “agenda export-json”).
error-exchange-other-schema = This file has version { $found }, this app reads version { $known }. Use the same version of the app on both sides.
error-exchange-not-json = The file can't be read: line { $line } isn't JSON. Ask whoever made the file for it again.
error-exchange-too-large = The file is larger than { $most } MB. No agenda is that large.
error-exchange-too-many = The file holds more than { $most } values. No agenda is that large. Nothing was changed.
error-exchange-twice = In the file the name { $name } stands twice at the same place. Nothing was changed: let the maker mend this and send a new file.
error-exchange-wrong = In the file { $path } isn't right: it says { $found }, expected is { $expected ->
        [day] a day, like 2026-05-01
        [moment] a day and time, like 2026-05-01T10:42:00+02:00
        [text] a text
        [yes-no] true or false
        [whole] a whole number from 0 to { $most }
        [number] a number
        [shape] a place on the map
        [list] a list: […]
        [block] a block of fields: { "{…}" }
       *[other] { $expected }
    }. Nothing was changed. Ask whoever made it for a new file.
error-region-not-found = There is no region { $id }.
error-wording-not-found = There is no version { $version } of this text.
error-example-not-found = There is no example { $id }.
error-entry-not-found = This line isn't in the log.
