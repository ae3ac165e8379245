### Agenda’s and the files they travel in

error-agenda-not-found = Agenda { $id } is not there (any more). Choose an agenda from the overview.
error-agenda-deleted = The agenda “{ $title }” was deleted on { $day }. The reason: “{ $reason }”. What it held is gone and doesn't come back here, not from a file either. Choose another agenda from the list.
error-exchange-other-file = This isn't a file of an agenda. Choose a file made in step 6 of an agenda (or with “agenda export-json”).
error-exchange-other-schema = This file has version { $found }, this app reads version { $known }. Use the same version of the app on both sides.
error-exchange-not-json = The file can't be read: line { $line } isn't JSON. Ask whoever made the file for it again.
error-exchange-too-large = The file is larger than { $most } MB. No agenda is that large.
error-exchange-too-many = The file holds more than { $most } values. No agenda is that large. Nothing was changed.
error-exchange-twice = In the file the name { $name } stands twice at the same place. Nothing was changed: let the maker mend this and send a new file.
error-exchange-wrong = In the file { $path } isn't right: it says { $found }, expected is { $expected ->
        [day] a day, like 2026-05-01
        [moment] a day and time, like 2026-05-01T10:42:00+02:00
        [text] a text
        [yes-no] true or false
        [whole] a whole number from 0 to { $most }
        [number] a number
        [shape] a place on the map
        [list] a list: […]
        [block] a block of fields: { "{…}" }
       *[other] { $expected }
    }. Nothing was changed. Ask whoever made it for a new file.
error-region-not-found = There is no region { $id }.
error-wording-not-found = There is no version { $version } of this text.
error-example-not-found = There is no example { $id }.
error-entry-not-found = This line isn't in the log.
