## Bestanden inlezen (planner/sources)

progress-reading = Bestand lezen
progress-checking = Cijfers controleren
progress-drawing = Grenzen controleren en tekenen
progress-saving = Bewaren
progress-done = Klaar

error-file-not-there = Het bestand { $file } is er niet. Controleer de naam en de map.
error-file-empty = Het bestand { $file } is leeg. Download het opnieuw.
error-file-not-geopackage = { $file } is geen GeoPackage; het is: { $found }. Kies het bestand van de wijk- en buurtkaart dat op .gpkg eindigt.
error-file-cut = { $file } is niet compleet: het is { $size } bytes en moet er minstens { $expected } zijn. Download het opnieuw.
error-file-damaged = { $file } is beschadigd en kan niet worden gelezen. Download het opnieuw.
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
error-crs-wrong = De grenzen in laag { $layer } van { $file } liggen niet in Nederland: { $found } (aangegeven coördinaten: { $crs }). Sla het bestand opnieuw op in Rijksdriehoekscoördinaten (EPSG:28992).
error-year-unknown-areas = In { $file } staat niet van welk jaar de grenzen zijn. Zet het jaar in de bestandsnaam, zoals wijkenbuurten_2024.gpkg.
error-year-unknown = In { $file } staat niet van welk jaar de cijfers zijn. Zet het jaar in de bestandsnaam, voeg een kolom jaar toe of geef het jaar op (--year).
error-table-other-kind = { $file } is geen CSV; het is: { $found }. Sla de tabel op als CSV en probeer het opnieuw.
error-table-lines = In { $file } klopt het aantal kolommen niet op deze regels: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Controleer de scheidingstekens, of download het bestand opnieuw.
error-columns-doubled = In { $file } komen kolomnamen dubbel voor: { $shown }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
} Geef elke kolom een eigen naam.
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
error-snapshot-damaged = De bewaarde gegevens in { $file } zijn beschadigd. Zet een reservekopie terug, of verwijder deze map en laad het bestand opnieuw.
error-declared-file-wrong = { $file }, regel { $line }: { $problem ->
    [unknown-key] "{ $found }" is hier geen bekende naam. Kies uit: { $remedy }.
    [missing-key] "{ $found }" ontbreekt. Voeg toe: { $remedy }.
    [twice] "{ $found }" staat er twee keer. Geef elk een eigen naam.
    [yaml] dit is geen geldige YAML ({ $found }). Controleer het inspringen en de aanhalingstekens.
    [not-there] het bestand ontbreekt of is leeg. Zet het terug in { $remedy }.
    [sources] er moet precies één kaart zijn, en de laatste bron neemt elke tabel aan. Gevonden: { $found }. Nodig: { $remedy }.
   *[value] "{ $found }" kan hier niet. Verwacht: { $remedy }.
}
