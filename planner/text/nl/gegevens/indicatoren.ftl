### The indicators

data-indicators-question = Hoe komen de scores tot stand?
data-indicators-why = Een score is de plaats van een gebied tussen de andere: 0 is het minst te doen, 10 het meest. Binnen een thema telt elk cijfer naar zijn gewicht. Er is geen totaal over de vier thema’s.
data-indicators-of = { $theme }: de cijfers en hoe ze tellen
direction-high-is-need = een hoog cijfer
direction-low-is-need = een laag cijfer
weight-until = { $weight }, zolang dit geen cijfers heeft: { $labels }
weight-contained = telt niet mee; zit in: { $labels }
weight-context = telt niet mee, alleen om te weten
together-inhabitants = naar inwoners
together-households = naar huishoudens
together-dwellings = naar woningen
together-area = naar oppervlakte
together-none = alleen zoals de bron het geeft
data-whys = Waarom deze cijfers bij { $theme }

data-own = Eigen indicatoren
own-why = Een eigen cijfer, geladen met een eigen tabel.
own-from = Uit: { $titles }.
own-change = Wijzig
data-remove = Verwijder
