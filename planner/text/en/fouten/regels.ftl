### Rules of the field

rule-not-allowed = You may not do that in the role { $role }.
rule-changed-meanwhile = Somebody else has changed this meanwhile.
rule-agenda-without-area = First choose a wijk or buurt for the agenda.
rule-agenda-without-title = Give the agenda a title.
rule-text-too-long = This text has { $length } characters. Nobody reads more than { $most }: make it shorter.
rule-too-many = { $what ->
    [parties] At one table fit at most { $most } parties. These would be { $found }.
    [areas] In one agenda fit at most { $most } wijken and buurten. These would be { $found }.
    [opgaven] On one agenda fit at most { $most } opgaven, parked ones too. These would be { $found }.
    [actions] On one agenda fit at most { $most } actions, ended ones too. These would be { $found }.
    [contributions] In one agenda fit at most { $most } contributions to actions. These would be { $found }.
    [says] In one agenda fit at most { $most } times what a party says of an opgave. These would be { $found }.
    [consents] In one agenda fit at most { $most } answers. These would be { $found }.
    [log] In one log fit at most { $most } lines. These would be { $found }.
    [signals] In one list fit at most { $most } signals. These would be { $found }.
    [reviews] In one agenda fit at most { $most } reviews. These would be { $found }.
    [wordings] In one file fit at most { $most } versions of texts. These are { $found }.
    [milestones] With one action fit at most { $most } milestones. These would be { $found }.
    [agenda-ids] A region follows at most { $most } agendas. These would be { $found }.
    [examples] In the library fit at most { $most } examples of your own. These would be { $found }.
    [signs] All texts together may be at most { $most } characters long. These would be { $found }.
    [items] In one file fit at most { $most } lines in all lists together. These are at least { $found }.
   *[other] In this list fit at most { $most } lines. These would be { $found }.
} Make room first, or begin a new one.
rule-sign-unseen = This text holds a character you can't see ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Such characters come along with copying. Remove that part and type it again.
rule-sign-turns = This text holds a character that turns the direction of reading around ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Others then read something else than what it says. Remove that part and type it again.
rule-sign-private = This text holds a character without a fixed meaning ({ $sign }), { $where ->
    [start] at the beginning
    [inside] in “{ $words }”
   *[after] after “{ $words }”
}. Others see nothing there, or something else. Remove it or choose an ordinary character.
rule-sign-stacked = In this text more than { $most } accents stand on one letter, at “{ $words }”. Nobody can read that. Remove a few.
rule-wrong-in-file = In the file { $path } isn't right. { $problem } Nothing was changed: let its maker mend this and send a new file.
rule-day-to-come = The day { $day } is yet to come, but it stands there as something that has happened.
rule-figure-not-possible = The place of the figure “{ $label }”, its number of decimals or what it was compared with isn't possible.
rule-wording-other-text = Version { $version } is the last text parties answer on, but the agenda holds another text.
rule-consent-without-wording = The text that was answered, version { $version }, isn't there.
rule-year-out-of-reach = { $year } isn't possible. Choose a year from { $first } up to { $last }.
rule-period-backwards = The period runs from { $start } to { $end }. Choose a later last year.
rule-party-unknown = This party is no longer at the table.
rule-party-without-name = Give the party a name.
rule-party-without-kind = Choose what kind of party this is.
rule-party-twice = { $name } is at the table already. Choose another name.
rule-party-twice-in-action = A party leads or takes part, not both.
rule-party-counted-on = { $name } takes part in “{ $action }”. Take the party out of it first.
rule-party-has-part = { $name } already said something, or a blind check waits for it. Only the party itself or the facilitator takes it from the table.
rule-opgave-unknown = This opgave is no longer on the agenda.
rule-opgave-without-title = Give the opgave a name.
rule-interwoven-off-scale = How interwoven an opgave is runs from { $least } to { $most }.
rule-opgave-has-actions = “{ $action }” still runs under this opgave. Stop that action first or move it to another opgave.
rule-parked-on-one-side = On one side “{ $action }” still runs, on the other side the opgave “{ $opgave }” is parked. Stop that action first, or put the opgave back on the agenda.
rule-opgave-parked = The opgave “{ $title }” is parked. Put it back on the agenda first.
rule-cap-opgaven = An agenda holds { $cap } opgaven, so that you start small. Which one is parked?
rule-cap-actions = An agenda holds { $cap } open actions, so that you start small. Which one stops?
rule-action-unknown = This action is no longer on the agenda.
rule-action-without-title = Give the action a name.
rule-copy-without-opgave = Choose which opgave the copy belongs to.
rule-shape-too-many-points = This drawing has too many points. Draw it more roughly, with at most { $most } points.
rule-shape-unfinished = The drawing is not finished. A line has two points or more, an area three or more.
rule-shape-crosses = The edges of this area cross each other. Take the last point away, or clear the drawing and begin again.
rule-shape-elsewhere = This place lies outside the areas of this agenda. Draw inside the areas whose names have dark letters.
rule-shape-outside = This place lies outside the Netherlands. Put the place on the map again.
rule-end-before-start = The end lies before the start. Choose a later end date.
rule-ground-without-deciding = A reason only belongs with deciding. Choose ‘Decide’, or empty this field.
rule-role-without-ground = When the gemeente decides, write down why: which public interest is the ground?
rule-state-not-next = An action does not go from { $state } to { $wanted } in one step.
rule-reason-needed = Write down why. Whoever comes later wants to know.
rule-delete-without-reason = Write down why this agenda has to go. The reason is kept when the agenda is gone.
rule-archived-already = This agenda is archived already.
rule-not-archived = This agenda isn't archived.
rule-agenda-archived = This agenda is archived: you can read it, not change it. First bring it back on the page Agendas.
rule-tidy-not-chosen = First choose what you want to do with the agenda.
rule-not-a-date = We can’t read “{ $typed }” as a date. Write it as 31-12-2027.
rule-not-a-whole-number = “{ $typed }” is not a number of 0 or more. Write it without decimals, for example 12,500.
rule-number-needed = Fill in a year.
rule-weights-without-name = Give the weights a name, so that others know which these are.
rule-weights-name-long = The name of the weights is too long. Keep to { $most } characters.
rule-weights-twice = The same figure has two weights. Leave one.
rule-weights-all-zero = No figure of { $theme } counts. Give at least one a weight above 0.
rule-weight-off-scale = A weight runs from 0 up to { $most }. With 0 the figure does not count.
rule-weights-unreadable = This link holds a weight that cannot be read: “{ $typed }”. Choose the weights again.
rule-review-before-start = The day to look back lies before the start. Choose a day after { $start }.
rule-negative-number = Hours and euros are zero or more.
rule-number-too-large = This number is too large. Keep it below { $most }.
rule-benefit-without-source = Name a source with the expected benefit, even when it is your own estimate.
rule-not-your-party = Only the party itself can fill this in. Choose the party you speak for at “I am …”.
rule-nothing-written-yet = There are no words here yet. Write them first, then you can ask for consent.
rule-consent-without-reason = Write down your condition or objection. Then the others can do something with it.
rule-answer-missing = Choose an answer first: yes, yes provided or objection.
rule-words-changed-meanwhile = Your answer has not been given yet, because the text has just changed. Read the new text and answer again.
rule-agenda-state-not-next = An agenda does not go from { $state } to { $wanted } in one step.
rule-action-not-agreed = Not every party says yes yet to this action as it reads now. First ask their answers under Agree.
rule-agenda-not-agreed = The agenda can not be settled yet. Points that still stand in the way: { $count }.
rule-no-action-agreed = There is no proposed action now to which everyone said yes. Perhaps the text has just changed, or somebody did this already.
rule-score-off-scale = A mark is a whole number from { $least } to { $most }.
rule-scores-missing = Give a mark for all seven questions.
rule-scores-missing-of = { $count ->
    [one] One question has no mark yet: { $questions }
   *[other] These { $count } questions have no mark yet: { $questions }
 }
