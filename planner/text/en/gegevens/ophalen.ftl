### Fetching

data-fetch-question = About which gemeente do you fetch data?
data-fetch-why = The app fetches the map, the key figures of CBS and the Leefbaarometer. What is there already stays.
data-fetch-gemeente = Gemeente
data-fetch-gemeente-help = Name or code, such as Deventer or GM0150. Empty is all of the Netherlands: that is hundreds of MB and can take a quarter of an hour.
data-fetch-year = Year
data-fetch-year-help = Of borders and figures.
data-fetch-again = Also fetch again what was fetched before
data-fetch-start = Fetch data
data-year-wrong = “{ $typed }” is no year. Write four digits, such as 2024.
data-fetch-stop = Stop
data-fetch-stopped = Fetching was stopped. What was loaded already stays.

data-report = Outcome for { $place }, { $year }
data-report-found = Found and loaded
data-report-late = Not out yet
data-report-failed = Failed

fetch-about = { $place }, { $year }:
fetch-loaded = { $title }: { $rows } rows loaded, { $left-out } left out. File { $file }, SHA-256 { $checksum }.
fetch-no-place = Which gemeente { $place } is couldn't be looked up in the map of { $year }. That doesn't say that it doesn't exist. { $problem }
fetch-lay-there = The file { $file } was there already and was used. Remove it if you want to fetch a newer version.
fetch-failed = { $title } was not loaded. { $problem }
fetch-by-hand = You can also download { $title } yourself at { $url }. Save the file as { $path } and fetch the data again.

data-report-lay = This file lay there already.
fetch-skipped = { $file } also holds other files. They weren't read: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
fetch-passed = { $kind ->
    [absent] The source doesn't have { $title } yet.
    [undeclared] No address of { $title } is known: it isn't in sources.yaml.
    [without] { $title } holds nothing about this.
    [borders] { $title } wasn't asked: the borders of that year aren't loaded, and codes may have changed.
   *[silent] { $title } gave no right answer, so it may well be there. { $problem }
}
fetch-instead = Instead of { $title }, { $year } was loaded.
fetch-late = Not found for { $asked }: { $labels }. The newest year is { $year }.
fetch-ended = The source no longer publishes this: { $labels }. The last year is { $year }.
fetch-never = No figure was found for { $asked } and the years before: { $labels }.

fetch-nothing = Nothing was loaded. What was there hasn’t changed.
data-report-name = (name: { $file })
data-report-by-hand = Download these files yourself and add them under Add a file; unpack a zip of tables first. Do you work on the machine that runs the app? Then put them in the folder { $folder } of the data folder with these names and fetch again.
