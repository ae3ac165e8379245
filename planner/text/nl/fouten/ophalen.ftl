### Fetching that failed

error-fetch-unreachable = { $url } is niet bereikbaar ({ $reason }). Controleer de internetverbinding en probeer het later opnieuw.
error-fetch-silent = { $url } gaf te lang geen antwoord. Probeer het later opnieuw.
error-fetch-slow = { $url } was na { $seconds } seconden nog niet klaar met antwoorden. Probeer het later opnieuw.
error-fetch-cut = De verbinding met { $url } is halverwege verbroken. Probeer het opnieuw: een download gaat verder waar hij stopte.
error-fetch-refused = { $url } weigert (code { $status }) en meldt: { $said }
error-fetch-not-published = { $url } is er niet, of nog niet.
error-fetch-twice = { $url } gaf dit meer dan één keer: { $area }. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-measure-unknown = { $url } gaf cijfers met de code { $measure }, en die staat niet in de eigen lijst van die tabel. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-half = { $url } gaf niet alles: { $found } van { $counted } rijen of gebieden. Er is niets van bewaard. Probeer het later opnieuw.
error-fetch-uncounted = { $url } zegt niet hoeveel rijen er zijn. Dan is niet te zien of alles is opgehaald. Download het bestand zelf.
error-fetch-no-rows = { $url } bevat hierover geen rijen.
error-fetch-no-gemeente = { $url } kent de gemeente { $code } niet.
error-fetch-no-borders = De grenzen van { $year } zijn niet geladen. Zonder die grenzen kunnen codes van dat jaar bij andere gebieden horen.
error-fetch-no-table = In sources.yaml staat over { $year } niets om op te halen.
error-fetch-html = { $url } gaf een webpagina in plaats van gegevens. Misschien is er een storing, of vraagt je netwerk eerst om in te loggen.
error-fetch-not-json = { $url } gaf een antwoord dat niet te lezen is. Probeer het later opnieuw.
error-fetch-endless = { $url } blijft naar volgende pagina’s verwijzen (al { $count }). Er is niets geladen. Meld dit aan je beheerder.
error-fetch-too-large = { $url } geeft meer dan { $limit } MB. Dat kan niet kloppen; er is niets geladen.
error-fetch-checksum = Het bestand van { $url } is onderweg beschadigd: de controlesom klopt niet. Haal het opnieuw op.
error-fetch-no-link = In { $url } staat geen verwijzing naar een GeoPackage. Download het bestand zelf.
error-fetch-not-written = { $file } kan niet worden bewaard. Maak ruimte, of maak de map beschrijfbaar.
fully-fetch-not-written = De melding is: { $reason }
error-zip-doubled = In { $file } heten verschillende bestanden hetzelfde: { $shown }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}. Pak het zip-bestand uit en laad de bestanden een voor een.
error-table-of-changes = { $file } gaat over veranderingen tussen twee jaren. Dat zijn geen scores, dus er is niets geladen. Kies het bestand met scores.
error-zip-without = In { $file } zit geen CSV met een van deze woorden in de naam: { $wanted }.
