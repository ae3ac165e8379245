# Every sentence a person can see, in Dutch. Keys are the same in en.ftl.

### Frame: what stands around every page

page-verken = Verken
page-agendas = Agenda’s
page-agenda = Agenda
page-gegevens = Gegevens
other-language = English
skip-to-content = Ga naar de inhoud
fictional = fictief
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
legend-1 = 1 Minst te doen
legend-2 = 2 Minder te doen
legend-3 = 3 Midden
legend-4 = 4 Meer te doen
legend-5 = 5 Meest te doen
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
panel-no-peak = { $name } springt er op geen thema uit binnen { $among }.
panel-one-theme = { $name } vraagt vooral aandacht voor { $first }.
panel-two-themes = { $name } vraagt vooral aandacht voor { $first } en { $second }.
panel-make-agenda = Maak hier een agenda
panel-open-agenda = Open “{ $title }”
panel-figures = De cijfers achter de scores
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
map-heaviest = In de zwaarste klasse op deze kaart, { $label }: { $areas } ({ $names }).
map-heaviest-many = In de zwaarste klasse op deze kaart, { $label }: { $areas }, waaronder { $names }.
map-nothing = Geen enkel gebied op deze kaart heeft een klasse.
map-lightest = Alle gebieden hebben een klasse. In de lichtste, { $label }: { $areas }.
map-without = Zonder klasse: { $reasons }.
map-reason = { $areas } ({ $label })

# Kaart om te delen
map-page-fictional = Dit is een verzonnen gemeente. Alle cijfers zijn fictief.
map-page-legend = Wat de kleuren betekenen
map-page-count = Aantal gebieden
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
report-author-none = Nog geen partijen
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
report-map-caption = { $title }. { $attribution }

## Voet van elke bladzijde
report-foot = { $title } · versie { $version } · { $state } · { $today }
report-foot-sources = Cijfers van { $years } · { $sources }
report-foot-sources-more = Cijfers van { $years } · { $sources } en meer (zie Bronnen)
report-page = pagina { $page } van { $pages }

## Gedeelde woorden
report-blank = Nog niet ingevuld
report-no-score = geen
report-no-year = onbekend
report-in-netherlands = Nederland
report-figure = { $label }: { $value } ({ $area }, { $year })
report-among = Binnen
report-among-nl = Nederland
report-among-gemeente = de gemeente
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
report-profiles-none = Er zijn nog geen cijfers over dit gebied.
report-inhabitants = { $count } inwoners, gemeente { $gemeente }.
report-theme = Thema
report-place = Plaats
report-coverage = Hoe zeker
report-coverage-share = { $share }% van de cijfers
report-themes-caption = { $area }: de vier thema's, nu
report-figures-now = { $area }: de gekoppelde cijfers, nu
report-place-heaviest-10 = Hoort bij de zwaarste 10% van { $where }
report-place-heaviest-25 = Hoort bij de zwaarste 25% van { $where }
report-place-heavier-half = Hoort bij de zwaarste helft van { $where }
report-place-lighter-half = Hoort bij de lichtste helft van { $where }
report-place-lightest-25 = Hoort bij de lichtste 25% van { $where }
report-place-unknown = Te weinig cijfers om iets te zeggen
report-missing-geheim = Geheim: te weinig mensen
report-missing-later = Komt later
report-missing-vervallen = Niet meer gemeten
report-missing-onbekend = Onbekend
report-missing-nvt = Niet van toepassing

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
report-say-conflict = Waar praten we over: { $parties } zeggen allemaal dat ze hier zelf over beslissen.
report-say-nobody = Waar praten we over: alle partijen zeggen dat anderen hierover beslissen. Van wie is deze opgave?

## Doel
report-goal = Ons gezamenlijke doel
report-goal-version = Dit is versie { $version } van de tekst.

## Acties
report-actions = Pilotacties
report-actions-intro = Een pilotactie is klein en heeft een verwachting en een dag om terug te kijken. Zo leren we wat werkt.
report-actions-none = Er staat nog geen pilotactie op de agenda.
report-action = Actie { $number }: { $title }
report-hypothesis = Als { $if-we }, dan { $then }, te zien aan { $seen-by }.
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
report-lead-alone = { $lead } trekt deze actie.
report-lead-with = { $lead } trekt deze actie, samen met { $others }.
report-lead-none = { $others } doen mee; nog niemand trekt deze actie.
report-lead-nobody = Nog niemand trekt deze actie.
report-initiative-bewoners = Het initiatief komt van bewoners.
report-initiative-ondernemers = Het initiatief komt van ondernemers.
report-initiative-organisatie = Het initiatief komt van een organisatie.
report-initiative-gemengd = Het initiatief komt van meer kanten.
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
    [one] { $parties }: wat brengt deze partij in? Nog niet ingevuld.
   *[other] { $parties }: wat brengen deze partijen in? Nog niet ingevuld.
}
report-asks-lets-go = { $count ->
    [one] { $parties }: wat geeft deze partij uit handen? Nog niet ingevuld.
   *[other] { $parties }: wat geven deze partijen uit handen? Nog niet ingevuld.
}
report-asks-gets = { $count ->
    [one] { $parties }: wat krijgt deze partij terug? Nog niet ingevuld.
   *[other] { $parties }: wat krijgen deze partijen terug? Nog niet ingevuld.
}
report-totals = Wat de acties samen vragen
report-totals-caption = Alle open acties bij elkaar, naast de uren die elke partij per jaar heeft
report-totals-none = Zodra er partijen en open acties zijn, staat hier wat ze samen vragen.
report-hours-asked = Uren gevraagd
report-hours-there = Uren per jaar
report-euros-once = Euro eenmalig
report-euros-yearly = Euro per jaar
report-together = Samen
report-hours-too-many = Waar praten we over: de acties vragen van { $party } { $hours } uur meer dan deze partij per jaar heeft.

## Bronnen
report-sources = Bronnen en verantwoording
report-sources-caption = Waar de grenzen en cijfers vandaan komen. Aan het kenmerk (begin van de SHA-256) is het bestand te herkennen.
report-sources-none = Er zijn nog geen cijfers of grenzen ingelezen.
report-source-fictional = { $title } (fictief)
report-licence = Licentie
report-attribution = Bronvermelding
report-imported = Opgehaald
report-checksum = Kenmerk
report-method = Een score is de plaats in de rij van alle gebieden: 0 is het minste te doen, 10 het meeste. Een thema is het gemiddelde van zijn cijfers. Ontbreken er te veel cijfers, dan is er geen score.
report-not-binding = Deze agenda is een samenwerkingsafspraak zonder juridische binding.
report-substituted = Het teken □ staat op de plaats van een teken dat dit document niet kan tonen, zoals een emoji. De webpagina toont het wel.
## Opslag van agenda's

error-database-url-wrong = De instelling voor de database klopt niet. Schrijf sqlite:///map/bestand.db of postgresql://gebruiker:wachtwoord@server/naam.
error-database-unreachable = De database { $address } is niet bereikbaar. De melding is: { $reason }
error-database-busy = Iemand anders bewaart al { $seconds } seconden iets in deze agenda. Er is niets veranderd. Probeer het zo opnieuw.
error-database-too-new = De database is van een nieuwere versie van Wijkagenda (revisie { $found }; deze versie kent { $known }). Gebruik de nieuwere versie, of zet een kopie van de database terug die bij deze versie hoort.
error-agenda-not-found = De agenda { $id } is er niet (meer). Kies een agenda uit het overzicht.
