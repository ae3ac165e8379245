### Regio: agenda’s of several gemeenten, side by side

regions-title = Regions
regions-why = Residents notice little of municipal borders. In a region agendas of several gemeenten stand side by side: what do they share, who asks hours of whom, and what needs following up?
region-agendas = { $count ->
    [0] follows no agenda yet
    [one] follows 1 agenda
   *[other] follows { $count } agendas
}
regions-example = Region Delta follows four agendas of three gemeenten. Its coordinator sees that two agendas ask for the same energy advisers.
regions-none = There is no region yet.
region-new = Make a region
region-create = Make this region
field-region-name = Name of the region
field-region-name-help = As the gemeenten call themselves together.
field-coordinator = Who coordinates?
field-coordinator-help = Name a function, not a person: ‘coordinator of housing’.
region-back = Back to all regions
region-no-coordinator = not known yet
region-coordinator = Coordinator: { $who }

region-todo-title = What needs following up?
region-todo-why = Every sentence takes you to the step of the agenda it is about.
region-todo-nothing = Nothing needs following up now.
region-goal = the shared goal
region-quoted = ‘{ $what }’
region-objection = { $parties } { $count ->
    [one] objects
   *[other] object
} to { $what }, in ‘{ $agenda }’.
region-two-decide = More than one party wants to decide for itself about { $what }, in ‘{ $agenda }’.
region-nobody-decides = Everybody says that somebody else decides about { $what }, in ‘{ $agenda }’.
region-review-due = On { $day } it was time to look back at { $what }, in ‘{ $agenda }’.
region-faceless = After { $day } { $parties } { $count ->
    [one] has
   *[other] have
} nobody who stands for { $what }, in ‘{ $agenda }’.
region-waiting = In ‘{ $agenda }’ { $count ->
    [one] 1 answer is awaited
   *[other] { $count } answers are awaited
} about { $what }: from { $parties }.

region-scope-regionaal = { $action }: regional.
region-scope-lokaal = { $action }: local.
region-todo-all = Show all { $count } points
region-agendas-title = Which agendas does this region follow?
region-agendas-why = Each gemeente keeps its own agenda. The region reads along and brings parties together.
region-agendas-example = The agenda of a wijk on one side of the border, and that of the wijk beside it in the other gemeente.
region-agendas-filter = Look for an agenda, wijk or gemeente
region-agendas-all = All agendas there are belong to this region.
region-agenda-option = { $title }: { $places }
region-archived = archived: only to be read
region-open = { $count ->
    [0] nothing open for the whole table
    [one] 1 point open for the whole table
   *[other] { $count } points open for the whole table
}
region-let-go = Let go
region-follow = Follow another agenda
region-follow-help = Choose from all agendas, also of other gemeenten.
region-follow-save = Follow this agenda

region-shared-title = Which opgaven do they share?
region-shared-why = Opgaven that rest on the same figure. A shared figure is a reason to talk, not yet a shared cause.
region-shared = { $labels }: { $opgaven } opgaven in { $agendas } agendas.
region-shared-opgave = ‘{ $opgave }’, in ‘{ $agenda }’
region-shared-nothing = No opgaven of different agendas rest on the same figure yet.

region-hours-title = How many hours are asked and promised?
region-hours-why = Capacity is never a matter of course. Of each organisation its busiest year is told. Promised are the hours in actions that an organisation said yes or yes, provided to.
region-hours-filter = Look for an organisation

region-has-none = Has not said yet how many hours there are.
region-hours = { $year ->
    [none] Without dates
   *[other] In { $year }
} { $asked } hours are asked, of which { $promised } hours are promised ({ $count ->
    [one] 1 agenda
   *[other] { $count } agendas
}).
region-hours-more = More is asked than there is in a year. What can wait, or what comes first?
region-hours-nothing = No hours stand with the actions yet.
region-hours-rest = { $count ->
    [one] Nothing is asked yet of 1 other organisation.
   *[other] Nothing is asked yet of { $count } other organisations.
}

region-scopes-title = Regional what must, local what can
region-scopes-why = Together only what one gemeente cannot do alone. All else stays in the wijk.
region-scopes-filter = Look for an action or agenda
region-scopes-nothing = No actions run in these agendas yet.
region-some = { $shown } of { $all }. Search to see the others.
