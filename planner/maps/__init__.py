"""Maps as data (a MapView) and as pictures; the only code that knows folium."""
