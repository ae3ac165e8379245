### The story of one agenda

story-back = To the agenda
story-print = Rather on paper? Print this page with your browser (Ctrl+P).
story-for = The story so far, for who is new. { $minutes ->
    [one] About 1 minute to read.
   *[other] About { $minutes } minutes to read.
 }

story-one = { $count ->
    [0] This is the joint agenda for { $areas }, from { $start } through { $end }.
    [one] { $parties } began an agenda for { $areas }, from { $start } through { $end }.
   *[other] { $count } parties work together in { $areas } from { $start } through { $end }: { $parties }.
 }
story-state-concept = The agenda is still a draft: the parties are writing it.
story-state-gedeeld = The agenda is shared and waits for everyone’s answer.
story-state-vastgesteld = All parties said yes or yes, if: the agenda is settled.
story-state-afgerond = The agenda is finished.
story-who = Who is at the table

story-urgency = What is going on
story-figures = The figures: { $figures }.
story-figures-none = No figure has been chosen yet.
story-urgency-none = What is going on hasn’t been written down yet.
story-says = { $decides ->
    [zelf] { $party } decides on this itself:
    [samen] { $party } wants to decide on this together:
    [anderen] { $party } lets others decide on this:
   *[other] { $party }:
 }
story-figures-signal = A figure is a signal to talk about, not a cause.
story-signals = What the wijk itself sees
story-signals-more = { $count ->
    [one] And 1 older signal.
   *[other] And { $count } older signals.
 }
story-signals-none = There is no signal from the wijk yet that you can read.
story-goal = Where we want to go
story-own-goals = This is how the parties say it themselves:
story-together = How we work together
story-together-asked = On { $day } we checked whether the base is good enough for { $form }.
story-together-lowest = The lowest mark is { $lowest } out of 10, for { $fields }.
story-together-talk = This is what we talk about first: { $fields }.
story-together-none = Whether the base is good enough to work together hasn’t been checked yet.
story-together-blind = A check is going on. The marks aren’t open yet.

story-actions = What we do
story-actions-none = There is no pilot action yet.
story-puts-in = { $party } gives: { $what }.
story-lets-go = Lets go of: { $what }.
story-gets = Gets: { $what }.
story-faceless = Without a face (nobody stands for it now): the promise of { $party }. Through { $until } it was { $function }.
story-never-faced = Who stands for the promise of { $parties } hasn’t been said yet.
story-consent = What the parties think of it: { $tally }

story-learned = What we learned
story-learned-none = Nothing has been written down yet to learn from.
story-ended = What is done and what stopped
story-ended-action = ‘{ $title }’: { $state }.
story-ended-because = Reason: { $reason }.
story-ended-none = Nothing is done and nothing has stopped yet.

story-how = How it came about
story-editions = { $count ->
    [0] No edition of the agenda has been kept yet.
    [one] 1 edition of the agenda has been kept, on { $day }.
   *[other] { $count } editions of the agenda have been kept, the last one on { $day }.
 }
story-open = What is open now
