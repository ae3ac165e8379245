### The command line

## What click says

click-usage = Usage:
click-usage-options = [OPTIONS]
click-usage-command = COMMAND [ARGUMENTS]…
click-options = Options
click-commands = Commands
click-arguments = Arguments
click-help = Show this explanation and stop.
click-default = else: { $default }
click-error = Error: { $message }
click-invalid-input = Error: this is no valid answer.
click-try = For an explanation: { $command } { $option }
click-aborted = Stopped.
click-missing-command = Name a command.
click-missing-argument = Also name
click-missing-option = Also give
click-missing-named = Also name { $param-name }
click-no-option = There is no option { $name }.
click-no-command = There is no command { $name }.
click-meant = Do you mean { $possibility }?
click-meant-one-of = Do you mean one of these: { $possibilities }?
click-invalid = This can't be: { $message }
click-invalid-for = { $param-hint } can't be: { $message }
click-choose = Choose from: { $choices }
click-not-the-choice = { $value } is not { $choice }.
click-not-one-of = { $value } is none of these choices: { $choices }.
click-no-number = { $value } is no number.
click-not-in-range = { $value } isn't within { $range }.
click-no-boolean = { $value } is no yes or no. Choose from: { $states }
click-too-many = This doesn't belong here: { $args }
click-takes = Here belong { $nargs } values.
click-values = To { $name } belong { $nargs } values.
click-option-takes-none = To { $name } belongs no value.
click-option-needs = To { $name } belongs a value.
click-file = file
click-folder = folder
click-path = path
click-text = text
click-number = number
click-not-opened = { $filename } doesn't open: { $message }
click-not-there = { $name } { $filename } isn't there.
click-is-file = { $name } { $filename } is a file.
click-is-folder = { $name } { $filename } is a folder.
click-not-readable = { $name } { $filename } can't be read.
click-not-writable = { $name } { $filename } can't be written to.

## Data

cli-help = Wijkagenda: from map to joint agenda. Messages go to standard error, results to standard output.
cli-demo = Make and load two invented gemeenten with a filled agenda.
cli-demo-done = Done. The invented agenda is called { $agenda }.
cli-start = Prepare everything and start the app.
cli-address = Wijkagenda runs at { $address } (stop: Ctrl+C)

cli-json = Give JSON, for a program.
cli-import-areas = Load borders and figures from a wijk- en buurtkaart of CBS (GeoPackage, shapefile in a zip, or GeoJSON).
cli-import-figures = Load figures: Leefbaarometer or a table with a wijk- or buurtcode (CSV, XLSX, XLS or ODS).
cli-import-assets = Load an asset register: trees, roads, lamp posts (CSV, Parquet, GeoPackage, GeoJSON, zip with a shapefile).
cli-assets-mapping = File (YAML) that says what each column is. Without it the columns are recognised.
cli-assets-guess = This is how the columns were recognised. Not right? Keep these lines in a file, change them and give it with --mapping.
cli-assets-remembered = The columns were read as you said before for a file with the same columns.

asset-types-unknown = These types were not recognised and don't count: { $shown }{ $more ->
    [0] .
   *[other] { "" } and { $more } more.
 }
cli-assets = Tell per area and type: how much there is, how old and in what condition.
cli-level-all = Gemeente, wijk or buurt.
cli-areas-gemeente = Gemeente code, for buurten with a number within their gemeente. Without it the app looks the gemeente up in the kaart that is loaded.
cli-year = The year of the figures, when the file itself does not say.
cli-map = A file (YAML) that says what the columns are.
cli-accept-wrong = Load even if values are wrong; they then count as unknown.
cli-replace = ID of the table that may go once this one is loaded.
cli-sources = List what is loaded, with source, year, checksum and licence.
cli-remove = Remove what is loaded under this ID (see sources).

cli-fetch = Fetch and load open data: borders, Kerncijfers and Leefbaarometer, of one gemeente or of the whole country.
cli-fetch-gemeente = Name or code of the gemeente, such as Deventer or GM0150. Without it: the whole country.
cli-fetch-year = The year. Where nothing is found for it, the newest year before it. Without: the year of the newest map that is known.
cli-fetch-again = Also fetch what already lies in the folder downloads.

