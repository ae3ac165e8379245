### Disk and database

## While working

error-snapshot-damaged = De gegevens van “{ $title }” waren beschadigd en zijn apart gezet. De rest werkt gewoon. Laad dat bestand opnieuw.
error-disk-full = De schijf van de server is vol. Er is niets veranderd. Vraag je beheerder om ruimte te maken, en probeer het dan opnieuw.
error-folder-closed = De app mag nu niets schrijven in haar gegevensmap. Er is niets veranderd. Vraag je beheerder om de map beschrijfbaar te maken.
error-folder-busy = Anderen laden nu gegevens in de app. Er is niets veranderd. Probeer het over een minuut opnieuw.
error-no-temporary-folder = De server heeft geen tijdelijke map waarin je bestand past. Er is niets veranderd. Vraag je beheerder om de map met tijdelijke bestanden beschrijfbaar te maken.
error-data-dir-unusable = De app kan in haar gegevensmap niets bewaren. Vraag je beheerder om de map beschrijfbaar te maken.
fully-data-dir-unusable = De map is { $folder }. De melding is: { $reason }. Maak de map beschrijfbaar, of kies met PLANNER_DATA_DIR een andere.
error-database-url-wrong = De instelling PLANNER_DATABASE_URL klopt niet. Schrijf sqlite:///map/bestand.db of postgresql://gebruiker:wachtwoord@server/naam.
error-database-unreachable = De database is nu niet bereikbaar. Er is niets half bewaard. Probeer het zo opnieuw, of vraag je beheerder ernaar te kijken.
fully-database-unreachable = Het adres is { $address }. De melding is: { $reason }
error-database-full = De schijf van de database is vol. Er is niets half bewaard. Vraag je beheerder om ruimte te maken, en bewaar dan opnieuw.
error-database-closed = In de database mag nu niets worden geschreven. Vraag je beheerder om de database en haar map beschrijfbaar te maken.
error-database-damaged = De database is beschadigd. Bewaar nu niets meer. Vraag je beheerder om een reservekopie terug te zetten.
fully-database-damaged = Het adres is { $address }. De melding is: { $reason }
error-database-busy = Iemand anders bewaart al { $seconds } seconden iets in deze agenda. Er is niets veranderd. Probeer het zo opnieuw.
error-database-too-new = De database is van een nieuwere versie van Wijkagenda (revisie { $found }; deze versie kent { $known }). Gebruik de nieuwere versie, of zet een kopie van de database terug die bij deze versie hoort.
error-database-behind = De database moet worden bijgewerkt, en dat mag { $user } niet. Geef de opdracht: PLANNER_DATABASE_OWNER_URL=postgresql://eigenaar:wachtwoord@server/naam python -m planner migrate. Start de app daarna opnieuw.
error-owner-elsewhere = PLANNER_DATABASE_OWNER_URL en PLANNER_DATABASE_URL wijzen niet naar dezelfde database op PostgreSQL. Er is niets veranderd. Geef beide dezelfde server en naam; alleen de gebruiker verschilt.
error-heads-wrong = Regel { $line } van het bestand met genoteerde koppen klopt niet. Gebruik een bestand dat python -m planner check eerder schreef.
error-chain-without-counter = In de database ontbreekt de telling van de geschiedenis. Er is niets bewaard. Vraag je beheerder om python -m planner check te geven, en een reservekopie terug te zetten.

## What `check` finds

error-check-room = In { $path } is nog { $free } MB vrij; reken op minstens { $least } MB. Maak ruimte.
error-check-wall-folders = Wie een bestand leest, kan op deze machine bij andere mappen: de kern van Linux heeft geen Landlock, of de dienst staat het niet toe. Gebruik Linux 5.13 of nieuwer, en het bestand deploy/wijkagenda.service.
error-check-wall-calls = Wie een bestand leest, kan op deze machine bij het netwerk: de kern van Linux heeft geen seccomp, of niet voor deze processor. Laat geen bestanden van onbekenden toe.
error-check-folder-closed = In { $path } kan niets worden geschreven: { $reason }. Maak de map beschrijfbaar voor de gebruiker van de app.
error-check-rights-wide = Anderen op deze machine mogen in { $path } kijken. Geef: chmod { $wanted } { $path }
error-check-snapshot = “{ $title }” in { $path } is beschadigd ({ $found }). De app zet hem apart zodra ze hem leest. Laad het bestand opnieuw, of zet een reservekopie terug.
error-check-set-aside = “{ $title }” is beschadigd en apart gezet in { $path }. Laad het bestand opnieuw en verwijder deze map, of zet een reservekopie terug.
error-check-loaded-later = “{ $title }” is volgens de momentopname pas op { $day } geladen. Toen liep de klok voor; de app telt hem als oud. Zet de klok goed en laad het bestand opnieuw.
error-check-year-later = “{ $title }” gaat over { $year }; dat jaar moet nog komen. Verwijder het, en laad het met het goede jaar.
error-check-event-later = De nieuwste wijziging is van { $day }, en dat moet nog komen. Zet de klok van de server goed (UTC).
error-check-database-behind = De database mist nog deze stappen: { $steps }. Geef: python -m planner migrate
error-check-database-damaged = De database is beschadigd: { $found }. Stop de app en zet een reservekopie terug.
error-check-database-orphans = De database is niet compleet: { $count } regels horen bij iets dat er niet meer is. Zet een reservekopie terug, of vraag de makers om hulp.
