### Step 5: Acties

actions-need-opgave = An action belongs to a task. First put a task on the agenda.
actions-to-opgave = Go to the tasks
step-acties-example = Trial street Kreeklaan. If we put sewer, street and scaffolding in one planning, there is less nuisance, seen by one street opened up instead of two.

physical-first = A physical action is often a good first step: you soon see whether it works, and you get to know each other.
action-led-by = { $party } leads.
action-no-lead = Nobody leads yet.
action-no-review = The day to look back is still missing.
action-open = View

action-new-title = Try out an action
action-another = Add an action
action-back = All actions
action-belongs = Belongs to “{ $opgave }” · { $nature }
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

action-contents = On this page
section-what = The action and what we expect
section-who = Who, and in which role
section-place = Where and when
section-linked = Agreements and region
section-origins = What this action learns from
section-measure = Measuring
section-given = Who gives what, and gets what back
section-state = State

field-lead = Who leads?
field-lead-help = One party.
field-co = Who joins in?
field-co-help = One or more parties.
field-role = What does the municipality do?
field-role-help = Facilitate, work along or decide.
field-ground = Why does the municipality decide?
field-ground-help = Only when the municipality decides. Which public interest asks for that?
field-initiative = Whose idea was it?

action-face-left = { $count ->
    [one] The promise of { $parties } has no face: who stood for it has left. Who takes it over?
   *[other] The promises of { $parties } have no face: who stood for them has left. Who takes them over?
 }
action-face-never = Who stands for this action at { $parties } hasn’t been said yet.
action-face-lead = Arrange it at the table

field-place = Where?
field-place-help = In plain words, for example: between the school and the waterside.
field-place-code = District or neighbourhood
field-start = Start
field-end = End
field-review = Day to look back

field-place-shape = The place on the map
field-place-shape-help = Set a point, or draw a line or an area. A rough sketch will do.
drawn-nothing = No place on the map yet.
form-save-place = Save this place
row-draw = Draw
drawn-on-map = On the map: { $place }

timeline-title = What happens when
timeline-nothing = With a begin, an end or a milestone the timeline stands here.
timeline-undated = Still without dates: { $actions }.
timeline-marks = The bar is the running time, a diamond a milestone, a circle a day to look back. The dotted line is today.
moment-start = Begin
moment-end = End
moment-milestone = Milestone
moment-review = Look back
moment-reviewed = Looked back

milestone-remove = Take off
field-milestone-on = When
field-milestone-text = What is ready then?
milestone-add = Add a moment
milestones-edit = Change milestones

field-baseline = Which figure do we follow?
field-baseline-help = We record value and year now, as the starting point.
field-hoped = What do we hope?

given-empty = still empty
given-caption = { $title }: what each party gives and gets
given-outside = { $party } has not been asked for this action yet.
given-form = { $party }: what does this party give and get?
field-hours = Hours
field-hours-help = For the whole action together.
field-euros = Euros
field-euros-help = For the whole action, or per year.
field-yearly = These euros come every year
field-knowledge = Knowledge
field-knowledge-help = For example: which routes children take.
field-space = Space
field-space-help = For example: a room or a place to store things.
field-lets-go = What does this party give out of hand?
field-lets-go-help = What does it no longer decide alone?
field-gets = What does it get back?
field-gets-help = Without an answer, joining in is a favour.
field-benefit = Expected benefit
field-benefit-help = A claim, so with a source.
field-benefit-source = Source of that benefit
field-benefit-source-help = For example: own figures 2025.
given-own = Write down what we give and get

action-agreement = Belongs to: { $text }.
field-agreement = Belongs to which agreement?
field-agreement-help = Prestatieafspraak, omgevingsvisie or programma. For example: Prestatieafspraken 2027.
feeds-bod = Decide on an action by { $day } at the latest, and { $parties } can still put it in { $count ->
    [one] the bod, its yearly offer to the gemeente.
   *[other] the bod, their yearly offer to the gemeente.
 }
feeds-prestatieafspraken = Decide on an action by { $day } at the latest, and it can still go into the prestatieafspraken, the yearly agreements, of { $parties }.
scope-told-regionaal = { $region } takes this action up together, because it only works that way.
scope-told-lokaal = This action stays in the wijk; { $region } follows it.

origin-example = This action began with the example ‘{ $what }’
origin-lesson = This action builds on a lesson: ‘{ $what }’
origin-action = This action was copied from the agenda ‘{ $what }’
origin-link-example = Show the example
origin-link-lesson = Show the lesson
origin-link-action = Show that action
origin-example-unknown = This action began with an example that isn’t here any more
origins-none = This action doesn’t build on anything yet.
field-lesson = On which lesson do we build?
field-lesson-help = A lesson of another action on this agenda, newest first.
lesson-build = Build on a lesson

action-copy = Copy to another agenda
action-copy-takes = What goes along: the name, what you expect, physical or social, and whose idea it was. What stays: parties, place, dates, starting point and contributions. You choose those there together.
field-copy-to = To which agenda?
copy-no-opgave = This agenda has no opgave yet. Put one on it there first.

field-room-action = The agenda is full. Which action stops?
field-room-action-help = That keeps the agenda small. The reason is kept.
field-stop-because = Why does it stop?
field-stop-because-help = What didn’t work is a lesson too for who comes later.

action-copy-verb = Copy
action-copied = Copied. Show the action in { $title }
action-move-gestopt = Stop this action
action-not-agreed-yet = Once every party says yes under Agree, this action can be agreed.
action-move-back = Back to { $state }
action-move-voorgesteld = Propose
action-move-akkoord = Move to agreed
action-move-loopt = Start this action
action-move-geleerd = Done: we have learned
action-move-opgeschaald = Scale up

totals-title = What all actions ask together, per year
totals-caption = Hours and euros per party and per year; after ‘of’ stand the hours a party has per year
totals-hours = { $hours } hours
totals-hours-of = { $hours } of { $has } hours
totals-silent = No hours or euros written down yet: { $parties }.
never-filled-puts-in = { $count ->
    [one] { $parties }: no action says what this party puts in.
   *[other] { $parties }: no action says what these parties put in.
 }
never-filled-lets-go = { $count ->
    [one] { $parties }: no action says what this party gives out of hand.
   *[other] { $parties }: no action says what these parties give out of hand.
 }
never-filled-gets = { $count ->
    [one] { $parties }: no action says what this party gets back.
   *[other] { $parties }: no action says what these parties get back.
 }
