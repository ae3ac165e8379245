### The meeting list of one agenda

meeting-back = Terug naar de agenda
meeting-print = Druk deze lijst af met de printknop van je browser (Ctrl+P). Alleen de lijst komt op papier.
meeting-title = Vergaderlijst: { $title }
meeting-line = { $areas } · { $day } · stand: { $state }
meeting-table = Wie is er?
meeting-first = Eerste vraag: wat de wijk ziet en wat de cijfers zeggen
meeting-question = { $party } ziet: “{ $text }” De cijfers zeggen iets anders. { $figures } Wat is er aan de hand?

meeting-opgave = Opgave: { $title }
meeting-silent = Nog niet gezegd wie hierover beslist: { $parties }.
meeting-goal = Het gezamenlijke doel
meeting-own-goal = Nog niet in eigen woorden geschreven: { $parties }.
meeting-condition = { $party } zegt ja, mits: “{ $reason }” Houden we ons daaraan?
meeting-action = Actie: { $title }
meeting-review = Terugkijken was afgesproken voor { $day }. Wat verwachtten we, wat zagen we, wat doen we nu?

meeting-nothing = Hier is nu niets open: { $points }.
meeting-what = Wat
meeting-who = Wie
meeting-when = Wanneer
