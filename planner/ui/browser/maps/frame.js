// What every map of ours shares: fetching borders and styles once, and making elements.

import { decode } from './shapes.js';

export const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
export const ROOM = { padding: [8, 8], animate: false };

const LINGER = 500; // milliseconds

const geometries = new Map(); // address → promise of areas

const held = new WeakMap(); // a component's root → its map, and how often it was shown

// Give the map of a root and the way to end it. When a second message follows closely, Streamlit ends the first showing
// although the second shows the same map: so a map goes only when no showing came after.
export function mapIn(root, make) {
  const found = held.get(root) ?? { map: make(), turn: 0 };
  held.set(root, found);
  const turn = (found.turn += 1);
  const end = () => setTimeout(() => {
    if (found.turn !== turn) return;
    found.map.remove();
    held.delete(root);
  }, LINGER);
  return [found.map, end];
}

// Keep the middle of a map on its areas, and let it become little smaller than whole, so that nobody gets lost in white.
// Call it once the map is there: one that has to come closer does so slowly, and would undo what is shown next.
export function keepNear(map, bounds) {
  if (!map.near) map.on('moveend', () => comeBack(map));
  map.near = bounds;
  map.setMinZoom(map.getBoundsZoom(bounds) - 0.5);
}

export function letGo(map) {
  map.near = map.near?.pad(1000);
  map.setMinZoom(0);
}

function comeBack(map) {
  const { lat, lng } = map.getCenter();
  if (map.near.pad(0.05).contains([lat, lng])) return; // a hair past the edge is where it may end
  const [south, west, north, east] = [map.near.getSouth(), map.near.getWest(), map.near.getNorth(), map.near.getEast()];
  map.panTo([Math.min(Math.max(lat, south), north), Math.min(Math.max(lng, west), east)]);
}

export function areasAt(address) {
  if (!geometries.has(address)) {
    const found = fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then(decode);
    geometries.set(address, found);
    found.catch(() => geometries.delete(address));
  }
  return geometries.get(address);
}

export function stylesOf(...names) {
  return Promise.all(names.map(async (name) => {
    const answer = await fetch(new URL(name, import.meta.url));
    return new CSSStyleSheet().replace(await answer.text());
  }));
}

export function element(tag, properties, attributes = {}) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
