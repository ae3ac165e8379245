### Step 7: Leren

learn-none = Er zijn nog geen acties om van te leren.
learn-example = Energieklussers aan huis. We verwachtten minder gasverbruik. We zagen dat mensen vooral hulp met de rekening zochten. We gaan door, met iemand erbij die van toeslagen weet.
learn-to-actions = Naar de acties
review-now = Nu terugkijken
review-due = Kijk terug op ‘{ $action }’: de dag was { $day }.

review-early = Kijk eerder terug
review-title = Terugkijken op ‘{ $action }’
review-no-figure = Bij deze actie is geen cijfer vastgelegd. Wat je zag, telt ook.
review-then = Bij het begin

review-value = { $value } (in { $year })
review-no-newer = nog geen nieuwer cijfer
review-figure-now = Nu
review-no-cause = De cijfers staan naast elkaar. Ze zeggen niet dat het door de actie komt.
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
review-save = Bewaar de terugblik
review-hold = Kijk terug

review-no-day = Er is nu niets om op terug te kijken, en er staat nog geen dag voor.
review-next = Er is nu niets om op terug te kijken. De eerste dag is { $day }: { $action }.
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

review-past = Zo keken we terug
review-expected = Verwacht: { $text }
review-seen = Gezien: { $text }
review-unknown = We weten het niet.
review-figure-then = { $label }: { $then }. Een nieuwer cijfer is er nog niet.
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

log-title = Logboek
log-none = Nog niets opgeschreven. Eén zin is genoeg: wat je leerde, besloot, zag of overdroeg.
log-all = Alles
log-kinds-les = Lessen
log-kinds-besluit = Besluiten
log-kinds-signaal = Signalen
log-kinds-overdracht = Overdrachten
log-show = Wat wil je zien?
log-more = { $count ->
    [one] Toon nog 1 oudere regel
   *[other] Toon nog { $count } oudere regels
 }
log-line-les = { $party } leerde: { $text }
log-line-besluit = { $party } noteerde een besluit: { $text }
log-line-signaal = { $party } zag: { $text }
log-line-overdracht = { $party } droeg over: { $text }
log-kind-les = Een les
log-kind-besluit = Een besluit
log-kind-signaal = Een signaal
log-kind-overdracht = Een overdracht
field-log-kind = Wat is het?
field-log-text = In je eigen woorden
field-log-text-help = Een regel blijft staan en verandert niet meer. Schrijf niet over personen.
log-add = Zet in het logboek
log-another = Schrijf een regel

share-there = Deze actie staat bij de voorbeelden
share-title = Wat gaat er mee naar de voorbeelden?
share-along = Deze gegevens gaan mee: de naam ‘{ $action }’, { $areas }, { $period }, de partijen die het doen ({ $parties }), de thema’s van de opgave, en de tekst hieronder.
share-not-along = Uren, geld, antwoorden en de rest van het logboek gaan niet mee. Iedereen met deze app kan het voorbeeld lezen. Kijk daarom of er niets over personen in staat.
share-seen = We zagen: { $text }
share-fictional = Dit is een verzonnen voorbeeld, om mee te oefenen.
field-what-share = Wat is er gedaan, en wat zagen we?
field-what-share-help = Hier staat wat jullie verwachtten, en wat jullie zagen bij het terugkijken. Pas het aan voor wie er niet bij was.
field-carried-by = Wat hielp?
field-carried-by-share = Hier staan jullie lessen. Pas ze aan voor wie er niet bij was.
field-first-trouble = Wat was het eerste teken van moeite?
share-action = Deel bij Voorbeelden

lessons-title = Onze lessen
lessons-none = Nog geen lessen. Zet bij een actie een les in het logboek, dan komt die hier te staan.
lessons-example = Bel eerst aan, en breng de tekening pas daarna mee.
lessons-why = Begin een nieuwe actie met wat jullie al weten.
lesson-from = { $party }, { $day }, bij ‘{ $action }’
lessons-build = Bouw voort
lessons-more = { $count ->
    [one] Toon nog 1 oudere les
   *[other] Toon nog { $count } oudere lessen
 }

realised-title = Wat ervan kwam
realised = Van { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }: { $parts }.
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
realised-elsewhere = Zonder plek in een van deze wijken
realised-in = { $area }: { $parts }.
