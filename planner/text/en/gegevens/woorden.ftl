### Gegevens: the parts of the page, and what several of them say

data-title = The figures behind the map
data-parts = Parts of this page
data-part-stand = What is loaded
data-part-ophalen = Fetch
data-part-toevoegen = Add a file
data-part-indicatoren = Indicators

data-rows-areas = { $rows } areas
data-rows-figures = { $rows } rows
data-rows-assets = { $rows } objects

progress-fetching = Fetching data
progress-reading = Reading the file
progress-checking = Checking the figures
progress-borders = Comparing borders of other years
progress-drawing = Checking and drawing borders
progress-allotting = Dividing objects over the buurten
progress-saving = Saving
progress-done = Done
data-to-map = See the map
