# Every sentence a person can see, in English. Keys are the same in nl.ftl, which leads.

### Frame: what stands around every page

page-verken = Explore
page-agendas = Agendas
page-agenda = Agenda
page-gegevens = Data
other-language = Nederlands
skip-to-content = Skip to main content
streamlit-upload = Choose a file
streamlit-choose = Choose
streamlit-no-results = Nothing found
streamlit-open = Show the list
streamlit-clear = Clear
streamlit-more = One more
streamlit-less = One less
streamlit-chosen = Chosen
streamlit-all = Choose all
streamlit-size = Up to { $size } MB
streamlit-remove = Remove { $what }
fictional = fictional
page-failed = This page cannot be shown now. The mistake is ours and stands in the log of the server. What you saved is still there. Reload the page.
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
all-areas = All gemeenten
everywhere = all gemeenten
choose-area-wijk = Find a wijk
choose-area-buurt = Find a buurt
choose-area-none = Nothing chosen yet
choose-gemeente-first = Click the map, or choose a gemeente first to pick from a list.
map-title = { $label }, { $place }
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
legend-secret = Secret (too few residents)
legend-uninhabited = No inhabitants
legend-water = Water
score-out-of-ten = { $score } out of 10
no-score = –
table-caption = { $title }: all areas, most to do first
table-caption-cut = { $title }: the first { $shown } of { $total } areas, most to do first
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
column-weight = Weight

missing-geheim = Secret: too few residents or homes
missing-later = Not published yet
missing-vervallen = No longer published
missing-onbekend = No figure
missing-nvt = Not applicable

### Verken: the panel of one area

panel-who = { $count } inhabitants · { $level } in { $gemeente }
panel-unknown = There are too few figures about { $name } to name a theme.
panel-little-known = Little is known about { $name }: { $count } of the { $themes } themes has a score.
panel-no-peak = { $name } stands out on no theme within { $among }.
panel-themes = { $name } asks attention most of all for { $themes }.
panel-make-agenda = Make an agenda here
panel-open-agenda = Open “{ $title }”
panel-figures = The figures behind the scores
panel-not-loaded = Not loaded yet: { $figures }.
panel-figures-caption = Figures with year, score (10 = most to do) and source
among-nl = the Netherlands
among-fictional = the fictional gemeenten
overall-nl = Netherlands
overall-fictional = all gemeenten
place-top-10 = Among the 10% of { $level } with most to do in { $among }.
place-top-25 = Among the 25% of { $level } with most to do in { $among }.
place-more = More to do than half of the { $level } in { $among }.
place-less = Less to do than half of the { $level } in { $among }.
place-low-25 = Among the 25% of { $level } with least to do in { $among }.
place-unknown = Not enough data for a score.
coverage = { $percent }% of the figures known
explain-water = This area is water. Nobody lives here, so there are no scores.
explain-uninhabited = According to CBS nobody lives here, or the number is not known. That is why there are no scores. The area stays on the map, because its work and space do count.

first-title = Start with a wijk
first-1 = The map shows where most is to be done: the darker, the more.
first-2 = Click a wijk, or find it above. You then see four themes and the figures behind them.
first-3 = Then make a small agenda together: what do we share, what do we try and who gives what.
first-fictional = You are looking at two invented gemeenten. Load your own data on the page Data.
empty-title = No wijken are loaded yet
empty-why = The map of your wijken comes on this page. See first how it works with two invented gemeenten.
empty-load-demo = Load the invented gemeenten
empty-real = Do you have the wijk- en buurtkaart of CBS? Load it on the page Data, or with: python -m planner import-areas FILE

### Gegevens

data-title = What is loaded
data-why = Every file is kept as it was, with source, year and licence. The map uses the borders that were loaded last.
data-none = Nothing is loaded yet.
data-loaded = Loaded files, newest first
data-add = Add a file
data-add-how = Borders: the wijk- en buurtkaart of CBS (GeoPackage). Figures: the Leefbaarometer or a table of your own (CSV) with a column wijkcode or buurtcode.
data-kind = What do you load
data-kind-areas = Borders and figures of CBS
data-kind-figures = A table of figures
data-file = File
data-load = Load this file
data-busy = Reading the file
data-indicators = Figures per theme
data-indicators-why = This is how scores come about. A score is the place of an area among the others: 0 is least to do, 10 is most. Within a theme each figure counts by its weight. There is no total over the four themes.
direction-high-is-need = a high figure
direction-low-is-need = a low figure
proxy = proxy
left-out = { $count } left out
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Own table

