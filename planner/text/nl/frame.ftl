### What stands around every page, and when a page, a file or the connection fails

skip-to-content = Ga naar de inhoud
page-verken = Verken
page-agendas = Agenda’s
page-agenda = Agenda
page-story = Het verhaal
page-meeting = Vergaderlijst
page-regio = Regio
page-examples = Voorbeelden
page-gegevens = Gegevens

other-language = English
fictional = fictief
foot = Wijkagenda toont signalen, geen oordelen. Een cijfer zegt waar je kunt beginnen met praten, niet wat de oorzaak is.

away = Er is even geen verbinding.
no-script = Wijkagenda heeft JavaScript nodig. Zet het aan in je browser en laad de pagina opnieuw.
page-failed = Deze pagina kan nu niet worden getoond. De fout ligt bij ons en staat als nummer { $number } in het logboek van de server. Wat je bewaard hebt, is er nog. Probeer het opnieuw, of geef dit nummer aan je beheerder.
gesture-failed = Dit is niet gelukt. De fout ligt bij ons en staat als nummer { $number } in het logboek van de server. Er is niets half bewaard. Probeer het opnieuw, of geef dit nummer aan je beheerder.
page-again = Probeer opnieuw
page-waits = Deze pagina kijkt zelf of het weer gaat. Wat je typte en nog niet bewaarde, staat er dan nog.

seats-brought-back = Teruggezet door de browser: { $who }
door-not-here = Deze pagina bestaat niet
door-not-here-what = Het adres klopt niet, of de pagina is weg. Kijk of je het goed overnam, of begin bij de kaart.
door-to-map = Ga naar de kaart

door-other-name = Wijkagenda antwoordt niet op deze naam: vraag je beheerder naar het adres.
door-too-slow = Het bestand kwam te langzaam binnen. Kijk of je verbinding goed is en probeer het opnieuw.
upload-too-much = Er is nu geen plek voor dit bestand: de bestanden die mensen toevoegen zijn samen te groot. Probeer het later opnieuw, of vraag je beheerder om het te laden.
upload-no-room = Je bestand kon niet worden opgeslagen: op de server is geen ruimte of geen map voor tijdelijke bestanden. Vraag je beheerder om ruimte te maken.
streamlit-upload = Kies een bestand
streamlit-file = Sleep hier een bestand naartoe
streamlit-choose = Kies
streamlit-no-results = Niets gevonden
streamlit-open = Toon de lijst
streamlit-clear = Maak leeg
streamlit-more = Eén meer
streamlit-less = Eén minder
streamlit-chosen = Gekozen
streamlit-all = Kies alles
streamlit-failed = Dit is niet gelukt. De fout ligt bij ons en staat in het logboek van de server. Laad de pagina opnieuw.
streamlit-error = Let op:
streamlit-close = Sluiten
streamlit-dismiss = Sluit de lijst
streamlit-suggestions = Keuzes
streamlit-retry = Klik om het nog eens te proberen
streamlit-one-file = Kies één bestand tegelijk.
streamlit-not-sent = Dit bestand kon niet worden opgestuurd. Probeer het nog eens.
streamlit-size = Tot { $what } MB
streamlit-refused = Dit bestand is niet opgeslagen.
streamlit-too-large = Dit bestand is groter dan { $what } MB. Kies een kleiner bestand.
streamlit-disallowed = Dit soort bestand leest de app niet. Kies er een van de soorten hierboven.
streamlit-cancel = Stop met het opsturen van { $what }
streamlit-remove = Haal { $what } weg
streamlit-count = Keuzes: { $what }.
streamlit-selected = { $what }, gekozen
