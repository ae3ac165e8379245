### What is loaded

data-set-aside = “{ $title }” was damaged and has been set aside. Everything else works. Load this file again.
data-empty = Nothing is loaded yet.
data-empty-how = Fetch the map and figures of CBS, or first see how it works with two made-up gemeenten.
data-go-fetch = Fetch data
data-no-areas = Figures are loaded, but no map yet. Without a map there is nothing to show.
data-kaart = { $gemeenten ->
    [one] The map is that of { $year }, with one gemeente.
   *[other] The map is that of { $year }, with { $shown } gemeenten.
}
data-areas = It has { $wijken } wijken and { $buurten } buurten.
data-known = { $missing ->
    [0] All { $all } indicators have figures.
   *[other] There are figures of { $known } of the { $all } indicators.
}
data-all-of = They are of { $year }.
data-ages = The newest are of { $newest }, the oldest of { $oldest }.
data-known-none = None of the { $all } indicators has a figure yet.
data-per-theme = Theme by theme
data-absent = no figures yet
data-titles-more = { $titles } and { $more } more
data-theme-known = { $known } of { $all } with figures
data-missing = What is missing
data-missing-fetch = To be fetched from { $source }: { $labels }.
data-missing-own = Add a file of your own for these ({ $source }): { $labels }.
data-to-fetch = Go to fetch
data-to-add = Go to add a file

data-files = Loaded files
data-files-areas = Maps
data-files-figures = Figures
data-files-assets = Asset registers
source-cbs_wijk_en_buurtkaart = CBS wijk- en buurtkaart
source-cbs_kerncijfers = CBS key figures
source-eigen_kaart = Map of your own
source-leefbaarometer = Leefbaarometer
source-eigen_tabel = Own table
source-beheerregister = Asset register
data-of-year = { $year }
data-loaded-on = loaded on { $day }
data-licence = licence: { $licence }
data-origin = Origin
data-origin-file = File
data-origin-attribution = Attribution
data-origin-checksum = Checksum (SHA-256)
data-origin-accepted = Values that were wrong and count as unknown
data-origin-mapping = Mapped columns
data-replace = Replace

data-remove-question = Remove { $title }?
data-gone-areas = After that, { $count } areas are on no map any more.
data-gone-agendas = These agendas are about those areas. They keep their text and figures: { $titles }.
data-gone-indicators = These own indicators go too, because no other file fills them: { $labels }.
data-gone-figures = The figures of this file disappear from the map and from the profile of a wijk. Agendas keep the figures they were made with.
data-gone-file = The app doesn’t keep the file itself. To use it again later you need the file again.
data-remove-yes = Remove this file
data-remove-no = Keep it
data-removed = { $title } is removed.
