### Verken

## The map, and the choices above it

choose-gemeente = Gemeente
all-areas = Alle gemeenten
choose-niveau = Niveau
choose-toon = Thema of cijfer
choose-vergelijk = Vergelijk binnen
reference-nl = Alle gemeenten
reference-gemeente = Eigen gemeente
reference-stedelijkheid = Even stedelijk
link-not-loaded = Deze link hoort bij gemeente { $code }. Die staat niet op de kaart die nu geladen is. Op de pagina Gegevens zie je wat er wel is.

map-title = { $label }, { $place }
map-title-years = { $label }, { $place } ({ $years })
map-alt = Kaart van { $place }: { $label } in { $count } gebieden. { $most ->
    [one] Eén gebied hoort bij de groep met het meest te doen.
   *[other] { $most } gebieden horen bij de groep met het meest te doen.
 }
map-alike = De gebieden verschillen hier bijna niet: alle liggen ze tussen { $low } en { $high }. De kleuren zijn een volgorde en zeggen weinig.

find-area = Zoek een gemeente, wijk of buurt
find-in-gemeente = { $name } (gemeente)
find-in-buurt = { $name } (buurt in { $wijk }, { $gemeente })
begin-area-in-wijk = { $name } (wijk in { $gemeente })
begin-area-in-buurt = { $name } (buurt in { $gemeente })
find-more = { $count ->
    [one] En nog één gebied met deze naam. Typ er de wijk of de gemeente bij.
   *[other] En nog { $count } gebieden. Typ er de wijk of de gemeente bij.
 }
find-nothing = Niets gevonden bij “{ $typed }”. Controleer de naam, of kijk op de pagina Gegevens welke gemeenten geladen zijn.
find-like = Niets gevonden bij “{ $typed }”. Lijkt erop: { $near }.

choose-area-wijk = Kies een wijk
choose-area-buurt = Kies een buurt
choose-area-none = Nog niets gekozen
choose-gemeente-first = Klik op de kaart, zoek hierboven een gebied, of kies eerst een gemeente om uit een lijst te kiezen.

first-title = Begin bij een gebied
first-1 = De kaart laat zien waar het meest te doen is: hoe donkerder, hoe meer.
first-2 = Klik op een gebied op de kaart. Je ziet dan vier thema’s en de cijfers erachter.
first-3 = Maak daarna samen een kleine agenda: wat delen we, wat proberen we uit en wie geeft wat.
first-fictional = Je kijkt naar twee verzonnen gemeenten. Eigen gegevens laad je op de pagina Gegevens.

score-out-of-ten = { $score } van 10
table-caption = { $title }: alle gebieden, het meest te doen bovenaan
table-caption-cut = { $title }: de eerste { $shown } van { $total } gebieden, het meest te doen bovenaan. Kies een gemeente om de hele lijst te zien, of zoek een gebied op naam.
column-class = Groep
column-value = Waarde

empty-title = Er zijn nog geen wijken geladen
empty-why = Op deze pagina komt de kaart van jouw wijken. Bekijk eerst hoe het werkt met twee verzonnen gemeenten.
empty-load-demo = Laad de verzonnen gemeenten
cli-demo-busy = Verzonnen gemeenten maken
empty-real = Heb je de wijk- en buurtkaart van het CBS? Laad haar op de pagina Gegevens, of met: python -m planner import-areas BESTAND

## Weigh for yourself

weights-own = Weeg zelf
weights-by = Gewogen volgens: { $name }
weights-change = Wijzig
weights-back = Terug naar gewone gewichten
weights-question = Hoe zwaar telt elk cijfer voor jou?
weights-link = De link naar deze pagina onthoudt je keuze.
weights-unknown = Deze indicatoren kennen we hier niet, hun gewicht telt niet mee: { $names }.
weights-link-wrong = De gewichten in deze link zijn niet te lezen. Je ziet de gewone gewichten. { $why }

## One area

