### Settings, and names that aren’t there

error-ours = Er ging iets mis bij ons, niet bij jou. Er is niets half bewaard. Geef de regels hierboven door aan je beheerder.
error-area-not-found = Gebied { $code } staat niet in de geladen gegevens. Kijk op de pagina Gegevens wat er geladen is.
error-no-areas = Er zijn nog geen wijken geladen. Laad de wijk- en buurtkaart van het CBS, of de verzonnen gemeenten met: python -m planner demo
error-not-a-gemeente = { $code } is geen gemeente. Geef de code van een gemeente op, zoals GM0599.
error-level-not-loaded = De geladen kaart heeft geen { $level ->
    [buurt] buurten
   *[wijk] wijken
 }. Kies een ander niveau, of laad een kaart die ze wel heeft.
error-figure-missing = Van { $label } is hier geen cijfer. Kies een ander cijfer.
error-setting-unknown = De instelling { $name } bestaat niet. Bekend zijn: { $known }. Verwijder haar of verbeter de naam.
error-setting-wrong = De instelling { $name } heeft de waarde “{ $value }”. Verwacht: { $expected }.
error-not-written = { $file } kan niet worden geschreven: { $reason }. Kies een andere plek.
error-format-unknown = Het formaat { $format } bestaat niet. Kies pdf of html.
error-gemeente-not-loaded = De gemeente { $name } staat niet in de geladen gegevens. Lijkt erop: { $near }. Geef de volledige naam of de code, zoals GM0150, of laad die gemeente eerst.
error-gemeente-unknown = De gemeente { $name } is in { $year } niet gevonden. Lijkt erop: { $near }. Geef de volledige naam of de code, zoals GM0150.
error-declared-file-wrong = { $file }, regel { $line }: { $problem ->
    [unknown-key] "{ $found }" is hier geen bekende naam. Kies uit: { $remedy }.
    [missing-key] "{ $found }" ontbreekt. Voeg toe: { $remedy }.
    [twice] "{ $found }" staat er twee keer. Geef elk een eigen naam.
    [yaml] dit is geen geldige YAML ({ $found }). Controleer het inspringen en de aanhalingstekens.
    [sign] er staat een teken dat je niet ziet ({ $found }). Haal het weg.
    [not-there] het bestand ontbreekt of is leeg. Zet het terug in { $remedy }.
    [sources] er moet precies één kaart zijn, en de laatste bron neemt elke tabel aan. Gevonden: { $found }. Nodig: { $remedy }.
   *[value] "{ $found }" kan hier niet. Verwacht: { $remedy }.
}
