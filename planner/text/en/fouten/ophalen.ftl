### Fetching that failed

error-fetch-unreachable = { $url } can’t be reached ({ $reason }). Check the internet connection and try again later.
error-fetch-silent = { $url } gave no answer for too long. Try again later.
error-fetch-slow = { $url } hadn’t finished answering after { $seconds } seconds. Try again later.
error-fetch-cut = The connection with { $url } was broken off halfway. Try again: a download goes on where it stopped.
error-fetch-refused = { $url } refuses (code { $status }) and says: { $said }
error-fetch-not-published = { $url } isn't there, or not yet.
error-fetch-twice = { $url } gave this more than once: { $area }. Nothing of it was kept. Try again later.
error-fetch-measure-unknown = { $url } gave figures with the code { $measure }, which isn't in that table's own list. Nothing of it was kept. Try again later.
error-fetch-half = { $url } didn't give everything: { $found } of { $counted } rows or areas. Nothing of it was kept. Try again later.
error-fetch-uncounted = { $url } doesn't say how many rows there are, so nobody can see whether all of them came. Download the file yourself.
error-fetch-no-rows = { $url } has no rows about this.
error-fetch-no-gemeente = { $url } doesn’t know the gemeente { $code }.
error-fetch-no-borders = The borders of { $year } aren't loaded. Without those borders codes of that year may be of other areas.
error-fetch-no-table = sources.yaml declares nothing to fetch for { $year }.
error-fetch-html = { $url } gave a web page instead of data. Perhaps there is a failure, or your network asks you to log in first.
error-fetch-not-json = { $url } gave an answer that can’t be read. Try again later.
error-fetch-endless = { $url } keeps pointing to next pages ({ $count } so far). Nothing was loaded. Tell your administrator.
error-fetch-too-large = { $url } gives more than { $limit } MB. That can’t be right; nothing was loaded.
error-fetch-checksum = The file from { $url } was damaged on its way: the checksum is wrong. Fetch it again.
error-fetch-no-link = There is no link to a GeoPackage in { $url }. Download the file yourself.
error-fetch-not-written = { $file } can’t be stored. Make room, or make the folder writable.
fully-fetch-not-written = The message is: { $reason }
error-zip-doubled = { $file } holds different files of the same name: { $shown }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. Unpack the zip and load the files one by one.
error-table-of-changes = { $file } is about changes between two years. Those are no scores, so nothing was loaded. Choose the file with scores.
error-zip-without = { $file } holds no CSV with one of these words in its name: { $wanted }.
