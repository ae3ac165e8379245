### Step 7: Leren

learn-none = There are no actions to learn from yet.
learn-example = Energy helpers at home. We expected lower gas use. We saw that people mostly wanted help with the bill. We go on, with somebody who knows about allowances.
learn-to-actions = To the actions
review-now = Look back now
review-due = Look back at ‘{ $action }’: the day was { $day }.

review-early = Look back sooner
review-title = Looking back at ‘{ $action }’
review-no-figure = No figure was recorded for this action. What you saw counts too.
review-then = At the start

review-value = { $value } (in { $year })
review-no-newer = no newer figure yet
review-figure-now = Now
review-no-cause = The figures stand beside each other. They don’t say that the action did it.
decision-doorgaan = Go on
decision-bijstellen = Adjust
decision-opschalen = Scale up
decision-stoppen = Stop
field-expected = What did we expect?
field-seen = What did we see?
field-seen-help = Also what people in the wijk tell. Don’t write about persons.
field-unknown = We don’t know
field-decision = What do we do now?
field-decision-because = Why?
field-next-on = When do we look back again?
field-next-on-help = Needed when the action goes on or is adjusted.
review-save = Keep this review
review-hold = Look back

review-no-day = There is nothing to look back at now, and no day has been set.
review-next = There is nothing to look back at now. The first day is { $day }: { $action }.
learn-per-action = Per action
learn-count = { $reviews ->
    [0] Not looked back yet
    [one] Looked back once
   *[other] Looked back { $reviews } times
 }, { $lines ->
    [0] nothing in the log yet
    [one] 1 line in the log
   *[other] { $lines } lines in the log
 }.
learn-close = Close

review-past = How we looked back
review-expected = Expected: { $text }
review-seen = Seen: { $text }
review-unknown = We don’t know.
review-figure-then = { $label }: { $then }. There is no newer figure yet.
review-figures = { $label }: first { $then }, now { $now }. { $moved ->
    [omhoog] The figure went up.
    [omlaag] The figure went down.
   *[gelijk] The figure stayed the same.
 } The figure doesn’t say why.
review-decided-doorgaan = We go on: { $reason }
review-decided-bijstellen = We adjust: { $reason }
review-decided-opschalen = We scale up: { $reason }
review-decided-stoppen = We stop: { $reason }
review-again = Looking back again on { $day }.

log-title = Log
log-none = Nothing written yet. One sentence is enough: what you learned, decided, saw or handed over.
log-all = Everything
log-kinds-les = Lessons
log-kinds-besluit = Decisions
log-kinds-signaal = Signals
log-kinds-overdracht = Handovers
log-show = What do you want to see?
log-more = { $count ->
    [one] Show 1 older line
   *[other] Show { $count } older lines
 }
log-line-les = { $party } learned: { $text }
log-line-besluit = { $party } noted a decision: { $text }
log-line-signaal = { $party } saw: { $text }
log-line-overdracht = { $party } handed over: { $text }
log-kind-les = A lesson
log-kind-besluit = A decision
log-kind-signaal = A signal
log-kind-overdracht = A handover
field-log-kind = What is it?
field-log-text = In your own words
field-log-text-help = A line stays and doesn’t change any more. Don’t write about persons.
log-add = Put in the log
log-another = Write a line

share-there = This action is among the examples
share-title = What goes along to the examples?
share-along = This goes along: the name ‘{ $action }’, { $areas }, { $period }, the parties that do it ({ $parties }), the themes of the opgave, and the text below.
share-not-along = Hours, money, answers and the rest of the log stay here. Everyone with this app can read the example. So check that nothing in it is about persons.
share-seen = We saw: { $text }
share-fictional = This is a made-up example, to practise with.
field-what-share = What was done, and what did we see?
field-what-share-help = What you expected, and what you saw when looking back. Adapt it for who wasn’t there.
field-carried-by = What helped?
field-carried-by-share = These are your lessons. Change them for who wasn’t there.
field-first-trouble = What was the first sign of trouble?
share-action = Share among the examples

lessons-title = Our lessons
lessons-none = No lessons yet. Write a lesson in the log of an action and it will stand here.
lessons-example = Ring the bell first, and bring the drawing only after that.
lessons-why = Begin a new action with what you know already.
lesson-from = { $party }, { $day }, at ‘{ $action }’
lessons-build = Build on it
lessons-more = { $count ->
    [one] Show 1 older lesson
   *[other] Show { $count } older lessons
 }

realised-title = What came of it
realised = Of { $count ->
    [one] 1 action
   *[other] { $count } actions
 }: { $parts }.
realised-learned = { $count } learned from
realised-scaled-up = { $count } scaled up
realised-stopped = { $count } stopped
realised-running = { $count ->
    [one] 1 is running
   *[other] { $count } are running
 }
realised-agreed = { $count ->
    [one] 1 is agreed
   *[other] { $count } are agreed
 }
realised-idea = { $count ->
    [one] 1 is still an idea or proposal
   *[other] { $count } are still an idea or proposal
 }
realised-elsewhere = Without a place in one of these wijken
realised-in = { $area }: { $parts }.
