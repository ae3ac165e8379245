### One agenda: what stands around its steps

archived-read-only = This agenda was archived on { $day }. You read it, changing it isn't possible.
archived-to-list = You can bring it back at Agendas, under Archived
who-facilitator = facilitator of the conversation
who-lezer = reader, I don't write
i-am = I am …
lost-seat = Your party is no longer at the table. Choose again who you are.
agenda-line = { $areas } · agenda { $start }–{ $end } · { $state }
agenda-rename = Change name and years
story-link = New here? Read the story

area-gone = There are no figures about { $area } any more: none of the loaded maps holds this area.
waits-for = Waiting for an answer from { $whom }.
open-for-party = { $count ->
    [0] Nothing is open for { $party } now.
    [one] 1 thing is still open for { $party }:
   *[other] { $count } things are still open for { $party }:
 }
open-for-table = { $count ->
    [0] Nothing is open for the whole table now.
    [one] 1 thing is still open for the whole table:
   *[other] { $count } things are still open for the whole table:
 }
todo-answer-goal = Answer the goal
todo-score-of = Give your marks in the check on ‘{ $what }’
todo-seat-parties = Seat the parties
todo-tell-knows = Write down what you know
todo-tell-seeks = Write down what you seek
todo-tell-hours = Write down how many hours you have
todo-name-representative = Say who speaks for you
todo-name-opgave = Put an opgave on the agenda
todo-say-own-words = Say in your own words what ‘{ $what }’ is to you
todo-say-who-decides = Say who decides about ‘{ $what }’
todo-write-goal = Write the goal together
todo-write-own-goal = Write the goal in your own words
todo-rate-interwoven = Say how the work on ‘{ $what }’ hangs together
todo-start-check = Begin a cooperation check
todo-score = Give your marks in the cooperation check
todo-name-action = Think of a pilot action
todo-complete-hypothesis = Complete what ‘{ $what }’ expects
todo-set-review = Choose a day to look back at ‘{ $what }’
todo-give-and-get = Fill in what you give and get in ‘{ $what }’
todo-answer = Answer ‘{ $what }’
todo-begin-action = Begin ‘{ $what }’
todo-share = Share the agenda with all parties
todo-settle = Settle the agenda
todo-agree-actions = Move the actions everyone said yes to, to agreed
todo-hold-review = Look back at ‘{ $what }’
todo-accept-promise = Take over the promise in ‘{ $what }’
open-more = and { $count } more
open-awaited-of = { $party }: { $steps }
open-awaited = { $count ->
    [one] Waiting for 1 party
   *[other] Waiting for { $count } parties
 }

agree-the-goal = the goal
thread-title = The golden thread
thread-more-figures = { $count ->
    [one] and 1 more figure
   *[other] and { $count } more figures
 }
thread-figure = Figure
thread-opgave = Task
thread-action = Action
thread-consent = Consent
thread-review = Looking back
thread-no-figure = Choose a figure
thread-no-opgave = Put a task on the agenda
thread-no-action = Think of an action
thread-no-review = Choose a day
thread-lacks-figure = no figure yet
thread-lacks-opgave = no opgave yet
thread-lacks-action = no action yet
thread-lacks-review = no day yet
thread-later-figure = a signal from the district
thread-later-action = what you try together
thread-later-review = when you look at what it brought
thread-later-consent = who agrees
thread-review-after = after the action

step-tafel = Table
step-tafel-question = Who is at the table?
step-tafel-why = First who and why, rules last. Write down for each party what it knows, what it seeks and how much time it has.
step-urgentie = Urgency
step-urgentie-question = What do we share as urgent?
step-urgentie-why = Who doesn’t feel the same urgency drops out later. Write down what everyone recognises, and put a figure beside it.
step-doel = Goal
step-doel-question = What does everyone say yes to?
step-doel-why = One text, in words everyone uses. If the text changes, you ask again.
step-samenwerken = Cooperate
step-samenwerken-question = How do we work together?
step-samenwerken-why = Cooperate as lightly as the opgave allows. More is not better by itself.
step-acties = Pilot actions
step-acties-question = What do we try out?
step-acties-why = An action is small, has an expectation and a day to look back. What doesn’t work is a lesson too.
step-afspreken = Agree
step-afspreken-question = What do we agree on?
step-afspreken-why = Silence is no yes. Each party answers for itself, on the words as they are now.
step-leren = Learn
step-leren-question = What do we learn from it?
step-leren-why = An action is a trial. What fails is a lesson too.
rail-label = Steps of the agenda
there-skipped = skipped
there-parties = { $count ->
    [0] still empty
    [one] 1 party
   *[other] { $count } parties
 }
