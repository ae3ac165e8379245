### What stands around every page, and when a page, a file or the connection fails

skip-to-content = Go to the content
page-verken = Explore
page-agendas = Agendas
page-agenda = Agenda
page-story = The story
page-meeting = Meeting list
page-regio = Region
page-examples = Examples
page-gegevens = Data

other-language = Nederlands
fictional = fictional
foot = Wijkagenda shows signals, not verdicts. A figure says where to start talking, not what the cause is.

away = The connection is gone for a moment.
no-script = Wijkagenda needs JavaScript. Turn it on in your browser and load the page again.
page-failed = This page can’t be shown now. The mistake is ours; it is number { $number } in the server’s log. What you saved is still there. Try again, or give this number to your administrator.
gesture-failed = This didn’t work. The mistake is ours; it is number { $number } in the server’s log. Nothing was saved by halves. Try again, or give this number to your administrator.
page-again = Try again
page-waits = This page looks by itself whether it works again. What you typed and haven’t saved yet will still be there.

seats-brought-back = Brought back by the browser: { $who }
door-not-here = This page does not exist
door-not-here-what = The address is wrong, or the page is gone. Check whether you copied it well, or begin at the map.
door-to-map = Go to the map

door-other-name = Wijkagenda does not answer to this name: ask your administrator for the address.
door-too-slow = The file came in too slowly. Check your connection and try again.
upload-too-much = There is no room for this file now: the files that people add are too large together. Try again later, or ask your administrator to load it.
upload-no-room = Your file couldn’t be stored: the server has no room or no folder for temporary files. Ask your administrator to make room.
streamlit-upload = Choose a file
streamlit-file = Drop a file here
streamlit-choose = Choose
streamlit-no-results = Nothing found
streamlit-open = Show the list
streamlit-clear = Clear
streamlit-more = One more
streamlit-less = One less
streamlit-chosen = Chosen
streamlit-all = Choose all
streamlit-failed = This didn’t work. The mistake is ours and is in the server’s log. Load the page again.
streamlit-error = Mind:
streamlit-close = Close
streamlit-dismiss = Close the list
streamlit-suggestions = Choices
streamlit-retry = Click to try again
streamlit-one-file = Choose one file at a time.
streamlit-not-sent = This file could not be sent. Try again.
streamlit-size = Up to { $what } MB
streamlit-refused = This file wasn’t stored.
streamlit-too-large = This file is larger than { $what } MB. Choose a smaller file.
streamlit-disallowed = The app doesn’t read files of this kind. Choose one of the kinds above.
streamlit-cancel = Stop sending { $what }
streamlit-remove = Take away { $what }
streamlit-count = Choices: { $what }.
streamlit-selected = { $what }, chosen
