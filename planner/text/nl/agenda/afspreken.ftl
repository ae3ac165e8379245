### Step 6: Afspreken

share-state = Hoe ver is de agenda?
agree-missing = Dit ontbreekt nog
agree-in-the-way = Dit staat nog in de weg
agree-alone = Er zitten nog geen twee partijen aan tafel.
agree-no-action = Er is nog geen actie voorgesteld. Zet een actie van idee op voorgesteld.
agree-not-answered = { $who } { $count ->
    [one] heeft
   *[other] hebben
 } nog niet geantwoord.
agree-asked-again = { $who } { $count ->
    [one] antwoordde
   *[other] antwoordden
 } op een eerdere tekst. De tekst is sindsdien gewijzigd.
agree-go-tafel = Naar de tafel
agree-go-doel = Naar het doel
agree-go-acties = Naar de acties
agree-go-actie = Naar de actie
agree-objection = { $who } heeft bezwaar: “{ $reason }”

agree-cell-again = opnieuw gevraagd
agree-cell-asked = nog niet gevraagd
agree-cell-open = nog geen antwoord

agree-action = de actie ‘{ $title }’
agree-not-yet = Vaststellen kan zodra dit is opgelost.
agree-loose-ends = Houdt niets tegen, wel goed om te bespreken
agree-loose-ends-why = Vaststellen kan ook zo. Wat nu leeg blijft, geeft later vragen.

agree-agreed = { $count ->
    [one] Alle partijen zeiden ja, of ja, mits, op { $titles }. Deze actie staat nog op voorgesteld. Staat ze op akkoord, dan kan het werk beginnen.
   *[other] Alle partijen zeiden ja, of ja, mits, op { $titles }. Deze acties staan nog op voorgesteld. Staan ze op akkoord, dan kan het werk beginnen.
 }
agree-to-akkoord = { $count ->
    [one] Zet deze actie op akkoord
   *[other] Zet deze { $count } acties op akkoord
 }
agree-who-settles = De begeleider brengt de agenda een stap verder.
agree-share-why = Als je de agenda deelt, vragen we elke partij om antwoord op het doel en op elke voorgestelde actie. Stuur de partijen daarna het adres van deze pagina; elke partij kiest zichzelf bij ‘Ik ben’.
share-move-gedeeld = Deel met alle partijen
share-move-vastgesteld = Stel vast
share-move-afgerond = Rond af
share-back-concept = Terug naar concept
share-back-gedeeld = Terug naar gedeeld
share-back-vastgesteld = Terug naar vastgesteld

agree-answers = Wie zegt ja waartegen?
agree-nothing-asked = Er is nog niets om op te antwoorden. Schrijf eerst een doel, of zet een actie op voorgesteld.
agree-goal = Doel
agree-party = Partij
agree-table = Wat elke partij zegt van de tekst zoals die nu is

agree-condition = { $who } zegt ja op { $what }, mits: “{ $reason }”
agree-conditions = Om te onthouden
agree-my-answers = De antwoorden van { $party }
agree-version = versie { $version } van de tekst

edition = Uitgave { $number } van de agenda
editions-title = Uitgaven van de agenda
editions-why = Een uitgave is de hele agenda zoals die op een moment was, met een eigen nummer. Delen en vaststellen bewaart er vanzelf een. Wil je op een ander moment vastleggen hoe ver jullie zijn, bewaar er dan zelf een.
edition-when = { $day }, { $time }
edition-restore = Zet terug
edition-restore-title = Uitgave { $number } van de agenda terugzetten: dit gebeurt er dan
edition-back-words = Titel, periode, urgentie, doel, opgaven en acties worden weer zoals in uitgave { $number }.
edition-back-asked = Waar de tekst daardoor verandert, vragen we elke partij opnieuw om antwoord.
edition-back-later = Opgaven en acties van na uitgave { $number } verdwijnen niet: opgaven worden geparkeerd en acties gestopt, met jouw reden erbij.
edition-back-kept = Wat elke partij zelf schreef en inbrengt, blijft. De agenda van nu bewaren we eerst als uitgave { $next }.
field-back-because = Waarom ga je terug?
field-back-because-help = De reden blijft bewaard, ook bij wat geparkeerd of gestopt wordt.
edition-restore-now = Zet deze uitgave terug
field-note = Waarom bewaar je deze uitgave?
field-note-help = Bijvoorbeeld: na de bewonersavond van 12 mei. Leeg mag ook.
edition-keep = Bewaar als uitgave
editions-compare = Wat veranderde er tussen twee uitgaven?
edition-now = De agenda zoals die nu is

agree-take = Neem de agenda mee
share-holds = In het document staan de gouden draad, de partijen, het gebied in cijfers, de opgaven, het doel, de acties met ieders inbreng, en de bronnen. Het zegt ook dat de agenda niemand juridisch bindt.
share-save-pdf = Bewaar de PDF
share-save-html = Bewaar de webpagina
share-make-pdf = Maak PDF
share-make-html = Maak webpagina
agree-meeting-why = Voor het volgende overleg is er een lijst om af te drukken: wat er nog te bespreken is, met regels om op te schrijven.
agree-meeting = Open de vergaderlijst

file-title = Bewaar als bestand
file-why = Werkt een partij in haar eigen organisatie met deze app? Geef haar de hele agenda als bestand. Wat zij verandert, voeg je later weer toe bij Agenda’s. Cijfers van een toets die nog niet open is, gaan niet mee.
file-make = Maak het bestand
file-save = Bewaar het bestand

history-title = Wat er is veranderd
history-before-after = Wat stond er, en wat staat er nu?
history-more = Toon meer
history-count = De laatste { $shown } van { $all } wijzigingen.

seats-title = Wie schoof wanneer aan? ({ $count })
seats-why = Elke keuze bij ‘Ik ben’ staat hier. Niemand controleert nog wie het was.
seats-chosen = Gekozen: { $who }
seats-more = Dit zijn de laatste { $count }.
