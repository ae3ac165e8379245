
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
row-edit = Wijzig
rule-milestone-incomplete = Kies een dag en schrijf op wat er dan klaar is.

### Eén agenda

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

step-tafel = Tafel
step-tafel-question = Wie zit er aan tafel?
step-tafel-why = Eerst wie en waarom, dan pas de regels. Schrijf per partij op wat ze weet, wat ze zoekt en hoeveel tijd ze heeft.
step-tafel-example = Woonstede (woningcorporatie) weet welke flats wanneer aan de beurt zijn, zoekt bewoners die meedoen en heeft 320 uur per jaar.
party-contact = Aanspreekpunt: { $contact }.
party-knows = Weet: { $text }
party-seeks = Zoekt: { $text }
party-hours = Heeft { $hours } uur per jaar.
party-nothing-told = Wat deze partij weet en zoekt, is nog niet opgeschreven.
party-another = Nog een partij
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
opgaven-example = De straat en het groen zijn aan vernieuwing toe. Cijfer: fysieke omgeving 4,1 (Rivierwijk, 2024).
opgave-new-title = Een opgave op de agenda zetten
opgave-another = Nog een opgave
opgave-add = Zet op de agenda
opgave-no-figures = Aan deze opgave is nog geen cijfer gekoppeld.
opgave-park = Parkeer deze opgave
opgave-reopen = Zet terug op de agenda
parked-title = Geparkeerd
parked-because = { $title }: geparkeerd omdat { $reason }.
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
field-room-because-help = Wie later komt, wil het weten. Maak af: omdat …
interwoven-1 = Los: ieder kan het alleen.
interwoven-2 = Raakt elkaar: elkaar op de hoogte houden is genoeg.
interwoven-3 = Hangt samen: plannen op elkaar aanpassen helpt.
interwoven-4 = Sterk verbonden: zonder elkaar lukt het half.
interwoven-5 = Vervlochten: alleen samen lukt het.
interwoven-unknown = Hoe het werk van de partijen in elkaar zit, is nog niet gekozen.
says-title = Wie beslist hierover?
say-light-conflict = Iets om over te praten: { $parties } zeggen elk dat ze hier zelf over beslissen.
say-light-nobody = Iets om over te praten: iedereen zegt dat anderen hierover beslissen. Van wie is deze opgave?
say-light-incomplete = Nog niet elke partij heeft gezegd wie er beslist.
say-light-clear = Elke partij heeft gezegd wie er beslist.
say-zelf = beslist zelf.
say-samen = wil samen beslissen.
say-anderen = laat anderen beslissen.
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
action-another = Nog een actie
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
role-faciliteren = Faciliteren
role-cocreeren = Co-creëren
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
given-outside = { $party } doet niet mee aan deze actie.
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
