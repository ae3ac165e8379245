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
link-not-loaded = Deze link hoort bij gemeente { $code }. Die staat niet op de kaart die nu geladen is. Op de pagina Gegevens zie je wat er wel is.
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
panel-where = { $level } in { $gemeente }
panel-provisional = Dit beeld is voorlopig: nog niet alle cijfers zijn bekend.
panel-marks = Lange streep: gemiddelde van { $gemeente }. Stippels: gemiddelde van { $overall }.
panel-all-agendas = Alle { $count } agenda’s van dit gebied
panel-unknown = Over { $name } zijn te weinig cijfers om een thema te noemen.
panel-little-known = Over { $name } is weinig bekend: { $count } van de { $themes } thema’s heeft een score.
panel-no-peak = { $name } springt er op geen thema uit binnen { $among }.
panel-themes = { $name } vraagt vooral aandacht voor { $themes }.
panel-make-agenda = Maak hier een agenda
panel-open-agenda = Open “{ $title }”
panel-figures = De cijfers achter de scores
panel-not-loaded = Nog niet geladen: { $figures }.
panel-figure-source = { $label }, { $year } ({ $source })
panel-figures-caption = Cijfers met jaar, score (10 = meest te doen) en bron
among-nl = Nederland
among-fictional = de fictieve gemeenten
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
among-scored = de { $level } met een score
place-unknown = Onvoldoende gegevens voor een score.
coverage = { $percent }% van de cijfers bekend
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

error-ours = Er ging iets mis bij ons, niet bij jou. Er is niets half bewaard. Geef de regels hierboven door aan je beheerder.
error-area-not-found = Gebied { $code } staat niet in de geladen gegevens. Kijk op de pagina Gegevens wat er geladen is.
error-no-areas = Er zijn nog geen wijken geladen. Laad de wijk- en buurtkaart van het CBS, of de verzonnen gemeenten met: python -m planner demo
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
rule-period-backwards = De periode loopt van { $start } tot { $end }. Kies een eindjaar dat later is.
rule-party-unknown = Deze partij zit niet meer aan tafel.
rule-party-without-name = Geef de partij een naam.
rule-party-without-kind = Kies wat voor partij dit is.
rule-party-twice = { $name } zit al aan tafel. Kies een andere naam.
rule-party-twice-in-action = Een partij is trekker of doet mee, niet allebei.
rule-party-counted-on = { $name } doet mee aan “{ $action }”. Haal de partij daar eerst weg.
rule-opgave-unknown = Deze opgave staat niet meer op de agenda.
rule-opgave-without-title = Geef de opgave een naam.
rule-interwoven-off-scale = Hoe vervlochten een opgave is, loopt van { $least } tot en met { $most }.
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
rule-not-a-whole-number = “{ $typed }” is geen getal van 0 of meer. Schrijf het zonder komma, bijvoorbeeld 12.500.
rule-number-needed = Vul een jaar in.
rule-review-before-start = De dag om terug te kijken ligt voor het begin. Kies een dag na { $start }.
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
cli-imported = Herkend als { $title }: { $rows } rijen geladen, { $left-out } weggelaten.
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


### Agenda's: lijst en begin

agendas-title = Agenda’s
agendas-why = Een agenda is klein: een paar opgaven die iedereen herkent, en een paar acties om van te leren.
agendas-example = Rivierwijk 2026–2028. De gemeente, de corporatie, de huurders en een bewonersgroep maken samen één straat in één keer open, en kijken op 1 mei 2027 wat dat opleverde.
agendas-filter = Zoek op naam of wijk
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
begin-title = Naam van de agenda
begin-title-help = Zoals jullie erover praten. Je kunt de naam later veranderen.
begin-from = Van jaar
begin-to = Tot en met jaar
begin-save = Begin deze agenda

### Formulieren

form-save = Bewaar
form-close = Sluit
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
thread-review = Terugkijken
thread-more-figures = { $count ->
    [one] en nog 1 cijfer
   *[other] en nog { $count } cijfers
 }
thread-no-figure = Kies een cijfer
thread-no-opgave = Zet een opgave op de agenda
thread-no-action = Bedenk een actie
thread-no-review = Kies een dag
thread-later-figure = een signaal uit de wijk
thread-later-action = wat je samen uitprobeert
thread-later-review = wanneer je kijkt wat het opleverde
thread-review-after = na de actie

