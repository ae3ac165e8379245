### Files that can’t be read as what they should be

## Any file

error-upload-kind = Dit soort bestand leest de app niet. Er is niets veranderd. Kies een bestand met een gewone naam en een van de soorten die erbij staan.
error-file-not-there = Het bestand { $file } is er niet. Controleer de naam en de map.
error-file-empty = Het bestand { $file } is leeg. Download het opnieuw, of sla het opnieuw op waar het vandaan komt.
error-file-not-geopackage = { $file } is geen GeoPackage; het is: { $found }. Kies het bestand van de wijk- en buurtkaart dat op .gpkg, .zip of .geojson eindigt.
error-file-beside = Naast { $file } staat { $beside }. Daarin staan wijzigingen die nog niet in { $file } zelf staan. Er is niets geladen, want die wijzigingen zouden ontbreken. Sluit het programma waarin het bestand open is, bijvoorbeeld QGIS, en probeer het opnieuw. Is het nergens open? Open het dan één keer en sluit het weer.
error-file-cut = { $file } is niet compleet: het is { $size } bytes en moet er minstens { $expected } zijn. Download het opnieuw.
error-file-damaged = { $file } is beschadigd en kan niet worden gelezen. Download het opnieuw, of open het in het programma waar het uit komt en sla het opnieuw op.
error-reading-long = { $file } lezen duurt te lang, dus de app is ermee gestopt. Er is niets veranderd. Splits het bestand, of bewaar alleen wat je nodig hebt, en probeer het opnieuw.
error-reading-large = { $file } lezen vraagt te veel geheugen, dus de app is ermee gestopt. Er is niets veranderd. Splits het bestand, of bewaar alleen wat je nodig hebt, en probeer het opnieuw.
error-reading-stopped = { $file } is niet gelezen: het lezen brak af. Er is niets veranderd. Probeer het nog een keer. Gebeurt het weer, sla het bestand dan opnieuw op in het programma waar het vandaan komt: misschien is het beschadigd.
error-reading-busy = De app leest nog bestanden van anderen. { $file } is nog niet gelezen. Probeer het over een paar minuten opnieuw.
error-columns-many = { $file } heeft { $found } kolommen. Er mogen er { $most } zijn. Bewaar alleen de kolommen die je nodig hebt.
error-column-name-long = In { $file } heeft een kolom een naam van { $found } tekens: ‘{ $shown }’. Het mogen er { $most } zijn. Geef de kolom een kortere naam.
error-objects-many = { $file } heeft { $found } rijen of objecten. Er mogen er { $most } zijn. Splits het bestand, bijvoorbeeld per soort of per wijk.
error-json-agenda = { $file } is een bestand van een agenda, geen kaart en geen beheerregister. Ga naar Agenda’s en kies daar “{ join-open }”.
error-json-broken = { $file } is geen hele JSON: bij regel { $line } is er niets meer van te maken. Download of bewaar het bestand opnieuw.
error-zip-unsafe = In { $file } staan bestanden met een plek buiten de zip in hun naam: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Vertrouw dit bestand niet. Download het opnieuw bij de bron.
error-zip-locked = { $file } is beveiligd met een wachtwoord. Pak het bestand uit en maak er een zip zonder wachtwoord van.
error-zip-too-large = { $file } wordt uitgepakt { $size } MB. Dat is te veel voor zo'n bestand, dus het is niet uitgepakt. Download het opnieuw bij de bron.

## Maps