rule-interwoven-missing = First choose how the work hangs together.
rule-check-unknown = This cooperation check is no longer there.
rule-check-already-open = This check is open already. Begin a new one to give marks again.
rule-check-still-blind = This check is not open yet. Wait until all parties gave their marks, or ask the facilitator to open it.
rule-check-without-scores = No party gave marks yet. Open the check when there is something to see.
rule-log-without-text = Write down what you want to remember.
rule-review-without-expected = Write down what you expected.
rule-review-without-seen = Write down what you saw, or choose “we don’t know”.
rule-review-without-next = The action goes on. Choose a later day to look back again.
rule-review-other-figure = “{ $now }” is not the same figure as “{ $before }” in the same area. Choose the same figure.
rule-function-missing = Name the function of the representative. A name is not needed.
rule-representative-unknown = This representative is no longer on the list.
rule-representative-not-there = This representative is not there on that day. Choose someone who is.
rule-successor-of-other-party = This representative belongs to another party. Choose someone of the same party.
rule-until-before-since = The last day lies before the first. Choose a day on or after { $since }.
rule-last-day-missing = Choose the last day.
rule-signal-without-text = Write down what you see in the wijk.
rule-signal-without-theme = Choose which theme it is about.
rule-signal-without-direction = Choose which way it goes.
rule-personal-data = This looks like data of a person: { $found }. Take it out and write down what you see, not who it is about. The rest of your text stays.
personal-email = an e-mail address ({ $found })
personal-phone = a telephone number ({ $found })
personal-bsn = a number that looks like a BSN ({ $found })
rule-example-without-title = Give the example a name.
rule-example-without-what = Write down what was done.
rule-example-without-source = Name a source for the example, even when it is your own experience.
rule-example-without-party = Write down which party this example is from.
rule-example-without-outcome = Choose what came of it.
rule-example-link = “{ $link }” is no link to a page. A link begins with https://. You may also leave the field empty.
rule-signal-elsewhere = This place isn't in a gemeente of this agenda. Choose an area of the agenda.
rule-region-without-name = Give the region a name.
rule-agenda-not-chosen = Choose an agenda first.
rule-agenda-already-followed = This agenda is part of the region already.
rule-edition-unknown = There is no edition { $number } of this agenda.
rule-milestone-incomplete = Choose a day and write down what is ready then.
