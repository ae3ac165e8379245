### The command line

## What click says

click-usage = Gebruik:
click-usage-options = [OPTIES]
click-usage-command = OPDRACHT [ARGUMENTEN]…
click-options = Opties
click-commands = Opdrachten
click-arguments = Argumenten
click-help = Toon deze uitleg en stop.
click-default = anders: { $default }
click-error = Fout: { $message }
click-invalid-input = Fout: dit is geen geldig antwoord.
click-try = Uitleg krijg je met: { $command } { $option }
click-aborted = Gestopt.
click-missing-command = Noem een opdracht.
click-missing-argument = Noem ook
click-missing-option = Geef ook
click-missing-named = Noem ook { $param-name }
click-no-option = Er is geen optie { $name }.
click-no-command = Er is geen opdracht { $name }.
click-meant = Bedoel je { $possibility }?
click-meant-one-of = Bedoel je een van deze: { $possibilities }?
click-invalid = Dit kan niet: { $message }
click-invalid-for = { $param-hint } kan niet: { $message }
click-choose = Kies uit: { $choices }
click-not-the-choice = { $value } is niet { $choice }.
click-not-one-of = { $value } is geen van deze keuzes: { $choices }.
click-no-number = { $value } is geen getal.
click-not-in-range = { $value } valt niet binnen { $range }.
click-no-boolean = { $value } is geen ja of nee. Kies uit: { $states }
click-too-many = Dit hoort er niet bij: { $args }
click-takes = Hier horen { $nargs } waarden.
click-values = Bij { $name } horen { $nargs } waarden.
click-option-takes-none = Bij { $name } hoort geen waarde.
click-option-needs = Bij { $name } hoort een waarde.
click-file = bestand
click-folder = map
click-path = pad
click-text = tekst
click-number = getal
click-not-opened = { $filename } gaat niet open: { $message }
click-not-there = { $name } { $filename } is er niet.
click-is-file = { $name } { $filename } is een bestand.
click-is-folder = { $name } { $filename } is een map.
click-not-readable = { $name } { $filename } is niet te lezen.
click-not-writable = Naar { $name } { $filename } kan niet worden geschreven.

## Data

cli-help = Wijkagenda: van kaart tot gezamenlijke agenda. Meldingen gaan naar standaardfout, uitkomsten naar standaarduitvoer.
cli-demo = Maak en laad twee verzonnen gemeenten met een gevulde agenda.
cli-demo-done = Klaar. De verzonnen agenda heet { $agenda }.
cli-start = Maak alles klaar en start de app.
cli-address = Wijkagenda staat op { $address } (stoppen: Ctrl+C)

cli-json = Geef JSON, voor een programma.
cli-import-areas = Laad grenzen en cijfers uit een wijk- en buurtkaart van het CBS (GeoPackage, shapefile in een zip, of GeoJSON).
cli-import-figures = Laad cijfers: Leefbaarometer of een tabel met een wijk- of buurtcode (CSV, XLSX, XLS of ODS).
cli-import-assets = Laad een beheerregister: bomen, wegen, lichtmasten (CSV, Parquet, GeoPackage, GeoJSON, zip met shapefile).
cli-assets-mapping = Bestand (YAML) dat zegt wat elke kolom is. Zonder dit bestand worden de kolommen herkend.
cli-assets-guess = Zo zijn de kolommen herkend. Klopt dit niet? Bewaar deze regels in een bestand, pas ze aan en geef het op met --mapping.
cli-assets-remembered = De kolommen zijn gelezen zoals je ze eerder opgaf voor een bestand met dezelfde kolommen.

asset-types-unknown = Deze soorten zijn niet herkend en tellen niet mee: { $shown }{ $more ->
    [0] .
   *[other] { "" } en nog { $more }.
 }
cli-assets = Geef per gebied en soort: hoeveel er is, hoe oud en in welke staat.
cli-level-all = Gemeente, wijk of buurt.
cli-areas-gemeente = Gemeentecode, voor buurten met een nummer binnen hun gemeente. Zonder deze keuze zoekt de app de gemeente op in de geladen kaart.
cli-year = Het jaar van de cijfers, als het bestand dat zelf niet zegt.
cli-map = Een bestand (YAML) dat zegt wat de kolommen zijn.
cli-accept-wrong = Laad ook als er waarden niet kloppen; die tellen dan als onbekend.
cli-replace = ID van de tabel die weg mag als deze geladen is.
cli-sources = Noem wat er geladen is, met bron, jaar, controlegetal en licentie.
cli-remove = Haal weg wat onder deze ID geladen is (zie sources).

cli-fetch = Haal open data op en laad ze: grenzen, Kerncijfers en Leefbaarometer, van één gemeente of van heel Nederland.
cli-fetch-gemeente = Naam of code van de gemeente, bijvoorbeeld Deventer of GM0150. Zonder: heel Nederland.
cli-fetch-year = Het jaar. Is daarover niets, dan het nieuwste jaar ervoor. Zonder: het jaar van de nieuwste kaart die bekend is.
cli-fetch-again = Haal ook op wat al in de map downloads ligt.

