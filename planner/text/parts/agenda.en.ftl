
### Agendas: list and start

agendas-title = Agendas
agendas-why = An agenda is small: a few tasks everyone recognises, and a few actions to learn from.
agendas-example = Rivierwijk 2026–2028. The municipality, the housing association, the tenants and a residents’ group open up one street once, and look on 1 May 2027 at what it brought.
agendas-filter = Search by name or district
agendas-count = { $shown ->
    [0] No agenda fits. There are { $all }.
   *[other] { $shown } of { $all } agendas, last changed first
 }
agendas-all = { $all ->
    [one] 1 agenda
   *[other] { $all } agendas, last changed first
 }
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
example = Example:
begin-button = Begin an agenda
begin-question = For which district do you begin an agenda?
begin-no-areas = No districts are loaded yet. First load a map of districts and neighbourhoods.
begin-load = Go to Data
begin-gemeente = Municipality
begin-areas = Districts or neighbourhoods
begin-areas-help = Begin with one. More is fine, also in another municipality.
begin-area-wijk = { $name } (district)
begin-area-buurt = { $name } (neighbourhood)
begin-title = Name of the agenda
begin-title-help = As you talk about it. You can change it later.
begin-from = From year
begin-to = Up to and including year
begin-save = Begin this agenda

### Forms

form-save = Save
form-close = Close
form-undo = Put back
form-unsaved = not saved yet
form-saved = Saved at { $at }
form-choose = Choose
form-choose-more = Choose one or more
form-nothing = (empty)
form-yes = yes
form-no = no
form-conflict = Somebody else has changed this too. Both texts are below. Choose which one stays.
form-mine = Your text: { $field }
form-theirs = Theirs: { $field }
form-keep-mine = Keep my text
form-take-theirs = Take theirs
row-edit = Edit
rule-milestone-incomplete = Choose a day and write down what is ready then.

### One agenda

agenda-line = { $areas } · agenda { $start }–{ $end } · { $state }
i-am = I am …
party-none = no party
that-is-you = that is you
rail-label = Steps of the agenda
there-nothing = still empty
there-goal = written down
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
there-actions = { $count ->
    [0] still empty
    [one] 1 open action
   *[other] { $count } open actions
 }

thread-title = The golden thread
thread-figure = Figure
thread-opgave = Task
thread-action = Action
thread-review = Looking back
thread-more-figures = { $count ->
    [one] and 1 more figure
   *[other] and { $count } more figures
 }
thread-no-figure = Choose a figure
thread-no-opgave = Put a task on the agenda
thread-no-action = Think of an action
thread-no-review = Choose a day
thread-later-figure = a signal from the district
thread-later-action = what you try together
thread-later-review = when you look at what it brought
thread-review-after = after the action

### Step 1: Table

step-tafel = Table
step-tafel-question = Who is at the table?
step-tafel-why = First who and why, rules last. Write down for each party what it knows, what it seeks and how much time it has.
step-tafel-example = Woonstede (housing association) knows which flats are due when, seeks residents who join in and has 320 hours a year.
party-contact = Contact: { $contact }.
party-knows = Knows: { $text }
party-seeks = Seeks: { $text }
party-hours = Has { $hours } hours a year.
party-nothing-told = What this party knows and seeks is not written down yet.
party-another = Another party
party-add = Seat at the table
party-remove = Take { $name } from the table
field-party-name = Name of the party
field-party-kind = Kind of party
field-party-contact = Contact
field-party-contact-help = A function, not a person’s name: for example district manager.
field-party-knows = What does this party know about the district?
field-party-knows-help = Knowledge the others don’t have.
field-party-seeks = What does this party seek?
field-party-seeks-help = What has to get better for it.
field-party-hours = Hours a year
field-party-hours-help = How much time it has for this agenda.
kind-gemeente = municipality
kind-woningcorporatie = housing association
kind-huurdersorganisatie = tenants’ organisation
kind-bewoners = residents
kind-ondernemers = entrepreneurs
kind-zorg = care
kind-welzijn = welfare
kind-onderwijs = education
kind-politie = police
kind-waterschap = water board
kind-netbeheerder = grid operator
kind-overig = other organisation

### Step 2: Urgency

