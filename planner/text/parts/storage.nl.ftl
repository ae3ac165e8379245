## Opslag van agenda's

error-database-url-wrong = De instelling voor de database klopt niet. Schrijf sqlite:///map/bestand.db of postgresql://gebruiker:wachtwoord@server/naam.
error-database-unreachable = De database { $address } is niet bereikbaar. De melding is: { $reason }
error-database-busy = Iemand anders bewaart al { $seconds } seconden iets in deze agenda. Er is niets veranderd. Probeer het zo opnieuw.
error-database-too-new = De database is van een nieuwere versie van Wijkagenda (revisie { $found }; deze versie kent { $known }). Gebruik de nieuwere versie, of zet een kopie van de database terug die bij deze versie hoort.
error-agenda-not-found = De agenda { $id } is er niet (meer). Kies een agenda uit het overzicht.
