### Step 1: Tafel

step-tafel-example = Woonstede (housing association) knows which flats are due when, seeks residents who join in and has 320 hours a year.
party-knows = Knows: { $text }
party-seeks = Seeks: { $text }
party-hours = Has { $hours } hours a year.
that-is-you = that is you
party-nothing-told = What this party knows and seeks is not written down yet.

party-usual = Often at the table as well: { $kinds }.
party-invite = { $kind ->
    [gemeente] Seat the municipality
    [woningcorporatie] Seat a housing association
    [huurdersorganisatie] Seat a tenants’ organisation
   *[other] Seat residents
 }
party-add = Seat at the table
party-another = Add a party
field-party-name = Name of the party
field-party-kind = Kind of party
field-party-knows = What does this party know about the district?
field-party-knows-help = Knowledge the others don’t have.
field-party-seeks = What does this party seek?
field-party-seeks-help = What has to get better for it.
field-party-hours = Hours a year
field-party-hours-help = How much time it has for this agenda.

party-remove = Take { $name } from the table
field-party-leaves = Why does this party leave the table?
field-party-leaves-help = What it said no longer counts. The reason stays in the history.
party-leaves = Take from the table

person-speaks = Speaks for this party: { $function }, { $when }.
person-since-until = since { $since }, through { $until }
person-from-until = from { $since } through { $until }
person-since = since { $since }
person-from = from { $since }
person-stands-for = Stands for the promise in { $actions }.
party-contact = Contact: { $contact }.
person-gone = Nobody speaks for this party now.
person-nobody = Who speaks for this party hasn’t been written down yet.
person-leaves-title = When does { $function } leave?
field-person-last-day = Last day
field-person-last-day-help = What this function promised is without a face after that: nobody stands for it, until one of you accepts it.
field-person-successor = Who comes next?
field-person-successor-help = The function of the successor, who begins on the last day and can then accept the promises at once. Leave it empty when you don’t know yet.
person-leave = Save the last day
person-leaves = Leaves
party-contact-remove = Remove contact ‘{ $contact }’
person-until = { $function } until { $until }
person-past = Before: { $people }.

promise-title = The promise in { $action }
promise-left = Without a face (nobody stands for it now): the promise in { $action }. Through { $until } it was { $function }.
promise-accept = Accept this promise
promise-stand = Stand for the promise in { $action }
promise-nobody = First say who speaks for you. They can accept the promise.
field-promise-who = Who stands for it?
promise-never = { $count ->
    [one] Who stands for the promise in { $actions } hasn’t been said yet.
    [2] Who stands for the promises in { $actions } hasn’t been said yet.
   *[other] Who stands for the promises in { $count } actions hasn’t been said yet.
 }
promise-handed-on = The promise in { $action }: { $function } still stands for it through { $until }. The successor can accept it already.

person-another = Somebody else speaks for us too
person-new = Who speaks for us?
field-person-function = Which function speaks for us?
field-person-function-help = Not a person’s name: for instance area manager.
field-person-since = From which day
person-add = This is our representative

knows-title = Who knows what, and who seeks what
knows-party = Party
knows-knows = Knows
knows-seeks = Seeks
knows-caption = Side by side what each party knows and seeks. Does somebody seek what you know? Say so.
