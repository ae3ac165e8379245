### The reports of a joint agenda (PDF and web page).

## Title page
report-kind = Joint agenda
report-fictional = FICTIONAL
report-fictional-notice = Fictional example: this gemeente, these parties and these figures don't exist.
report-ambition-none = The joint goal has not been written yet.
report-front-parties = Parties
report-front-areas = Area
report-front-period = Period
report-front-state = State
report-front-version = Version
report-area-with-year = { $name } ({ $code }, borders of { $year })
report-period = { $start } to { $end }
report-agenda-concept = Draft: the parties are still working on it.
report-agenda-gedeeld = Shared: the parties are discussing the text.
report-agenda-vastgesteld = Adopted: the parties are carrying out the actions.
report-agenda-afgerond = Finished: the parties are looking back.
report-state-word-concept = draft
report-state-word-gedeeld = shared
report-state-word-vastgesteld = adopted
report-state-word-afgerond = finished
report-version = Version { $version }, made on { $today }
report-map-title = Map: { $title }.
report-map-selected = Thick edge: { $area }.
report-map-numbered = The numbers are the pilot actions.

## Foot of each page
report-foot = { $title } · version { $version } · { $state } · { $today }
report-foot-sources = Figures of { $years } · { $sources }
report-foot-sources-more = Figures of { $years } · { $sources } and more (see Sources)
report-page = page { $page } of { $pages }

## Shared words
report-blank = Not filled in yet
report-none = none
report-unknown = unknown
report-in-netherlands = the Netherlands
report-figure = { $label }: { $value } ({ $area }, { $year })
report-among = Within
report-among-nl = Netherlands
report-among-gemeente = gemeente
report-party = Party
report-indicator = Figure
report-value = Value
report-year = Year
report-score = Score
report-source = Source

## Gouden draad
report-thread = The golden thread
report-thread-caption = From figure to urgency, action and review: one thread per row.
report-thread-figure = Figure
report-thread-urgency = Shared opgave (task)
report-thread-action = Pilot action
report-thread-review = Review
report-thread-none = There is no opgave yet. The thread starts with a figure and a task that all parties recognise.
report-thread-no-figure = No figure yet
report-thread-no-action = No action yet
report-thread-no-review = No date yet

## Parties
report-parties = Who is at the table
report-parties-caption = What each party knows and seeks. Hours are per year.
report-parties-none = Nobody is at the table yet.
report-contact = Contact
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

## Figures of the area
report-profiles = The area in figures
report-profiles-intro = A figure is a signal, not proof. Score 10 means: compared with others, most is to be done here. Lay the figures beside what people in the wijk see.
report-profiles-none = There are no figures about this area yet.
report-inhabitants = { $count } inhabitants, gemeente { $gemeente }.
report-theme = Theme
report-place = Place
report-coverage = How sure
report-coverage-share = { $share }% of the figures
report-themes-caption = { $area }: the four themes, now
report-figures-now = { $area }: the linked figures, now
report-place-heaviest-10 = Is among the heaviest 10% of { $where }
report-place-heaviest-25 = Is among the heaviest 25% of { $where }
report-place-heavier-half = Is in the heavier half of { $where }
report-place-lighter-half = Is in the lighter half of { $where }
report-place-lightest-25 = Is among the lightest 25% of { $where }
report-place-unknown = Too few figures to tell
report-missing-geheim = Secret: too few people
report-missing-later = Comes later
report-missing-vervallen = No longer measured
report-missing-onbekend = Unknown
report-missing-nvt = Does not apply

## Urgency and opgaven
report-urgency = What we see as urgent together
report-urgency-none = The shared urgency has not been written yet.
report-opgaven-none = There is no opgave (task) on the agenda yet.
report-opgave = Opgave: { $title }
report-opgave-no-urgency = Why this matters now has not been written yet.
report-opgave-no-figures = No figure has been linked to this opgave yet.
report-parked = Parked: { $reason }.
report-interwoven = How interwoven is this opgave? { $degree } on a scale from 1 (separate) to 5 (strongly interwoven).
report-value-then = Value then
report-frozen-on = Recorded
report-frozen-caption = The figures at the moment this opgave was put on the agenda. They don't change after that.
report-decides = Who decides
report-own-words = In own words
report-says-caption = What each party says of this opgave
report-say-zelf = I do that myself
report-say-samen = We do that together
report-say-anderen = Others do that
report-says-silent = { $count ->
    [one] { $parties } has not said anything about this opgave yet.
   *[other] { $parties } have not said anything about this opgave yet.
}
report-say-conflict = To talk about: { $parties } all say that they decide on this themselves.
report-say-nobody = To talk about: all parties say that others decide on this. Whose opgave is it?

