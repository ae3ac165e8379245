### Step 4: Samenwerken

together-interwoven-title = Hoe hangt het werk aan elke opgave samen?
together-no-opgave = Er staat nog geen opgave op de agenda. Zet er bij stap 2 een neer, dan kies je hier hoe het werk eraan samenhangt.
together-example = Riool en steigers in dezelfde straat hangen sterk samen. Een bankje plaatsen kan één partij alleen.
field-interwoven = Hoe zit het werk van de partijen in elkaar?
field-interwoven-help = Werk zoveel samen als nodig is, niet zoveel als kan.
together-asks = Dat vraagt om
together-rate = Kies hoe het samenhangt

together-check-later = Dit kan ook later: de agenda gaat ook zonder toets verder.
together-check-title = Is de basis goed genoeg?
together-check-why = In een samenwerkingstoets geeft elke partij zeven cijfers, zonder die van een ander te zien. Dat kost ongeveer drie minuten. Een hoger cijfer is niet beter: het gaat erom of de basis past bij hoe je samenwerkt.
check-asks = Is de basis goed genoeg voor ‘{ $form }’? Begonnen op { $day }.
check-on = Toets over: { $about }

together-whole-table = De hele tafel
check-scored-some = Cijfers gegeven: { $scored }. Nog niet: { $waits }.
check-scored-all = Cijfers gegeven: { $scored }. De begeleider kan de toets openen.
check-scored-nobody = Nog geen partij gaf cijfers. De toets wacht op { $waits }.

check-score = Geef onze cijfers
check-give = Bewaar onze cijfers
check-how = Antwoord namens je hele partij. Twijfel je, kies dan het cijfer dat er het dichtst bij ligt. De anderen zien het pas als de toets opengaat.
check-own = Jullie cijfers: { $scores }. Alleen jullie zien ze, en je kunt ze veranderen tot de toets opengaat.

check-open-now = Open de toets
check-open-early = Open nu, zonder { $parties }
check-open-sure = Daarna ziet iedereen alle cijfers. Niemand kan ze dan nog geven of veranderen, ook { $parties } niet.
check-open-wait = Wacht nog

together-few-parties = Een toets vergelijkt wat partijen ervan vinden. Zet bij stap 1 minstens twee partijen aan tafel.
check-another = Begin nog een toets
check-start = Begin een samenwerkingstoets
field-check-about = Waarover gaat de toets?
field-check-form = Hoe willen jullie samenwerken?
field-check-form-help = We stellen de lichtste vorm voor die past bij hoe het werk samenhangt.
check-start-now = Begin de toets

together-results-title = Wat de toets zegt
check-opened = { $about } · { $form }
check-opened-on = Geopend op { $day }.
check-without = Zonder cijfers van { $parties }.

check-party-gone = een partij die niet meer aan tafel zit
check-spread-wide = Het laagste is { $lowest }; jullie liggen { $spread } uit elkaar: iets om over te praten.
check-spread = Het laagste is { $lowest }{ $spread ->
    [0] ; iedereen geeft hetzelfde.
   *[other] ; jullie liggen { $spread } uit elkaar.
 }
check-needs-more = Voor { $form } is minstens { $least } nodig.
check-needs = Genoeg voor { $form }: dat vraagt { $least }.

check-fits = De basis is goed genoeg voor { $form }: nergens ligt het laagste cijfer onder wat deze vorm vraagt.
check-lighter = Of werk lichter samen: voor { $form } is de basis wel goed genoeg.
check-no-lighter = Een lichtere vorm die nu al past, is er niet. Begin met dit gesprek.
check-lacks = { $count ->
    [one] Voor { $form } ontbreekt er iets aan de basis. Praat daar eerst over:
   *[other] Voor { $form } ontbreken er { $count } dingen aan de basis. Praat daar eerst over:
 }
check-risks = Waar je op let bij { $form }
check-fields = De zeven vragen, met de cijfers van elke partij
check-came-late = De toets ging open voordat jullie cijfers bewaard waren. Ze staan er niet bij; geef ze bij een volgende toets.

series-title = Wat er anders is dan op { $day }
series-lowest-same = { $field }: het laagste cijfer bleef { $now }, het verschil ging van { $apart } naar { $spread }.
series-lowest = { $field }: het laagste cijfer ging van { $before } naar { $now }, het verschil van { $apart } naar { $spread }.
series-same = { $count ->
    [one] { $fields } bleef gelijk.
   *[other] { $fields } bleven gelijk.
 }
series-field = Onderwerp
series-cell = laagste { $lowest }, verschil { $spread }
series-caption = Laagste cijfer en verschil per toets
check-earlier = De toets van { $day }
check-ours = Wat een vorm minstens vraagt (≥), is een aanname van ons. Ook dat een verschil van { $wide } of meer iets is om over te praten. De vormen en de onderwerpen van de toets komen uit: { $sources }.
