# Every sentence a person can see, in English. Keys are the same in nl.ftl, which leads.

### Frame: what stands around every page

page-verken = Explore
page-agendas = Agendas
page-agenda = Agenda
page-gegevens = Data
other-language = Nederlands
skip-to-content = Go to the content
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
link-not-loaded = This link belongs to gemeente { $code }. It is not on the map that is loaded now. The page Data tells what is.
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
panel-where = { $level } in { $gemeente }
panel-provisional = This picture is provisional: not all figures are known yet.
panel-marks = Long mark: mean of { $gemeente }. Dots: mean of { $overall }.
panel-all-agendas = All { $count } agendas of this area
panel-unknown = There are too few figures about { $name } to name a theme.
panel-little-known = Little is known about { $name }: { $count } of the { $themes } themes has a score.
panel-no-peak = { $name } stands out on no theme within { $among }.
panel-themes = { $name } asks attention most of all for { $themes }.
panel-make-agenda = Make an agenda here
panel-open-agenda = Open “{ $title }”
panel-figures = The figures behind the scores
panel-not-loaded = Not loaded yet: { $figures }.
panel-figure-source = { $label }, { $year } ({ $source })
panel-figures-caption = Figures with year, score (10 = most to do) and source
among-nl = the Netherlands
among-fictional = the fictional gemeenten
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
among-scored = the { $level } with a score
place-unknown = Not enough data for a score.
coverage = { $percent }% of the figures known
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

error-ours = Something went wrong on our side, not yours. Nothing was half saved. Pass the lines above on to your administrator.
error-area-not-found = Area { $code } is not in the loaded data. See on the page Data what is loaded.
error-no-areas = No wijken are loaded yet. Load the wijk- en buurtkaart of CBS, or the invented gemeenten with: python -m planner demo
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
rule-period-backwards = The period runs from { $start } to { $end }. Choose a later last year.
rule-party-unknown = This party is no longer at the table.
rule-party-without-name = Give the party a name.
rule-party-without-kind = Choose what kind of party this is.
rule-party-twice = { $name } is at the table already. Choose another name.
rule-party-twice-in-action = A party leads or takes part, not both.
rule-party-counted-on = { $name } takes part in “{ $action }”. Take the party out of it first.
rule-opgave-unknown = This opgave is no longer on the agenda.
rule-opgave-without-title = Give the opgave a name.
rule-interwoven-off-scale = How interwoven an opgave is runs from { $least } to { $most }.
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
rule-not-a-whole-number = “{ $typed }” is not a number of 0 or more. Write it without decimals, for example 12,500.
rule-number-needed = Fill in a year.
rule-review-before-start = The day to look back lies before the start. Choose a day after { $start }.
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
cli-imported = Recognised as { $title }: { $rows } rows loaded, { $left-out } left out.
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


### Agendas: list and start

agendas-title = Agendas
agendas-why = An agenda is small: a few tasks everyone recognises, and a few actions to learn from.
agendas-example = Rivierwijk 2026–2028. The municipality, the housing association, the tenants and a residents’ group open up one street once, and look on 1 May 2027 at what it brought.
agendas-filter = Search by name or district
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
begin-title = Name of the agenda
begin-title-help = As you talk about it. You can change it later.
begin-from = From year
begin-to = Up to and including year
begin-save = Begin this agenda

### Forms

form-save = Save
form-close = Close
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
thread-review = Looking back
thread-more-figures = { $count ->
    [one] and 1 more figure
   *[other] and { $count } more figures
 }
thread-no-figure = Choose a figure
thread-no-opgave = Put a task on the agenda
thread-no-action = Think of an action
thread-no-review = Choose a day
thread-later-figure = a signal from the district
thread-later-action = what you try together
thread-later-review = when you look at what it brought
thread-review-after = after the action

### Step 1: Table

