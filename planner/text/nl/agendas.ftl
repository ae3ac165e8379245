### Agenda’s: the list, begin, join, tidy up

agendas-title = Agenda’s
agendas-why = Een agenda is klein: een paar opgaven die iedereen herkent, en een paar acties om van te leren.
agendas-example = Rivierwijk 2026–2028. De gemeente, de corporatie, de huurders en een bewonersgroep maken samen één straat in één keer open, en kijken op 1 mei 2027 wat dat opleverde.
begin-button = Begin een agenda

join-open = Voeg een agenda uit een bestand toe
begin-question = Voor welke wijk begin je een agenda?
begin-no-areas = Er zijn nog geen wijken geladen. Laad eerst een wijk- en buurtkaart.
begin-load = Naar Gegevens

begin-gemeente = Gemeente
begin-weights = De weging “{ $name }” gaat mee naar deze agenda.
begin-area-wijk = { $name } (wijk)
begin-area-buurt = { $name } (buurt)
begin-areas = Wijken of buurten
begin-areas-help = Begin met één. Meer mag, ook in een andere gemeente.
begin-title = Naam van de agenda
begin-title-help = Zoals jullie erover praten. Je kunt de naam later veranderen.
begin-from = Van jaar
begin-to = Tot en met jaar
begin-save = Begin deze agenda

join-question = Welke agenda wil je toevoegen?
join-why = Een andere organisatie maakt het bestand bij stap 6 van haar agenda. Je ziet eerst wat er gebeurt; er verandert pas iets als jij dat kiest.
join-file = Bestand van een agenda (.json)
join-problem = { $file }: { $problem }

join-is-new = ‘{ $title }’ is hier nog niet. Er komt een nieuwe agenda bij.
join-is-here = ‘{ $title }’ is hier al. Wat in het bestand staat, komt bij jullie eigen werk.
join-nothing = ‘{ $title }’ is hier al. Het bestand brengt niets nieuws.
counted-reviews = { $count ->
    [one] 1 keer terugkijken
   *[other] { $count } keer terugkijken
 }
counted-checks = { $count ->
    [one] 1 samenwerkingstoets
   *[other] { $count } samenwerkingstoetsen
 }
counted-origins = { $count ->
    [one] 1 verwijzing naar waar een actie van leerde
   *[other] { $count } verwijzingen naar waar acties van leerden
 }

tidy-what = Kies wat er gebeurt
tidy-archive = Archiveer: uit de lijst, nog te lezen, terug te halen
tidy-bring-back = Haal terug in de lijst
tidy-delete = Verwijder voorgoed
tidy-reason = Waarom?
tidy-reason-needed = Schrijf op waarom. De reden blijft bewaard als de agenda weg is. Noem geen personen.
tidy-reason-help = Mag leeg blijven. Komt in de geschiedenis van de agenda.
tidy-goes = Dit verdwijnt, en komt niet terug:

counted-parties = { $count ->
    [one] 1 partij aan tafel
   *[other] { $count } partijen aan tafel
 }
counted-opgaven = { $count ->
    [one] 1 opgave
   *[other] { $count } opgaven
 }
counted-actions = { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }
counted-consents = { $count ->
    [one] 1 antwoord van een partij
   *[other] { $count } antwoorden van partijen
 }
counted-log = { $count ->
    [one] 1 regel in het logboek
   *[other] { $count } regels in het logboek
 }
counted-signals = { $count ->
    [one] 1 signaal uit de wijk
   *[other] { $count } signalen uit de wijk
 }
counted-editions = { $count ->
    [one] 1 uitgave
   *[other] { $count } uitgaven
 }
counted-events = { $count ->
    [one] 1 regel geschiedenis
   *[other] { $count } regels geschiedenis
 }
join-here = Hier: { $field }
join-in-file = In het bestand: { $field }
join-more = Toon de andere { $count }
join-comes = Dit komt erbij
join-changes = Dit verandert
join-voice-left = een partij die niet aan tafel zit
join-voices = Er komen antwoorden of eigen woorden mee van: { $who }. De app kan niet zien of zij die zelf schreven. Vraag het ze als je twijfelt.
join-left-out = { $count ->
    [one] Eén antwoord hoort bij een tekst die hier anders is. Dat komt niet mee.
   *[other] { $count } antwoorden horen bij een tekst die hier anders is. Die komen niet mee.
 }

join-go = Ga naar de agenda
join-clashes = { $count ->
    [one] Op één plek veranderden jullie allebei iets
   *[other] Op { $count } plekken veranderden jullie allebei iets
 }
join-clashes-why = Lees beide teksten en kies welke blijft. Twijfel je, overleg dan eerst met elkaar; het bestand blijft geldig.
join-same-name = Deze partij zit hier al onder dezelfde naam. Houd die van hier; wat in het bestand bij de andere staat, komt dan niet mee. Zijn het er echt twee, geef dan eerst een van beide een andere naam.
join-otherwise = Dit is hier anders dan in het bestand, maar niet in een tekst.
join-choose = Wat blijft er bij ‘{ $what }’?
join-keep-ours = Houd wat hier staat
join-take-theirs = Neem wat in het bestand staat
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

join-left = { $count ->
    [one] Maak nog één keuze.
   *[other] Maak nog { $count } keuzes.
 }
join-new = Zet deze agenda erbij
join-do = Voeg het bestand toe
join-failed = Toevoegen is niet gelukt. De fout ligt bij ons en staat in het logboek van de server. Er is niets veranderd.

regions-link = Bekijk agenda’s per regio
agendas-filter = Zoek op naam, wijk of gemeente
agendas-all = { $all ->
    [one] 1 agenda
   *[other] { $all } agenda’s, laatst gewijzigd bovenaan
 }
agendas-count = { $shown ->
    [0] Geen agenda past hierbij. Er zijn er { $all }.
   *[other] { $shown } van { $all } agenda’s, laatst gewijzigd bovenaan
 }
agendas-more = De eerste { $shown } van { $fitting } agenda’s, laatst gewijzigd bovenaan. Zoek op naam, wijk of gemeente om de andere te zien.
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
tidy-open = Ruim op
tidy-question = Wat wil je doen met ‘{ $title }’?
tidy-goes-regions = Deze regio’s volgen de agenda dan niet meer: { $regions }.
tidy-stays = Wat blijft: de naam van de agenda, dat hij er was, wanneer hij weg is gehaald, door wie en waarom. Wat anderen al meenamen (een PDF, een bestand, een kopie van een actie, een voorbeeld) blijft bij hen. Wil je iets bewaren, maak dan eerst een PDF of een bestand bij stap 6.
tidy-do-archive = Archiveer deze agenda
tidy-do-bring-back = Haal deze agenda terug
tidy-do-delete = Verwijder deze agenda voorgoed
tidied-archive = ‘{ $title }’ is gearchiveerd en staat onderaan bij Gearchiveerd.
tidied-bring-back = ‘{ $title }’ staat weer in de lijst.
tidied-delete = ‘{ $title }’ is verwijderd.
