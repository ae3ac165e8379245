### The story of one agenda

story-back = Naar de agenda
story-print = Liever op papier? Druk deze pagina af met de printknop van je browser (Ctrl+P).
story-for = Het verhaal tot nu toe, voor wie nieuw is. { $minutes ->
    [one] Ongeveer 1 minuut lezen.
   *[other] Ongeveer { $minutes } minuten lezen.
 }

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

story-urgency = Wat er speelt
story-figures = De cijfers erbij: { $figures }.
story-figures-none = Er is nog geen cijfer bij gekozen.
story-urgency-none = Wat er speelt, is nog niet opgeschreven.
story-says = { $decides ->
    [zelf] { $party } beslist hier zelf over:
    [samen] { $party } wil hier samen over beslissen:
    [anderen] { $party } laat anderen hierover beslissen:
   *[other] { $party }:
 }
story-figures-signal = Een cijfer is een signaal om over te praten, geen oorzaak.
story-signals = Wat de wijk zelf ziet
story-signals-more = { $count ->
    [one] En nog 1 ouder signaal.
   *[other] En nog { $count } oudere signalen.
 }
story-signals-none = Er is nog geen signaal uit de wijk dat jij kunt lezen.
story-goal = Waar we naartoe willen
story-own-goals = Zo zeggen de partijen het zelf:
story-together = Hoe we samenwerken
story-together-asked = Op { $day } toetsten we of de basis goed genoeg is voor { $form }.
story-together-lowest = Het laagste cijfer is een { $lowest } van 10, voor { $fields }.
story-together-talk = Daar praten we eerst over: { $fields }.
story-together-none = Of de basis goed genoeg is om samen te werken, is nog niet getoetst.
story-together-blind = Er loopt een toets. De cijfers zijn nog niet open.

story-actions = Wat we doen
story-actions-none = Er is nog geen pilotactie.
story-puts-in = { $party } geeft: { $what }.
story-lets-go = Geeft uit handen: { $what }.
story-gets = Krijgt: { $what }.
story-faceless = Zonder gezicht (niemand staat er nu voor): de belofte van { $party }. Tot en met { $until } stond { $function } ervoor.
story-never-faced = Wie voor de belofte van { $parties } staat, is nog niet gezegd.
story-consent = Wat de partijen ervan vinden: { $tally }

story-learned = Wat we leerden
story-learned-none = Er is nog niets opgeschreven om van te leren.
story-ended = Wat klaar is en wat stopte
story-ended-action = ‘{ $title }’ is { $state }.
story-ended-because = Reden: { $reason }.
story-ended-none = Er is nog niets klaar en er is nog niets gestopt.

story-how = Hoe het zover kwam
story-editions = { $count ->
    [0] Er is nog geen uitgave van de agenda bewaard.
    [one] Er is 1 uitgave van de agenda bewaard, op { $day }.
   *[other] Er zijn { $count } uitgaven van de agenda bewaard, de laatste op { $day }.
 }
story-open = Wat er nu openstaat