cli-find = Find gemeenten, wijken and buurten by name, with their codes.
cli-find-most = How many are shown at most.
find-more-cli = And { $count } more. Add the wijk or the gemeente, or ask for more with --most.
find-name = Name
find-level = Level
find-wijk = Wijk
find-gemeente = Gemeente

cli-scores = Give scores and figures of all areas of one gemeente.
cli-successors = { $code } no longer exists. It became: { $areas }
cli-gemeente = Name or code of the gemeente, such as Deventer or GM0150.
cli-level = Wijk or buurt.
cli-within = Rank within all gemeenten (nl), within the own gemeente, or among equally urban areas (stedelijkheid).
cli-how-sure = Also tell between which places an area is when weights are a little different, and which areas are like it (with --json).

table-told = { $file } is { $kind }, with codes in column { $code }. { $matched } of { $rows } rows are about loaded areas.
table-sheet = Read is sheet { $sheet }, of { $sheets }.
table-strangers = Rows about areas that are not loaded: { $count } (such as { $shown }). They are left out.
table-without-code = Rows without an area code: { $count }. They are left out.
table-column-known = Column { $column } is recognised as { $official }.
table-columns-unknown = Not recognised: { $columns }. These columns are kept and not shown. Say with --map what they are.
table-mapped = Mapped as told: { $columns }.
table-remembered = Mapped as before, for a table with the same columns: { $columns }. Is this table about something else? Remove it, give the column another name and load it again.
table-year = The figures are of { $years }. { $column ->
    [none] The name of the file says so, or you did.
   *[other] Column { $column } says so.
}
table-codes-others = There are area codes in { $others } too. Those don't count: the codes in { $column } fit more areas that are loaded.
table-codes-asked = Column { $column } and { $others } hold different area codes. Say which of them the figures belong to.

table-accepted = { $count } values or rows that are wrong count as unknown.
removed-title = Gone is { $title }.
removed-indicators = These own figures are gone too, because no other table fills them: { $labels }.
removed-areas = { $count } areas are on no map now.

## Agenda’s

no-score = –
column-title = Title
column-period = Period
column-state = State
column-id = ID
cli-imported = Recognised as { $title }: { $rows } rows loaded, { $left-out } left out.
imported-joined = Not all levels were in the file. The larger areas were made by joining the smaller ones; they have no figures of their own.

cli-agenda-find = Only agendas with these words in their name, areas or gemeenten.
cli-agenda = Look at agendas, take them along in a file, archive or delete them.
cli-agenda-list = Name all agendas.
cli-agenda-archived = List the archived agendas.
cli-agenda-show = Show one agenda.
cli-agenda-export = Write an agenda as one JSON file, for an organisation without a common server.

cli-agenda-import = Read an agenda from such a JSON file. What both sides changed is shown and stays as it is here.
cli-agenda-preview = Only show what would change.
cli-agenda-theirs = Take the version of the file here. May be given more than once.
cli-agenda-ours = Keep the own version here. May be given more than once.
cli-agenda-imported = “{ $title }” read: { $added } added, { $replaced } brought up to date.
cli-agenda-preview-done = “{ $title }” would add { $added } things and bring { $replaced } up to date. Nothing was changed.
cli-agenda-left-out = Answers left out, on a text that isn't here or newer here: { $count }.
cli-agenda-clash = Changed on both sides: { $path }. Choose with --theirs { $path } or --ours { $path }.
cli-agenda-answers-of = Take the answers of this party (name or ID). May be repeated.
cli-agenda-without-answers = Leave out the answers of parties you don't name with --answers-of.
cli-agenda-answers = Of { $party } ({ $id }): { $answers }. Who wrote this, the app can't see.
cli-agenda-take-answers = Do you take the answers of { $party }?
cli-agenda-ask-answers = Nothing was changed: first say whose answers you take ({ $parties }). Name a party with --answers-of, may be repeated; leave out the rest with --without-answers.
cli-agenda-no-answers-of = The file holds no new answers of { $party }. It does of: { $known }. Nothing was changed.
cli-agenda-answers-left = Not taken: the answers of { $parties }.

