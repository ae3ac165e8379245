### Every map: on the screen, in words, and to share

map-whole = Whole area
map-instructions = The arrow keys take you from area to area. Enter chooses. Plus and minus zoom, Shift with an arrow key moves the map.
map-touch = Move and enlarge the map with two fingers. Tap an area to choose it.

map-zoom-in = Closer
map-zoom-out = Further away
map-loading = The map is loading.
map-gone = The borders did not load. Reload the page. All figures are in the table too.
map-mismatch = The borders and the figures do not belong together. Reload the page.
map-tiles-gone = The background map cannot be reached. The areas and figures are not affected.
map-tiles-credit = Background map: BRT, © Kadaster

map-nothing = No area on this map has a class.
map-heaviest = The heaviest class on this map is “{ $label }”: { $areas } ({ $names }).
map-heaviest-many = The heaviest class on this map is “{ $label }”: { $areas }, among them { $names }.
map-and = { $first } and { $last }

map-areas = { $level ->
    [gemeente] { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
    [wijk] { $count ->
        [one] 1 wijk
       *[other] { $count } wijken
    }
   *[buurt] { $count ->
        [one] 1 buurt
       *[other] { $count } buurten
    }
}
map-reason = { $areas } “{ $label }”
map-without = Without a class: { $reasons }.
map-lightest = All areas have a class. The lightest class on this map is “{ $label }”: { $areas }.

map-page-fictional = This is an invented gemeente. All figures are fictitious.
map-page-legend = What the colours mean
map-page-action = Action { $number }
map-page-table = The same map as a table
map-page-area = Area
map-page-code = Code
map-page-class = Class
map-page-value = Value
