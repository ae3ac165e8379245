### Agenda’s and the files they travel in

error-agenda-not-found = De agenda { $id } is er niet (meer). Kies een agenda uit het overzicht.
error-agenda-deleted = De agenda “{ $title }” is op { $day } verwijderd. De reden: “{ $reason }”. Wat erin stond is weg en komt hier niet terug, ook niet uit een bestand. Kies een andere agenda uit het overzicht.
error-exchange-other-file = Dit is geen bestand van een agenda. Kies een bestand dat bij stap 6 van een agenda is gemaakt (of met “agenda export-json”).
error-exchange-other-schema = Dit bestand heeft versie { $found }, deze app leest versie { $known }. Gebruik aan beide kanten dezelfde versie van de app.
error-exchange-not-json = Het bestand is niet te lezen: regel { $line } is geen JSON. Vraag het bestand opnieuw aan wie het maakte.
error-exchange-too-large = Het bestand is groter dan { $most } MB. Zo groot is geen agenda.
error-exchange-too-many = In het bestand staan meer dan { $most } waarden. Zo groot is geen agenda. Er is niets veranderd.
error-exchange-twice = In het bestand staat de naam { $name } twee keer op dezelfde plaats. Er is niets veranderd: laat de maker dit verbeteren en een nieuw bestand sturen.
error-exchange-wrong = In het bestand klopt { $path } niet: er staat { $found }, verwacht is { $expected ->
        [day] een dag, zoals 2026-05-01
        [moment] een dag en tijd, zoals 2026-05-01T10:42:00+02:00
        [text] een tekst
        [yes-no] true of false
        [whole] een heel getal van 0 tot en met { $most }
        [number] een getal
        [shape] een plek op de kaart
        [list] een lijst: […]
        [block] een blok met velden: { "{…}" }
       *[other] { $expected }
    }. Er is niets veranderd. Vraag wie het maakte om een nieuw bestand.
error-region-not-found = Er is geen regio { $id }.
error-wording-not-found = Versie { $version } van deze tekst is er niet.
error-example-not-found = Er is geen voorbeeld { $id }.
error-entry-not-found = Deze regel staat niet in het logboek.
