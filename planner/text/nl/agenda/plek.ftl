### The map on which a place is drawn

place-map-label = { $what }. Kaart van de buurten van deze agenda, om op te tekenen.
place-map-kind = Wat teken je?
place-map-point = punt
place-map-line = lijn
place-map-area = vlak
place-map-instructions = Met de pijltjes verschuif je het kruis, met Shift erbij in kleine stappen. Enter zet een punt, Backspace haalt het laatste weg. Escape verlaat de kaart.
place-map-touch = Tik op de kaart om een punt te zetten. Verschuif en vergroot de kaart met twee vingers.
place-map-gone = De grenzen zijn niet geladen. Laad de pagina opnieuw. Wat je tekende blijft bewaard in dit formulier.
place-map-done = Klaar
place-map-more = Verder tekenen
place-map-is-done = Deze tekening is klaar. Kies Verder tekenen voor nog een punt, of Wissen om opnieuw te beginnen.
place-map-undo = Laatste punt weg
place-map-clear = Wissen
place-map-set = Punt { $number } gezet in { $area }.
place-map-undone = Laatste punt weg. Punten die er nog staan: { $count }.
place-map-cleared = De tekening is gewist.
place-map-finished = Klaar. Aantal punten: { $count }.
place-map-again = Je kunt weer punten zetten.
place-map-nowhere = buiten de kaart
place-map-elsewhere = { $area } (hoort niet bij deze agenda)

place-map-no-borders = De grenzen van deze gebieden zijn niet geladen. Daarom kun je hier geen plek tekenen.
drawn-elsewhere-point = Dit punt ligt buiten de gebieden van deze agenda.
drawn-elsewhere-line = Deze lijn ligt buiten de gebieden van deze agenda.
drawn-elsewhere-area = Dit vlak ligt buiten de gebieden van deze agenda.
drawn-point = Een punt in { $where }.
drawn-line = Een lijn van ongeveer { $size } in { $where }.
drawn-area = Een vlak van ongeveer { $size } in { $where }.
drawn-partly = Een deel ligt buiten de gebieden van deze agenda.
