### Rules of the field

rule-not-allowed = Dat mag je niet in de rol { $role }.
rule-changed-meanwhile = Iemand anders heeft dit intussen veranderd.
rule-agenda-without-area = Kies eerst een wijk of buurt voor de agenda.
rule-agenda-without-title = Geef de agenda een titel.
rule-text-too-long = Deze tekst is { $length } tekens lang. Meer dan { $most } leest niemand uit: maak hem korter.
rule-too-many = { $what ->
    [parties] Aan één tafel passen hoogstens { $most } partijen. Dit worden er { $found }.
    [areas] In één agenda passen hoogstens { $most } wijken en buurten. Dit worden er { $found }.
    [opgaven] Op één agenda passen hoogstens { $most } opgaven, ook als ze geparkeerd zijn. Dit worden er { $found }.
    [actions] Op één agenda passen hoogstens { $most } acties, ook als ze klaar zijn. Dit worden er { $found }.
    [contributions] In één agenda passen hoogstens { $most } bijdragen aan acties. Dit worden er { $found }.
    [says] In één agenda passen hoogstens { $most } keer wat een partij van een opgave zegt. Dit worden er { $found }.
    [consents] In één agenda passen hoogstens { $most } antwoorden. Dit worden er { $found }.
    [log] In één logboek passen hoogstens { $most } regels. Dit worden er { $found }.
    [signals] In één lijst passen hoogstens { $most } signalen. Dit worden er { $found }.
    [reviews] In één agenda passen hoogstens { $most } terugblikken. Dit worden er { $found }.
    [wordings] In één bestand passen hoogstens { $most } versies van teksten. Dit zijn er { $found }.
    [milestones] Bij één actie passen hoogstens { $most } mijlpalen. Dit worden er { $found }.
    [agenda-ids] Een regio volgt hoogstens { $most } agenda’s. Dit worden er { $found }.
    [examples] In de bibliotheek passen hoogstens { $most } eigen voorbeelden. Dit worden er { $found }.
    [signs] Alle teksten samen mogen hoogstens { $most } tekens lang zijn. Dit worden er { $found }.
    [items] In één bestand passen hoogstens { $most } regels in alle lijsten samen. Dit zijn er minstens { $found }.
   *[other] In deze lijst passen hoogstens { $most } regels. Dit worden er { $found }.
} Maak eerst ruimte, of begin een nieuwe.
rule-sign-unseen = In deze tekst staat een teken dat je niet ziet ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Zulke tekens komen mee met kopiëren. Haal dat stukje weg en typ het opnieuw.
rule-sign-turns = In deze tekst staat een teken dat de leesrichting omdraait ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Een ander leest dan iets anders dan er staat. Haal dat stukje weg en typ het opnieuw.
rule-sign-private = In deze tekst staat een teken dat geen vaste betekenis heeft ({ $sign }), { $where ->
    [start] aan het begin
    [inside] in “{ $words }”
   *[after] na “{ $words }”
}. Een ander ziet daar niets of iets anders. Haal het weg of kies een gewoon teken.
rule-sign-stacked = In deze tekst staan meer dan { $most } accenten op één letter, bij “{ $words }”. Dat kan niemand lezen. Haal er een paar weg.
rule-wrong-in-file = In het bestand klopt { $path } niet. { $problem } Er is niets veranderd: laat de maker dit verbeteren en een nieuw bestand sturen.
rule-day-to-come = De dag { $day } moet nog komen, maar het staat er als iets dat al gebeurd is.
rule-figure-not-possible = De plaats, het aantal decimalen of waarmee het cijfer “{ $label }” is vergeleken, kan niet.
rule-wording-other-text = Versie { $version } is de laatste tekst waarop partijen antwoorden, maar in de agenda staat een andere tekst.
rule-consent-without-wording = De tekst waarop is geantwoord, versie { $version }, staat er niet bij.
rule-year-out-of-reach = { $year } kan niet. Kies een jaar van { $first } tot en met { $last }.
rule-period-backwards = De periode loopt van { $start } tot { $end }. Kies een eindjaar dat later is.
rule-party-unknown = Deze partij zit niet meer aan tafel.
rule-party-without-name = Geef de partij een naam.
rule-party-without-kind = Kies wat voor partij dit is.
rule-party-twice = { $name } zit al aan tafel. Kies een andere naam.
rule-party-twice-in-action = Een partij is trekker of doet mee, niet allebei.
rule-party-counted-on = { $name } doet mee aan “{ $action }”. Haal de partij daar eerst weg.
rule-party-has-part = { $name } heeft al iets gezegd, of een blinde toets wacht op haar. Alleen zijzelf of de begeleider haalt haar van tafel.
rule-opgave-unknown = Deze opgave staat niet meer op de agenda.
rule-opgave-without-title = Geef de opgave een naam.
rule-interwoven-off-scale = Hoe vervlochten een opgave is, loopt van { $least } tot en met { $most }.
rule-opgave-has-actions = Bij deze opgave loopt nog “{ $action }”. Stop die actie eerst of zet haar bij een andere opgave.
rule-parked-on-one-side = Aan de ene kant loopt “{ $action }” nog, aan de andere kant is de opgave “{ $opgave }” geparkeerd. Stop die actie eerst, of zet de opgave terug op de agenda.
rule-opgave-parked = De opgave “{ $title }” is geparkeerd. Zet haar eerst terug op de agenda.
rule-cap-opgaven = Een agenda houdt { $cap } opgaven, zodat je klein begint. Welke gaat er even af?
rule-cap-actions = Een agenda houdt { $cap } open acties, zodat je klein begint. Welke stopt er?
rule-action-unknown = Deze actie staat niet meer op de agenda.
rule-action-without-title = Geef de actie een naam.
rule-copy-without-opgave = Kies bij welke opgave de kopie hoort.
rule-shape-too-many-points = Deze tekening heeft te veel punten. Teken grover, met hooguit { $most } punten.
rule-shape-unfinished = De tekening is nog niet af. Een lijn heeft twee punten of meer, een vlak drie of meer.
rule-shape-crosses = De randen van dit vlak kruisen elkaar. Haal het laatste punt weg, of wis de tekening en begin opnieuw.
rule-shape-elsewhere = Deze plek ligt buiten de gebieden van deze agenda. Teken binnen de gebieden met een naam in donkere letters.
rule-shape-outside = Deze plek ligt buiten Nederland. Zet de plek opnieuw op de kaart.
rule-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
rule-ground-without-deciding = Een reden hoort alleen bij beslissen. Kies ‘Beslissen’, of maak dit veld leeg.
rule-role-without-ground = Als de gemeente beslist, schrijf dan op waarom: welk algemeen belang is de grond?
rule-state-not-next = Een actie gaat niet in één stap van { $state } naar { $wanted }.
rule-reason-needed = Schrijf op waarom. Wie later komt, wil het weten.
rule-delete-without-reason = Schrijf op waarom deze agenda weg moet. De reden blijft bewaard als de agenda weg is.
rule-archived-already = Deze agenda is al gearchiveerd.
rule-not-archived = Deze agenda is niet gearchiveerd.
rule-agenda-archived = Deze agenda is gearchiveerd: je kunt hem lezen, niet wijzigen. Haal hem eerst terug op de pagina Agenda’s.
rule-tidy-not-chosen = Kies eerst wat je met de agenda wilt doen.
rule-not-a-date = “{ $typed }” kunnen we niet als datum lezen. Schrijf de datum als 31-12-2027.
rule-not-a-whole-number = “{ $typed }” is geen getal van 0 of meer. Schrijf het zonder komma, bijvoorbeeld 12.500.
rule-number-needed = Vul een jaar in.
rule-weights-without-name = Geef de gewichten een naam, zodat anderen weten welke dit zijn.
rule-weights-name-long = De naam van de gewichten is te lang. Houd het bij { $most } tekens.
rule-weights-twice = Hetzelfde cijfer heeft twee gewichten. Laat er één staan.
rule-weights-all-zero = Bij { $theme } telt geen enkel cijfer mee. Geef er minstens één een gewicht boven 0.
rule-weight-off-scale = Een gewicht loopt van 0 tot en met { $most }. Bij 0 telt het cijfer niet mee.
rule-weights-unreadable = In deze link staat een gewicht dat niet te lezen is: “{ $typed }”. Kies de gewichten opnieuw.
rule-review-before-start = De dag om terug te kijken ligt voor het begin. Kies een dag na { $start }.
rule-negative-number = Uren en euro’s zijn nul of meer.
rule-number-too-large = Dit getal is te groot. Houd het onder { $most }.
rule-benefit-without-source = Noem bij de verwachte opbrengst een bron, ook als het een eigen schatting is.
rule-not-your-party = Dit kan alleen de partij zelf invullen. Kies bij “ik ben …” de partij waarvoor je spreekt.
rule-nothing-written-yet = Hier staat nog geen tekst. Schrijf die eerst, dan kun je instemming vragen.
rule-consent-without-reason = Schrijf op wat je voorwaarde of je bezwaar is. Dan kunnen de anderen er iets mee.
rule-answer-missing = Kies eerst een antwoord: ja, ja mits of bezwaar.
rule-words-changed-meanwhile = Je antwoord is nog niet gegeven, want de tekst is net gewijzigd. Lees de nieuwe tekst en antwoord opnieuw.
rule-agenda-state-not-next = Een agenda gaat niet in één stap van { $state } naar { $wanted }.
rule-action-not-agreed = Nog niet elke partij zegt ja tegen deze actie zoals die er nu staat. Vraag eerst hun antwoord bij Afspreken.
rule-agenda-not-agreed = De agenda kan nog niet worden vastgesteld. Punten die nog in de weg staan: { $count }.
rule-no-action-agreed = Er is nu geen voorgestelde actie waar iedereen ja op zei. Misschien is de tekst net gewijzigd, of deed iemand dit al.
rule-score-off-scale = Een cijfer is een heel getal van { $least } tot en met { $most }.
rule-scores-missing = Geef op alle zeven vragen een cijfer.
rule-scores-missing-of = { $count ->
    [one] Eén vraag heeft nog geen cijfer: { $questions }
   *[other] Deze { $count } vragen hebben nog geen cijfer: { $questions }
 }
