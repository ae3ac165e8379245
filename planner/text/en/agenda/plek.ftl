### The map on which a place is drawn

place-map-label = { $what }. Map of the buurten of this agenda, to draw on.
place-map-kind = What do you draw?
place-map-point = point
place-map-line = line
place-map-area = area
place-map-instructions = The arrows move the cross, with Shift in small steps. Enter sets a point, Backspace takes the last one away. Escape leaves the map.
place-map-touch = Tap the map to set a point. Move and enlarge the map with two fingers.
place-map-gone = The borders did not load. Load the page again. What you drew stays in this form.
place-map-done = Done
place-map-more = Go on drawing
place-map-is-done = This drawing is done. Choose Go on drawing for another point, or Clear to begin again.
place-map-undo = Take last point away
place-map-clear = Clear
place-map-set = Point { $number } set in { $area }.
place-map-undone = Last point taken away. Points that are left: { $count }.
place-map-cleared = The drawing is cleared.
place-map-finished = Done. Number of points: { $count }.
place-map-again = You can set points again.
place-map-nowhere = off the map
place-map-elsewhere = { $area } (not part of this agenda)

place-map-no-borders = The borders of these areas are not loaded. That is why no place can be drawn here.
drawn-elsewhere-point = This point lies outside the areas of this agenda.
drawn-elsewhere-line = This line lies outside the areas of this agenda.
drawn-elsewhere-area = This area lies outside the areas of this agenda.
drawn-point = A point in { $where }.
drawn-line = A line of about { $size } in { $where }.
drawn-area = An area of about { $size } in { $where }.
drawn-partly = A part lies outside the areas of this agenda.
