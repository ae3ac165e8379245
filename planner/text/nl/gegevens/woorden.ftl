### Gegevens: the parts of the page, and what several of them say

data-title = De cijfers achter de kaart
data-parts = Onderdelen van deze pagina
data-part-stand = Wat is er
data-part-ophalen = Ophalen
data-part-toevoegen = Bestand toevoegen
data-part-indicatoren = Indicatoren

data-rows-areas = { $rows } gebieden
data-rows-figures = { $rows } rijen
data-rows-assets = { $rows } objecten

progress-fetching = Gegevens ophalen
progress-reading = Bestand lezen
progress-checking = Cijfers controleren
progress-borders = Grenzen van andere jaren vergelijken
progress-drawing = Grenzen controleren en tekenen
progress-allotting = Objecten over de buurten verdelen
progress-saving = Bewaren
progress-done = Klaar
data-to-map = Bekijk de kaart
