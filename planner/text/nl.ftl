# Every sentence a person can see, in Dutch. Keys are the same in en.ftl.

### Frame: what stands around every page

page-verken = Verken
page-agendas = Agenda’s
page-agenda = Agenda
page-examples = Voorbeelden
page-gegevens = Gegevens
door-not-here = Deze pagina bestaat niet
door-not-here-what = Het adres klopt niet, of de pagina is weg. Kijk of je het goed overnam, of begin bij de kaart.
door-to-map = Ga naar de kaart
door-other-name = Wijkagenda antwoordt niet op deze naam: vraag je beheerder naar het adres.
door-too-slow = Het bestand kwam te langzaam binnen. Kijk of je verbinding goed is en probeer het opnieuw.
other-language = English
skip-to-content = Ga naar de inhoud
streamlit-upload = Kies een bestand
streamlit-file = Sleep hier een bestand naartoe
streamlit-choose = Kies
streamlit-no-results = Niets gevonden
streamlit-open = Toon de lijst
streamlit-clear = Maak leeg
streamlit-more = Eén meer
streamlit-less = Eén minder
streamlit-chosen = Gekozen
streamlit-all = Kies alles
away = Er is even geen verbinding.
away-help = Wat je typt, blijft in dit tabblad bewaard. Zodra de verbinding terug is, gaat alles vanzelf verder.
streamlit-error = Let op:
streamlit-failed = Dit is niet gelukt. De fout ligt bij ons en staat in het logboek van de server. Laad de pagina opnieuw.
streamlit-refused = Dit bestand is niet opgeslagen.
streamlit-size = Tot { $what } MB
streamlit-disallowed = Dit soort bestand leest de app niet. Kies er een van de soorten hierboven.
streamlit-remove = Haal { $what } weg
streamlit-close = Sluiten
streamlit-dismiss = Sluit de lijst
streamlit-suggestions = Keuzes
streamlit-other-file = Kies een ander bestand
streamlit-cancel = Stop met het opsturen van { $what }
streamlit-retry = Klik om het nog eens te proberen
streamlit-too-large = Dit bestand is groter dan { $what } MB. Kies een kleiner bestand.
streamlit-one-file = Kies één bestand tegelijk.
streamlit-not-sent = Dit bestand kon niet worden opgestuurd. Probeer het nog eens.
streamlit-count = Keuzes: { $what }.
streamlit-selected = { $what }, gekozen
no-script = Wijkagenda heeft JavaScript nodig. Zet het aan in je browser en laad de pagina opnieuw.
fictional = fictief
page-failed = Deze pagina kan nu niet worden getoond. De fout ligt bij ons en staat als nummer { $number } in het logboek van de server. Wat je bewaard hebt, is er nog. Probeer het opnieuw, of geef dit nummer aan je beheerder.
gesture-failed = Dit is niet gelukt. De fout ligt bij ons en staat als nummer { $number } in het logboek van de server. Er is niets half bewaard. Probeer het opnieuw, of geef dit nummer aan je beheerder.
page-again = Probeer opnieuw
page-waits = Deze pagina kijkt zelf of het weer gaat. Wat je typte en nog niet bewaarde, staat er dan nog.
live-away = Even geen nieuws van anderen. De app probeert het vanzelf opnieuw.
foot = Wijkagenda toont signalen, geen oordelen. Een cijfer zegt waar je kunt beginnen met praten, niet wat de oorzaak is.

### Verken: the map

choose-gemeente = Gemeente
choose-niveau = Niveau
choose-toon = Thema of cijfer
choose-vergelijk = Vergelijk binnen
level-gemeente = Gemeente
level-wijk = Wijk
level-buurt = Buurt
levels-gemeente = gemeenten
levels-wijk = wijken
levels-buurt = buurten
reference-nl = Alle gemeenten
reference-gemeente = Eigen gemeente
reference-stedelijkheid = Even stedelijk
link-not-loaded = Deze link hoort bij gemeente { $code }. Die staat niet op de kaart die nu geladen is. Op de pagina Gegevens zie je wat er wel is.
all-areas = Alle gemeenten
everywhere = alle gemeenten
choose-area-wijk = Kies een wijk
choose-area-buurt = Kies een buurt
choose-area-none = Nog niets gekozen
choose-gemeente-first = Klik op de kaart, zoek hierboven een gebied, of kies eerst een gemeente om uit een lijst te kiezen.
find-area = Zoek een gemeente, wijk of buurt
find-in-gemeente = { $name } (gemeente)
find-in-buurt = { $name } (buurt in { $wijk }, { $gemeente })
find-more = { $count ->
    [one] En nog één gebied met deze naam. Typ er de wijk of de gemeente bij.
   *[other] En nog { $count } gebieden. Typ er de wijk of de gemeente bij.
 }
find-more-cli = En nog { $count }. Geef er de wijk of de gemeente bij, of vraag er meer met --most.
find-nothing = Niets gevonden bij “{ $typed }”. Controleer de naam, of kijk op de pagina Gegevens welke gemeenten geladen zijn.
find-like = Niets gevonden bij “{ $typed }”. Lijkt erop: { $near }.
find-name = Naam
find-level = Niveau
find-wijk = Wijk
find-gemeente = Gemeente
map-title = { $label }, { $place }
map-title-years = { $label }, { $place } ({ $years })
years-between = { $first } tot { $last }
years-of = De cijfers zijn van { $years }.
years-of-most = De cijfers zijn van { $years }, de meeste van { $most }.
years-cover = Ze gaan over { $percent }% van de inwoners.
years-apart = De jaren liggen tot { $gap } jaar uit elkaar: een verschil kan ook door de tijd komen.
map-alt = Kaart van { $place }: { $label } in { $count } gebieden. { $most ->
    [one] Eén gebied hoort bij de groep met het meest te doen.
   *[other] { $most } gebieden horen bij de groep met het meest te doen.
 }
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
score-out-of-ten = { $score } van 10
no-score = –
table-caption = { $title }: alle gebieden, het meest te doen bovenaan
table-caption-cut = { $title }: de eerste { $shown } van { $total } gebieden, het meest te doen bovenaan. Kies een gemeente om de hele lijst te zien, of zoek een gebied op naam.
column-name = Gebied
column-class = Groep
column-value = Waarde
column-code = Code
column-title = Titel
column-period = Periode
column-state = Stand
column-id = ID
column-figure = Cijfer
column-year = Jaar
column-score = Score
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
column-in-file = In het bestand
column-recognised = Herkend als
column-figures = Cijfers
column-range = Laagste – hoogste
column-absent = Geen cijfer
column-count = Aantal
column-becomes = Wordt
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

### Verken: the panel of one area

panel-who = { $count } inwoners · { $level } in { $gemeente }
panel-where = { $level } in { $gemeente }
panel-provisional = Dit beeld is voorlopig: nog niet alle cijfers zijn bekend.
panel-mark-gemeente = Streep: gemiddelde van { $gemeente }.
panel-mark-overall = Stippels: gemiddelde van { $overall }.
panel-all-agendas = Alle { $count } agenda’s van dit gebied
panel-unknown = Over { $name } zijn te weinig cijfers om een thema te noemen.
panel-not-weinig = In { $name } wonen te weinig mensen om het met andere gebieden te vergelijken. De cijfers zelf staan hieronder.
panel-not-klasse = Hoe stedelijk { $name } is, is niet bekend. Kies bij Vergelijk binnen een andere groep.
panel-little-known = Over { $name } is weinig bekend: { $count } van de { $themes } thema’s heeft een score.
panel-no-peak = { $name } springt er op geen thema uit binnen { $among }.
panel-themes = { $name } vraagt vooral aandacht voor { $themes }.
panel-make-agenda = Maak hier een agenda
panel-open-agenda = Open “{ $title }”
panel-figures = De cijfers achter de scores
panel-not-loaded = Nog niet geladen of gepubliceerd: { $figures }.
put-together = { $source }, opgeteld uit buurten, dekking { $percent }%
borders-changed = { $source }, indeling gewijzigd ({ $percent }% eigen mensen)
figure-part = { $source }; telt hier niet mee: deze cijfers gaan over { $percent }% van de inwoners van de gemeente, nodig is { $needed }%
figure-touched = { $source }; telt hier niet mee: dit bestand raakt de gemeente alleen
years-figure = { $label }: { $years }
years-figures = Ook vergeleken met cijfers van andere jaren: { $figures }.
context = telt niet mee
panel-figures-caption = Cijfers met score (10 = meest te doen), jaar en bron
among-nl = Nederland
among-fictional = de fictieve gemeenten
among-class = het even stedelijke deel van { $all }
among-class-few = het even stedelijke deel van { $all } ({ $areas })
overall-nl = Nederland
overall-fictional = alle gemeenten
place-top-10 = Hoort bij de 10% met het meest te doen van { $whole }.
place-top-25 = Hoort bij de 25% met het meest te doen van { $whole }.
place-more = Meer te doen dan de helft van { $whole }.
place-middle = Rond het midden van { $whole }.
place-less = Minder te doen dan de helft van { $whole }.
place-low-25 = Hoort bij de 25% met het minst te doen van { $whole }.
place-rank = { $rank }e van { $count } { $level } met een score in { $among } (1e = meest te doen).
place-rank-tied = Gedeeld { $rank }e van { $count } { $level } met een score in { $among } (1e = meest te doen).
place-only = De enige { $one } met een score in { $among }.
whole = de { $level } in { $among }
whole-scored = de { $count } { $level } met een score
whole-scored-among = de { $count } { $level } met een score in { $among }
among-scored = de { $level } met een score
place-unknown = Onvoldoende gegevens voor een score.
place-not-weinig = Te weinig inwoners om te vergelijken, dus geen score.
place-not-klasse = Hoe stedelijk dit gebied is, is niet bekend. Daarom is er hier geen score.
score-why-more = Vooral door { $figures }.
score-why-less = Hier is minder te doen, vooral door { $figures }.
score-why-figure = { $label } ({ $score })
sure-same = Ook als elk cijfer wat zwaarder of lichter telt, staat dit gebied op plaats { $rank } van { $areas }.
sure-between = Als elk cijfer wat zwaarder of lichter telt, staat dit gebied tussen plaats { $low } en { $high } van { $areas }.
sure-first = We hebben duizend keer gerekend met iets andere gewichten. In { $percent }% daarvan hoort het bij de { $first } met het meest te doen.
sure-first-one = We hebben duizend keer gerekend met iets andere gewichten. In { $percent }% daarvan is hier het meest te doen.
sure-few = Plek { $low } tot { $high } van { $areas } { $level } bij iets andere gewichten
sure-one = Plek { $low } van { $areas } { $level }, ook bij iets andere gewichten
coverage = { $percent }% van de cijfers bekend
coverage-years = { $percent }% van de cijfers bekend, van { $years }
why-score = Waarom deze score?
why-no-score = Waarom geen score?
why-balanced = De cijfers houden elkaar in evenwicht.
why-caption = { $theme }: wat elk cijfer doet. Het midden is 5.
why-absent = Nog niet bekend: { $figures }.
why-not-sure-one = Hoe vast deze plek ligt, is hier niet te zeggen: de score rust op één cijfer.
why-not-sure-few = Hoe vast deze plek ligt, is hier niet te zeggen: er wonen minder dan { $least } huishoudens.
why-not-sure-unknown = Hoe vast deze plek ligt, is hier niet te zeggen: het aantal huishoudens is niet bekend.
column-counts = Telt voor
column-adds = Effect
adds = +{ $points }
percent = { $percent }%

### Verken: what is behind the panel

origin-title = Waar komen deze cijfers vandaan?
origin-made-caption = Hoe elk cijfer en zijn score zijn gemaakt
origin-files-caption = De bestanden. Aan het controlegetal (begin van de SHA-256) is een bestand te herkennen.
origin-as-given = { $source }, zoals de bron het geeft.
origin-register = Berekend uit { $source } en de aangenomen levensduur van elke soort.
origin-mixed = Berekend uit de aandelen van { $count } groepen in { $source }: hoe ongelijker verdeeld, hoe hoger.
origin-together = Opgeteld uit buurten, met cijfers voor { $percent }%.
origin-changed = Indeling gewijzigd: omgerekend naar de grenzen van { $year }. Van de mensen over wie dit gemeten is, is { $percent }% van dit gebied zelf; de rest komt van gebieden waar het bij hoorde.
column-made = Zo gemaakt
column-attribution = Bronvermelding
column-gemeente = Gemeente
like-title-wijk = Vergelijkbare wijken
like-title-buurt = Vergelijkbare buurten
like-none = Over { $name } is te weinig bekend om gebieden te vinden die erop lijken.
like-which = Deze { $count } { $level } lijken het meest op { $name }, naar wat bekend is van stedelijkheid, bouwjaar, woningen, huishoudens en leeftijd.
like-more = Er is in { $name } meer te doen dan daar aan { $themes }.
like-less = Er is minder te doen aan { $themes }.
like-pair = { $theme } ({ $own } tegen { $mean })
like-same = Op de thema’s springt { $name } er niet uit.
like-not-compared = Hun scores zijn hier niet naast elkaar te zetten. Kies bij Vergelijk binnen: Alle gemeenten.
like-mean-row = Gemiddeld van deze { $count }, voor zover bekend
like-caption = Scores van { $name } en van de gebieden die erop lijken (10 = meest te doen)
like-caption-names = Gebieden die op { $name } lijken
assets-title = Wat er buiten staat en hoe oud het is
assets-caption = Openbare ruimte van { $name }, uit de beheerregisters
assets-age = Ouder dan de aangenomen levensduur gaat alleen over het jaar van aanleg. Het is een signaal om te gaan kijken, geen oordeel. Wat een inspectie zag, staat er apart naast.
assets-left-out = Niet meegeteld, of zonder bruikbaar jaar: { $counted }.
assets-no-life = Geen: leeftijd zegt hier niets
assets-life = { $years } jaar ({ $sources })
assets-life-own = { $years } jaar (eigen aanname)
amount-m2 = { $amount } m²
amount-m = { $amount } m
amount-stuk = { $amount }
column-life = Aangenomen levensduur

### Verken: weigh for yourself

weights-own = Weeg zelf
weights-change = Wijzig
weights-by = Gewogen volgens: { $name }
weights-unknown = Deze indicatoren kennen we hier niet, hun gewicht telt niet mee: { $names }.
weights-back = Terug naar gewone gewichten
weights-question = Hoe zwaar telt elk cijfer voor jou?
weights-why = Je weegt cijfers binnen een thema. De vier thema’s worden nooit bij elkaar opgeteld: het zijn vier verschillende gesprekken.
weights-link = De link naar deze pagina onthoudt je keuze.
weights-name = Naam van deze weging
weights-name-first = Eigen weging
begin-weights = De weging “{ $name }” gaat mee naar deze agenda.
agenda-weights = Zo tellen de cijfers
agenda-weights-gone = Deze cijfers bestaan niet meer: { $figures }.
weights-save = Weeg zo
weights-link-wrong = De gewichten in deze link zijn niet te lezen. Je ziet de gewone gewichten. { $why }
weight-none = telt niet
weight-half = half
weight-usual = gewoon
weight-double = dubbel
weight-times = { $times } keer
explain-water = Dit gebied is water. Er wonen geen mensen, dus er zijn geen scores.
explain-uninhabited = Hier wonen volgens de cijfers geen mensen, of het aantal is niet bekend. Daarom zijn er geen scores. Het gebied blijft op de kaart, omdat het werk en de ruimte wel meetellen.

first-title = Begin bij een gebied
first-1 = De kaart laat zien waar het meest te doen is: hoe donkerder, hoe meer.
first-2 = Klik op een gebied op de kaart. Je ziet dan vier thema’s en de cijfers erachter.
first-3 = Maak daarna samen een kleine agenda: wat delen we, wat proberen we uit en wie geeft wat.
first-fictional = Je kijkt naar twee verzonnen gemeenten. Eigen gegevens laad je op de pagina Gegevens.
empty-title = Er zijn nog geen wijken geladen
empty-why = Op deze pagina komt de kaart van jouw wijken. Bekijk eerst hoe het werkt met twee verzonnen gemeenten.
empty-load-demo = Laad de verzonnen gemeenten
empty-real = Heb je de wijk- en buurtkaart van het CBS? Laad haar op de pagina Gegevens, of met: python -m planner import-areas BESTAND

### Gegevens

data-title = De cijfers achter de kaart
data-parts = Onderdelen van deze pagina
data-part-stand = Wat is er
data-part-ophalen = Ophalen
data-part-toevoegen = Bestand toevoegen
data-part-indicatoren = Indicatoren

data-empty = Er is nog niets geladen.
data-empty-how = Haal de kaart en de cijfers van het CBS op, of bekijk eerst hoe het werkt met twee verzonnen gemeenten.
data-set-aside = “{ $title }” was beschadigd en is apart gezet. De rest werkt gewoon. Laad dit bestand opnieuw.
data-go-fetch = Haal gegevens op
data-no-areas = Er zijn cijfers geladen, maar nog geen kaart. Zonder kaart is er niets te tonen.
data-kaart = { $gemeenten ->
    [one] De kaart is die van { $year }, met één gemeente.
   *[other] De kaart is die van { $year }, met { $shown } gemeenten.
}
data-areas = Er staan { $wijken } wijken en { $buurten } buurten op.
data-known = { $missing ->
    [0] Alle { $all } indicatoren hebben cijfers.
   *[other] Van { $known } van de { $all } indicatoren zijn er cijfers.
}
data-all-of = Ze zijn van { $year }.
data-ages = De nieuwste zijn van { $newest }, de oudste van { $oldest }.
data-known-none = Van de { $all } indicatoren heeft er nog geen een cijfer.
data-per-theme = Per thema
data-theme-known = { $known } van { $all } met cijfers
data-absent = nog geen cijfers
data-titles-more = { $titles } en nog { $more }
data-missing = Wat ontbreekt
data-missing-fetch = Op te halen bij { $source }: { $labels }.
data-missing-own = Voeg hiervoor zelf een bestand toe ({ $source }): { $labels }.
data-to-fetch = Naar ophalen
data-to-add = Naar bestand toevoegen
data-to-state = Bekijk wat er geladen is
data-to-map = Bekijk de kaart
data-files = Geladen bestanden
data-files-areas = Kaarten
data-files-figures = Cijfers
data-files-assets = Beheerregisters
data-of-year = { $year }
data-rows-areas = { $rows } gebieden
data-rows-figures = { $rows } rijen
data-rows-assets = { $rows } objecten
data-loaded-on = geladen op { $day }
data-licence = licentie: { $licence }
data-origin = Herkomst
data-origin-file = Bestand
data-origin-attribution = Bronvermelding
data-origin-checksum = Controlegetal (SHA-256)
data-origin-accepted = Waarden die niet klopten en als onbekend tellen
data-origin-mapping = Gekoppelde kolommen
data-replace = Vervang
data-remove = Verwijder
data-remove-question = { $title } verwijderen?
data-remove-yes = Verwijder dit bestand
data-remove-no = Toch niet
data-removed = { $title } is verwijderd.
data-gone-areas = { $count } gebieden staan daarna op geen enkele kaart meer.
data-gone-agendas = Deze agenda’s gaan over die gebieden. Ze houden hun tekst en hun cijfers: { $titles }.
data-gone-indicators = Deze eigen indicatoren verdwijnen ook, want geen ander bestand vult ze: { $labels }.
data-gone-figures = De cijfers uit dit bestand verdwijnen van de kaart en uit het wijkprofiel. Agenda’s houden de cijfers waarmee ze zijn gemaakt.
data-gone-file = De app bewaart het bestand zelf niet. Wil je het later weer gebruiken, dan heb je het bestand opnieuw nodig.

data-fetch-question = Over welke gemeente haal je gegevens op?
data-fetch-why = De app haalt de kaart, de kerncijfers van het CBS en de Leefbaarometer op. Wat er al is, blijft.
data-fetch-gemeente = Gemeente
data-fetch-gemeente-help = Naam of code, zoals Deventer of GM0150. Leeg is heel Nederland: dat is honderden MB en kan een kwartier duren.
data-fetch-year = Jaar
data-fetch-year-help = Van de grenzen en cijfers.
data-fetch-again = Haal ook opnieuw op wat al eerder is opgehaald
data-fetch-start = Haal gegevens op
data-fetch-stop = Stop
data-fetch-stopped = Het ophalen is gestopt. Wat al geladen was, blijft.
data-report = Uitkomst voor { $place }, { $year }
data-report-found = Gevonden en geladen
data-report-late = Nog niet verschenen
data-report-failed = Niet gelukt
data-report-lay = Dit bestand lag er al.
data-report-by-hand = Download deze bestanden zelf en voeg ze toe bij Bestand toevoegen; pak een zip met tabellen eerst uit. Werk je op de machine waar de app draait? Zet ze dan met deze namen in de map { $folder } van de gegevensmap en haal opnieuw op.
data-report-name = (naam: { $file })
data-year-wrong = “{ $typed }” is geen jaar. Schrijf vier cijfers, zoals 2024.

data-add-question = Welk bestand wil je toevoegen?
data-add-areas = Een kaart: de wijk- en buurtkaart van het CBS, als GeoPackage, zip met shapefiles of GeoJSON.
data-add-figures = Cijfers: een tabel met een wijk- of buurtcode per rij, als CSV of Excel.
data-add-assets = Een beheerregister: bomen, wegen of lichtmasten met hun jaar van aanleg, als CSV, GeoPackage, GeoJSON, Parquet of zip met een shapefile.
data-check-question = Klopt dit?
data-replace-question = Welk bestand komt in de plaats van { $title }?
data-replace-now = Vervang { $title }
data-replace-not = Vervang toch niet
data-replaced = { $title } is geladen: { $rows }. Dit bestand komt in de plaats van { $old }.
data-loaded = { $title } is geladen: { $rows }.
data-file = Bestand
upload-too-much = Er is nu geen plek voor dit bestand: de bestanden die mensen toevoegen zijn samen te groot. Probeer het later opnieuw, of vraag je beheerder om het te laden.
upload-no-room = Je bestand kon niet worden opgeslagen: op de server is geen ruimte of geen map voor tijdelijke bestanden. Vraag je beheerder om ruimte te maken.
data-other-file = Kies een ander bestand
data-changes-beside = Staat naast dit bestand op je computer ook { $file }-wal? Dan staan de laatste wijzigingen daar, en niet in dit bestand. Sluit het programma waarin het bestand open is, bijvoorbeeld QGIS, en kies het bestand opnieuw.
size-small = { $size } kB
size-large = { $size } MB
data-kind = Dit is
data-kind-areas = een kaart
data-kind-figures = een tabel met cijfers
data-kind-assets = een beheerregister
data-kaart-what = Een kaart brengt de grenzen van gemeenten, wijken en buurten, en de cijfers die erin staan. De nieuwste kaart van heel Nederland is de kaart die je ziet; oudere kaarten blijven voor agenda’s met oude grenzen.
data-kaart-gemeente = Code van de gemeente
data-kaart-gemeente-help = Alleen nodig als de buurten een nummer binnen hun gemeente hebben, zoals GM0599.
data-load-areas = Laad de kaart
data-load-figures = Laad de cijfers
data-load-assets = Laad het beheerregister

