### The meeting list of one agenda

meeting-back = Back to the agenda
meeting-print = Print this list with your browser’s print button (Ctrl+P). Only the list goes on paper.
meeting-title = Meeting list: { $title }
meeting-line = { $areas } · { $day } · state: { $state }
meeting-table = Who is there?
meeting-first = First question: what the wijk sees and what the figures say
meeting-question = { $party } sees: “{ $text }” The figures say something else. { $figures } What is going on?

meeting-opgave = Opgave: { $title }
meeting-silent = Have not said yet who decides on this: { $parties }.
meeting-goal = The shared goal
meeting-own-goal = Not yet written in own words: { $parties }.
meeting-condition = { $party } says yes, provided: “{ $reason }” Do we keep to that?
meeting-action = Action: { $title }
meeting-review = Looking back was agreed for { $day }. What did we expect, what did we see, what do we do now?

meeting-nothing = Nothing is open here now: { $points }.
meeting-what = What
meeting-who = Who
meeting-when = When