### Stap 1: Tafel

step-next = Verder naar { $step }
step-tafel = Tafel
step-tafel-question = Wie zit er aan tafel?
step-tafel-why = Eerst wie en waarom, dan pas de regels. Schrijf per partij op wat ze weet, wat ze zoekt en hoeveel tijd ze heeft.
step-tafel-example = Woonstede (woningcorporatie) weet welke flats wanneer aan de beurt zijn, zoekt bewoners die meedoen en heeft 320 uur per jaar.
party-contact = Aanspreekpunt: { $contact }.
party-knows = Weet: { $text }
party-seeks = Zoekt: { $text }
party-hours = Heeft { $hours } uur per jaar.
party-nothing-told = Wat deze partij weet en zoekt, is nog niet opgeschreven.
party-another = Voeg een partij toe
party-add = Zet aan tafel
party-remove = Haal { $name } van tafel
field-party-name = Naam van de partij
field-party-kind = Soort partij
field-party-contact = Aanspreekpunt
field-party-contact-help = Een functie, geen naam van een persoon: bijvoorbeeld wijkmanager.
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
figures-frozen = Vastgelegd op { $day }. Deze waarden veranderen niet meer, ook niet als er nieuwe cijfers komen.
figure-score = score { $score } van 10
field-opgave-title = De opgave in één zin
field-opgave-title-help = Wat is er aan de hand? Nog geen oplossing.
field-opgave-figures = Cijfers van dit gebied
field-opgave-figures-help = Je ziet de waarde van nu. Zodra je bewaart, leggen we waarde en jaar vast. Score 10 is: hier het meeste te doen.
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
says-form = { $party }: wie beslist hierover?
says-title = Wie beslist hierover?
say-light-conflict = Iets om over te praten: { $parties } zeggen elk dat ze hier zelf over beslissen.
say-light-nobody = Iets om over te praten: iedereen zegt dat anderen hierover beslissen. Van wie is deze opgave?
say-light-incomplete = Nog niet elke partij heeft gezegd wie er beslist.
say-light-clear = Elke partij heeft gezegd wie er beslist.
say-zelf = beslist zelf.
say-samen = wil samen beslissen.
say-anderen = zegt: anderen beslissen hierover.
say-nothing = heeft nog niets gezegd.
say-choice-zelf = Dat doe ik zelf
say-choice-samen = Dat doen we samen
say-choice-anderen = Dat doen anderen
field-say-kind = Wie beslist hierover?
field-say-words = In eigen woorden
field-say-words-help = Hoe kijkt deze partij naar de opgave?

### Stap 3: Doel

step-doel = Doel
step-doel-question = Waar zegt iedereen ja tegen?
step-doel-why = Eén tekst, in woorden die iedereen zelf ook gebruikt. Verandert de tekst, dan vraag je het opnieuw.
step-doel-example = In 2028 is de buurt één keer opengegaan: met een nieuw riool, meer schaduw, zuinige woningen en bewoners die zelf hebben gekozen wat er voor hun deur komt.
goal-version = Dit is versie { $version } van de tekst.
field-goal = Ons gezamenlijke doel
field-goal-help = Wat is er dan anders in de wijk, en wanneer?

### Stap 4: Acties

