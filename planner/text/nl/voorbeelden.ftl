### Voorbeelden

examples-title = Voorbeelden van elders
examples-why = Wat anderen probeerden in hun wijk. Van wat niet lukte, leer je vaak het meest.
like-opgave = Voorbeelden die lijken op ‘{ $opgave }’ ({ $agenda })
like-wijk-unsaid = dat doet er niet toe
like-wijk = Wat voor wijk is het?
like-opgave-none = Er is nog geen voorbeeld dat hierop lijkt. Hieronder staan ze allemaal.
examples-all-title = Alle voorbeelden

examples-search = Zoek in de voorbeelden
examples-any-theme = alle thema’s
examples-any-form = alle manieren
examples-any-party-kind = alle partijen
examples-any-wijk-kind = alle wijken
outcome-all = Alles ({ $count })
outcome-count = { $outcome } ({ $count })

examples-count = { $found ->
    [0] Geen voorbeeld past hierbij. Zoek met minder woorden of kies minder.
    [one] 1 voorbeeld
   *[other] { $shown } van { $found } voorbeelden
 }
example-added-by = van { $party }
examples-no-filter = Toon alle voorbeelden

example-silent = Dat staat niet in de bron.
examples-back = Alle voorbeelden
example-what = Wat er gebeurde
example-who = Wie deden mee
example-carried = Wat hielp
example-trouble = Het eerste teken van moeite
example-figures = Cijfers
example-source = Waar we dit vandaan hebben
example-link = Lees de bron op de site van een ander
example-by-party = { $party } voegde dit voorbeeld toe en staat in voor de tekst.
sureness-gelezen = Wij lazen de bron helemaal. De woorden zijn van ons.
sureness-uittreksel = Wij lazen een deel van de bron, niet alles. De woorden zijn van ons.
sureness-genoemd = Wij lazen hier alleen ergens anders over, niet in een bron zelf. De woorden zijn van ons.
example-doubt = Let op: { $text }
example-form-ours = Zo werkten zij samen, volgens onze lezing: { $form }.
example-form = Zo werkten zij samen: { $form }.
example-themes = Het gaat over { $themes }.

start-title = Begin hier een actie mee
start-why = Alleen de naam gaat mee. Wat jullie doen en verwachten, schrijven jullie zelf. De actie onthoudt dat zij met dit voorbeeld begon.
start-agenda = Voor welke agenda?
start-reader = Je leest alleen mee. Kies bij ‘Ik ben’ een partij of de begeleider om een actie te beginnen.
start-save = Begin deze actie

examples-add = Voeg een voorbeeld toe
example-privacy = Schrijf op wat er gebeurde, niet over wie het gaat: geen namen, adressen of nummers van personen.
field-example-title = Naam
field-example-title-help = Zoals je het aan een collega vertelt.
field-example-place = Waar?
field-example-period = Wanneer?
field-what-done = Wat is er gedaan?
field-what-done-help = Twee zinnen: wat jullie deden en wat er gebeurde.
field-example-parties = Wie deden mee?
field-example-parties-help = Organisaties en groepen, met een komma ertussen. Geen namen van personen.
field-first-trouble-help = Waaraan had je het kunnen merken?
field-example-figures = Cijfers
field-example-figures-help = Alleen met erbij wie ze telde.
sure-choice-gelezen = Zelf gelezen of meegemaakt
sure-choice-uittreksel = Een deel gelezen
sure-choice-genoemd = Alleen van gehoord
field-example-source = Bron
field-example-source-help = Bijvoorbeeld: evaluatie 2025, of eigen ervaring.
field-example-link = Link naar de bron
field-example-link-help = Mag leeg blijven. Begint met https://
field-example-sure = Hoe zeker is het?
field-example-doubt = Wat is niet zeker?
field-example-doubt-help = Mag leeg blijven.
field-example-by = Van welke partij is dit voorbeeld?
field-example-by-help = De organisatie of groep, geen naam van een persoon.
examples-theme = Thema
examples-party-kind = Partij
examples-form = Manier van samenwerken
examples-wijk-kind = Soort wijk
example-save = Zet bij de voorbeelden
