### A beheerregister

## The questions

data-register-is = Dit bestand heeft { $objects } objecten. De app heeft geraden wat elke kolom is; hieronder kun je dat nakijken en veranderen.
data-register-remembered = De keuzes van de vorige keer zijn ingevuld.
data-register-columns = Welke kolom is wat

data-no-column = geen kolom
data-always-empty = altijd leeg
data-whole-file = alles is: { $type }
data-whole-unit = alles is in: { $unit }
part-type = Soort
part-type-help = Boom, weg, lichtmast.
part-year = Jaar van aanleg
part-year-help = Een jaar of een datum.
part-quantity = Hoeveelheid
part-quantity-help = Zonder kolom meet de app de vorm, of telt ze stuks.
part-unit = Eenheid
part-unit-help = Van de hoeveelheid: m², are, ha, m, km, stuk.
part-condition = Conditie
part-condition-help = Wat een inspectie zag. Dat staat naast de leeftijd.
part-remaining = Resterende levensduur
part-remaining-help = Hoe lang het volgens de beheerder nog meegaat.
part-present = Status
part-present-help = Wat er niet (meer) staat, telt niet mee.
part-ended = Weg sinds
part-ended-help = Een datum of ja: dan staat het er niet meer.
part-inspected = Datum van inspectie
part-inspected-help = Staat een object er vaker in, dan telt de nieuwste.
part-x = Coördinaat x
part-x-help = Rijksdriehoek (zoals 92000) of lengtegraad.
part-y = Coördinaat y
part-y-help = Rijksdriehoek (zoals 437000) of breedtegraad.
part-id = Nummer van het object
part-id-help = Zegt welke regels over één object gaan.
data-in-months = De resterende levensduur is in maanden
data-years-as-told = Een hoop objecten van 1900 is echt zo oud (anders is dat jaar onbekend)

data-register-types = Welke soort hoort bij elke waarde van { $column }
data-value-out = telt niet mee
data-value = { $value } ({ $count })
data-value-empty = leeg
column-in-file = In het bestand
column-count = Aantal
column-becomes = Wordt
data-values-others = { $count ->
    [one] Nog één waarde
   *[other] Nog { $count } waarden
}
data-register-statuses = Wat betekent elke waarde van { $column }
status-aanwezig = staat er
status-weg = staat er niet
data-status-counts = nog niet gekozen: telt mee
data-register-units = Welke eenheid is elke waarde van { $column }
condition-goed = goed
condition-matig = matig
condition-slecht = slecht
data-register-conditions = Wat zegt elke waarde van { $column }
data-register-conditions-guess = Zo lezen we de waarden van slecht naar goed. Dat is een aanname: kijk na of het klopt met jullie schaal. Bij cijfers en letters kies je zelf, want de ene schaal begint bij goed en de andere bij slecht.

data-register-counted = { $counted } van { $all } objecten tellen mee.
data-register-years = Ze zijn van { $first } tot en met { $last }; de helft is van voor of in { $median }.
data-register-no-years = Van geen enkel object is het jaar bekend.
data-register-nothing = Er is nog niets om te laden. Kies welke kolom de soort is en, als het bestand geen vormen heeft, in welke kolommen de coördinaten staan.
data-load-assets = Laad het beheerregister

## What was found in it