cli-find = Zoek gemeenten, wijken en buurten op naam, met hun code.
cli-find-most = Hoeveel er hoogstens getoond worden.
find-more-cli = En nog { $count }. Geef er de wijk of de gemeente bij, of vraag er meer met --most.
find-name = Naam
find-level = Niveau
find-wijk = Wijk
find-gemeente = Gemeente

cli-scores = Geef scores en cijfers van alle gebieden van één gemeente.
cli-successors = { $code } bestaat niet meer. Het ging op in: { $areas }
cli-gemeente = Naam of code van de gemeente, bijvoorbeeld Deventer of GM0150.
cli-level = Wijk of buurt.
cli-within = Rang binnen alle gemeenten (nl), binnen de eigen gemeente, of onder gebieden die even stedelijk zijn (stedelijkheid).
cli-how-sure = Geef ook tussen welke plaatsen een gebied staat als gewichten iets anders zijn, en welke gebieden erop lijken (met --json).

table-told = { $file } is { $kind }, met codes in kolom { $code }. { $matched } van { $rows } rijen gaan over gebieden die geladen zijn.
table-sheet = Gelezen is blad { $sheet }, van { $sheets }.
table-strangers = Rijen over gebieden die niet geladen zijn: { $count } (zoals { $shown }). Die worden weggelaten.
table-without-code = Rijen zonder gebiedscode: { $count }. Die worden weggelaten.
table-column-known = Kolom { $column } is herkend als { $official }.
table-columns-unknown = Niet herkend: { $columns }. Deze kolommen worden bewaard en niet getoond. Zeg met --map wat ze zijn.
table-mapped = Gekoppeld zoals opgegeven: { $columns }.
table-remembered = Gekoppeld zoals eerder bij een tabel met dezelfde kolommen: { $columns }. Gaat deze tabel over iets anders? Haal haar weg, geef de kolom een andere naam en laad haar opnieuw.
table-year = De cijfers zijn van { $years }. { $column ->
    [none] Dat staat in de naam van het bestand, of je gaf het op.
   *[other] Dat staat in kolom { $column }.
}
table-codes-others = Er staan ook gebiedscodes in { $others }. Die tellen niet mee: de codes in { $column } passen bij meer gebieden die geladen zijn.
table-codes-asked = In kolom { $column } en in { $others } staan andere gebiedscodes. Zeg bij welke de cijfers horen.

table-accepted = { $count } waarden of rijen die niet kloppen, tellen als onbekend.
removed-title = Weg is { $title }.
removed-indicators = Deze eigen cijfers zijn ook weg, want geen andere tabel vult ze: { $labels }.
removed-areas = { $count } gebieden staan nu op geen enkele kaart.

## Agenda’s

no-score = –
column-title = Titel
column-period = Periode
column-state = Stand
column-id = ID
cli-imported = Herkend als { $title }: { $rows } rijen geladen, { $left-out } weggelaten.
imported-joined = Niet alle niveaus stonden in het bestand. De grotere gebieden zijn gemaakt door de kleinere samen te voegen; ze hebben geen eigen cijfers.

cli-agenda-find = Alleen agenda’s met deze woorden in hun naam, gebieden of gemeenten.
cli-agenda = Bekijk agenda’s, neem ze mee in een bestand, archiveer of verwijder ze.
cli-agenda-list = Noem alle agenda’s.
cli-agenda-archived = Noem de gearchiveerde agenda’s.
cli-agenda-show = Toon één agenda.
cli-agenda-export = Schrijf een agenda als één JSON-bestand, voor een organisatie zonder gezamenlijke server.

cli-agenda-import = Lees een agenda in uit zo'n JSON-bestand. Wat aan beide kanten veranderde, wordt getoond en blijft zoals het hier is.
cli-agenda-preview = Laat alleen zien wat er zou veranderen.
cli-agenda-theirs = Neem hier de versie uit het bestand. Mag vaker.
cli-agenda-ours = Houd hier de eigen versie. Mag vaker.
cli-agenda-imported = “{ $title }” ingelezen: { $added } toegevoegd, { $replaced } bijgewerkt.
cli-agenda-preview-done = “{ $title }” zou { $added } dingen toevoegen en { $replaced } bijwerken. Er is niets veranderd.
cli-agenda-left-out = Antwoorden op een tekst die hier niet staat of die hier nieuwer zijn, weggelaten: { $count }.
cli-agenda-clash = Aan beide kanten veranderd: { $path }. Kies met --theirs { $path } of --ours { $path }.
cli-agenda-answers-of = Neem de antwoorden van deze partij over (naam of ID). Mag vaker.
cli-agenda-without-answers = Laat de antwoorden weg van partijen die je niet met --answers-of noemt.
cli-agenda-answers = Van { $party } ({ $id }): { $answers }. Wie dit schreef, kan de app niet zien.
cli-agenda-take-answers = Neem je de antwoorden van { $party } over?
cli-agenda-ask-answers = Er is niets veranderd: zeg eerst wiens antwoorden je overneemt ({ $parties }). Noem een partij met --answers-of, mag vaker; laat de rest weg met --without-answers.
cli-agenda-no-answers-of = In het bestand staan geen nieuwe antwoorden van { $party }. Wel van: { $known }. Er is niets veranderd.
cli-agenda-answers-left = Niet overgenomen: de antwoorden van { $parties }.

