### Consent, under every text

consent-title = Who says yes to this text?
consent-ended = This action has ended. It is no longer possible to answer.
consent-idea = This is still an idea. Move the action to proposed, then every party can answer.
consent-says-again = answered version { $version } of the text. It has changed since.
consent-says-not-asked = has not been asked yet.
consent-says-nothing = has not answered yet.
consent-says-ja = says yes.
consent-says-ja-mits = says yes, provided: “{ $reason }”
consent-says-bezwaar = objects: “{ $reason }”

consent-what-changed = What changed from version { $old } to version { $new } of the text?
compare-came = was added.
compare-went = was taken off.
compare-otherwise = { $field } has changed.
compare-field = { $field }:
compare-added = added:
compare-removed = removed:
compare-now = { $field }: { $new }
compare-was-now = { $field }: was { $old }, is now { $new }.
compare-gone = { $field }: { $old } was taken away.
compare-nothing = Nothing has changed.

consent-version = This is about version { $version } of the text.
consent-words = Read the text this is about
field-answer = Our answer
field-answer-help = With ‘yes, provided’ you agree: the others keep your condition in mind. With an objection the agenda cannot be settled yet.
field-condition = What is your condition?
field-condition-help = Write it so that the others can act on it.
field-objection = What is your objection?
field-objection-help = What would have to change for you to say yes?
consent-send = Give this answer
consent-form = What does { $party } think of this text? (version { $version })
consent-words-moved = The text changed while you were answering: this is now version { $version } of the text. What you typed is still here. Read the text again before you answer.
consent-change = Change your answer
consent-give = Give your answer

consent-warn-settled = { $count } parties answered these words. If you save a change, we ask them again and the agenda isn't settled any more.
consent-warn = { $count ->
    [one] One party answered these words. If you save a change, we ask it again.
   *[other] { $count } parties answered these words. If you save a change, we ask them again.
 }
compare-from = From
compare-to = To