error-corners-many = De vormen in { $file } hebben samen { $found } hoekpunten. Het mogen er { $most } zijn. Vereenvoudig de vormen of splits het bestand.
error-crossings-many = In { $file } kruisen grenzen van vlakken zichzelf meer dan { $most } keer. Zulke vlakken kan de app niet herstellen. Laat ze herstellen in een kaartprogramma, bijvoorbeeld met ‘geometrie herstellen’ in QGIS.
error-kaart-entangled = In { $file } lopen grenzen door elkaar. Daardoor kunnen we deze kaart niet vergelijken met de andere kaarten. Er is niets geladen. Gebruik de kaart zoals je die van de bron kreeg, of maak de grenzen eenvoudiger.
error-crs-elsewhere = { $file } zegt niet zelf in welk coördinatenstelsel de plekken staan, maar verwijst naar iets anders: { $found }. De app haalt daar niets op. Sla het bestand op in RD (EPSG:28992) of in graden (EPSG:4326).
error-geopackage-odd = In { $file } staat meer dan gewone tabellen: { $shown }{ $more ->
    [0] { "" }
   *[other] { " " }en nog { $more }
}. De app leest alleen opgeslagen rijen. Exporteer de lagen naar een nieuwe GeoPackage en kies die.
error-json-no-map = { $file } is JSON zonder kaart: er staan geen gebieden of objecten met een plek in. Gevonden: { $found }. Bewaar een kaart of beheerregister als GeoJSON of GeoPackage, en een tabel als CSV of Excel.
error-zip-without-kaart = In { $file } staat geen shapefile (.shp) en geen GeoPackage (.gpkg). Gevonden: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Kies de zip van de wijk- en buurtkaart zoals het CBS die aanbiedt.
error-zip-part-missing = In { $file } hoort bij { $layer } ook { $part }, en dat ontbreekt. Download de zip opnieuw, of pak alle delen van de shapefile in.
error-codes-without-gemeente = De buurten in { $file } hebben een nummer binnen hun gemeente (zoals { $found }), en niet duidelijk is welke gemeente dat is. Laad eerst de wijk- en buurtkaart van Nederland, of geef de gemeente op, zoals: --gemeente GM0599
error-layer-missing = In { $file } staat geen laag { $layer }. Gevonden: { $found }. Kies de wijk- en buurtkaart van het CBS, met de lagen gemeenten, wijken en buurten.
error-layer-empty = De laag { $layer } in { $file } bevat geen gebieden met grenzen. Download de wijk- en buurtkaart opnieuw.
error-layer-without-borders = De laag { $layer } in { $file } heeft geen grenzen. Kies de wijk- en buurtkaart van het CBS.
error-layer-no-codes = De laag { $layer } in { $file } heeft geen kolom met gebiedscodes. Gevonden kolommen: { $found }.
error-areas-doubled = In { $file } staan gebieden dubbel: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Haal de dubbele gebieden weg.
error-areas-mixed = In { $file } staan echte en verzonnen gebieden door elkaar. Verzonnen zijn: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Maak er twee bestanden van.
error-crs-wrong = In laag { $layer } van { $file } liggen de grenzen van { $outside } van de { $all } gebieden niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). { $fits ->
    [none] { "" }
   *[other] De getallen passen wel bij { $fits }.{ " " }
}Geef in het bestand het juiste stelsel op, of sla het opnieuw op in Rijksdriehoekscoördinaten (EPSG:28992).
error-crs-unsaid = In { $file } passen de coördinaten ({ $found }) bij { $could }, en aangegeven is: { $crs }. Die stelsels schelen tot 200 meter. Geef in het bestand het juiste stelsel op, of sla het opnieuw op in RD (EPSG:28992).
error-crs-several = In { $file } staan in de kolom { $column } coördinaten van meer dan één stelsel: { $found }. Sla het bestand opnieuw op met één stelsel, het liefst RD (EPSG:28992).
error-layer-without-polygons = De laag { $layer } in { $file } bevat alleen lijnen of punten en geen vlakken. Kies de wijk- en buurtkaart van het CBS.
error-year-unknown-areas = In { $file } staat niet van welk jaar de grenzen zijn. Zet het jaar in de bestandsnaam, zoals wijkenbuurten_2024.gpkg.

## Tables with figures