data-sheet = Blad
data-code-of = In meer kolommen staan gebiedscodes. Bij welke horen de cijfers?
data-code-missing = Kies de kolom met de gebiedscodes.
data-reading-of = Hoe zijn de cijfers in { $column } geschreven?
data-reading-missing = Zeg hoe de cijfers in { $column } zijn geschreven.
reading-thousands = 1.234 is meer dan duizend
reading-decimals = 1.234 is iets meer dan één
reading-fractions = Delen van 1: 0,34 is 34%
reading-percents = Al procenten: 0,34 is 0,34%
reading-stored = Het getal in de cel is het cijfer
reading-shown = Wat het blad laat zien, is het cijfer
reading-scores = Dit zijn de scores zelf
reading-classes = Dit zijn klassen; gebruik deze kolom niet
data-year-of = Over welk jaar gaan deze cijfers?
data-year-of-help = Geen kolom in het bestand zegt het. Bijvoorbeeld 2024.
data-measured = Het zijn toch gemeten cijfers, van het jaar dat erbij staat
data-measured-first = Zeg eerst of dit gemeten cijfers zijn.
data-year-missing = Vul het jaar van de cijfers in.
data-table-is = Herkend als { $title }. De gebieden staan in kolom { $code }; { $matched } van { $rows } rijen gaan over gebieden die geladen zijn.
data-strangers = { $count ->
    [one] Eén rij gaat over een gebied dat niet geladen is: { $shown }. Die wordt weggelaten.
   *[other] { $said } rijen gaan over gebieden die niet geladen zijn, zoals { $shown }. Die worden weggelaten.
}
data-without-code = { $count ->
    [one] Eén rij heeft geen gebiedscode. Die wordt weggelaten.
   *[other] { $said } rijen hebben geen gebiedscode. Die worden weggelaten.
}
data-table-year = De cijfers zijn van { $year }.
data-table-years = De cijfers zijn van { $first } tot en met { $last }.
data-columns = Wat herkend is
data-columns-known = { $count ->
    [one] Eén kolom met cijfers is herkend
   *[other] { $count } kolommen met cijfers zijn herkend
}
data-columns-none = Geen enkele kolom met cijfers is herkend.
data-columns-spare = Ook herkend, maar nog in geen indicator gebruikt: { $columns }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
}
data-columns-words = Kolommen met woorden worden niet gebruikt: { $columns }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
}
data-unknown = { $count ->
    [one] Eén kolom is niet herkend
   *[other] { $count } kolommen zijn niet herkend
}
data-known-own = { $count ->
    [one] Eén kolom vult een eigen indicator
   *[other] { $count } kolommen vullen eigen indicatoren
}
data-known-own-why = Deze kolommen ken je al van een eerder bestand. Haal er een weg als je die nu niet wilt laden.
data-unknown-why = Deze kolommen worden overgeslagen. Staat er iets tussen wat je wilt zien, kies dan de kolom en zeg wat het is.
data-use = Kolommen die je wilt gebruiken
data-column = Kolom { $column }
data-column-is = Dit is
data-column-new = een nieuwe indicator
data-column-missing = Kolom { $column }: vul nog in { $fields }.
own-change = Wijzig
own-from = Uit: { $titles }.
own-name = Naam
own-theme = Thema
own-unit = Eenheid
own-unit-help = Zoals %, m³ of aantal.
own-direction = Vraagt aandacht bij
own-of = Aandeel of gemiddelde van
own-of-help = Zo maakt de app van buurten een wijk. Mag leeg blijven.
own-of-inhabitants = inwoners
own-of-households = huishoudens
own-of-dwellings = woningen
own-of-area = oppervlakte
own-of-count = niets: het is een aantal
own-counts = Dit cijfer telt meteen mee in de score van het thema, even zwaar als de andere. Met ‘Weeg zelf’ bij de kaart kun je dat veranderen.
own-why-asked = Waarom dit cijfer ertoe doet (mag leeg blijven)
data-own = Eigen indicatoren
data-wrong = { $count ->
    [one] Op één plek klopt iets niet
   *[other] Op { $count } plekken klopt iets niet
}
data-wrong-first = Verbeter het bestand, of kies “Laad de tabel zonder deze cellen”.
data-accept = Laad de tabel zonder deze cellen

data-register-is = Dit bestand heeft { $objects } objecten. De app heeft geraden wat elke kolom is; hieronder kun je dat nakijken en veranderen.
data-register-remembered = De keuzes van de vorige keer zijn ingevuld.
data-register-columns = Welke kolom is wat
data-register-counted = { $counted } van { $all } objecten tellen mee.
data-register-years = Ze zijn van { $first } tot en met { $last }; de helft is van voor of in { $median }.
data-register-no-years = Van geen enkel object is het jaar bekend.
data-register-nothing = Er is nog niets om te laden. Kies welke kolom de soort is en, als het bestand geen vormen heeft, in welke kolommen de coördinaten staan.
data-register-types = Welke soort hoort bij elke waarde van { $column }
data-register-conditions-guess = Zo lezen we de waarden van slecht naar goed. Dat is een aanname: kijk na of het klopt met jullie schaal. Bij cijfers en letters kies je zelf, want de ene schaal begint bij goed en de andere bij slecht.
data-register-statuses = Wat betekent elke waarde van { $column }
data-register-units = Welke eenheid is elke waarde van { $column }
data-status-counts = nog niet gekozen: telt mee
data-whole-unit = alles is in: { $unit }
data-years-as-told = Een hoop objecten van 1900 is echt zo oud (anders is dat jaar onbekend)
data-register-conditions = Wat zegt elke waarde van { $column }
data-no-column = geen kolom
data-always-empty = altijd leeg
data-whole-file = alles is: { $type }
data-in-months = De resterende levensduur is in maanden
data-value = { $value } ({ $count })
data-value-empty = leeg
data-value-out = telt niet mee
data-values-others = { $count ->
    [one] Nog één waarde
   *[other] Nog { $count } waarden
}
part-type = Soort
part-type-help = Boom, weg, lichtmast.
part-year = Jaar van aanleg
part-year-help = Een jaar of een datum.
part-quantity = Hoeveelheid
part-quantity-help = Zonder kolom meet de app de vorm, of telt ze stuks.
part-unit = Eenheid
part-unit-help = Van de hoeveelheid: m², are, ha, m, km, stuk.
part-condition = Conditie
part-condition-help = Wat een inspectie zag. Dat staat naast de leeftijd.
part-remaining = Resterende levensduur
part-remaining-help = Hoe lang het volgens de beheerder nog meegaat.
part-present = Status
part-present-help = Wat er niet (meer) staat, telt niet mee.
part-ended = Weg sinds
part-ended-help = Een datum of ja: dan staat het er niet meer.
part-inspected = Datum van inspectie
part-inspected-help = Staat een object er vaker in, dan telt de nieuwste.
part-x = Coördinaat x
part-x-help = Rijksdriehoek (zoals 92000) of lengtegraad.
part-y = Coördinaat y
part-y-help = Rijksdriehoek (zoals 437000) of breedtegraad.
part-id = Nummer van het object
part-id-help = Zegt welke regels over één object gaan.
condition-goed = goed
condition-matig = matig
condition-slecht = slecht
status-aanwezig = staat er
status-weg = staat er niet

data-indicators-question = Hoe komen de scores tot stand?
data-indicators-why = Een score is de plaats van een gebied tussen de andere: 0 is het minst te doen, 10 het meest. Binnen een thema telt elk cijfer naar zijn gewicht. Er is geen totaal over de vier thema’s.
data-indicators-of = { $theme }: de cijfers en hoe ze tellen
data-whys = Waarom deze cijfers bij { $theme }
scale-rank = de plaats in de rij
scale-fixed = vast, van { $low } tot { $high }
weight-context = telt niet mee, alleen om te weten
weight-contained = telt niet mee; zit in: { $labels }
weight-until = { $weight }, zolang dit geen cijfers heeft: { $labels }
together-inhabitants = naar inwoners
together-households = naar huishoudens
together-dwellings = naar woningen
together-area = naar oppervlakte
together-none = alleen zoals de bron het geeft
direction-high-is-need = een hoog cijfer
direction-low-is-need = een laag cijfer
proxy = benadering
left-out = { $count } weggelaten
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-cbs_kerncijfers = CBS kerncijfers
source-eigen_kaart = Eigen kaart
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Eigen tabel
source-beheerregister = Beheerregister
asset-note-encoding = Het bestand is niet in UTF-8 geschreven en zegt niet waarin wel. De letters zijn gelezen als { $used }. Kijk of namen met é, ë of ï goed zijn.
asset-note-signs-broken = In het bestand zijn { $count } letters of tekens kapot. Namen van gebieden of kolommen kunnen daardoor anders zijn dan bedoeld.
asset-note-hidden = Op dit blad zijn rijen of kolommen verborgen of weggefilterd (rijen: { $rows }, kolommen: { $columns }). Die worden ook gelezen. Haal ze uit het blad als ze niet mee moeten tellen.
asset-note-merged = Op dit blad staan getallen in cellen die over meer rijen zijn samengevoegd: { $count }. Zo'n getal telt alleen voor de eerste rij. Splits de cellen als je het anders bedoelt.
asset-note-one-kind = In { $column } staat overal { $kind }. De app leest de andere kolommen daarom als cijfers over { $kind } alleen, en zet dat achter hun naam. Gaan ze toch over iedereen? Haal { $column } dan uit het bestand.
asset-note-layer = Dit bestand heeft meer lagen. Gelezen is { $layer } ({ $count } objecten). Niet gelezen: { $others }.
asset-note-shapefile = In deze zip zitten meer shapefiles. Gelezen is { $layer }. Niet gelezen: { $others }.
asset-note-crs = Volgens het bestand zijn de coördinaten { $said }, maar dan liggen ze niet in Nederland. Ze zijn gelezen als { $used }.
asset-note-crs-guessed = Het bestand zegt niet in welk stelsel de coördinaten staan. De getallen passen bij { $used } en zijn zo gelezen. Kijk op de kaart of de objecten op hun plek liggen.
asset-note-crs-either = Volgens het bestand zijn de coördinaten { $said }, en zo zijn ze gelezen. Als { $other } liggen ze ook in Nederland, maar ergens anders. Kijk op de kaart of de objecten op hun plek liggen.
asset-note-crs-mixed = Niet alle coördinaten staan in hetzelfde stelsel. De meeste zijn { $used }; bij { $count } (het eerste is object { $first } in het bestand) zijn ze gelezen als { $other }.
asset-note-twice = Van deze objecten zit { $share }% al in { $title }. Naast elkaar tellen die dubbel. Vervang dat register, haal het weg met remove { $id }, of laat ze in een van de twee weg.
asset-note-year-doubtful = De kolom { $column } is meestal niet het jaar van aanleg, maar de dag waarop iets is geregistreerd of nagekeken. Controleer dit.
asset-note-year-offered = Er is geen kolom met het jaar van aanleg herkend. Deze kolommen met een datum zijn dat meestal niet: { $columns }.
asset-note-year-missing = Er is geen kolom met het jaar van aanleg herkend. Zonder jaar is niet te zeggen hoe oud iets is.
asset-note-remaining-unit = De kolom { $column } lijkt een resterende levensduur, maar er staat niet bij of het jaren of maanden zijn. Zet in de mapping remaining en remaining_unit.
asset-note-year-placeholder = In { $column } staat { $count } keer { $value } ({ $share }% van de objecten). Dat vult een computer vaak in als niemand het jaar weet. Het jaar van die objecten is nu onbekend. Zijn ze echt zo oud? Kies dat bij het jaar, of zet years_as_told in de mapping op true.
asset-note-condition-unknown = De app weet niet wat deze waarden van { $column } zeggen: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen niet mee bij de staat. Kies bij elke waarde goed, matig of slecht (in de mapping: conditions).
asset-note-status-unknown = De app weet niet of iets er staat bij deze waarden van { $column }: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen mee. Klopt dat niet, kies dan wat de waarde betekent (in de mapping: statuses).
asset-note-unit-unknown = De app kent deze eenheden in { $column } niet: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Van deze { $count } objecten is de hoeveelheid in die kolom niet gebruikt. Kies welke eenheid het is (in de mapping: units).
asset-note-unit-unsaid = Bij { $count } objecten staat geen eenheid bij { $column }. De app leest m² bij vlakken, meters bij lijnen en stuks bij de rest. Is het iets anders, zoals are of hectare? Kies dat bij de eenheid (in de mapping: unit).
asset-note-quantity-points = In { $column } kan 1.234 meer zijn dan duizend, of iets meer dan één. Niets in de kolom zegt welke van de twee. De app gebruikt deze getallen nog niet. Zeg hoe ze zijn geschreven, op de pagina Gegevens of in de mapping: reading: thousands, of reading: decimals.
asset-note-gone-elsewhere = In { $column } staan woorden voor wat weg is of er nog niet staat: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen mee, want de app gebruikt deze kolom niet. Staan ze er niet? Haal ze uit het bestand, of kies { $column } als status (in de mapping: present).
asset-note-turned = In dit bestand staan x en y omgekeerd. De app leest ze verwisseld, want zo liggen de objecten in Nederland. Kijk op de kaart of dat klopt.
asset-note-columns-unused = De app gebruikt deze kolommen niet: { $columns }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Zegt er een wel iets over soort, jaar, hoeveelheid, staat of status? Kies die kolom dan zelf.
asset-note-year-heap = In { $column } staat { $count } keer { $value } ({ $share }% van de objecten). De app rekent met dat jaar. Vult een computer dat in als niemand het jaar weet? Maak die cellen dan leeg. Zijn ze echt uit dat jaar? Kies dat bij het jaar, of zet years_as_told in de mapping op true.
asset-note-rows-alike = { $count } regels zijn in alles gelijk aan een andere regel, behalve in { $column }. Ze tellen allemaal. Staan ze er dubbel in? Haal ze dan uit het bestand, of kies een ander nummer van het object.
asset-note-number-elsewhere = { $count } regels hebben in { $column } een nummer dat ook op een andere plek staat, zoals 0 of “nieuw”. Ze tellen allemaal. Gaat het om één object, haal dan de oude regel uit het bestand.
asset-note-number-again = In { $column } staat hetzelfde nummer vaker op dezelfde plek. De app telt elke regel als een eigen object. Gaan die regels over één object, kies dan { $column } als nummer van het object (in de mapping: id).
asset-types-unknown = Deze soorten zijn niet herkend en tellen niet mee: { $shown }{ $more ->
    [0] .
   *[other] { "" } en nog { $more }.
 }
asset-left-out-jaar-onmogelijk = Jaar kan niet kloppen of is maar ingevuld (telt mee, jaar onbekend)
asset-left-out-niet-aanwezig = Niet (meer) of nog niet aanwezig
asset-left-out-zonder-plek = Zonder plek
asset-left-out-buiten-gebied = Buiten de geladen gebieden
asset-left-out-dubbel = Dubbel
asset-left-out-oudere-inspectie = Oudere inspectie van hetzelfde object
asset-left-out-soort-onbekend = Soort niet herkend of niet gekozen
asset-left-out-hoeveelheid-onbekend = Hoeveelheid onbekend
asset-share = { $share }%
assets-empty = Hier zijn geen objecten geladen.
column-asset-type = Soort
column-quantity = Hoeveelheid
column-median-year = Mediaan jaar
column-past-life = Ouder dan de aangenomen levensduur
column-past-life-soon = Binnen 10 jaar
column-poor = Slechte staat
column-short = Nog hooguit 10 jaar volgens inspectie
column-left-out = Weggelaten

### Errors: what was found, where, and what to do

error-ours = Er ging iets mis bij ons, niet bij jou. Er is niets half bewaard. Geef de regels hierboven door aan je beheerder.
error-area-not-found = Gebied { $code } staat niet in de geladen gegevens. Kijk op de pagina Gegevens wat er geladen is.
error-no-areas = Er zijn nog geen wijken geladen. Laad de wijk- en buurtkaart van het CBS, of de verzonnen gemeenten met: python -m planner demo
error-not-a-gemeente = { $code } is geen gemeente. Geef de code van een gemeente op, zoals GM0599.
error-level-not-loaded = De geladen kaart heeft geen { $level ->
    [buurt] buurten
   *[wijk] wijken
 }. Kies een ander niveau, of laad een kaart die ze wel heeft.
error-figure-missing = Van { $label } is hier geen cijfer. Kies een ander cijfer.
error-setting-unknown = De instelling { $name } bestaat niet. Bekend zijn: { $known }. Verwijder haar of verbeter de naam.
error-setting-wrong = De instelling { $name } heeft de waarde “{ $value }”. Verwacht: { $expected }.
error-not-written = { $file } kan niet worden geschreven: { $reason }. Kies een andere plek.
error-format-unknown = Het formaat { $format } bestaat niet. Kies pdf of html.

### Rules of the field

rule-not-allowed = Dat mag je niet in de rol { $role }.
rule-changed-meanwhile = Iemand anders heeft dit intussen veranderd.
rule-agenda-without-area = Kies eerst een wijk of buurt voor de agenda.
rule-agenda-without-title = Geef de agenda een titel.
rule-text-too-long = Deze tekst is { $length } tekens lang. Meer dan { $most } leest niemand uit: maak hem korter.
rule-too-many = { $what ->
    [parties] Aan één tafel passen hoogstens { $most } partijen. Dit worden er { $found }.
    [areas] In één agenda passen hoogstens { $most } wijken en buurten. Dit worden er { $found }.
    [opgaven] Op één agenda passen hoogstens { $most } opgaven, ook als ze geparkeerd zijn. Dit worden er { $found }.
    [actions] Op één agenda passen hoogstens { $most } acties, ook als ze klaar zijn. Dit worden er { $found }.
    [contributions] In één agenda passen hoogstens { $most } bijdragen aan acties. Dit worden er { $found }.
    [says] In één agenda passen hoogstens { $most } keer wat een partij van een opgave zegt. Dit worden er { $found }.
    [consents] In één agenda passen hoogstens { $most } antwoorden. Dit worden er { $found }.
    [log] In één logboek passen hoogstens { $most } regels. Dit worden er { $found }.
    [signals] In één lijst passen hoogstens { $most } signalen. Dit worden er { $found }.
    [reviews] In één agenda passen hoogstens { $most } terugblikken. Dit worden er { $found }.
    [wordings] In één bestand passen hoogstens { $most } versies van teksten. Dit zijn er { $found }.
    [milestones] Bij één actie passen hoogstens { $most } mijlpalen. Dit worden er { $found }.
    [agenda-ids] Een regio volgt hoogstens { $most } agenda’s. Dit worden er { $found }.
    [examples] In de bibliotheek passen hoogstens { $most } eigen voorbeelden. Dit worden er { $found }.
    [signs] Alle teksten samen mogen hoogstens { $most } tekens lang zijn. Dit worden er { $found }.
    [items] In één bestand passen hoogstens { $most } regels in alle lijsten samen. Dit zijn er minstens { $found }.
   *[other] In deze lijst passen hoogstens { $most } regels. Dit worden er { $found }.
} Maak eerst ruimte, of begin een nieuwe.
rule-sign-unseen = In deze tekst staat een teken dat je niet ziet ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Zulke tekens komen mee met kopiëren. Haal dat stukje weg en typ het opnieuw.
rule-sign-turns = In deze tekst staat een teken dat de leesrichting omdraait ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Een ander leest dan iets anders dan er staat. Haal dat stukje weg en typ het opnieuw.
rule-sign-private = In deze tekst staat een teken dat geen vaste betekenis heeft ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Een ander ziet daar niets of iets anders. Haal het weg of kies een gewoon teken.
rule-sign-stacked = In deze tekst staan meer dan { $most } accenten op één letter, bij “{ $words }”. Dat kan niemand lezen. Haal er een paar weg.
rule-wrong-in-file = In het bestand klopt { $path } niet. { $problem } Er is niets veranderd: laat de maker dit verbeteren en een nieuw bestand sturen.
rule-day-to-come = De dag { $day } moet nog komen, maar het staat er als iets dat al gebeurd is.
rule-figure-not-possible = De plaats, het aantal decimalen of waarmee het cijfer “{ $label }” is vergeleken, kan niet.
rule-wording-other-text = Versie { $version } is de laatste tekst waarop partijen antwoorden, maar in de agenda staat een andere tekst.
rule-consent-without-wording = De tekst waarop is geantwoord, versie { $version }, staat er niet bij.
rule-year-out-of-reach = { $year } kan niet. Kies een jaar van { $first } tot en met { $last }.
rule-period-backwards = De periode loopt van { $start } tot { $end }. Kies een eindjaar dat later is.
rule-party-unknown = Deze partij zit niet meer aan tafel.
rule-party-without-name = Geef de partij een naam.
rule-party-without-kind = Kies wat voor partij dit is.
rule-party-twice = { $name } zit al aan tafel. Kies een andere naam.
rule-party-twice-in-action = Een partij is trekker of doet mee, niet allebei.
rule-party-counted-on = { $name } doet mee aan “{ $action }”. Haal de partij daar eerst weg.
rule-party-has-part = { $name } heeft al iets gezegd, of een blinde toets wacht op haar. Alleen zijzelf of de begeleider haalt haar van tafel.
rule-opgave-unknown = Deze opgave staat niet meer op de agenda.
rule-opgave-without-title = Geef de opgave een naam.
rule-interwoven-off-scale = Hoe vervlochten een opgave is, loopt van { $least } tot en met { $most }.
rule-opgave-has-actions = Bij deze opgave loopt nog “{ $action }”. Stop die actie eerst of zet haar bij een andere opgave.
rule-parked-on-one-side = Aan de ene kant loopt “{ $action }” nog, aan de andere kant is de opgave “{ $opgave }” geparkeerd. Stop die actie eerst, of zet de opgave terug op de agenda.
rule-opgave-parked = De opgave “{ $title }” is geparkeerd. Zet haar eerst terug op de agenda.
rule-cap-opgaven = Een agenda houdt { $cap } opgaven, zodat je klein begint. Welke gaat er even af?
rule-cap-actions = Een agenda houdt { $cap } open acties, zodat je klein begint. Welke stopt er?
rule-action-unknown = Deze actie staat niet meer op de agenda.
rule-action-without-title = Geef de actie een naam.
rule-copy-without-opgave = Kies bij welke opgave de kopie hoort.
rule-shape-too-many-points = Deze tekening heeft te veel punten. Teken grover, met hooguit { $most } punten.
rule-shape-unfinished = De tekening is nog niet af. Een lijn heeft twee punten of meer, een vlak drie of meer.
rule-shape-crosses = De randen van dit vlak kruisen elkaar. Haal het laatste punt weg, of wis de tekening en begin opnieuw.
rule-shape-elsewhere = Deze plek ligt buiten de gebieden van deze agenda. Teken binnen de gebieden met een naam in donkere letters.
rule-shape-outside = Deze plek ligt buiten Nederland. Zet de plek opnieuw op de kaart.
rule-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
rule-ground-without-deciding = Een reden hoort alleen bij beslissen. Kies ‘Beslissen’, of maak dit veld leeg.
rule-role-without-ground = Als de gemeente beslist, schrijf dan op waarom: welk algemeen belang is de grond?
rule-state-not-next = Een actie gaat niet in één stap van { $state } naar { $wanted }.
rule-reason-needed = Schrijf op waarom. Wie later komt, wil het weten.
rule-delete-without-reason = Schrijf op waarom deze agenda weg moet. De reden blijft bewaard als de agenda weg is.
rule-archived-already = Deze agenda is al gearchiveerd.
rule-not-archived = Deze agenda is niet gearchiveerd.
rule-agenda-archived = Deze agenda is gearchiveerd: je kunt hem lezen, niet wijzigen. Haal hem eerst terug op de pagina Agenda’s.
rule-tidy-not-chosen = Kies eerst wat je met de agenda wilt doen.
rule-not-a-date = “{ $typed }” kunnen we niet als datum lezen. Schrijf de datum als 31-12-2027.
rule-not-a-whole-number = “{ $typed }” is geen getal van 0 of meer. Schrijf het zonder komma, bijvoorbeeld 12.500.
rule-number-needed = Vul een jaar in.
rule-weights-without-name = Geef de gewichten een naam, zodat anderen weten welke dit zijn.
rule-weights-name-long = De naam van de gewichten is te lang. Houd het bij { $most } tekens.
rule-weights-twice = Hetzelfde cijfer heeft twee gewichten. Laat er één staan.
rule-weights-all-zero = Bij { $theme } telt geen enkel cijfer mee. Geef er minstens één een gewicht boven 0.
rule-weight-off-scale = Een gewicht loopt van 0 tot en met { $most }. Bij 0 telt het cijfer niet mee.
rule-weights-unreadable = In deze link staat een gewicht dat niet te lezen is: “{ $typed }”. Kies de gewichten opnieuw.
rule-review-before-start = De dag om terug te kijken ligt voor het begin. Kies een dag na { $start }.
rule-negative-number = Uren en euro’s zijn nul of meer.
rule-number-too-large = Dit getal is te groot. Houd het onder { $most }.
rule-benefit-without-source = Noem bij de verwachte opbrengst een bron, ook als het een eigen schatting is.
rule-not-your-party = Dit kan alleen de partij zelf invullen. Kies bij “ik ben …” de partij waarvoor je spreekt.
rule-nothing-written-yet = Hier staat nog geen tekst. Schrijf die eerst, dan kun je instemming vragen.
rule-consent-without-reason = Schrijf op wat je voorwaarde of je bezwaar is. Dan kunnen de anderen er iets mee.
rule-answer-missing = Kies eerst een antwoord: ja, ja mits of bezwaar.
rule-words-changed-meanwhile = Je antwoord is nog niet gegeven, want de tekst is net gewijzigd. Lees de nieuwe tekst en antwoord opnieuw.
rule-agenda-state-not-next = Een agenda gaat niet in één stap van { $state } naar { $wanted }.
rule-action-not-agreed = Nog niet elke partij zegt ja tegen deze actie zoals die er nu staat. Vraag eerst hun antwoord bij Afspreken.
rule-agenda-not-agreed = De agenda kan nog niet worden vastgesteld. Punten die nog in de weg staan: { $count }.
rule-no-action-agreed = Er is nu geen voorgestelde actie waar iedereen ja op zei. Misschien is de tekst net gewijzigd, of deed iemand dit al.
rule-score-off-scale = Een cijfer is een heel getal van { $least } tot en met { $most }.
rule-scores-missing = Geef op alle zeven vragen een cijfer.
rule-scores-missing-of = { $count ->
    [one] Eén vraag heeft nog geen cijfer: { $questions }
   *[other] Deze { $count } vragen hebben nog geen cijfer: { $questions }
 }
