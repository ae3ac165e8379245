### What is loaded

data-set-aside = “{ $title }” was beschadigd en is apart gezet. De rest werkt gewoon. Laad dit bestand opnieuw.
data-empty = Er is nog niets geladen.
data-empty-how = Haal de kaart en de cijfers van het CBS op, of bekijk eerst hoe het werkt met twee verzonnen gemeenten.
data-go-fetch = Haal gegevens op
data-no-areas = Er zijn cijfers geladen, maar nog geen kaart. Zonder kaart is er niets te tonen.
data-kaart = { $gemeenten ->
    [one] De kaart is die van { $year }, met één gemeente.
   *[other] De kaart is die van { $year }, met { $shown } gemeenten.
}
data-areas = Er staan { $wijken } wijken en { $buurten } buurten op.
data-known = { $missing ->
    [0] Alle { $all } indicatoren hebben cijfers.
   *[other] Van { $known } van de { $all } indicatoren zijn er cijfers.
}
data-all-of = Ze zijn van { $year }.
data-ages = De nieuwste zijn van { $newest }, de oudste van { $oldest }.
data-known-none = Van de { $all } indicatoren heeft er nog geen een cijfer.
data-per-theme = Per thema
data-absent = nog geen cijfers
data-titles-more = { $titles } en nog { $more }
data-theme-known = { $known } van { $all } met cijfers
data-missing = Wat ontbreekt
data-missing-fetch = Op te halen bij { $source }: { $labels }.
data-missing-own = Voeg hiervoor zelf een bestand toe ({ $source }): { $labels }.
data-to-fetch = Naar ophalen
data-to-add = Naar bestand toevoegen

data-files = Geladen bestanden
data-files-areas = Kaarten
data-files-figures = Cijfers
data-files-assets = Beheerregisters
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-cbs_kerncijfers = CBS kerncijfers
source-eigen_kaart = Eigen kaart
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Eigen tabel
source-beheerregister = Beheerregister
data-of-year = { $year }
data-loaded-on = geladen op { $day }
data-licence = licentie: { $licence }
data-origin = Herkomst
data-origin-file = Bestand
data-origin-attribution = Bronvermelding
data-origin-checksum = Controlegetal (SHA-256)
data-origin-accepted = Waarden die niet klopten en als onbekend tellen
data-origin-mapping = Gekoppelde kolommen
data-replace = Vervang

data-remove-question = { $title } verwijderen?
data-gone-areas = { $count } gebieden staan daarna op geen enkele kaart meer.
data-gone-agendas = Deze agenda’s gaan over die gebieden. Ze houden hun tekst en hun cijfers: { $titles }.
data-gone-indicators = Deze eigen indicatoren verdwijnen ook, want geen ander bestand vult ze: { $labels }.
data-gone-figures = De cijfers uit dit bestand verdwijnen van de kaart en uit het wijkprofiel. Agenda’s houden de cijfers waarmee ze zijn gemaakt.
data-gone-file = De app bewaart het bestand zelf niet. Wil je het later weer gebruiken, dan heb je het bestand opnieuw nodig.
data-remove-yes = Verwijder dit bestand
data-remove-no = Toch niet
data-removed = { $title } is verwijderd.