panel-where = { $level } in { $gemeente }
panel-who = { $count } inwoners · { $level } in { $gemeente }
explain-water = Dit gebied is water. Er wonen geen mensen, dus er zijn geen scores.
explain-uninhabited = Hier wonen volgens de cijfers geen mensen, of het aantal is niet bekend. Daarom zijn er geen scores. Het gebied blijft op de kaart, omdat het werk en de ruimte wel meetellen.
panel-not-weinig = In { $name } wonen te weinig mensen om het met andere gebieden te vergelijken. De cijfers zelf staan hieronder.
panel-not-klasse = Hoe stedelijk { $name } is, is niet bekend. Kies bij Vergelijk binnen een andere groep.
panel-unknown = Over { $name } zijn te weinig cijfers om een thema te noemen.
panel-themes = { $name } vraagt vooral aandacht voor { $themes }.
panel-provisional = Dit beeld is voorlopig: nog niet alle cijfers zijn bekend.
panel-little-known = Over { $name } is weinig bekend: { $count } van de { $themes } thema’s heeft een score.
panel-no-peak = { $name } springt er op geen thema uit binnen { $among }.

panel-make-agenda = Maak hier een agenda
panel-open-agenda = Open “{ $title }”
panel-all-agendas = Alle { $count } agenda’s van dit gebied
panel-mark-gemeente = Streep: gemiddelde van { $gemeente }.
panel-mark-overall = Stippels: gemiddelde van { $overall }.
overall-fictional = alle gemeenten
overall-nl = Nederland

place-not-weinig = Te weinig inwoners om te vergelijken, dus geen score.
place-not-klasse = Hoe stedelijk dit gebied is, is niet bekend. Daarom is er hier geen score.
place-unknown = Onvoldoende gegevens voor een score.
place-top-10 = Hoort bij de 10% met het meest te doen van { $whole }.
place-top-25 = Hoort bij de 25% met het meest te doen van { $whole }.
place-more = Meer te doen dan de helft van { $whole }.
place-middle = Rond het midden van { $whole }.
place-less = Minder te doen dan de helft van { $whole }.
place-low-25 = Hoort bij de 25% met het minst te doen van { $whole }.
place-rank = { $rank }e van { $count } { $level } met een score in { $among } (1e = meest te doen).
place-rank-tied = Gedeeld { $rank }e van { $count } { $level } met een score in { $among } (1e = meest te doen).
place-only = De enige { $one } met een score in { $among }.

sure-one = Plek { $low } van { $areas } { $level }, ook bij iets andere gewichten
sure-few = Plek { $low } tot { $high } van { $areas } { $level } bij iets andere gewichten
why-score = Waarom deze score?
why-no-score = Waarom geen score?
score-why-more = Vooral door { $figures }.
score-why-less = Hier is minder te doen, vooral door { $figures }.
score-why-figure = { $label } ({ $score })

why-absent = Nog niet bekend: { $figures }.
why-balanced = De cijfers houden elkaar in evenwicht.
why-caption = { $theme }: wat elk cijfer doet. Het midden is 5.
column-figure = Cijfer
column-score = Score
column-counts = Telt voor
column-adds = Effect
adds = +{ $points }

sure-same = Ook als elk cijfer wat zwaarder of lichter telt, staat dit gebied op plaats { $rank } van { $areas }.
sure-between = Als elk cijfer wat zwaarder of lichter telt, staat dit gebied tussen plaats { $low } en { $high } van { $areas }.
sure-first = We hebben duizend keer gerekend met iets andere gewichten. In { $percent }% daarvan hoort het bij de { $first } met het meest te doen.
sure-first-one = We hebben duizend keer gerekend met iets andere gewichten. In { $percent }% daarvan is hier het meest te doen.

why-not-sure-one = Hoe vast deze plek ligt, is hier niet te zeggen: de score rust op één cijfer.
why-not-sure-few = Hoe vast deze plek ligt, is hier niet te zeggen: er wonen minder dan { $least } huishoudens.
why-not-sure-unknown = Hoe vast deze plek ligt, is hier niet te zeggen: het aantal huishoudens is niet bekend.

