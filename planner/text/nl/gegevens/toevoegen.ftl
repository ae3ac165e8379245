### Adding a file

data-replace-question = Welk bestand komt in de plaats van { $title }?
data-add-question = Welk bestand wil je toevoegen?
data-add-areas = Een kaart: de wijk- en buurtkaart van het CBS, als GeoPackage, zip met shapefiles of GeoJSON.
data-add-figures = Cijfers: een tabel met een wijk- of buurtcode per rij, als CSV of Excel.
data-add-assets = Een beheerregister: bomen, wegen of lichtmasten met hun jaar van aanleg, als CSV, GeoPackage, GeoJSON, Parquet of zip met een shapefile.
data-check-question = Klopt dit?

data-to-state = Bekijk wat er geladen is
data-file = Bestand
data-changes-beside = Staat naast dit bestand op je computer ook { $file }-wal? Dan staan de laatste wijzigingen daar, en niet in dit bestand. Sluit het programma waarin het bestand open is, bijvoorbeeld QGIS, en kies het bestand opnieuw.
data-kind = Dit is
data-kind-areas = een kaart
data-kind-figures = een tabel met cijfers
data-kind-assets = een beheerregister
data-kaart-what = Een kaart brengt de grenzen van gemeenten, wijken en buurten, en de cijfers die erin staan. De nieuwste kaart van heel Nederland is de kaart die je ziet; oudere kaarten blijven voor agenda’s met oude grenzen.
data-kaart-gemeente = Code van de gemeente
data-kaart-gemeente-help = Alleen nodig als de buurten een nummer binnen hun gemeente hebben, zoals GM0599.
data-load-areas = Laad de kaart

data-replace-now = Vervang { $title }
data-replace-not = Vervang toch niet
data-replaced = { $title } is geladen: { $rows }. Dit bestand komt in de plaats van { $old }.
data-loaded = { $title } is geladen: { $rows }.