rule-interwoven-missing = Kies eerst hoe het werk samenhangt.
rule-check-unknown = Deze samenwerkingstoets is er niet meer.
rule-check-already-open = Deze toets is al open. Begin een nieuwe toets als je opnieuw cijfers wilt geven.
rule-check-still-blind = Deze toets is nog niet open. Wacht tot alle partijen hun cijfers gaven, of vraag de begeleider de toets te openen.
rule-check-without-scores = Nog geen partij gaf cijfers. Open de toets als er iets te zien is.
rule-log-without-text = Schrijf op wat je wilt onthouden.
rule-review-without-expected = Schrijf op wat jullie verwachtten.
rule-review-without-seen = Schrijf op wat jullie zagen, of kies “we weten het niet”.
rule-review-without-next = De actie gaat door. Kies een latere dag om opnieuw terug te kijken.
rule-review-other-figure = “{ $now }” is niet hetzelfde cijfer als “{ $before }” in hetzelfde gebied. Kies hetzelfde cijfer.
rule-function-missing = Noem de functie van de vertegenwoordiger. Een naam is niet nodig.
rule-representative-unknown = Deze vertegenwoordiger staat niet meer in de lijst.
rule-representative-not-there = Deze vertegenwoordiger is er op die dag niet. Kies iemand die er dan wel is.
rule-successor-of-other-party = Deze vertegenwoordiger hoort bij een andere partij. Kies iemand van dezelfde partij.
rule-until-before-since = De laatste dag ligt voor de eerste. Kies een dag op of na { $since }.
rule-last-day-missing = Kies de laatste dag.
rule-signal-without-text = Schrijf op wat je in de wijk ziet.
rule-signal-without-theme = Kies over welk thema het gaat.
rule-signal-without-direction = Kies welke kant het op gaat.
rule-personal-data = Dit lijkt op gegevens van een persoon: { $found }. Haal het weg en schrijf op wat je ziet, niet over wie het gaat. De rest van je tekst blijft staan.
personal-email = een e-mailadres ({ $found })
personal-phone = een telefoonnummer ({ $found })
personal-bsn = een nummer dat op een BSN lijkt ({ $found })
rule-example-without-title = Geef het voorbeeld een naam.
rule-example-without-what = Schrijf op wat er gedaan is.
rule-example-without-source = Noem een bron bij het voorbeeld, ook als het je eigen ervaring is.
rule-example-without-party = Schrijf op van welke partij dit voorbeeld is.
rule-example-without-outcome = Kies hoe het afliep.
rule-example-link = “{ $link }” is geen link naar een pagina. Een link begint met https://. Je mag het veld ook leeg laten.
rule-signal-elsewhere = Deze plek ligt niet in een gemeente van deze agenda. Kies een gebied van de agenda.
rule-region-without-name = Geef de regio een naam.
rule-agenda-not-chosen = Kies eerst een agenda.
rule-agenda-already-followed = Deze agenda hoort al bij de regio.
rule-edition-unknown = Uitgave { $number } van deze agenda is er niet.

### Command line

click-usage = Gebruik:
click-usage-options = [OPTIES]
click-usage-command = OPDRACHT [ARGUMENTEN]…
click-options = Opties
click-commands = Opdrachten
click-arguments = Argumenten
click-help = Toon deze uitleg en stop.
click-default = anders: { $default }
click-error = Fout: { $message }
click-invalid-input = Fout: dit is geen geldig antwoord.
click-try = Uitleg krijg je met: { $command } { $option }
click-aborted = Gestopt.
click-missing-command = Noem een opdracht.
click-missing-argument = Noem ook
click-missing-option = Geef ook
click-missing-named = Noem ook { $param-name }
click-no-option = Er is geen optie { $name }.
click-no-command = Er is geen opdracht { $name }.
click-meant = Bedoel je { $possibility }?
click-meant-one-of = Bedoel je een van deze: { $possibilities }?
click-invalid = Dit kan niet: { $message }
click-invalid-for = { $param-hint } kan niet: { $message }
click-choose = Kies uit: { $choices }
click-not-the-choice = { $value } is niet { $choice }.
click-not-one-of = { $value } is geen van deze keuzes: { $choices }.
click-no-number = { $value } is geen getal.
click-not-in-range = { $value } valt niet binnen { $range }.
click-no-boolean = { $value } is geen ja of nee. Kies uit: { $states }
click-too-many = Dit hoort er niet bij: { $args }
click-takes = Hier horen { $nargs } waarden.
click-argument-takes = Bij { $name } horen { $nargs } waarden.
click-option-takes-none = Bij { $name } hoort geen waarde.
click-option-needs = Bij { $name } hoort een waarde.
click-option-needs-more = Bij { $name } horen { $nargs } waarden.
click-file = bestand
click-folder = map
click-path = pad
click-text = tekst
click-number = getal
click-not-opened = { $filename } gaat niet open: { $message }
click-not-there = { $name } { $filename } is er niet.
click-is-file = { $name } { $filename } is een bestand.
click-is-folder = { $name } { $filename } is een map.
click-not-readable = { $name } { $filename } is niet te lezen.
click-not-writable = Naar { $name } { $filename } kan niet worden geschreven.
cli-help = Wijkagenda: van kaart tot gezamenlijke agenda. Meldingen gaan naar standaardfout, uitkomsten naar standaarduitvoer.
cli-demo = Maak en laad twee verzonnen gemeenten met een gevulde agenda.
cli-demo-busy = Verzonnen gemeenten maken
cli-demo-done = Klaar. De verzonnen agenda heet { $agenda }.
cli-start = Maak alles klaar en start de app.
cli-address = Wijkagenda staat op { $address } (stoppen: Ctrl+C)
cli-import-areas = Laad grenzen en cijfers uit een wijk- en buurtkaart van het CBS (GeoPackage, shapefile in een zip, of GeoJSON).
cli-import-figures = Laad cijfers: Leefbaarometer of een tabel met een wijk- of buurtcode (CSV, XLSX, XLS of ODS).
cli-import-assets = Laad een beheerregister: bomen, wegen, lichtmasten (CSV, Parquet, GeoPackage, GeoJSON, zip met shapefile).
cli-assets-mapping = Bestand (YAML) dat zegt wat elke kolom is. Zonder dit bestand worden de kolommen herkend.
cli-assets-guess = Zo zijn de kolommen herkend. Klopt dit niet? Bewaar deze regels in een bestand, pas ze aan en geef het op met --mapping.
cli-assets-remembered = De kolommen zijn gelezen zoals je ze eerder opgaf voor een bestand met dezelfde kolommen.
cli-assets = Geef per gebied en soort: hoeveel er is, hoe oud en in welke staat.
cli-level-all = Gemeente, wijk of buurt.
cli-imported = Herkend als { $title }: { $rows } rijen geladen, { $left-out } weggelaten.
imported-joined = Niet alle niveaus stonden in het bestand. De grotere gebieden zijn gemaakt door de kleinere samen te voegen; ze hebben geen eigen cijfers.
cli-areas-gemeente = Gemeentecode, voor buurten met een nummer binnen hun gemeente. Zonder deze keuze zoekt de app de gemeente op in de geladen kaart.
cli-year = Het jaar van de cijfers, als het bestand dat zelf niet zegt.
cli-map = Een bestand (YAML) dat zegt wat de kolommen zijn.
cli-accept-wrong = Laad ook als er waarden niet kloppen; die tellen dan als onbekend.
cli-replace = ID van de tabel die weg mag als deze geladen is.
cli-sources = Noem wat er geladen is, met bron, jaar, controlegetal en licentie.
cli-remove = Haal weg wat onder deze ID geladen is (zie sources).
cli-fetch = Haal open data op en laad ze: grenzen, Kerncijfers en Leefbaarometer, van één gemeente of van heel Nederland.
cli-fetch-gemeente = Naam of code van de gemeente, bijvoorbeeld Deventer of GM0150. Zonder: heel Nederland.
cli-fetch-year = Het jaar. Is daarover niets, dan het nieuwste jaar ervoor. Zonder: het jaar van de nieuwste kaart die bekend is.
cli-fetch-again = Haal ook op wat al in de map downloads ligt.
cli-find = Zoek gemeenten, wijken en buurten op naam, met hun code.
cli-find-most = Hoeveel er hoogstens getoond worden.
cli-agenda-find = Alleen agenda’s met deze woorden in hun naam, gebieden of gemeenten.
cli-scores = Geef scores en cijfers van alle gebieden van één gemeente.
cli-successors = { $code } bestaat niet meer. Het ging op in: { $areas }
cli-gemeente = Naam of code van de gemeente, bijvoorbeeld Deventer of GM0150.
cli-level = Wijk of buurt.
cli-within = Rang binnen alle gemeenten (nl), binnen de eigen gemeente, of onder gebieden die even stedelijk zijn (stedelijkheid).
cli-how-sure = Geef ook tussen welke plaatsen een gebied staat als gewichten iets anders zijn, en welke gebieden erop lijken (met --json).
cli-json = Geef JSON, voor een programma.
cli-agenda = Bekijk agenda’s, neem ze mee in een bestand, archiveer of verwijder ze.
cli-agenda-list = Noem alle agenda’s.
cli-agenda-archived = Noem de gearchiveerde agenda’s.
cli-agenda-show = Toon één agenda.
cli-agenda-export = Schrijf een agenda als één JSON-bestand, voor een organisatie zonder gezamenlijke server.
cli-agenda-import = Lees een agenda in uit zo'n JSON-bestand. Wat aan beide kanten veranderde, wordt getoond en blijft zoals het hier is.
cli-agenda-preview = Laat alleen zien wat er zou veranderen.
cli-agenda-theirs = Neem hier de versie uit het bestand. Mag vaker.
cli-agenda-ours = Houd hier de eigen versie. Mag vaker.
cli-agenda-imported = “{ $title }” ingelezen: { $added } toegevoegd, { $replaced } bijgewerkt.
cli-agenda-preview-done = “{ $title }” zou { $added } dingen toevoegen en { $replaced } bijwerken. Er is niets veranderd.
cli-agenda-left-out = Antwoorden op een tekst die hier niet staat of die hier nieuwer zijn, weggelaten: { $count }.
cli-agenda-clash = Aan beide kanten veranderd: { $path }. Kies met --theirs { $path } of --ours { $path }.
cli-agenda-answers-of = Neem de antwoorden van deze partij over (naam of ID). Mag vaker.
cli-agenda-without-answers = Laat de antwoorden weg van partijen die je niet met --answers-of noemt.
cli-agenda-answers = Van { $party } ({ $id }): { $answers }. Wie dit schreef, kan de app niet zien.
cli-agenda-take-answers = Neem je de antwoorden van { $party } over?
cli-agenda-ask-answers = Er is niets veranderd: zeg eerst wiens antwoorden je overneemt ({ $parties }). Noem een partij met --answers-of, mag vaker; laat de rest weg met --without-answers.
cli-agenda-no-answers-of = In het bestand staan geen nieuwe antwoorden van { $party }. Wel van: { $known }. Er is niets veranderd.
cli-agenda-answers-left = Niet overgenomen: de antwoorden van { $parties }.
cli-agenda-archive = Archiveer een agenda: uit de lijst, nog te lezen, niet te wijzigen.
cli-agenda-restore = Haal een agenda terug uit het archief.
cli-agenda-delete = Verwijder een agenda voorgoed. Dat hij er was, wanneer en waarom hij weg is, blijft bewaard.
cli-agenda-reason = Waarom. Komt in de geschiedenis van de agenda.
cli-agenda-reason-needed = Waarom. Moet; blijft bewaard als de agenda weg is.
cli-agenda-yes = Vraag niet nog een keer.
cli-agenda-archived-done = “{ $title }” is gearchiveerd.
cli-agenda-restored-done = “{ $title }” is terug uit het archief.
cli-agenda-goes = Met “{ $title }” verdwijnt: { $goes }.
cli-agenda-sure = Wil je deze agenda voorgoed verwijderen?
cli-agenda-not-sure = Er is niets verwijderd: hier kan niemand antwoorden. Geef --yes mee als je het zeker weet.
cli-agenda-deleted-done = “{ $title }” is verwijderd, met { $events ->
    [one] 1 regel geschiedenis.
   *[other] { $events } regels geschiedenis.
 }
cli-export = Schrijf een agenda weg om te delen.
cli-export-as = pdf, of html voor een losse webpagina met kaart.
cli-export-out = Waar het bestand komt.
cli-export-done = { $file } geschreven ({ $size }).
cli-migrate = Werk de database bij.
cli-migrated = { $count ->
    [0] De database was al bij.
    [one] Eén stap bijgewerkt.
   *[other] { $count } stappen bijgewerkt.
 }
cli-check = Kijk of alles in orde is: instellingen, bestanden in data/, database, schijf, momentopnamen, klok, en of de geschiedenis van de agenda’s ongewijzigd is. Geeft van elke agenda de kop.
cli-check-noted = Vergelijk met koppen die je eerder bewaarde, in een bestand dat check zelf schreef.
cli-chain-fits = De geschiedenis is ongewijzigd: { $events } regels, agenda’s: { $agendas }. Bewaar de koppen hierboven op een andere plek.
cli-chain-unseen = De geschiedenis is niet nagekeken: er is geen database die we kunnen lezen en die bijgewerkt is. Los dat eerst op, en geef check daarna opnieuw.
cli-chain-shared = regio’s en voorbeelden
cli-chain-changed = De geschiedenis van { $agenda } klopt niet: regel { $number } is later gewijzigd.
cli-chain-number = De geschiedenis van { $agenda } klopt niet: er staat een regel in met nummer { $number }. Zo’n nummer geeft de database nooit; iemand zette die regel er zelf in.
cli-chain-gap = De geschiedenis van { $agenda } klopt niet: vlak voor regel { $number } is iets weggehaald of tussengevoegd.
cli-chain-end = De geschiedenis van { $agenda } klopt niet: de laatste regels ontbreken. Er zijn er { $found }, en het moeten er minstens { $expected } zijn.
cli-chain-counter = De geschiedenis van { $agenda } klopt niet: ze heeft { $found } regels, en dat past niet bij de telling in de database ({ $expected }). Iemand voegde een regel toe, of wijzigde de telling.
cli-chain-noted = De geschiedenis van { $agenda } klopt niet: tot en met regel { $number } staat er iets anders dan toen je de kop bewaarde. Iemand schreef de regels opnieuw.
cli-chain-deleted = De geschiedenis van { $agenda } klopt niet: volgens de database is deze agenda verwijderd, maar hij staat er nog.
cli-chain-do = Dit gebeurde buiten de app om. Bewaar een kopie van de database zoals die nu is, en zoek uit wie erbij kon. In een oudere reservekopie zie je wat er stond.
cli-check-fine = Alles klopt.
cli-check-wrong = { $count ->
    [one] Eén ding is niet in orde.
   *[other] { $count } dingen zijn niet in orde.
 }
check-fine = in orde
check-settings = Instellingen
check-declared = Bestanden in data/ en eigen cijfers
check-database = Database bereikbaar
check-database-new = Database (die maakt de app bij de eerste start)
check-database-rights = Rechten van de database
check-database-up-to-date = Database bijgewerkt
check-database-whole = Database heel
check-database-writable = Database beschrijfbaar
check-database-clock = Klok, volgens de gebeurtenissen in de database
check-folder = Gegevensmap: ruimte en schrijven
check-walls = Het lezen van bestanden: afgesloten van mappen, netwerk en programma’s
check-temporary = Map voor tijdelijke bestanden: ruimte en schrijven
check-folder-rights = Rechten van de gegevensmap
check-snapshots = Momentopnamen leesbaar
check-clock = Klok, volgens de momentopnamen
agendas-none = Er zijn nog geen agenda’s.
cli-parties = Aan tafel
cli-goal = Doel


### Agenda's: lijst en begin

agendas-title = Agenda’s
agendas-why = Een agenda is klein: een paar opgaven die iedereen herkent, en een paar acties om van te leren.
agendas-example = Rivierwijk 2026–2028. De gemeente, de corporatie, de huurders en een bewonersgroep maken samen één straat in één keer open, en kijken op 1 mei 2027 wat dat opleverde.
join-open = Voeg een agenda uit een bestand toe
join-question = Welke agenda wil je toevoegen?
join-why = Een andere organisatie maakt het bestand bij stap 6 van haar agenda. Je ziet eerst wat er gebeurt; er verandert pas iets als jij dat kiest.
join-file = Bestand van een agenda (.json)
join-problem = { $file }: { $problem }
join-is-new = ‘{ $title }’ is hier nog niet. Er komt een nieuwe agenda bij.
join-is-here = ‘{ $title }’ is hier al. Wat in het bestand staat, komt bij jullie eigen werk.
join-nothing = ‘{ $title }’ is hier al. Het bestand brengt niets nieuws.
join-go = Ga naar de agenda
join-comes = Dit komt erbij
join-changes = Dit verandert
join-more = Toon de andere { $count }
join-voices = Er komen antwoorden of eigen woorden mee van: { $who }. De app kan niet zien of zij die zelf schreven. Vraag het ze als je twijfelt.
join-voice-left = een partij die niet aan tafel zit
join-answers = Wiens antwoorden neem je over?
join-answers-why = Kies het per partij. Wat je weglaat, komt nu niet mee; je kunt het later uit hetzelfde bestand alsnog overnemen.
join-answers-scores = Cijfers van een samenwerkingstoets komen alleen samen: laat je één partij weg die daar cijfers gaf, dan komt die toets niet mee.
join-answers-of = { $party }: { $answers }
join-answers-take = Neem over
join-answers-leave = Laat weg
answers-consents = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
 }
answers-scores = { $count ->
    [one] cijfers in 1 samenwerkingstoets
   *[other] cijfers in { $count } samenwerkingstoetsen
 }
answers-goals = { $count ->
    [one] 1 doel in eigen woorden
   *[other] { $count } doelen in eigen woorden
 }
join-failed = Toevoegen is niet gelukt. De fout ligt bij ons en staat in het logboek van de server. Er is niets veranderd.
join-left-out = { $count ->
    [one] Eén antwoord hoort bij een tekst die hier anders is. Dat komt niet mee.
   *[other] { $count } antwoorden horen bij een tekst die hier anders is. Die komen niet mee.
 }
join-beside-consents = { $count ->
    [one] één antwoord van een partij
   *[other] { $count } antwoorden van partijen
 }
join-beside-reviews = { $count ->
    [one] één keer terugkijken
   *[other] { $count } keer terugkijken
 }
join-beside-checks = { $count ->
    [one] één samenwerkingstoets
   *[other] { $count } samenwerkingstoetsen
 }
join-beside-log = { $count ->
    [one] één regel in het logboek
   *[other] { $count } regels in het logboek
 }
join-beside-signals = { $count ->
    [one] één signaal uit de wijk
   *[other] { $count } signalen uit de wijk
 }
join-beside-origins = { $count ->
    [one] één verwijzing naar waar een actie van leerde
   *[other] { $count } verwijzingen naar waar acties van leerden
 }
join-clashes = { $count ->
    [one] Op één plek veranderden jullie allebei iets
   *[other] Op { $count } plekken veranderden jullie allebei iets
 }
join-clashes-why = Lees beide teksten en kies welke blijft. Twijfel je, overleg dan eerst met elkaar; het bestand blijft geldig.
join-choose = Wat blijft er bij ‘{ $what }’?
join-keep-ours = Houd wat hier staat
join-take-theirs = Neem wat in het bestand staat
join-here = Hier: { $field }
join-in-file = In het bestand: { $field }
join-otherwise = Dit is hier anders dan in het bestand, maar niet in een tekst.
join-same-name = Deze partij zit hier al onder dezelfde naam. Houd die van hier; wat in het bestand bij de andere staat, komt dan niet mee. Zijn het er echt twee, geef dan eerst een van beide een andere naam.
join-left = { $count ->
    [one] Maak nog één keuze.
   *[other] Maak nog { $count } keuzes.
 }
join-new = Zet deze agenda erbij
join-do = Voeg het bestand toe
agendas-filter = Zoek op naam, wijk of gemeente
agendas-more = De eerste { $shown } van { $fitting } agenda’s, laatst gewijzigd bovenaan. Zoek op naam, wijk of gemeente om de andere te zien.
agendas-count = { $shown ->
    [0] Geen agenda past hierbij. Er zijn er { $all }.
   *[other] { $shown } van { $all } agenda’s, laatst gewijzigd bovenaan
 }
agendas-all = { $all ->
    [one] 1 agenda
   *[other] { $all } agenda’s, laatst gewijzigd bovenaan
 }
agendas-parties = { $count ->
    [0] nog geen partijen
    [one] 1 partij
   *[other] { $count } partijen
 }
agendas-actions = { $count ->
    [0] nog geen acties
    [one] 1 open actie
   *[other] { $count } open acties
 }
agendas-changed = gewijzigd op { $day }
archived-title = Gearchiveerd ({ $count })
archived-why = Deze agenda’s kun je lezen, niet wijzigen. Je kunt ze terughalen.
archived-since = Gearchiveerd op { $day }.
archived-reason = De reden: { $reason }
archived-read-only = Deze agenda is op { $day } gearchiveerd. Je leest hem, wijzigen kan niet.
archived-to-list = Terughalen kan bij Agenda’s, onder Gearchiveerd
tidy-open = Ruim op
tidy-question = Wat wil je doen met ‘{ $title }’?
tidy-what = Kies wat er gebeurt
tidy-archive = Archiveer: uit de lijst, nog te lezen, terug te halen
tidy-bring-back = Haal terug in de lijst
tidy-delete = Verwijder voorgoed
tidy-reason = Waarom?
tidy-reason-help = Mag leeg blijven. Komt in de geschiedenis van de agenda.
tidy-reason-needed = Schrijf op waarom. De reden blijft bewaard als de agenda weg is. Noem geen personen.
tidy-do-archive = Archiveer deze agenda
tidy-do-bring-back = Haal deze agenda terug
tidy-do-delete = Verwijder deze agenda voorgoed
tidied-archive = ‘{ $title }’ is gearchiveerd en staat onderaan bij Gearchiveerd.
tidied-bring-back = ‘{ $title }’ staat weer in de lijst.
tidied-delete = ‘{ $title }’ is verwijderd.
tidy-goes = Dit verdwijnt, en komt niet terug:
tidy-goes-parties = { $count ->
    [one] 1 partij aan tafel
   *[other] { $count } partijen aan tafel
 }
tidy-goes-opgaven = { $count ->
    [one] 1 opgave
   *[other] { $count } opgaven
 }
tidy-goes-actions = { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }
tidy-goes-consents = { $count ->
    [one] 1 antwoord van een partij
   *[other] { $count } antwoorden van partijen
 }
tidy-goes-log = { $count ->
    [one] 1 regel in het logboek
   *[other] { $count } regels in het logboek
 }
tidy-goes-signals = { $count ->
    [one] 1 signaal uit de wijk
   *[other] { $count } signalen uit de wijk
 }
tidy-goes-editions = { $count ->
    [one] 1 uitgave
   *[other] { $count } uitgaven
 }
tidy-goes-events = { $count ->
    [one] 1 regel geschiedenis
   *[other] { $count } regels geschiedenis
 }
tidy-goes-regions = Deze regio’s volgen de agenda dan niet meer: { $regions }.
tidy-stays = Wat blijft: de naam van de agenda, dat hij er was, wanneer hij weg is gehaald, door wie en waarom. Wat anderen al meenamen (een PDF, een bestand, een kopie van een actie, een voorbeeld) blijft bij hen. Wil je iets bewaren, maak dan eerst een PDF of een bestand bij stap 6.
example = Voorbeeld:
begin-button = Begin een agenda
begin-question = Voor welke wijk begin je een agenda?
begin-no-areas = Er zijn nog geen wijken geladen. Laad eerst een wijk- en buurtkaart.
begin-load = Naar Gegevens
begin-gemeente = Gemeente
begin-areas = Wijken of buurten
begin-areas-help = Begin met één. Meer mag, ook in een andere gemeente.
begin-area-wijk = { $name } (wijk)
begin-area-buurt = { $name } (buurt)
begin-area-in-wijk = { $name } (wijk in { $gemeente })
begin-area-in-buurt = { $name } (buurt in { $gemeente })
begin-title = Naam van de agenda
begin-title-help = Zoals jullie erover praten. Je kunt de naam later veranderen.
begin-from = Van jaar
begin-to = Tot en met jaar
begin-save = Begin deze agenda

