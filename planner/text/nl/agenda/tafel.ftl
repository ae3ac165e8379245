### Step 1: Tafel

step-tafel-example = Woonstede (woningcorporatie) weet welke flats wanneer aan de beurt zijn, zoekt bewoners die meedoen en heeft 320 uur per jaar.
party-knows = Weet: { $text }
party-seeks = Zoekt: { $text }
party-hours = Heeft { $hours } uur per jaar.
that-is-you = dat ben jij
party-nothing-told = Wat deze partij weet en zoekt, is nog niet opgeschreven.

party-usual = Vaak zitten ook aan tafel: { $kinds }.
party-invite = { $kind ->
    [gemeente] Zet de gemeente aan tafel
    [woningcorporatie] Zet een woningcorporatie aan tafel
    [huurdersorganisatie] Zet een huurdersorganisatie aan tafel
   *[other] Zet bewoners aan tafel
 }
party-add = Zet aan tafel
party-another = Voeg een partij toe
field-party-name = Naam van de partij
field-party-kind = Soort partij
field-party-knows = Wat weet deze partij van de wijk?
field-party-knows-help = Kennis die de anderen niet hebben.
field-party-seeks = Wat zoekt deze partij?
field-party-seeks-help = Wat er voor haar beter moet worden.
field-party-hours = Uren per jaar
field-party-hours-help = Hoeveel tijd ze heeft voor deze agenda.

party-remove = Haal { $name } van tafel
field-party-leaves = Waarom gaat deze partij van tafel?
field-party-leaves-help = Wat ze zei, telt dan niet meer mee. De reden blijft in de geschiedenis staan.
party-leaves = Haal van tafel

person-speaks = Spreekt voor deze partij: { $function }, { $when }.
person-since-until = sinds { $since }, tot en met { $until }
person-from-until = van { $since } tot en met { $until }
person-since = sinds { $since }
person-from = vanaf { $since }
person-stands-for = Staat voor de belofte bij { $actions }.
party-contact = Aanspreekpunt: { $contact }.
person-gone = Nu spreekt niemand voor deze partij.
person-nobody = Wie voor deze partij spreekt, is nog niet opgeschreven.
person-leaves-title = Per wanneer vertrekt { $function }?
field-person-last-day = Laatste dag
field-person-last-day-help = Wat deze functie beloofde, is daarna zonder gezicht: niemand staat er dan voor, tot iemand van jullie het overneemt.
field-person-successor = Wie volgt op?
field-person-successor-help = De functie van de opvolger. Die begint op de laatste dag en kan de beloften dan meteen overnemen. Weet je het nog niet, laat dit dan leeg.
person-leave = Bewaar de laatste dag
person-leaves = Vertrekt
party-contact-remove = Haal aanspreekpunt ‘{ $contact }’ weg
person-until = { $function } tot { $until }
person-past = Eerder: { $people }.

promise-title = De belofte bij { $action }
promise-left = Zonder gezicht (niemand staat er nu voor): de belofte bij { $action }. Tot en met { $until } stond { $function } ervoor.
promise-accept = Neem deze belofte over
promise-stand = Sta voor de belofte bij { $action }
promise-nobody = Zeg eerst wie voor jullie spreekt. Die kan de belofte overnemen.
field-promise-who = Wie staat ervoor?
promise-never = { $count ->
    [one] Wie voor de belofte bij { $actions } staat, is nog niet gezegd.
    [2] Wie voor de beloften bij { $actions } staat, is nog niet gezegd.
   *[other] Wie voor de beloften bij { $count } acties staat, is nog niet gezegd.
 }
promise-handed-on = De belofte bij { $action }: { $function } staat er tot en met { $until } nog voor. Wie opvolgt, kan haar nu al overnemen.

person-another = Nog iemand spreekt voor ons
person-new = Wie spreekt voor ons?
field-person-function = Welke functie spreekt voor ons?
field-person-function-help = Geen naam van een persoon: bijvoorbeeld gebiedsregisseur.
field-person-since = Vanaf welke dag
person-add = Dit is onze vertegenwoordiger

knows-title = Wie weet wat, en wie zoekt wat
knows-party = Partij
knows-knows = Weet
knows-seeks = Zoekt
knows-caption = Naast elkaar wat elke partij weet en zoekt. Zoekt iemand iets wat jij weet? Zeg het.
