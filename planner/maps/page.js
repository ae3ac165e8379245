// What folium has no words for on the map to share: buttons in the reader's language, sources, numbered places.

/**
 * A numbered place, moved aside by `shift` pixels.
 * @typedef {object} Place
 * @property {number} number
 * @property {L.LatLngTuple} at
 * @property {number} shift
 * @property {string} title
 */

/**
 * @param {L.Map} map
 * @param {{ credit: string, buttons: L.Control.ZoomOptions, places: Place[] }} said
 */
function finish(map, { credit, buttons, places }) {
  map.attributionControl.setPrefix('').addAttribution(credit);
  L.control.zoom(buttons).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (L.Browser.mobile) map.dragging.disable();
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  for (const { number, at, shift, title } of places) {
    const html = `<span class="number">${number}</span>`;
    const icon = L.divIcon({ className: '', iconSize: [28, 28], iconAnchor: [14 - shift, 14], html });
    L.marker(at, { icon, title, alt: title }).addTo(map);
  }
}
