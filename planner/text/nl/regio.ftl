### Regio: agenda’s of several gemeenten, side by side

regions-title = Regio’s
regions-why = Bewoners merken weinig van gemeentegrenzen. In een regio staan agenda’s van verschillende gemeenten naast elkaar: wat delen ze, wie vraagt uren van wie, en wat moet iemand opvolgen?
region-agendas = { $count ->
    [0] volgt nog geen agenda
    [one] volgt 1 agenda
   *[other] volgt { $count } agenda’s
}
regions-example = Regio Delta volgt vier agenda’s van drie gemeenten. De kwartiermaker ziet dat twee agenda’s dezelfde energieadviseurs vragen.
regions-none = Er is nog geen regio.
region-new = Maak een regio
region-create = Maak deze regio
field-region-name = Naam van de regio
field-region-name-help = Zoals de gemeenten zichzelf samen noemen.
field-coordinator = Wie coördineert?
field-coordinator-help = Noem een functie, geen persoon: ‘kwartiermaker wonen’.
region-back = Terug naar alle regio’s
region-no-coordinator = nog niet bekend
region-coordinator = Coördinator: { $who }

region-todo-title = Wat vraagt opvolging?
region-todo-why = Elke zin brengt je naar de stap van de agenda waar het om gaat.
region-todo-nothing = Er is nu niets dat opvolging vraagt.
region-goal = het gezamenlijk doel
region-quoted = ‘{ $what }’
region-objection = { $parties } { $count ->
    [one] heeft
   *[other] hebben
} bezwaar tegen { $what }, in ‘{ $agenda }’.
region-two-decide = Meer dan één partij wil zelf beslissen over { $what }, in ‘{ $agenda }’.
region-nobody-decides = Volgens iedereen beslist een ander over { $what }, in ‘{ $agenda }’.
region-review-due = Op { $day } was het tijd om terug te kijken op { $what }, in ‘{ $agenda }’.
region-faceless = { $parties } { $count ->
    [one] heeft
   *[other] hebben
} na { $day } niemand meer die staat voor { $what }, in ‘{ $agenda }’.
region-waiting = In ‘{ $agenda }’ { $count ->
    [one] wacht nog 1 antwoord
   *[other] wachten nog { $count } antwoorden
} over { $what }: van { $parties }.

region-scope-regionaal = { $action }: regionaal.
region-scope-lokaal = { $action }: lokaal.
region-todo-all = Toon alle { $count } punten
region-agendas-title = Welke agenda’s volgt deze regio?
region-agendas-why = Elke gemeente houdt haar eigen agenda. De regio leest mee en brengt partijen bij elkaar.
region-agendas-example = De agenda van een wijk aan de ene kant van de grens, en die van de wijk ernaast in de andere gemeente.
region-agendas-filter = Zoek een agenda, wijk of gemeente
region-agendas-all = Alle agenda’s die er zijn horen al bij deze regio.
region-agenda-option = { $title }: { $places }
region-archived = gearchiveerd: alleen te lezen
region-open = { $count ->
    [0] niets open voor de hele tafel
    [one] 1 punt open voor de hele tafel
   *[other] { $count } punten open voor de hele tafel
}
region-let-go = Laat los
region-follow = Volg nog een agenda
region-follow-help = Kies uit alle agenda’s, ook van andere gemeenten.
region-follow-save = Volg deze agenda

region-shared-title = Welke opgaven delen ze?
region-shared-why = Opgaven die op hetzelfde cijfer rusten. Een gedeeld cijfer is een reden om te praten, nog geen gedeelde oorzaak.
region-shared = { $labels }: { $opgaven } opgaven in { $agendas } agenda’s.
region-shared-opgave = ‘{ $opgave }’, in ‘{ $agenda }’
region-shared-nothing = Nog geen opgaven van verschillende agenda’s die op hetzelfde cijfer rusten.

region-hours-title = Hoeveel uren zijn er gevraagd en toegezegd?
region-hours-why = Capaciteit spreekt niet vanzelf. Van elke organisatie staat hier het drukste jaar. Toegezegd zijn de uren in acties waar een organisatie ja of ja, mits op zei.
region-hours-filter = Zoek een organisatie

region-has-none = Zei nog niet hoeveel uur er is.
region-hours = { $year ->
    [none] Zonder datum
   *[other] In { $year }
} is { $asked } uur gevraagd, waarvan { $promised } uur toegezegd ({ $count ->
    [one] 1 agenda
   *[other] { $count } agenda’s
}).
region-hours-more = Er is meer gevraagd dan er in een jaar is. Wat kan later, of wat gaat voor?
region-hours-nothing = Er staan nog geen uren bij de acties.
region-hours-rest = { $count ->
    [one] Van 1 andere organisatie is nog niets gevraagd.
   *[other] Van { $count } andere organisaties is nog niets gevraagd.
}

region-scopes-title = Regionaal wat moet, lokaal wat kan
region-scopes-why = Samen alleen wat één gemeente niet alleen kan. Al het andere blijft in de wijk.
region-scopes-filter = Zoek een actie of agenda
region-scopes-nothing = Er lopen nog geen acties in deze agenda’s.
region-some = { $shown } van { $all }. Zoek om de rest te zien.