rule-interwoven-missing = Kies eerst hoe het werk samenhangt.
rule-check-unknown = Deze samenwerkingstoets is er niet meer.
rule-check-already-open = Deze toets is al open. Begin een nieuwe toets als je opnieuw cijfers wilt geven.
rule-check-still-blind = Deze toets is nog niet open. Wacht tot alle partijen hun cijfers gaven, of vraag de begeleider de toets te openen.
rule-check-without-scores = Nog geen partij gaf cijfers. Open de toets als er iets te zien is.
rule-log-without-text = Schrijf op wat je wilt onthouden.
rule-review-without-expected = Schrijf op wat jullie verwachtten.
rule-review-without-seen = Schrijf op wat jullie zagen, of kies “we weten het niet”.
rule-review-without-next = De actie gaat door. Kies een latere dag om opnieuw terug te kijken.
rule-review-other-figure = “{ $now }” is niet hetzelfde cijfer als “{ $before }” in hetzelfde gebied. Kies hetzelfde cijfer.
rule-function-missing = Noem de functie van de vertegenwoordiger. Een naam is niet nodig.
rule-representative-unknown = Deze vertegenwoordiger staat niet meer in de lijst.
rule-representative-not-there = Deze vertegenwoordiger is er op die dag niet. Kies iemand die er dan wel is.
rule-successor-of-other-party = Deze vertegenwoordiger hoort bij een andere partij. Kies iemand van dezelfde partij.
rule-until-before-since = De laatste dag ligt voor de eerste. Kies een dag op of na { $since }.
rule-last-day-missing = Kies de laatste dag.
rule-signal-without-text = Schrijf op wat je in de wijk ziet.
rule-signal-without-theme = Kies over welk thema het gaat.
rule-signal-without-direction = Kies welke kant het op gaat.
rule-personal-data = Dit lijkt op gegevens van een persoon: { $found }. Haal het weg en schrijf op wat je ziet, niet over wie het gaat. De rest van je tekst blijft staan.
personal-email = een e-mailadres ({ $found })
personal-phone = een telefoonnummer ({ $found })
personal-bsn = een nummer dat op een BSN lijkt ({ $found })
rule-example-without-title = Geef het voorbeeld een naam.
rule-example-without-what = Schrijf op wat er gedaan is.
rule-example-without-source = Noem een bron bij het voorbeeld, ook als het je eigen ervaring is.
rule-example-without-party = Schrijf op van welke partij dit voorbeeld is.
rule-example-without-outcome = Kies hoe het afliep.
rule-example-link = “{ $link }” is geen link naar een pagina. Een link begint met https://. Je mag het veld ook leeg laten.
rule-signal-elsewhere = Deze plek ligt niet in een gemeente van deze agenda. Kies een gebied van de agenda.
rule-region-without-name = Geef de regio een naam.
rule-agenda-not-chosen = Kies eerst een agenda.
rule-agenda-already-followed = Deze agenda hoort al bij de regio.
rule-edition-unknown = Uitgave { $number } van deze agenda is er niet.
rule-milestone-incomplete = Kies een dag en schrijf op wat er dan klaar is.
