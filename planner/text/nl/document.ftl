### The report of an agenda, as PDF and as a web page

## Title page

report-kind = Gezamenlijke agenda
report-ambition-none = Het gezamenlijke doel is nog niet opgeschreven.
report-fictional = FICTIEF
report-fictional-notice = Fictief voorbeeld: deze gemeente, deze partijen en deze cijfers bestaan niet.

report-front-parties = Partijen
report-front-areas = Gebied
report-area-with-year = { $name } ({ $code }, grenzen van { $year })
report-area-in-gemeente = { $name } in { $gemeente } ({ $code }, grenzen van { $year })
report-front-period = Periode
report-period = { $start } tot en met { $end }
report-front-state = Stand
report-agenda-concept = Concept: de partijen werken er nog aan.
report-agenda-gedeeld = Gedeeld: de partijen bespreken de tekst.
report-agenda-vastgesteld = Vastgesteld: alle partijen zeiden ja, of ja, mits. Nu voeren ze de acties uit.
report-agenda-afgerond = Afgerond: de partijen kijken terug.
report-front-version = Document
report-version = { $edition } van de agenda, gemaakt op { $today }
report-edition-none = nog geen uitgave
report-edition-same = uitgave { $number }
report-edition-changed = gewijzigd na uitgave { $number }
report-state-word-concept = concept
report-state-word-gedeeld = gedeeld
report-state-word-vastgesteld = vastgesteld
report-state-word-afgerond = afgerond

report-map-title = Kaart: { $title }.
report-map-among = Elk gebied op de kaart is vergeleken met even stedelijke gebieden.
report-map-outlined = Dikke rand: { $areas }.
report-map-numbered = De nummers zijn de pilotacties.
report-map-action = actie { $number } ({ $title })
report-map-off = Niet op deze kaart: { $what }.

report-sources = Bronnen en verantwoording
report-sources-none = Er zijn nog geen cijfers of grenzen ingelezen.
report-sources-caption = Waar de grenzen en cijfers vandaan komen. Aan het kenmerk (begin van de SHA-256) is het bestand te herkennen.
report-licence = Licentie
report-attribution = Bronvermelding
report-imported = Opgehaald
report-checksum = Kenmerk
report-method = Een score is de plaats in de rij van alle gebieden: 0 is het minste te doen, 10 het meeste. Een thema is het gemiddelde van zijn cijfers. Ontbreken er te veel cijfers, dan is er geen score.
report-weights-declared = Gewichten: binnen een thema telt elk cijfer zo zwaar als de app standaard aangeeft.
report-weights-own = Gewichten “{ $name }”: { $weights }. Bij 0 telt een cijfer niet mee; wat hier niet staat, telt zo zwaar als de app standaard aangeeft.
report-not-binding = Deze agenda is een samenwerkingsafspraak zonder juridische binding.

report-substituted = Het teken □ staat op de plaats van een teken dat dit document niet kan tonen, zoals een emoji. Een ongewoon accent is weggelaten. De webpagina toont ze wel.
report-foot = { $title } · { $edition } · { $state } · { $today }
report-foot-sources = Cijfers van { $years } · { $sources }
report-foot-sources-more = Cijfers van { $years } · { $sources } en meer (zie Bronnen)
report-page = pagina { $page } van { $pages }

## Parties and opgaven

report-thread = De gouden draad
report-thread-none = Er is nog geen opgave. De draad begint met een cijfer en een opgave die alle partijen herkennen.
report-thread-caption = Van cijfer naar urgentie, actie, instemming en terugkijken: per rij één draad.
report-thread-figure = Cijfer
report-thread-urgency = Gedeelde opgave
report-thread-action = Pilotactie
report-thread-consent = Instemming
report-thread-review = Terugkijken
report-thread-no-figure = Nog geen cijfer
report-thread-no-action = Nog geen actie
report-parties = Wie zitten er aan tafel
report-parties-caption = Wat elke partij weet en zoekt. De uren zijn per jaar.
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
report-urgency = Wat we samen urgent vinden
report-urgency-none = De gedeelde urgentie is nog niet opgeschreven.
report-opgave = Opgave: { $title }
report-opgave-no-urgency = Waarom dit nu moet, is nog niet opgeschreven.
report-parked = Geparkeerd: { $reason }.
report-frozen-caption = De cijfers op het moment dat deze opgave op de agenda kwam. Ze veranderen daarna niet.
report-value-then = Waarde toen
report-frozen-on = Vastgelegd
report-says-caption = Wat elke partij van deze opgave zegt
report-decides = Wie beslist
report-own-words = In eigen woorden
report-says-silent = { $count ->
    [one] { $parties } heeft over deze opgave nog niets gezegd.
   *[other] { $parties } hebben over deze opgave nog niets gezegd.
}

## The area in figures

report-profiles = Het gebied in cijfers
report-profiles-intro = Een cijfer is een signaal, geen bewijs. Score 10 betekent: hier is in vergelijking het meeste te doen. Leg de cijfers naast wat mensen in de wijk zien.
report-inhabitants = { $count } inwoners, gemeente { $gemeente }.
report-scores-among = De scores vergelijken met de { $level } in { $among }.
report-other-borders = Deze cijfers gaan over { $name } binnen de grenzen van { $now }. De agenda begon met de grenzen van { $then }.
report-theme = Thema
report-place = Plaats
report-coverage = Hoe zeker
report-themes-caption = { $area }: de vier thema's, nu
report-figures-linked = { $area }: de gekoppelde cijfers, nu
report-figures-all = { $area }: alle cijfers, nu

