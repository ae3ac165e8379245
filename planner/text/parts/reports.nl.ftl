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
report-map-selected = Dikke rand: { $area }.
report-map-numbered = De nummers zijn de pilotacties.

## Voet van elke bladzijde
report-foot = { $title } · versie { $version } · { $state } · { $today }
report-foot-sources = Cijfers van { $years } · { $sources }
report-foot-sources-more = Cijfers van { $years } · { $sources } en meer (zie Bronnen)
report-page = pagina { $page } van { $pages }

## Gedeelde woorden
report-blank = Nog niet ingevuld
report-none = geen
report-unknown = onbekend
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
report-state-reason = Toelichting: { $reason }.
report-lead-alone = { $lead } trekt deze actie.
report-lead-with = { $lead } trekt deze actie, samen met { $others }.
report-lead-none = Nog niemand trekt deze actie. Meedoen: { $others }.
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
report-hours-too-many = Waar praten we over: { $party }. De acties vragen { $hours } uur meer dan deze partij per jaar heeft.

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