panel-figures-caption = Cijfers met score (10 = meest te doen), jaar en bron
put-together = { $source }, opgeteld uit buurten, dekking { $percent }%
borders-changed = { $source }, indeling gewijzigd ({ $percent }% eigen mensen)
figure-part = { $source }; telt hier niet mee: deze cijfers gaan over { $percent }% van de inwoners van de gemeente, nodig is { $needed }%
figure-touched = { $source }; telt hier niet mee: dit bestand raakt de gemeente alleen
panel-not-loaded = Nog niet geladen of gepubliceerd: { $figures }.

## What is behind it

panel-figures = De cijfers achter de scores
origin-title = Waar komen deze cijfers vandaan?
origin-mixed = Berekend uit de aandelen van { $count } groepen in { $source }: hoe ongelijker verdeeld, hoe hoger.
origin-as-given = { $source }, zoals de bron het geeft.
origin-register = Berekend uit { $source } en de aangenomen levensduur van elke soort.
origin-together = Opgeteld uit buurten, met cijfers voor { $percent }%.
origin-changed = Indeling gewijzigd: omgerekend naar de grenzen van { $year }. Van de mensen over wie dit gemeten is, is { $percent }% van dit gebied zelf; de rest komt van gebieden waar het bij hoorde.
origin-made-caption = Hoe elk cijfer en zijn score zijn gemaakt
origin-files-caption = De bestanden. Aan het controlegetal (begin van de SHA-256) is een bestand te herkennen.

like-title-wijk = Vergelijkbare wijken
like-title-buurt = Vergelijkbare buurten
like-none = Over { $name } is te weinig bekend om gebieden te vinden die erop lijken.
like-which = Deze { $count } { $level } lijken het meest op { $name }, naar wat bekend is van stedelijkheid, bouwjaar, woningen, huishoudens en leeftijd.
like-not-compared = Hun scores zijn hier niet naast elkaar te zetten. Kies bij Vergelijk binnen: Alle gemeenten.
like-more = Er is in { $name } meer te doen dan daar aan { $themes }.
like-less = Er is minder te doen aan { $themes }.
like-pair = { $theme } ({ $own } tegen { $mean })
like-same = Op de thema’s springt { $name } er niet uit.
column-gemeente = Gemeente
like-mean-row = Gemiddeld van deze { $count }, voor zover bekend
like-caption = Scores van { $name } en van de gebieden die erop lijken (10 = meest te doen)
like-caption-names = Gebieden die op { $name } lijken

assets-title = Wat er buiten staat en hoe oud het is
assets-empty = Hier zijn geen objecten geladen.
assets-caption = Openbare ruimte van { $name }, uit de beheerregisters
amount-m2 = { $amount } m²
amount-m = { $amount } m
amount-stuk = { $amount }
assets-no-life = Geen: leeftijd zegt hier niets
assets-life-own = { $years } jaar (eigen aanname)
assets-life = { $years } jaar ({ $sources })
assets-age = Ouder dan de aangenomen levensduur gaat alleen over het jaar van aanleg. Het is een signaal om te gaan kijken, geen oordeel. Wat een inspectie zag, staat er apart naast.
assets-left-out = Niet meegeteld, of zonder bruikbaar jaar: { $counted }.
asset-left-out-jaar-onmogelijk = Jaar kan niet kloppen of is maar ingevuld (telt mee, jaar onbekend)
asset-left-out-niet-aanwezig = Niet (meer) of nog niet aanwezig
asset-left-out-zonder-plek = Zonder plek
asset-left-out-buiten-gebied = Buiten de geladen gebieden
asset-left-out-dubbel = Dubbel
asset-left-out-oudere-inspectie = Oudere inspectie van hetzelfde object
asset-left-out-soort-onbekend = Soort niet herkend of niet gekozen
asset-left-out-hoeveelheid-onbekend = Hoeveelheid onbekend
