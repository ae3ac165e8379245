### A table with figures

## The questions

data-sheet = Blad
data-code-of = In meer kolommen staan gebiedscodes. Bij welke horen de cijfers?
data-code-missing = Kies de kolom met de gebiedscodes.
data-year-of = Over welk jaar gaan deze cijfers?
data-year-of-help = Geen kolom in het bestand zegt het. Bijvoorbeeld 2024.
data-year-missing = Vul het jaar van de cijfers in.

data-table-is = Herkend als { $title }. De gebieden staan in kolom { $code }; { $matched } van { $rows } rijen gaan over gebieden die geladen zijn.
data-table-years = De cijfers zijn van { $first } tot en met { $last }.
data-strangers = { $count ->
    [one] Eén rij gaat over een gebied dat niet geladen is: { $shown }. Die wordt weggelaten.
   *[other] { $said } rijen gaan over gebieden die niet geladen zijn, zoals { $shown }. Die worden weggelaten.
}
data-without-code = { $count ->
    [one] Eén rij heeft geen gebiedscode. Die wordt weggelaten.
   *[other] { $said } rijen hebben geen gebiedscode. Die worden weggelaten.
}

data-remembered = De keuzes komen van een eerdere tabel met dezelfde kolommen. Gaat deze tabel over iets anders? Kies dan hieronder wat elke kolom is.
data-unknown = { $count ->
    [one] Eén kolom is niet herkend
   *[other] { $count } kolommen zijn niet herkend
}
data-known-own = { $count ->
    [one] Eén kolom vult een eigen indicator
   *[other] { $count } kolommen vullen eigen indicatoren
}
data-unknown-why = Deze kolommen worden overgeslagen. Staat er iets tussen wat je wilt zien, kies dan de kolom en zeg wat het is.
data-known-own-why = Deze kolommen ken je al van een eerder bestand. Haal er een weg als je die nu niet wilt laden.
data-use = Kolommen die je wilt gebruiken
data-column = Kolom { $column }
data-column-is = Dit is
data-column-new = een nieuwe indicator
own-name = Naam
own-theme = Thema
own-unit = Eenheid
own-unit-help = Zoals %, m³ of aantal.
own-direction = Vraagt aandacht bij
own-of = Aandeel of gemiddelde van
own-of-help = Zo maakt de app van buurten een wijk. Mag leeg blijven.
own-of-inhabitants = inwoners
own-of-households = huishoudens
own-of-dwellings = woningen
own-of-area = oppervlakte
own-of-count = niets: het is een aantal
own-why-asked = Waarom dit cijfer ertoe doet (mag leeg blijven)
own-counts = Dit cijfer telt meteen mee in de score van het thema, even zwaar als de andere. Met ‘Weeg zelf’ bij de kaart kun je dat veranderen.
data-column-missing = Kolom { $column }: vul nog in { $fields }.

data-measured = Het zijn toch gemeten cijfers, van het jaar dat erbij staat
data-measured-first = Zeg eerst of dit gemeten cijfers zijn.
data-reading-of = Hoe zijn de cijfers in { $column } geschreven?
data-reading-missing = Zeg hoe de cijfers in { $column } zijn geschreven.
reading-thousands = 1.234 is meer dan duizend
reading-decimals = 1.234 is iets meer dan één
reading-fractions = Delen van 1: 0,34 is 34%
reading-percents = Al procenten: 0,34 is 0,34%
reading-stored = Het getal in de cel is het cijfer
reading-shown = Wat het blad laat zien, is het cijfer
reading-scores = Dit zijn de scores zelf
reading-classes = Dit zijn klassen; gebruik deze kolom niet

data-columns = Wat herkend is
data-columns-known = { $count ->
    [one] Eén kolom met cijfers is herkend
   *[other] { $count } kolommen met cijfers zijn herkend
}
data-columns-none = Geen enkele kolom met cijfers is herkend.
data-columns-spare = Ook herkend, maar nog in geen indicator gebruikt: { $columns }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
}
data-columns-words = Kolommen met woorden worden niet gebruikt: { $columns }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
}
data-wrong = { $count ->
    [one] Op één plek klopt iets niet
   *[other] Op { $count } plekken klopt iets niet
}

data-wrong-first = Verbeter het bestand, of kies “Laad de tabel zonder deze cellen”.
data-accept = Laad de tabel zonder deze cellen
data-load-figures = Laad de cijfers

## What was found in it

