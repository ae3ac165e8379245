### Words that several pages share

level-gemeente = Gemeente
level-wijk = Wijk
level-buurt = Buurt

levels-gemeente = gemeenten
levels-wijk = wijken
levels-buurt = buurten

everywhere = all gemeenten
years-between = { $first } to { $last }
years-of = The figures are of { $years }.
years-of-most = The figures are of { $years }, most of { $most }.
years-cover = They are about { $percent }% of the residents.
years-apart = The years are up to { $gap } years apart: time may explain a difference too.

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

column-name = Area
column-code = Code
column-year = Year
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
column-recognised = Recognised as
column-figures = Figures
column-range = Lowest – highest
column-absent = No figure
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

years-figure = { $label }: { $years }
years-figures = Compared with figures of other years too: { $figures }.
context = not counted
among-nl = the Netherlands
among-fictional = the fictional gemeenten
among-class = the equally urban part of { $all }
among-class-few = the equally urban part of { $all } ({ $areas })

whole = the { $level } in { $among }
whole-scored = the { $count } { $level } with a score
whole-scored-among = the { $count } { $level } with a score in { $among }

among-scored = the { $level } with a score
coverage = { $percent }% of the figures known
coverage-years = { $percent }% of the figures known, of { $years }
percent = { $percent }%
column-made = How it was made
column-attribution = Attribution
column-life = Assumed service life

data-other-file = Choose another file
size-small = { $size } kB
size-large = { $size } MB
scale-rank = the place in the row
scale-fixed = fixed, from { $low } to { $high }
proxy = proxy
left-out = { $count } left out
asset-share = { $share }%
column-asset-type = Type
column-quantity = Quantity
column-median-year = Median year
column-past-life = Past assumed service life
column-past-life-soon = Within 10 years
column-poor = Poor condition
column-short = 10 years or less according to inspection
column-left-out = Left out

example = Example:
report-blank = Not written down yet
report-none = none
report-unknown = unknown