step-next = On to { $step }
step-tafel = Table
step-tafel-question = Who is at the table?
step-tafel-why = First who and why, rules last. Write down for each party what it knows, what it seeks and how much time it has.
step-tafel-example = Woonstede (housing association) knows which flats are due when, seeks residents who join in and has 320 hours a year.
party-contact = Contact: { $contact }.
party-knows = Knows: { $text }
party-seeks = Seeks: { $text }
party-hours = Has { $hours } hours a year.
party-nothing-told = What this party knows and seeks is not written down yet.
party-another = Add a party
party-add = Seat at the table
party-remove = Take { $name } from the table
field-party-name = Name of the party
field-party-kind = Kind of party
field-party-contact = Contact
field-party-contact-help = A function, not a person’s name: for example district manager.
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
figures-frozen = Recorded on { $day }. These values don’t change any more, not even when new figures arrive.
figure-score = score { $score } out of 10
field-opgave-title = The task in one sentence
field-opgave-title-help = What is going on? Not a solution yet.
field-opgave-figures = Figures of this area
field-opgave-figures-help = You see the value of now. When you save, we record value and year. Score 10 means: most to do here.
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
says-form = { $party }: who decides about this?
says-title = Who decides about this?
say-light-conflict = Something to talk about: { $parties } each say that they decide about this themselves.
say-light-nobody = Something to talk about: everyone says that others decide about this. Whose task is it?
say-light-incomplete = Not every party has said yet who decides.
say-light-clear = Every party has said who decides.
say-zelf = decides itself.
say-samen = wants to decide together.
say-anderen = says: others decide on this.
say-nothing = has said nothing yet.
say-choice-zelf = I do that myself
say-choice-samen = We do that together
say-choice-anderen = Others do that
field-say-kind = Who decides about this?
field-say-words = In its own words
field-say-words-help = How does this party look at the task?

### Step 3: Goal

step-doel = Goal
step-doel-question = What does everyone say yes to?
step-doel-why = One text, in words everyone uses. If the text changes, you ask again.
step-doel-example = In 2028 the neighbourhood has been opened up once: with a new sewer, more shade, efficient homes and residents who chose what comes in front of their door.
goal-version = This is version { $version } of the text.
field-goal = Our shared goal
field-goal-help = What is different in the district then, and when?

### Step 4: Actions

step-acties = Actions
step-acties-question = What do we try out?
step-acties-why = An action is small, has an expectation and a day to look back. What doesn’t work is a lesson too.
step-acties-example = Trial street Kreeklaan. If we put sewer, street and scaffolding in one planning, there is less nuisance, seen by one street opened up instead of two.
physical-first = A physical action is often a good first step: you soon see whether it works, and you get to know each other.
actions-need-opgave = An action belongs to a task. First put a task on the agenda.
actions-to-opgave = Go to the tasks
action-open = View
action-back = All actions
action-new-title = Try out an action
action-another = Add an action
action-add = Put on the agenda
action-led-by = { $party } leads.
action-no-lead = Nobody leads yet.
action-review = Looking back on { $day }.
action-no-review = The day to look back is still missing.
action-belongs = Belongs to “{ $opgave }” · { $nature }
action-agreement = Belongs to: { $text }.
nature-fysiek = Physical action
nature-sociaal = Social action
action-state-idee = idea
action-state-voorgesteld = proposed
action-state-akkoord = agreed
action-state-loopt = running
action-state-geleerd = learned
action-state-gestopt = stopped
action-state-opgeschaald = scaled up
action-move-back = Back to { $state }
action-move-voorgesteld = Propose
action-move-akkoord = Agree
action-move-loopt = Start
action-move-geleerd = Done: we have learned
action-move-gestopt = Stop this action
action-move-opgeschaald = Scale up
section-what = What and why
section-who = Who, and in which role
section-place = Where and when
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
field-ground = If the municipality decides: why?
field-ground-help = Which public interest asks for that?
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
field-agreement-help = For example: Prestatieafspraken 2027.
milestone-add = Add a moment
milestone-remove = Take off
field-milestone-on = When
field-milestone-text = What is ready then?
field-baseline = Which figure do we follow?
field-baseline-help = We record value and year now, as the starting point.
field-hoped = What do we hope?
hoped-omhoog = That it goes up
hoped-omlaag = That it goes down
hoped-gelijk = That it stays the same
given-no-parties = Nobody is at the table yet.
given-outside = { $party } has not been asked for this action yet.
given-form = { $party }: what does this party give and get?
given-puts = gives: { $text }
given-puts-nothing = gives: not written down yet.
given-loses = Gives out of hand: { $text }
given-wins = Gets back: { $text }
given-wins-nothing = Gets back: nothing written down yet. Why does this party join in?
field-hours = Hours
field-euros = Euros
field-yearly = These euros come every year
field-knowledge = Knowledge
field-space = Space
field-lets-go = What does this party give out of hand?
field-lets-go-help = What does it no longer decide alone?
field-gets = What does it get back?
field-gets-help = Without an answer, joining in is a favour.
field-benefit = Expected benefit
field-benefit-help = A claim, so with a source.
field-benefit-source = Source of that benefit
totals-title = What all open actions ask together
totals-nothing = not written down yet
totals-no-hours = hours not written down yet
totals-hours = { $hours } hours
totals-hours-of = { $hours } hours, of the { $has } hours it has a year