step-acties = Acties
step-acties-question = Wat proberen we uit?
step-acties-why = Een actie is klein, heeft een verwachting en een dag om terug te kijken. Wat niet lukt, is ook een les.
step-acties-example = Proefstraat Kreeklaan. Als we riool, straat en steigers in één planning zetten, dan is er minder overlast, te zien aan één opengebroken straat in plaats van twee.
physical-first = Een fysieke actie is vaak een goede eerste stap: je ziet snel of het werkt, en je leert elkaar kennen.
actions-need-opgave = Een actie hoort bij een opgave. Zet eerst een opgave op de agenda.
actions-to-opgave = Naar de opgaven
action-open = Bekijk
action-back = Alle acties
action-new-title = Een actie uitproberen
action-another = Voeg een actie toe
action-add = Zet op de agenda
action-led-by = { $party } trekt.
action-no-lead = Nog niemand trekt.
action-review = Terugkijken op { $day }.
action-no-review = De dag om terug te kijken ontbreekt nog.
action-belongs = Hoort bij “{ $opgave }” · { $nature }
action-agreement = Hoort bij: { $text }.
nature-fysiek = Fysieke actie
nature-sociaal = Sociale actie
action-state-idee = idee
action-state-voorgesteld = voorgesteld
action-state-akkoord = akkoord
action-state-loopt = loopt
action-state-geleerd = geleerd
action-state-gestopt = gestopt
action-state-opgeschaald = opgeschaald
action-move-back = Terug naar { $state }
action-move-voorgesteld = Stel voor
action-move-akkoord = Akkoord
action-move-loopt = Begin
action-move-geleerd = Klaar: we hebben geleerd
action-move-gestopt = Stop deze actie
action-move-opgeschaald = Schaal op
section-what = Wat en waarom
section-who = Wie en welke rol
section-place = Waar en wanneer
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
field-ground = Als de gemeente beslist: waarom?
field-ground-help = Welk algemeen belang vraagt dat?
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
field-agreement-help = Bijvoorbeeld: Prestatieafspraken 2027.
milestone-add = Voeg een moment toe
milestone-remove = Haal weg
field-milestone-on = Wanneer
field-milestone-text = Wat is er dan klaar?
field-baseline = Welk cijfer volgen we?
field-baseline-help = We leggen waarde en jaar nu vast, als beginpunt.
field-hoped = Wat hopen we?
hoped-omhoog = Dat het omhooggaat
hoped-omlaag = Dat het omlaaggaat
hoped-gelijk = Dat het gelijk blijft
given-no-parties = Er zit nog niemand aan tafel.
given-outside = { $party } is nog niet gevraagd voor deze actie.
given-form = { $party }: wat geeft en krijgt deze partij?
given-puts = geeft: { $text }
given-puts-nothing = geeft: nog niet opgeschreven.
given-loses = Geeft uit handen: { $text }
given-wins = Krijgt terug: { $text }
given-wins-nothing = Krijgt terug: nog niets opgeschreven. Waarom doet deze partij mee?
field-hours = Uren
field-euros = Euro’s
field-yearly = Deze euro’s komen elk jaar
field-knowledge = Kennis
field-space = Ruimte
field-lets-go = Wat geeft deze partij uit handen?
field-lets-go-help = Waarover beslist zij dan niet meer alleen?
field-gets = Wat krijgt zij terug?
field-gets-help = Zonder antwoord is meedoen een gunst.
field-benefit = Verwachte opbrengst
field-benefit-help = Een bewering, dus met een bron.
field-benefit-source = Bron van die opbrengst
totals-title = Wat alle open acties samen vragen
totals-nothing = nog niet opgeschreven
totals-no-hours = uren nog niet opgeschreven
totals-hours = { $hours } uur
totals-hours-of = { $hours } uur, van de { $has } uur die ze per jaar heeft

### Stap 5: Delen

step-delen = Delen
step-delen-question = Met wie deel je de agenda?
step-delen-why = Wie nieuw is, moet het hele verhaal in tien minuten kunnen lezen.
share-holds = In het document staan de gouden draad, de partijen, het gebied in cijfers, de opgaven, het doel, de acties met ieders inbreng, en de bronnen. Het zegt ook dat de agenda niemand juridisch bindt.
share-make-pdf = Maak PDF
share-make-html = Maak webpagina
share-save-pdf = Bewaar de PDF
share-save-html = Bewaar de webpagina
share-state = Hoe ver is de agenda?
share-move-concept = Terug naar concept
share-move-gedeeld = Deel met alle partijen
share-move-vastgesteld = Stel vast
share-move-afgerond = Rond af
state-concept = concept
state-gedeeld = gedeeld
state-vastgesteld = vastgesteld
state-afgerond = afgerond
history-title = Wat er is veranderd
history-count = De laatste { $shown } van { $all } wijzigingen.
history-somebody = Iemand zonder partij
event-create-agenda = { $who } begon deze agenda.
event-edit-agenda = { $to ->
    [none] { $who } veranderde de naam, de periode of wat urgent is.
   *[other] { $who } zette de agenda op { $to }.
 }