table-bare = In kolom { $code } staan getallen zonder letters. Ze zijn gelezen als codes van gebieden: { $levels }. Zijn het postcodes of andere nummers? Laad deze tabel dan niet.
table-older = De codes in deze tabel horen bij de indeling van { $year }. De cijfers worden omgerekend naar de nieuwste indeling.
table-moved = { $count ->
    [one] Eén rij gaat over een gebied dat op de kaart nu een andere code heeft. Het cijfer ligt waar de naam staat.
   *[other] { $said } rijen gaan over gebieden die op de kaart nu een andere code hebben. De cijfers liggen waar de namen staan.
}
table-strange = { $count ->
    [one] Eén rij heeft een code die op de kaart van een ander gebied is. Die wordt weggelaten. Laad de wijk- en buurtkaart van het jaar van deze tabel; dan kan hij mee.
   *[other] { $said } rijen hebben een code die op de kaart van een ander gebied is. Die worden weggelaten. Laad de wijk- en buurtkaart van het jaar van deze tabel; dan kunnen ze mee.
}
table-renamed = { $code } is in het bestand “{ $said }” en op de kaart “{ $there }”
table-unnamed = { $code } is op de kaart “{ $there }”, en daar wonen veel meer of veel minder mensen dan het bestand zegt
table-renamed-such = Bijvoorbeeld: { $shown }.
table-year-contradicted = In { $file } staat { $found }, en de naam van het bestand noemt een ander jaar. Zeg van welk jaar de cijfers zijn.
table-not-measured = In { $file } staat “{ $found }”. Dat wijst op een verwachting, een doel, een verschil tussen jaren of een index. Zulke cijfers horen niet op de kaart alsof ze gemeten zijn.
table-unit-unsure = Is { $label } ({ $unit }) een aantal? Dat is niet te zien. Waar grenzen veranderen, telt nu het gemiddelde. Is het een aantal, kies dan bij Aandeel of gemiddelde van: niets (met --map: denominator: count).
table-doubt-thousands = In kolom { $column } kan 1.234 een getal boven duizend zijn, of een getal met drie decimalen. Gelezen met decimalen is het { $lowest } tot { $highest }.
table-doubt-scaled = In kolom { $column } laat het blad getallen korter zien dan ze in de cel staan: 12345 als 12. Niets zegt dat het cijfer in duizenden of miljoenen is. Zoals ze in de cel staan, zijn ze { $lowest } tot { $highest }.
table-doubt-fractions = Kolom { $column } is een percentage, en veel cijfers liggen tussen 0 en 1. Het hoogste is { $highest }. Het kunnen delen van 1 zijn: dan is 0,34 hetzelfde als 34%.
table-doubt-classes = In kolom { $column } staan alleen hele getallen, van { $lowest } tot { $highest }. Scores met deze naam hebben bijna altijd cijfers achter de komma. Het kunnen klassen zijn, zoals 1 tot en met 9.
table-column-words = Kolom { $column } heet als { $official }, maar er staat geen enkel cijfer in (zoals { $example }). De kolom is niet gebruikt.
table-column-missing = Kolom { $column }: { $figures } cijfers, { $missing } cellen zonder cijfer{ $hidden ->
    [0] {""}
   *[other] , waarvan { $hidden } geheim (zoals * of x)
}.
table-misfit = Kolom { $column } heet als { $official }, maar is een ander soort cijfer (zoals een verwachting, een verschil of een index), is in een andere eenheid, of staat onder een ander onderwerp. De kolom is niet gebruikt, tot je zegt wat ze is.
table-contradicted = { $count ->
    [one] Van één gebied staat in { $title } een ander cijfer
   *[other] Van { $said } gebieden staan in { $title } andere cijfers
    } over { $year }: { $labels }. Wat je het laatst laadt, gaat voor: deze tabel. Klopt dat niet? Haal haar weg, of laad de andere opnieuw.
table-unseen = Van deze tabel zie je nergens: { $labels }. Elk gebied heeft een nieuwer cijfer, of dit is te oud om mee te tellen.
table-unseen-columns = Van deze tabel zie je nergens: { $label }. Daarvoor moeten ook deze kolommen in de tabel staan: { $columns }.
table-wrong-more = En nog { $count } plekken.
wrong-text = Regel { $row }, { $column }: “{ $text }” is geen getal. Zet er een getal neer of laat de cel leeg.
wrong-date = Regel { $row }, { $column }: “{ $text }” is een datum. Een rekenblad maakt die soms van een getal. Maak de kolom op als tekst en typ het getal opnieuw.
wrong-low = Regel { $row }, { $column }: { $text } kan niet. Dit cijfer is minstens { $end }. Verbeter het, of laat de cel leeg.
wrong-high = Regel { $row }, { $column }: { $text } kan niet. Dit cijfer is hoogstens { $end }. Is het een aantal of iets anders, geef de kolom dan een andere naam.
wrong-part = Regel { $row }, { $column }: { $text } kan niet. Een aantal is een heel getal. Is het een aantal in duizenden, zet dan (x 1.000) achter de naam van de kolom.
wrong-formula = Regel { $row }, { $column }: de uitkomst van de formule staat niet in het bestand. Open het in een rekenblad, laat het rekenen en sla het op.
wrong-error = Regel { $row }, { $column }: de formule geeft { $text }. Verbeter de formule of maak de cel leeg.
wrong-later = Regel { $row }, { $column }: “{ $text }” moet nog komen. Een verwachting is geen gemeten cijfer. Haal de regel weg, of verbeter het jaar.
wrong-forecast = Regel { $row }, { $column }: hier staat “{ $text }”. Een verwachting of een doel is geen gemeten cijfer. Haal de regel weg.
wrong-too-much = Regel { $row }, { $column }: dat is { $text }. Het zijn delen van één geheel: samen kunnen ze niet meer zijn dan { $end }. Kijk of er kolommen zijn verschoven, of in een andere eenheid staan.
wrong-too-little = Regel { $row }, { $column }: dat is samen { $text }. Deze groepen horen samen { $end } te zijn. Kijk of er kolommen zijn verschoven, of in een andere eenheid staan.
wrong-year = Regel { $row }, { $column }: “{ $text }” is geen jaar. Schrijf een jaartal, zoals 2024.
wrong-doubled = Regel { $row }: { $text } staat er vaker, met andere cijfers. Laat één regel staan.
