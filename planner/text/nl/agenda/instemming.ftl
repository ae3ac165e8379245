### Consent, under every text

consent-title = Wie zegt ja tegen deze tekst?
consent-ended = Deze actie is afgerond of gestopt. Antwoorden kan niet meer.
consent-idea = Dit is nog een idee. Zet de actie op voorgesteld, dan kan elke partij antwoorden.
consent-says-again = gaf antwoord op versie { $version } van de tekst. Die is sindsdien gewijzigd.
consent-says-not-asked = is nog niet gevraagd.
consent-says-nothing = heeft nog niet geantwoord.
consent-says-ja = zegt ja.
consent-says-ja-mits = zegt ja, mits: “{ $reason }”
consent-says-bezwaar = heeft bezwaar: “{ $reason }”

consent-what-changed = Wat veranderde er van versie { $old } naar versie { $new } van de tekst?
compare-came = is erbij gekomen.
compare-went = is eraf gegaan.
compare-otherwise = { $field } is gewijzigd.
compare-field = { $field }:
compare-added = erbij:
compare-removed = weg:
compare-now = { $field }: { $new }
compare-was-now = { $field }: was { $old }, is nu { $new }.
compare-gone = { $field }: { $old } is weggehaald.
compare-nothing = Er is niets veranderd.

consent-version = Het gaat om versie { $version } van de tekst.
consent-words = Lees de tekst waar het om gaat
field-answer = Ons antwoord
field-answer-help = Met ‘ja, mits’ ga je akkoord: de anderen onthouden je voorwaarde. Met een bezwaar kan de agenda nog niet worden vastgesteld.
field-condition = Wat is jullie voorwaarde?
field-condition-help = Schrijf het zo dat de anderen er iets mee kunnen.
field-objection = Wat is jullie bezwaar?
field-objection-help = Wat zou er moeten veranderen om ja te zeggen?
consent-send = Geef dit antwoord
consent-form = Wat vindt { $party } van deze tekst? (versie { $version })
consent-words-moved = De tekst is gewijzigd terwijl je antwoordde: dit is nu versie { $version } van de tekst. Wat je typte staat er nog. Lees de tekst nog eens voor je antwoordt.
consent-change = Verander je antwoord
consent-give = Geef je antwoord

consent-warn-settled = { $count } partijen gaven antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het hun opnieuw en is de agenda niet meer vastgesteld.
consent-warn = { $count ->
    [one] Eén partij gaf antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het haar opnieuw.
   *[other] { $count } partijen gaven antwoord op deze tekst. Bewaar je een wijziging, dan vragen we het hun opnieuw.
 }
compare-from = Van
compare-to = Naar