cli-agenda-archive = Archiveer een agenda: uit de lijst, nog te lezen, niet te wijzigen.
cli-agenda-restore = Haal een agenda terug uit het archief.
cli-agenda-delete = Verwijder een agenda voorgoed. Dat hij er was, wanneer en waarom hij weg is, blijft bewaard.
cli-agenda-reason = Waarom. Komt in de geschiedenis van de agenda.
cli-agenda-reason-needed = Waarom. Moet; blijft bewaard als de agenda weg is.
cli-agenda-yes = Vraag niet nog een keer.
cli-agenda-archived-done = “{ $title }” is gearchiveerd.
cli-agenda-restored-done = “{ $title }” is terug uit het archief.
cli-agenda-goes = Met “{ $title }” verdwijnt: { $goes }.
cli-agenda-sure = Wil je deze agenda voorgoed verwijderen?
cli-agenda-not-sure = Er is niets verwijderd: hier kan niemand antwoorden. Geef --yes mee als je het zeker weet.
cli-agenda-deleted-done = “{ $title }” is verwijderd, met { $events ->
    [one] 1 regel geschiedenis.
   *[other] { $events } regels geschiedenis.
 }

cli-export = Schrijf een agenda weg om te delen.
cli-export-as = pdf, of html voor een losse webpagina met kaart.
cli-export-out = Waar het bestand komt.
cli-export-done = { $file } geschreven ({ $size }).

agendas-none = Er zijn nog geen agenda’s.
cli-parties = Aan tafel
cli-goal = Doel
figure-changed = Indeling gewijzigd

## Check and history

cli-migrate = Werk de database bij.
cli-migrated = { $count ->
    [0] De database was al bij.
    [one] Eén stap bijgewerkt.
   *[other] { $count } stappen bijgewerkt.
 }
cli-check = Kijk of alles in orde is: instellingen, bestanden in data/, database, schijf, momentopnamen, klok, en of de geschiedenis van de agenda’s ongewijzigd is. Geeft van elke agenda de kop.
cli-check-noted = Vergelijk met koppen die je eerder bewaarde, in een bestand dat check zelf schreef.

cli-chain-fits = De geschiedenis is ongewijzigd: { $events } regels, agenda’s: { $agendas }. Bewaar de koppen hierboven op een andere plek.
cli-chain-unseen = De geschiedenis is niet nagekeken: er is geen database die we kunnen lezen en die bijgewerkt is. Los dat eerst op, en geef check daarna opnieuw.
cli-chain-shared = regio’s en voorbeelden
cli-chain-changed = De geschiedenis van { $agenda } klopt niet: regel { $number } is later gewijzigd.
cli-chain-number = De geschiedenis van { $agenda } klopt niet: er staat een regel in met nummer { $number }. Zo’n nummer geeft de database nooit; iemand zette die regel er zelf in.
cli-chain-gap = De geschiedenis van { $agenda } klopt niet: vlak voor regel { $number } is iets weggehaald of tussengevoegd.
cli-chain-end = De geschiedenis van { $agenda } klopt niet: de laatste regels ontbreken. Er zijn er { $found }, en het moeten er minstens { $expected } zijn.
cli-chain-counter = De geschiedenis van { $agenda } klopt niet: ze heeft { $found } regels, en dat past niet bij de telling in de database ({ $expected }). Iemand voegde een regel toe, of wijzigde de telling.
cli-chain-noted = De geschiedenis van { $agenda } klopt niet: tot en met regel { $number } staat er iets anders dan toen je de kop bewaarde. Iemand schreef de regels opnieuw.
cli-chain-deleted = De geschiedenis van { $agenda } klopt niet: volgens de database is deze agenda verwijderd, maar hij staat er nog.
cli-chain-do = Dit gebeurde buiten de app om. Bewaar een kopie van de database zoals die nu is, en zoek uit wie erbij kon. In een oudere reservekopie zie je wat er stond.

cli-check-fine = Alles klopt.
cli-check-wrong = { $count ->
    [one] Eén ding is niet in orde.
   *[other] { $count } dingen zijn niet in orde.
 }
check-fine = in orde
check-settings = Instellingen
check-declared = Bestanden in data/ en eigen cijfers
check-database = Database bereikbaar
check-database-new = Database (die maakt de app bij de eerste start)

check-database-rights = Rechten van de database
check-database-up-to-date = Database bijgewerkt
check-database-whole = Database heel
check-database-writable = Database beschrijfbaar
check-database-clock = Klok, volgens de gebeurtenissen in de database

check-folder = Gegevensmap: ruimte en schrijven
check-walls = Het lezen van bestanden: afgesloten van mappen, netwerk en programma’s
check-temporary = Map voor tijdelijke bestanden: ruimte en schrijven
check-folder-rights = Rechten van de gegevensmap
check-snapshots = Momentopnamen leesbaar
check-clock = Klok, volgens de momentopnamen
