### The report of an agenda, as PDF and as a web page

## Title page

report-kind = Joint agenda
report-ambition-none = The joint goal has not been written yet.
report-fictional = FICTIONAL
report-fictional-notice = Fictional example: this gemeente, these parties and these figures don't exist.

report-front-parties = Parties
report-front-areas = Area
report-area-with-year = { $name } ({ $code }, borders of { $year })
report-area-in-gemeente = { $name } in { $gemeente } ({ $code }, borders of { $year })
report-front-period = Period
report-period = { $start } to { $end }
report-front-state = State
report-agenda-concept = Draft: the parties are still working on it.
report-agenda-gedeeld = Shared: the parties are discussing the text.
report-agenda-vastgesteld = Adopted: all parties said yes, or yes, if. Now they carry out the actions.
report-agenda-afgerond = Finished: the parties are looking back.
report-front-version = Document
report-version = { $edition } of the agenda, made on { $today }
report-edition-none = no edition yet
report-edition-same = edition { $number }
report-edition-changed = changed after edition { $number }
report-state-word-concept = draft
report-state-word-gedeeld = shared
report-state-word-vastgesteld = adopted
report-state-word-afgerond = finished

report-map-title = Map: { $title }.
report-map-among = Each area on the map is compared with areas that are as urban.
report-map-outlined = Thick edge: { $areas }.
report-map-numbered = The numbers are the pilot actions.
report-map-action = action { $number } ({ $title })
report-map-off = Not on this map: { $what }.

report-sources = Sources and account
report-sources-none = No figures or borders have been loaded yet.
report-sources-caption = Where the borders and figures come from. The mark (start of the SHA-256) identifies the file.
report-licence = Licence
report-attribution = Attribution
report-imported = Retrieved
report-checksum = Mark
report-method = A score is the place in the row of all areas: 0 is least to do, 10 is most. A theme is the mean of its figures. When too many figures are missing, there is no score.
report-weights-declared = Weights: within a theme each figure counts as heavily as the app declares.
report-weights-own = Weights “{ $name }”: { $weights }. With 0 a figure does not count; what is not named here counts as heavily as the app declares.
report-not-binding = This agenda is an agreement to cooperate and is not legally binding.

report-substituted = The sign □ stands for a character this document can't show, such as an emoji. An unusual accent was left out. The web page does show them.
report-foot = { $title } · { $edition } · { $state } · { $today }
report-foot-sources = Figures of { $years } · { $sources }
report-foot-sources-more = Figures of { $years } · { $sources } and more (see Sources)
report-page = page { $page } of { $pages }

## Parties and opgaven

report-thread = The golden thread
report-thread-none = There is no opgave yet. The thread starts with a figure and a task that all parties recognise.
report-thread-caption = From figure to urgency, action, consent and review: one thread per row.
report-thread-figure = Figure
report-thread-urgency = Shared opgave (task)
report-thread-action = Pilot action
report-thread-consent = Consent
report-thread-review = Review
report-thread-no-figure = No figure yet
report-thread-no-action = No action yet
report-parties = Who is at the table
report-parties-caption = What each party knows and seeks. Hours are per year.
report-speaks = Representative
report-knows = Knows about
report-seeks = Seeks
report-hours-yearly = Hours
report-party-gemeente = gemeente
report-party-woningcorporatie = housing association
report-party-huurdersorganisatie = tenants' organisation
report-party-bewoners = residents
report-party-ondernemers = entrepreneurs
report-party-zorg = care
report-party-welzijn = social work
report-party-onderwijs = education
report-party-politie = police
report-party-waterschap = water authority
report-party-netbeheerder = grid operator
report-party-overig = other organisation
report-urgency = What we see as urgent together
report-urgency-none = The shared urgency has not been written yet.
report-opgave = Opgave: { $title }
report-opgave-no-urgency = Why this matters now has not been written yet.
report-parked = Parked: { $reason }.
report-frozen-caption = The figures at the moment this opgave was put on the agenda. They don't change after that.
report-value-then = Value then
report-frozen-on = Recorded
report-says-caption = What each party says of this opgave
report-decides = Who decides
report-own-words = In own words
report-says-silent = { $count ->
    [one] { $parties } has not said anything about this opgave yet.
   *[other] { $parties } have not said anything about this opgave yet.
}

## The area in figures

report-profiles = The area in figures
report-profiles-intro = A figure is a signal, not proof. Score 10 means: compared with others, most is to be done here. Lay the figures beside what people in the wijk see.
report-inhabitants = { $count } inhabitants, gemeente { $gemeente }.
report-scores-among = The scores compare with the { $level } in { $among }.
report-other-borders = These figures are about { $name } within the borders of { $now }. The agenda began with the borders of { $then }.
report-theme = Theme
report-place = Place
report-coverage = How sure
report-themes-caption = { $area }: the four themes, now
report-figures-linked = { $area }: the linked figures, now
report-figures-all = { $area }: all figures, now

## Goal and consent

report-goal = Our joint goal
report-consent = Answer
report-consent-reason = Reason or condition
report-consent-caption = What each party answers to these words.
report-consent-none = No party has answered these words yet.
report-consent-not-asked = Not asked yet
report-consent-tally = { $agreed } of { $parties ->
    [one] 1 party says
   *[other] { $parties } parties say
 } yes{ $conditions ->
    [0] {""}
   *[other] , { $conditions } of them with a condition
 }.
report-consent-objections = { $count ->
    [one] 1 objection.
   *[other] { $count } objections.
 }
