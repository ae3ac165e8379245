### Every map: on the screen, in words, and to share

map-whole = Hele gebied
map-instructions = Met de pijltjes ga je van gebied naar gebied. Enter kiest. Plus en min zoomen, Shift met een pijltje schuift de kaart.
map-touch = Verschuif en vergroot de kaart met twee vingers. Tik op een gebied om het te kiezen.

map-zoom-in = Dichterbij
map-zoom-out = Verder weg
map-loading = De kaart wordt geladen.
map-gone = De grenzen zijn niet geladen. Laad de pagina opnieuw. Alle cijfers staan ook in de tabel.
map-mismatch = De grenzen en de cijfers horen niet bij elkaar. Laad de pagina opnieuw.
map-tiles-gone = De achtergrondkaart is niet bereikbaar. De gebieden en cijfers kloppen gewoon.
map-tiles-credit = Achtergrondkaart: BRT, © Kadaster

map-nothing = Geen enkel gebied op deze kaart heeft een klasse.
map-heaviest = De zwaarste klasse op deze kaart is “{ $label }”: { $areas } ({ $names }).
map-heaviest-many = De zwaarste klasse op deze kaart is “{ $label }”: { $areas }, waaronder { $names }.
map-and = { $first } en { $last }

map-areas = { $level ->
    [gemeente] { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
    [wijk] { $count ->
        [one] 1 wijk
       *[other] { $count } wijken
    }
   *[buurt] { $count ->
        [one] 1 buurt
       *[other] { $count } buurten
    }
}
map-reason = { $areas } “{ $label }”
map-without = Zonder klasse: { $reasons }.
map-lightest = Alle gebieden hebben een klasse. De lichtste klasse op deze kaart is “{ $label }”: { $areas }.

map-page-fictional = Dit is een verzonnen gemeente. Alle cijfers zijn fictief.
map-page-legend = Wat de kleuren betekenen
map-page-action = Actie { $number }
map-page-table = Dezelfde kaart als tabel
map-page-area = Gebied
map-page-code = Code
map-page-class = Klasse
map-page-value = Waarde