### Step 5: Sharing

step-delen = Share
step-delen-question = With whom do you share the agenda?
step-delen-why = A newcomer has to be able to read the whole story in ten minutes.
share-holds = The document holds the golden thread, the parties, the area in figures, the tasks, the goal, the actions with what everyone puts in, and the sources. It also says that the agenda binds nobody legally.
share-make-pdf = Make PDF
share-make-html = Make web page
share-save-pdf = Save the PDF
share-save-html = Save the web page
share-state = How far is the agenda?
share-move-concept = Back to draft
share-move-gedeeld = Share with all parties
share-move-vastgesteld = Adopt
share-move-afgerond = Finish
state-concept = draft
state-gedeeld = shared
state-vastgesteld = adopted
state-afgerond = finished
history-title = What has changed
history-count = The last { $shown } of { $all } changes.
history-somebody = Somebody without a party
event-create-agenda = { $who } began this agenda.
event-edit-agenda = { $to ->
    [none] { $who } changed the name, the period or what is urgent.
   *[other] { $who } moved the agenda to { $to }.
 }
event-write-ambition = { $who } wrote a new text for the goal.
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
report-front-version = Version
report-area-with-year = { $name } ({ $code }, borders of { $year })
report-period = { $start } to { $end }
report-agenda-concept = Draft: the parties are still working on it.
report-agenda-gedeeld = Shared: the parties are discussing the text.
report-agenda-vastgesteld = Adopted: the parties are carrying out the actions.
report-agenda-afgerond = Finished: the parties are looking back.
report-state-word-concept = draft
report-state-word-gedeeld = shared
report-state-word-vastgesteld = adopted
report-state-word-afgerond = finished
report-version = Version { $version }, made on { $today }
report-map-title = Map: { $title }.
report-map-outlined = Thick edge: { $areas }.
report-map-numbered = The numbers are the pilot actions.
report-map-action = action { $number } ({ $title })
report-map-off = Not on this map: { $what }.

## Foot of each page
report-foot = { $title } · version { $version } · { $state } · { $today }
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
report-among-fictional = the fictional gemeenten
report-among-scored = the areas with a score
report-party = Party
report-indicator = Figure
report-value = Value
report-year = Year
report-score = Score
report-source = Source

