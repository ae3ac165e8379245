### Fetching

data-fetch-question = Over welke gemeente haal je gegevens op?
data-fetch-why = De app haalt de kaart, de kerncijfers van het CBS en de Leefbaarometer op. Wat er al is, blijft.
data-fetch-gemeente = Gemeente
data-fetch-gemeente-help = Naam of code, zoals Deventer of GM0150. Leeg is heel Nederland: dat is honderden MB en kan een kwartier duren.
data-fetch-year = Jaar
data-fetch-year-help = Van de grenzen en cijfers.
data-fetch-again = Haal ook opnieuw op wat al eerder is opgehaald
data-fetch-start = Haal gegevens op
data-year-wrong = “{ $typed }” is geen jaar. Schrijf vier cijfers, zoals 2024.
data-fetch-stop = Stop
data-fetch-stopped = Het ophalen is gestopt. Wat al geladen was, blijft.

data-report = Uitkomst voor { $place }, { $year }
data-report-found = Gevonden en geladen
data-report-late = Nog niet verschenen
data-report-failed = Niet gelukt

fetch-about = { $place }, { $year }:
fetch-loaded = { $title }: { $rows } rijen geladen, { $left-out } weggelaten. Bestand { $file }, SHA-256 { $checksum }.
fetch-no-place = Welke gemeente { $place } is, kon niet worden opgezocht in de kaart van { $year }. Dat zegt niet dat ze niet bestaat. { $problem }
fetch-lay-there = Het bestand { $file } lag er al en is gebruikt. Verwijder het als je een nieuwere versie wilt ophalen.
fetch-failed = { $title } is niet geladen. { $problem }
fetch-by-hand = Je kunt { $title } ook zelf downloaden op { $url }. Zet het bestand neer als { $path } en haal de gegevens dan opnieuw op.

data-report-lay = Dit bestand lag er al.
fetch-skipped = In { $file } zitten ook andere bestanden. Die zijn niet gelezen: { $names }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
fetch-passed = { $kind ->
    [absent] { $title } is bij de bron nog niet te vinden.
    [undeclared] Van { $title } is geen adres bekend: het staat niet in sources.yaml.
    [without] In { $title } staat hierover niets.
    [borders] { $title } is niet gevraagd: de grenzen van dat jaar zijn niet geladen, en codes kunnen veranderd zijn.
   *[silent] { $title } gaf geen goed antwoord. Het kan er dus wel zijn. { $problem }
}
fetch-instead = In plaats van { $title } is { $year } geladen.
fetch-late = Over { $asked } is niet gevonden: { $labels }. Het nieuwste jaar is { $year }.
fetch-ended = De bron publiceert dit niet meer: { $labels }. Het laatste jaar is { $year }.
fetch-never = Over { $asked } en de jaren ervoor is geen cijfer gevonden: { $labels }.

fetch-nothing = Er is niets geladen. Wat er al was, is niet veranderd.
data-report-name = (naam: { $file })
data-report-by-hand = Download deze bestanden zelf en voeg ze toe bij Bestand toevoegen; pak een zip met tabellen eerst uit. Werk je op de machine waar de app draait? Zet ze dan met deze namen in de map { $folder } van de gegevensmap en haal opnieuw op.
