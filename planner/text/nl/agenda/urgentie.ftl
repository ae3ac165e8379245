### Step 2: Urgentie

questions-title = Eerste vraag voor jullie
questions-why = Wat jullie zien en wat de cijfers zeggen, loopt uiteen. Geen van beide is fout. Begin hier met praten.
figure-without-score = in { $area }: { $value } ({ $year }). Er zijn te weinig gegevens om te vergelijken.
figure-among-nl = { $level } van Nederland
figure-among-fictional = { $level } van de fictieve gemeenten
figure-among-gemeente = { $level } van de eigen gemeente
figure-among-stedelijkheid = even stedelijke { $level }
figure-among-scored = { $level } met een score
figure-among-stedelijkheid-scored = even stedelijke { $level } met een score
figure-attention-more = { $area } vraagt hier meer aandacht dan de meeste { $among }: { $value } ({ $year }), score { $score } van 10.
figure-attention-middle = { $area } zit hier in het midden van de { $among }: { $value } ({ $year }), score { $score } van 10.
figure-attention-less = { $area } vraagt hier minder aandacht dan de meeste { $among }: { $value } ({ $year }), score { $score } van 10.
questions-went = { $area } ging van { $before } ({ $year-before }) naar { $after } ({ $year-after }).

questions-ask-trend = Het cijfer ging de andere kant op. Wat zien jullie dat het cijfer nog niet laat zien?
questions-ask-place = Beide kunnen waar zijn. Wat zien jullie dat het cijfer niet meet?
questions-ask-said = { $party } herkent de cijfers niet. Wat meten ze niet, of wat is er sindsdien veranderd?
questions-seen = Wat { $party } ziet
questions-measured = Wat de cijfers zeggen

signal-of-team = Een signaal dat alleen het eigen team van { $party } leest.
questions-make = Maak er een opgave van
questions-fewer = Toon alleen de eerste vraag
questions-more = { $count ->
    [one] Toon nog 1 vraag
   *[other] Toon nog { $count } vragen
 }

urgency-example = De straten en het riool zijn uit 1962. De flats worden vanaf 2027 opgeknapt. Als de straat twee keer open gaat, betaalt iedereen dubbel.
urgency-write = Schrijf op wat urgent is
field-urgency = Wat is er urgent?
field-urgency-help = Een paar zinnen die elke partij zo zou zeggen.

signals-title = Signalen uit de wijk
signals-why = Cijfers lopen achter. Wat jullie teams nu zien, hoort ernaast: tellen en vertellen.
signals-example = Woonstede over veerkracht in de Oeverbuurt: het gaat beter. “Sinds de zomer zitten er elke avond mensen op het pleintje.”
signal-told = over { $theme } in { $area }: { $direction }.
signal-direction-beter = het gaat beter
signal-direction-slechter = het gaat slechter
signal-direction-anders = het is anders dan de cijfers

signal-elsewhere = Een signaal dat bij een andere organisatie bleef.
field-signal-text = Wat valt op in de wijk?
field-signal-text-help = Schrijf over de wijk, niet over personen: geen namen, adressen of nummers. Een signaal blijft staan; je kunt het later niet wijzigen.
field-signal-theme = Over welk thema gaat het?
field-signal-area = Waar is dit te zien?
signal-whole = Heel { $area }
field-signal-direction = Welke kant gaat het op?
field-signal-audience = Wie mag dit lezen?
field-signal-point = Een plek aanwijzen (mag)
field-signal-point-help = Wijs op de kaart aan waar je dit ziet, als het om één plek gaat. Geen voordeur van een bewoner.
signal-add = Leg dit signaal vast

signal-write = Schrijf op wat je ziet
signal-choice-beter = Het gaat beter
signal-choice-slechter = Het gaat slechter
signal-choice-anders = Het is anders dan de cijfers
signal-audience-team = Eigen team: alleen wie voor { $party } spreekt
signal-audience-partners = Partijen aan tafel: iedereen die aan deze agenda werkt
signal-audience-openbaar = Openbaar: iedereen die de agenda leest

signal-for-team = alleen voor het eigen team
signal-for-partners = voor de partijen aan tafel
signal-for-openbaar = openbaar
signal-belongs = hoort bij “{ $opgave }”
signals-fewer = Toon alleen de nieuwste
signals-all = Toon alle { $count } signalen
signals-withheld = { $count ->
    [one] Er is nog 1 signaal dat alleen anderen mogen lezen.
   *[other] Er zijn nog { $count } signalen die alleen anderen mogen lezen.
 }

opgaven-title = Onze opgaven
opgaven-example = De straat en het groen zijn aan vernieuwing toe. Cijfer: fysieke omgeving −0,04 ten opzichte van Nederland (Rivierwijk, 2022).
figures-frozen = Vastgelegd op { $day }. Deze waarden veranderen niet meer.
opgave-counted = Geteld
opgave-told = Verteld
opgave-like = Lijkt op: { $titles }

opgave-park = Parkeer deze opgave
says-title = In eigen woorden
says-form = Wat zegt { $party } over deze opgave?
field-say-words = In eigen woorden
field-say-words-help = Hoe kijkt deze partij naar de opgave?
field-say-kind = Wie beslist hierover?
says-own-none = { $party } heeft nog geen eigen woorden geschreven.
says-silent = Nog geen eigen woorden van { $parties }.

opgave-new-title = Een opgave op de agenda zetten
field-opgave-title = De opgave in één zin
field-opgave-title-help = Wat is er aan de hand? Nog geen oplossing.
field-opgave-urgency = Waarom nu?
field-opgave-urgency-help = Wat gebeurt er als we wachten?
field-opgave-figures = Cijfers van dit gebied
field-opgave-figures-help = Zodra je bewaart, leggen we waarde en jaar vast. Score 10 is: hier het meeste te doen.

figure-score = score { $score } van 10
field-opgave-signals-help = Wat jullie zien en wat bij deze opgave hoort.
field-room-opgave = De agenda is vol. Welke opgave parkeer je?
field-room-opgave-help = Zo blijft de agenda klein. Een geparkeerde opgave kun je later terugzetten.
field-room-because = Waarom die?
field-room-because-help = Wie later komt, wil het weten.

opgave-another = Voeg een opgave toe
matrix-title = Wie beslist waarover?
matrix-why = Elke partij zegt het alleen voor zichzelf: dit beslis ik zelf, dit beslissen we samen, dit beslissen anderen.
matrix-empty = Nog niemand aan tafel. Zet eerst partijen aan tafel, dan zegt elke partij waarover zij beslist.
matrix-me = { $party } (jij)
say-zelf = zelf
say-samen = samen
say-anderen = anderen
say-nothing = nog niet gezegd
matrix-party = Partij
matrix-caption = Wat elke partij zegt, per opgave
matrix-own = Wat zegt { $party }?

parked-title = Geparkeerd
parked-because = { $title } is geparkeerd. Reden: { $reason }.
opgave-reopen = Zet terug op de agenda
agenda-weights = Zo tellen de cijfers
agenda-weights-gone = Deze cijfers bestaan niet meer: { $figures }.
