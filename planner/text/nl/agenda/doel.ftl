### Step 3: Doel

goal-own-title = Eerst ieder in eigen woorden
goal-own-nobody = Er zit nog niemand aan tafel. Zet eerst de partijen aan tafel, dan schrijft elk het doel in eigen woorden.
goal-to-table = Naar de tafel
goal-own-why = Schrijf eerst zelf op waar je naartoe wilt, en lees dan wat de anderen schreven. Zo zie je wat jullie delen en waar jullie iets anders willen, voordat één tekst dat verbergt.
field-own-goal = Het doel zoals jullie het zouden zeggen
field-own-goal-help = Eén of twee zinnen. Het hoeft nog niet hetzelfde te zijn als bij de anderen.
goal-own-none = heeft nog niets geschreven.
goal-own-write = Schrijf het in je eigen woorden

field-goal = Ons gezamenlijke doel
field-goal-help = Wat is er dan anders in de wijk, en wanneer?
goal-joint-title = Dan samen één tekst
goal-version = Dit is versie { $version } van de tekst.
goal-joint-none = Er is nog geen gezamenlijke tekst.
step-doel-example = In 2028 is de buurt één keer opengegaan: met een nieuw riool, meer schaduw, zuinige woningen en bewoners die zelf hebben gekozen wat er voor hun deur komt.
goal-write = Schrijf de gezamenlijke tekst

goal-versions = Eerdere versies van het doel
goal-version-named = Versie { $version }: { $text }
compare-legend = Onderstreept is erbij gekomen, doorgestreept is weggehaald.