cli-agenda-archive = Archive an agenda: out of the list, still to be read, not to be changed.
cli-agenda-restore = Bring an agenda back from the archive.
cli-agenda-delete = Delete an agenda for good. That it was there, when and why it went, is kept.
cli-agenda-reason = Why. Comes in the history of the agenda.
cli-agenda-reason-needed = Why. Needed; it is kept when the agenda is gone.
cli-agenda-yes = Don't ask once more.
cli-agenda-archived-done = “{ $title }” is archived.
cli-agenda-restored-done = “{ $title }” is back from the archive.
cli-agenda-goes = With “{ $title }” disappears: { $goes }.
cli-agenda-sure = Do you want to delete this agenda for good?
cli-agenda-not-sure = Nothing was deleted: nobody can answer here. Add --yes if you are sure.
cli-agenda-deleted-done = “{ $title }” is deleted, with { $events ->
    [one] 1 line of history.
   *[other] { $events } lines of history.
 }

cli-export = Write an agenda to share it.
cli-export-as = pdf, or html for a standalone page with a map.
cli-export-out = Where the file goes.
cli-export-done = { $file } written ({ $size }).

agendas-none = There are no agendas yet.
cli-parties = At the table
cli-goal = Goal
figure-changed = Borders changed

## Check and history

cli-migrate = Bring the database up to date.
cli-migrated = { $count ->
    [0] The database was up to date.
    [one] One step applied.
   *[other] { $count } steps applied.
 }
cli-check = Look whether all is well: settings, files in data/, database, disk, snapshots, clock, and whether the history of the agendas is unchanged. Gives the head of each agenda.
cli-check-noted = Compare with heads you kept before, in a file that check itself wrote.

cli-chain-fits = The history is unchanged: { $events } lines, agendas: { $agendas }. Keep the heads above in another place.
cli-chain-unseen = The history was not looked at: there is no database that can be read and is up to date. Mend that first, and give check again.
cli-chain-shared = regions and examples
cli-chain-changed = The history of { $agenda } doesn't fit: line { $number } was changed later.
cli-chain-number = The history of { $agenda } doesn't fit: it has a line with number { $number }. The database never gives such a number; somebody put that line in.
cli-chain-gap = The history of { $agenda } doesn't fit: just before line { $number } something was taken away or put in.
cli-chain-end = The history of { $agenda } doesn't fit: the last lines are missing. There are { $found }, and there must be at least { $expected }.
cli-chain-counter = The history of { $agenda } doesn't fit: it has { $found } lines, and that doesn't go with the count in the database ({ $expected }). Somebody added a line, or changed the count.
cli-chain-noted = The history of { $agenda } doesn't fit: up to line { $number } it says something else than when you kept the head. Somebody wrote the lines anew.
cli-chain-deleted = The history of { $agenda } doesn't fit: according to the database this agenda was deleted, but it is still there.
cli-chain-do = This happened outside the app. Keep a copy of the database as it is now, and find out who could reach it. An older backup shows what was there.

cli-check-fine = Everything is right.
cli-check-wrong = { $count ->
    [one] One thing is not in order.
   *[other] { $count } things are not in order.
 }
check-fine = in order
check-settings = Settings
check-declared = Files in data/ and own figures
check-database = Database within reach
check-database-new = Database (the app makes it at its first start)

check-database-rights = Rights of the database
check-database-up-to-date = Database up to date
check-database-whole = Database whole
check-database-writable = Database writable
check-database-clock = Clock, by the events in the database

check-folder = Data folder: room and writing
check-walls = Reading files: shut off from folders, network and programs
check-temporary = Folder for temporary files: room and writing
check-folder-rights = Rights of the data folder
check-snapshots = Snapshots readable
check-clock = Clock, by the snapshots