asset-note-encoding = Het bestand is niet in UTF-8 geschreven en zegt niet waarin wel. De letters zijn gelezen als { $used }. Kijk of namen met é, ë of ï goed zijn.
asset-note-signs-broken = In het bestand zijn { $count } letters of tekens kapot. Namen van gebieden of kolommen kunnen daardoor anders zijn dan bedoeld.
asset-note-hidden = Op dit blad zijn rijen of kolommen verborgen of weggefilterd (rijen: { $rows }, kolommen: { $columns }). Die worden ook gelezen. Haal ze uit het blad als ze niet mee moeten tellen.
asset-note-merged = Op dit blad staan getallen in cellen die over meer rijen zijn samengevoegd: { $count }. Zo'n getal telt alleen voor de eerste rij. Splits de cellen als je het anders bedoelt.
asset-note-one-kind = In { $column } staat overal { $kind }. De app leest de andere kolommen daarom als cijfers over { $kind } alleen, en zet dat achter hun naam. Gaan ze toch over iedereen? Haal { $column } dan uit het bestand.
asset-note-layer = Dit bestand heeft meer lagen. Gelezen is { $layer } ({ $count } objecten). Niet gelezen: { $others }.
asset-note-shapefile = In deze zip zitten meer shapefiles. Gelezen is { $layer }. Niet gelezen: { $others }.
asset-note-crs = Volgens het bestand zijn de coördinaten { $said }, maar dan liggen ze niet in Nederland. Ze zijn gelezen als { $used }.
asset-note-crs-guessed = Het bestand zegt niet in welk stelsel de coördinaten staan. De getallen passen bij { $used } en zijn zo gelezen. Kijk op de kaart of de objecten op hun plek liggen.
asset-note-crs-either = Volgens het bestand zijn de coördinaten { $said }, en zo zijn ze gelezen. Als { $other } liggen ze ook in Nederland, maar ergens anders. Kijk op de kaart of de objecten op hun plek liggen.
asset-note-crs-mixed = Niet alle coördinaten staan in hetzelfde stelsel. De meeste zijn { $used }; bij { $count } (het eerste is object { $first } in het bestand) zijn ze gelezen als { $other }.
asset-note-twice = Van deze objecten zit { $share }% al in { $title }. Naast elkaar tellen die dubbel. Vervang dat register, haal het weg met remove { $id }, of laat ze in een van de twee weg.
asset-note-year-doubtful = De kolom { $column } is meestal niet het jaar van aanleg, maar de dag waarop iets is geregistreerd of nagekeken. Controleer dit.
asset-note-year-offered = Er is geen kolom met het jaar van aanleg herkend. Deze kolommen met een datum zijn dat meestal niet: { $columns }.
asset-note-year-missing = Er is geen kolom met het jaar van aanleg herkend. Zonder jaar is niet te zeggen hoe oud iets is.
asset-note-remaining-unit = De kolom { $column } lijkt een resterende levensduur, maar er staat niet bij of het jaren of maanden zijn. Zet in de mapping remaining en remaining_unit.
asset-note-year-placeholder = In { $column } staat { $count } keer { $value } ({ $share }% van de objecten). Dat vult een computer vaak in als niemand het jaar weet. Het jaar van die objecten is nu onbekend. Zijn ze echt zo oud? Kies dat bij het jaar, of zet years_as_told in de mapping op true.
asset-note-condition-unknown = De app weet niet wat deze waarden van { $column } zeggen: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen niet mee bij de staat. Kies bij elke waarde goed, matig of slecht (in de mapping: conditions).
asset-note-status-unknown = De app weet niet of iets er staat bij deze waarden van { $column }: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen mee. Klopt dat niet, kies dan wat de waarde betekent (in de mapping: statuses).
asset-note-unit-unknown = De app kent deze eenheden in { $column } niet: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Van deze { $count } objecten is de hoeveelheid in die kolom niet gebruikt. Kies welke eenheid het is (in de mapping: units).
asset-note-unit-unsaid = Bij { $count } objecten staat geen eenheid bij { $column }. De app leest m² bij vlakken, meters bij lijnen en stuks bij de rest. Is het iets anders, zoals are of hectare? Kies dat bij de eenheid (in de mapping: unit).
asset-note-quantity-points = In { $column } kan 1.234 meer zijn dan duizend, of iets meer dan één. Niets in de kolom zegt welke van de twee. De app gebruikt deze getallen nog niet. Zeg hoe ze zijn geschreven, op de pagina Gegevens of in de mapping: reading: thousands, of reading: decimals.
asset-note-gone-elsewhere = In { $column } staan woorden voor wat weg is of er nog niet staat: { $shown }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Deze { $count } objecten tellen mee, want de app gebruikt deze kolom niet. Staan ze er niet? Haal ze uit het bestand, of kies { $column } als status (in de mapping: present).
asset-note-turned = In dit bestand staan x en y omgekeerd. De app leest ze verwisseld, want zo liggen de objecten in Nederland. Kijk op de kaart of dat klopt.
asset-note-columns-unused = De app gebruikt deze kolommen niet: { $columns }{ $more ->
    [none] .
   *[other] { "" } en nog { $more }.
 } Zegt er een wel iets over soort, jaar, hoeveelheid, staat of status? Kies die kolom dan zelf.
asset-note-year-heap = In { $column } staat { $count } keer { $value } ({ $share }% van de objecten). De app rekent met dat jaar. Vult een computer dat in als niemand het jaar weet? Maak die cellen dan leeg. Zijn ze echt uit dat jaar? Kies dat bij het jaar, of zet years_as_told in de mapping op true.
asset-note-rows-alike = { $count } regels zijn in alles gelijk aan een andere regel, behalve in { $column }. Ze tellen allemaal. Staan ze er dubbel in? Haal ze dan uit het bestand, of kies een ander nummer van het object.
asset-note-number-elsewhere = { $count } regels hebben in { $column } een nummer dat ook op een andere plek staat, zoals 0 of “nieuw”. Ze tellen allemaal. Gaat het om één object, haal dan de oude regel uit het bestand.
asset-note-number-again = In { $column } staat hetzelfde nummer vaker op dezelfde plek. De app telt elke regel als een eigen object. Gaan die regels over één object, kies dan { $column } als nummer van het object (in de mapping: id).