### Formulieren

form-save = Bewaar
form-close = Sluit
form-date = (dd-mm-jjjj)
form-undo = Zet terug
form-unsaved = nog niet opgeslagen
form-saved = Opgeslagen om { $at }
form-choose = Kies
form-choose-more = Kies een of meer
form-nothing = (leeg)
form-yes = ja
form-no = nee
form-conflict = Iemand anders heeft dit intussen ook veranderd. Hieronder staan beide teksten. Kies welke blijft.
form-mine = Jouw tekst: { $field }
form-theirs = Die van de ander: { $field }
form-keep-mine = Bewaar mijn tekst
form-take-theirs = Neem die van de ander over
form-given-up = Dit was jouw tekst: { $field }
form-put-back = Zet mijn tekst weer neer
row-edit = Wijzig
rule-milestone-incomplete = Kies een dag en schrijf op wat er dan klaar is.

### Eén agenda

agenda-rename = Wijzig naam en jaren
agenda-line = { $areas } · agenda { $start }–{ $end } · { $state }
i-am = Ik ben …
party-none = geen partij
who-facilitator = begeleider van het gesprek
who-lezer = lezer, ik schrijf niet mee
choose-who-you-are = Kies bij ‘Ik ben’ je partij om je eigen woorden te schrijven.
lost-seat = Je partij zit niet meer aan tafel. Kies opnieuw wie je bent.
waits-for = Wacht op antwoord van { $whom }.
open-for-party = { $count ->
    [0] Voor { $party } staat nu niets open.
    [one] Voor { $party } staat nog 1 ding open:
   *[other] Voor { $party } staan nog { $count } dingen open:
 }
open-for-table = { $count ->
    [0] Voor de hele tafel staat nu niets open.
    [one] Voor de hele tafel staat nog 1 ding open:
   *[other] Voor de hele tafel staan nog { $count } dingen open:
 }
open-more = en nog { $count }
open-awaited = { $count ->
    [one] Wacht op 1 partij
   *[other] Wacht op { $count } partijen
 }
open-awaited-of = { $party }: { $steps }
todo-seat-parties = Zet partijen aan tafel
todo-tell-knows = Schrijf op wat jullie weten
todo-tell-seeks = Schrijf op wat jullie zoeken
todo-tell-hours = Schrijf op hoeveel uren jullie hebben
todo-name-representative = Zeg wie voor jullie spreekt
todo-name-opgave = Zet een opgave op de agenda
todo-say-own-words = Zeg in eigen woorden wat ‘{ $what }’ voor jullie is
todo-say-who-decides = Zeg wie beslist over ‘{ $what }’
todo-write-goal = Schrijf samen het doel
todo-write-own-goal = Schrijf het doel in eigen woorden
todo-rate-interwoven = Zeg hoe het werk aan ‘{ $what }’ samenhangt
todo-start-check = Begin een samenwerkingstoets
todo-score = Geef jullie cijfers in de samenwerkingstoets
todo-score-of = Geef jullie cijfers in de toets over ‘{ $what }’
todo-name-action = Bedenk een pilotactie
todo-complete-hypothesis = Maak de verwachting van ‘{ $what }’ af
todo-set-review = Kies een dag om terug te kijken op ‘{ $what }’
todo-give-and-get = Vul in wat jullie geven en krijgen bij ‘{ $what }’
todo-answer = Geef antwoord op ‘{ $what }’
todo-answer-goal = Geef antwoord op het doel
todo-begin-action = Begin met ‘{ $what }’
todo-share = Deel de agenda met alle partijen
todo-settle = Stel de agenda vast
todo-agree-actions = Zet de acties waar iedereen ja op zei op akkoord
todo-hold-review = Kijk terug op ‘{ $what }’
todo-accept-promise = Neem de belofte bij ‘{ $what }’ over
there-skipped = overgeslagen
there-open = { $count } open
there-form = vorm: { $form }
there-check-begun = toets begonnen
there-checks = { $count ->
    [one] 1 toets
   *[other] { $count } toetsen
 }
there-reviews = { $count ->
    [0] nog niets geleerd
    [one] 1 keer teruggekeken
   *[other] { $count } keer teruggekeken
 }
that-is-you = dat ben jij
rail-label = Stappen van de agenda
there-nothing = nog leeg
there-goal = opgeschreven
there-parties = { $count ->
    [0] nog leeg
    [one] 1 partij
   *[other] { $count } partijen
 }
there-opgaven = { $count ->
    [0] nog leeg
    [one] 1 opgave
   *[other] { $count } opgaven
 }
there-actions = { $count ->
    [0] nog leeg
    [one] 1 open actie
   *[other] { $count } open acties
 }

thread-title = De gouden draad
thread-figure = Cijfer
thread-opgave = Opgave
thread-action = Actie
thread-consent = Instemming
thread-review = Terugkijken
thread-more-figures = { $count ->
    [one] en nog 1 cijfer
   *[other] en nog { $count } cijfers
 }
thread-no-figure = Kies een cijfer
thread-no-opgave = Zet een opgave op de agenda
thread-no-action = Bedenk een actie
thread-no-review = Kies een dag
thread-lacks-figure = nog geen cijfer
thread-lacks-opgave = nog geen opgave
thread-lacks-action = nog geen actie
thread-lacks-review = nog geen dag
thread-later-figure = een signaal uit de wijk
thread-later-action = wat je samen uitprobeert
thread-later-consent = wie het ermee eens is
thread-later-review = wanneer je kijkt wat het opleverde
thread-review-after = na de actie

### Stap 1: Tafel

step-next = Verder naar { $step }
step-tafel = Tafel
step-tafel-question = Wie zit er aan tafel?
step-tafel-why = Eerst wie en waarom, dan pas de regels. Schrijf per partij op wat ze weet, wat ze zoekt en hoeveel tijd ze heeft.
step-tafel-example = Woonstede (woningcorporatie) weet welke flats wanneer aan de beurt zijn, zoekt bewoners die meedoen en heeft 320 uur per jaar.
party-contact = Aanspreekpunt: { $contact }.
party-contact-remove = Haal aanspreekpunt ‘{ $contact }’ weg
party-knows = Weet: { $text }
party-seeks = Zoekt: { $text }
party-hours = Heeft { $hours } uur per jaar.
party-nothing-told = Wat deze partij weet en zoekt, is nog niet opgeschreven.
party-another = Voeg een partij toe
party-add = Zet aan tafel
party-remove = Haal { $name } van tafel
party-leaves = Haal van tafel
field-party-leaves = Waarom gaat deze partij van tafel?
field-party-leaves-help = Wat ze zei, telt dan niet meer mee. De reden blijft in de geschiedenis staan.
party-usual = Vaak zitten ook aan tafel: { $kinds }.
party-invite = { $kind ->
    [gemeente] Zet de gemeente aan tafel
    [woningcorporatie] Zet een woningcorporatie aan tafel
    [huurdersorganisatie] Zet een huurdersorganisatie aan tafel
   *[other] Zet bewoners aan tafel
 }
person-speaks = Spreekt voor deze partij: { $function }, { $when }.
person-nobody = Wie voor deze partij spreekt, is nog niet opgeschreven.
person-gone = Nu spreekt niemand voor deze partij.
person-since = sinds { $since }
person-from = vanaf { $since }
person-since-until = sinds { $since }, tot en met { $until }
person-from-until = van { $since } tot en met { $until }
person-past = Eerder: { $people }.
person-until = { $function } tot { $until }
person-stands-for = Staat voor de belofte bij { $actions }.
person-new = Wie spreekt voor ons?
person-another = Nog iemand spreekt voor ons
person-add = Dit is onze vertegenwoordiger
person-leaves = Vertrekt
person-leaves-title = Per wanneer vertrekt { $function }?
person-leave = Bewaar de laatste dag
field-person-function = Welke functie spreekt voor ons?
field-person-function-help = Geen naam van een persoon: bijvoorbeeld gebiedsregisseur.
field-person-since = Vanaf welke dag
field-person-last-day = Laatste dag
field-person-last-day-help = Wat deze functie beloofde, is daarna zonder gezicht: niemand staat er dan voor, tot iemand van jullie het overneemt.
field-person-successor = Wie volgt op?
field-person-successor-help = De functie van de opvolger. Die begint op de laatste dag en kan de beloften dan meteen overnemen. Weet je het nog niet, laat dit dan leeg.
promise-left = Zonder gezicht (niemand staat er nu voor): de belofte bij { $action }. Tot en met { $until } stond { $function } ervoor.
promise-handed-on = De belofte bij { $action }: { $function } staat er tot en met { $until } nog voor. Wie opvolgt, kan haar nu al overnemen.
promise-never = { $count ->
    [one] Wie voor de belofte bij { $actions } staat, is nog niet gezegd.
    [2] Wie voor de beloften bij { $actions } staat, is nog niet gezegd.
   *[other] Wie voor de beloften bij { $count } acties staat, is nog niet gezegd.
 }
promise-accept = Neem deze belofte over
promise-stand = Sta voor de belofte bij { $action }
promise-nobody = Zeg eerst wie voor jullie spreekt. Die kan de belofte overnemen.
promise-title = De belofte bij { $action }
field-promise-who = Wie staat ervoor?
knows-title = Wie weet wat, en wie zoekt wat
knows-caption = Naast elkaar wat elke partij weet en zoekt. Zoekt iemand iets wat jij weet? Zeg het.
knows-party = Partij
knows-knows = Weet
knows-seeks = Zoekt
field-party-name = Naam van de partij
field-party-kind = Soort partij
field-party-knows = Wat weet deze partij van de wijk?
field-party-knows-help = Kennis die de anderen niet hebben.
field-party-seeks = Wat zoekt deze partij?
field-party-seeks-help = Wat er voor haar beter moet worden.
field-party-hours = Uren per jaar
field-party-hours-help = Hoeveel tijd ze heeft voor deze agenda.
kind-gemeente = gemeente
kind-woningcorporatie = woningcorporatie
kind-huurdersorganisatie = huurdersorganisatie
kind-bewoners = bewoners
kind-ondernemers = ondernemers
kind-zorg = zorg
kind-welzijn = welzijn
kind-onderwijs = onderwijs
kind-politie = politie
kind-waterschap = waterschap
kind-netbeheerder = netbeheerder
kind-overig = andere organisatie

### Stap 2: Urgentie

step-urgentie = Urgentie
step-urgentie-question = Wat delen we als urgent?
step-urgentie-why = Wie niet dezelfde haast voelt, haakt later af. Schrijf op wat iedereen herkent, en leg er een cijfer naast.
urgency-example = De straten en het riool zijn uit 1962. De flats worden vanaf 2027 opgeknapt. Als de straat twee keer open gaat, betaalt iedereen dubbel.
urgency-write = Schrijf op wat urgent is
field-urgency = Wat is er urgent?
field-urgency-help = Een paar zinnen die elke partij zo zou zeggen.
opgaven-title = Onze opgaven
opgaven-example = De straat en het groen zijn aan vernieuwing toe. Cijfer: fysieke omgeving −0,04 ten opzichte van Nederland (Rivierwijk, 2022).
opgave-new-title = Een opgave op de agenda zetten
opgave-another = Voeg een opgave toe
opgave-add = Zet op de agenda
opgave-no-figures = Aan deze opgave is nog geen cijfer gekoppeld.
opgave-park = Parkeer deze opgave
opgave-reopen = Zet terug op de agenda
parked-title = Geparkeerd
parked-because = { $title } is geparkeerd. Reden: { $reason }.
figures-frozen = Vastgelegd op { $day }. Deze waarden veranderen niet meer.
figure-changed = Indeling gewijzigd
figure-score = score { $score } van 10
figure-among-nl = { $level } van Nederland
figure-among-fictional = { $level } van de fictieve gemeenten
figure-among-gemeente = { $level } van de eigen gemeente
figure-among-stedelijkheid = even stedelijke { $level }
figure-among-scored = { $level } met een score
figure-among-stedelijkheid-scored = even stedelijke { $level } met een score
figure-attention-more = { $area } vraagt hier meer aandacht dan de meeste { $among }: { $value } ({ $year }), score { $score } van 10.
figure-attention-middle = { $area } zit hier in het midden van de { $among }: { $value } ({ $year }), score { $score } van 10.
figure-attention-less = { $area } vraagt hier minder aandacht dan de meeste { $among }: { $value } ({ $year }), score { $score } van 10.
figure-without-score = in { $area }: { $value } ({ $year }). Er zijn te weinig gegevens om te vergelijken.
opgave-counted = Geteld
opgave-told = Verteld
opgave-like = Lijkt op: { $titles }
field-opgave-figures-help = Zodra je bewaart, leggen we waarde en jaar vast. Score 10 is: hier het meeste te doen.
field-opgave-signals = Signalen uit de wijk
field-opgave-signals-help = Wat jullie zien en wat bij deze opgave hoort.
signals-title = Signalen uit de wijk
signals-why = Cijfers lopen achter. Wat jullie teams nu zien, hoort ernaast: tellen en vertellen.
signals-example = Woonstede over veerkracht in de Oeverbuurt: het gaat beter. “Sinds de zomer zitten er elke avond mensen op het pleintje.”
signals-all = Toon alle { $count } signalen
signals-fewer = Toon alleen de nieuwste
signals-withheld = { $count ->
    [one] Er is nog 1 signaal dat alleen anderen mogen lezen.
   *[other] Er zijn nog { $count } signalen die alleen anderen mogen lezen.
 }
signal-write = Schrijf op wat je ziet
signal-add = Leg dit signaal vast
signal-told = over { $theme } in { $area }: { $direction }.
signal-direction-beter = het gaat beter
signal-direction-slechter = het gaat slechter
signal-direction-anders = het is anders dan de cijfers
signal-of-team = Een signaal dat alleen het eigen team van { $party } leest.
signal-elsewhere = Een signaal dat bij een andere organisatie bleef.
signal-belongs = hoort bij “{ $opgave }”
signal-for-team = alleen voor het eigen team
signal-for-partners = voor de partijen aan tafel
signal-for-openbaar = openbaar
field-signal-text = Wat valt op in de wijk?
field-signal-text-help = Schrijf over de wijk, niet over personen: geen namen, adressen of nummers. Een signaal blijft staan; je kunt het later niet wijzigen.
field-signal-theme = Over welk thema gaat het?
field-signal-direction = Welke kant gaat het op?
field-signal-area = Waar is dit te zien?
field-signal-audience = Wie mag dit lezen?
field-signal-point = Een plek aanwijzen (mag)
field-signal-point-help = Wijs op de kaart aan waar je dit ziet, als het om één plek gaat. Geen voordeur van een bewoner.
signal-choice-beter = Het gaat beter
signal-choice-slechter = Het gaat slechter
signal-choice-anders = Het is anders dan de cijfers
signal-whole = Heel { $area }
signal-audience-team = Eigen team: alleen wie voor { $party } spreekt
signal-audience-partners = Partijen aan tafel: iedereen die aan deze agenda werkt
signal-audience-openbaar = Openbaar: iedereen die de agenda leest
questions-title = Eerste vraag voor jullie
questions-why = Wat jullie zien en wat de cijfers zeggen, loopt uiteen. Geen van beide is fout. Begin hier met praten.
questions-seen = Wat { $party } ziet
questions-measured = Wat de cijfers zeggen
questions-ask-trend = Het cijfer ging de andere kant op. Wat zien jullie dat het cijfer nog niet laat zien?
questions-ask-place = Beide kunnen waar zijn. Wat zien jullie dat het cijfer niet meet?
questions-ask-said = { $party } herkent de cijfers niet. Wat meten ze niet, of wat is er sindsdien veranderd?
questions-went = { $area } ging van { $before } ({ $year-before }) naar { $after } ({ $year-after }).
questions-make = Maak er een opgave van
questions-fewer = Toon alleen de eerste vraag
questions-more = { $count ->
    [one] Toon nog 1 vraag
   *[other] Toon nog { $count } vragen
 }
field-opgave-title = De opgave in één zin
field-opgave-title-help = Wat is er aan de hand? Nog geen oplossing.
field-opgave-figures = Cijfers van dit gebied
field-opgave-urgency = Waarom nu?
field-opgave-urgency-help = Wat gebeurt er als we wachten?
field-interwoven = Hoe zit het werk van de partijen in elkaar?
field-interwoven-help = Werk zoveel samen als nodig is, niet zoveel als kan.
field-room-opgave = De agenda is vol. Welke opgave parkeer je?
field-room-opgave-help = Zo blijft de agenda klein. Een geparkeerde opgave kun je later terugzetten.
field-room-because = Waarom die?
field-room-because-help = Wie later komt, wil het weten.
interwoven-1 = Los: ieder kan het alleen.
interwoven-2 = Raakt elkaar: elkaar op de hoogte houden is genoeg.
interwoven-3 = Hangt samen: plannen op elkaar aanpassen helpt.
interwoven-4 = Sterk verbonden: zonder elkaar lukt het half.
interwoven-5 = Vervlochten: alleen samen lukt het.
interwoven-unknown = Hoe het werk van de partijen in elkaar zit, is nog niet gekozen.
says-form = Wat zegt { $party } over deze opgave?
says-title = In eigen woorden
say-light-conflict = { $count ->
    [2] Twee partijen zeggen: wij beslissen zelf ({ $parties }). Praat over: welk deel is van wie, en waar heb je elkaar bij nodig?
   *[other] { $count } partijen zeggen: wij beslissen zelf ({ $parties }). Praat over: welk deel is van wie, en waar heb je elkaar bij nodig?
 }
say-light-nobody = Alle partijen zeggen: dat beslissen anderen. Praat over: wie zou het als eigen taak kunnen zien, en wat heeft die daarvoor nodig?
say-light-together = Niemand zegt: dat beslis ik zelf. Praat over: wie zet de eerste stap, en wie hakt de knoop door?
say-light-incomplete = Nog niet gezegd door { $parties }.
say-light-clear = { $parties } beslist, de anderen sluiten aan.
say-zelf = zelf
say-samen = samen
say-anderen = anderen
say-nothing = nog niet gezegd
says-silent = Nog geen eigen woorden van { $parties }.
says-own-none = { $party } heeft nog geen eigen woorden geschreven.
matrix-title = Wie beslist waarover?
matrix-why = Elke partij zegt het alleen voor zichzelf: dit beslis ik zelf, dit beslissen we samen, dit beslissen anderen.
matrix-caption = Wat elke partij zegt, per opgave
matrix-party = Partij
matrix-me = { $party } (jij)
matrix-own = Wat zegt { $party }?
matrix-talk = Waar praten we over?
matrix-empty = Nog niemand aan tafel. Zet eerst partijen aan tafel, dan zegt elke partij waarover zij beslist.
say-choice-zelf = Dat beslis ik zelf
say-choice-samen = Dat beslissen we samen
say-choice-anderen = Dat beslissen anderen
field-say-kind = Wie beslist hierover?
field-say-words = In eigen woorden
field-say-words-help = Hoe kijkt deze partij naar de opgave?

### Stap 3: Doel

step-doel = Doel
step-doel-question = Waar zegt iedereen ja tegen?
step-doel-why = Eén tekst, in woorden die iedereen zelf ook gebruikt. Verandert de tekst, dan vraag je het opnieuw.
step-doel-example = In 2028 is de buurt één keer opengegaan: met een nieuw riool, meer schaduw, zuinige woningen en bewoners die zelf hebben gekozen wat er voor hun deur komt.
goal-version = Dit is versie { $version } van de tekst.
goal-own-title = Eerst ieder in eigen woorden
goal-own-why = Schrijf eerst zelf op waar je naartoe wilt, en lees dan wat de anderen schreven. Zo zie je wat jullie delen en waar jullie iets anders willen, voordat één tekst dat verbergt.
goal-own-nobody = Er zit nog niemand aan tafel. Zet eerst de partijen aan tafel, dan schrijft elk het doel in eigen woorden.
goal-to-table = Naar de tafel
goal-own-none = heeft nog niets geschreven.
goal-own-write = Schrijf het in je eigen woorden
field-own-goal = Het doel zoals jullie het zouden zeggen
field-own-goal-help = Eén of twee zinnen. Het hoeft nog niet hetzelfde te zijn als bij de anderen.
goal-joint-title = Dan samen één tekst
goal-joint-none = Er is nog geen gezamenlijke tekst.
goal-write = Schrijf de gezamenlijke tekst
goal-versions = Eerdere versies van het doel
goal-version-named = Versie { $version }: { $text }
compare-from = Van
compare-to = Naar
compare-legend = Onderstreept is erbij gekomen, doorgestreept is weggehaald.
field-goal = Ons gezamenlijke doel
field-goal-help = Wat is er dan anders in de wijk, en wanneer?

### Stap 4: Acties

step-acties = Pilotacties
step-acties-question = Wat proberen we uit?
step-acties-why = Een actie is klein, heeft een verwachting en een dag om terug te kijken. Wat niet lukt, is ook een les.
step-acties-example = Proefstraat Kreeklaan. Als we riool, straat en steigers in één planning zetten, dan is er minder overlast, te zien aan één opengebroken straat in plaats van twee.
physical-first = Een fysieke actie is vaak een goede eerste stap: je ziet snel of het werkt, en je leert elkaar kennen.
actions-need-opgave = Een actie hoort bij een opgave. Zet eerst een opgave op de agenda.
actions-to-opgave = Naar de opgaven
timeline-title = Wanneer gebeurt wat
timeline-marks = De balk is de looptijd, een ruit een mijlpaal, een rondje een dag om terug te kijken. De stippellijn is vandaag.
timeline-undated = Nog zonder data: { $actions }.
timeline-nothing = Met een begin, een einde of een mijlpaal staat hier de tijdlijn.
moment-start = Begin
moment-end = Einde
moment-milestone = Mijlpaal
moment-review = Terugkijken
moment-reviewed = Teruggekeken
feeds-bod = Besluiten jullie uiterlijk { $day } over een actie, dan { $count ->
    [one] kan { $parties } die nog in het bod aan de gemeente zetten.
   *[other] kunnen { $parties } die nog in het bod aan de gemeente zetten.
 }
feeds-prestatieafspraken = Besluiten jullie uiterlijk { $day } over een actie, dan kan die nog in de prestatieafspraken van { $parties }.
action-open = Bekijk
action-back = Alle acties
action-contents = Op deze pagina
action-new-title = Een actie uitproberen
action-another = Voeg een actie toe
action-add = Zet op de agenda
action-led-by = { $party } trekt.
action-no-lead = Nog niemand trekt.
action-no-review = De dag om terug te kijken ontbreekt nog.
action-belongs = Hoort bij “{ $opgave }” · { $nature }
action-agreement = Hoort bij: { $text }.
action-face-left = { $count ->
    [one] De belofte van { $parties } is zonder gezicht: wie ervoor stond, is vertrokken. Wie neemt haar over?
   *[other] De beloften van { $parties } zijn zonder gezicht: wie ervoor stond, is vertrokken. Wie neemt ze over?
 }
