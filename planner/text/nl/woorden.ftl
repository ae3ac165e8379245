### Words that several pages share

level-gemeente = Gemeente
level-wijk = Wijk
level-buurt = Buurt

levels-gemeente = gemeenten
levels-wijk = wijken
levels-buurt = buurten

everywhere = alle gemeenten
years-between = { $first } tot { $last }
years-of = De cijfers zijn van { $years }.
years-of-most = De cijfers zijn van { $years }, de meeste van { $most }.
years-cover = Ze gaan over { $percent }% van de inwoners.
years-apart = De jaren liggen tot { $gap } jaar uit elkaar: een verschil kan ook door de tijd komen.

legend = Legenda
legend-1 = Minst te doen
legend-2 = Minder te doen
legend-3 = Midden
legend-4 = Meer te doen
legend-5 = Meest te doen
legend-no-data = Onvoldoende gegevens
legend-secret = Niet gegeven door de bron, of te weinig bewoners of objecten
legend-uninhabited = Geen inwoners
legend-water = Water

column-name = Gebied
column-code = Code
column-year = Jaar
column-source = Bron
column-rows = Rijen
column-file = Bestand
column-licence = Licentie
column-loaded-on = Geladen op
column-checksum = Controlegetal
column-theme = Thema
column-why = Waarom
column-unit = Eenheid
column-direction = Vraagt aandacht bij
column-scale = Score volgt
column-together = Van buurt naar wijk
column-recognised = Herkend als
column-figures = Cijfers
column-range = Laagste – hoogste
column-absent = Geen cijfer
column-weight = Gewicht

missing-geheim = De bron geeft dit niet: geheim, te onzeker of onbekend
missing-later = Nog niet gepubliceerd
missing-vervallen = Niet meer gepubliceerd
missing-onbekend = Geen cijfer
missing-nvt = Niet van toepassing
missing-weinig = Te weinig inwoners om te vergelijken
missing-objecten = Te weinig objecten, of van te weinig is het jaar of de staat bekend
missing-dekking = Te weinig dekking ({ $percent }%, nodig { $needed }%)
missing-thema = Te weinig cijfers ({ $percent }% bekend, nodig { $needed }%)
missing-oud = Oud cijfer niet meegeteld ({ $year })
missing-klasse = Geen stedelijkheid bekend, dus niet te vergelijken

years-figure = { $label }: { $years }
years-figures = Ook vergeleken met cijfers van andere jaren: { $figures }.
context = telt niet mee
among-nl = Nederland
among-fictional = de fictieve gemeenten
among-class = het even stedelijke deel van { $all }
among-class-few = het even stedelijke deel van { $all } ({ $areas })

whole = de { $level } in { $among }
whole-scored = de { $count } { $level } met een score
whole-scored-among = de { $count } { $level } met een score in { $among }

among-scored = de { $level } met een score
coverage = { $percent }% van de cijfers bekend
coverage-years = { $percent }% van de cijfers bekend, van { $years }
percent = { $percent }%
column-made = Zo gemaakt
column-attribution = Bronvermelding
column-life = Aangenomen levensduur

data-other-file = Kies een ander bestand
size-small = { $size } kB
size-large = { $size } MB
scale-rank = de plaats in de rij
scale-fixed = vast, van { $low } tot { $high }
proxy = benadering
left-out = { $count } weggelaten
asset-share = { $share }%
column-asset-type = Soort
column-quantity = Hoeveelheid
column-median-year = Mediaan jaar
column-past-life = Ouder dan de aangenomen levensduur
column-past-life-soon = Binnen 10 jaar
column-poor = Slechte staat
column-short = Nog hooguit 10 jaar volgens inspectie
column-left-out = Weggelaten

example = Voorbeeld:
report-blank = Nog niet opgeschreven
report-none = geen
report-unknown = onbekend