step-urgentie = Urgency
step-urgentie-question = What do we share as urgent?
step-urgentie-why = Who doesn’t feel the same urgency drops out later. Write down what everyone recognises, and put a figure beside it.
urgency-example = The streets and the sewer date from 1962. The flats are renovated from 2027. If the street is opened twice, everyone pays double.
urgency-write = Write down what is urgent
field-urgency = What is urgent?
field-urgency-help = A few sentences every party would say this way.
opgaven-title = Our tasks
opgaven-example = The street and the green are due for renewal. Figure: physical surroundings 4.1 (Rivierwijk, 2024).
opgave-new-title = Put a task on the agenda
opgave-another = Another task
opgave-add = Put on the agenda
opgave-no-figures = No figure is linked to this task yet.
opgave-park = Park this task
opgave-reopen = Put back on the agenda
parked-title = Parked
parked-because = { $title }: parked because { $reason }.
figures-frozen = Recorded on { $day }. These values don’t change any more, not even when new figures arrive.
figure-score = score { $score } out of 10
field-opgave-title = The task in one sentence
field-opgave-title-help = What is going on? Not a solution yet.
field-opgave-figures = Figures of this area
field-opgave-figures-help = You see the value of now. When you save, we record value and year. Score 10 means: most to do here.
field-opgave-urgency = Why now?
field-opgave-urgency-help = What happens if we wait?
field-interwoven = How does the parties’ work hang together?
field-interwoven-help = Cooperate as much as needed, not as much as possible.
field-room-opgave = The agenda is full. Which task do you park?
field-room-opgave-help = That keeps the agenda small. A parked task can come back later.
field-room-because = Why that one?
field-room-because-help = Who comes later wants to know. Finish: because …
interwoven-1 = Loose: each can do it alone.
interwoven-2 = Touches: keeping each other informed is enough.
interwoven-3 = Connected: adapting plans to each other helps.
interwoven-4 = Strongly connected: without each other it half works.
interwoven-5 = Interwoven: it only works together.
interwoven-unknown = How the parties’ work hangs together is not chosen yet.
says-title = Who decides about this?
say-light-conflict = Something to talk about: { $parties } each say that they decide about this themselves.
say-light-nobody = Something to talk about: everyone says that others decide about this. Whose task is it?
say-light-incomplete = Not every party has said yet who decides.
say-light-clear = Every party has said who decides.
say-zelf = decides itself.
say-samen = wants to decide together.
say-anderen = leaves it to others to decide.
say-nothing = has said nothing yet.
say-choice-zelf = I do that myself
say-choice-samen = We do that together
say-choice-anderen = Others do that
field-say-kind = Who decides about this?
field-say-words = In its own words
field-say-words-help = How does this party look at the task?

### Step 3: Goal

step-doel = Goal
step-doel-question = What does everyone say yes to?
step-doel-why = One text, in words everyone uses. If the text changes, you ask again.
step-doel-example = In 2028 the neighbourhood has been opened up once: with a new sewer, more shade, efficient homes and residents who chose what comes in front of their door.
goal-version = This is version { $version } of the text.
field-goal = Our shared goal
field-goal-help = What is different in the district then, and when?

### Step 4: Actions