action-face-never = Bij { $parties } is nog niet gezegd wie voor deze actie staat.
action-face-lead = Regel het aan tafel
scope-regionaal = Regionaal: dit moet
scope-lokaal = Lokaal: dit kan
scope-told-regionaal = { $region } pakt deze actie samen op, omdat het alleen zo lukt.
scope-told-lokaal = Deze actie blijft in de wijk; { $region } volgt haar.
scope-because = De reden: { $reason }.
field-scope = Wie pakt het op?
field-scope-help = Regionaal wat moet, lokaal wat kan: samen alleen wat één gemeente niet alleen kan.
field-scope-reason = Waarom?
origins-none = Deze actie bouwt nog nergens op voort.
origin-example = Deze actie begon met het voorbeeld ‘{ $what }’
origin-example-unknown = Deze actie begon met een voorbeeld dat hier niet meer staat
origin-lesson = Deze actie bouwt voort op een les: ‘{ $what }’
origin-action = Deze actie is overgenomen uit de agenda ‘{ $what }’
origin-link-example = Bekijk het voorbeeld
origin-link-lesson = Bekijk de les
origin-link-action = Bekijk die actie
lesson-build = Bouw voort op een les
field-lesson = Op welke les bouwen we voort?
field-lesson-help = Een les uit een andere actie van deze agenda, nieuwste eerst.
action-copy = Kopieer naar een andere agenda
action-copy-takes = Mee gaan: de naam, wat je verwacht, fysiek of sociaal, en van wie het idee komt. Niet mee gaan: partijen, plaats, data, beginpunt en inbreng. Die kies je daar samen.
action-copy-verb = Kopieer
action-copied = Gekopieerd. Bekijk de actie in { $title }
field-copy-to = Naar welke agenda?
copy-no-opgave = Deze agenda heeft nog geen opgave. Zet er daar eerst een op.
nature-fysiek = Fysieke actie
nature-sociaal = Sociale actie
action-state-idee = idee
action-state-voorgesteld = voorgesteld
action-state-akkoord = akkoord
action-state-loopt = loopt
action-state-geleerd = geleerd
action-state-gestopt = gestopt
action-state-opgeschaald = opgeschaald
action-not-agreed-yet = Zegt elke partij ja bij Afspreken, dan kan deze actie op akkoord.
action-move-back = Terug naar { $state }
action-move-voorgesteld = Stel voor
action-move-akkoord = Zet op akkoord
action-move-loopt = Begin met deze actie
action-move-geleerd = Klaar: we hebben geleerd
action-move-gestopt = Stop deze actie
action-move-opgeschaald = Schaal op
section-what = De actie en wat we verwachten
section-who = Wie en welke rol
section-place = Waar en wanneer
section-linked = Afspraken en regio
section-origins = Waar deze actie van leert
section-measure = Meten
section-given = Wie geeft wat, en krijgt wat terug
section-state = Stand
field-action-title = De actie in één zin
field-action-title-help = Zo klein dat je volgende maand kunt beginnen.
field-action-opgave = Bij welke opgave?
field-action-nature = Wat voor actie?
field-if-we = Als we …
field-if-we-help = Wat gaan jullie doen?
field-then = dan …
field-then-help = Wat verwacht je dat er verandert?
field-seen-by = te zien aan …
field-seen-by-help = Hoe merk je dat in de wijk?
field-room-action = De agenda is vol. Welke actie stopt?
field-room-action-help = Zo blijft de agenda klein. De reden blijft bewaard.
field-stop-because = Waarom stopt die?
field-stop-because-help = Ook wat niet lukte, is een les voor wie later komt.
field-lead = Wie trekt?
field-lead-help = Eén partij.
field-co = Wie doet mee?
field-co-help = Een of meer partijen.
field-role = Wat doet de gemeente?
field-role-help = Begeleiden, meewerken of beslissen.
field-ground = Waarom beslist de gemeente?
field-ground-help = Alleen als de gemeente beslist. Welk algemeen belang vraagt dat?
field-initiative = Van wie kwam het idee?
role-faciliteren = Begeleiden (faciliteren)
role-cocreeren = Meewerken (co-creëren)
role-beslissen = Beslissen
initiative-bewoners = Bewoners
initiative-ondernemers = Ondernemers
initiative-organisatie = Een organisatie
initiative-gemengd = Van meer kanten
field-place = Waar?
field-place-help = In gewone woorden, bijvoorbeeld: tussen de school en de oever.
field-place-code = Wijk of buurt
field-start = Begin
field-end = Einde
field-review = Dag om terug te kijken
field-agreement = Hoort bij welke afspraak?
field-agreement-help = Prestatieafspraak, omgevingsvisie of programma. Bijvoorbeeld: Prestatieafspraken 2027.
milestone-add = Voeg een moment toe
milestone-remove = Haal weg
milestones-edit = Wijzig mijlpalen
field-milestone-on = Wanneer
field-milestone-text = Wat is er dan klaar?
field-baseline = Welk cijfer volgen we?
field-baseline-help = We leggen waarde en jaar nu vast, als beginpunt.
field-hoped = Wat hopen we?
hoped-omhoog = Dat het omhooggaat
hoped-omlaag = Dat het omlaaggaat
hoped-gelijk = Dat het gelijk blijft
given-caption = { $title }: wat elke partij geeft en krijgt
given-empty = nog leeg
given-nobody = Nog geen partij doet mee aan deze actie.
given-own = Schrijf op wat wij geven en krijgen
given-outside = { $party } is nog niet gevraagd voor deze actie.
given-form = { $party }: wat geeft en krijgt deze partij?
field-hours = Uren
field-hours-help = Voor de hele actie bij elkaar.
field-euros = Euro’s
field-euros-help = Voor de hele actie, of per jaar.
field-yearly = Deze euro’s komen elk jaar
field-knowledge = Kennis
field-knowledge-help = Bijvoorbeeld: welke routes kinderen nemen.
field-space = Ruimte
field-space-help = Bijvoorbeeld: een lokaal of een opslagplek.
field-lets-go = Wat geeft deze partij uit handen?
field-lets-go-help = Waarover beslist zij dan niet meer alleen?
field-gets = Wat krijgt zij terug?
field-gets-help = Zonder antwoord is meedoen een gunst.
field-benefit = Verwachte opbrengst
field-benefit-help = Een bewering, dus met een bron.
field-benefit-source = Bron van die opbrengst
field-benefit-source-help = Bijvoorbeeld: eigen cijfers 2025.
totals-title = Wat alle acties samen vragen, per jaar
totals-caption = Uren en euro’s per partij en per jaar; achter ‘van’ staan de uren die een partij per jaar heeft
totals-silent = Nog geen uren of euro’s opgeschreven: { $parties }.
totals-hours = { $hours } uur
totals-hours-of = { $hours } van { $has } uur

### Stap 4: Samenwerken

step-samenwerken = Samenwerken
step-samenwerken-question = Hoe werken we samen?
step-samenwerken-why = Werk zo licht samen als de opgave toelaat. Meer samenwerken is niet vanzelf beter.
together-interwoven-title = Hoe hangt het werk aan elke opgave samen?
together-no-opgave = Er staat nog geen opgave op de agenda. Zet er bij stap 2 een neer, dan kies je hier hoe het werk eraan samenhangt.
together-example = Riool en steigers in dezelfde straat hangen sterk samen. Een bankje plaatsen kan één partij alleen.
together-rate = Kies hoe het samenhangt
together-asks = Dat vraagt om
together-check-title = Is de basis goed genoeg?
together-check-why = In een samenwerkingstoets geeft elke partij zeven cijfers, zonder die van een ander te zien. Dat kost ongeveer drie minuten. Een hoger cijfer is niet beter: het gaat erom of de basis past bij hoe je samenwerkt.
together-check-later = Dit kan ook later: de agenda gaat ook zonder toets verder.
together-few-parties = Een toets vergelijkt wat partijen ervan vinden. Zet bij stap 1 minstens twee partijen aan tafel.
together-whole-table = De hele tafel
together-results-title = Wat de toets zegt
check-start = Begin een samenwerkingstoets
check-another = Begin nog een toets
check-start-now = Begin de toets
check-on = Toets over: { $about }
field-check-about = Waarover gaat de toets?
field-check-form = Hoe willen jullie samenwerken?
field-check-form-help = We stellen de lichtste vorm voor die past bij hoe het werk samenhangt.
check-asks = Is de basis goed genoeg voor ‘{ $form }’? Begonnen op { $day }.
check-scored-some = Cijfers gegeven: { $scored }. Nog niet: { $waits }.
check-scored-all = Cijfers gegeven: { $scored }. De begeleider kan de toets openen.
check-scored-nobody = Nog geen partij gaf cijfers. De toets wacht op { $waits }.
check-how = Antwoord namens je hele partij. Twijfel je, kies dan het cijfer dat er het dichtst bij ligt. De anderen zien het pas als de toets opengaat.
check-score = Geef onze cijfers
check-give = Bewaar onze cijfers
check-own = Jullie cijfers: { $scores }. Alleen jullie zien ze, en je kunt ze veranderen tot de toets opengaat.
check-open-early = Open nu, zonder { $parties }
check-open-sure = Daarna ziet iedereen alle cijfers. Niemand kan ze dan nog geven of veranderen, ook { $parties } niet.
check-fields = De zeven vragen, met de cijfers van elke partij
check-open-now = Open de toets
check-open-wait = Wacht nog
check-opened = { $about } · { $form }
check-opened-on = Geopend op { $day }.
check-without = Zonder cijfers van { $parties }.
check-came-late = De toets ging open voordat jullie cijfers bewaard waren. Ze staan er niet bij; geef ze bij een volgende toets.
check-fits = De basis is goed genoeg voor { $form }: nergens ligt het laagste cijfer onder wat deze vorm vraagt.
check-lacks = { $count ->
    [one] Voor { $form } ontbreekt er iets aan de basis. Praat daar eerst over:
   *[other] Voor { $form } ontbreken er { $count } dingen aan de basis. Praat daar eerst over:
 }
check-lighter = Of werk lichter samen: voor { $form } is de basis wel goed genoeg.
check-no-lighter = Een lichtere vorm die nu al past, is er niet. Begin met dit gesprek.
check-spread = Het laagste is { $lowest }{ $spread ->
    [0] ; iedereen geeft hetzelfde.
   *[other] ; jullie liggen { $spread } uit elkaar.
 }
check-spread-wide = Het laagste is { $lowest }; jullie liggen { $spread } uit elkaar: iets om over te praten.
check-needs = Genoeg voor { $form }: dat vraagt { $least }.
check-needs-more = Voor { $form } is minstens { $least } nodig.
check-risks = Waar je op let bij { $form }
check-party-gone = een partij die niet meer aan tafel zit
check-earlier = De toets van { $day }
check-ours = Wat een vorm minstens vraagt (≥), is een aanname van ons. Ook dat een verschil van { $wide } of meer iets is om over te praten. De vormen en de onderwerpen van de toets komen uit: { $sources }.
series-title = Wat er anders is dan op { $day }
series-lowest = { $field }: het laagste cijfer ging van { $before } naar { $now }, het verschil van { $apart } naar { $spread }.
series-lowest-same = { $field }: het laagste cijfer bleef { $now }, het verschil ging van { $apart } naar { $spread }.
series-same = { $count ->
    [one] { $fields } bleef gelijk.
   *[other] { $fields } bleven gelijk.
 }
series-caption = Laagste cijfer en verschil per toets
series-field = Onderwerp
series-cell = laagste { $lowest }, verschil { $spread }

### Stap 7: Leren

step-leren = Leren
step-leren-question = Wat leren we ervan?
step-leren-why = Een actie is een proef. Wat niet lukt, is ook een les.
learn-none = Er zijn nog geen acties om van te leren.
learn-example = Energieklussers aan huis. We verwachtten minder gasverbruik. We zagen dat mensen vooral hulp met de rekening zochten. We gaan door, met iemand erbij die van toeslagen weet.
learn-to-actions = Naar de acties
learn-per-action = Per actie
learn-count = { $reviews ->
    [0] Nog niet teruggekeken
    [one] 1 keer teruggekeken
   *[other] { $reviews } keer teruggekeken
 }, { $lines ->
    [0] nog niets in het logboek
    [one] 1 regel in het logboek
   *[other] { $lines } regels in het logboek
 }.
learn-close = Sluit
review-now = Nu terugkijken
review-due = Kijk terug op ‘{ $action }’: de dag was { $day }.
review-next = Er is nu niets om op terug te kijken. De eerste dag is { $day }: { $action }.
review-no-day = Er is nu niets om op terug te kijken, en er staat nog geen dag voor.
review-hold = Kijk terug
review-early = Kijk eerder terug
review-title = Terugkijken op ‘{ $action }’
review-past = Zo keken we terug
review-then = Bij het begin
review-figure-now = Nu
review-value = { $value } (in { $year })
review-no-newer = nog geen nieuwer cijfer
review-figure-then = { $label }: { $then }. Een nieuwer cijfer is er nog niet.
review-no-figure = Bij deze actie is geen cijfer vastgelegd. Wat je zag, telt ook.
review-no-cause = De cijfers staan naast elkaar. Ze zeggen niet dat het door de actie komt.
review-expected = Verwacht: { $text }
review-seen = Gezien: { $text }
review-unknown = We weten het niet.
review-figures = { $label }: eerst { $then }, nu { $now }. { $moved ->
    [omhoog] Het cijfer ging omhoog.
    [omlaag] Het cijfer ging omlaag.
   *[gelijk] Het cijfer bleef gelijk.
 } Waardoor, zegt het cijfer niet.
review-decided-doorgaan = We gaan door: { $reason }
review-decided-bijstellen = We stellen bij: { $reason }
review-decided-opschalen = We schalen op: { $reason }
review-decided-stoppen = We stoppen: { $reason }
review-again = Opnieuw terugkijken op { $day }.
review-save = Bewaar de terugblik
decision-doorgaan = Doorgaan
decision-bijstellen = Bijstellen
decision-opschalen = Opschalen
decision-stoppen = Stoppen
field-expected = Wat verwachtten we?
field-seen = Wat zagen we?
field-seen-help = Ook wat mensen in de wijk vertellen. Schrijf niet over personen.
field-unknown = We weten het niet
field-decision = Wat doen we nu?
field-decision-because = Waarom?
field-next-on = Wanneer kijken we weer terug?
field-next-on-help = Nodig als de actie doorgaat of wordt bijgesteld.
log-title = Logboek
log-none = Nog niets opgeschreven. Eén zin is genoeg: wat je leerde, besloot, zag of overdroeg.
log-more = { $count ->
    [one] Toon nog 1 oudere regel
   *[other] Toon nog { $count } oudere regels
 }
log-show = Wat wil je zien?
log-all = Alles
log-kinds-les = Lessen
log-kinds-besluit = Besluiten
log-kinds-signaal = Signalen
log-kinds-overdracht = Overdrachten
log-kind-les = Een les
log-kind-besluit = Een besluit
log-kind-signaal = Een signaal
log-kind-overdracht = Een overdracht
log-line-les = { $party } leerde: { $text }
log-line-besluit = { $party } noteerde een besluit: { $text }
log-line-signaal = { $party } zag: { $text }
log-line-overdracht = { $party } droeg over: { $text }
log-another = Schrijf een regel
log-add = Zet in het logboek
field-log-kind = Wat is het?
field-log-text = In je eigen woorden
field-log-text-help = Een regel blijft staan en verandert niet meer. Schrijf niet over personen.
lessons-title = Onze lessen
lessons-none = Nog geen lessen. Zet bij een actie een les in het logboek, dan komt die hier te staan.
lessons-example = Bel eerst aan, en breng de tekening pas daarna mee.
lessons-more = { $count ->
    [one] Toon nog 1 oudere les
   *[other] Toon nog { $count } oudere lessen
 }
lesson-from = { $party }, { $day }, bij ‘{ $action }’
lessons-build = Bouw voort
lessons-why = Begin een nieuwe actie met wat jullie al weten.
lesson-carried = Deze actie bouwt voort op een les: { $text }
share-action = Deel bij Voorbeelden
share-title = Wat gaat er mee naar de voorbeelden?
share-along = Deze gegevens gaan mee: de naam ‘{ $action }’, { $areas }, { $period }, de partijen die het doen ({ $parties }), de thema’s van de opgave, en de tekst hieronder.
share-not-along = Uren, geld, antwoorden en de rest van het logboek gaan niet mee. Iedereen met deze app kan het voorbeeld lezen. Kijk daarom of er niets over personen in staat.
share-save = Zet bij de voorbeelden
share-seen = We zagen: { $text }
share-there = Deze actie staat bij de voorbeelden
share-fictional = Dit is een verzonnen voorbeeld, om mee te oefenen.
realised-title = Wat ervan kwam
realised = Van { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }: { $parts }.
realised-in = { $area }: { $parts }.
realised-elsewhere = Zonder plek in een van deze wijken
realised-learned = { $count } geleerd
realised-scaled-up = { $count } opgeschaald
realised-stopped = { $count } gestopt
realised-running = { $count ->
    [one] 1 loopt
   *[other] { $count } lopen
 }
realised-agreed = { $count ->
    [one] 1 is afgesproken
   *[other] { $count } zijn afgesproken
 }
realised-idea = { $count ->
    [one] 1 is nog een idee of voorstel
   *[other] { $count } zijn nog een idee of voorstel
 }

### Voorbeelden

examples-title = Voorbeelden van elders
examples-why = Wat anderen probeerden in hun wijk. Van wat niet lukte, leer je vaak het meest.
examples-outcome = Hoe liep het af?
examples-search = Zoek in de voorbeelden
examples-theme = Thema
examples-form = Manier van samenwerken
examples-party-kind = Partij
examples-wijk-kind = Soort wijk
examples-any-theme = alle thema’s
examples-any-form = alle manieren
examples-any-party-kind = alle partijen
examples-any-wijk-kind = alle wijken
examples-count = { $found ->
    [0] Geen voorbeeld past hierbij. Zoek met minder woorden of kies minder.
    [one] 1 voorbeeld
   *[other] { $shown } van { $found } voorbeelden
 }
examples-no-filter = Toon alle voorbeelden
examples-all-title = Alle voorbeelden
examples-back = Alle voorbeelden
examples-add = Voeg een voorbeeld toe
outcome-all = Alles ({ $count })
outcome-count = { $outcome } ({ $count })
outcome-gelukt = Gelukt
outcome-deels = Deels gelukt
outcome-mislukt = Mislukt of gestopt
outcome-onbekend = Afloop niet bekend
wijk-kind-dorp = dorp
wijk-kind-vooroorlogs = wijk van voor 1945
wijk-kind-naoorlogs = wijk van na 1945
wijk-kind-hoogbouw = wijk met veel hoge flats
like-opgave = Voorbeelden die lijken op ‘{ $opgave }’ ({ $agenda })
like-wijk = Wat voor wijk is het?
like-wijk-unsaid = dat doet er niet toe
like-opgave-none = Er is nog geen voorbeeld dat hierop lijkt. Hieronder staan ze allemaal.
why-this-one = Waarom dit voorbeeld: { $parts }.
why-theme = het gaat ook over { $what }
why-form = men werkte net zo samen ({ $what })
why-parties = deze partijen deden ook mee: { $what }
why-wijk = het was ook een { $what }
example-added-by = van { $party }
example-what = Wat er gebeurde
example-who = Wie deden mee
example-carried = Wat hielp
example-trouble = Het eerste teken van moeite
example-figures = Cijfers
example-source = Waar we dit vandaan hebben
example-silent = Dat staat niet in de bron.
example-link = Lees de bron op de site van een ander
example-by-party = { $party } voegde dit voorbeeld toe en staat in voor de tekst.
example-doubt = Let op: { $text }
example-form = Zo werkten zij samen: { $form }.
example-form-ours = Zo werkten zij samen, volgens onze lezing: { $form }.
example-themes = Het gaat over { $themes }.
sureness-gelezen = Wij lazen de bron helemaal. De woorden zijn van ons.
sureness-uittreksel = Wij lazen een deel van de bron, niet alles. De woorden zijn van ons.
sureness-genoemd = Wij lazen hier alleen ergens anders over, niet in een bron zelf. De woorden zijn van ons.
start-title = Begin hier een actie mee
start-why = Alleen de naam gaat mee. Wat jullie doen en verwachten, schrijven jullie zelf. De actie onthoudt dat zij met dit voorbeeld begon.
start-agenda = Voor welke agenda?
start-reader = Je leest alleen mee. Kies bij ‘Ik ben’ een partij of de begeleider om een actie te beginnen.
start-save = Begin deze actie
example-privacy = Schrijf op wat er gebeurde, niet over wie het gaat: geen namen, adressen of nummers van personen.
example-save = Zet bij de voorbeelden
field-outcome = Hoe liep het af?
field-outcome-help = Mislukt is geen schande. Het spaart anderen moeite.
field-what-done = Wat is er gedaan?
field-what-done-help = Twee zinnen: wat jullie deden en wat er gebeurde.
field-what-share = Wat is er gedaan, en wat zagen we?
field-what-share-help = Hier staat wat jullie verwachtten, en wat jullie zagen bij het terugkijken. Pas het aan voor wie er niet bij was.
field-carried-by = Wat hielp?
field-carried-by-share = Hier staan jullie lessen. Pas ze aan voor wie er niet bij was.
field-first-trouble = Wat was het eerste teken van moeite?
field-first-trouble-help = Waaraan had je het kunnen merken?
field-example-title = Naam
field-example-title-help = Zoals je het aan een collega vertelt.
field-example-place = Waar?
field-example-period = Wanneer?
field-example-parties = Wie deden mee?
field-example-parties-help = Organisaties en groepen, met een komma ertussen. Geen namen van personen.
field-example-figures = Cijfers
field-example-figures-help = Alleen met erbij wie ze telde.
field-example-source = Bron
field-example-source-help = Bijvoorbeeld: evaluatie 2025, of eigen ervaring.
field-example-link = Link naar de bron
field-example-link-help = Mag leeg blijven. Begint met https://
field-example-sure = Hoe zeker is het?
field-example-doubt = Wat is niet zeker?
field-example-doubt-help = Mag leeg blijven.
field-example-by = Van welke partij is dit voorbeeld?
field-example-by-help = De organisatie of groep, geen naam van een persoon.
sure-choice-gelezen = Zelf gelezen of meegemaakt
sure-choice-uittreksel = Een deel gelezen
sure-choice-genoemd = Alleen van gehoord

### Stap 6: Afspreken

step-afspreken = Afspreken
step-afspreken-question = Wat spreken we af?
step-afspreken-why = Zwijgen is geen ja. Elke partij antwoordt zelf, op de tekst zoals die nu is.
file-title = Bewaar als bestand
file-why = Werkt een partij in haar eigen organisatie met deze app? Geef haar de hele agenda als bestand. Wat zij verandert, voeg je later weer toe bij Agenda’s. Cijfers van een toets die nog niet open is, gaan niet mee.
file-make = Maak het bestand
file-save = Bewaar het bestand
consent-title = Wie zegt ja tegen deze tekst?
consent-version = Het gaat om versie { $version } van de tekst.
consent-words = Lees de tekst waar het om gaat
consent-idea = Dit is nog een idee. Zet de actie op voorgesteld, dan kan elke partij antwoorden.
consent-ended = Deze actie is afgerond of gestopt. Antwoorden kan niet meer.
consent-says-ja = zegt ja.
consent-says-ja-mits = zegt ja, mits: “{ $reason }”
consent-says-bezwaar = heeft bezwaar: “{ $reason }”
consent-says-not-asked = is nog niet gevraagd.
consent-says-nothing = heeft nog niet geantwoord.
consent-says-again = gaf antwoord op versie { $version } van de tekst. Die is sindsdien gewijzigd.
consent-what-changed = Wat veranderde er van versie { $old } naar versie { $new } van de tekst?
consent-give = Geef je antwoord
consent-change = Verander je antwoord
consent-form = Wat vindt { $party } van deze tekst? (versie { $version })
consent-send = Geef dit antwoord
field-answer = Ons antwoord
field-answer-help = Met ‘ja, mits’ ga je akkoord: de anderen onthouden je voorwaarde. Met een bezwaar kan de agenda nog niet worden vastgesteld.
consent-words-moved = De tekst is gewijzigd terwijl je antwoordde: dit is nu versie { $version } van de tekst. Wat je typte staat er nog. Lees de tekst nog eens voor je antwoordt.
answer-ja = Ja
answer-ja-mits = Ja, mits
answer-bezwaar = Bezwaar
field-condition = Wat is jullie voorwaarde?
field-condition-help = Schrijf het zo dat de anderen er iets mee kunnen.
field-objection = Wat is jullie bezwaar?
field-objection-help = Wat zou er moeten veranderen om ja te zeggen?
compare-added = erbij:
compare-removed = weg:
compare-came = is erbij gekomen.
compare-went = is eraf gegaan.
compare-was-now = { $field }: was { $old }, is nu { $new }.
compare-now = { $field }: { $new }
compare-gone = { $field }: { $old } is weggehaald.
compare-otherwise = { $field } is gewijzigd.
compare-field = { $field }:
compare-nothing = Er is niets veranderd.
told-item-parties = Partij: { $what }
told-item-opgaven = Opgave: { $what }
told-item-actions = Actie: { $what }
told-item-says = Zeggenschap van { $party } over “{ $what }”
told-item-contributions = Inbreng van { $party } in “{ $what }”
told-item-goals = Het doel in eigen woorden van { $what }
told-item-representatives = Wie spreekt
told-item-reviews = Terugkijken
told-item-consents = Antwoord
told-item-log = Logboek
told-answer = Antwoord
told-note = Noot
told-item-ambition = Het gezamenlijke doel
told-item-agenda = De agenda
told-drawn = getekend op de kaart
told-title = Naam
told-opgave-id = Opgave
told-if-we = Als we
told-then = Dan
told-seen-by = Te zien aan
told-nature = Soort actie
told-lead-party = Trekker
told-co-parties = Doet mee
told-gemeente-role = Rol van de gemeente
told-role-ground = Waarom de gemeente beslist
told-initiative = Initiatief van
told-place = Plek
told-place-code = Wijk of buurt
told-place-shape = Tekening op de kaart
told-start = Begin
told-end = Einde
told-review = Dag om terug te kijken
told-milestones = Momenten onderweg
told-baseline = Cijfer dat we volgen
told-hoped = Wat we hopen
told-linked-agreement = Hoort bij afspraak
told-state = Stand
told-state-reason = Reden
told-hours = Uren
told-euros = Euro’s
told-yearly = Elk jaar opnieuw
told-knowledge = Kennis
told-space = Ruimte
told-lets-go = Geeft uit handen
told-gets = Krijgt terug
told-benefit = Verwachte opbrengst
told-benefit-source = Bron van die opbrengst
told-name = Naam
told-contact = Aanspreekpunt
told-knows = Weet van de wijk
told-seeks = Zoekt
told-kind = Soort
told-own-words = In eigen woorden
told-text = Tekst
told-urgency = Wat er urgent is
told-figures = Cijfers
told-interwoven = Vervlochtenheid
told-parked-because = Geparkeerd, omdat
told-period-from = Eerste jaar
told-period-to = Laatste jaar
told-weight-set = Gewichten van de cijfers
told-function = Functie
told-since = Vanaf
told-until = Tot en met
told-expected = Verwacht
told-seen = Gezien
told-unknown = We weten het niet
told-reason = Reden
told-next-on = Volgende keer terugkijken
share-holds = In het document staan de gouden draad, de partijen, het gebied in cijfers, de opgaven, het doel, de acties met ieders inbreng, en de bronnen. Het zegt ook dat de agenda niemand juridisch bindt.
share-make-pdf = Maak PDF
share-make-html = Maak webpagina
share-save-pdf = Bewaar de PDF
share-save-html = Bewaar de webpagina
share-back-concept = Terug naar concept
share-back-gedeeld = Terug naar gedeeld
share-back-vastgesteld = Terug naar vastgesteld
agree-in-the-way = Dit staat nog in de weg
agree-missing = Dit ontbreekt nog
agree-share-why = Als je de agenda deelt, vragen we elke partij om antwoord op het doel en op elke voorgestelde actie. Stuur de partijen daarna het adres van deze pagina; elke partij kiest zichzelf bij ‘Ik ben’.
agree-the-goal = het doel
agree-alone = Er zitten nog geen twee partijen aan tafel.
agree-no-goal = Er is nog geen gezamenlijk doel.
agree-no-action = Er is nog geen actie voorgesteld. Zet een actie van idee op voorgesteld.
agree-not-answered = { $who } { $count ->
    [one] heeft
   *[other] hebben
 } nog niet geantwoord.
