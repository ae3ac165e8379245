### Step 4: Samenwerken

together-interwoven-title = How does the work on each opgave hang together?
together-no-opgave = There is no opgave on the agenda yet. Put one down in step 2, then choose here how the work on it hangs together.
together-example = Sewers and scaffolding in the same street hang together closely. One party can place a bench alone.
field-interwoven = How does the parties’ work hang together?
field-interwoven-help = Cooperate as much as needed, not as much as possible.
together-asks = This asks for
together-rate = Choose how it hangs together

together-check-later = This can wait: the agenda goes on without a check too.
together-check-title = Is the base good enough?
together-check-why = In a cooperation check each party gives seven marks, without seeing those of others. It takes about three minutes. A higher mark is not better: the point is whether the base fits how you work together.
check-asks = Is the base good enough for ‘{ $form }’? Started on { $day }.
check-on = Check on: { $about }

together-whole-table = The whole table
check-scored-some = Marks given: { $scored }. Not yet: { $waits }.
check-scored-all = Marks given: { $scored }. The facilitator can open the check.
check-scored-nobody = No party gave marks yet. The check waits for { $waits }.

check-score = Give our marks
check-give = Save our marks
check-how = Answer for your whole party. When in doubt choose the mark that comes closest. The others see it only when the check opens.
check-own = Your marks: { $scores }. Only you see them, and you can change them until the check opens.

check-open-now = Open the check
check-open-early = Open now, without { $parties }
check-open-sure = After that everyone sees all marks. Nobody can give or change them any more, { $parties } included.
check-open-wait = Wait a little

together-few-parties = A check compares what parties think of it. Seat at least two parties at the table in step 1.
check-another = Start another check
check-start = Start a cooperation check
field-check-about = What is the check about?
field-check-form = How do you want to work together?
field-check-form-help = We propose the lightest form that fits how the work hangs together.
check-start-now = Start the check

together-results-title = What the check says
check-opened = { $about } · { $form }
check-opened-on = Opened on { $day }.
check-without = Without marks of { $parties }.

check-party-gone = a party that left the table
check-spread-wide = The lowest is { $lowest }; you are { $spread } apart: something to talk about.
check-spread = The lowest is { $lowest }{ $spread ->
    [0] ; everyone gives the same.
   *[other] ; you are { $spread } apart.
 }
check-needs-more = For { $form } at least { $least } is needed.
check-needs = Enough for { $form }: that asks { $least }.

check-fits = The base is good enough for { $form }: nowhere is the lowest mark below what this form asks.
check-lighter = Or work together more lightly: for { $form } the base is good enough.
check-no-lighter = There is no lighter form that fits already. Begin with this conversation.
check-lacks = { $count ->
    [one] For { $form } the base lacks something. Talk about it first:
   *[other] For { $form } the base lacks { $count } things. Talk about them first:
 }
check-risks = What to mind when { $form }
check-fields = The seven questions, with every party’s marks
check-came-late = The check opened before your marks were saved. They are not in it; give them in a next check.

series-title = What is different from { $day }
series-lowest-same = { $field }: the lowest mark stayed { $now }, the difference went from { $apart } to { $spread }.
series-lowest = { $field }: the lowest mark went from { $before } to { $now }, the difference from { $apart } to { $spread }.
series-same = { $count ->
    [one] { $fields } stayed the same.
   *[other] { $fields } stayed the same.
 }
series-field = Subject
series-cell = lowest { $lowest }, difference { $spread }
series-caption = Lowest mark and difference per check
check-earlier = The check of { $day }
check-ours = What a form asks at least (≥) is an assumption of ours, and so is that a difference of { $wide } or more is something to talk about. The forms and the subjects of the check come from: { $sources }.