event-write-ambition = { $who } schreef een nieuwe tekst voor het doel.
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
report-front-version = Versie
report-area-with-year = { $name } ({ $code }, grenzen van { $year })
report-period = { $start } tot en met { $end }
report-agenda-concept = Concept: de partijen werken er nog aan.
report-agenda-gedeeld = Gedeeld: de partijen bespreken de tekst.
report-agenda-vastgesteld = Vastgesteld: de partijen voeren de acties uit.
report-agenda-afgerond = Afgerond: de partijen kijken terug.
report-state-word-concept = concept
report-state-word-gedeeld = gedeeld
report-state-word-vastgesteld = vastgesteld
report-state-word-afgerond = afgerond
report-version = Versie { $version }, gemaakt op { $today }
report-map-title = Kaart: { $title }.
report-map-outlined = Dikke rand: { $areas }.
report-map-numbered = De nummers zijn de pilotacties.
report-map-action = actie { $number } ({ $title })
report-map-off = Niet op deze kaart: { $what }.

## Voet van elke bladzijde
report-foot = { $title } · versie { $version } · { $state } · { $today }
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
report-among-fictional = de fictieve gemeenten
report-among-scored = de gebieden met een score
report-party = Partij
report-indicator = Cijfer
report-value = Waarde
report-year = Jaar
report-score = Score
report-source = Bron

## Gouden draad
report-thread = De gouden draad
report-thread-caption = Van cijfer naar urgentie, actie en terugkijken: per rij één draad.
report-thread-figure = Cijfer
report-thread-urgency = Gedeelde opgave
report-thread-action = Pilotactie
report-thread-review = Terugkijken
report-thread-none = Er is nog geen opgave. De draad begint met een cijfer en een opgave die alle partijen herkennen.
report-thread-no-figure = Nog geen cijfer
report-thread-no-action = Nog geen actie
report-thread-no-review = Nog geen datum

## Partijen
report-parties = Wie zitten er aan tafel
report-parties-caption = Wat elke partij weet en zoekt. De uren zijn per jaar.
report-parties-none = Er zit nog niemand aan tafel.
report-contact = Aanspreekpunt
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
report-interwoven = Hoe vervlochten is deze opgave? { $degree } op een schaal van 1 (los van elkaar) tot 5 (sterk vervlochten).
report-value-then = Waarde toen
report-frozen-on = Vastgelegd
report-frozen-caption = De cijfers op het moment dat deze opgave op de agenda kwam. Ze veranderen daarna niet.
report-decides = Wie beslist
report-own-words = In eigen woorden
report-says-caption = Wat elke partij van deze opgave zegt
report-say-zelf = Dat doe ik zelf
report-say-samen = Dat doen we samen
report-say-anderen = Dat doen anderen
report-says-silent = { $count ->
    [one] { $parties } heeft over deze opgave nog niets gezegd.
   *[other] { $parties } hebben over deze opgave nog niets gezegd.
}
report-say-conflict = Waar praten we over: { $parties } zeggen elk dat ze hier zelf over beslissen.
report-say-nobody = Waar praten we over: alle partijen zeggen dat anderen hierover beslissen. Van wie is deze opgave?

## Doel
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
report-baseline = Bij het begin: { $figure }. Bron: { $source }.
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
report-totals = Wat de acties samen vragen
report-totals-caption = Alle open acties bij elkaar, naast de uren die elke partij per jaar heeft
report-totals-none = Zodra er partijen en open acties zijn, staat hier wat ze samen vragen.
report-hours-asked = Uren gevraagd
report-hours-there = Uren per jaar
report-euros-once = Euro eenmalig
report-euros-yearly = Euro per jaar
report-together = Samen
report-hours-too-many = Waar praten we over: { $party }. De acties vragen { $hours } uur meer dan deze partij per jaar heeft.

## Bronnen
report-sources = Bronnen en verantwoording
report-sources-caption = Waar de grenzen en cijfers vandaan komen. Aan het kenmerk (begin van de SHA-256) is het bestand te herkennen.
report-sources-none = Er zijn nog geen cijfers of grenzen ingelezen.
report-licence = Licentie
report-attribution = Bronvermelding
report-imported = Opgehaald
report-checksum = Kenmerk
report-method = Een score is de plaats in de rij van alle gebieden: 0 is het minste te doen, 10 het meeste. Een thema is het gemiddelde van zijn cijfers. Ontbreken er te veel cijfers, dan is er geen score.
report-not-binding = Deze agenda is een samenwerkingsafspraak zonder juridische binding.
report-substituted = Het teken □ staat op de plaats van een teken dat dit document niet kan tonen, zoals een emoji. De webpagina toont het wel.
## Bestanden inlezen (planner/sources)

