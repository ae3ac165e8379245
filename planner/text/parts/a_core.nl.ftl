# Every sentence a person can see, in Dutch. Keys are the same in en.ftl.

### Frame: what stands around every page

page-verken = Verken
page-agendas = Agenda’s
page-agenda = Agenda
page-gegevens = Gegevens
other-language = English
skip-to-content = Ga naar de inhoud
streamlit-upload = Kies een bestand
streamlit-choose = Kies
streamlit-no-results = Niets gevonden
streamlit-open = Toon de lijst
streamlit-clear = Maak leeg
streamlit-more = Eén meer
streamlit-less = Eén minder
streamlit-chosen = Gekozen
streamlit-all = Kies alles
streamlit-size = Tot { $size } MB
streamlit-remove = Haal { $what } weg
fictional = fictief
page-failed = Deze pagina kan nu niet worden getoond. De fout ligt bij ons en staat in het logboek van de server. Wat je bewaard hebt, is er nog. Laad de pagina opnieuw.
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
all-areas = Alle gemeenten
everywhere = alle gemeenten
choose-area-wijk = Zoek een wijk
choose-area-buurt = Zoek een buurt
choose-area-none = Nog niets gekozen
choose-gemeente-first = Klik op de kaart, of kies eerst een gemeente om uit een lijst te kiezen.
map-title = { $label }, { $place }
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
legend-secret = Geheim (te weinig bewoners)
legend-uninhabited = Geen inwoners
legend-water = Water
score-out-of-ten = { $score } van 10
no-score = –
table-caption = { $title }: alle gebieden, het meest te doen bovenaan
table-caption-cut = { $title }: de eerste { $shown } van { $total } gebieden, het meest te doen bovenaan
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
column-weight = Gewicht

missing-geheim = Geheim: te weinig bewoners of woningen
missing-later = Nog niet gepubliceerd
missing-vervallen = Niet meer gepubliceerd
missing-onbekend = Geen cijfer
missing-nvt = Niet van toepassing

### Verken: the panel of one area

panel-who = { $count } inwoners · { $level } in { $gemeente }
panel-unknown = Over { $name } zijn te weinig cijfers om een thema te noemen.
panel-little-known = Over { $name } is weinig bekend: { $count } van de { $themes } thema’s heeft een score.
panel-no-peak = { $name } springt er op geen thema uit binnen { $among }.
panel-themes = { $name } vraagt vooral aandacht voor { $themes }.
panel-make-agenda = Maak hier een agenda
panel-open-agenda = Open “{ $title }”
panel-figures = De cijfers achter de scores
panel-not-loaded = Nog niet geladen: { $figures }.
panel-figures-caption = Cijfers met jaar, score (10 = meest te doen) en bron
among-nl = Nederland
among-fictional = de fictieve gemeenten
overall-nl = Nederland
overall-fictional = alle gemeenten
place-top-10 = Hoort bij de 10% { $level } met het meest te doen in { $among }.
place-top-25 = Hoort bij de 25% { $level } met het meest te doen in { $among }.
place-more = Meer te doen dan de helft van de { $level } in { $among }.
place-less = Minder te doen dan de helft van de { $level } in { $among }.
place-low-25 = Hoort bij de 25% { $level } met het minst te doen in { $among }.
place-unknown = Onvoldoende gegevens voor een score.
coverage = { $percent }% van de cijfers bekend
explain-water = Dit gebied is water. Er wonen geen mensen, dus er zijn geen scores.
explain-uninhabited = Hier wonen volgens het CBS geen mensen, of het aantal is niet bekend. Daarom zijn er geen scores. Het gebied blijft op de kaart, omdat het werk en de ruimte wel meetellen.

first-title = Begin bij een wijk
first-1 = De kaart laat zien waar het meest te doen is: hoe donkerder, hoe meer.
first-2 = Klik op een wijk, of zoek haar hierboven. Je ziet dan vier thema’s en de cijfers erachter.
first-3 = Maak daarna samen een kleine agenda: wat delen we, wat proberen we uit en wie geeft wat.
first-fictional = Je kijkt naar twee verzonnen gemeenten. Eigen gegevens laad je op de pagina Gegevens.
empty-title = Er zijn nog geen wijken geladen
empty-why = Op deze pagina komt de kaart van jouw wijken. Bekijk eerst hoe het werkt met twee verzonnen gemeenten.
empty-load-demo = Laad de verzonnen gemeenten
empty-real = Heb je de wijk- en buurtkaart van het CBS? Laad haar op de pagina Gegevens, of met: python -m planner import-areas BESTAND

### Gegevens