step-acties = Actions
step-acties-question = What do we try out?
step-acties-why = An action is small, has an expectation and a day to look back. What doesn’t work is a lesson too.
step-acties-example = Trial street Kreeklaan. If we put sewer, street and scaffolding in one planning, there is less nuisance, seen by one street opened up instead of two.
physical-first = A physical action is often a good first step: you soon see whether it works, and you get to know each other.
actions-need-opgave = An action belongs to a task. First put a task on the agenda.
actions-to-opgave = Go to the tasks
action-open = View
action-back = All actions
action-new-title = Try out an action
action-another = Another action
action-add = Put on the agenda
action-led-by = { $party } leads.
action-no-lead = Nobody leads yet.
action-review = Looking back on { $day }.
action-no-review = The day to look back is still missing.
action-belongs = Belongs to “{ $opgave }” · { $nature }
action-agreement = Belongs to: { $text }.
nature-fysiek = Physical action
nature-sociaal = Social action
action-state-idee = idea
action-state-voorgesteld = proposed
action-state-akkoord = agreed
action-state-loopt = running
action-state-geleerd = learned
action-state-gestopt = stopped
action-state-opgeschaald = scaled up
action-move-back = Back to { $state }
action-move-voorgesteld = Propose
action-move-akkoord = Agree
action-move-loopt = Start
action-move-geleerd = Done: we have learned
action-move-gestopt = Stop this action
action-move-opgeschaald = Scale up
section-what = What and why
section-who = Who, and in which role
section-place = Where and when
section-measure = Measuring
section-given = Who gives what, and gets what back
section-state = State
field-action-title = The action in one sentence
field-action-title-help = So small that you can begin next month.
field-action-opgave = For which task?
field-action-nature = What kind of action?
field-if-we = If we …
field-if-we-help = What are you going to do?
field-then = then …
field-then-help = What do you expect to change?
field-seen-by = seen by …
field-seen-by-help = How do you notice it in the district?
field-room-action = The agenda is full. Which action stops?
field-room-action-help = That keeps the agenda small. The reason is kept.
field-stop-because = Why does it stop?
field-stop-because-help = What didn’t work is a lesson too for who comes later.
field-lead = Who leads?
field-lead-help = One party.
field-co = Who joins in?
field-co-help = One or more parties.
field-role = What does the municipality do?
field-role-help = Facilitate, work along or decide.
field-ground = If the municipality decides: why?
field-ground-help = Which public interest asks for that?
field-initiative = Whose idea was it?
role-faciliteren = Facilitate
role-cocreeren = Co-create
role-beslissen = Decide
initiative-bewoners = Residents
initiative-ondernemers = Entrepreneurs
initiative-organisatie = An organisation
initiative-gemengd = Several sides
field-place = Where?
field-place-help = In plain words, for example: between the school and the waterside.
field-place-code = District or neighbourhood
field-start = Start
field-end = End
field-review = Day to look back
field-agreement = Belongs to which agreement?
field-agreement-help = For example: Prestatieafspraken 2027.
milestone-add = Add a moment
milestone-remove = Take off
field-milestone-on = When
field-milestone-text = What is ready then?
field-baseline = Which figure do we follow?
field-baseline-help = We record value and year now, as the starting point.
field-hoped = What do we hope?
hoped-omhoog = That it goes up
hoped-omlaag = That it goes down
hoped-gelijk = That it stays the same
given-no-parties = Nobody is at the table yet.
given-outside = { $party } doesn’t join in this action.
given-puts = gives: { $text }
given-puts-nothing = gives: not written down yet.
given-loses = Gives out of hand: { $text }
given-wins = Gets back: { $text }
given-wins-nothing = Gets back: nothing written down yet. Why does this party join in?
field-hours = Hours
field-euros = Euros
field-yearly = These euros come every year
field-knowledge = Knowledge
field-space = Space
field-lets-go = What does this party give out of hand?
field-lets-go-help = What does it no longer decide alone?
field-gets = What does it get back?
field-gets-help = Without an answer, joining in is a favour.
field-benefit = Expected benefit
field-benefit-help = A claim, so with a source.
field-benefit-source = Source of that benefit
totals-title = What all open actions ask together
totals-hours = { $hours } hours
totals-hours-of = { $hours } hours, of the { $has } hours it has a year

### Step 5: Sharing

step-delen = Share
step-delen-question = With whom do you share the agenda?
step-delen-why = A newcomer has to be able to read the whole story in ten minutes.
share-holds = The document holds the golden thread, the parties, the area in figures, the tasks, the goal, the actions with what everyone puts in, and the sources. It also says that the agenda binds nobody legally.
share-make-pdf = Make PDF
share-make-html = Make web page
share-save-pdf = Save the PDF
share-save-html = Save the web page
share-state = How far is the agenda?
share-move-concept = Back to draft
share-move-gedeeld = Share with all parties
share-move-vastgesteld = Adopt
share-move-afgerond = Finish
state-concept = draft
state-gedeeld = shared
state-vastgesteld = adopted
state-afgerond = finished
history-title = What has changed
history-count = The last { $shown } of { $all } changes.
history-somebody = Somebody without a party
event-create-agenda = { $who } began this agenda.
event-edit-agenda = { $to ->
    [none] { $who } changed the name, the period or what is urgent.
   *[other] { $who } moved the agenda to { $to }.
 }
event-write-ambition = { $who } wrote a new text for the goal.
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