report-decided-doorgaan = { $day }: go on.
report-decided-bijstellen = { $day }: adjust.
report-decided-opschalen = { $day }: scale up.
report-decided-stoppen = { $day }: stop.
report-looks-back = Looks back on { $day }.
report-thread-no-review = No date yet
report-answer-again = Answered an earlier text
report-answer-none = No answer yet
report-answer-ja = Yes, on { $day }
report-answer-ja-mits = Yes, if, on { $day }
report-answer-bezwaar = Objection, on { $day }
report-consent-no-reason = Without a condition
report-review-unknown = What it brought, we don't know.
report-review-seen = We saw: { $text }.
report-review-figures = The figure then: { $then }; now: { $now }. That doesn't say whether this action did it.
report-review-expected = We expected: { $text }.
report-review-reason = The reason for the decision: { $text }.

## Actions

report-actions = Pilot actions
report-actions-intro = A pilot action is small and has an expectation and a day to look back. That is how we learn what works.
report-actions-none = There is no pilot action on the agenda yet.
report-action = Action { $number }: { $title }
report-hypothesis-none = What we expect of this action has not been written yet.
report-hypothesis = If we { $if-we }, then { $then }, to be seen by { $seen-by }.
report-action-state = State
report-nature-fysiek = physical
report-nature-sociaal = social
report-state-idee = This { $nature } action is an idea.
report-state-voorgesteld = This { $nature } action has been proposed.
report-state-akkoord = This { $nature } action has been agreed.
report-state-loopt = This { $nature } action is under way.
report-state-geleerd = This { $nature } action is done; the parties learned from it.
report-state-gestopt = This { $nature } action has stopped.
report-state-opgeschaald = This { $nature } action has been scaled up.
report-state-reason = Explanation: { $reason }.
report-action-opgave = Opgave
report-action-who = Who
report-lead-none = Nobody leads this action yet. Taking part: { $others }.
report-lead-nobody = Nobody leads this action yet.
report-lead-with = { $lead } leads this action, together with { $others }.
report-lead-alone = { $lead } leads this action.
report-initiative-bewoners = The initiative comes from residents.
report-initiative-ondernemers = The initiative comes from entrepreneurs.
report-initiative-organisatie = The initiative comes from an organisation.
report-initiative-gemengd = The initiative comes from several sides.
report-action-role = Gemeente
report-role-none = What the gemeente does is not agreed yet.
report-role-faciliteren = The gemeente facilitates: others make the choices.
report-role-cocreeren = The gemeente works along as one of the parties.
report-role-beslissen = The gemeente decides.
report-role-ground = The reason: { $ground }.
report-action-where = Where
report-no-place = The place has not been chosen yet.
report-action-when = When
report-from-to = From { $start } to { $end }.
report-from = From { $start }.
report-until = Until { $end }.
report-no-period = Start and end have not been agreed yet.
report-review = We look back on { $day }.
report-no-review = The day to look back has not been agreed yet.
report-action-measure = Measure
report-baseline = At the start: { $figure }. Source: { $source }. Recorded on { $day }.
report-hoped-omhoog = We hope this figure goes up.
report-hoped-omlaag = We hope this figure goes down.
report-hoped-gelijk = We hope this figure stays the same.
report-hoped-none = Which way it should go has not been agreed yet.
report-no-baseline = No figure has been chosen to measure by yet.
report-action-agreement = Belongs to
report-no-agreement = Not linked to performance agreements, environmental vision or programme yet.

## What each puts in

report-contributions-caption = Action { $title }: what each party gives and gets
report-asks-puts-in = { $count ->
    [one] { $parties }: what does this party put in? Not written down yet.
   *[other] { $parties }: what do these parties put in? Not written down yet.
}
report-asks-lets-go = { $count ->
    [one] { $parties }: what does this party give out of hand? Not written down yet.
   *[other] { $parties }: what do these parties give out of hand? Not written down yet.
}
report-asks-gets = { $count ->
    [one] { $parties }: what does this party get back? Not written down yet.
   *[other] { $parties }: what do these parties get back? Not written down yet.
}
report-hours = { $hours } hours
report-yearly = { $euros } per year
report-once = { $euros } once
report-knowledge = Knowledge: { $text }
report-space = Space: { $text }
report-benefit = Expected benefit: { $benefit } (source: { $source }).
report-totals = What the actions ask together
report-totals-none = Once there are parties and open actions, this shows what they ask together.
report-totals-caption = What the actions that aren’t stopped ask per year, beside the hours each party has per year
report-hours-asked = Hours asked
report-hours-there = Hours per year
report-euros = Euros
report-no-year = without a date
report-together = Together
report-hours-too-many = { $dated ->
    [no] Something to talk about: { $party }. The actions without a date ask { $hours } hours more than this party has per year.
   *[yes] Something to talk about: { $party }. In { $year } the actions ask { $hours } hours more than this party has per year.
 }
report-totals-spread = Hours are spread evenly over the years an action runs in; that is an assumption of ours. Euros that come once stand in the first year.

## Words that several sections share

report-figure = { $label }: { $value } ({ $area }, { $year })
report-among = Within
report-among-nl = Netherlands
report-among-gemeente = gemeente
report-among-stedelijkheid = equally urban areas
report-among-fictional = the fictional gemeenten
report-among-scored = the areas with a score
report-among-stedelijkheid-scored = equally urban areas with a score

report-party = Party
report-indicator = Figure
report-value = Value
report-year = Year
report-score = Score
report-source = Source
report-puts-in = Puts in
report-lets-go = Gives out of hand
report-gets = Gets back