progress-reading = Bestand lezen
progress-checking = Cijfers controleren
progress-drawing = Grenzen controleren en tekenen
progress-saving = Bewaren
progress-done = Klaar

error-file-not-there = Het bestand { $file } is er niet. Controleer de naam en de map.
error-file-empty = Het bestand { $file } is leeg. Download het opnieuw.
error-file-not-geopackage = { $file } is geen GeoPackage; het is: { $found }. Kies het bestand van de wijk- en buurtkaart dat op .gpkg eindigt.
error-file-cut = { $file } is niet compleet: het is { $size } bytes en moet er minstens { $expected } zijn. Download het opnieuw.
error-file-damaged = { $file } is beschadigd en kan niet worden gelezen. Download het opnieuw.
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
error-crs-wrong = De grenzen in laag { $layer } van { $file } liggen niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). Sla het bestand opnieuw op in Rijksdriehoekscoördinaten (EPSG:28992).
error-layer-without-polygons = De laag { $layer } in { $file } bevat alleen lijnen of punten en geen vlakken. Kies de wijk- en buurtkaart van het CBS.
error-year-unknown-areas = In { $file } staat niet van welk jaar de grenzen zijn. Zet het jaar in de bestandsnaam, zoals wijkenbuurten_2024.gpkg.
error-year-unknown = In { $file } staat niet van welk jaar de cijfers zijn. Zet het jaar in de bestandsnaam, voeg een kolom jaar toe of geef het jaar op (--year).
error-year-differs = In { $file } gaan de cijfers over een ander jaar ({ $found }) dan je opgeeft ({ $year }). Laat het jaar weg, of verbeter de kolom met het jaar.
error-year-impossible = Het jaar { $year } kan niet kloppen. Geef een jaar van { $first } tot en met { $last } op.
error-table-other-kind = { $file } is geen CSV; het is: { $found }. Sla de tabel op als CSV en probeer het opnieuw.
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
error-snapshot-damaged = De bewaarde gegevens in { $file } zijn beschadigd. Zet een reservekopie terug, of verwijder deze map en laad het bestand opnieuw.
error-declared-file-wrong = { $file }, regel { $line }: { $problem ->
    [unknown-key] "{ $found }" is hier geen bekende naam. Kies uit: { $remedy }.
    [missing-key] "{ $found }" ontbreekt. Voeg toe: { $remedy }.
    [twice] "{ $found }" staat er twee keer. Geef elk een eigen naam.
    [yaml] dit is geen geldige YAML ({ $found }). Controleer het inspringen en de aanhalingstekens.
    [not-there] het bestand ontbreekt of is leeg. Zet het terug in { $remedy }.
    [sources] er moet precies één kaart zijn, en de laatste bron neemt elke tabel aan. Gevonden: { $found }. Nodig: { $remedy }.
   *[value] "{ $found }" kan hier niet. Verwacht: { $remedy }.
}
## Opslag van agenda's

error-data-dir-unusable = In de gegevensmap { $folder } kan niets worden bewaard: { $reason }. Maak de map beschrijfbaar, of kies met PLANNER_DATA_DIR een andere.
error-database-url-wrong = De instelling PLANNER_DATABASE_URL klopt niet. Schrijf sqlite:///map/bestand.db of postgresql://gebruiker:wachtwoord@server/naam.
error-database-unreachable = De database { $address } is niet bereikbaar. De melding is: { $reason }
error-database-busy = Iemand anders bewaart al { $seconds } seconden iets in deze agenda. Er is niets veranderd. Probeer het zo opnieuw.
error-database-too-new = De database is van een nieuwere versie van Wijkagenda (revisie { $found }; deze versie kent { $known }). Gebruik de nieuwere versie, of zet een kopie van de database terug die bij deze versie hoort.
error-agenda-not-found = De agenda { $id } is er niet (meer). Kies een agenda uit het overzicht.