## Goal
report-goal = Our joint goal
report-goal-version = This is version { $version } of the text.

## Actions
report-actions = Pilot actions
report-actions-intro = A pilot action is small and has an expectation and a day to look back. That is how we learn what works.
report-actions-none = There is no pilot action on the agenda yet.
report-action = Action { $number }: { $title }
report-hypothesis = If { $if-we }, then { $then }, to be seen by { $seen-by }.
report-hypothesis-none = What we expect of this action has not been written yet.
report-action-state = State
report-action-opgave = Opgave
report-action-who = Who
report-action-role = Gemeente
report-action-where = Where
report-action-when = When
report-action-measure = Measure
report-action-agreement = Belongs to
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
report-lead-alone = { $lead } leads this action.
report-lead-with = { $lead } leads this action, together with { $others }.
report-lead-none = Nobody leads this action yet. Taking part: { $others }.
report-lead-nobody = Nobody leads this action yet.
report-initiative-bewoners = The initiative comes from residents.
report-initiative-ondernemers = The initiative comes from entrepreneurs.
report-initiative-organisatie = The initiative comes from an organisation.
report-initiative-gemengd = The initiative comes from several sides.
report-role-faciliteren = The gemeente facilitates: others make the choices.
report-role-cocreeren = The gemeente works along as one of the parties.
report-role-beslissen = The gemeente decides.
report-role-ground = The reason: { $ground }.
report-no-place = The place has not been chosen yet.
report-from-to = From { $start } to { $end }.
report-from = From { $start }.
report-until = Until { $end }.
report-no-period = Start and end have not been agreed yet.
report-review = We look back on { $day }.
report-no-review = The day to look back has not been agreed yet.
report-baseline = At the start: { $figure }. Source: { $source }.
report-no-baseline = No figure has been chosen to measure by yet.
report-hoped-omhoog = We hope this figure goes up.
report-hoped-omlaag = We hope this figure goes down.
report-hoped-gelijk = We hope this figure stays the same.
report-hoped-none = Which way it should go has not been agreed yet.
report-no-agreement = Not linked to performance agreements, environmental vision or programme yet.

## Contributions
report-contributions-caption = Action { $title }: what each party gives and gets
report-contributions-none = No party takes part in this action yet.
report-puts-in = Puts in
report-lets-go = Gives out of hand
report-gets = Gets back
report-hours = { $hours } hours
report-once = { $euros } once
report-yearly = { $euros } per year
report-knowledge = Knowledge: { $text }
report-space = Space: { $text }
report-benefit = Expected benefit: { $benefit } (source: { $source }).
report-asks-puts-in = { $count ->
    [one] { $parties }: what does this party put in? Not filled in yet.
   *[other] { $parties }: what do these parties put in? Not filled in yet.
}
report-asks-lets-go = { $count ->
    [one] { $parties }: what does this party give out of hand? Not filled in yet.
   *[other] { $parties }: what do these parties give out of hand? Not filled in yet.
}
report-asks-gets = { $count ->
    [one] { $parties }: what does this party get back? Not filled in yet.
   *[other] { $parties }: what do these parties get back? Not filled in yet.
}
report-totals = What the actions ask together
report-totals-caption = All open actions together, beside the hours each party has per year
report-totals-none = Once there are parties and open actions, this shows what they ask together.
report-hours-asked = Hours asked
report-hours-there = Hours per year
report-euros-once = Euros once
report-euros-yearly = Euros per year
report-together = Together
report-hours-too-many = To talk about: { $party }. The actions ask { $hours } hours more than this party has per year.

## Sources
report-sources = Sources and account
report-sources-caption = Where the borders and figures come from. The mark (start of the SHA-256) identifies the file.
report-sources-none = No figures or borders have been loaded yet.
report-source-fictional = { $title } (fictional)
report-licence = Licence
report-attribution = Attribution
report-imported = Retrieved
report-checksum = Mark
report-method = A score is the place in the row of all areas: 0 is least to do, 10 is most. A theme is the mean of its figures. When too many figures are missing, there is no score.
report-not-binding = This agenda is an agreement to cooperate and is not legally binding.
report-substituted = The sign □ stands for a character this document can't show, such as an emoji. The web page does show it.
