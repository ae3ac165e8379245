### Verken

## The map, and the choices above it

choose-gemeente = Municipality (gemeente)
all-areas = All gemeenten
choose-niveau = Level
choose-toon = Theme or figure
choose-vergelijk = Compare within
reference-nl = All gemeenten
reference-gemeente = Own gemeente
reference-stedelijkheid = Equally urban
link-not-loaded = This link belongs to gemeente { $code }. It is not on the map that is loaded now. The page Data tells what is.

map-title = { $label }, { $place }
map-title-years = { $label }, { $place } ({ $years })
map-alt = Map of { $place }: { $label } in { $count } areas. { $most ->
    [one] One area is in the group with most to do.
   *[other] { $most } areas are in the group with most to do.
 }
map-alike = The areas hardly differ here: all lie between { $low } and { $high }. The colours are an order and say little.

find-area = Find a gemeente, wijk or buurt
find-in-gemeente = { $name } (municipality)
find-in-buurt = { $name } (neighbourhood in { $wijk }, { $gemeente })
begin-area-in-wijk = { $name } (district in { $gemeente })
begin-area-in-buurt = { $name } (neighbourhood in { $gemeente })
find-more = { $count ->
    [one] And one more area with this name. Add the wijk or the gemeente.
   *[other] And { $count } more areas. Add the wijk or the gemeente.
 }
find-nothing = Nothing found for “{ $typed }”. Check the name, or see on the page Data which gemeenten are loaded.
find-like = Nothing found for “{ $typed }”. Similar: { $near }.

choose-area-wijk = Choose a wijk
choose-area-buurt = Choose a buurt
choose-area-none = Nothing chosen yet
choose-gemeente-first = Click the map, find an area above, or choose a gemeente first to pick from a list.

first-title = Start with an area
first-1 = The map shows where most is to be done: the darker, the more.
first-2 = Click an area on the map. You then see four themes and the figures behind them.
first-3 = Then make a small agenda together: what do we share, what do we try and who gives what.
first-fictional = You are looking at two invented gemeenten. Load your own data on the page Data.

score-out-of-ten = { $score } out of 10
table-caption = { $title }: all areas, most to do first
table-caption-cut = { $title }: the first { $shown } of { $total } areas, most to do first. Choose a gemeente to see the whole list, or find an area by name.
column-class = Group
column-value = Value

empty-title = No wijken are loaded yet
empty-why = The map of your wijken comes on this page. See first how it works with two invented gemeenten.
empty-load-demo = Load the invented gemeenten
cli-demo-busy = Making the invented gemeenten
empty-real = Do you have the wijk- en buurtkaart of CBS? Load it on the page Data, or with: python -m planner import-areas FILE

## Weigh for yourself

weights-own = Weigh it yourself
weights-by = Weighed by: { $name }
weights-change = Change
weights-back = Back to the usual weights
weights-question = How heavily does each figure count for you?
weights-link = The link to this page remembers your choice.
weights-unknown = We don't know these indicators here, so their weight doesn't count: { $names }.
weights-link-wrong = The weights in this link can’t be read. You see the usual weights. { $why }

## One area

panel-where = { $level } in { $gemeente }
panel-who = { $count } inhabitants · { $level } in { $gemeente }
explain-water = This area is water. Nobody lives here, so there are no scores.
explain-uninhabited = According to the figures nobody lives here, or the number is not known. That is why there are no scores. The area stays on the map, because its work and space do count.
panel-not-weinig = Too few people live in { $name } to compare it with other areas. The figures themselves are below.
panel-not-klasse = How urban { $name } is, is not known. Choose another group under Compare within.
panel-unknown = There are too few figures about { $name } to name a theme.
panel-themes = { $name } asks attention most of all for { $themes }.
panel-provisional = This picture is provisional: not all figures are known yet.
panel-little-known = Little is known about { $name }: { $count } of the { $themes } themes has a score.
panel-no-peak = { $name } stands out on no theme within { $among }.

panel-make-agenda = Make an agenda here
panel-open-agenda = Open “{ $title }”
panel-all-agendas = All { $count } agendas of this area
panel-mark-gemeente = Line: mean of { $gemeente }.
panel-mark-overall = Dots: mean of { $overall }.
overall-fictional = all gemeenten
overall-nl = Netherlands

