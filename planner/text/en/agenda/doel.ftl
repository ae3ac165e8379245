### Step 3: Doel

goal-own-title = First everyone in their own words
goal-own-nobody = Nobody is at the table yet. Seat the parties first, then each writes the goal in its own words.
goal-to-table = To the table
goal-own-why = First write down where you want to go, then read what the others wrote. That shows what you share and where you want something else, before one text hides it.
field-own-goal = The goal as you would say it
field-own-goal-help = One or two sentences. It does not have to be the same as the others’ yet.
goal-own-none = has not written anything yet.
goal-own-write = Write it in your own words

field-goal = Our shared goal
field-goal-help = What is different in the district then, and when?
goal-joint-title = Then one text together
goal-version = This is version { $version } of the text.
goal-joint-none = There is no joint text yet.
step-doel-example = In 2028 the neighbourhood has been opened up once: with a new sewer, more shade, efficient homes and residents who chose what comes in front of their door.
goal-write = Write the joint text

goal-versions = Earlier versions of the goal
goal-version-named = Version { $version }: { $text }
compare-legend = Underlined was added, struck through was taken away.
