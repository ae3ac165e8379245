### The indicators

data-indicators-question = How do scores come about?
data-indicators-why = A score is the place of an area among the others: 0 is least to do, 10 is most. Within a theme each figure counts by its weight. There is no total over the four themes.
data-indicators-of = { $theme }: the figures and how they count
direction-high-is-need = a high figure
direction-low-is-need = a low figure
weight-until = { $weight }, as long as this has no figures: { $labels }
weight-contained = doesn’t count; is part of: { $labels }
weight-context = doesn’t count, only to know
together-inhabitants = by inhabitants
together-households = by households
together-dwellings = by homes
together-area = by area
together-none = only as the source gives it
data-whys = Why these figures for { $theme }

data-own = Own indicators
own-why = A figure of our own, loaded with an own table.
own-from = From: { $titles }.
own-change = Change
data-remove = Remove