there-opgaven = { $count ->
    [0] still empty
    [one] 1 task
   *[other] { $count } tasks
 }
there-goal = written down
there-nothing = still empty
there-check-begun = check begun
there-checks = { $count ->
    [one] 1 check
   *[other] { $count } checks
 }
there-form = form: { $form }
there-actions = { $count ->
    [0] still empty
    [one] 1 open action
   *[other] { $count } open actions
 }
there-reviews = { $count ->
    [0] nothing learned yet
    [one] looked back once
   *[other] looked back { $count } times
 }
there-open = { $count } open
step-next = On to { $step }

live-away = No news of others for now. The app tries again by itself.
live-line = { $at } · { $what }
choose-who-you-are = Choose your party at ‘I am’ to write in your own words.
wijk-kind-dorp = village
wijk-kind-vooroorlogs = wijk from before 1945
wijk-kind-naoorlogs = wijk from after 1945
wijk-kind-hoogbouw = wijk with many high flats
why-theme = it is also about { $what }
why-form = they worked together the same way ({ $what })
why-parties = these parties took part too: { $what }
why-wijk = it was also a { $what }
why-this-one = Why this example: { $parts }.
field-outcome = What came of it?
field-outcome-help = Failing is no shame. It saves others trouble.
outcome-gelukt = Worked
outcome-deels = Partly worked
outcome-mislukt = Failed or stopped
outcome-onbekend = Outcome not known

scope-regionaal = Regional: this must
scope-lokaal = Local: this can
field-scope = Who takes it up?
field-scope-help = Regional what must, local what can: together only what one gemeente can’t do alone.
field-scope-reason = Why?
scope-because = The reason: { $reason }.

history-somebody = The facilitator
event-create-agenda = { $who } began this agenda.
event-edit-agenda = { $to ->
    [none] { $who } changed the name, the period or what is urgent.
   *[other] { $who } moved the agenda to { $to }.
 }
event-write-ambition = { $who } wrote a new text for the goal.
event-speak-as = { $who } joined the table.
event-set-weights = { $who } chose how heavily each figure counts.
event-add-party = { $who } seated { $what } at the table.
event-edit-party = { $who } changed { $what }.
event-remove-party = { $who } took { $what } from the table.
event-add-opgave = { $who } put the task “{ $what }” on the agenda.
event-edit-opgave = { $who } changed the task “{ $what }”.
event-park-opgave = { $who } parked the task “{ $what }”.
event-reopen-opgave = { $who } put the task “{ $what }” back on the agenda.
event-set-say = { $who } wrote down who decides: { $what }.
event-add-action = { $who } put the action “{ $what }” on the agenda.
event-edit-action = { $who } changed the action “{ $what }”.
event-move-action = { $who } moved the action “{ $what }” to { $to }.
event-set-contribution = { $who } wrote down a contribution: { $what }.
event-settle = { $who } moved the agenda to { $to }.
event-agree-actions = { $who } moved the actions everyone said yes to, to agreed.
event-answer = { $who } said ‘{ $to }’ to { $what }.
event-write-own-goal = { $who } wrote the goal in its own words.
event-start-check = { $who } began a cooperation check.
event-score = { $who } filled in the cooperation check.
event-open-check = { $who } opened the cooperation check.
event-add-entry = { $who } wrote in the log of “{ $what }”.
event-hold-review = { $who } looked back at “{ $what }”.
event-seat = { $who } named who speaks.
event-leave = { $who } noted that a function becomes vacant.
event-hand-over = { $who } handed over the tasks of a function.
event-accept-promise = { $who } took over a promise: { $what }.
event-add-signal = { $who } wrote down what can be seen in the wijk.
event-start-from-example = { $who } began the action “{ $what }” from an example.
event-build-on-lesson = { $who } built with “{ $what }” on a lesson.
event-copy-action = { $who } copied the action “{ $what }” from elsewhere.
event-keep-edition = { $who } kept an edition of the agenda.
event-restore = { $who } restored an earlier edition of the agenda.
event-import-agenda = { $who } read a file with this agenda.
event-export-agenda = { $who } gave this agenda as a file.
event-archive-agenda = { $who } archived this agenda.
event-bring-back = { $who } brought this agenda back from the archive.
