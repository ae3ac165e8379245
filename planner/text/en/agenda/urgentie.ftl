### Step 2: Urgentie

questions-title = First question for you
questions-why = What you see and what the figures say differ. Neither is wrong. Start talking here.
figure-without-score = in { $area }: { $value } ({ $year }). There is too little data to compare.
figure-among-nl = { $level } in the Netherlands
figure-among-fictional = { $level } in the fictional gemeenten
figure-among-gemeente = { $level } in its own gemeente
figure-among-stedelijkheid = { $level } that are as urban
figure-among-scored = { $level } with a score
figure-among-stedelijkheid-scored = equally urban { $level } with a score
figure-attention-more = { $area } asks for more attention here than most { $among }: { $value } ({ $year }), score { $score } out of 10.
figure-attention-middle = { $area } is in the middle of the { $among } here: { $value } ({ $year }), score { $score } out of 10.
figure-attention-less = { $area } asks for less attention here than most { $among }: { $value } ({ $year }), score { $score } out of 10.
questions-went = { $area } went from { $before } ({ $year-before }) to { $after } ({ $year-after }).

questions-ask-trend = The figure went the other way. What do you see that the figure doesn’t show yet?
questions-ask-place = Both can be true. What do you see that the figure doesn’t measure?
questions-ask-said = { $party } doesn’t recognise the figures. What don’t they measure, or what has changed since?
questions-seen = What { $party } sees
questions-measured = What the figures say

signal-of-team = A signal that only the own team of { $party } reads.
questions-make = Make it a task
questions-fewer = Show only the first question
questions-more = { $count ->
    [one] Show 1 more question
   *[other] Show { $count } more questions
 }

urgency-example = The streets and the sewer date from 1962. The flats are renovated from 2027. If the street is opened twice, everyone pays double.
urgency-write = Write down what is urgent
field-urgency = What is urgent?
field-urgency-help = A few sentences every party would say this way.

signals-title = Signals from the wijk
signals-why = Figures lag behind. What your teams see now belongs beside them: counting and telling.
signals-example = Woonstede on resilience in the Oeverbuurt: it is getting better. “Since summer there are people on the square every evening.”
signal-told = on { $theme } in { $area }: { $direction }.
signal-direction-beter = it is getting better
signal-direction-slechter = it is getting worse
signal-direction-anders = it is different from the figures

signal-elsewhere = A signal that stayed with another organisation.
field-signal-text = What stands out in the wijk?
field-signal-text-help = Write about the wijk, not about persons: no names, addresses or numbers. A signal stays; you can’t change it later.
field-signal-theme = Which theme is it about?
field-signal-area = Where can this be seen?
signal-whole = All of { $area }
field-signal-direction = Which way does it go?
field-signal-audience = Who may read this?
field-signal-point = Point at a place (optional)
field-signal-point-help = Point on the map where you see this, when it is about one place. Not a resident’s front door.
signal-add = Record this signal

signal-write = Write down what you see
signal-choice-beter = It is getting better
signal-choice-slechter = It is getting worse
signal-choice-anders = It is different from the figures
signal-audience-team = Own team: only who speaks for { $party }
signal-audience-partners = Parties at the table: everyone who works on this agenda
signal-audience-openbaar = Public: everyone who reads the agenda

signal-for-team = for the own team only
signal-for-partners = for the parties at the table
signal-for-openbaar = public
signal-belongs = belongs to “{ $opgave }”
signals-fewer = Show only the newest
signals-all = Show all { $count } signals
signals-withheld = { $count ->
    [one] There is 1 more signal that only others may read.
   *[other] There are { $count } more signals that only others may read.
 }

opgaven-title = Our tasks
opgaven-example = The street and the green are due for renewal. Figure: physical surroundings −0.04 compared with the Netherlands (Rivierwijk, 2022).
figures-frozen = Recorded on { $day }. These values don’t change any more.
opgave-counted = Counted
opgave-told = Told
opgave-like = Resembles: { $titles }

opgave-park = Park this task
says-title = In their own words
says-form = What does { $party } say of this task?
field-say-words = In its own words
field-say-words-help = How does this party look at the task?
field-say-kind = Who decides about this?
says-own-none = { $party } has not written own words yet.
says-silent = No own words yet from { $parties }.

opgave-new-title = Put a task on the agenda
field-opgave-title = The task in one sentence
field-opgave-title-help = What is going on? Not a solution yet.
field-opgave-urgency = Why now?
field-opgave-urgency-help = What happens if we wait?
field-opgave-figures = Figures of this area
field-opgave-figures-help = When you save, we record value and year. Score 10 means: most to do here.

figure-score = score { $score } out of 10
field-opgave-signals-help = What you see and what belongs to this task.
field-room-opgave = The agenda is full. Which task do you park?
field-room-opgave-help = That keeps the agenda small. A parked task can come back later.
field-room-because = Why that one?
field-room-because-help = Who comes later wants to know.

opgave-another = Add a task
matrix-title = Who decides about what?
matrix-why = Every party speaks only for itself: I decide on this, we decide together, others decide.
matrix-empty = Nobody at the table yet. Seat parties first, then every party says what it decides about.
matrix-me = { $party } (you)
say-zelf = itself
say-samen = together
say-anderen = others
say-nothing = not said yet
matrix-party = Party
matrix-caption = What every party says, per task
matrix-own = What does { $party } say?

parked-title = Parked
parked-because = { $title } is parked. Reason: { $reason }.
opgave-reopen = Put back on the agenda
agenda-weights = How the figures count
agenda-weights-gone = These figures no longer exist: { $figures }.
