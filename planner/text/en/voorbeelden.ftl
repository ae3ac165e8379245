### Voorbeelden

examples-title = Examples from elsewhere
examples-why = What others tried in their wijk. What failed often teaches most.
like-opgave = Examples that are like ‘{ $opgave }’ ({ $agenda })
like-wijk-unsaid = that doesn’t matter
like-wijk = What kind of wijk is it?
like-opgave-none = No example is like this yet. All of them stand below.
examples-all-title = All examples

examples-search = Search the examples
examples-any-theme = all themes
examples-any-form = all ways
examples-any-party-kind = all parties
examples-any-wijk-kind = all wijken
outcome-all = Everything ({ $count })
outcome-count = { $outcome } ({ $count })

examples-count = { $found ->
    [0] No example fits this. Search with fewer words or choose less.
    [one] 1 example
   *[other] { $shown } of { $found } examples
 }
example-added-by = from { $party }
examples-no-filter = Show all examples

example-silent = The source doesn’t say.
examples-back = All examples
example-what = What happened
example-who = Who took part
example-carried = What helped
example-trouble = The first sign of trouble
example-figures = Figures
example-source = Where we have this from
example-link = Read the source on somebody else’s site
example-by-party = { $party } added this example and answers for the text.
sureness-gelezen = We read the whole source. The words are ours.
sureness-uittreksel = We read a part of the source, not all of it. The words are ours.
sureness-genoemd = We only read of this elsewhere, not in a source itself. The words are ours.
example-doubt = Note: { $text }
example-form-ours = How they worked together, as we read it: { $form }.
example-form = How they worked together: { $form }.
example-themes = It is about { $themes }.

start-title = Begin an action with this
start-why = Only the name comes along. What you do and expect, you write yourselves. The action remembers that it began with this example.
start-agenda = For which agenda?
start-reader = You only read along. Choose a party or the facilitator at ‘I am’ to begin an action.
start-save = Begin this action

examples-add = Add an example
example-privacy = Write what happened, not whom it is about: no names, addresses or numbers of persons.
field-example-title = Name
field-example-title-help = As you would tell a colleague.
field-example-place = Where?
field-example-period = When?
field-what-done = What was done?
field-what-done-help = Two sentences: what you did and what happened.
field-example-parties = Who took part?
field-example-parties-help = Organisations and groups, with a comma between. No names of persons.
field-first-trouble-help = How could you have noticed?
field-example-figures = Figures
field-example-figures-help = Only with who counted them.
sure-choice-gelezen = Read or lived through ourselves
sure-choice-uittreksel = Read a part
sure-choice-genoemd = Only heard of
field-example-source = Source
field-example-source-help = For instance: evaluation 2025, or own experience.
field-example-link = Link to the source
field-example-link-help = May stay empty. Begins with https://
field-example-sure = How sure is it?
field-example-doubt = What isn’t sure?
field-example-doubt-help = May stay empty.
field-example-by = Which party is this example from?
field-example-by-help = The organisation or group, no name of a person.
examples-theme = Theme
examples-party-kind = Party
examples-form = Way of working together
examples-wijk-kind = Kind of wijk
example-save = Put with the examples
