### One agenda: what stands around its steps

archived-read-only = Deze agenda is op { $day } gearchiveerd. Je leest hem, wijzigen kan niet.
archived-to-list = Terughalen kan bij Agenda’s, onder Gearchiveerd
who-facilitator = begeleider van het gesprek
who-lezer = lezer, ik schrijf niet mee
i-am = Ik ben …
lost-seat = Je partij zit niet meer aan tafel. Kies opnieuw wie je bent.
agenda-line = { $areas } · agenda { $start }–{ $end } · { $state }
agenda-rename = Wijzig naam en jaren
story-link = Nieuw hier? Lees het verhaal

area-gone = Er zijn geen cijfers meer over { $area }: geen van de geladen kaarten heeft dit gebied.
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
todo-answer-goal = Geef antwoord op het doel
todo-score-of = Geef jullie cijfers in de toets over ‘{ $what }’
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
todo-name-action = Bedenk een pilotactie
todo-complete-hypothesis = Maak de verwachting van ‘{ $what }’ af
todo-set-review = Kies een dag om terug te kijken op ‘{ $what }’
todo-give-and-get = Vul in wat jullie geven en krijgen bij ‘{ $what }’
todo-answer = Geef antwoord op ‘{ $what }’
todo-begin-action = Begin met ‘{ $what }’
todo-share = Deel de agenda met alle partijen
todo-settle = Stel de agenda vast
todo-agree-actions = Zet de acties waar iedereen ja op zei op akkoord
todo-hold-review = Kijk terug op ‘{ $what }’
todo-accept-promise = Neem de belofte bij ‘{ $what }’ over
open-more = en nog { $count }
open-awaited-of = { $party }: { $steps }
open-awaited = { $count ->
    [one] Wacht op 1 partij
   *[other] Wacht op { $count } partijen
 }

agree-the-goal = het doel
thread-title = De gouden draad
thread-more-figures = { $count ->
    [one] en nog 1 cijfer
   *[other] en nog { $count } cijfers
 }
thread-figure = Cijfer
thread-opgave = Opgave
thread-action = Actie
thread-consent = Instemming
thread-review = Terugkijken
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
thread-later-review = wanneer je kijkt wat het opleverde
thread-later-consent = wie het ermee eens is
thread-review-after = na de actie

step-tafel = Tafel
step-tafel-question = Wie zit er aan tafel?
step-tafel-why = Eerst wie en waarom, dan pas de regels. Schrijf per partij op wat ze weet, wat ze zoekt en hoeveel tijd ze heeft.
step-urgentie = Urgentie
step-urgentie-question = Wat delen we als urgent?
step-urgentie-why = Wie niet dezelfde haast voelt, haakt later af. Schrijf op wat iedereen herkent, en leg er een cijfer naast.
step-doel = Doel
step-doel-question = Waar zegt iedereen ja tegen?
step-doel-why = Eén tekst, in woorden die iedereen zelf ook gebruikt. Verandert de tekst, dan vraag je het opnieuw.
step-samenwerken = Samenwerken
step-samenwerken-question = Hoe werken we samen?
step-samenwerken-why = Werk zo licht samen als de opgave toelaat. Meer samenwerken is niet vanzelf beter.
step-acties = Pilotacties
step-acties-question = Wat proberen we uit?
step-acties-why = Een actie is klein, heeft een verwachting en een dag om terug te kijken. Wat niet lukt, is ook een les.
step-afspreken = Afspreken
step-afspreken-question = Wat spreken we af?
step-afspreken-why = Zwijgen is geen ja. Elke partij antwoordt zelf, op de tekst zoals die nu is.
step-leren = Leren
step-leren-question = Wat leren we ervan?
step-leren-why = Een actie is een proef. Wat niet lukt, is ook een les.
rail-label = Stappen van de agenda
there-skipped = overgeslagen
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
there-goal = opgeschreven
there-nothing = nog leeg
there-check-begun = toets begonnen
there-checks = { $count ->
    [one] 1 toets
   *[other] { $count } toetsen
 }
there-form = vorm: { $form }
there-actions = { $count ->
    [0] nog leeg
    [one] 1 open actie
   *[other] { $count } open acties
 }
there-reviews = { $count ->
    [0] nog niets geleerd
    [one] 1 keer teruggekeken
   *[other] { $count } keer teruggekeken
 }
there-open = { $count } open
step-next = Verder naar { $step }

live-away = Even geen nieuws van anderen. De app probeert het vanzelf opnieuw.
live-line = { $at } · { $what }
choose-who-you-are = Kies bij ‘Ik ben’ je partij om je eigen woorden te schrijven.
wijk-kind-dorp = dorp
wijk-kind-vooroorlogs = wijk van voor 1945
wijk-kind-naoorlogs = wijk van na 1945
wijk-kind-hoogbouw = wijk met veel hoge flats
why-theme = het gaat ook over { $what }
why-form = men werkte net zo samen ({ $what })
why-parties = deze partijen deden ook mee: { $what }
why-wijk = het was ook een { $what }
why-this-one = Waarom dit voorbeeld: { $parts }.
field-outcome = Hoe liep het af?
field-outcome-help = Mislukt is geen schande. Het spaart anderen moeite.
outcome-gelukt = Gelukt
outcome-deels = Deels gelukt
outcome-mislukt = Mislukt of gestopt
outcome-onbekend = Afloop niet bekend

scope-regionaal = Regionaal: dit moet
scope-lokaal = Lokaal: dit kan
field-scope = Wie pakt het op?
field-scope-help = Regionaal wat moet, lokaal wat kan: samen alleen wat één gemeente niet alleen kan.
field-scope-reason = Waarom?
scope-because = De reden: { $reason }.

history-somebody = De begeleider
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