agree-asked-again = { $who } { $count ->
    [one] antwoordde
   *[other] antwoordden
 } op een eerdere tekst. De tekst is sindsdien gewijzigd.
agree-not-yet = Vaststellen kan zodra dit is opgelost.
agree-loose-ends = Houdt niets tegen, wel goed om te bespreken
agree-loose-ends-why = Vaststellen kan ook zo. Wat nu leeg blijft, geeft later vragen.
agree-agreed = { $count ->
    [one] Alle partijen zeiden ja, of ja, mits, op { $titles }. Deze actie staat nog op voorgesteld. Staat ze op akkoord, dan kan het werk beginnen.
   *[other] Alle partijen zeiden ja, of ja, mits, op { $titles }. Deze acties staan nog op voorgesteld. Staan ze op akkoord, dan kan het werk beginnen.
 }
agree-to-akkoord = { $count ->
    [one] Zet deze actie op akkoord
   *[other] Zet deze { $count } acties op akkoord
 }
agree-action = de actie ‘{ $title }’
agree-go-tafel = Naar de tafel
agree-go-doel = Naar het doel
agree-go-acties = Naar de acties
agree-go-actie = Naar de actie
agree-objection = { $who } heeft bezwaar: “{ $reason }”
agree-who-settles = De begeleider brengt de agenda een stap verder.
agree-answers = Wie zegt ja waartegen?
agree-nothing-asked = Er is nog niets om op te antwoorden. Schrijf eerst een doel, of zet een actie op voorgesteld.
agree-table = Wat elke partij zegt van de tekst zoals die nu is
agree-party = Partij
agree-goal = Doel
agree-cell-again = opnieuw gevraagd
agree-cell-asked = nog niet gevraagd
agree-cell-open = nog geen antwoord
agree-conditions = Om te onthouden
agree-condition = { $who } zegt ja op { $what }, mits: “{ $reason }”
agree-my-answers = De antwoorden van { $party }
agree-version = versie { $version } van de tekst
editions-title = Uitgaven van de agenda
editions-why = Een uitgave is de hele agenda zoals die op een moment was, met een eigen nummer. Delen en vaststellen bewaart er vanzelf een. Wil je op een ander moment vastleggen hoe ver jullie zijn, bewaar er dan zelf een.
edition = Uitgave { $number } van de agenda
edition-now = De agenda zoals die nu is
edition-when = { $day }, { $time }
edition-keep = Bewaar als uitgave
edition-restore = Zet terug
edition-restore-title = Uitgave { $number } van de agenda terugzetten: dit gebeurt er dan
edition-restore-now = Zet deze uitgave terug
edition-back-words = Titel, periode, urgentie, doel, opgaven en acties worden weer zoals in uitgave { $number }.
edition-back-asked = Waar de tekst daardoor verandert, vragen we elke partij opnieuw om antwoord.
edition-back-later = Opgaven en acties van na uitgave { $number } verdwijnen niet: opgaven worden geparkeerd en acties gestopt, met jouw reden erbij.
edition-back-kept = Wat elke partij zelf schreef en inbrengt, blijft. De agenda van nu bewaren we eerst als uitgave { $next }.
field-note = Waarom bewaar je deze uitgave?
field-note-help = Bijvoorbeeld: na de bewonersavond van 12 mei. Leeg mag ook.
field-back-because = Waarom ga je terug?
field-back-because-help = De reden blijft bewaard, ook bij wat geparkeerd of gestopt wordt.
editions-compare = Wat veranderde er tussen twee uitgaven?
agree-take = Neem de agenda mee
agree-meeting-why = Voor het volgende overleg is er een lijst om af te drukken: wat er nog te bespreken is, met regels om op te schrijven.
agree-meeting = Open de vergaderlijst
page-meeting = Vergaderlijst
meeting-back = Terug naar de agenda
meeting-print = Druk deze lijst af met de printknop van je browser (Ctrl+P). Alleen de lijst komt op papier.
meeting-title = Vergaderlijst: { $title }
meeting-line = { $areas } · { $day } · stand: { $state }
meeting-table = Wie is er?
meeting-nobody-there = Er zit nog niemand aan tafel.
meeting-points = Waar praten we over?
meeting-opgave = Opgave: { $title }
meeting-goal = Het gezamenlijke doel
meeting-action = Actie: { $title }
meeting-silent = Nog niet gezegd wie hierover beslist: { $parties }.
meeting-own-goal = Nog niet in eigen woorden geschreven: { $parties }.
meeting-review = Terugkijken was afgesproken voor { $day }. Wat verwachtten we, wat zagen we, wat doen we nu?
meeting-first = Eerste vraag: wat de wijk ziet en wat de cijfers zeggen
meeting-condition = { $party } zegt ja, mits: “{ $reason }” Houden we ons daaraan?
meeting-question = { $party } ziet: “{ $text }” De cijfers zeggen iets anders. { $figures } Wat is er aan de hand?
meeting-nothing = Hier is nu niets open: { $points }.
meeting-agreed = Wat spreken we af?
meeting-what = Wat
meeting-who = Wie
meeting-when = Wanneer
### Het verhaal

page-story = Het verhaal
story-link = Nieuw hier? Lees het verhaal
story-for = Het verhaal tot nu toe, voor wie nieuw is. { $minutes ->
    [one] Ongeveer 1 minuut lezen.
   *[other] Ongeveer { $minutes } minuten lezen.
 }
story-print = Liever op papier? Druk deze pagina af met de printknop van je browser (Ctrl+P).
story-back = Naar de agenda
story-one = { $count ->
    [0] Dit is de gezamenlijke agenda voor { $areas }, van { $start } tot en met { $end }.
    [one] { $parties } begon een agenda voor { $areas }, van { $start } tot en met { $end }.
   *[other] { $count } partijen werken van { $start } tot en met { $end } samen in { $areas }: { $parties }.
 }
story-state-concept = De agenda is nog een concept: de partijen schrijven eraan.
story-state-gedeeld = De agenda is gedeeld en wacht op ieders antwoord.
story-state-vastgesteld = Alle partijen zeiden ja of ja, mits: de agenda is vastgesteld.
story-state-afgerond = De agenda is afgerond.
story-who = Wie er aan tafel zit
story-who-none = Er zit nog niemand aan tafel.
story-urgency = Wat er speelt
story-urgency-none = Wat er speelt, is nog niet opgeschreven.
story-opgaven-none = Er staat nog geen opgave op de agenda.
story-figures = De cijfers erbij: { $figures }.
story-figures-none = Er is nog geen cijfer bij gekozen.
story-figures-signal = Een cijfer is een signaal om over te praten, geen oorzaak.
story-says = { $decides ->
    [zelf] { $party } beslist hier zelf over:
    [samen] { $party } wil hier samen over beslissen:
    [anderen] { $party } laat anderen hierover beslissen:
   *[other] { $party }:
 }
story-signals = Wat de wijk zelf ziet
story-signals-none = Er is nog geen signaal uit de wijk dat jij kunt lezen.
story-signals-more = { $count ->
    [one] En nog 1 ouder signaal.
   *[other] En nog { $count } oudere signalen.
 }
story-goal = Waar we naartoe willen
story-goal-none = Er is nog geen gezamenlijk doel.
story-own-goals = Zo zeggen de partijen het zelf:
story-together = Hoe we samenwerken
story-together-none = Of de basis goed genoeg is om samen te werken, is nog niet getoetst.
story-together-blind = Er loopt een toets. De cijfers zijn nog niet open.
story-together-asked = Op { $day } toetsten we of de basis goed genoeg is voor { $form }.
story-together-lowest = Het laagste cijfer is een { $lowest } van 10, voor { $fields }.
story-together-talk = Daar praten we eerst over: { $fields }.
story-actions = Wat we doen
story-actions-none = Er is nog geen pilotactie.
story-puts-in = { $party } geeft: { $what }.
story-lets-go = Geeft uit handen: { $what }.
story-gets = Krijgt: { $what }.
story-faceless = Zonder gezicht (niemand staat er nu voor): de belofte van { $party }. Tot en met { $until } stond { $function } ervoor.
story-never-faced = Wie voor de belofte van { $parties } staat, is nog niet gezegd.
story-learned = Wat we leerden
story-learned-none = Er is nog niets opgeschreven om van te leren.
story-ended = Wat klaar is en wat stopte
story-ended-none = Er is nog niets klaar en er is nog niets gestopt.
story-ended-action = ‘{ $title }’ is { $state }.
story-ended-because = Reden: { $reason }.
story-consent = Wat de partijen ervan vinden: { $tally }
story-how = Hoe het zover kwam
story-editions = { $count ->
    [0] Er is nog geen uitgave van de agenda bewaard.
    [one] Er is 1 uitgave van de agenda bewaard, op { $day }.
   *[other] Er zijn { $count } uitgaven van de agenda bewaard, de laatste op { $day }.
 }
story-open = Wat er nu openstaat
share-state = Hoe ver is de agenda?
share-move-gedeeld = Deel met alle partijen
share-move-vastgesteld = Stel vast
share-move-afgerond = Rond af
state-concept = concept
state-gedeeld = gedeeld
state-vastgesteld = vastgesteld
state-afgerond = afgerond
live-line = { $at } · { $what }
history-title = Wat er is veranderd
history-count = De laatste { $shown } van { $all } wijzigingen.
history-more = Toon meer
history-before-after = Wat stond er, en wat staat er nu?
history-somebody = De begeleider
seats-title = Wie schoof wanneer aan? ({ $count })
seats-why = Elke keuze bij ‘Ik ben’ staat hier. Niemand controleert nog wie het was.
seats-more = Dit zijn de laatste { $count }.
seats-chosen = Gekozen: { $who }
seats-brought-back = Teruggezet door de browser: { $who }
event-create-agenda = { $who } begon deze agenda.
event-edit-agenda = { $to ->
    [none] { $who } veranderde de naam, de periode of wat urgent is.
   *[other] { $who } zette de agenda op { $to }.
 }
event-write-ambition = { $who } schreef een nieuwe tekst voor het doel.
event-speak-as = { $who } schuift aan.
event-set-weights = { $who } koos hoe zwaar elk cijfer telt.
event-add-party = { $who } zette { $what } aan tafel.
event-edit-party = { $who } wijzigde { $what }.
event-remove-party = { $who } haalde { $what } van tafel.
event-add-opgave = { $who } zette de opgave “{ $what }” op de agenda.
event-edit-opgave = { $who } wijzigde de opgave “{ $what }”.
event-park-opgave = { $who } parkeerde de opgave “{ $what }”.
event-reopen-opgave = { $who } zette de opgave “{ $what }” terug op de agenda.
event-set-say = { $who } schreef op wie beslist: { $what }.
event-add-action = { $who } zette de actie “{ $what }” op de agenda.
event-edit-action = { $who } wijzigde de actie “{ $what }”.
event-move-action = { $who } zette de actie “{ $what }” op { $to }.
event-set-contribution = { $who } schreef een inbreng op: { $what }.
event-settle = { $who } zette de agenda op { $to }.
event-agree-actions = { $who } zette de acties waar iedereen ja op zei op akkoord.
event-answer = { $who } antwoordde ‘{ $to }’ op { $what }.
event-write-own-goal = { $who } schreef het doel in eigen woorden.
event-start-check = { $who } begon een samenwerkingstoets.
event-score = { $who } vulde de samenwerkingstoets in.
event-open-check = { $who } opende de samenwerkingstoets.
event-add-entry = { $who } schreef in het logboek van “{ $what }”.
event-hold-review = { $who } keek terug op “{ $what }”.
event-seat = { $who } noemde wie spreekt.
event-leave = { $who } noteerde dat een functie vrijkomt.
event-hand-over = { $who } gaf de taken van een functie door aan een opvolger.
event-accept-promise = { $who } staat nu voor de belofte: { $what }.
event-add-signal = { $who } schreef op wat te zien is in de wijk.
event-start-from-example = { $who } begon de actie “{ $what }” met een voorbeeld.
event-build-on-lesson = { $who } bouwde met “{ $what }” voort op een les.
event-copy-action = { $who } nam de actie “{ $what }” over van elders.
event-keep-edition = { $who } bewaarde een uitgave van de agenda.
event-restore = { $who } zette een eerdere uitgave van de agenda terug.
event-import-agenda = { $who } las een bestand met deze agenda in.
event-export-agenda = { $who } gaf deze agenda als bestand mee.
event-archive-agenda = { $who } archiveerde deze agenda.
event-bring-back = { $who } haalde deze agenda terug uit het archief.
# Kaart op het scherm
map-zoom-in = Dichterbij
map-zoom-out = Verder weg
map-whole = Hele gebied
map-instructions = Met de pijltjes ga je van gebied naar gebied. Enter kiest. Plus en min zoomen, Shift met een pijltje schuift de kaart.
map-touch = Verschuif en vergroot de kaart met twee vingers. Tik op een gebied om het te kiezen.
map-loading = De kaart wordt geladen.
map-gone = De grenzen zijn niet geladen. Laad de pagina opnieuw. Alle cijfers staan ook in de tabel.
map-mismatch = De grenzen en de cijfers horen niet bij elkaar. Laad de pagina opnieuw.
map-tiles-gone = De achtergrondkaart is niet bereikbaar. De gebieden en cijfers kloppen gewoon.
map-tiles-credit = Achtergrondkaart: BRT, © Kadaster

# Regio: agenda's van verschillende gemeenten naast elkaar
page-regio = Regio
regions-title = Regio’s
regions-why = Bewoners merken weinig van gemeentegrenzen. In een regio staan agenda’s van verschillende gemeenten naast elkaar: wat delen ze, wie vraagt uren van wie, en wat moet iemand opvolgen?
regions-link = Bekijk agenda’s per regio
regions-none = Er is nog geen regio.
regions-example = Regio Delta volgt vier agenda’s van drie gemeenten. De kwartiermaker ziet dat twee agenda’s dezelfde energieadviseurs vragen.
region-new = Maak een regio
region-create = Maak deze regio
region-back = Terug naar alle regio’s
region-agendas = { $count ->
    [0] volgt nog geen agenda
    [one] volgt 1 agenda
   *[other] volgt { $count } agenda’s
}
region-coordinator = Coördinator: { $who }
region-no-coordinator = nog niet bekend
field-region-name = Naam van de regio
field-region-name-help = Zoals de gemeenten zichzelf samen noemen.
field-coordinator = Wie coördineert?
field-coordinator-help = Noem een functie, geen persoon: ‘kwartiermaker wonen’.
region-goal = het gezamenlijk doel
region-quoted = ‘{ $what }’
region-todo-title = Wat vraagt opvolging?
region-todo-why = Elke zin brengt je naar de stap van de agenda waar het om gaat.
region-todo-nothing = Er is nu niets dat opvolging vraagt.
region-todo-all = Toon alle { $count } punten
region-objection = { $parties } { $count ->
    [one] heeft
   *[other] hebben
} bezwaar tegen { $what }, in ‘{ $agenda }’.
region-two-decide = Meer dan één partij wil zelf beslissen over { $what }, in ‘{ $agenda }’.
region-nobody-decides = Volgens iedereen beslist een ander over { $what }, in ‘{ $agenda }’.
region-review-due = Op { $day } was het tijd om terug te kijken op { $what }, in ‘{ $agenda }’.
region-faceless = { $parties } { $count ->
    [one] heeft
   *[other] hebben
} na { $day } niemand meer die staat voor { $what }, in ‘{ $agenda }’.
region-waiting = In ‘{ $agenda }’ { $count ->
    [one] wacht nog 1 antwoord
   *[other] wachten nog { $count } antwoorden
} over { $what }: van { $parties }.
region-agendas-title = Welke agenda’s volgt deze regio?
region-agendas-why = Elke gemeente houdt haar eigen agenda. De regio leest mee en brengt partijen bij elkaar.
region-agendas-example = De agenda van een wijk aan de ene kant van de grens, en die van de wijk ernaast in de andere gemeente.
region-some = { $shown } van { $all }. Zoek om de rest te zien.
region-agendas-filter = Zoek een agenda, wijk of gemeente
region-agendas-all = Alle agenda’s die er zijn horen al bij deze regio.
region-agenda-option = { $title }: { $places }
region-open = { $count ->
    [0] niets open voor de hele tafel
    [one] 1 punt open voor de hele tafel
   *[other] { $count } punten open voor de hele tafel
}
region-let-go = Laat los
region-archived = gearchiveerd: alleen te lezen
region-follow = Volg nog een agenda
region-follow-help = Kies uit alle agenda’s, ook van andere gemeenten.
region-follow-save = Volg deze agenda
region-shared-title = Welke opgaven delen ze?
region-shared-why = Opgaven die op hetzelfde cijfer rusten. Een gedeeld cijfer is een reden om te praten, nog geen gedeelde oorzaak.
region-shared-nothing = Nog geen opgaven van verschillende agenda’s die op hetzelfde cijfer rusten.
region-shared = { $labels }: { $opgaven } opgaven in { $agendas } agenda’s.
region-shared-opgave = ‘{ $opgave }’, in ‘{ $agenda }’
region-hours-title = Hoeveel uren zijn er gevraagd en toegezegd?
region-hours-why = Capaciteit spreekt niet vanzelf. Van elke organisatie staat hier het drukste jaar. Toegezegd zijn de uren in acties waar een organisatie ja of ja, mits op zei.
region-hours-nothing = Er staan nog geen uren bij de acties.
region-hours-filter = Zoek een organisatie
region-hours = { $year ->
    [none] Zonder datum
   *[other] In { $year }
} is { $asked } uur gevraagd, waarvan { $promised } uur toegezegd ({ $count ->
    [one] 1 agenda
   *[other] { $count } agenda’s
}).
region-has = Heeft { $has } uur per jaar.
region-has-none = Zei nog niet hoeveel uur er is.
region-hours-more = Er is meer gevraagd dan er in een jaar is. Wat kan later, of wat gaat voor?
region-hours-rest = { $count ->
    [one] Van 1 andere organisatie is nog niets gevraagd.
   *[other] Van { $count } andere organisaties is nog niets gevraagd.
}
region-scopes-title = Regionaal wat moet, lokaal wat kan
region-scopes-why = Samen alleen wat één gemeente niet alleen kan. Al het andere blijft in de wijk.
region-scopes-nothing = Er lopen nog geen acties in deze agenda’s.
region-scopes-filter = Zoek een actie of agenda
region-scope-regionaal = { $action }: regionaal.
region-scope-lokaal = { $action }: lokaal.

# De kaart waarop je een plek kiest (place_map)
place-map-label = { $what }. Kaart van de buurten van deze agenda, om op te tekenen.
place-map-kind = Wat teken je?
place-map-point = punt
place-map-line = lijn
place-map-area = vlak
place-map-instructions = Met de pijltjes verschuif je het kruis, met Shift erbij in kleine stappen. Enter zet een punt, Backspace haalt het laatste weg. Escape verlaat de kaart.
place-map-touch = Tik op de kaart om een punt te zetten. Verschuif en vergroot de kaart met twee vingers.
place-map-gone = De grenzen zijn niet geladen. Laad de pagina opnieuw. Wat je tekende blijft bewaard in dit formulier.
place-map-no-borders = De grenzen van deze gebieden zijn niet geladen. Daarom kun je hier geen plek tekenen.
place-map-done = Klaar
place-map-more = Verder tekenen
place-map-is-done = Deze tekening is klaar. Kies Verder tekenen voor nog een punt, of Wissen om opnieuw te beginnen.
place-map-undo = Laatste punt weg
place-map-clear = Wissen
place-map-set = Punt { $number } gezet in { $area }.
place-map-undone = Laatste punt weg. Punten die er nog staan: { $count }.
place-map-cleared = De tekening is gewist.
place-map-finished = Klaar. Aantal punten: { $count }.
place-map-again = Je kunt weer punten zetten.
place-map-nowhere = buiten de kaart
place-map-elsewhere = { $area } (hoort niet bij deze agenda)
drawn-nothing = Nog geen plek op de kaart.
drawn-point = Een punt in { $where }.
drawn-line = Een lijn van ongeveer { $size } in { $where }.
drawn-area = Een vlak van ongeveer { $size } in { $where }.
drawn-partly = Een deel ligt buiten de gebieden van deze agenda.
drawn-elsewhere-point = Dit punt ligt buiten de gebieden van deze agenda.
drawn-elsewhere-line = Deze lijn ligt buiten de gebieden van deze agenda.
drawn-elsewhere-area = Dit vlak ligt buiten de gebieden van deze agenda.
drawn-on-map = Op de kaart: { $place }
field-place-shape = De plek op de kaart
field-place-shape-help = Zet een punt, of teken een lijn of een vlak. Een grove schets is genoeg.
row-draw = Teken
form-save-place = Bewaar deze plek

# Hetzelfde in woorden
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
map-alike = De gebieden verschillen hier bijna niet: alle liggen ze tussen { $low } en { $high }. De kleuren zijn een volgorde en zeggen weinig.
map-heaviest = De zwaarste klasse op deze kaart is “{ $label }”: { $areas } ({ $names }).
map-heaviest-many = De zwaarste klasse op deze kaart is “{ $label }”: { $areas }, waaronder { $names }.
map-nothing = Geen enkel gebied op deze kaart heeft een klasse.
map-lightest = Alle gebieden hebben een klasse. De lichtste klasse op deze kaart is “{ $label }”: { $areas }.
map-without = Zonder klasse: { $reasons }.
map-reason = { $areas } “{ $label }”
map-and = { $first } en { $last }

# Kaart om te delen
map-page-fictional = Dit is een verzonnen gemeente. Alle cijfers zijn fictief.
map-page-legend = Wat de kleuren betekenen
map-page-table = Dezelfde kaart als tabel
map-page-area = Gebied
map-page-code = Code
map-page-class = Klasse
map-page-value = Waarde
map-page-action = Actie { $number }
### De rapporten van een gezamenlijke agenda (PDF en webpagina).