### Errors: what was found, where, and what to do

error-place = In { $file }{ $row ->
    [0] {""}
   *[other] , row { $row }
 }:
error-ours = Something went wrong on our side, not yours. Nothing was half saved. Pass the lines above on to your administrator.
error-area-not-found = Area { $code } is not in the loaded data. See on the page Data what is loaded.
error-no-areas = No wijken are loaded yet. Load the wijk- en buurtkaart of CBS, or the invented gemeenten with: python -m planner demo
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
rule-period-backwards = The period runs from { $start } to { $end }. Choose a later last year.
rule-party-unknown = This party is no longer at the table.
rule-party-without-name = Give the party a name.
rule-party-twice = { $name } is at the table already. Choose another name.
rule-party-twice-in-action = A party leads or takes part, not both.
rule-party-counted-on = { $name } takes part in “{ $action }”. Take the party out of it first.
rule-opgave-unknown = This opgave is no longer on the agenda.
rule-opgave-without-title = Give the opgave a name.
rule-opgave-has-actions = “{ $action }” still runs under this opgave. Stop that action first or move it to another opgave.
rule-opgave-parked = The opgave “{ $title }” is parked. Put it back on the agenda first.
rule-cap-opgaven = An agenda holds { $cap } opgaven, so that you start small. Which one is parked?
rule-cap-actions = An agenda holds { $cap } open actions, so that you start small. Which one stops?
rule-action-unknown = This action is no longer on the agenda.
rule-action-without-title = Give the action a name.
rule-end-before-start = The end lies before the start. Choose a later end date.
rule-role-without-ground = When the gemeente decides, write down why: which public interest is the ground?
rule-state-not-next = An action does not go from { $state } to { $wanted } in one step.
rule-reason-needed = Write down why. Whoever comes later wants to know.
rule-negative-number = Hours and euros are zero or more.
rule-benefit-without-source = Name a source with the expected benefit, even when it is your own estimate.

### Command line

cli-help = Wijkagenda: from map to joint agenda. Messages go to standard error, results to standard output.
cli-demo = Make and load two invented gemeenten with a filled agenda.
cli-demo-busy = Making the invented gemeenten
cli-demo-done = Done. The invented agenda is called { $agenda }.
cli-start = Prepare everything and start the app.
cli-address = Wijkagenda runs at { $address } (stop: Ctrl+C)
cli-import-areas = Load borders and figures from a wijk- en buurtkaart of CBS (GeoPackage).
cli-import-figures = Load figures: Leefbaarometer or a table with a wijk- or buurtcode (CSV).
cli-imported = Recognised as { $title }, { $year }: { $rows } rows loaded, { $left-out } left out.
cli-year = The year of the figures, when the file itself does not say.
cli-scores = Give scores and figures of all areas of one gemeente.
cli-gemeente = Gemeente code, for example GM0344.
cli-level = Wijk or buurt.
cli-within = Rank within all gemeenten (nl) or within the own gemeente.
cli-json = Give JSON, for a program.
cli-agenda = Look at agendas.
cli-agenda-list = Name all agendas.
cli-agenda-show = Show one agenda.
cli-export = Write an agenda to share it.
cli-export-as = pdf, or html for a standalone page with a map.
cli-export-out = Where the file goes.
cli-export-done = { $file } written ({ $size } kB).
cli-migrate = Bring the database up to date.
cli-migrated = { $count ->
    [0] The database was up to date.
    [one] One step applied.
   *[other] { $count } steps applied.
 }
cli-check = Check settings and the files with indicators and sources.
cli-check-fine = Everything is right.
agendas-none = There are no agendas yet.
cli-parties = At the table
cli-goal = Goal