## Gouden draad
report-thread = The golden thread
report-thread-caption = From figure to urgency, action and review: one thread per row.
report-thread-figure = Figure
report-thread-urgency = Shared opgave (task)
report-thread-action = Pilot action
report-thread-review = Review
report-thread-none = There is no opgave yet. The thread starts with a figure and a task that all parties recognise.
report-thread-no-figure = No figure yet
report-thread-no-action = No action yet
report-thread-no-review = No date yet

## Parties
report-parties = Who is at the table
report-parties-caption = What each party knows and seeks. Hours are per year.
report-parties-none = Nobody is at the table yet.
report-contact = Contact
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
report-interwoven = How interwoven is this opgave? { $degree } on a scale from 1 (separate) to 5 (strongly interwoven).
report-value-then = Value then
report-frozen-on = Recorded
report-frozen-caption = The figures at the moment this opgave was put on the agenda. They don't change after that.
report-decides = Who decides
report-own-words = In own words
report-says-caption = What each party says of this opgave
report-say-zelf = I do that myself
report-say-samen = We do that together
report-say-anderen = Others do that
report-says-silent = { $count ->
    [one] { $parties } has not said anything about this opgave yet.
   *[other] { $parties } have not said anything about this opgave yet.
}
report-say-conflict = To talk about: { $parties } each say that they decide on this themselves.
report-say-nobody = To talk about: all parties say that others decide on this. Whose opgave is it?

## Goal
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
report-baseline = At the start: { $figure }. Source: { $source }.
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
report-totals = What the actions ask together
report-totals-caption = All open actions together, beside the hours each party has per year
report-totals-none = Once there are parties and open actions, this shows what they ask together.
report-hours-asked = Hours asked
report-hours-there = Hours per year
report-euros-once = Euros once
report-euros-yearly = Euros per year
report-together = Together
report-hours-too-many = To talk about: { $party }. The actions ask { $hours } hours more than this party has per year.

## Sources
report-sources = Sources and account
report-sources-caption = Where the borders and figures come from. The mark (start of the SHA-256) identifies the file.
report-sources-none = No figures or borders have been loaded yet.
report-licence = Licence
report-attribution = Attribution
report-imported = Retrieved
report-checksum = Mark
report-method = A score is the place in the row of all areas: 0 is least to do, 10 is most. A theme is the mean of its figures. When too many figures are missing, there is no score.
report-not-binding = This agenda is an agreement to cooperate and is not legally binding.
report-substituted = The sign □ stands for a character this document can't show, such as an emoji. The web page does show it.
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
error-layer-without-polygons = The layer { $layer } in { $file } holds lines or points only and no surfaces. Choose the wijk- en buurtkaart of CBS.
error-year-unknown-areas = { $file } doesn't say of which year the borders are. Put the year in the file name, as in wijkenbuurten_2024.gpkg.
error-year-unknown = { $file } doesn't say of which year the figures are. Put the year in the file name, add a column jaar, or give the year (--year).
error-year-differs = The figures in { $file } are about another year ({ $found }) than the one you give ({ $year }). Leave the year out, or correct the column with the year.
error-year-impossible = The year { $year } can't be right. Give a year from { $first } to { $last }.
error-table-other-kind = { $file } is no CSV; it is: { $found }. Save the table as CSV and try again.
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
## Storage of agendas

error-data-dir-unusable = Nothing can be saved in the data folder { $folder }: { $reason }. Make the folder writable, or choose another one with PLANNER_DATA_DIR.
error-database-url-wrong = The setting PLANNER_DATABASE_URL is not right. Write sqlite:///folder/file.db or postgresql://user:password@server/name.
error-database-unreachable = The database { $address } can't be reached. It says: { $reason }
error-database-busy = Somebody else has been saving in this agenda for { $seconds } seconds. Nothing was changed. Try again in a moment.
error-database-too-new = The database belongs to a newer version of Wijkagenda (revision { $found }; this version knows { $known }). Use the newer version, or put back a copy of the database that fits this one.
error-agenda-not-found = Agenda { $id } is not there (any more). Choose an agenda from the overview.
