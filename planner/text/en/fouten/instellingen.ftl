### Settings, and names that aren’t there

error-ours = Something went wrong on our side, not yours. Nothing was half saved. Pass the lines above on to your administrator.
error-area-not-found = Area { $code } is not in the loaded data. See on the page Data what is loaded.
error-no-areas = No wijken are loaded yet. Load the wijk- en buurtkaart of CBS, or the invented gemeenten with: python -m planner demo
error-not-a-gemeente = { $code } is no gemeente. Give the code of a gemeente, such as GM0599.
error-level-not-loaded = The loaded map has no { $level ->
    [buurt] buurten
   *[wijk] wijken
 }. Choose another level, or load a map that has them.
error-figure-missing = There is no figure of { $label } here. Choose another figure.
error-setting-unknown = The setting { $name } does not exist. Known are: { $known }. Remove it or correct the name.
error-setting-wrong = The setting { $name } has the value “{ $value }”. Expected: { $expected }.
error-not-written = { $file } cannot be written: { $reason }. Choose another place.
error-format-unknown = The format { $format } does not exist. Choose pdf or html.
error-gemeente-not-loaded = The gemeente { $name } is not in the loaded data. Similar: { $near }. Give the full name or the code, such as GM0150, or load that gemeente first.
error-gemeente-unknown = The gemeente { $name } wasn’t found in { $year }. Similar: { $near }. Give the full name or the code, such as GM0150.
error-declared-file-wrong = { $file }, line { $line }: { $problem ->
    [unknown-key] "{ $found }" is no known name here. Choose from: { $remedy }.
    [missing-key] "{ $found }" is missing. Add: { $remedy }.
    [twice] "{ $found }" stands there twice. Give each its own name.
    [yaml] this is no valid YAML ({ $found }). Check the indentation and the quotes.
    [sign] there is a character you can't see ({ $found }). Remove it.
    [not-there] the file is missing or empty. Put it back in { $remedy }.
    [sources] there must be exactly one kaart, and the last source takes every table. Found: { $found }. Needed: { $remedy }.
   *[value] "{ $found }" can't stand here. Expected: { $remedy }.
}
