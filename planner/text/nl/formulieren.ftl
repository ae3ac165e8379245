### Every form

form-save = Bewaar
form-close = Sluit
form-choose = Kies
form-choose-more = Kies een of meer
form-unsaved = nog niet opgeslagen
form-saved = Opgeslagen om { $at }

form-nothing = (leeg)
form-undo = Zet terug
form-date = (dd-mm-jjjj)
form-conflict = Iemand anders heeft dit intussen ook veranderd. Hieronder staan beide teksten. Kies welke blijft.
form-mine = Jouw tekst: { $field }

form-yes = ja
form-no = nee
form-theirs = Die van de ander: { $field }
form-keep-mine = Bewaar mijn tekst
form-take-theirs = Neem die van de ander over
form-given-up = Dit was jouw tekst: { $field }
form-put-back = Zet mijn tekst weer neer

away-help = Wat je typt, blijft in dit tabblad bewaard. Zodra de verbinding terug is, gaat alles vanzelf verder.
weights-why = Je weegt cijfers binnen een thema. De vier thema’s worden nooit bij elkaar opgeteld: het zijn vier verschillende gesprekken.
weights-name = Naam van deze weging
weights-name-first = Eigen weging
weight-times = { $times } keer
weight-none = telt niet
weight-half = half
weight-usual = gewoon
weight-double = dubbel
weights-save = Weeg zo
