### Agenda’s: the list, begin, join, tidy up

agendas-title = Agendas
agendas-why = An agenda is small: a few tasks everyone recognises, and a few actions to learn from.
agendas-example = Rivierwijk 2026–2028. The municipality, the housing association, the tenants and a residents’ group open up one street once, and look on 1 May 2027 at what it brought.
begin-button = Begin an agenda

join-open = Add an agenda from a file
begin-question = For which district do you begin an agenda?
begin-no-areas = No districts are loaded yet. First load a map of districts and neighbourhoods.
begin-load = Go to Data

begin-gemeente = Municipality
begin-weights = The weights “{ $name }” go along to this agenda.
begin-area-wijk = { $name } (district)
begin-area-buurt = { $name } (neighbourhood)
begin-areas = Districts or neighbourhoods
begin-areas-help = Begin with one. More is fine, also in another municipality.
begin-title = Name of the agenda
begin-title-help = As you talk about it. You can change it later.
begin-from = From year
begin-to = Up to and including year
begin-save = Begin this agenda

join-question = Which agenda do you want to add?
join-why = Another organisation makes the file in step 6 of its agenda. You see first what happens; nothing changes until you choose so.
join-file = File of an agenda (.json)
join-problem = { $file }: { $problem }

join-is-new = ‘{ $title }’ is not here yet. A new agenda comes in.
join-is-here = ‘{ $title }’ is here already. What the file holds joins your own work.
join-nothing = ‘{ $title }’ is here already. The file brings nothing new.
counted-reviews = { $count ->
    [one] 1 look back
   *[other] { $count } looks back
 }
counted-checks = { $count ->
    [one] 1 cooperation check
   *[other] { $count } cooperation checks
 }
counted-origins = { $count ->
    [one] 1 reference to what an action learned from
   *[other] { $count } references to what actions learned from
 }

tidy-what = Choose what happens
tidy-archive = Archive: off the list, can still be read and brought back
tidy-bring-back = Bring it back to the list
tidy-delete = Delete for good
tidy-reason = Why?
tidy-reason-needed = Write down why. The reason is kept when the agenda is gone. Name no persons.
tidy-reason-help = May stay empty. It goes into the history of the agenda.
tidy-goes = This disappears, and doesn't come back:

counted-parties = { $count ->
    [one] 1 party at the table
   *[other] { $count } parties at the table
 }
counted-opgaven = { $count ->
    [one] 1 opgave
   *[other] { $count } opgaven
 }
counted-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
 }
counted-consents = { $count ->
    [one] 1 answer of a party
   *[other] { $count } answers of parties
 }
counted-log = { $count ->
    [one] 1 line in the log
   *[other] { $count } lines in the log
 }
counted-signals = { $count ->
    [one] 1 signal from the wijk
   *[other] { $count } signals from the wijk
 }
counted-editions = { $count ->
    [one] 1 edition
   *[other] { $count } editions
 }
counted-events = { $count ->
    [one] 1 line of history
   *[other] { $count } lines of history
 }
join-here = Here: { $field }
join-in-file = In the file: { $field }
join-more = Show the other { $count }
join-comes = This comes in
join-changes = This changes
join-voice-left = a party that isn't at the table
join-voices = Answers or own words come in of: { $who }. The app can't see whether they wrote these themselves. Ask them when in doubt.
join-left-out = { $count ->
    [one] One answer belongs to a text that is different here. It stays out.
   *[other] { $count } answers belong to a text that is different here. They stay out.
 }

join-go = Go to the agenda
join-clashes = { $count ->
    [one] In one place you both changed something
   *[other] In { $count } places you both changed something
 }
join-clashes-why = Read both texts and choose which stays. When in doubt talk to each other first; the file stays valid.
join-same-name = This party sits here already under the same name. Keep the one here; what the file holds of the other stays out. Are they really two, then first give one of them another name.
join-otherwise = This is different here than in the file, but not in a text.
join-choose = What stays of ‘{ $what }’?
join-keep-ours = Keep what is here
join-take-theirs = Take what the file holds
join-answers = Whose answers do you take?
join-answers-why = Choose for each party. What you leave out doesn't come in now; you can still take it from the same file later.
join-answers-scores = Scores of a cooperation check only come together: when you leave out one party that gave scores there, that check doesn't come along.
join-answers-of = { $party }: { $answers }
join-answers-take = Take them
join-answers-leave = Leave them out

answers-consents = { $count ->
    [one] 1 answer
   *[other] { $count } answers
 }
answers-scores = { $count ->
    [one] scores in 1 cooperation check
   *[other] scores in { $count } cooperation checks
 }
answers-goals = { $count ->
    [one] 1 goal in its own words
   *[other] { $count } goals in its own words
 }

join-left = { $count ->
    [one] Make one more choice.
   *[other] Make { $count } more choices.
 }
join-new = Add this agenda
join-do = Join the file
join-failed = Adding the file failed. The mistake is ours and stands in the log of the server. Nothing was changed.

regions-link = See agendas by region
agendas-filter = Search by name, wijk or gemeente
agendas-all = { $all ->
    [one] 1 agenda
   *[other] { $all } agendas, last changed first
 }
agendas-count = { $shown ->
    [0] No agenda fits. There are { $all }.
   *[other] { $shown } of { $all } agendas, last changed first
 }
agendas-more = The first { $shown } of { $fitting } agendas, last changed first. Search by name, wijk or gemeente to see the others.
agendas-parties = { $count ->
    [0] no parties yet
    [one] 1 party
   *[other] { $count } parties
 }
agendas-actions = { $count ->
    [0] no actions yet
    [one] 1 open action
   *[other] { $count } open actions
 }
agendas-changed = changed on { $day }

archived-title = Archived ({ $count })
archived-why = You can read these agendas, not change them. You can bring them back.
archived-since = Archived on { $day }.
archived-reason = The reason: { $reason }
tidy-open = Tidy up
tidy-question = What do you want to do with ‘{ $title }’?
tidy-goes-regions = These regions then follow the agenda no longer: { $regions }.
tidy-stays = What stays: the name of the agenda, that it was there, when it was taken away, by whom and why. What others took along (a PDF, a file, a copy of an action, an example) stays with them. Want to keep something? First make a PDF or a file in step 6.
tidy-do-archive = Archive this agenda
tidy-do-bring-back = Bring this agenda back
tidy-do-delete = Delete this agenda for good
tidied-archive = ‘{ $title }’ is archived and stands below under Archived.
tidied-bring-back = ‘{ $title }’ is in the list again.
tidied-delete = ‘{ $title }’ is deleted.