## Titelblad
report-kind = Gezamenlijke agenda
report-fictional = FICTIEF
report-fictional-notice = Fictief voorbeeld: deze gemeente, deze partijen en deze cijfers bestaan niet.
report-ambition-none = Het gezamenlijke doel is nog niet opgeschreven.
report-front-parties = Partijen
report-front-areas = Gebied
report-front-period = Periode
report-front-state = Stand
report-front-version = Document
report-area-with-year = { $name } ({ $code }, grenzen van { $year })
report-area-in-gemeente = { $name } in { $gemeente } ({ $code }, grenzen van { $year })
report-period = { $start } tot en met { $end }
report-agenda-concept = Concept: de partijen werken er nog aan.
report-agenda-gedeeld = Gedeeld: de partijen bespreken de tekst.
report-agenda-vastgesteld = Vastgesteld: alle partijen zeiden ja, of ja, mits. Nu voeren ze de acties uit.
report-agenda-afgerond = Afgerond: de partijen kijken terug.
report-state-word-concept = concept
report-state-word-gedeeld = gedeeld
report-state-word-vastgesteld = vastgesteld
report-state-word-afgerond = afgerond
report-version = { $edition } van de agenda, gemaakt op { $today }
report-edition-none = nog geen uitgave
report-edition-same = uitgave { $number }
report-edition-changed = gewijzigd na uitgave { $number }
report-map-title = Kaart: { $title }.
report-map-outlined = Dikke rand: { $areas }.
report-map-numbered = De nummers zijn de pilotacties.
report-map-action = actie { $number } ({ $title })
report-map-off = Niet op deze kaart: { $what }.

## Voet van elke bladzijde
report-foot = { $title } · { $edition } · { $state } · { $today }
report-foot-sources = Cijfers van { $years } · { $sources }
report-foot-sources-more = Cijfers van { $years } · { $sources } en meer (zie Bronnen)
report-page = pagina { $page } van { $pages }

## Gedeelde woorden
report-blank = Nog niet opgeschreven
report-none = geen
report-unknown = onbekend
report-figure = { $label }: { $value } ({ $area }, { $year })
report-among = Binnen
report-among-nl = Nederland
report-among-gemeente = de gemeente
report-among-stedelijkheid = even stedelijke gebieden
report-among-fictional = de fictieve gemeenten
report-among-scored = de gebieden met een score
report-among-stedelijkheid-scored = even stedelijke gebieden met een score
report-party = Partij
report-indicator = Cijfer
report-value = Waarde
report-year = Jaar
report-no-year = zonder datum
report-score = Score
report-source = Bron

## Gouden draad
report-thread = De gouden draad
report-thread-caption = Van cijfer naar urgentie, actie, instemming en terugkijken: per rij één draad.
report-thread-figure = Cijfer
report-thread-urgency = Gedeelde opgave
report-thread-action = Pilotactie
report-thread-review = Terugkijken
report-thread-none = Er is nog geen opgave. De draad begint met een cijfer en een opgave die alle partijen herkennen.
report-thread-consent = Instemming
report-thread-no-figure = Nog geen cijfer
report-thread-no-action = Nog geen actie
report-thread-no-review = Nog geen datum

## Partijen
report-parties = Wie zitten er aan tafel
report-parties-caption = Wat elke partij weet en zoekt. De uren zijn per jaar.
report-parties-none = Er zit nog niemand aan tafel.
report-speaks = Vertegenwoordiger
report-knows = Weet veel van
report-seeks = Zoekt
report-hours-yearly = Uren
report-party-gemeente = gemeente
report-party-woningcorporatie = woningcorporatie
report-party-huurdersorganisatie = huurdersorganisatie
report-party-bewoners = bewoners
report-party-ondernemers = ondernemers
report-party-zorg = zorg
report-party-welzijn = welzijn
report-party-onderwijs = onderwijs
report-party-politie = politie
report-party-waterschap = waterschap
report-party-netbeheerder = netbeheerder
report-party-overig = andere organisatie

## Cijfers van het gebied
report-profiles = Het gebied in cijfers
report-profiles-intro = Een cijfer is een signaal, geen bewijs. Score 10 betekent: hier is in vergelijking het meeste te doen. Leg de cijfers naast wat mensen in de wijk zien.
area-gone = Er zijn geen cijfers meer over { $area }: geen van de geladen kaarten heeft dit gebied.
report-other-borders = Deze cijfers gaan over { $name } binnen de grenzen van { $now }. De agenda begon met de grenzen van { $then }.
report-scores-among = De scores vergelijken met de { $level } in { $among }.
report-map-among = Elk gebied op de kaart is vergeleken met even stedelijke gebieden.
report-inhabitants = { $count } inwoners, gemeente { $gemeente }.
report-theme = Thema
report-place = Plaats
report-coverage = Hoe zeker
report-themes-caption = { $area }: de vier thema's, nu
report-figures-linked = { $area }: de gekoppelde cijfers, nu
report-figures-all = { $area }: alle cijfers, nu

## Urgentie en opgaven
report-urgency = Wat we samen urgent vinden
report-urgency-none = De gedeelde urgentie is nog niet opgeschreven.
report-opgaven-none = Er staat nog geen opgave op de agenda.
report-opgave = Opgave: { $title }
report-opgave-no-urgency = Waarom dit nu moet, is nog niet opgeschreven.
report-opgave-no-figures = Aan deze opgave is nog geen cijfer gekoppeld.
report-parked = Geparkeerd: { $reason }.
report-value-then = Waarde toen
report-frozen-on = Vastgelegd
report-frozen-caption = De cijfers op het moment dat deze opgave op de agenda kwam. Ze veranderen daarna niet.
report-decides = Wie beslist
report-own-words = In eigen woorden
report-says-caption = Wat elke partij van deze opgave zegt
report-says-silent = { $count ->
    [one] { $parties } heeft over deze opgave nog niets gezegd.
   *[other] { $parties } hebben over deze opgave nog niets gezegd.
}

## Doel
consent-warn = { $count ->
    [one] Eén partij gaf antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het haar opnieuw.
   *[other] { $count } partijen gaven antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het hun opnieuw.
 }
consent-warn-settled = { $count } partijen gaven antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het hun opnieuw en is de agenda niet meer vastgesteld.
report-consent = Antwoord
report-consent-reason = Reden of voorwaarde
report-consent-no-reason = Zonder voorwaarde
report-consent-caption = Wat elke partij antwoordt op deze tekst.
report-consent-none = Nog geen partij heeft op deze tekst geantwoord.
report-consent-not-asked = Nog niet gevraagd
report-consent-tally = { $agreed } van { $parties ->
    [one] 1 partij zegt
   *[other] { $parties } partijen zeggen
 } ja{ $conditions ->
    [0] {""}
   *[other] , waarvan { $conditions } met een mits
 }.
report-consent-objections = { $count ->
    [one] 1 bezwaar.
   *[other] { $count } bezwaren.
 }
report-answer-ja = Ja, op { $day }
report-answer-ja-mits = Ja, mits, op { $day }
report-answer-bezwaar = Bezwaar, op { $day }
report-answer-none = Nog geen antwoord
report-answer-again = Antwoordde op een eerdere tekst
report-looks-back = Kijkt terug op { $day }.
report-decided-doorgaan = { $day }: doorgaan.
report-decided-bijstellen = { $day }: bijstellen.
report-decided-opschalen = { $day }: opschalen.
report-decided-stoppen = { $day }: stoppen.
report-review-expected = We verwachtten: { $text }.
report-review-seen = We zagen: { $text }.
report-review-unknown = Wat het opleverde, weten we niet.
report-review-figures = Het cijfer toen: { $then }; nu: { $now }. Dat zegt niet of het door deze actie komt.
report-review-reason = De reden van het besluit: { $text }.
report-goal = Ons gezamenlijke doel
report-goal-version = Dit is versie { $version } van de tekst.

## Acties
report-actions = Pilotacties
report-actions-intro = Een pilotactie is klein en heeft een verwachting en een dag om terug te kijken. Zo leren we wat werkt.
report-actions-none = Er staat nog geen pilotactie op de agenda.
report-action = Actie { $number }: { $title }
report-hypothesis = Als we { $if-we }, dan { $then }, te zien aan { $seen-by }.
report-hypothesis-none = Wat we van deze actie verwachten, is nog niet opgeschreven.
report-action-state = Stand
report-action-opgave = Opgave
report-action-who = Wie
report-action-role = Gemeente
report-action-where = Waar
report-action-when = Wanneer
report-action-measure = Meten
report-action-agreement = Hoort bij
report-nature-fysiek = fysieke
report-nature-sociaal = sociale
report-state-idee = Deze { $nature } actie is een idee.
report-state-voorgesteld = Deze { $nature } actie is voorgesteld.
report-state-akkoord = Deze { $nature } actie is akkoord.
report-state-loopt = Deze { $nature } actie loopt.
report-state-geleerd = Deze { $nature } actie is klaar; de partijen hebben ervan geleerd.
report-state-gestopt = Deze { $nature } actie is gestopt.
report-state-opgeschaald = Deze { $nature } actie is opgeschaald.
report-state-reason = Toelichting: { $reason }.
report-lead-alone = { $lead } trekt deze actie.
report-lead-with = { $lead } trekt deze actie, samen met { $others }.
report-lead-none = Nog niemand trekt deze actie. Meedoen: { $others }.
report-lead-nobody = Nog niemand trekt deze actie.
report-initiative-bewoners = Het initiatief komt van bewoners.
report-initiative-ondernemers = Het initiatief komt van ondernemers.
report-initiative-organisatie = Het initiatief komt van een organisatie.
report-initiative-gemengd = Het initiatief komt van meer kanten.
report-role-none = Wat de gemeente doet, is nog niet afgesproken.
report-role-faciliteren = De gemeente faciliteert: anderen maken de keuzes.
report-role-cocreeren = De gemeente werkt mee als een van de partijen.
report-role-beslissen = De gemeente beslist.
report-role-ground = De reden: { $ground }.
report-no-place = De plek is nog niet gekozen.
report-from-to = Van { $start } tot { $end }.
report-from = Vanaf { $start }.
report-until = Tot { $end }.
report-no-period = Begin en einde zijn nog niet afgesproken.
report-review = We kijken terug op { $day }.
report-no-review = De dag om terug te kijken is nog niet afgesproken.
report-baseline = Bij het begin: { $figure }. Bron: { $source }. Vastgelegd op { $day }.
report-no-baseline = Er is nog geen cijfer gekozen om aan te meten.
report-hoped-omhoog = We hopen dat dit cijfer omhooggaat.
report-hoped-omlaag = We hopen dat dit cijfer omlaaggaat.
report-hoped-gelijk = We hopen dat dit cijfer gelijk blijft.
report-hoped-none = Welke kant het op moet, is nog niet afgesproken.
report-no-agreement = Nog niet verbonden met prestatieafspraken, omgevingsvisie of programma.

## Inbreng
report-contributions-caption = Actie { $title }: wat elke partij geeft en krijgt
report-contributions-none = Nog geen partij doet mee aan deze actie.
report-puts-in = Brengt in
report-lets-go = Geeft uit handen
report-gets = Krijgt terug
report-hours = { $hours } uur
report-once = { $euros } eenmalig
report-yearly = { $euros } per jaar
report-knowledge = Kennis: { $text }
report-space = Ruimte: { $text }
report-benefit = Verwachte opbrengst: { $benefit } (bron: { $source }).
report-asks-puts-in = { $count ->
    [one] { $parties }: wat brengt deze partij in? Nog niet opgeschreven.
   *[other] { $parties }: wat brengen deze partijen in? Nog niet opgeschreven.
}
report-asks-lets-go = { $count ->
    [one] { $parties }: wat geeft deze partij uit handen? Nog niet opgeschreven.
   *[other] { $parties }: wat geven deze partijen uit handen? Nog niet opgeschreven.
}
report-asks-gets = { $count ->
    [one] { $parties }: wat krijgt deze partij terug? Nog niet opgeschreven.
   *[other] { $parties }: wat krijgen deze partijen terug? Nog niet opgeschreven.
}
never-filled-puts-in = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij inbrengt.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen inbrengen.
 }
never-filled-lets-go = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij uit handen geeft.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen uit handen geven.
 }
never-filled-gets = { $count ->
    [one] { $parties }: in geen enkele actie staat wat deze partij terugkrijgt.
   *[other] { $parties }: in geen enkele actie staat wat deze partijen terugkrijgen.
 }
report-totals = Wat de acties samen vragen
report-totals-caption = Wat de acties die niet gestopt zijn per jaar vragen, naast de uren die elke partij per jaar heeft
report-totals-spread = Uren zijn gelijk verdeeld over de jaren waarin een actie loopt; dat is een aanname van ons. Euro’s die één keer komen, staan in het eerste jaar.
report-totals-none = Zodra er partijen en open acties zijn, staat hier wat ze samen vragen.
report-hours-asked = Uren gevraagd
report-hours-there = Uren per jaar
report-euros = Euro
report-together = Samen
report-hours-too-many = { $dated ->
    [no] Waar praten we over: { $party }. De acties zonder datum vragen { $hours } uur meer dan deze partij per jaar heeft.
   *[yes] Waar praten we over: { $party }. In { $year } vragen de acties { $hours } uur meer dan deze partij per jaar heeft.
 }

## Bronnen
report-sources = Bronnen en verantwoording
report-sources-caption = Waar de grenzen en cijfers vandaan komen. Aan het kenmerk (begin van de SHA-256) is het bestand te herkennen.
report-sources-none = Er zijn nog geen cijfers of grenzen ingelezen.
report-licence = Licentie
report-attribution = Bronvermelding
report-imported = Opgehaald
report-checksum = Kenmerk
report-method = Een score is de plaats in de rij van alle gebieden: 0 is het minste te doen, 10 het meeste. Een thema is het gemiddelde van zijn cijfers. Ontbreken er te veel cijfers, dan is er geen score.
report-weights-declared = Gewichten: binnen een thema telt elk cijfer zo zwaar als de app standaard aangeeft.
report-weights-own = Gewichten “{ $name }”: { $weights }. Bij 0 telt een cijfer niet mee; wat hier niet staat, telt zo zwaar als de app standaard aangeeft.
report-not-binding = Deze agenda is een samenwerkingsafspraak zonder juridische binding.
report-substituted = Het teken □ staat op de plaats van een teken dat dit document niet kan tonen, zoals een emoji. Een ongewoon accent is weggelaten. De webpagina toont ze wel.
## Bestanden inlezen (planner/sources)

progress-reading = Bestand lezen
progress-checking = Cijfers controleren
progress-drawing = Grenzen controleren en tekenen
progress-allotting = Objecten over de buurten verdelen
progress-borders = Grenzen van andere jaren vergelijken
progress-saving = Bewaren
progress-fetching = Gegevens ophalen
progress-done = Klaar

## Eigen tabellen

own-why = Een eigen cijfer, geladen met een eigen tabel.
table-told = { $file } is { $kind }, met codes in kolom { $code }. { $matched } van { $rows } rijen gaan over gebieden die geladen zijn.
table-sheet = Gelezen is blad { $sheet }, van { $sheets }.
table-strangers = Rijen over gebieden die niet geladen zijn: { $count } (zoals { $shown }). Die worden weggelaten.
table-bare = In kolom { $code } staan getallen zonder letters. Ze zijn gelezen als codes van gebieden: { $levels }. Zijn het postcodes of andere nummers? Laad deze tabel dan niet.
table-older = De codes in deze tabel horen bij de indeling van { $year }. De cijfers worden omgerekend naar de nieuwste indeling.
table-moved = { $count ->
    [one] Eén rij gaat over een gebied dat op de kaart nu een andere code heeft. Het cijfer ligt waar de naam staat.
   *[other] { $said } rijen gaan over gebieden die op de kaart nu een andere code hebben. De cijfers liggen waar de namen staan.
}
table-strange = { $count ->
    [one] Eén rij heeft een code die op de kaart van een ander gebied is. Die wordt weggelaten. Laad de wijk- en buurtkaart van het jaar van deze tabel; dan kan hij mee.
   *[other] { $said } rijen hebben een code die op de kaart van een ander gebied is. Die worden weggelaten. Laad de wijk- en buurtkaart van het jaar van deze tabel; dan kunnen ze mee.
}
table-renamed = { $code } is in het bestand “{ $said }” en op de kaart “{ $there }”
table-unnamed = { $code } is op de kaart “{ $there }”, en daar wonen veel meer of veel minder mensen dan het bestand zegt
table-renamed-such = Bijvoorbeeld: { $shown }.
table-year-contradicted = In { $file } staat { $found }, en de naam van het bestand noemt een ander jaar. Zeg van welk jaar de cijfers zijn.
table-not-measured = In { $file } staat “{ $found }”. Dat wijst op een verwachting, een doel, een verschil tussen jaren of een index. Zulke cijfers horen niet op de kaart alsof ze gemeten zijn.
table-unit-unsure = Is { $label } ({ $unit }) een aantal? Dat is niet te zien. Waar grenzen veranderen, telt nu het gemiddelde. Is het een aantal, kies dan bij Aandeel of gemiddelde van: niets (met --map: denominator: count).
table-without-code = Rijen zonder gebiedscode: { $count }. Die worden weggelaten.
table-column-known = Kolom { $column } is herkend als { $official }.
table-columns-unknown = Niet herkend: { $columns }. Deze kolommen worden bewaard en niet getoond. Zeg met --map wat ze zijn.
table-mapped = Gekoppeld zoals opgegeven: { $columns }.
table-remembered = Gekoppeld zoals eerder bij een tabel met dezelfde kolommen: { $columns }. Gaat deze tabel over iets anders? Haal haar weg, geef de kolom een andere naam en laad haar opnieuw.
data-remembered = De keuzes komen van een eerdere tabel met dezelfde kolommen. Gaat deze tabel over iets anders? Kies dan hieronder wat elke kolom is.
table-doubt-thousands = In kolom { $column } kan 1.234 een getal boven duizend zijn, of een getal met drie decimalen. Gelezen met decimalen is het { $lowest } tot { $highest }.
table-doubt-scaled = In kolom { $column } laat het blad getallen korter zien dan ze in de cel staan: 12345 als 12. Niets zegt dat het cijfer in duizenden of miljoenen is. Zoals ze in de cel staan, zijn ze { $lowest } tot { $highest }.
table-doubt-fractions = Kolom { $column } is een percentage, en veel cijfers liggen tussen 0 en 1. Het hoogste is { $highest }. Het kunnen delen van 1 zijn: dan is 0,34 hetzelfde als 34%.
table-doubt-classes = In kolom { $column } staan alleen hele getallen, van { $lowest } tot { $highest }. Scores met deze naam hebben bijna altijd cijfers achter de komma. Het kunnen klassen zijn, zoals 1 tot en met 9.
table-year = De cijfers zijn van { $years }. { $column ->
    [none] Dat staat in de naam van het bestand, of je gaf het op.
   *[other] Dat staat in kolom { $column }.
}
table-codes-others = Er staan ook gebiedscodes in { $others }. Die tellen niet mee: de codes in { $column } passen bij meer gebieden die geladen zijn.
table-codes-asked = In kolom { $column } en in { $others } staan andere gebiedscodes. Zeg bij welke de cijfers horen.
table-column-words = Kolom { $column } heet als { $official }, maar er staat geen enkel cijfer in (zoals { $example }). De kolom is niet gebruikt.
table-column-missing = Kolom { $column }: { $figures } cijfers, { $missing } cellen zonder cijfer{ $hidden ->
    [0] {""}
   *[other] , waarvan { $hidden } geheim (zoals * of x)
}.
table-misfit = Kolom { $column } heet als { $official }, maar is een ander soort cijfer (zoals een verwachting, een verschil of een index), is in een andere eenheid, of staat onder een ander onderwerp. De kolom is niet gebruikt, tot je zegt wat ze is.
table-accepted = { $count } waarden of rijen die niet kloppen, tellen als onbekend.
table-contradicted = { $count ->
    [one] Van één gebied staat in { $title } een ander cijfer
   *[other] Van { $said } gebieden staan in { $title } andere cijfers
    } over { $year }: { $labels }. Wat je het laatst laadt, gaat voor: deze tabel. Klopt dat niet? Haal haar weg, of laad de andere opnieuw.
table-unseen = Van deze tabel zie je nergens: { $labels }. Elk gebied heeft een nieuwer cijfer, of dit is te oud om mee te tellen.
table-unseen-columns = Van deze tabel zie je nergens: { $label }. Daarvoor moeten ook deze kolommen in de tabel staan: { $columns }.
table-wrong-more = En nog { $count } plekken.
wrong-text = Regel { $row }, { $column }: “{ $text }” is geen getal. Zet er een getal neer of laat de cel leeg.
wrong-date = Regel { $row }, { $column }: “{ $text }” is een datum. Een rekenblad maakt die soms van een getal. Maak de kolom op als tekst en typ het getal opnieuw.
wrong-low = Regel { $row }, { $column }: { $text } kan niet. Dit cijfer is minstens { $end }. Verbeter het, of laat de cel leeg.
wrong-high = Regel { $row }, { $column }: { $text } kan niet. Dit cijfer is hoogstens { $end }. Is het een aantal of iets anders, geef de kolom dan een andere naam.
wrong-part = Regel { $row }, { $column }: { $text } kan niet. Een aantal is een heel getal. Is het een aantal in duizenden, zet dan (x 1.000) achter de naam van de kolom.
wrong-formula = Regel { $row }, { $column }: de uitkomst van de formule staat niet in het bestand. Open het in een rekenblad, laat het rekenen en sla het op.
wrong-error = Regel { $row }, { $column }: de formule geeft { $text }. Verbeter de formule of maak de cel leeg.
wrong-later = Regel { $row }, { $column }: “{ $text }” moet nog komen. Een verwachting is geen gemeten cijfer. Haal de regel weg, of verbeter het jaar.
wrong-forecast = Regel { $row }, { $column }: hier staat “{ $text }”. Een verwachting of een doel is geen gemeten cijfer. Haal de regel weg.
wrong-too-much = Regel { $row }, { $column }: dat is { $text }. Het zijn delen van één geheel: samen kunnen ze niet meer zijn dan { $end }. Kijk of er kolommen zijn verschoven, of in een andere eenheid staan.
wrong-too-little = Regel { $row }, { $column }: dat is samen { $text }. Deze groepen horen samen { $end } te zijn. Kijk of er kolommen zijn verschoven, of in een andere eenheid staan.
wrong-year = Regel { $row }, { $column }: “{ $text }” is geen jaar. Schrijf een jaartal, zoals 2024.
wrong-doubled = Regel { $row }: { $text } staat er vaker, met andere cijfers. Laat één regel staan.
removed-title = Weg is { $title }.
removed-indicators = Deze eigen cijfers zijn ook weg, want geen andere tabel vult ze: { $labels }.
removed-areas = { $count } gebieden staan nu op geen enkele kaart.
removed-agendas = Deze agenda’s gaan over die gebieden en houden hun tekst en cijfers: { $titles }.
fetch-about = { $place }, { $year }:
fetch-no-place = Welke gemeente { $place } is, kon niet worden opgezocht in de kaart van { $year }. Dat zegt niet dat ze niet bestaat. { $problem }
fetch-loaded = { $title }: { $rows } rijen geladen, { $left-out } weggelaten. Bestand { $file }, SHA-256 { $checksum }.
fetch-passed = { $kind ->
    [absent] { $title } is bij de bron nog niet te vinden.
    [undeclared] Van { $title } is geen adres bekend: het staat niet in sources.yaml.
    [without] In { $title } staat hierover niets.
    [borders] { $title } is niet gevraagd: de grenzen van dat jaar zijn niet geladen, en codes kunnen veranderd zijn.
   *[silent] { $title } gaf geen goed antwoord. Het kan er dus wel zijn. { $problem }
}
fetch-instead = In plaats van { $title } is { $year } geladen.
fetch-skipped = In { $file } zitten ook andere bestanden. Die zijn niet gelezen: { $names }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
fetch-lay-there = Het bestand { $file } lag er al en is gebruikt. Verwijder het als je een nieuwere versie wilt ophalen.
fetch-failed = { $title } is niet geladen. { $problem }
fetch-by-hand = Je kunt { $title } ook zelf downloaden op { $url }. Zet het bestand neer als { $path } en haal de gegevens dan opnieuw op.
fetch-late = Over { $asked } is niet gevonden: { $labels }. Het nieuwste jaar is { $year }.
fetch-ended = De bron publiceert dit niet meer: { $labels }. Het laatste jaar is { $year }.
fetch-never = Over { $asked } en de jaren ervoor is geen cijfer gevonden: { $labels }.
fetch-nothing = Er is niets geladen. Wat er al was, is niet veranderd.