error-year-unknown = In { $file } staat niet van welk jaar de cijfers zijn. Zet het jaar in de bestandsnaam, voeg een kolom jaar toe of geef het jaar op (--year).
error-year-differs = In { $file } gaan de cijfers over een ander jaar ({ $found }) dan je opgeeft ({ $year }). Laat het jaar weg, of verbeter de kolom met het jaar.
error-year-impossible = Het jaar { $year } kan niet kloppen. Geef een jaar van { $first } tot en met { $last } op.
error-table-other-kind = { $file } is geen tabel die de app kan lezen; het is: { $found }. Sla de tabel op als CSV of XLSX en probeer het opnieuw.
error-table-too-large = { $file } is { $size } MB. Een tabel mag { $most } MB zijn. Bewaar alleen de kolommen en jaren die je nodig hebt.
error-workbook-too-large = { $file } past niet in het geheugen: { $found } is te groot. Haal lege rijen en kolommen, andere bladen en oude jaren weg.
error-workbook-locked = { $file } is met een wachtwoord beveiligd. Sla het bestand op zonder wachtwoord.
error-sheet-missing = In { $file } staat geen blad { $sheet }. Gevonden: { $found }.
error-column-missing = In { $file } staat geen kolom { $column }. Gevonden: { $found }.
error-columns-to-one = In { $file } gaan meer kolommen naar hetzelfde cijfer: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Kies er per cijfer één.
error-table-no-names = In { $file } staan geen kolomnamen: de eerste regel is { $found }. Zet er een regel met namen boven.
error-target-unknown = Kolom { $column } van { $file } kan niet naar { $found }: dat cijfer is er niet. Kies een kolom uit data/sources.yaml, een eigen cijfer, of skip.
error-own-nameless = Het nieuwe cijfer voor kolom { $column } van { $file } heeft geen naam. Geef het een naam met letters.
error-own-not-found = Deze eigen indicator is er niet meer. Iemand heeft het bestand verwijderd waar ze uit kwam.
error-own-without-name = Geef de indicator een naam.
error-own-name-long = De naam van het nieuwe cijfer voor kolom { $column } van { $file } is te lang. Gebruik hoogstens { $most } tekens, en zet de rest bij why.
error-own-differs = Er is al een eigen cijfer { $label } met een andere eenheid, richting of thema. Kies voor kolom { $column } van { $file } een andere naam, of neem dezelfde.
error-replace-other-source = { $file } ({ $title }) is iets anders dan { $old }. Laad het los, of kies wat het vervangt.
error-snapshot-not-found = Onder { $id } is niets geladen. Kijk met sources wat er is.
error-table-asked = { $file } is niet geladen: van deze kolommen is niet zeker wat de cijfers zijn: { $columns }. Zeg het op de pagina Gegevens, of met --map (reading: thousands, decimals, fractions, percents, scores, classes, stored of shown).
error-table-not-measured = { $file } is niet geladen. Er staat “{ $found }” in de titel, in de naam of in een kolomkop. Dat wijst op een verwachting, een doel, een verschil tussen jaren of een index. Zijn het toch gemeten cijfers? Zeg dat op de pagina Gegevens, of met --map (measured: true).
error-code-columns = { $file } is niet geladen: in deze kolommen staan andere gebiedscodes, en niet is te zien bij welke de cijfers horen: { $columns }. Kies op de pagina Gegevens, of met --map (code: naam van de kolom).
error-table-second = In { $file } begint op regel { $row } een tweede tabel: { $names }. Zet elke tabel in een eigen bestand of op een eigen blad.
error-year-contradicted = In { $file } staat { $found }, en de naam van het bestand noemt een ander jaar. Zeg van welk jaar de cijfers zijn, op de pagina Gegevens of met --year.
error-table-on-side = { $file } ligt op zijn kant: op regel { $row } staan de gebieden naast elkaar. Zet elk gebied op een eigen regel. In een rekenblad kan dat met kopiëren en plakken met Transponeren; in StatLine door de gebieden naar de rijen te slepen.
error-table-wrong = { $file } is niet geladen: { $count } waarden of regels kloppen niet. Verbeter ze, of laad ze als onbekend met --accept-wrong.
error-table-lines = In { $file } klopt het aantal kolommen niet op deze regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Controleer de scheidingstekens, of download het bestand opnieuw.
error-columns-doubled = In { $file } komen kolomnamen dubbel voor: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Geef elke kolom een eigen naam.
error-columns-nameless = In { $file } hebben kolommen wel cellen, maar geen naam. Kolommen: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Zet op de eerste regel een naam boven elke kolom.
error-table-no-codes = In { $file } staat geen kolom met gebiedscodes zoals GM0599, WK059901 of BU05990110. Gevonden kolommen: { $found }.
error-table-no-figures = In { $file } staat geen enkel cijfer. Kolommen zonder cijfers: { $found }.
error-table-no-match = { $file } gaat niet over gebieden die zijn geladen. Er staat bijvoorbeeld: { $found }. Laad eerst de wijk- en buurtkaart van hetzelfde jaar.
error-rows-doubled = In { $file } staan gebieden meer dan één keer in hetzelfde jaar. Regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Laat per gebied en jaar één regel staan.
error-cells-wrong = In { $file } staan waarden die niet te lezen zijn. Regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Zet er een getal neer of laat de cel leeg.

## Beheerregisters

error-assets-other-kind = { $file } is geen beheerregister; het is: { $found }. Kies een CSV, Parquet, GeoPackage, GeoJSON of een zip met een shapefile.
error-assets-too-large = { $file } is { $size } MB en dat is te groot om te lezen. Splits het bestand, bijvoorbeeld per soort.
error-assets-none = In { $file } staan geen objecten. Exporteer het register opnieuw.
error-assets-all-left-out = Geen enkel object in { $file } telt mee. Kijk waarom ze zijn weggelaten, en verbeter de mapping of het bestand.
error-assets-no-places = In { $file } staat niet waar de objecten liggen. Nodig is een laag met punten, lijnen of vlakken, of kolommen x en y. Gevonden kolommen: { $found }.
error-assets-not-here = De objecten in { $file } liggen niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). Sla het bestand opnieuw op in RD (EPSG:28992).
error-assets-column-missing = In { $file } ontbreken kolommen die de mapping noemt: { $columns }. Gevonden kolommen: { $found }. Verbeter de mapping.
error-assets-type-undeclared = De mapping voor { $file } noemt soorten die niet bestaan: { $types }. Bekend zijn: { $known }.
error-assets-type-unknown = In { $file } is geen kolom herkend die zegt wat voor objecten het zijn. Zet in de mapping bij type een kolom of een soort, zoals boom of lichtmast. Gevonden kolommen: { $found }.
error-assets-without-areas = Er zijn nog geen wijken geladen om { $file } over te verdelen. Laad eerst de wijk- en buurtkaart van het CBS.
error-assets-all-nowhere = Geen object in { $file } heeft een plek: de coördinaten zijn leeg of 0. Exporteer het register opnieuw, met de plek erbij.
error-assets-outside = Geen object in { $file } ligt in een gebied dat geladen is. Laad de wijk- en buurtkaart met deze gemeente.
