### Step 6: Afspreken

share-state = How far is the agenda?
agree-missing = This is still missing
agree-in-the-way = This still stands in the way
agree-alone = There are not yet two parties at the table.
agree-no-action = No action has been proposed yet. Move an action from idea to proposed.
agree-not-answered = { $who } { $count ->
    [one] has
   *[other] have
 } not answered yet.
agree-asked-again = { $who } answered an earlier text. The text has changed since, so { $count ->
    [one] this party is
   *[other] these parties are
 } asked again.
agree-go-tafel = To the table
agree-go-doel = To the goal
agree-go-acties = To the actions
agree-go-actie = To the action
agree-objection = { $who } objects: “{ $reason }”

agree-cell-again = asked again
agree-cell-asked = not asked yet
agree-cell-open = no answer yet

agree-action = the action ‘{ $title }’
agree-not-yet = It can be settled once this is resolved.
agree-loose-ends = In nobody’s way, good to talk about
agree-loose-ends-why = This does not keep you from settling. What stays empty now will raise questions later.

agree-agreed = { $count ->
    [one] All parties said yes, or yes, provided, to { $titles }. The action is still proposed. Once it is agreed, the work can begin.
   *[other] All parties said yes, or yes, provided, to { $titles }. The actions are still proposed. Once they are agreed, the work can begin.
 }
agree-to-akkoord = { $count ->
    [one] Move this action to agreed
   *[other] Move these { $count } actions to agreed
 }
agree-who-settles = The facilitator takes the agenda further.
agree-share-why = When you share the agenda, every party is asked to answer on the goal and on each proposed action. Then send the parties the address of this page; each chooses itself at ‘I am’.
share-move-gedeeld = Share with all parties
share-move-vastgesteld = Adopt
share-move-afgerond = Finish
share-back-concept = Back to draft
share-back-gedeeld = Back to shared
share-back-vastgesteld = Back to settled

agree-answers = Who says yes to what?
agree-nothing-asked = There is nothing to answer yet. Write a goal first, or move an action to proposed.
agree-goal = Goal
agree-party = Party
agree-table = What each party says of the text as it is now

agree-condition = { $who } says yes to { $what }, provided: “{ $reason }”
agree-conditions = To keep in mind
agree-my-answers = The answers of { $party }
agree-version = version { $version } of the text

edition = Edition { $number } of the agenda
editions-title = Editions of the agenda
editions-why = An edition is the whole agenda as it was at one moment, with a number of its own. Sharing and settling keep one by themselves. To record how far you are at another moment, keep one yourself.
edition-when = { $day }, { $time }
edition-restore = Restore
edition-restore-title = Restoring edition { $number } of the agenda: this is what happens
edition-back-words = Title, period, urgency, goal, opgaven and actions become as they were in edition { $number }.
edition-back-asked = Where the text changes by that, every party is asked to answer again.
edition-back-later = Opgaven and actions from after edition { $number } do not disappear: opgaven are parked and actions stopped, with your reason.
edition-back-kept = What each party wrote and puts in stays. The agenda as it is now is kept first, as edition { $next }.
field-back-because = Why do you go back?
field-back-because-help = The reason is kept, also with what is parked or stopped.
edition-restore-now = Restore this edition
field-note = Why do you keep this edition?
field-note-help = For example: after the residents’ evening of 12 May. It may stay empty.
edition-keep = Keep as an edition
editions-compare = What changed between two editions?
edition-now = The agenda as it is now

agree-take = Take the agenda along
share-holds = The document holds the golden thread, the parties, the area in figures, the tasks, the goal, the actions with what everyone puts in, and the sources. It also says that the agenda binds nobody legally.
share-save-pdf = Save the PDF
share-save-html = Save the web page
share-make-pdf = Make PDF
share-make-html = Make web page
agree-meeting-why = For the next meeting there is a list to print: what is still to be discussed, with lines to write on.
agree-meeting = Open the meeting list

file-title = Save as a file
file-why = Does a party use this app in its own organisation? Give it the whole agenda as a file. What it changes you join again later under Agendas. Marks of a check that isn't open yet stay here.
file-make = Make the file
file-save = Save the file

history-title = What has changed
history-before-after = What stood there, and what stands there now?
history-more = Show more
history-count = The last { $shown } of { $all } changes.

seats-title = Who took a seat, and when? ({ $count })
seats-why = Every choice at ‘I am’ stands here. Nobody checks yet who it was.
seats-chosen = Chosen: { $who }
seats-more = These are the last { $count }.