error-upload-kind = Dit soort bestand leest de app niet. Er is niets veranderd. Kies een bestand met een gewone naam en een van de soorten die erbij staan.
error-file-not-there = Het bestand { $file } is er niet. Controleer de naam en de map.
error-file-empty = Het bestand { $file } is leeg. Download het opnieuw, of sla het opnieuw op waar het vandaan komt.
error-file-not-geopackage = { $file } is geen GeoPackage; het is: { $found }. Kies het bestand van de wijk- en buurtkaart dat op .gpkg, .zip of .geojson eindigt.
error-file-beside = Naast { $file } staat { $beside }. Daarin staan wijzigingen die nog niet in { $file } zelf staan. Er is niets geladen, want die wijzigingen zouden ontbreken. Sluit het programma waarin het bestand open is, bijvoorbeeld QGIS, en probeer het opnieuw. Is het nergens open? Open het dan één keer en sluit het weer.
error-file-cut = { $file } is niet compleet: het is { $size } bytes en moet er minstens { $expected } zijn. Download het opnieuw.
error-file-damaged = { $file } is beschadigd en kan niet worden gelezen. Download het opnieuw, of open het in het programma waar het uit komt en sla het opnieuw op.
error-reading-long = { $file } lezen duurt te lang, dus de app is ermee gestopt. Er is niets veranderd. Splits het bestand, of bewaar alleen wat je nodig hebt, en probeer het opnieuw.
error-reading-large = { $file } lezen vraagt te veel geheugen, dus de app is ermee gestopt. Er is niets veranderd. Splits het bestand, of bewaar alleen wat je nodig hebt, en probeer het opnieuw.
error-reading-stopped = { $file } is niet gelezen: het lezen brak af. Er is niets veranderd. Probeer het nog een keer. Gebeurt het weer, sla het bestand dan opnieuw op in het programma waar het vandaan komt: misschien is het beschadigd.
error-reading-busy = De app leest nog bestanden van anderen. { $file } is nog niet gelezen. Probeer het over een paar minuten opnieuw.
error-columns-many = { $file } heeft { $found } kolommen. Er mogen er { $most } zijn. Bewaar alleen de kolommen die je nodig hebt.
error-column-name-long = In { $file } heeft een kolom een naam van { $found } tekens: ‘{ $shown }’. Het mogen er { $most } zijn. Geef de kolom een kortere naam.
error-objects-many = { $file } heeft { $found } rijen of objecten. Er mogen er { $most } zijn. Splits het bestand, bijvoorbeeld per soort of per wijk.
error-corners-many = De vormen in { $file } hebben samen { $found } hoekpunten. Het mogen er { $most } zijn. Vereenvoudig de vormen of splits het bestand.
error-crossings-many = In { $file } kruisen grenzen van vlakken zichzelf meer dan { $most } keer. Zulke vlakken kan de app niet herstellen. Laat ze herstellen in een kaartprogramma, bijvoorbeeld met ‘geometrie herstellen’ in QGIS.
error-kaart-entangled = In { $file } lopen grenzen door elkaar. Daardoor kunnen we deze kaart niet vergelijken met de andere kaarten. Er is niets geladen. Gebruik de kaart zoals je die van de bron kreeg, of maak de grenzen eenvoudiger.
error-crs-elsewhere = { $file } zegt niet zelf in welk coördinatenstelsel de plekken staan, maar verwijst naar iets anders: { $found }. De app haalt daar niets op. Sla het bestand op in RD (EPSG:28992) of in graden (EPSG:4326).
error-geopackage-odd = In { $file } staat meer dan gewone tabellen: { $shown }{ $more ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}. De app leest alleen opgeslagen rijen. Exporteer de lagen naar een nieuwe GeoPackage en kies die.
error-json-agenda = { $file } is een bestand van een agenda, geen kaart en geen beheerregister. Ga naar Agenda’s en kies daar “{ join-open }”.
error-json-broken = { $file } is geen hele JSON: bij regel { $line } is er niets meer van te maken. Download of bewaar het bestand opnieuw.
error-json-no-map = { $file } is JSON zonder kaart: er staan geen gebieden of objecten met een plek in. Gevonden: { $found }. Bewaar een kaart of beheerregister als GeoJSON of GeoPackage, en een tabel als CSV of Excel.
error-zip-unsafe = In { $file } staan bestanden met een plek buiten de zip in hun naam: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Vertrouw dit bestand niet. Download het opnieuw bij de bron.
error-zip-locked = { $file } is beveiligd met een wachtwoord. Pak het bestand uit en maak er een zip zonder wachtwoord van.
error-zip-too-large = { $file } wordt uitgepakt { $size } MB. Dat is te veel voor zo'n bestand, dus het is niet uitgepakt. Download het opnieuw bij de bron.
error-zip-without-kaart = In { $file } staat geen shapefile (.shp) en geen GeoPackage (.gpkg). Gevonden: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Kies de zip van de wijk- en buurtkaart zoals het CBS die aanbiedt.
error-zip-part-missing = In { $file } hoort bij { $layer } ook { $part }, en dat ontbreekt. Download de zip opnieuw, of pak alle delen van de shapefile in.
error-codes-without-gemeente = De buurten in { $file } hebben een nummer binnen hun gemeente (zoals { $found }), en niet duidelijk is welke gemeente dat is. Laad eerst de wijk- en buurtkaart van Nederland, of geef de gemeente op, zoals: --gemeente GM0599
error-layer-missing = In { $file } staat geen laag { $layer }. Gevonden: { $found }. Kies de wijk- en buurtkaart van het CBS, met de lagen gemeenten, wijken en buurten.
error-layer-empty = De laag { $layer } in { $file } bevat geen gebieden met grenzen. Download de wijk- en buurtkaart opnieuw.
error-layer-without-borders = De laag { $layer } in { $file } heeft geen grenzen. Kies de wijk- en buurtkaart van het CBS.
error-layer-no-codes = De laag { $layer } in { $file } heeft geen kolom met gebiedscodes. Gevonden kolommen: { $found }.
error-areas-doubled = In { $file } staan gebieden dubbel: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Haal de dubbele gebieden weg.
error-areas-mixed = In { $file } staan echte en verzonnen gebieden door elkaar. Verzonnen zijn: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Maak er twee bestanden van.
error-crs-wrong = In laag { $layer } van { $file } liggen de grenzen van { $outside } van de { $all } gebieden niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). { $fits ->
    [none] { "" }
   *[other] De getallen passen wel bij { $fits }.{ " " }
}Geef in het bestand het juiste stelsel op, of sla het opnieuw op in Rijksdriehoekscoördinaten (EPSG:28992).
error-crs-unsaid = In { $file } passen de coördinaten ({ $found }) bij { $could }, en aangegeven is: { $crs }. Die stelsels schelen tot 200 meter. Geef in het bestand het juiste stelsel op, of sla het opnieuw op in RD (EPSG:28992).
error-crs-several = In { $file } staan in de kolom { $column } coördinaten van meer dan één stelsel: { $found }. Sla het bestand opnieuw op met één stelsel, het liefst RD (EPSG:28992).
error-layer-without-polygons = De laag { $layer } in { $file } bevat alleen lijnen of punten en geen vlakken. Kies de wijk- en buurtkaart van het CBS.
error-year-unknown-areas = In { $file } staat niet van welk jaar de grenzen zijn. Zet het jaar in de bestandsnaam, zoals wijkenbuurten_2024.gpkg.
error-year-unknown = In { $file } staat niet van welk jaar de cijfers zijn. Zet het jaar in de bestandsnaam, voeg een kolom jaar toe of geef het jaar op (--year).
error-year-differs = In { $file } gaan de cijfers over een ander jaar ({ $found }) dan je opgeeft ({ $year }). Laat het jaar weg, of verbeter de kolom met het jaar.
error-year-impossible = Het jaar { $year } kan niet kloppen. Geef een jaar van { $first } tot en met { $last } op.
error-assets-other-kind = { $file } is geen beheerregister; het is: { $found }. Kies een CSV, Parquet, GeoPackage, GeoJSON of een zip met een shapefile.
error-assets-too-large = { $file } is { $size } MB en dat is te groot om te lezen. Splits het bestand, bijvoorbeeld per soort.
error-assets-none = In { $file } staan geen objecten. Exporteer het register opnieuw.
error-assets-all-left-out = Geen enkel object in { $file } telt mee. Kijk waarom ze zijn weggelaten, en verbeter de mapping of het bestand.
error-assets-no-places = In { $file } staat niet waar de objecten liggen. Nodig is een laag met punten, lijnen of vlakken, of kolommen x en y. Gevonden kolommen: { $found }.
error-assets-not-here = De objecten in { $file } liggen niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). Sla het bestand opnieuw op in RD (EPSG:28992).
error-assets-column-missing = In { $file } ontbreken kolommen die de mapping noemt: { $columns }. Gevonden kolommen: { $found }. Verbeter de mapping.
error-assets-type-undeclared = De mapping voor { $file } noemt soorten die niet bestaan: { $types }. Bekend zijn: { $known }.
error-assets-type-unknown = In { $file } is geen kolom herkend die zegt wat voor objecten het zijn. Zet in de mapping bij type een kolom of een soort, zoals boom of lichtmast. Gevonden kolommen: { $found }.
error-assets-without-areas = Er zijn nog geen wijken geladen om { $file } over te verdelen. Laad eerst de wijk- en buurtkaart van het CBS.
error-assets-all-nowhere = Geen object in { $file } heeft een plek: de coördinaten zijn leeg of 0. Exporteer het register opnieuw, met de plek erbij.
error-assets-outside = Geen object in { $file } ligt in een gebied dat geladen is. Laad de wijk- en buurtkaart met deze gemeente.
error-table-other-kind = { $file } is geen tabel die de app kan lezen; het is: { $found }. Sla de tabel op als CSV of XLSX en probeer het opnieuw.
error-table-too-large = { $file } is { $size } MB. Een tabel mag { $most } MB zijn. Bewaar alleen de kolommen en jaren die je nodig hebt.
error-workbook-too-large = { $file } past niet in het geheugen: { $found } is te groot. Haal lege rijen en kolommen, andere bladen en oude jaren weg.
error-workbook-locked = { $file } is met een wachtwoord beveiligd. Sla het bestand op zonder wachtwoord.
error-sheet-missing = In { $file } staat geen blad { $sheet }. Gevonden: { $found }.
error-column-missing = In { $file } staat geen kolom { $column }. Gevonden: { $found }.
error-columns-to-one = In { $file } gaan meer kolommen naar hetzelfde cijfer: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Kies er per cijfer één.
error-table-no-names = In { $file } staan geen kolomnamen: de eerste regel is { $found }. Zet er een regel met namen boven.
error-target-unknown = Kolom { $column } van { $file } kan niet naar { $found }: dat cijfer is er niet. Kies een kolom uit data/sources.yaml, een eigen cijfer, of skip.
error-own-nameless = Het nieuwe cijfer voor kolom { $column } van { $file } heeft geen naam. Geef het een naam met letters.
error-own-not-found = Deze eigen indicator is er niet meer. Iemand heeft het bestand verwijderd waar ze uit kwam.
error-own-without-name = Geef de indicator een naam.
error-own-name-long = De naam van het nieuwe cijfer voor kolom { $column } van { $file } is te lang. Gebruik hoogstens { $most } tekens, en zet de rest bij why.
error-own-differs = Er is al een eigen cijfer { $label } met een andere eenheid, richting of thema. Kies voor kolom { $column } van { $file } een andere naam, of neem dezelfde.
error-replace-other-source = { $file } ({ $title }) is iets anders dan { $old }. Laad het los, of kies wat het vervangt.
error-snapshot-not-found = Onder { $id } is niets geladen. Kijk met sources wat er is.
error-table-asked = { $file } is niet geladen: van deze kolommen is niet zeker wat de cijfers zijn: { $columns }. Zeg het op de pagina Gegevens, of met --map (reading: thousands, decimals, fractions, percents, scores, classes, stored of shown).
error-table-not-measured = { $file } is niet geladen. Er staat “{ $found }” in de titel, in de naam of in een kolomkop. Dat wijst op een verwachting, een doel, een verschil tussen jaren of een index. Zijn het toch gemeten cijfers? Zeg dat op de pagina Gegevens, of met --map (measured: true).
error-code-columns = { $file } is niet geladen: in deze kolommen staan andere gebiedscodes, en niet is te zien bij welke de cijfers horen: { $columns }. Kies op de pagina Gegevens, of met --map (code: naam van de kolom).
error-table-second = In { $file } begint op regel { $row } een tweede tabel: { $names }. Zet elke tabel in een eigen bestand of op een eigen blad.
error-year-contradicted = In { $file } staat { $found }, en de naam van het bestand noemt een ander jaar. Zeg van welk jaar de cijfers zijn, op de pagina Gegevens of met --year.
error-table-on-side = { $file } ligt op zijn kant: op regel { $row } staan de gebieden naast elkaar. Zet elk gebied op een eigen regel. In een rekenblad kan dat met kopiëren en plakken met Transponeren; in StatLine door de gebieden naar de rijen te slepen.
error-table-wrong = { $file } is niet geladen: { $count } waarden of regels kloppen niet. Verbeter ze, of laad ze als onbekend met --accept-wrong.
error-table-lines = In { $file } klopt het aantal kolommen niet op deze regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Controleer de scheidingstekens, of download het bestand opnieuw.
error-columns-doubled = In { $file } komen kolomnamen dubbel voor: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Geef elke kolom een eigen naam.
error-columns-nameless = In { $file } hebben kolommen wel cellen, maar geen naam. Kolommen: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Zet op de eerste regel een naam boven elke kolom.
error-table-no-codes = In { $file } staat geen kolom met gebiedscodes zoals GM0599, WK059901 of BU05990110. Gevonden kolommen: { $found }.
error-table-no-figures = In { $file } staat geen enkel cijfer. Kolommen zonder cijfers: { $found }.
error-table-no-match = { $file } gaat niet over gebieden die zijn geladen. Er staat bijvoorbeeld: { $found }. Laad eerst de wijk- en buurtkaart van hetzelfde jaar.
error-rows-doubled = In { $file } staan gebieden meer dan één keer in hetzelfde jaar. Regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Laat per gebied en jaar één regel staan.
error-cells-wrong = In { $file } staan waarden die niet te lezen zijn. Regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Zet er een getal neer of laat de cel leeg.
error-snapshot-damaged = De gegevens van “{ $title }” waren beschadigd en zijn apart gezet. De rest werkt gewoon. Laad dat bestand opnieuw.
error-disk-full = De schijf van de server is vol. Er is niets veranderd. Vraag je beheerder om ruimte te maken, en probeer het dan opnieuw.
error-folder-closed = De app mag nu niets schrijven in haar gegevensmap. Er is niets veranderd. Vraag je beheerder om de map beschrijfbaar te maken.
error-folder-busy = Anderen laden nu gegevens in de app. Er is niets veranderd. Probeer het over een minuut opnieuw.
error-no-temporary-folder = De server heeft geen tijdelijke map waarin je bestand past. Er is niets veranderd. Vraag je beheerder om de map met tijdelijke bestanden beschrijfbaar te maken.
error-check-room = In { $path } is nog { $free } MB vrij; reken op minstens { $least } MB. Maak ruimte.
error-check-wall-folders = Wie een bestand leest, kan op deze machine bij andere mappen: de kern van Linux heeft geen Landlock, of de dienst staat het niet toe. Gebruik Linux 5.13 of nieuwer, en het bestand deploy/wijkagenda.service.
error-check-wall-calls = Wie een bestand leest, kan op deze machine bij het netwerk: de kern van Linux heeft geen seccomp, of niet voor deze processor. Laat geen bestanden van onbekenden toe.
error-check-folder-closed = In { $path } kan niets worden geschreven: { $reason }. Maak de map beschrijfbaar voor de gebruiker van de app.
error-check-rights-wide = Anderen op deze machine mogen in { $path } kijken. Geef: chmod { $wanted } { $path }
error-check-snapshot = “{ $title }” in { $path } is beschadigd ({ $found }). De app zet hem apart zodra ze hem leest. Laad het bestand opnieuw, of zet een reservekopie terug.
error-check-set-aside = “{ $title }” is beschadigd en apart gezet in { $path }. Laad het bestand opnieuw en verwijder deze map, of zet een reservekopie terug.
error-check-loaded-later = “{ $title }” is volgens de momentopname pas op { $day } geladen. Toen liep de klok voor; de app telt hem als oud. Zet de klok goed en laad het bestand opnieuw.
error-check-year-later = “{ $title }” gaat over { $year }; dat jaar moet nog komen. Verwijder het, en laad het met het goede jaar.
error-check-event-later = De nieuwste wijziging is van { $day }, en dat moet nog komen. Zet de klok van de server goed (UTC).
error-check-database-behind = De database mist nog deze stappen: { $steps }. Geef: python -m planner migrate
error-check-database-damaged = De database is beschadigd: { $found }. Stop de app en zet een reservekopie terug.
error-check-database-orphans = De database is niet compleet: { $count } regels horen bij iets dat er niet meer is. Zet een reservekopie terug, of vraag de makers om hulp.
error-gemeente-not-loaded = De gemeente { $name } staat niet in de geladen gegevens. Lijkt erop: { $near }. Geef de volledige naam of de code, zoals GM0150, of laad die gemeente eerst.
error-gemeente-unknown = De gemeente { $name } is in { $year } niet gevonden. Lijkt erop: { $near }. Geef de volledige naam of de code, zoals GM0150.
error-fetch-unreachable = { $url } is niet bereikbaar ({ $reason }). Controleer de internetverbinding en probeer het later opnieuw.
error-fetch-silent = { $url } gaf te lang geen antwoord. Probeer het later opnieuw.
error-fetch-slow = { $url } was na { $seconds } seconden nog niet klaar met antwoorden. Probeer het later opnieuw.
error-fetch-cut = De verbinding met { $url } is halverwege verbroken. Probeer het opnieuw: een download gaat verder waar hij stopte.
error-fetch-refused = { $url } weigert (code { $status }) en meldt: { $said }
error-fetch-not-published = { $url } is er niet, of nog niet.
error-fetch-twice = { $url } gaf dit meer dan één keer: { $area }. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-measure-unknown = { $url } gaf cijfers met de code { $measure }, en die staat niet in de eigen lijst van die tabel. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-half = { $url } gaf niet alles: { $found } van { $counted } rijen of gebieden. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-uncounted = { $url } zegt niet hoeveel rijen er zijn. Dan is niet te zien of alles is opgehaald. Download het bestand zelf.
error-fetch-no-rows = { $url } bevat hierover geen rijen.
error-fetch-no-gemeente = { $url } kent de gemeente { $code } niet.
error-fetch-no-borders = De grenzen van { $year } zijn niet geladen. Zonder die grenzen kunnen codes van dat jaar bij andere gebieden horen.
error-fetch-no-table = In sources.yaml staat over { $year } niets om op te halen.
error-fetch-html = { $url } gaf een webpagina in plaats van gegevens. Misschien is er een storing, of vraagt je netwerk eerst om in te loggen.
error-fetch-not-json = { $url } gaf een antwoord dat niet te lezen is. Probeer het later opnieuw.
error-fetch-endless = { $url } blijft naar volgende pagina’s verwijzen (al { $count }). Er is niets geladen. Meld dit aan je beheerder.
error-fetch-too-large = { $url } geeft meer dan { $limit } MB. Dat kan niet kloppen; er is niets geladen.
error-fetch-checksum = Het bestand van { $url } is onderweg beschadigd: de controlesom klopt niet. Haal het opnieuw op.
error-fetch-no-link = In { $url } staat geen verwijzing naar een GeoPackage. Download het bestand zelf.
error-fetch-not-written = { $file } kan niet worden bewaard. Maak ruimte, of maak de map beschrijfbaar.
fully-fetch-not-written = De melding is: { $reason }
error-zip-doubled = In { $file } heten verschillende bestanden hetzelfde: { $shown }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}. Pak het zip-bestand uit en laad de bestanden een voor een.
error-table-of-changes = { $file } gaat over veranderingen tussen twee jaren. Dat zijn geen scores, dus er is niets geladen. Kies het bestand met scores.
error-zip-without = In { $file } zit geen CSV met een van deze woorden in de naam: { $wanted }.
error-declared-file-wrong = { $file }, regel { $line }: { $problem ->
    [unknown-key] "{ $found }" is hier geen bekende naam. Kies uit: { $remedy }.
    [missing-key] "{ $found }" ontbreekt. Voeg toe: { $remedy }.
    [twice] "{ $found }" staat er twee keer. Geef elk een eigen naam.
    [yaml] dit is geen geldige YAML ({ $found }). Controleer het inspringen en de aanhalingstekens.
    [sign] er staat een teken dat je niet ziet ({ $found }). Haal het weg.
    [not-there] het bestand ontbreekt of is leeg. Zet het terug in { $remedy }.
    [sources] er moet precies één kaart zijn, en de laatste bron neemt elke tabel aan. Gevonden: { $found }. Nodig: { $remedy }.
   *[value] "{ $found }" kan hier niet. Verwacht: { $remedy }.
}
## Opslag van agenda's

error-data-dir-unusable = De app kan in haar gegevensmap niets bewaren. Vraag je beheerder om de map beschrijfbaar te maken.
fully-data-dir-unusable = De map is { $folder }. De melding is: { $reason }. Maak de map beschrijfbaar, of kies met PLANNER_DATA_DIR een andere.
error-database-url-wrong = De instelling PLANNER_DATABASE_URL klopt niet. Schrijf sqlite:///map/bestand.db of postgresql://gebruiker:wachtwoord@server/naam.
error-database-unreachable = De database is nu niet bereikbaar. Er is niets half bewaard. Probeer het zo opnieuw, of vraag je beheerder ernaar te kijken.
fully-database-unreachable = Het adres is { $address }. De melding is: { $reason }
error-database-full = De schijf van de database is vol. Er is niets half bewaard. Vraag je beheerder om ruimte te maken, en bewaar dan opnieuw.
error-database-closed = In de database mag nu niets worden geschreven. Vraag je beheerder om de database en haar map beschrijfbaar te maken.
error-database-damaged = De database is beschadigd. Bewaar nu niets meer. Vraag je beheerder om een reservekopie terug te zetten.
fully-database-damaged = Het adres is { $address }. De melding is: { $reason }
error-database-busy = Iemand anders bewaart al { $seconds } seconden iets in deze agenda. Er is niets veranderd. Probeer het zo opnieuw.
error-database-too-new = De database is van een nieuwere versie van Wijkagenda (revisie { $found }; deze versie kent { $known }). Gebruik de nieuwere versie, of zet een kopie van de database terug die bij deze versie hoort.
error-database-behind = De database moet worden bijgewerkt, en dat mag { $user } niet. Geef de opdracht: PLANNER_DATABASE_OWNER_URL=postgresql://eigenaar:wachtwoord@server/naam python -m planner migrate. Start de app daarna opnieuw.
error-owner-elsewhere = PLANNER_DATABASE_OWNER_URL en PLANNER_DATABASE_URL wijzen niet naar dezelfde database op PostgreSQL. Er is niets veranderd. Geef beide dezelfde server en naam; alleen de gebruiker verschilt.
error-heads-wrong = Regel { $line } van het bestand met genoteerde koppen klopt niet. Gebruik een bestand dat python -m planner check eerder schreef.
error-chain-without-counter = In de database ontbreekt de telling van de geschiedenis. Er is niets bewaard. Vraag je beheerder om python -m planner check te geven, en een reservekopie terug te zetten.
error-agenda-not-found = De agenda { $id } is er niet (meer). Kies een agenda uit het overzicht.
error-agenda-deleted = De agenda “{ $title }” is op { $day } verwijderd. De reden: “{ $reason }”. Wat erin stond is weg en komt hier niet terug, ook niet uit een bestand. Kies een andere agenda uit het overzicht.
error-exchange-other-file = Dit is geen bestand van een agenda. Kies een bestand dat bij stap 6 van een agenda is gemaakt (of met “agenda export-json”).
error-exchange-other-schema = Dit bestand heeft versie { $found }, deze app leest versie { $known }. Gebruik aan beide kanten dezelfde versie van de app.
error-exchange-not-json = Het bestand is niet te lezen: regel { $line } is geen JSON. Vraag het bestand opnieuw aan wie het maakte.
error-exchange-too-large = Het bestand is groter dan { $most } MB. Zo groot is geen agenda.
error-exchange-too-many = In het bestand staan meer dan { $most } waarden. Zo groot is geen agenda. Er is niets veranderd.
error-exchange-twice = In het bestand staat de naam { $name } twee keer op dezelfde plaats. Er is niets veranderd: laat de maker dit verbeteren en een nieuw bestand sturen.
error-exchange-wrong = In het bestand klopt { $path } niet: er staat { $found }, verwacht is { $expected ->
        [day] een dag, zoals 2026-05-01
        [moment] een dag en tijd, zoals 2026-05-01T10:42:00+02:00
        [text] een tekst
        [yes-no] true of false
        [whole] een heel getal van 0 tot en met { $most }
        [number] een getal
        [shape] een plek op de kaart
        [list] een lijst: […]
        [block] een blok met velden: { "{…}" }
       *[other] { $expected }
    }. Er is niets veranderd. Vraag wie het maakte om een nieuw bestand.
error-region-not-found = Er is geen regio { $id }.
error-wording-not-found = Versie { $version } van deze tekst is er niet.
error-example-not-found = Er is geen voorbeeld { $id }.
error-entry-not-found = Deze regel staat niet in het logboek.