place-not-weinig = Too few residents to compare, so no score.
place-not-klasse = How urban this area is, is not known. So there is no score here.
place-unknown = Not enough data for a score.
place-top-10 = Among the 10% with most to do of { $whole }.
place-top-25 = Among the 25% with most to do of { $whole }.
place-more = More to do than half of { $whole }.
place-middle = Around the middle of { $whole }.
place-less = Less to do than half of { $whole }.
place-low-25 = Among the 25% with least to do of { $whole }.
place-rank = Number { $rank } of { $count } { $level } with a score in { $among } (1 = most to do).
place-rank-tied = Shared number { $rank } of { $count } { $level } with a score in { $among } (1 = most to do).
place-only = The only { $one } with a score in { $among }.

sure-one = Place { $low } of { $areas } { $level }, also with slightly different weights
sure-few = Place { $low } to { $high } of { $areas } { $level } with slightly different weights
why-score = Why this score?
why-no-score = Why no score?
score-why-more = Mainly because of { $figures }.
score-why-less = There is less to do here, mainly because of { $figures }.
score-why-figure = { $label } ({ $score })

why-absent = Not known yet: { $figures }.
why-balanced = The figures balance each other.
why-caption = { $theme }: what each figure does. The middle is 5.
column-figure = Figure
column-score = Score
column-counts = Counts for
column-adds = Effect
adds = +{ $points }

sure-same = Also when each figure counts a little more or less, this area is in place { $rank } of { $areas }.
sure-between = When each figure counts a little more or less, this area is between places { $low } and { $high } of { $areas }.
sure-first = We calculated a thousand times with slightly different weights. In { $percent }% of those it is among the { $first } with most to do.
sure-first-one = We calculated a thousand times with slightly different weights. In { $percent }% of those most is to be done here.

why-not-sure-one = How firm this place is can’t be said here: the score rests on one figure.
why-not-sure-few = How firm this place is can’t be said here: fewer than { $least } households live here.
why-not-sure-unknown = How firm this place is can’t be said here: the number of households isn’t known.

panel-figures-caption = Figures with score (10 = most to do), year and source
put-together = { $source }, put together from buurten, coverage { $percent }%
borders-changed = { $source }, borders changed ({ $percent }% own people)
figure-part = { $source }; not counted here: these figures are about { $percent }% of the residents of the gemeente, { $needed }% needed
figure-touched = { $source }; not counted here: this file only touches the gemeente
panel-not-loaded = Not loaded or published yet: { $figures }.

## What is behind it

panel-figures = The figures behind the scores
origin-title = Where do these figures come from?
origin-mixed = Calculated from the shares of { $count } groups in { $source }: the less evenly spread, the higher.
origin-as-given = { $source }, as the source gives it.
origin-register = Calculated from { $source } and the assumed service life of each type.
origin-together = Put together from buurten, with figures for { $percent }%.
origin-changed = Borders changed: converted to the borders of { $year }. Of the people this was measured of, { $percent }% are of this area itself; the rest comes from areas it was one with.
origin-made-caption = How each figure and its score were made
origin-files-caption = The files. The checksum (start of the SHA-256) identifies a file.

like-title-wijk = Similar wijken
like-title-buurt = Similar buurten
like-none = Too little is known of { $name } to find areas that are like it.
like-which = These { $count } { $level } are most like { $name }, by what is known of urbanity, year of construction, homes, households and age.
like-not-compared = Their scores can’t be put side by side here. Choose at Compare within: All gemeenten.
like-more = In { $name } there is more to do than there about { $themes }.
like-less = There is less to do about { $themes }.
like-pair = { $theme } ({ $own } against { $mean })
like-same = On the themes { $name } doesn’t stand out.
column-gemeente = Gemeente
like-mean-row = Mean of these { $count }, as far as known
like-caption = Scores of { $name } and of the areas like it (10 = most to do)
like-caption-names = Areas that are like { $name }

assets-title = What stands outside and how old it is
assets-empty = No objects are loaded here.
assets-caption = Public space of { $name }, from the asset registers
amount-m2 = { $amount } m²
amount-m = { $amount } m
amount-stuk = { $amount }
assets-no-life = None: age says nothing here
assets-life-own = { $years } years (own assumption)
assets-life = { $years } years ({ $sources })
assets-age = Older than the assumed service life is about the year of construction only. It is a sign to go and look, not a verdict. What an inspection saw stands beside it.
assets-left-out = Not counted, or without a usable year: { $counted }.
asset-left-out-jaar-onmogelijk = Year can't be true or was only filled in (counts, year unknown)
asset-left-out-niet-aanwezig = Not there (any more, or yet)
asset-left-out-zonder-plek = Without a place
asset-left-out-buiten-gebied = Outside the loaded areas
asset-left-out-dubbel = Double
asset-left-out-oudere-inspectie = Earlier inspection of the same object
asset-left-out-soort-onbekend = Type not recognised or not chosen
asset-left-out-hoeveelheid-onbekend = Quantity unknown
