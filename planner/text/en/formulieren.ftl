### Every form

form-save = Save
form-close = Close
form-choose = Choose
form-choose-more = Choose one or more
form-unsaved = not saved yet
form-saved = Saved at { $at }

form-nothing = (empty)
form-undo = Put back
form-date = (dd-mm-yyyy)
form-conflict = Somebody else has changed this too. Both texts are below. Choose which one stays.
form-mine = Your text: { $field }

form-yes = yes
form-no = no
form-theirs = Theirs: { $field }
form-keep-mine = Keep my text
form-take-theirs = Take theirs
form-given-up = This was your text: { $field }
form-put-back = Put my text back

away-help = What you type is kept in this tab. As soon as the connection is back, everything goes on by itself.
weights-why = You weigh figures within a theme. The four themes are never added up: they are four different conversations.
weights-name = Name of these weights
weights-name-first = Own weights
weight-times = { $times } times
weight-none = not
weight-half = half
weight-usual = usual
weight-double = double
weights-save = Weigh like this
