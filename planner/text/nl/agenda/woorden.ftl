### Words that several steps share

row-edit = Wijzig
state-concept = concept
state-gedeeld = gedeeld
state-vastgesteld = vastgesteld
state-afgerond = afgerond

put-on-agenda = Zet op de agenda
party-none = geen partij
parties-none = Er zit nog niemand aan tafel.
opgaven-none = Er staat nog geen opgave op de agenda.
opgave-no-figures = Aan deze opgave is nog geen cijfer gekoppeld.
agree-no-goal = Er is nog geen gezamenlijk doel.
given-nobody = Nog geen partij doet mee aan deze actie.
talk-about = Waar praten we over?

kind-gemeente = gemeente
kind-woningcorporatie = woningcorporatie
kind-huurdersorganisatie = huurdersorganisatie
kind-bewoners = bewoners
kind-ondernemers = ondernemers
kind-zorg = zorg
kind-welzijn = welzijn
kind-onderwijs = onderwijs
kind-politie = politie
kind-waterschap = waterschap
kind-netbeheerder = netbeheerder
kind-overig = andere organisatie

interwoven-1 = Los: ieder kan het alleen.
interwoven-2 = Raakt elkaar: elkaar op de hoogte houden is genoeg.
interwoven-3 = Hangt samen: plannen op elkaar aanpassen helpt.
interwoven-4 = Sterk verbonden: zonder elkaar lukt het half.
interwoven-5 = Vervlochten: alleen samen lukt het.
interwoven-unknown = Hoe het werk van de partijen in elkaar zit, is nog niet gekozen.

say-choice-zelf = Dat beslis ik zelf
say-choice-samen = Dat beslissen we samen
say-choice-anderen = Dat beslissen anderen
say-light-conflict = { $count ->
    [2] Twee partijen zeggen: wij beslissen zelf ({ $parties }). Praat over: welk deel is van wie, en waar heb je elkaar bij nodig?
   *[other] { $count } partijen zeggen: wij beslissen zelf ({ $parties }). Praat over: welk deel is van wie, en waar heb je elkaar bij nodig?
 }
say-light-nobody = Alle partijen zeggen: dat beslissen anderen. Praat over: wie zou het als eigen taak kunnen zien, en wat heeft die daarvoor nodig?
say-light-together = Niemand zegt: dat beslis ik zelf. Praat over: wie zet de eerste stap, en wie hakt de knoop door?
say-light-incomplete = Nog niet gezegd door { $parties }.
say-light-clear = { $parties } beslist, de anderen sluiten aan.

nature-fysiek = Fysieke actie
nature-sociaal = Sociale actie
action-state-idee = idee
action-state-voorgesteld = voorgesteld
action-state-akkoord = akkoord
action-state-loopt = loopt
action-state-geleerd = geleerd
action-state-gestopt = gestopt
action-state-opgeschaald = opgeschaald

role-faciliteren = Begeleiden (faciliteren)
role-cocreeren = Meewerken (co-creëren)
role-beslissen = Beslissen

initiative-bewoners = Bewoners
initiative-ondernemers = Ondernemers
initiative-organisatie = Een organisatie
initiative-gemengd = Van meer kanten

hoped-omhoog = Dat het omhooggaat
hoped-omlaag = Dat het omlaaggaat
hoped-gelijk = Dat het gelijk blijft

answer-ja = Ja
answer-ja-mits = Ja, mits
answer-bezwaar = Bezwaar