data-title = Wat is er geladen
data-why = Elk bestand blijft bewaard zoals het was, met bron, jaar en licentie. De kaart gebruikt de grenzen die het laatst geladen zijn.
data-none = Er is nog niets geladen.
data-loaded = Geladen bestanden, het nieuwste bovenaan
data-add = Voeg een bestand toe
data-add-how = Grenzen: de wijk- en buurtkaart van het CBS (GeoPackage). Cijfers: de Leefbaarometer of een eigen tabel (CSV) met een kolom wijkcode of buurtcode.
data-kind = Wat laad je
data-kind-areas = Grenzen en cijfers van het CBS
data-kind-figures = Een tabel met cijfers
data-file = Bestand
data-load = Laad dit bestand
data-busy = Bestand lezen
data-indicators = Cijfers per thema
data-indicators-why = Zo komen de scores tot stand. Een score is de plaats van een gebied tussen de andere: 0 is het minst te doen, 10 het meest. Binnen een thema telt elk cijfer naar zijn gewicht. Er is geen totaal over de vier thema’s.
direction-high-is-need = een hoog cijfer
direction-low-is-need = een laag cijfer
proxy = benadering
left-out = { $count } weggelaten
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Eigen tabel

### Errors: what was found, where, and what to do

error-place = In { $file }{ $row ->
    [0] {""}
   *[other] , rij { $row }
 }:
error-ours = Er ging iets mis bij ons, niet bij jou. Er is niets half bewaard. Geef de regels hierboven door aan je beheerder.
error-area-not-found = Gebied { $code } staat niet in de geladen gegevens. Kijk op de pagina Gegevens wat er geladen is.
error-no-areas = Er zijn nog geen wijken geladen. Laad de wijk- en buurtkaart van het CBS, of de verzonnen gemeenten met: python -m planner demo
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
rule-period-backwards = De periode loopt van { $start } tot { $end }. Kies een eindjaar dat later is.
rule-party-unknown = Deze partij zit niet meer aan tafel.
rule-party-without-name = Geef de partij een naam.
rule-party-twice = { $name } zit al aan tafel. Kies een andere naam.
rule-party-twice-in-action = Een partij is trekker of doet mee, niet allebei.
rule-party-counted-on = { $name } doet mee aan “{ $action }”. Haal de partij daar eerst weg.
rule-opgave-unknown = Deze opgave staat niet meer op de agenda.
rule-opgave-without-title = Geef de opgave een naam.
rule-opgave-has-actions = Bij deze opgave loopt nog “{ $action }”. Stop die actie eerst of zet haar bij een andere opgave.
rule-opgave-parked = De opgave “{ $title }” is geparkeerd. Zet haar eerst terug op de agenda.
rule-cap-opgaven = Een agenda houdt { $cap } opgaven, zodat je klein begint. Welke gaat er even af?
rule-cap-actions = Een agenda houdt { $cap } open acties, zodat je klein begint. Welke stopt er?
rule-action-unknown = Deze actie staat niet meer op de agenda.
rule-action-without-title = Geef de actie een naam.
rule-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
rule-role-without-ground = Als de gemeente beslist, schrijf dan op waarom: welk algemeen belang is de grond?
rule-state-not-next = Een actie gaat niet in één stap van { $state } naar { $wanted }.
rule-reason-needed = Schrijf op waarom. Wie later komt, wil het weten.
rule-negative-number = Uren en euro’s zijn nul of meer.
rule-benefit-without-source = Noem bij de verwachte opbrengst een bron, ook als het een eigen schatting is.

### Command line

cli-help = Wijkagenda: van kaart tot gezamenlijke agenda. Meldingen gaan naar standaardfout, uitkomsten naar standaarduitvoer.
cli-demo = Maak en laad twee verzonnen gemeenten met een gevulde agenda.
cli-demo-busy = Verzonnen gemeenten maken
cli-demo-done = Klaar. De verzonnen agenda heet { $agenda }.
cli-start = Maak alles klaar en start de app.
cli-address = Wijkagenda staat op { $address } (stoppen: Ctrl+C)
cli-import-areas = Laad grenzen en cijfers uit een wijk- en buurtkaart van het CBS (GeoPackage).
cli-import-figures = Laad cijfers: Leefbaarometer of een tabel met een wijk- of buurtcode (CSV).
cli-imported = Herkend als { $title }, { $year }: { $rows } rijen geladen, { $left-out } weggelaten.
cli-year = Het jaar van de cijfers, als het bestand dat zelf niet zegt.
cli-scores = Geef scores en cijfers van alle gebieden van één gemeente.
cli-gemeente = Gemeentecode, bijvoorbeeld GM0344.
cli-level = Wijk of buurt.
cli-within = Rang binnen alle gemeenten (nl) of binnen de eigen gemeente.
cli-json = Geef JSON, voor een programma.
cli-agenda = Bekijk agenda’s.
cli-agenda-list = Noem alle agenda’s.
cli-agenda-show = Toon één agenda.
cli-export = Schrijf een agenda weg om te delen.
cli-export-as = pdf, of html voor een losse webpagina met kaart.
cli-export-out = Waar het bestand komt.
cli-export-done = { $file } geschreven ({ $size } kB).
cli-migrate = Werk de database bij.
cli-migrated = { $count ->
    [0] De database was al bij.
    [one] Eén stap bijgewerkt.
   *[other] { $count } stappen bijgewerkt.
 }
cli-check = Controleer instellingen en bestanden met indicatoren en bronnen.
cli-check-fine = Alles klopt.
agendas-none = Er zijn nog geen agenda’s.
cli-parties = Aan tafel
cli-goal = Doel