## Goal and consent

report-goal = Ons gezamenlijke doel
report-consent = Antwoord
report-consent-reason = Reden of voorwaarde
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
report-decided-doorgaan = { $day }: doorgaan.
report-decided-bijstellen = { $day }: bijstellen.
report-decided-opschalen = { $day }: opschalen.
report-decided-stoppen = { $day }: stoppen.
report-looks-back = Kijkt terug op { $day }.
report-thread-no-review = Nog geen datum
report-answer-again = Antwoordde op een eerdere tekst
report-answer-none = Nog geen antwoord
report-answer-ja = Ja, op { $day }
report-answer-ja-mits = Ja, mits, op { $day }
report-answer-bezwaar = Bezwaar, op { $day }
report-consent-no-reason = Zonder voorwaarde
report-review-unknown = Wat het opleverde, weten we niet.
report-review-seen = We zagen: { $text }.
report-review-figures = Het cijfer toen: { $then }; nu: { $now }. Dat zegt niet of het door deze actie komt.
report-review-expected = We verwachtten: { $text }.
report-review-reason = De reden van het besluit: { $text }.

## Actions

report-actions = Pilotacties
report-actions-intro = Een pilotactie is klein en heeft een verwachting en een dag om terug te kijken. Zo leren we wat werkt.
report-actions-none = Er staat nog geen pilotactie op de agenda.
report-action = Actie { $number }: { $title }
report-hypothesis-none = Wat we van deze actie verwachten, is nog niet opgeschreven.
report-hypothesis = Als we { $if-we }, dan { $then }, te zien aan { $seen-by }.
report-action-state = Stand
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
report-action-opgave = Opgave
report-action-who = Wie
report-lead-none = Nog niemand trekt deze actie. Meedoen: { $others }.
report-lead-nobody = Nog niemand trekt deze actie.
report-lead-with = { $lead } trekt deze actie, samen met { $others }.
report-lead-alone = { $lead } trekt deze actie.
report-initiative-bewoners = Het initiatief komt van bewoners.
report-initiative-ondernemers = Het initiatief komt van ondernemers.
report-initiative-organisatie = Het initiatief komt van een organisatie.
report-initiative-gemengd = Het initiatief komt van meer kanten.
report-action-role = Gemeente
report-role-none = Wat de gemeente doet, is nog niet afgesproken.
report-role-faciliteren = De gemeente faciliteert: anderen maken de keuzes.
report-role-cocreeren = De gemeente werkt mee als een van de partijen.
report-role-beslissen = De gemeente beslist.
report-role-ground = De reden: { $ground }.
report-action-where = Waar
report-no-place = De plek is nog niet gekozen.
report-action-when = Wanneer
report-from-to = Van { $start } tot { $end }.
report-from = Vanaf { $start }.
report-until = Tot { $end }.
report-no-period = Begin en einde zijn nog niet afgesproken.
report-review = We kijken terug op { $day }.
report-no-review = De dag om terug te kijken is nog niet afgesproken.
report-action-measure = Meten
report-baseline = Bij het begin: { $figure }. Bron: { $source }. Vastgelegd op { $day }.
report-hoped-omhoog = We hopen dat dit cijfer omhooggaat.
report-hoped-omlaag = We hopen dat dit cijfer omlaaggaat.
report-hoped-gelijk = We hopen dat dit cijfer gelijk blijft.
report-hoped-none = Welke kant het op moet, is nog niet afgesproken.
report-no-baseline = Er is nog geen cijfer gekozen om aan te meten.
report-action-agreement = Hoort bij
report-no-agreement = Nog niet verbonden met prestatieafspraken, omgevingsvisie of programma.

## What each puts in

report-contributions-caption = Actie { $title }: wat elke partij geeft en krijgt
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
report-hours = { $hours } uur
report-yearly = { $euros } per jaar
report-once = { $euros } eenmalig
report-knowledge = Kennis: { $text }
report-space = Ruimte: { $text }
report-benefit = Verwachte opbrengst: { $benefit } (bron: { $source }).
report-totals = Wat de acties samen vragen
report-totals-none = Zodra er partijen en open acties zijn, staat hier wat ze samen vragen.
report-totals-caption = Wat de acties die niet gestopt zijn per jaar vragen, naast de uren die elke partij per jaar heeft
report-hours-asked = Uren gevraagd
report-hours-there = Uren per jaar
report-euros = Euro
report-no-year = zonder datum
report-together = Samen
report-hours-too-many = { $dated ->
    [no] Waar praten we over: { $party }. De acties zonder datum vragen { $hours } uur meer dan deze partij per jaar heeft.
   *[yes] Waar praten we over: { $party }. In { $year } vragen de acties { $hours } uur meer dan deze partij per jaar heeft.
 }
report-totals-spread = Uren zijn gelijk verdeeld over de jaren waarin een actie loopt; dat is een aanname van ons. Euro’s die één keer komen, staan in het eerste jaar.

## Words that several sections share

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
report-score = Score
report-source = Bron
report-puts-in = Brengt in
report-lets-go = Geeft uit handen
report-gets = Krijgt terug
